"""Posts: what a spelling finds, and what the table promises."""

import csv
import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.authorities.posts import (
    find_station,
    post,
    posts,
    similar_station,
    spellings,
    station_key,
)

SHARED = Path(__file__).resolve().parents[3] / "shared"
POSTLIKE = re.compile(r"(AMEMBASSY|AMCONSUL|USMISSION|USINT|USLO|USOFFICE|SECSTATE|AIT)\b")


@pytest.mark.parametrize(
    ("text", "station"),
    [
        ("SECSTATE WASHDC", "STATE"),
        ("SECSTATE WASHINGTON DC", "STATE"),
        ("Secretary of State", "STATE"),
        ("AMEMBASSY KUALA LUMPUR", "KUALALUMPUR"),
        ("AMEMBASSYKUALALUMPUR", "KUALALUMPUR"),
        ("Embassy Kuala Lumpur", "KUALALUMPUR"),
        ("KUALALUMP", "KUALALUMPUR"),
        ("AMEMB THE HAGUE", "THEHAGUE"),
        ("AMEMBSSY LA PAZ", "LAPAZ"),
        ("AMEMBASY N'DJAMENA", "NDJAMENA"),
        ("AMEMBASSSY LONDON", "LONDON"),
        ("American Embassy Mexico City", "MEXICO"),
        ("EMBASSY SEOUL KOR", "SEOUL"),
        ("AMCONSUL SÃO PAULO", "SAOPAULO"),
        ("AMCONGEN HONG KONG", "HONGKONG"),
        ("CONSULATE GENERAL HO CHI MINH CITY", "HOCHIMINHCITY"),
        ("HCMC", "HOCHIMINHCITY"),
        ("Consulate Rio De Janeiro", "RIODEJANEIRO"),
        ("RIO", "RIODEJANEIRO"),
        ("PRETOR", "PRETORIA"),
        ("PEKIN", None),
        ("USLO PEKING", "PEKING"),
        ("USINT HAVANA", "HAVANA"),
        ("USOFFICE PRISTINA", "PRISTINA"),
        ("IRAN RPO DUBAI", "RPODUBAI"),
        ("AMCONSUL DUBAI", "DUBAI"),
        ("AIT TAIPEI", "AITTAIPEI"),
        ("AMEMBASSY TAIPEI", "TAIPEI"),
        ("AMEMBASSY BRUSSELS", "BRUSSELS"),
        ("BRUSSELS", "BRUSSELS"),
        ("USEU BRUSSELS", "USEUBRUSSELS"),
        ("EC BRUSSELS", "USEUBRUSSELS"),
        ("USMISSION USNATO BRUSSELS BE", "USNATO"),
        ("Mission USNATO", "USNATO"),
        ("USMISSION USUN NEW YORK", "USUNNEWYORK"),
        ("USUNN", "USUNNEWYORK"),
        ("UNVIE", "UNVIEVIENNA"),
        ("AMEMBASSY VIENNA", "VIENNA"),
        ("AMEMBASSY PARIS", "PARIS"),
        ("AMEMBASSY PARIS FR", "PARIS"),
        ("USMISSION UNESCO PARIS FR", "UNESCOPARISFR"),
        ("AMEMBASSY BERLIN", "BERLIN"),
        ("USMISSION BERLIN", "USBERLIN"),
        ("KIEV", "KYIV"),
        ("HQ USEUCOM VAIHINGEN GE//J5//", None),
        ("NSC WASHDC", None),
        ("USDAO LONDON UK", None),
        ("DEPT OF JUSTICE WASHDC", None),
        ("HQ USCENTCOM MACDILL AFB FL", None),
        ("AMEMBASSY", None),
        ("AMEMBASSY LA PAZ NOV MONTEVIDEO", None),
        ("FR", None),
        ("", None),
    ],
)
def test_find_station(text: str, station: str | None) -> None:
    """A post is found in any spelling; what is no post, or two at once, is none."""
    assert find_station(text) == station


@pytest.mark.parametrize("prefix", ["", "AMEMBASSY ", "AMCONSUL ", "Embassy ", "USMISSION "])
def test_every_post_is_found_by_name(prefix: str) -> None:
    """Its display name finds each post, with a prefix too, unless that names another post."""
    missions = {"ADDISABABA": "USAU", "BERLIN": "USBERLIN"} if prefix == "USMISSION " else {}
    found = {each.station: find_station(prefix + each.name) for each in posts()}
    assert found == {each.station: each.station for each in posts()} | missions


@given(st.text())
def test_station_key_is_idempotent(text: str) -> None:
    """A folded spelling holds capitals and digits only, and folds to itself."""
    key = station_key(text)
    assert re.fullmatch("[A-Z0-9]*", key)
    assert station_key(key) == key


@given(st.text(max_size=200))
def test_find_station_answers_anything(text: str) -> None:
    """Any text is answered by a station of the table, or None."""
    station = find_station(text)
    assert station is None or post(station) is not None


def test_spellings_are_unique() -> None:
    """No spelling is written twice, within a post or in two."""
    written = [station_key(text) for each in posts() for text in (each.station, *each.spellings)]
    assert sorted(written) == sorted(set(written)) == sorted(spellings())


def test_rows_are_well_formed() -> None:
    """Ids are keys, countries ISO codes, coordinates on the globe, years in their order."""
    assert [each.station for each in posts()] == sorted({each.station for each in posts()})
    for each in posts():
        assert each.station == station_key(each.station)
        assert each.name
        assert re.fullmatch("([A-Z]{2})?", each.country)
        assert not each.country or each.country_name
        assert (each.latitude is None) == (each.longitude is None)
        assert -90 <= (each.latitude or 0) <= 90
        assert -180 <= (each.longitude or 0) <= 180
        assert (each.since or 0) <= 2010
        assert (each.until or 9999) >= max(1966, each.since or 0)
        assert all(re.fullmatch("R[A-Z]{4,6}", indicator) for indicator in each.routing)


def test_unknown_post() -> None:
    """Only canonical stations have a row."""
    assert post("KUALA LUMPUR") is None
    found = post("KUALALUMPUR")
    assert found is not None
    assert (found.name, found.country, found.routing) == ("Kuala Lumpur", "MY", ("RUEHKL",))


@pytest.mark.shared
def test_addressees_of_real_headings_are_found() -> None:
    """Every addressee in the reference that is written as a post is one."""
    table = SHARED / "reference" / "routing_indicators.tsv"
    if not table.exists():
        if os.environ.get("GRAPHKIT_REQUIRE_SHARED") == "1":
            pytest.fail(f"{table} is missing")
        pytest.skip(f"{table} is missing")
    with table.open(encoding="utf-8", newline="") as lines:
        names = {row["addressee"] for row in csv.DictReader(lines, delimiter="\t")}
    postlike = {name for name in names if POSTLIKE.match(name)}
    assert len(postlike) > 150
    assert {name for name in postlike if find_station(name) is None} == set()


@pytest.mark.parametrize(
    ("text", "station"),
    [
        ("REYKJAVK", "REYKJAVIK"),
        ("BUENOS AIERS", "BUENOSAIRES"),
        ("TEGUCIGLAPA", "TEGUCIGALPA"),
        ("MADDRID", "MADRID"),
        ("MANILLA", "MANILA"),
        ("LAMA", None),  # as near to LIMA as four letters are to anything
        ("BANGLA", None),
        ("BRAZIL", None),  # a country, however near to a spelling of Brasilia
        ("X" * 100_000, None),
        ("", None),
    ],
)
def test_similar_station(text: str, station: str | None) -> None:
    """A misspelt name is one station's or none's."""
    assert similar_station(text) == station


@given(st.text(max_size=30))
def test_similar_station_answers_anything(text: str) -> None:
    """What it says is a station of the table."""
    assert similar_station(text) in {None, *spellings().values()}
