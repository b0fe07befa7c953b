"""What speaks for a candidate."""

from __future__ import annotations

import pytest

from graphkit.extract.candidate import Candidate, Occurrence
from graphkit.extract.features import features, own_features, place_features, surroundings


def candidate(
    text: str, *signs: str, hint: str = "", rule: str = "words", at: int = 0
) -> Candidate:
    place = Occurrence(at, at + len(text), rule, hint, signs)
    return Candidate(text, text.casefold(), "", [place])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Trade Board", {"shape:2", "last:org", "head:board"}),
        ("Herat Province", {"last:placehead", "head:province"}),
        ("Water Act", {"last:other"}),
        ("NATO", {"shape:A4"}),
        ("Peru", {"shape:one", "table:place"}),
        ("J. Doe", {"has:initial"}),
        ("Maria de Vega", {"has:particle"}),
        ("Ministry of Works", {"has:of"}),
        ("Jean-Claude", {"has:hyphen"}),
        ("EUR/WE", {"has:slash"}),
        ("Zorblax Quint", {"all:strange", "table:none"}),
        ("Monday", {"table:word"}),
    ],
)
def test_own_features(text: str, wanted: set[str]) -> None:
    """The shape of a name, its first and last word, and what the tables have."""
    found = own_features(text, "EC")
    assert wanted <= set(found)
    assert len(found) == len(set(found))


def test_home() -> None:
    """A place of the country that the cable comes from is marked so."""
    assert "table:place:home" in own_features("Guayaquil", "EC")
    assert "table:place:home" not in own_features("Guayaquil", "NO")


def test_places_of_a_name() -> None:
    """Count, signs, rule and hint of the places where it stands."""
    one = candidate("Doe", "before:met", "opening", hint="person", rule="title")
    around = surroundings([one], [], "EC", "Doe")
    found = set(place_features(one, around))
    assert {"count:1", "before:met", "rule:title", "hint:person", "always-opening"} <= found


def test_a_surname_of_the_cable() -> None:
    """A single word that ends the full name of somebody else is known as a surname."""
    full, short = candidate("Jane Doe", hint="person"), candidate("Doe", at=50)
    around = surroundings([full, short], [], "EC", "x" * 60)
    assert "doc:surname" in set(features(short, around))
    assert "doc:surname" not in set(features(full, around))


def test_neighbours_in_a_list() -> None:
    """What stands beside a sure name in a list is told of it."""
    text = "Peru, Zorblax and Chile"
    one, other = candidate("Peru"), candidate("Zorblax", at=6)
    around = surroundings([one, other], [], "EC", text)
    assert "near:place" in set(features(other, around))


def test_people_of_the_heading_lend_their_surnames() -> None:
    """The signer's surname is one in the text."""
    short = candidate("Halvorsen")
    around = surroundings([short], ["Peter Halvorsen"], "EC", "Halvorsen")
    assert "doc:surname" in set(features(short, around))


@pytest.mark.parametrize("text", ["", " ", "-", "'", "A", "ﬁ", "\x00", "of", "A B", "İ"])
def test_no_string_raises(text: str) -> None:
    """Any string has features."""
    one = candidate(text)
    assert list(features(one, surroundings([one], ["", text], "EC", text)))
