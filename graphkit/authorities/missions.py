"""Missions to countries and organisations, and the stations that they send from over the years.

Facts are in ``data/missions.tsv``, sources at its head: the embassy to Germany is at BONN, then at
BERLIN. Chiefs of mission are in ``tenures``.
"""

import calendar
from dataclasses import dataclass
from datetime import date
from functools import cache

from graphkit.authorities.tables import rows

_YEAR, _MONTH = 4, 7


@dataclass(frozen=True, slots=True)
class MissionSeat:
    """A mission at a station from `since` to `until`; None where unknown, or still open."""

    mission: str
    name: str
    station: str
    since: date | None
    until: date | None


def mission_seats(mission: str) -> tuple[MissionSeat, ...]:
    """Where a mission was, in the table's order; empty for a mission that it does not have.

    >>> [seat.station for seat in mission_seats("germany")]
    ['BONN', 'BERLIN']
    """
    return _by_mission().get(mission, ())


def missions_at(station: str, day: date) -> tuple[str, ...]:
    """The missions whose chief signs at a station on a day.

    >>> missions_at("SUVA", date(2008, 5, 1))
    ('fiji', 'kiribati', 'nauru', 'tonga', 'tuvalu')
    """
    return tuple(
        seat.mission
        for seats in _by_mission().values()
        for seat in seats
        if seat.station == station and (seat.since or day) <= day <= (seat.until or day)
    )


def first_day(text: str) -> date | None:
    """The first day of a year, month or day as tables write it; None for an empty cell.

    Raises ValueError for anything else.

    >>> first_day("1999-07"), last_day("1999-07")
    (datetime.date(1999, 7, 1), datetime.date(1999, 7, 31))
    """
    if not text:
        return None
    return date.fromisoformat(text + {_YEAR: "-01-01", _MONTH: "-01"}.get(len(text), ""))


def last_day(text: str) -> date | None:
    """The last day of a year, month or day as tables write it; None for an empty cell."""
    first = first_day(text)
    if first is None:
        return None
    if len(text) == _YEAR:
        return date(first.year, 12, 31)
    if len(text) == _MONTH:
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first


@cache
def _by_mission() -> dict[str, tuple[MissionSeat, ...]]:
    seats: dict[str, tuple[MissionSeat, ...]] = {}
    for row in rows("missions"):
        seat = MissionSeat(
            mission=row["mission"],
            name=row["name"],
            station=row["station"],
            since=first_day(row["since"]),
            until=last_day(row["until"]),
        )
        seats[seat.mission] = (*seats.get(seat.mission, ()), seat)
    return seats
