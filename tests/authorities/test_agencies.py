"""Agencies: what an address finds, and what the table promises."""

import csv
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.authorities.agencies import Agency, agencies, find_agency, slug
from graphkit.authorities.posts import find_station
from graphkit.authorities.tables import cell_list, rows, unique

SHARED = Path(__file__).resolve().parents[3] / "shared"
# Addressees seen in headings, whose meaning is not known.
NOT_KNOWN = {"SKOPJE BETA"}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("DEPT OF JUSTICE WASHDC", "department-of-justice"),
        ("DEPARTMENT OF JUSTICE WASHINGTON DC", "department-of-justice"),
        ("DOJ", "department-of-justice"),
        ("Justice", "department-of-justice"),
        ("NSC WSHDC", "nsc"),
        ("WHITE HOUSE NATIONAL SECURITY COUNCIL WASHINGTON DC", "nsc"),
        ("WHITE HOUSE WASHDC", "white-house"),
        ("CIA WASHDC//DI", "cia"),
        ("DEPT OF STATE AIR WING PATRICK AFB FL", "state-air-wing"),
        ("CDR USSOUTHCOM MIAMI FL//J2/J3/J5//", "us-southern-command"),
        ("HQ USCENTCOM MACDILL AFB FL", "us-central-command"),
        ("USCINCEUR", "us-european-command"),
        ("DIRNSA FT GEORGE G MEADE MD", "nsa"),
        ("USDOCOSOUTH", "usdocosouth"),
        ("USIA", "usia"),
        ("AID", "aid"),
        ("EU MEMBER STATES", "eu-member-states-collective"),
        ("USDAO LONDON UK", "defense-attache-office-london"),
        ("DEA LA PAZ", "drug-enforcement-administration-lapaz"),
        ("USDAO NOWHERE", None),
        ("AMEMBASSY PARIS", None),
        ("SECSTATE WASHDC", None),
        ("WASHDC", None),
        ("COLLECTIVE", None),
        ("SKOPJE BETA", None),
        ("", None),
    ],
)
def test_find_agency(text: str, key: str | None) -> None:
    """An agency is found in any spelling; a post, or what is not known, is none."""
    found = find_agency(text)
    assert (found and found.key) == key


def test_unknown_collective() -> None:
    """A collective address that the table lacks is made from its words."""
    assert find_agency("BALTIC  POSTS COLLECTIVE") == Agency(
        "baltic-posts-collective", "BALTIC POSTS COLLECTIVE", "collective"
    )


@given(st.text(max_size=200))
def test_find_agency_answers_anything(text: str) -> None:
    """No text is an error."""
    found = find_agency(text)
    assert found is None or found.key == slug(found.key)


def test_rows_are_well_formed() -> None:
    """Keys are slugs, each once; every row has spellings and every spelling finds its row."""
    table = rows("agencies")
    assert len(agencies()) == len(table)
    for row in table:
        assert row["key"] == slug(row["key"])
        assert row["name"]
        spellings = [text for text in cell_list(row["spellings"]) if not text.endswith(" *")]
        found = [find_agency(text) for text in spellings]
        assert [each and each.key for each in found] == [row["key"]] * len(spellings)
        assert cell_list(row["spellings"])


def test_no_spelling_is_a_post() -> None:
    """What is an agency is no station: the tables do not overlap."""
    written = [text for row in rows("agencies") for text in cell_list(row["spellings"])]
    assert {text for text in written if find_station(text)} == set()


def test_shared_spelling_is_an_error() -> None:
    """A table in which two owners claim one spelling is not read."""
    with pytest.raises(ValueError, match="DOJ is both a and b"):
        unique([("DOJ", "a"), ("DOJ", "a"), ("DOJ", "b")], "agencies")


@pytest.mark.shared
def test_addressees_of_real_headings_are_found() -> None:
    """Every addressee in the reference is a post or an agency, never both."""
    table = SHARED / "reference" / "routing_indicators.tsv"
    if not table.exists():
        if os.environ.get("GRAPHKIT_REQUIRE_SHARED") == "1":
            pytest.fail(f"{table} is missing")
        pytest.skip(f"{table} is missing")
    with table.open(encoding="utf-8", newline="") as lines:
        names = {row["addressee"] for row in csv.DictReader(lines, delimiter="\t")}
    found = {name: (find_station(name), find_agency(name)) for name in names}
    assert {name for name, pair in found.items() if pair == (None, None)} == NOT_KNOWN
    assert {name for name, pair in found.items() if None not in pair} == set()
