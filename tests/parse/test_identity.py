"""Cable ids."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.parse.identity import cable_id, full_year, read_id, split_id


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("07KUALALUMPUR1658", "07KUALALUMPUR1658"),
        ("07 KUALA LUMPUR 001658", "07KUALALUMPUR1658"),
        ("1975QUITO01234", "75QUITO1234"),
        ("07kualalumpur1658", "07KUALALUMPUR1658"),
        ("09PORT-AU-PRINCE12", "09PORTAUPRINCE12"),
        (" 09QUITO1 ", "09QUITO1"),
        ("2009_QUITO_12", "09QUITO12"),
        ("QUITO1234", None),
        ("07QUITO", None),
        ("07QUITO0", None),
        ("notes", None),
        ("", None),
    ],
)
def test_ids_as_archives_write_them(text: str, identifier: str | None) -> None:
    """Long years, spaces, zeros and lower case lead to the one canonical form."""
    assert read_id(text) == identifier


@given(
    year=st.integers(1940, 2039),
    station=st.sampled_from(["QUITO", "KUALALUMPUR", "STATE"]),
    number=st.integers(1, 9999999),
)
def test_an_id_can_be_taken_apart_again(year: int, station: str, number: int) -> None:
    """Year, station and number of an id are those it was made of."""
    assert split_id(cable_id(year, station, number)) == (year, station, number)


@pytest.mark.parametrize(
    ("two", "four"), [(7, 2007), (39, 2039), (40, 1940), (75, 1975), (99, 1999), (1975, 1975)]
)
def test_two_digit_years(two: int, four: int) -> None:
    """The telegrams of the archives run from 1940 to 2039."""
    assert full_year(two) == four


def test_what_is_no_id_is_not_taken_apart() -> None:
    """A text without year or number gives nothing."""
    assert split_id("QUITO") is None
    assert split_id("") is None


def test_an_unknown_station_keeps_its_spelling() -> None:
    """A station in no table is folded to capitals and nothing else."""
    assert cable_id(2009, "New Bananaville", 3) == "09NEWBANANAVILLE3"
