"""Tenures and missions: who was in office where, as the tables promise."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from graphkit.authorities.missions import first_day, last_day, mission_seats, missions_at
from graphkit.authorities.posts import post
from graphkit.authorities.staff_titles import staff_titles
from graphkit.authorities.tables import rows
from graphkit.authorities.tenures import tenures, tenures_at

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "tools" / "tenures.py"
REFERENCE = ROOT.parent / "shared" / "reference" / "chiefs_of_mission.tsv"
_COLUMNS = (
    "person_id surname forename suffix born died kind mission territory title appointed arrived"
    " started ended"
)


def made_of(source: Path, output: Path) -> str:
    subprocess.run([sys.executable, TOOL, source, "--output", output], check=True)
    return output.read_text("utf-8")


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference list is not here")
def test_the_table_is_as_its_script_makes_it(tmp_path: Path) -> None:
    """The same list gives the shipped bytes."""
    shipped = ROOT / "graphkit" / "authorities" / "data" / "tenures.tsv"
    assert made_of(REFERENCE, tmp_path / "made.tsv") == shipped.read_text("utf-8")


def test_what_the_script_takes_of_a_list(tmp_path: Path) -> None:
    """Names in ASCII, who never came left out, the Department's chiefs at STATE."""
    rows_of_list = [
        "doe-jose\tDoe\tJosé (Joe)\tJr.\t\t\tcountry\tecuador\tecuador"
        "\tAmbassador Extraordinary and Plenipotentiary\t1990-01-02\t\t1990-03-04\t1993-05-06",
        "roe-jane\tRoe\tJane\t\t\t\tcountry\tecuador\tecuador\tChargé d’Affaires\t1990-01-02\t\t\t",
        "poe-ann\tPoe\tAnn\t\t\t\tprincipal\tsecretary\t\tSecretary of State\t\t\t1990\t1991",
        "old-ann\tOld\tAnn\t\t\t\tcountry\tecuador\tecuador\tPrincipal Officer\t\t\t1950\t1951",
    ]
    source = tmp_path / "list.tsv"
    source.write_text("\n".join(["\t".join(_COLUMNS.split()), *rows_of_list]), "utf-8")
    made = made_of(source, tmp_path / "made.tsv").splitlines()
    listed = [line.split("\t") for line in made if line.endswith("\toh")]
    assert [row[1:8] for row in listed] == [
        ["doe-jose", "Jose Doe Jr.", "José (Joe) Doe Jr.", "Doe", "ambassador", "Ambassador",
         "ecuador"],
        ["poe-ann", "Ann Poe", "", "Poe", "secretary-of-state", "Secretary of State", "secretary"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("mission", "day", "station"),
    [
        ("germany", date(1985, 6, 1), "BONN"),
        ("germany", date(2003, 6, 1), "BERLIN"),
        ("german-democratic-republic", date(1985, 6, 1), "BERLIN"),
        ("saudi-arabia", date(1980, 6, 1), "JIDDA"),
        ("saudi-arabia", date(2008, 6, 1), "RIYADH"),
        ("bangladesh", date(1975, 6, 1), "DACCA"),
        ("bangladesh", date(2005, 6, 1), "DHAKA"),
        ("china", date(1976, 6, 1), "PEKING"),
        ("china-taiwan", date(1976, 6, 1), "TAIPEI"),
        ("chad", date(1970, 6, 1), "FORTLAMY"),
        ("zimbabwe", date(1981, 6, 1), "SALISBURY"),
        ("belize", date(2009, 6, 1), "BELMOPAN"),
        ("dominica", date(2005, 6, 1), "BRIDGETOWN"),
        ("representative-to-un", date(2005, 6, 1), "USUNNEWYORK"),
        ("representative-to-nato", date(2005, 6, 1), "USNATO"),
        ("representative-to-eu", date(2005, 6, 1), "USEUBRUSSELS"),
        ("representative-to-iaea", date(2009, 6, 1), "UNVIEVIENNA"),
        ("representative-to-oecd", date(2005, 6, 1), "OECDPARIS"),
    ],
)
def test_a_mission_is_at_its_station_of_that_time(mission: str, day: date, station: str) -> None:
    """Embassies that moved and capitals that were renamed have the station of the day."""
    seats = [s for s in mission_seats(mission) if (s.since or day) <= day <= (s.until or day)]
    assert [seat.station for seat in seats] == [station]
    assert mission in missions_at(station, day)


@pytest.mark.parametrize(
    ("station", "year", "name"),
    [
        ("PARIS", 2007, "Craig Roberts Stapleton"),
        ("LONDON", 2010, "Louis B. Susman"),
        ("MOSCOW", 2009, "John Ross Beyrle"),
        ("TEHRAN", 1974, "Richard McGarrah Helms"),
        ("PEKING", 1975, "George Herbert Walker Bush"),
        ("HAVANA", 2010, "Jonathan D. Farrar"),
        ("USUNNEWYORK", 2006, "John R. Bolton"),
        ("STATE", 1974, "Henry A. Kissinger"),
        ("SECTO", 2006, "Condoleezza Rice"),
        ("HONGKONG", 2007, "James B. Cunningham"),
    ],
)
def test_known_holders(station: str, year: int, name: str) -> None:
    """People of whom everybody knows where they were are there."""
    day = date(year, 7, 1)
    here = [t for t in tenures_at(station) if t.started <= day <= (t.last or t.started)]
    assert name in {tenure.name for tenure in here}


def test_every_tenure_has_its_words() -> None:
    """Rows point to known offices and stations, begin before they end, and are in ASCII."""
    offices = {title.key for title in staff_titles()}
    for tenure in tenures():
        assert tenure.office in offices, tenure
        assert post(tenure.station), tenure
        assert tenure.name.isascii()
        assert tenure.surname in tenure.name
        assert tenure.first <= tenure.started
        assert tenure.last is None or tenure.started <= tenure.last


def test_ids_are_unique() -> None:
    """A user's row can name the one that it replaces."""
    for table in ("tenures", "missions"):
        ids = [row["id"] for row in rows(table)]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("", None, None),
        ("2006", date(2006, 1, 1), date(2006, 12, 31)),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
        ("2004-02-03", date(2004, 2, 3), date(2004, 2, 3)),
    ],
)
def test_dates_as_tables_write_them(text: str, first: date | None, last: date | None) -> None:
    """A year and a month stand for all their days."""
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize("text", ["20", "2004-13", "soon", "2004-02-31"])
def test_what_is_no_date_is_refused(text: str) -> None:
    """ValueError, so that the check can tell of it."""
    with pytest.raises(ValueError, match=r"year|month|day|iso|Invalid"):
        first_day(text)
