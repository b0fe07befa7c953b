"""Collective addresses: what they are called, and for whom they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.authorities.collectives import (
    collectives,
    find_collective,
    members,
    read_member,
)
from graphkit.authorities.missions import mission_seats
from graphkit.authorities.posts import post


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("EU MEMBER STATES COLLECTIVE", "eu-member-states-collective"),
        ("EC CAPITALS COLLECTIVE", "eu-member-states-collective"),
        ("Eu Member States", "eu-member-states-collective"),
        ("ALL DIPLOMATIC POSTS COLLECTIVE", "all-diplomatic-posts-collective"),
        ("GCC COLLECTIVE", "gulf-cooperation-council-collective"),
        ("NATO COLLECTIVE", "nato-posts-collective"),
        ("ASEAN REGIONAL FORUM COLLECTIVE", "asean-regional-forum-collective"),
        ("AMEMBASSY PARIS", None),
        ("MADE UP COLLECTIVE", None),
        ("", None),
    ],
)
def test_find_collective(text: str, key: str | None) -> None:
    """A collective is found in each of its spellings."""
    found = find_collective(text)
    assert (found and found.key) == key


@pytest.mark.parametrize(
    ("name", "year", "count"),
    [
        ("EU MEMBER STATES COLLECTIVE", 1975, 9),
        ("EU MEMBER STATES COLLECTIVE", 1985, 10),
        ("EU MEMBER STATES COLLECTIVE", 1990, 12),
        ("EU MEMBER STATES COLLECTIVE", 2000, 15),
        ("EU MEMBER STATES COLLECTIVE", 2005, 25),
        ("EU MEMBER STATES COLLECTIVE", 2009, 27),
        ("NATO COLLECTIVE", 2000, 18),
        ("NATO COLLECTIVE", 2010, 27),
        ("ASEAN COLLECTIVE", 1970, 5),
        ("GCC COLLECTIVE", 2008, 6),
        ("MERCOSUR COLLECTIVE", 2008, 4),
        ("UN SECURITY COUNCIL COLLECTIVE", 2008, 14),
        ("G8 COLLECTIVE", 2008, 7),
        ("IRAN COLLECTIVE", 2008, 0),
        ("no collective", 2008, 0),
    ],
)
def test_membership_grows_with_the_years(name: str, year: int, count: int) -> None:
    """As many posts as there were members abroad in the year: the United States has no embassy."""
    assert len(members(name, year)) == count


def test_the_station_is_that_of_the_year() -> None:
    """Germany's post in a collective is Bonn until 1999."""
    assert "BONN" in members("NATO COLLECTIVE", 1985)
    assert "BERLIN" in members("NATO COLLECTIVE", 2005)
    assert "BONN" not in members("NATO COLLECTIVE", 2005)


def test_every_member_is_known() -> None:
    """Members are missions, stations, or other collectives of the table."""
    keys = {f"@{each.key}" for each in collectives()} | {"*"}
    for each in collectives():
        for member in each.members:
            known = member.who in keys or mission_seats(member.who) or post(member.who)
            assert known, (each.key, member)


@given(st.integers(1900, 2100))
def test_members_are_stations(year: int) -> None:
    """Whatever the year, members are stations of the table, each once."""
    for each in collectives():
        stations = members(each.key, year)
        assert len(set(stations)) == len(stations)
        assert all(post(station) for station in stations)


@pytest.mark.parametrize("text", ["", "france 19", "france 1981 1990", "12"])
def test_what_is_no_member_is_refused(text: str) -> None:
    """ValueError, so that the check can tell of it."""
    with pytest.raises(ValueError, match="no member"):
        read_member(text)


@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    """Hostile input finds a collective or none."""
    find_collective(text)
