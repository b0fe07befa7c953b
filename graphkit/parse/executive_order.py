"""The E.O. line taken apart: which order, until when or what event, and exemptions claimed.

    E.O. 12958: DECL: 11/05/2019        E.O. 12958: DECL: AFTER KOREAN REUNIFICATION
    E.O. 12356: DECL: OADR              E.O. 12958: DECL: X1, X5
    E.O. 11652: XGDS-2                  E.O. 11652: GDS 8/12/85 (DOE, JANE L.) OR-P

GDS, ADS and XGDS are the general, advanced and exempted declassification schedules of E.O. 11652
(1972); OADR ("originating agency's determination required") is of E.O. 12356 (1982); X1 to X8 are
the exemptions of E.O. 12958 section 1.6(d), 25X1 to 25X9 those of section 3.4(b).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_MONTH_FIRST = re.compile(r"\b([A-Z]{3})[A-Z]*\.? {1,3}(\d{1,2})(?:ST|ND|RD|TH)?,? {1,3}(\d{4})\b")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2}) {1,3}([A-Z]{3})[A-Z]*\.? {1,3}(\d{4}|\d{2})(?!\d)")
_EXEMPTION = re.compile(r"\b(?:1\.6[- ]?)?((?:25)?X[1-9])\b")
_SCHEDULE = re.compile(r"\b(X?GDS(?:-\d)?|ADS|OADR|MR)\b")
_NONE = re.compile(r"N/?A\.?|NONE|NOT APPLICABLE")
_DECL = re.compile(r"\bDECL(?:ASSIFY)?(?: ON)?\b\s*[:.]?\s*")
_PIVOT = 60  # two-digit years up to this are of this century


@dataclass(frozen=True, slots=True)
class ExecutiveOrder:
    """What an E.O. line says. `applies` is False for N/A; `event` is one that ends secrecy."""

    order: str | None
    applies: bool
    schedule: str | None = None
    declassify_on: date | None = None
    event: str | None = None
    exemptions: tuple[str, ...] = ()


def parse_executive_order(value: str, order: str | None = None) -> ExecutiveOrder:
    """Take an E.O. line's value apart; `order` is the number that its label gives.

    >>> parse_executive_order("DECL: 11/05/2019", "12958").declassify_on.isoformat()
    '2019-11-05'
    >>> parse_executive_order("DECL: AFTER KOREAN REUNIFICATION").event
    'AFTER KOREAN REUNIFICATION'
    """
    upper = " ".join(value.upper().split())
    if _NONE.fullmatch(upper.strip(" .:")):
        return ExecutiveOrder(order, applies=False)
    schedule = _SCHEDULE.search(upper)
    when = read_date(upper)
    exemptions = tuple(dict.fromkeys(_EXEMPTION.findall(upper)))
    return ExecutiveOrder(
        order,
        applies=True,
        schedule=schedule[1] if schedule else None,
        declassify_on=when,
        event=None if when or exemptions or schedule else _event(value),
        exemptions=exemptions,
    )


def read_date(text: str) -> date | None:
    """The first date in `text` (capitals), month before day as the orders write it; or None."""
    if match := _ISO.search(text):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMERIC.search(text):
        return _date(int(match[3]), int(match[1]), int(match[2]))
    if (match := _MONTH_FIRST.search(text)) and match[1] in _MONTHS:
        return _date(int(match[3]), _MONTHS.index(match[1]) + 1, int(match[2]))
    if (match := _DAY_FIRST.search(text)) and match[2] in _MONTHS:
        return _date(int(match[3]), _MONTHS.index(match[2]) + 1, int(match[1]))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    if year < 100:
        year += 2000 if year <= _PIVOT else 1900
    try:
        return datetime(year, month, day).date()
    except ValueError:
        return None


def _event(value: str) -> str | None:
    words = " ".join(value.split())
    match = _DECL.search(words.upper())
    event = words[match.end() :].strip(" .:;") if match else ""
    return event or None
