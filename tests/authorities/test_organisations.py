"""Organisations are found by any spelling of the table, acronyms with respect for capitals."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.authorities.organisations import (
    find_acronym,
    find_organisations,
    organisations,
)
from graphkit.authorities.tables import name_key

KINDS = frozenset(
    "agency armed-group bank business-association cartel club company court department "
    "intelligence international media military ministry ngo parliament party police religious "
    "think-tank union university".split()
)
SINCE_LEAST, UNTIL_MOST = 1800, 2015


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("PSOE", "Spanish Socialist Workers' Party", "ES"),
        ("Spanish Socialist Workers Party", "Spanish Socialist Workers' Party", "ES"),
        ("al-Qaeda", "Al-Qa'ida", ""),
        ("Hezbollah", "Hizballah", "LB"),
        ("the Knesset", "Knesset", "IL"),
        ("U.N.", "United Nations", ""),
        ("N.A.T.O.", "North Atlantic Treaty Organization", ""),
        ("Quai d'Orsay", "Quai d'Orsay", "FR"),
        ("El País", "El Pais", "ES"),
        ("IAEA", "International Atomic Energy Agency", ""),
        ("CENTCOM", "U.S. Central Command", "US"),
    ],
)
def test_a_name_or_alias_finds_its_organisation(text: str, name: str, country: str) -> None:
    """Accents, apostrophes, a leading "the" and the dots of initials make no difference."""
    assert (name, country) in {(each.name, each.country) for each in find_organisations(text)}


@pytest.mark.parametrize("acronym", ["WHO", "IT", "IS", "ICE", "PP", "GAP", "AIDS"])
def test_an_acronym_is_no_word(acronym: str) -> None:
    """What is written in capitals only in the table is not found in the words of a text."""
    assert all(
        any(form != form.upper() for form in (each.name, *each.aliases) if _same(form, acronym))
        for each in find_acronym(acronym.lower())
    )


def _same(form: str, text: str) -> bool:
    return name_key(form) == name_key(text)


def test_one_acronym_of_several_organisations_gives_all() -> None:
    """Who asks chooses by country."""
    assert {"FR", "BE", "PT"} <= {each.country for each in find_acronym("PS")}


def test_capitals_find_names_of_mixed_case() -> None:
    """A text in capitals throughout loses no name."""
    assert find_acronym("HAMAS") == find_organisations("Hamas")


def test_the_table_is_broad_and_well_formed() -> None:
    """Kinds are of the known set, years in order, no name twice in a country, no alias twice."""
    known = organisations()
    assert len(known) >= 4000
    assert {each.kind for each in known} <= KINDS
    assert len({(name_key(each.name), each.country) for each in known}) == len(known)
    for each in known:
        assert each.name.strip() == each.name
        assert len(set(each.aliases)) == len(each.aliases)
        assert set(each.also) <= {"word", "place", "person"}
        since, until = each.since or SINCE_LEAST, each.until or UNTIL_MOST
        assert SINCE_LEAST <= since <= until <= UNTIL_MOST


def test_every_form_is_found() -> None:
    """No name or alias of the table is lost to another."""
    for each in organisations():
        for form in (each.name, *each.aliases):
            assert each in find_organisations(form)
            assert each in find_acronym(form)


@given(st.text(max_size=300))
def test_any_text_is_looked_up(text: str) -> None:
    """Hostile text never raises, and what respects capitals finds no more than what does not."""
    assert set(find_acronym(text)) <= set(find_organisations(text))


def test_long_text_is_quick() -> None:
    """A text too long for a name is turned down at once."""
    begin = time.perf_counter()
    assert find_organisations("A." * 1_000_000) == ()
    assert time.perf_counter() - begin < 1
