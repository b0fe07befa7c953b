"""Names in text that is all capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.capitals import capital_pieces


def names(
    run: str, known: frozenset[str] = frozenset(), home: str = "", *, shouting: bool = True
) -> list[tuple[str, str]]:
    """The pieces of a run without an article, each with what it is taken for."""
    words = tuple(run.split())
    pieces = capital_pieces(words, known, home, shouting=shouting)
    return [(" ".join(words[p.begin : p.end]).removeprefix("THE "), p.hint) for p in pieces]


@pytest.mark.parametrize(
    ("run", "found"),
    [
        ("THE HARVEST WAS POOR", []),
        ("PRESIDENT OKELLO SAID", [("OKELLO", "person")]),
        ("MR. HALLORAN LEFT", [("HALLORAN", "person")]),
        ("PEDRO VALDERRAMA SAID", [("PEDRO VALDERRAMA", "person")]),
        ("COL. IBRAHIM TRAORE LEFT", [("IBRAHIM TRAORE", "person")]),
        ("TALKS WITH PERU AND CHILE", [("PERU", "place"), ("CHILE", "place")]),
        ("THE UNITED STATES AND NATO", [("UNITED STATES", "place"), ("NATO", "org")]),
        ("MINISTRY OF FOREIGN AFFAIRS SAID", [("MINISTRY OF FOREIGN AFFAIRS", "org")]),
        ("THE U.S. NOTE", [("U.S.", "place")]),
        ("GOC WILL NOT SIGN", [("GOC", "org")]),
        ("NATIONAL SHIPPING COMPANY PAID", [("NATIONAL SHIPPING COMPANY", "org")]),
        ("REF A AND SUMMARY", []),
        ("MONDAY AND JUNE", []),
    ],
)
def test_surely_names(run: str, found: list[tuple[str, str]]) -> None:
    """From the tables, by a title or given name, by a last word; no plain word is a name."""
    assert names(run) == found


def test_names_of_the_mixed_text_are_known() -> None:
    """What the same cable has in mixed case is a name in capitals, too."""
    assert names("WHAT FJORDHAV WANTS", frozenset({"fjordhav"}), shouting=False) == [
        ("FJORDHAV", "")
    ]
    assert names("WHAT FJORDHAV WANTS", shouting=False) == []


_WORDS = (
    "THE MINISTRY OF PRESIDENT JOSE OKELLO IN PERU NATO U.S. A. AL BANK // 'S NATIONAL, É".split()
)


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=20), st.booleans())
def test_pieces_do_not_overlap(words: list[str], shouting: bool) -> None:
    """No run raises; pieces come in order and share no word."""
    last = 0
    for piece in capital_pieces(tuple(words), frozenset(), "PE", shouting=shouting):
        assert last <= piece.begin < piece.end <= len(words)
        last = piece.end
