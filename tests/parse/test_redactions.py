"""What a publisher blacked out."""

from __future__ import annotations

import pytest

from graphkit.parse.redactions import parse_redactions


@pytest.mark.parametrize(
    ("text", "blots"),
    [
        ("told XXXXXXXXXXXX (strictly protect) that", ["XXXXXXXXXXXX"]),
        ("09 XXXXXXXXXXXX 167; XXXXX", ["XXXXXXXXXXXX", "XXXXX"]),
        ("XXXX's house", ["XXXX"]),
        ("a\nXXXXXXXXXXXX\nXXXXXXXXXXXX", ["XXXXXXXXXXXX", "XXXXXXXXXXXX"]),
        ("SUPER BOWL XXX, XXXIV, EXXXXON, MMXXXX", []),
        ("", []),
    ],
)
def test_blots(text: str, blots: list[str]) -> None:
    """A run of four X or more that is no part of a word is a blot; the span holds all of it."""
    assert [span.of(text) for span in parse_redactions(text, 0, len(text))] == blots
