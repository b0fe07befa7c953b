"""Who a person of a cable is by the tables: said only where nothing speaks against it."""

from __future__ import annotations

from datetime import date

import pytest

from graphkit.resolve.identities import (
    figure_identity,
    office_identity,
    officer_identity,
    signer_identity,
)
from graphkit.resolve.public_offices import offices_said, supports


@pytest.mark.parametrize(
    ("name", "roles", "country", "origin", "year", "found"),
    [
        ("Angela Merkel", [], "", "FR", 2008, "Angela Merkel"),
        ("MERKEL", ["CHANCELLOR"], "", "DE", 2008, "Angela Merkel"),
        ("Merkel", ["German Chancellor"], "DE", "FR", 2008, "Angela Merkel"),
        ("Moratinos", ["FM"], "", "ES", 2007, "Miguel Angel Moratinos"),
        ("Moratinos", ["Minister of Foreign Affairs"], "", "ES", 2007, "Miguel Angel Moratinos"),
        ("Bush", ["President"], "", "KE", 2005, "George W. Bush"),
        ("Obama", ["President"], "US", "KE", 2009, "Barack Obama"),
        ("ElBaradei", ["IAEA Director General"], "", "AT", 2005, "Mohamed ElBaradei"),
        ("Hugo Chavez", [], "", "FR", 2008, "Hugo Chavez"),
        ("Hugo Chavez", ["President"], "VE", "CO", 2008, "Hugo Chavez"),
        ("Gordon Brown", ["PM"], "", "FR", 2008, "Gordon Brown"),
        ("Gordon Brown", [], "", "GB", 2008, "Gordon Brown"),
        ("Francisco Santos", ["Vice President"], "", "CO", 2007, "Francisco Santos"),
    ],
)
def test_a_public_figure(
    name: str, roles: list[str], country: str, origin: str, year: int, found: str
) -> None:
    """By a full name, or by a surname with an office that the country has one of."""
    identity = figure_identity(name, roles, country, origin, year)
    assert identity
    assert (identity.name, identity.rule) == (found, "public-figure")


@pytest.mark.parametrize(
    ("name", "roles", "country", "origin", "year"),
    [
        ("Merkel", [], "", "DE", 2008),  # a surname alone
        ("Merkel", ["AmCham President"], "", "DE", 2008),  # an organisation's
        ("Merkel", ["Chancellor"], "AT", "DE", 2008),  # of another country
        ("Merkel", ["Chancellor"], "", "DE", 1985),  # at another time
        ("Merkel", ["Chancellor"], "", "DE", None),
        ("Gonzalez", ["President of the Senate"], "", "ES", 1990),
        ("Gonzalez", ["Madrid Regional President"], "", "ES", 1990),
        ("Ivanov", ["First Deputy Foreign Minister"], "", "RU", 2005),
        ("Bush", ["AmCham President"], "", "KE", 2005),
        ("Gordon Brown", [], "", "KE", 2008),  # many bear the name
        ("Gordon Brown", ["Econoff"], "", "GB", 2008),  # an officer of the post
        ("Angela Merkel", ["Poloff"], "", "DE", 2008),
        ("Mike Smith", [], "", "LB", 2006),
        ("Francisco Santos", ["farmer"], "", "CO", 2007),
        ("Ismail Khan", ["shopkeeper"], "", "AF", 2006),
        ("Nobody Known", ["President"], "", "EC", 2006),
    ],
)
def test_no_public_figure(
    name: str, roles: list[str], country: str, origin: str, year: int | None
) -> None:
    """In doubt nobody: what the office is of, the country, the years and the name must fit."""
    assert figure_identity(name, roles, country, origin, year) is None


def test_a_figure_who_was_an_office_holder_is_one_person() -> None:
    """Whom the table of tenures has, too, is under the key of that table."""
    signed = signer_identity("STATE", "CLINTON", date(2009, 6, 1))
    spoken = figure_identity("Hillary Clinton", [], "", "KE", 2009)
    told = figure_identity("Clinton", ["Secretary"], "", "KE", 2009)
    assert {each.key for each in (signed, spoken, told) if each} == {"clinton-hillary-rodham"}
    assert all((signed, spoken, told))
    father = figure_identity("George H. W. Bush", [], "", "KE", 1990)
    son = figure_identity("George W. Bush", [], "", "KE", 2005)
    assert father
    assert son
    assert father.key != son.key


@pytest.mark.parametrize(
    ("station", "title", "day", "found"),
    [
        ("QUITO", "Ambassador", date(2009, 3, 1), "Heather M. Hodges"),
        ("MADRID", "DCM", date(2007, 5, 1), "Hugo Llorens"),
        ("MADRID", "DCM", date(2006, 3, 30), None),  # the table has no day of that year
        ("QUITO", "Poloff", date(2009, 3, 1), None),
        ("NOWHERE", "Ambassador", date(2009, 3, 1), None),
        ("", "Ambassador", date(2009, 3, 1), None),
        ("QUITO", "Ambassador", None, None),
    ],
)
def test_an_office_holder(station: str, title: str, day: date | None, found: str | None) -> None:
    """Of a post on a day; where the table has years alone, not in a year of change."""
    identity = office_identity(station, title, day)
    assert (identity.name if identity else None) == found


def test_an_office_holder_who_signs_the_cable() -> None:
    """In a year of change the signature tells who holds the office."""
    day = date(2008, 2, 1)
    signer = signer_identity("MADRID", "LLORENS", day)
    assert office_identity("MADRID", "DCM", day) is None
    assert office_identity("MADRID", "DCM", day, signer)


def test_a_posts_own_officer() -> None:
    """A title of the post and a name that the table has; without the title nobody."""
    day = date(2009, 3, 1)
    assert officer_identity("QUITO", "Hodges", ["Ambassador"], day)
    assert officer_identity("QUITO", "Hodges", ["lawyer"], day) is None
    assert officer_identity("QUITO", "Lindqvist", ["Ambassador"], day) is None


@pytest.mark.parametrize(
    ("role", "offices"),
    [
        ("PM", {"prime-minister", "head-of-government"}),
        ("Minister of the Interior", {"interior-minister"}),
        ("Spanish Vice President", {"vice-president"}),
        ("Secretary", {"us-secretary"}),
        ("UN Secretary General", {"secretary-general"}),
        ("State Secretary", set()),
        ("Secretary of State for Trade", set()),
        ("former President", set()),
        ("Deputy Prime Minister of the Region", set()),
        ("", set()),
        ("x" * 10_000, set()),
    ],
)
def test_offices_said(role: str, offices: set[str]) -> None:
    """Of offices that a country has one of, and no others."""
    assert offices_said([role]) == offices


def test_a_word_speaks_for_an_office() -> None:
    """Beside a full name a part of the office is enough, a short form too."""
    assert supports(["FM"], ["foreign-minister"])
    assert supports(["Afghan Governor"], ["governor"])
    assert not supports(["farmer", ""], ["governor", "president"])
