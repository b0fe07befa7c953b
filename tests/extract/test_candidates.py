"""Candidates: the strings that may be names, with what stands round them."""

from __future__ import annotations

import pytest

from graphkit.extract.candidate import on_one_line, without_possessive
from tests.extract.texts import candidates_of


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Doe's", "Doe"),
        ("Doe’s", "Doe"),
        ("Reyes'", "Reyes"),
        ("Reyes’", "Reyes"),
        ("Doe", "Doe"),
        ("s", "s"),
        ("'", ""),
        ("", ""),
    ],
)
def test_without_possessive(text: str, plain: str) -> None:
    """Either apostrophe, with and without s."""
    assert without_possessive(text) == plain


@pytest.mark.parametrize(
    ("text", "line"),
    [("Trade\nBoard", "Trade Board"), ("Trade   \n Board", "Trade Board"), ("Board", "Board")],
)
def test_on_one_line(text: str, line: str) -> None:
    """White space of any kind is one blank."""
    assert on_one_line(text) == line


@pytest.mark.parametrize(
    ("text", "name", "signs"),
    [
        ("We flew to Bergen.", "Bergen", {"before:place"}),
        ("We met Jane Doe.", "Jane Doe", {"before:met"}),
        ("It rained. Jane Doe said no.", "Jane Doe", {"opening", "after:speech"}),
        ("It was Jane Doe's car.", "Jane Doe", {"after:possessive"}),
        ("With Jane Doe, who left", "Jane Doe", {"after:who"}),
        ("With Jane Doe, director of it", "Jane Doe", {"after:role"}),
        ("It rained. The Trade Board (TB) met in a large hall.", "Trade Board", {"acronym"}),
        ("at the Fjordhav offices", "Fjordhav", {"before:the", "after:noun"}),
        ("in Bergen province", "Bergen", {"before:place", "after:place"}),
    ],
)
def test_signs(text: str, name: str, signs: set[str]) -> None:
    """What stands before and behind a name is noted."""
    (occurrence,) = candidates_of(f"1. (U) {text}")[name].occurrences
    assert signs <= set(occurrence.signs)


def test_acronym() -> None:
    """The acronym in brackets behind a name."""
    found = candidates_of("1. (U) We asked the Trade Board (TB) today.")
    (occurrence,) = found["Trade Board"].occurrences
    assert occurrence.acronym == "TB"


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ("The Swiss government paid.", "Swiss government", "nation-government"),
        ("The French embassy paid.", "French embassy", "nation-embassy"),
        ("It was the government of Peru.", "government of Peru", "nation-government"),
        (
            "The government of\nthe Philippines paid.",
            "government of the Philippines",
            "nation-government",
        ),
        ("The Public Affairs section paid.", "Public Affairs section", "small-section"),
    ],
)
def test_heads_in_small_letters(text: str, name: str, rule: str) -> None:
    """A nation and a small word are one candidate."""
    assert rule in {
        occurrence.rule for occurrence in candidates_of(f"1. (U) {text}")[name].occurrences
    }


@pytest.mark.parametrize(
    "text", ["(C) we waited", "XXXXXXXXXXXX came", "(C//NF) we waited", "(SBU) rain"]
)
def test_marks_are_no_candidates(text: str) -> None:
    """Portion marks and what is blacked out name nobody."""
    assert set(candidates_of(f"1. {text}")) <= {"BANANAS"}


def test_all_places_of_a_name_are_kept() -> None:
    """One candidate a string, its places in order."""
    found = candidates_of("1. (U) In Oslo, near Oslo.\n\n2. (U) Not Oslo's.")
    places = [(o.start, o.end) for o in found["Oslo"].occurrences]
    assert len(places) == 3
    assert places == sorted(places)


def test_the_heading_is_not_read() -> None:
    """Addressees, TAGS and references are no candidates."""
    found = candidates_of("1. (U) Rain.", refs="REF: A. LIMA 12\n     B. SANTIAGO 44")
    assert not {"LIMA", "SANTIAGO", "GUAYAQUIL", "ECON"} & set(found)


def test_the_text_after_the_signature_is_not_read() -> None:
    """What follows the signer is no body."""
    assert "NNNN" not in candidates_of("1. (U) Rain in Oslo.\n\nHALVORSEN\n\nNNNN\n")
