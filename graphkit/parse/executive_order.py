"""The E.O. line: which order a cable was classified under, and until when or until what.

Sources: E.O. 11652 (1972: GDS, XGDS-1 to 4, ADS), 12065 (1978: GDS, RDS-1 to 4), 12356 (1982:
a date, an event or OADR), 12958 (1995, section 1.6: a date, an event or X1 to X8), 13292 and
13526 (25X1 to 25X9, 50X1-HUM); the form of the line is that of 5 FAH-2 (telecommunications
handbook). Not the source of a text but its own date counts: `DATE OF SOURCE: 10/13/95` is none.
"""

from __future__ import annotations

import re
from datetime import date

from graphkit.model.cable import ExecutiveOrder
from graphkit.model.document import Span
from graphkit.parse.date_time_group import MONTHS

_LONGEST = 400  # characters that are read; no E.O. line is as long
# The two forms that nearly all lines have are read at once.
_PLAIN = re.compile(r"(?:E\.?O\.?[ ])?(?:(\d{5})[ ]?:?[ ]{0,2})?N/A")
_DATED = re.compile(
    r"(?:E\.?O\.?[ ])?(\d{5})[ ]?:[ ]{0,2}DECL[ ]?:[ ]{0,2}(\d\d?)[/-](\d\d?)[/-](\d{4}|\d\d)"
)

# `E.O. 12958`, `EO 12958`, `E. O. 12958`; a scanner reads E.0. and 1295B.
_SCHEDULE_WITHIN = 20  # characters behind the order's number
_LABEL = re.compile(r"(?:EXECUTIVE ORDER|E[ ]?[.,]?[ ]?[O0][ ]?[.,]{0,2})[ ]?:?[ ]?")
_ORDER = re.compile(r"[\dOILBSZ]{5}(?![A-Z\d/])")
_READ_AS = str.maketrans("OILBSZ", "011852")
_AMENDED = re.compile(r"[ :;,.()-]{0,4}(?:AS AMENDED)?[ :;,.)-]{0,4}")
_NEXT_LABEL = re.compile(r"[ (](?:TAGS?\b|SUBJ|REF:|REASON|CLASSIFIED BY|DERIVED FROM|CLASS\. BY)")
_SOURCE = re.compile(r"(?:DATE OF )?SOURCE\b(?! MARKED)")

_SCHEDULE = re.compile(
    r"(?<![A-Z\d])(?P<name>XGD[S5]|X6DS|XGOS|RD[S5]|GD[S5]|6DS|GOS|ADS)"
    r"[ ]?[-(]{0,2}[ ]?(?P<reasons>[1-4](?:[ ]?[,&-][ ]?[1-4]){0,3}(?![\d/]|[ ][A-Z]{3}[ ]\d))?"
)
_SCHEDULES = {"X": "XGDS", "R": "RDS", "A": "ADS"}
_CLASSIFIER = re.compile(r"[(\[][^()\[\]]{0,60}[A-Z]{2}[^()\[\]]{0,60}(?:[)\]]|$)")
_ORIGIN = re.compile(r"(?<![A-Z\d])[O0]R-?[ ]?[A-Z](?![A-Z])")
_DECLASSIFY = re.compile(
    r"[ :;,.-]{0,3}(?:DECL(?:AS+(?:IF(?:Y|IED|ICATION))?)?|DCL|DELC|DEL|DECI|DEC(?=[ ]?[:;]))\b"
    r"[ .:;,-]{0,3}(?:(?:ON|DATE)\b[ .:;,-]{0,3})?"
)
_EXEMPTION = re.compile(
    r"(?<![A-Z\d])(?:1\.6[ ]?[-(]?)?(?P<code>(?:25|50|75)?X[ ]?-?[ ]?\d)"
    r"(?P<human>[ ]?-[ ]?HUM(?:AN)?)?(?!\d)"
)
_MISREAD_X1 = re.compile(r"X[IL](?![A-Z])")
_MARKING = re.compile(
    r"(?<![A-Z\d./])(?:(?P<oadr>[O0][. ]?A[. ]?D[. ]?R)|(?P<mr>MR|MANUAL REVIEW)"
    r"|(?P<na>N[ ]?/[ ]?A|N\.A|NA|NIA|NONE|NOT APPLICABLE)|(?P<open>INDEFINITE|IMPOSSIBLE"
    r"(?: TO DETERMINE)?))(?![A-Z\d])"
)
_MARKINGS = {"oadr": "OADR", "mr": "MR", "na": "N/A", "open": "INDEFINITE"}

_MONTH = rf"(?P<month>{'|'.join(MONTHS)})[A-Z]{{0,6}}"
_YEAR = r"(?P<year>\d{4}|\d{2})(?!\d)"
_ORDINAL = r"(?:ST|ND|RD|TH)?"
_GAP = r"[ ]?[/.-]{1,2}[ ]?"
_NUMERIC = re.compile(
    rf"(?<![\dA-Z])([\dOIL]{{1,2}}){_GAP}([\dOIL]{{1,2}}){_GAP}(\d{{4}}|\d{{2}})(?!\d)"
)
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)[/.-]?(\d{1,2})[/.-]?(\d\d?)(?!\d)")
_RUN_TOGETHER = re.compile(r"(?<!\d)(\d\d)(\d\d)((?:19|20)\d\d)(?!\d)")
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}}){_ORDINAL}(?:[ ]OF)?[ -]?{_MONTH}[.,]?[ -]?{_YEAR}"
)
_MONTH_FIRST = re.compile(
    rf"(?<![A-Z]){_MONTH}[.]?[ ]?(?P<day>\d{{1,2}}){_ORDINAL}[., ]{{1,2}}{_YEAR}"
)
_YEAR_ALONE = re.compile(r"[ :;,.-]{0,3}((?:19|20)?\d\d)[ .]{0,2}$")
_NO_DATE = re.compile(r"(?:\d{1,2}/)?\d{4}$")

_IN_FORCE = {
    10501: 1953, 10964: 1961, 11652: 1972, 12065: 1978, 12356: 1982, 12958: 1995, 13292: 2003,
    13526: 2009,
}  # fmt: skip
_EARLIEST, _LATEST = 1950, 2199  # a year outside was misread
_OLDEST = 1970  # of a line that names no order: two digits count from here on
_EVENT = re.compile(
    r"(?<![A-Z])(?:UPON|AFTER|WHEN|WHENEVER|FOLLOWING|ONCE|UNTIL|PENDING|CONCLUSION|COMPLETION"
    r"|TERMINATION|RELEASE|AT (?:THE )?(?:END|TIME|CLOSE)|END)\b(?=[ ][A-Z])"
)
_LETTERS = re.compile(r"[A-Z]{3}")


def parse_executive_order(text: str, start: int) -> ExecutiveOrder:
    """What an E.O. line says, with or without its label; `start` is where `text` stands.

    An exemption is given in standard form (`1.6X1`, which names the section too, is `X1`), an
    event in the words of the line. See `full_year` for years of two digits.

    >>> parse_executive_order("E.O. 12958: DECL: 11/05/2019", 0).date
    datetime.date(2019, 11, 5)
    >>> order = parse_executive_order("E.O. 11652: XGDS-2 (DOE, JANE L.)", 0)
    >>> order.order, order.schedule
    (11652, 'XGDS-2')
    >>> parse_executive_order("12958: DECL: AFTER KOREAN REUNIFICATION", 0).event
    'AFTER KOREAN REUNIFICATION'
    """
    span = _trimmed(text, start)
    raw = " ".join(text[:_LONGEST].split())
    if plain := _PLAIN.fullmatch(raw):
        return ExecutiveOrder(span, int(plain[1]) if plain[1] else None, marking="N/A")
    if dated := _DATED.fullmatch(raw):
        day = _valid(dated[4], dated[2], dated[3], int(dated[1]))
        return ExecutiveOrder(span, int(dated[1]), date=day)
    words = raw.upper() if len(raw.upper()) == len(raw) else raw
    number, at = _order(words)
    end = _NEXT_LABEL.search(words, at)
    return _read(span, number, raw[at : end.start() if end else None])


def _trimmed(text: str, start: int) -> Span:
    words = text.strip()
    lead = len(text) - len(text.lstrip()) if words else 0
    return Span(start + lead, start + lead + len(words))


def _order(words: str) -> tuple[int | None, int]:
    """The order's number, and where the line goes on behind it."""
    label = _LABEL.match(words)
    at = label.end() if label else 0
    number = None
    match = _ORDER.match(words, at)
    if match and sum(letter.isdigit() for letter in match[0]) >= 3:
        number, at = int(match[0].translate(_READ_AS)), match.end()
    amended = _AMENDED.match(words, at)
    return number, amended.end() if amended else at


def _read(span: Span, order: int | None, line: str) -> ExecutiveOrder:
    """The line behind the order's number."""
    schedule = _SCHEDULE.search(line.upper()[:_SCHEDULE_WITHIN])
    if schedule:
        line = _without_originator(line[schedule.end() :])
    line = _without_label(line)
    words = line.upper()
    exemptions = _exemptions(words)
    marking = _MARKING.search(words)
    day = _date(words, order)
    if day is None and order == 11652 and (year := _YEAR_ALONE.match(words)):
        day = date(full_year(year[1], order), 12, 31)  # section 5 counts whole calendar years
    stated = bool(schedule or exemptions or marking or day)
    return ExecutiveOrder(
        span,
        order,
        _schedule(schedule) if schedule else None,
        day,
        _event(line, stated=stated),
        exemptions,
        _MARKINGS[marking.lastgroup or ""] if marking else None,
    )


def _without_originator(line: str) -> str:
    """A line of the 1970s without who classified it and in which capacity: `(DOE, J.) OR-P`."""
    for pattern in (_CLASSIFIER, _ORIGIN):
        line = pattern.sub(" ", line)
    return line


def _without_label(line: str) -> str:
    while label := _DECLASSIFY.match(line.upper()):
        line = line[label.end() :]
    return line.strip(" :;,.-" if "(" in line[1:] else " :;,.-()")


def _schedule(match: re.Match[str]) -> str:
    """`XGDS-2`, `XGDS-1,2,3`, `GDS`: the schedule with its reasons, misread letters repaired."""
    name = _SCHEDULES.get(match["name"][0], "GDS")
    reasons = ",".join(re.findall(r"[1-4]", match["reasons"] or ""))
    return f"{name}-{reasons}" if reasons and name in ("XGDS", "RDS") else name


def _exemptions(words: str) -> tuple[str, ...]:
    if _MISREAD_X1.match(words):
        return ("X1",)
    codes = [
        re.sub(r"[ -]", "", match["code"]) + ("-HUM" if match["human"] else "")
        for match in _EXEMPTION.finditer(words)
    ]
    return tuple(dict.fromkeys(codes))


def _event(line: str, *, stated: bool) -> str | None:
    """When it is declassified, in words: all of them, or those behind a date or code."""
    words = line.upper()
    if stated:
        begins = _EVENT.search(words)
        return line[begins.start() :] if begins else None
    return line if _LETTERS.search(words) or _NO_DATE.fullmatch(words) else None


def _date(words: str, order: int | None) -> date | None:
    """The first date that the words state, in any of its forms.

    The Department writes month/day/year. Where that is no date and day/month/year is one, it
    is that.
    """
    if source := _SOURCE.search(words):
        words = words[: source.start()]
    if match := _YEAR_FIRST.search(words):
        year, month, day = match.groups()
        if found := _valid(year, month, day, order):
            return found
    if match := _NUMERIC.search(words) or _RUN_TOGETHER.search(words):
        first, second, year = (part.translate(_READ_AS) for part in match.groups())
        return _valid(year, first, second, order)
    if match := _DAY_FIRST.search(words) or _MONTH_FIRST.search(words):
        month = str(MONTHS.index(match["month"]) + 1)
        return _day(match["year"], month, match["day"], order)
    return None


def _valid(year: str, first: str, second: str, order: int | None) -> date | None:
    return _day(year, first, second, order) or _day(year, second, first, order)


def _day(year: str, month: str, day: str, order: int | None) -> date | None:
    try:
        found = date(full_year(year, order), int(month), int(day))
    except ValueError:
        return None
    return found if _EARLIEST <= found.year <= _LATEST else None


def full_year(digits: str, order: int | None) -> int:
    """The year of `DECL: 02-12-20`: the first with these digits not before the order's own.

    Nothing is to be declassified before the order that says so: `85` is 1985 under E.O. 11652,
    `09` under E.O. 12065 is 2009, and under E.O. 12958 (1995) `95` to `99` are of the 1900s.

    >>> full_year("85", 11652), full_year("09", 12065), full_year("95", 12958)
    (1985, 2009, 1995)
    """
    year = int(digits)
    if len(digits) > 2:
        return year
    oldest = _IN_FORCE.get(order or 0, _OLDEST)
    return oldest + (year - oldest) % 100
