"""The date-time group, `P 290758Z NOV 07`: precedence, day, time in UTC, month, year (ACP 121)."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from graphkit.model.cable import Moment
from graphkit.model.document import Quote
from graphkit.parse.identity import full_year
from graphkit.parse.lines import Line

MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_PRECEDENCES = ("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE")
_LETTERS = {word[0]: word for word in _PRECEDENCES} | {"Z": "FLASH", "O": "IMMEDIATE", "Y": "FLASH"}
_AS_FIGURES = str.maketrans("OIl", "011")
_D = "[0-9OIl]"  # figures, and the letters that are read for them
_DTG = re.compile(
    r"[ \t]*(?P<precedence>(?:(?:[ZOPRY]{1,2}|FLASH|IMMEDIATE|PRIORITY|ROUTINE)[ ]{1,4}){0,3}"
    r"[ZOPRY]{0,2})"
    rf"(?P<group>(?P<day>{_D}{{2}})[ ]?(?P<hour>{_D}{{2}})(?P<minute>{_D}{{2}})[ ]?[Zz][ ]{{0,3}}"
    r"(?:Z[A-Z]{2}-?[0-9]?[ ]{1,3})?"  # an operating signal may stand between
    r"(?P<month>[A-Za-z0]{3})[A-Za-z]{0,6}[.,]?"
    r"(?:[ '/-]{0,3}(?P<year>[0-9O]{4}|[0-9O]{2})(?![0-9])|(?![A-Za-z0-9])))"
)
_BEGINS = re.compile(rf"[ZOPRY]{{0,2}}{_D}{{2}}[ ]?{_D}{{4}}[ ]?[Zz]")


def parse_dtg(line: Line, default_year: int | None = None) -> tuple[Moment, Quote | None] | None:
    """The date-time group and the precedence before it, or None where `line` has none.

    With two precedences the higher counts: action over info. `default_year` stands in where
    the group has no year.

    >>> moment, precedence = parse_dtg(Line(0, "O R 261612Z FEB 10"))
    >>> moment.value.isoformat(), precedence.value
    ('2010-02-26T16:12:00+00:00', 'IMMEDIATE')
    """
    text = line.text
    match = _DTG.match(text) if "Z" in text or "z" in text else None
    value = _moment(match, default_year) if match else None
    if not match or not value:
        return None
    rule = "dtg" if match["year"] else "dtg.year-from-number"
    moment = Moment(value, line.span(*match.span("group")), rule)
    words = [_LETTERS[p[0]] for p in match["precedence"].split()]
    if not words:
        return moment, None
    highest = min(words, key=_PRECEDENCES.index)
    return moment, Quote(highest, line.span(*match.span("precedence")), "dtg.precedence")


def _moment(match: re.Match[str], default_year: int | None) -> datetime | None:
    written = match["year"]
    year = full_year(int(written.translate(_AS_FIGURES))) if written else default_year
    month = match["month"].upper().replace("0", "O")
    if year is None or month not in MONTHS:
        return None
    figures = "".join(match.group("day", "hour", "minute")).translate(_AS_FIGURES)
    day, hour, minute = int(figures[:2]), int(figures[2:4]), int(figures[4:])
    try:
        return datetime(year, MONTHS.index(month) + 1, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None


def begins_group(text: str) -> bool:
    """Whether a line begins with day, time and zone, the precedence glued to them or missing."""
    return bool(_BEGINS.match(text))
