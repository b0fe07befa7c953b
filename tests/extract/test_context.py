"""What stands round a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.context import after, before


@pytest.mark.parametrize(
    ("word", "in_run", "opening", "signs"),
    [
        ("in", False, False, {"before:place"}),
        ("near", False, False, {"before:place"}),
        ("the", False, False, {"before:the"}),
        ("met", False, False, {"before:met"}),
        ("", False, False, set()),
        ("in", False, True, {"opening"}),
        ("Peruvian", True, False, {"before:nation"}),
        ("Doe's", True, False, {"before:possessive"}),
        ("bananas", False, False, set()),
    ],
)
def test_before(word: str, in_run: bool, opening: bool, signs: set[str]) -> None:
    """A preposition, an article, a nation, a possessive, the beginning of a sentence."""
    assert set(before(word, in_run=in_run, opening=opening)) == signs


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Doe said", "after:speech"),
        ("Doe, who left", "after:who"),
        ("Doe, a tall man", "after:article"),
        ("Doe, director of it", "after:role"),
        ("Doe, 45, left", "after:number"),
        ("Doe, Reyes", "after:list"),
        ("Doe(45)", "after:bracket"),
        ("Doe and Reyes", "after:and"),
        ("Doe province", "after:place"),
        ("Doe officials", "after:group"),
        ("Doe bananas", "after:noun"),
    ],
)
def test_after(text: str, sign: str) -> None:
    """A verb of speech, an apposition, a number, a list, a head in small letters."""
    assert sign in after(text, 3)


@given(st.text(max_size=80), st.integers(0, 80))
def test_no_text_raises(text: str, end: int) -> None:
    """Any text, at any place."""
    assert all(sign.startswith("after:") for sign in after(text, min(end, len(text))))
