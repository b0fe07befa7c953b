"""Who held which office, where and when: chiefs of mission, heads of consulates, the Secretary.

Facts are in ``data/tenures.tsv``, sources at its head; it is made by ``tools/tenures.py``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from graphkit.authorities.missions import MissionSeat, first_day, last_day, mission_seats
from graphkit.authorities.tables import rows

_DAY = 10  # characters of a date that is exact to the day


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one office at one station.

    `first` is the earliest day of a signature (arrival, else appointment, else credentials);
    `started` when credentials were presented or the office began; `last` None where the table
    has no end. `since` and `until` bound it where the mission was at this station in those
    years only. `exact` says that the dates are to the month or day, not to the year. `person`
    is the same in all offices of one person.
    """

    id: str
    person: str
    name: str
    full: str
    surname: str
    office: str
    title: str
    station: str
    first: date
    started: date
    last: date | None
    since: date | None
    until: date | None
    exact: bool
    arrived: bool
    source: str


def tenures_at(station: str) -> tuple[Tenure, ...]:
    """The tenures at a station, by their first day; empty for a station without any.

    >>> [tenure.name for tenure in tenures_at("PEKING") if tenure.started.year == 1974]
    ['George Herbert Walker Bush']
    """
    return _by_station().get(station, ())


def tenures() -> tuple[Tenure, ...]:
    """All tenures, by station; one at a mission that moved is there once for each station."""
    return tuple(tenure for each in _by_station().values() for tenure in each)


@cache
def _by_station() -> dict[str, tuple[Tenure, ...]]:
    found: dict[str, list[Tenure]] = {}
    for row in rows("tenures"):
        for tenure in _tenures(row):
            found.setdefault(tenure.station, []).append(tenure)
    return {
        station: tuple(sorted(found[station], key=lambda each: (each.first, each.id)))
        for station in sorted(found)
    }


def _tenures(row: dict[str, str]) -> Iterator[Tenure]:
    """A row's tenure at each station of its mission that it falls into."""
    begins = row["arrived"] or row["appointed"] or row["started"]
    started, first = first_day(row["started"] or begins), first_day(begins)
    if not started or not first:
        raise ValueError(f"tenures.tsv: {row['id']} has no beginning")
    tenure = Tenure(
        id=row["id"],
        person=row["person"],
        name=row["name"],
        full=row["full"] or row["name"],
        surname=row["surname"],
        office=row["office"],
        title=row["title"],
        station=row["at"],
        first=min(first, started),
        started=started,
        last=last_day(row["ended"]),
        since=None,
        until=None,
        exact=len(row["started"] or begins) != len("2006"),
        arrived=len(row["arrived"]) == _DAY,
        source=row["source"],
    )
    seats = mission_seats(row["at"])
    if not seats:
        yield tenure
    for seat in seats:
        if _meets(seat, tenure):
            yield replace(tenure, station=seat.station, since=seat.since, until=seat.until)


def _meets(seat: MissionSeat, tenure: Tenure) -> bool:
    begins, ends = seat.since or tenure.first, seat.until or tenure.first
    return begins <= (tenure.last or begins) and ends >= tenure.first
