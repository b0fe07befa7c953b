"""Places: names in any form, namesakes, and what the tables promise."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.authorities.countries import countries, country
from graphkit.authorities.places import PlaceKind, find_places, is_place, places
from graphkit.authorities.tables import name_key, rows


@pytest.mark.parametrize(
    ("text", "name", "kind", "iso"),
    [
        ("Seville", "Seville", "city", "ES"),
        ("SEVILLA", "Seville", "city", "ES"),
        ("Kiev", "Kyiv", "city", "UA"),
        ("Horn of Africa", "Horn of Africa", "region", ""),
        ("the Middle East", "Middle East", "region", ""),
        ("al-Anbar", "Anbar", "province", "IQ"),
        ("NWFP", "North West Frontier Province", "region", "PK"),
        ("Strait of Hormuz", "Strait of Hormuz", "strait", ""),
        ("Natanz", "Natanz", "city", "IR"),
        ("Incirlik", "Incirlik", "base", "TR"),
        ("Johor", "Johor", "state", "MY"),
        ("Kuala Lumpur", "Kuala Lumpur", "city", "MY"),
        ("Thimphu", "Thimphu", "city", "BT"),
        ("The Hague", "The Hague", "city", "NL"),
        ("N'Djamena", "N'Djamena", "city", "TD"),
        ("Rocinha", "Rocinha", "neighborhood", "BR"),
    ],
)
def test_find_places(text: str, name: str, kind: str, iso: str) -> None:
    """A name, an exonym or an acronym leads first to the place that it is best known for."""
    first = find_places(text)[0]
    assert (first.name, first.kind, first.country) == (name, kind, iso)


def test_namesakes() -> None:
    """All namesakes come, the most populous first."""
    found = find_places("Cordoba")
    assert {"ES", "AR", "MX"} <= {place.country for place in found}
    populations = [place.population for place in found]
    assert populations == sorted(populations, reverse=True)


def test_city_of_both_tables_is_one() -> None:
    """A city with a row of its own takes the inhabitants of the other table and comes once."""
    found = [place for place in find_places("Munich") if place.country == "DE"]
    assert [place.name for place in found] == ["Munich"]
    assert found[0].population > 1000


@pytest.mark.parametrize("text", ["nwfp", "Qwertzuiop", "", "  ", "-", "us"])
def test_no_place(text: str) -> None:
    """Words, acronyms in small letters and nothing are no places."""
    assert find_places(text) == ()
    assert not is_place(text)


def test_words_are_told() -> None:
    """A city whose name is a word as well says so."""
    assert "word" in find_places("Nice")[0].also


def test_tables_are_whole() -> None:
    """Kinds, countries and other meanings are of the lists; every capital is found."""
    for place in places():
        assert place.kind in get_args(PlaceKind)
        assert not place.country or country(place.country)
        assert set(place.also) <= {"word", "person", "organisation", "country"}
    for each in countries():
        assert not each.capital or is_place(each.capital)
    assert len(places()) >= 3500


def test_every_row_is_found() -> None:
    """Each row of the table of places is found by its name, and named once in its country."""
    listed = rows("places")
    assert len({(name_key(row["name"]), row["country"]) for row in listed}) == len(listed)
    for row in listed:
        assert row["name"] in {place.name for place in find_places(row["name"])}


def test_cities_are_ascii() -> None:
    """Names of cities are ASCII with a key of their own: what the quick index rests on."""
    for row in rows("cities"):
        assert row["name"].isascii()
        assert name_key(row["name"])
        assert int(row["thousands"]) >= 15
        if row["name"].isalpha():
            assert name_key(row["name"]) == row["name"].lower()


@given(st.text())
def test_any_text_is_looked_up(text: str) -> None:
    """No text raises, and `is_place` says whether places are found."""
    assert is_place(text) == bool(find_places(text))


def test_long_text_is_no_place() -> None:
    """A text of a million signs is told off at once."""
    assert find_places("Lima " * 250_000) == ()
    assert not is_place("Lima " * 250_000)
