"""The lines that the relays read (ACP 127, operating signals of ACP 131).

Such as, above FM: `VZCZCXRO8569`, `PP RUEHCHI RUEHDT` (precedence and where it is relayed to),
`DE RUEHKL #1658/01 3330758` (from, station serial, section, day of the year and time),
`ZNR UUUUU ZZH`, and behind the date-time group `ZDK CTG RUEHGL 3391 0841944`.
"""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from graphkit.model.cable import Transmission
from graphkit.model.document import Quote, Span
from graphkit.parse.lines import Line

_ID = re.compile(r"V?ZCZC(?:[ ]?[A-Z0-9]{2,12})?(?![A-Z0-9])")
_INDICATOR = r"R[UHB][A-Z]{2,6}"
_FROM = re.compile(
    rf"DE[ ]+(?P<routing>{_INDICATOR})(?![A-Z0-9])"
    r"(?:[ \n]{1,24}(?:\#|N[RO]\.?[ ])?[ ]?(?P<serial>[0-9O]{1,6})(?:/(?P<section>[0-9]{1,3}))?)?"
    r"(?:[ \n]{1,24}(?P<day>[0-9]{3})[ /]?(?P<time>[0-9]{4})Z?(?![0-9]))?"
)
_SECURITY = re.compile(r"ZN[RY][ ]+(?P<letters>[A-Z]{5})(?![A-Z])")
_RELAYS = re.compile(
    rf"(?:(?:ZZ|OO|PP|RR|YY|Z|O|P|R)[ ]+)?{_INDICATOR}(?:[ ]+{_INDICATOR}){{0,40}}"
)
_DATED = re.compile(r"[0-9OIl]{6}[ ]?[Zz]")
_SIGNAL = re.compile(r"(?<![A-Z0-9])Z[A-Z]{2}-?\d{0,2}(?![A-Z0-9])")
_ENVELOPE = frozenset(("FM", "FROM", "TO", "INFO"))
# What a line of these begins with; all others are the envelope's, or noise.
_FIRST = frozenset("VZDRQOPY0123456789")
# Capitals with which neither those nor a keyword of the envelope begin.
_OTHER = frozenset("ABCEGHJKLMNSUWX")

_MONTH = re.compile(r"[ ](?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\b")

# Where lines of a heading that a conversion ran together were apart.
_GLUED = re.compile(
    r"[ ](?=DE[ ]R[UHB][A-Z]{2,6}[ ]|ZN[RY][ ][A-Z]{5}[ ]|FM[ ][A-Z]"
    r"|(?:ZZ|OO|PP|RR)[ ]R[UHB][A-Z]{2,6}[ ]|[ZOPR](?:[ ][ZOPR])?[ ][0-9]{6}Z)"
)

_DAYS_BEFORE, _DAYS_AFTER = 1, 2
_LONGEST = 400
_MOST_LINES = 2_000
_LONGEST_HEADING = 3_000


def parse_transmission(lines: Sequence[Line]) -> Transmission:
    """The transmission lines among `lines`, which end before the class line.

    >>> found = parse_transmission([Line(0, "DE RUEHKL #1658/01 3330758"), Line(27, "ZNR UUUUU")])
    >>> found.routing.value, found.serial.value, found.section, found.day, found.time
    ('RUEHKL', '1658', 1, 333, '0758')
    >>> found.security.value
    'UUUUU'
    """
    reader = _Reader()
    lines = part_glued(lines[:_MOST_LINES])
    for number, line in enumerate(lines):
        start, written = line
        first = written[:1]
        if first in _OTHER or (first == "R" and "/" in written[:9]):
            continue  # an addressee: by far the most lines
        text = written.lstrip()
        if text[:1] in _FIRST and len(text) < _LONGEST:
            if text.startswith("DE "):
                reader.take_from(lines, number)
            elif text:
                reader.take(start + len(written) - len(text), text.rstrip())
        elif reader.open and text.partition(" ")[0].rstrip(":") in _ENVELOPE:
            reader.open = False
    return reader.transmission()


def part_glued(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, with a heading that was run together on one line parted again.

    >>> [line.text for line in part_glued([Line(0, "P 290758Z NOV 07 FM AMEMBASSY QUITO")])]
    ['P 290758Z NOV 07', 'FM AMEMBASSY QUITO']
    """
    for line in lines:
        if " FM " in line.text:
            return [piece for line in lines for piece in _parted(line)]
    return lines


def _parted(line: Line) -> Iterator[Line]:
    if " FM " not in line.text or len(line.text) > _LONGEST_HEADING:
        yield line
        return
    at = 0
    for match in _GLUED.finditer(line.text):
        yield Line(line.start + at, line.text[at : match.start()])
        at = match.end()
    yield line.rest(at)


def check_julian(transmission: Transmission, sent: datetime | None) -> str | None:
    """What is wrong with the day of the `DE` line beside the date-time group, or None.

    A message is sent on after it was released: minutes as a rule, a day or two where lines were
    out or precedence was low. More is a fault of one of the two, as is a day well before it.

    >>> check_julian(Transmission(day=334, time="0758"), datetime(2007, 11, 29, 7, 58))
    >>> check_julian(Transmission(day=303, time="0758"), datetime(2007, 11, 29, 7, 58))
    'the DE line says day 303 of the year, the date-time group day 333'
    """
    day = transmission.day
    if day is None or sent is None:
        return None
    if not 1 <= day <= 365 + isleap(sent.year) and not (day == 366 and isleap(sent.year - 1)):
        return f"the DE line says day {day} of the year, which {sent.year} does not have"
    if -_DAYS_BEFORE <= _days_from(day, sent) <= _DAYS_AFTER:
        return None
    own = sent.timetuple().tm_yday
    return f"the DE line says day {day} of the year, the date-time group day {own}"


def check_number(transmission: Transmission, number: int | None) -> str | None:
    """What is wrong with the serial of the `DE` line beside the class line's number, or None.

    The serial has four digits: of a longer number it is the last four.

    >>> check_number(Transmission(serial=Quote("0153", Span(0, 4), "")), 100153)
    >>> check_number(Transmission(serial=Quote("0154", Span(0, 4), "")), 100153)
    'the DE line says number 0154, the class line 100153'
    """
    serial = transmission.serial
    if serial is None or number is None:
        return None
    if int(serial.value) % 10_000 == number % 10_000:
        return None
    return f"the DE line says number {serial.value}, the class line {number}"


def _days_from(day: int, sent: datetime) -> int:
    """Days from the release to a day of the year, in the year where that is nearest."""
    own = datetime(sent.year, sent.month, sent.day, tzinfo=UTC)
    years = range(max(1, sent.year - 1), min(9998, sent.year + 1) + 1)
    dates = (datetime(year, 1, 1, tzinfo=UTC) + timedelta(days=day - 1) for year in years)
    return min(((date - own).days for date in dates), key=abs, default=0)


class _Reader:
    """Collects the parts; the first of each kind counts, relays and signals add up.

    Bare indicators are relays only above FM (`open`): below it they would be addressees.
    """

    def __init__(self) -> None:
        self.id: Quote | None = None
        self.source: re.Match[str] | None = None
        self.source_start = 0
        self.security: Quote | None = None
        self.relays: list[Quote] = []
        self.signals: list[Quote] = []
        self.open = True

    def take(self, start: int, text: str) -> None:
        if match := _DATED.search(text, 0, 24):
            self.signals += _signals(start, text, match.end())
        elif text[0] in "VZ" and (match := _ID.match(text)):
            self.id = self.id or _quote(start, match, 0, "transmission")
        elif text[0] == "Z" and _SIGNAL.match(text):
            self._take_signals(start, text)
        elif self.open and _RELAYS.fullmatch(text):
            self.relays += _relays(start, text)

    def take_from(self, lines: Sequence[Line], number: int) -> None:
        """The `DE` line; its parts may be wrapped to the line below."""
        line = lines[number]
        text = line.text
        if number + 1 < len(lines) and lines[number + 1].start == line.end + 1:
            text = f"{text}\n{lines[number + 1].text[:40]}"
        match = _FROM.match(text, len(text) - len(text.lstrip()))
        if match and not self.source:
            self.source, self.source_start = match, line.start

    def _take_signals(self, start: int, text: str) -> None:
        if not self.security and (match := _SECURITY.match(text)):
            self.security = _quote(start, match, "letters", "transmission.security")
        self.signals += _signals(start, text, 0)

    def transmission(self) -> Transmission:
        rest = (self.security, tuple(self.relays), tuple(self.signals))
        match, start = self.source, self.source_start
        if not match:
            return Transmission(self.id, None, None, None, None, None, None, *rest)
        return Transmission(
            self.id,
            _quote(start, match, "routing", "transmission.routing"),
            _serial(start, match),
            int(match["section"]) if match["section"] else None,
            int(match["day"]) if match["day"] else None,
            match["time"],
            Span(start + match.start(), start + match.end()),
            *rest,
        )


def _quote(start: int, match: re.Match[str], group: str | int, rule: str) -> Quote:
    begin, end = match.span(group)
    return Quote(match[group], Span(start + begin, start + end), rule)


def _serial(start: int, match: re.Match[str]) -> Quote | None:
    if not match["serial"]:
        return None
    quote = _quote(start, match, "serial", "transmission.serial")
    return Quote(quote.value.replace("O", "0"), quote.span, quote.rule)


def _relays(start: int, text: str) -> list[Quote]:
    found, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        if len(word) > 2:
            found.append(Quote(word, Span(start + at, start + at + len(word)), "relay"))
        at += len(word)
    return found


def _signals(start: int, text: str, at: int) -> list[Quote]:
    """Operating signals with what belongs to each: all up to the next one."""
    if "Z" not in text[at:]:
        return []
    read = _signals_in.__wrapped__ if at else _signals_in  # a line with a date comes once
    return [
        Quote(words, Span(start + begin, start + begin + len(words)), "signal")
        for words, begin in read(text, at)
    ]


@lru_cache(maxsize=1024)  # `ZNR UUUUU ZZH` is in most cables
def _signals_in(text: str, at: int) -> tuple[tuple[str, int], ...]:
    starts = [match.start() for match in _SIGNAL.finditer(text, at)]
    found = []
    for start, end in pairwise([*starts, len(text)]):
        piece = text[start:end].partition("(")[0]
        found.append((_MONTH.split(piece, maxsplit=1)[0].strip(), start))
    return tuple(found)
