"""The envelope: transmission lines, date-time group, sender and addressees (ACP 127, ACP 121).

Such as, one a line: `VZCZCXRO8569`, `DE RUEHKL #1658/01 3330758`, `P 290758Z NOV 07 ZDK`,
`FM AMEMBASSY KUALA LUMPUR`, `TO RUEHC/SECSTATE WASHDC PRIORITY 0307`,
`INFO RUCNASE/ASEAN MEMBER COLLECTIVE`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from graphkit.model.cable import Addressee, Moment
from graphkit.model.document import Quote, Span
from graphkit.parse.identity import full_year
from graphkit.parse.lines import Line

_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_PRECEDENCES = ("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE")
_LETTERS = {"Z": "FLASH", "O": "IMMEDIATE", "P": "PRIORITY", "R": "ROUTINE"}
_DTG = re.compile(
    r"[ \t]*(?P<precedence>(?:[ZOPRY]{1,2}[ ]+){0,3})(?P<group>(?P<day>\d{2})(?P<hour>\d{2})"
    r"(?P<minute>\d{2})[ ]?Z[ ]*(?:Z[A-Z]{2}-?\d?[ ]+)?"  # an operating signal may stand between
    r"(?P<month>[A-Z]{3})[A-Z]{0,6}\.?(?:[ ]+(?P<year>\d{4}|\d{2}))?)\b"
)
_TRANSMISSION = re.compile(r"[ \t]*(VZCZC[A-Z0-9]{2,12})\b")
_KEYWORD = re.compile(r"[ \t]*(FM|TO|INFO)(?:[ ]*:)?(?:[ \t]+|$)(?!\.)")
_ROUTING = re.compile(r"([A-Z][A-Z0-9]{4,8})/(?!/)(?=\S)")
_COPIES = re.compile(r"[ \t]*[A-Z/]{1,6}-\d{2}(?:[ \t]|$)")
_EXEMPT = re.compile(r"XMT\b[ ]*")
_PRECEDENCE = (
    r"(?:NIACT[ ]+)?(?:FLASH|IMMEDIATE|IMMED|IMMEDITATE|PRIORITY|PRIORTY|PRIORIY|PRIORTIY|"
    r"PRIOIRTY|PRIRORITY|ROUTINE|ROUTNE|ROUTIN|NIACT)"
)
_TAIL = re.compile(
    rf"(?:[ \t]+(?P<precedence>{_PRECEDENCE})(?:[ \t]+(?P<short>\d{{1,2}})(?=[ \t.]*$))?)?"
    rf"(?:[ \t]+(?P<serial>\d{{3,5}}(?:[-/]\d{{1,5}})*))?"
    rf"(?:[ \t]+(?P<after>{_PRECEDENCE}))?[ \t.]*$"
)
_TAIL_LONGEST = 80
_TAIL_ALONE = re.compile(rf"(?P<precedence>{_PRECEDENCE})?[ ]*(?P<serial>\d{{3,5}})?|\d{{1,2}}")
_NOISE = re.compile(
    r"PAGE \d\d .*|(?:ACTION|ORIGIN)[ ]+[A-Z/]+-\d+.*|\d{2}"
    r"|UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE"
    r"|BT|ZNR\b.*|ZNY\b.*|ZDK\b.*|ZZH|DE[ ]R[UH][A-Z]{3,6}\b.*|VZCZC\w*|#\d+.*|NNNN?"
    r"|(?:[ZOPRY]{2}[ ])?R[UH][A-Z]{3,6}(?:[ ]R[UH][A-Z]{3,6})*"  # relays
    r"|[- ]*-{5,}.*|[- ]*\d{6}[ ]*(?:/\d+)?"  # a rule of dashes, a counter
)


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the lines before the class line say. `unread` are lines that fitted nothing."""

    transmission_id: Quote | None = None
    dtg: Moment | None = None
    precedence: Quote | None = None
    sender: Quote | None = None
    addressees: tuple[Addressee, ...] = ()
    unread: tuple[Span, ...] = ()


def parse_dtg(line: Line, default_year: int | None = None) -> tuple[Moment, Quote | None] | None:
    """The date-time group and the precedence before it, or None where `line` has none.

    With two precedences the higher counts: action over info. `default_year` stands in where
    the group has no year.

    >>> moment, precedence = parse_dtg(Line(0, "O R 261612Z FEB 10"))
    >>> moment.value.isoformat(), precedence.value
    ('2010-02-26T16:12:00+00:00', 'IMMEDIATE')
    """
    match = _DTG.match(line.text)
    value = _moment(match, default_year) if match else None
    if not match or not value:
        return None
    rule = "dtg" if match["year"] else "dtg.year-from-number"
    moment = Moment(value, line.span(*match.span("group")), rule)
    words = [_LETTERS[p[0]] for p in match["precedence"].split() if p[0] in _LETTERS]
    if not words:
        return moment, None
    highest = min(words, key=_PRECEDENCES.index)
    return moment, Quote(highest, line.span(*match.span("precedence")), "dtg.precedence")


def _moment(match: re.Match[str], default_year: int | None) -> datetime | None:
    year = full_year(int(match["year"])) if match["year"] else default_year
    if year is None or match["month"] not in _MONTHS:
        return None
    month = _MONTHS.index(match["month"]) + 1
    day, hour, minute = (int(match[name]) for name in ("day", "hour", "minute"))
    try:
        return datetime(year, month, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None


def parse_addressee(kind: str, text: str, start: int) -> Addressee | None:
    """One addressee from the rest of its line, which begins at `start` of the document.

    >>> parse_addressee("to", "RUEHC/SECSTATE WASHDC PRIORITY 0307", 0).name
    'SECSTATE WASHDC'
    """
    lead = len(text) - len(text.lstrip())
    body, at = text.strip(), start + lead
    if exempt := _EXEMPT.match(body):
        kind, body, at = "exempt", body[exempt.end() :], at + exempt.end()
    routing = _ROUTING.match(body)
    if routing:
        body, at = body[routing.end() :], at + routing.end()
    tail = _TAIL.search(body, max(0, len(body) - _TAIL_LONGEST))
    name = (body[: tail.start()] if tail else body).rstrip()
    if not any(c.isalpha() for c in name):
        return None
    precedence = (tail["precedence"] or tail["after"]) if tail else None
    return Addressee(
        kind,
        name,
        Span(at, at + len(name)),
        routing[1] if routing else None,
        _standard_precedence(precedence) if precedence else None,
        (tail["serial"] or tail["short"]) if tail else None,
    )


def parse_envelope(lines: list[Line], default_year: int | None = None) -> Envelope:
    """The envelope in `lines`, which end before the class line."""
    reader = _EnvelopeReader(default_year)
    for line in lines:
        if not line.blank:
            reader.take(line)
    return reader.envelope()


class _EnvelopeReader:
    """Takes the lines one by one; what a line means depends on the keyword above it."""

    def __init__(self, default_year: int | None) -> None:
        self.default_year = default_year
        self.transmission: Quote | None = None
        self.moment: Moment | None = None
        self.precedence: Quote | None = None
        self.sender: Quote | None = None
        self.addressees: list[Addressee] = []
        self.unread: list[Span] = []
        self.kind: str | None = None
        self.known: set[tuple[str, str, str | None]] = set()

    def take(self, line: Line) -> None:
        if match := _TRANSMISSION.match(line.text):
            self.transmission = self.transmission or Quote(
                match[1], line.span(*match.span(1)), "transmission"
            )
        elif found := parse_dtg(line, self.default_year):
            if self.moment is None:
                self.moment, self.precedence = found
        elif keyword := _KEYWORD.match(line.text):
            self._keyword(keyword[1], line, keyword.end())
        elif not _NOISE.fullmatch(line.text.strip()):
            self._continue(line)

    def _keyword(self, word: str, line: Line, rest: int) -> None:
        if word == "FM":
            self.kind = "from"
            if self.sender is None:
                self._set_sender(line, rest)
            return
        if _COPIES.match(line.text[rest:]):
            self.kind = None  # offices with copy counts: distribution in the Department
            return
        self.kind = word.lower()
        self._address(line.text[rest:], line.start + rest)

    def _set_sender(self, line: Line, rest: int) -> None:
        sender = parse_addressee("from", line.text[rest:], line.start + rest)
        if sender:
            self.sender = Quote(sender.name, sender.span, "from")

    def _continue(self, line: Line) -> None:
        text = line.text.strip()
        if _COPIES.match(line.text):
            return
        if self.kind in ("to", "info"):
            if tail := _TAIL_ALONE.fullmatch(text):
                self._complete(tail)
            elif not text.startswith("//"):
                self._address(line.text, line.start)
        elif self.kind == "from" and self.sender is None:
            self._set_sender(line, 0)
        else:
            self.unread.append(line.span())

    def _address(self, text: str, start: int) -> None:
        addressee = parse_addressee(self.kind or "to", text, start)
        if not addressee:
            return
        key = (addressee.kind, addressee.name, addressee.routing)
        if key not in self.known:
            self.known.add(key)
            self.addressees.append(addressee)

    def _complete(self, tail: re.Match[str]) -> None:
        """A precedence or serial that was wrapped to a line of its own."""
        if not self.addressees:
            return
        last, word = self.addressees[-1], tail["precedence"]
        self.addressees[-1] = replace(
            last,
            precedence=last.precedence or (_standard_precedence(word) if word else None),
            serial=last.serial or tail["serial"],
        )

    def envelope(self) -> Envelope:
        return Envelope(
            self.transmission,
            self.moment,
            self.precedence,
            self.sender,
            tuple(self.addressees),
            tuple(self.unread),
        )


def _standard_precedence(word: str) -> str:
    if word.startswith("NIACT"):
        return "NIACT IMMEDIATE"
    return next((p for p in _PRECEDENCES if p[0] == word[0]), word)
