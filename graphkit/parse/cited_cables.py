"""The cable that a station and a number mean, and the rule that chose its year.

A citation without a year is of the citing cable's year (5 FAH-2 H-430); where the citing
station's own number would then be later than the cable itself, or a number higher than any
station reaches so early in a year, it is of the year before. Nothing later than the citing
cable is ever concluded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.authorities.posts import find_station, station_key
from graphkit.model.document import Span
from graphkit.parse.identity import full_year

_REDACTED = re.compile(r"(?i)x{4,}")
# Serials that no station passes in a day, on the average of a year: the Department sent about
# 330,000 telegrams in 1978, Paris 35,000 in 1975, Beijing 20,000 in 2005, most posts under 5,000.
_DEPARTMENT_DAILY = 1100
_BUSY_DAILY = 120
_POST_DAILY = 60
_POST_DAILY_SINCE_2000 = 40
_EARLY = 60  # until when in a year a high number tells of the year before
_BUSY = frozenset("PARIS LONDON BONN TOKYO MOSCOW BEIJING SAIGON GENEVA BANGKOK CAIRO".split())
# With the Secretary's travelling party, which numbers its own series.
_DEPARTMENT = frozenset(("STATE", "SECTO", "TOSEC"))
_DEPARTMENT_TELEGRAM = frozenset(("DEPTEL", "DEPTELS", "DEPARTMENT", "DEPT"))
_OWN_TELEGRAM = frozenset(
    "EMBTEL EMBTELS CONTEL CONTELS CONGENTEL OURTEL MYTEL EMBASSY CONGEN".split()
)
_YOUR_TELEGRAM = frozenset(("URTEL", "YOURTEL", "REURTEL"))
# Words for whose telegram it is; in running text they need the TEL, in REF lines they do not.
WHOSE = frozenset(("DEPARTMENT", "DEPT", "EMBASSY", "CONGEN"))
RELATIVE = (_DEPARTMENT_TELEGRAM | _OWN_TELEGRAM | _YOUR_TELEGRAM) - WHOSE


@dataclass(frozen=True, slots=True)
class Citing:
    """Who cites: the citing cable's year, station, number and day of the year (1 to 366)."""

    year: int | None
    station: str | None = None
    number: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A cable cited by station and number; `span` counts in the text given.

    `respelt` says that the station is a guess at a misspelt name.
    """

    span: Span
    station: str
    number: int
    year: int | None
    respelt: bool = False

    @property
    def redacted(self) -> bool:
        """Whether the station is blacked out: `09 XXXXXXXXXXXX 167`."""
        return bool(_REDACTED.match(self.station))


def resolve(citation: Citation, citing: Citing) -> tuple[str | None, str]:
    """The cited cable's id and the rule that chose its year; no id where none is possible.

    The rule ends in `.respelt-station` or `.unknown-station` where the station is no spelling of
    the table; `year-given.later` is a stated year (or number) later than the citing cable: the
    writer's error, from which no cable is concluded.

    >>> resolve(Citation(Span(0, 10), "QUITO", 2991, None), Citing(2008, "QUITO", 88))
    ('07QUITO2991', 'year-before')
    """
    if citation.redacted:
        return None, "redacted-station"
    station = station_of(citation, citing)
    if station is None:
        return None, "no-station"
    year, rule = _year(citation, station, citing)
    if citation.respelt:
        rule += ".respelt-station"
    elif find_station(station) is None:
        rule += ".unknown-station"
    if year is None:
        return None, rule
    return f"{year % 100:02d}{station}{citation.number}", rule


def station_of(citation: Citation, citing: Citing) -> str | None:
    """The station that a citation means: canonical, else as written, else (`EMBTEL`) None.

    `DEPTEL` is the Department's telegram, `EMBTEL` the citing post's own; what the Department
    calls so, and `URTEL`, is that of whom one writes to, whom a number does not name.
    """
    written = citation.station
    if known := find_station(written):
        return known
    word = written.upper()
    if word in _DEPARTMENT_TELEGRAM:
        return "STATE"
    if word in _YOUR_TELEGRAM:
        return None
    if word in _OWN_TELEGRAM:
        return None if citing.station == "STATE" else citing.station
    return station_key(written) or None


def _year(citation: Citation, station: str, citing: Citing) -> tuple[int | None, str]:
    if citing.year is None:
        return (citation.year, "year-given") if citation.year is not None else (None, "no-year")
    own = citing.number if station == citing.station else None
    if citation.year is not None:
        year = full_year(citation.year)
        later = year == citing.year and own is not None and citation.number > own
        if later or year > citing.year:
            return None, "year-given.later"
        return year, "year-given"
    if own is not None and citation.number > own:
        return citing.year - 1, "year-before"
    if _too_early(citation.number, station, citing):
        return citing.year - 1, "year-before.too-early"
    return citing.year, "same-year"


def _too_early(number: int, station: str, citing: Citing) -> bool:
    """Whether no station can have come to a number so early in the year."""
    if citing.day is None or citing.year is None or citing.day > _EARLY:
        return False
    return number > citing.day * _daily(station, citing.year)


def _daily(station: str, year: int) -> int:
    if station in _DEPARTMENT:
        return _DEPARTMENT_DAILY
    if station in _BUSY:
        return _BUSY_DAILY if year < 2000 else _POST_DAILY
    return _POST_DAILY if year < 2000 else _POST_DAILY_SINCE_2000
