"""A run of words parted into names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.segments import segments


def parted(run: str, *, opening: bool = False, enclosed: bool = False) -> list[tuple[str, str]]:
    """The pieces of a run without an article, each with what the rule takes it for."""
    words = tuple(run.split())
    return [
        (" ".join(words[piece.begin : piece.end]).removeprefix("the "), piece.hint)
        for piece in segments(words, opening, enclosed)
    ]


@pytest.mark.parametrize(
    ("run", "pieces"),
    [
        ("Minister Okello", [("Okello", "person")]),
        ("Finance Minister Ama Owusu", [("Ama Owusu", "person")]),
        ("Vice President and Energy Minister Solberg", [("Solberg", "person")]),
        ("Minister of Finance Abdoulaye Sarr", [("Abdoulaye Sarr", "person")]),
        ("Minister for the Environment Kari Nygaard", [("Kari Nygaard", "person")]),
        ("Prime Minister", []),
        ("Minister of Foreign Affairs", []),
        ("Dr. Amina Warsame", [("Amina Warsame", "person")]),
        ("Lt. Gen. Bakary Toure", [("Bakary Toure", "person")]),
        ("Mr. van der Meer", [("van der Meer", "person")]),
        ("Mayor Reyes of the Green Party", [("Reyes", "person"), ("Green Party", "org")]),
        ("Ministry of Health", [("Ministry of Health", "org")]),
        (
            "Ministry of Agriculture and Livestock",
            [("Ministry of Agriculture and Livestock", "org")],
        ),
        ("Trade Board", [("Trade Board", "org")]),
        ("University of Bergen", [("University of Bergen", "org")]),
        ("Clean Water Act", [("Clean Water Act", "none")]),
        ("Herat Province", [("Herat Province", "place")]),
    ],
)
def test_pieces(run: str, pieces: list[tuple[str, str]]) -> None:
    """A title makes a person, a last word an organisation, a place, or none of them."""
    found = parted(run)
    assert [piece for piece in pieces if piece not in found] == []
    if not pieces:
        assert [piece for piece in found if piece[1]] == []


@pytest.mark.parametrize(
    ("run", "role"),
    [
        ("Minister Okello", "Minister"),
        ("Finance Minister Ama Owusu", "Finance Minister"),
        ("Minister of Finance Abdoulaye Sarr", "Minister of Finance"),
        ("Lt. Gen. Bakary Toure", "Lt. Gen."),
        ("Peruvian President Luis Medrano", "Peruvian President"),
    ],
)
def test_role(run: str, role: str) -> None:
    """The words of the title stand before the name."""
    words = tuple(run.split())
    (piece,) = [piece for piece in segments(words) if piece.hint == "person"]
    assert " ".join(words[slice(*piece.role)]) == role


def test_inner() -> None:
    """A nation before an organisation is part of the name and can be left out."""
    words = tuple("Tanzanian Trade Board".split())
    (piece,) = segments(words)
    assert (piece.begin, piece.inner, piece.end) == (0, 1, 3)


def test_enclosed() -> None:
    """What brackets stand round and ends like an organisation is one."""
    assert parted("Banca dei Pescatori Bank", enclosed=True) == [
        ("Banca dei Pescatori Bank", "org")
    ]


_WORDS = """Minister Ministry of and the Doe's Jane de la Trade Board U.S. NATO Province May Jan 's
A. General Embassy Quito Peruvian Secretary Act El San Employers' Association
Poloff 1 - & é""".split()


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=25), st.booleans(), st.booleans())
def test_pieces_lie_in_the_run(words: list[str], opening: bool, enclosed: bool) -> None:
    """No run raises; every piece, role and inner name lies within it; no piece is given twice."""
    pieces = segments(tuple(words), opening, enclosed)
    for piece in pieces:
        assert 0 <= piece.begin < piece.end <= len(words)
        assert 0 <= piece.inner < piece.end
        assert 0 <= piece.role[0] <= piece.role[1] <= piece.begin
        assert piece.hint in ("", "person", "org", "place", "none")
    assert len(pieces) == len({(p.begin, p.end, p.rule) for p in pieces})


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12))
def test_an_earlier_run_changes_nothing(words: list[str]) -> None:
    """The same run is parted alike, from the cache and without it."""
    assert segments(tuple(words)) == segments.__wrapped__(tuple(words))
