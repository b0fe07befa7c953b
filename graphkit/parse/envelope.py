"""The envelope: date-time group, sender and addressees (ACP 127, ACP 121).

Such as, one a line: `P 290758Z NOV 07 ZDK`, `FM AMEMBASSY KUALA LUMPUR`,
`TO RUEHC/SECSTATE WASHDC PRIORITY 0307`, `INFO RUCNASE/ASEAN MEMBER COLLECTIVE`,
`XMT AMEMBASSY RANGOON`. The relays' own lines are read by `transmission`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graphkit.model.cable import Addressee, Moment
from graphkit.model.document import Quote, Span
from graphkit.parse.addressee import (
    as_one,
    goes_on,
    is_post,
    is_routed,
    parse_addressee,
    parse_alone,
    parse_tail,
    part_addressees,
    part_glued_addressees,
    with_offices,
)
from graphkit.parse.class_line import is_corrected, parse_captions, parse_class_line
from graphkit.parse.date_time_group import begins_group, parse_dtg
from graphkit.parse.lines import Line
from graphkit.parse.transmission import part_glued

# What the first word of a line says of it; a word that is not here begins no special line.
_ROLES = {
    **dict.fromkeys("FM FM: FM. FROM FROM:".split(), "from"),
    **dict.fromkeys("TO TO: T0 T0:".split(), "to"),
    **dict.fromkeys("INFO INFO: INFO. INFO; INF0 1NFO lNFO".split(), "info"),
    **dict.fromkeys("ACTION ACTION:".split(), "action"),
    **dict.fromkeys("Z O P R Y ZZ OO PP RR YY FLASH IMMEDIATE PRIORITY ROUTINE".split(), "dated"),
    **dict.fromkeys("BT ZNR ZNY ZZH DE PAGE ORIGIN NNNN NNN NOTE POSS ZCZC VZCZC".split(), "noise"),
    **dict.fromkeys("FOR PASS PASS: ALSO PLEASE".split(), "noise"),
    **dict.fromkeys(
        """UNCLAS UNCLASSIFIED CONFIDENTIAL SECRET TOP LIMITED U C S T L RESTRICTED CORRECTED
        Message SIPDIS STPDTS NODIS EXDIS LIMDIS STADIS NOFORN CHEROKEE SENSITIVE ROGER EYES
        LITERALLY DEPT DEPARTMENT STATE""".split(),
        "marking",
    ),
    **dict.fromkeys(
        """E.O. E.O E.O.: EO TAGS TAGS: TAG: SUBJECT SUBJECT: SUBJ SUBJ: REF: REFS: REFTEL: 1.
        ¶1. ¶1""".split(),
        "below",
    ),
}
_KEYWORDS = frozenset(("from", "to", "info"))
_READERS = frozenset(("to", "info"))
_INDICATOR = r"R[UHB][A-Z]{3,6}"
_RELAYS = re.compile(
    rf"(?:[ZOPRY]{{1,2}}[ ]{{1,4}})?{_INDICATOR}(?:[ ]{{1,4}}{_INDICATOR}){{0,40}}"
)
# Rules of dashes, counters, copy totals (`/056 W`), lines of the relays.
_MACHINE = re.compile(
    r"[-–_=]{5}.*|[-0-9/., ]{1,60}W?|[#/](?!/)[0-9A-Z/ ]{1,40}|V?ZCZC.*|Z[A-Z]{2}\b.*"
)
_MACHINE_FIRST = frozenset("-–_=0123456789/.#VZ")
_TRANSMISSION = re.compile(r"[ \t]*(VZCZC[A-Z0-9]{2,12})\b")
# Offices with copy counts: distribution in the Department, as is all that follows on such a line.
_COPIES = re.compile(r"[ \t]*(?:[A-Z/]{1,6}-[0-9]{1,3}(?![A-Z0-9/])|/[0-9]{3}[ ]?[A-Z]\b)")

_KEYWORD = re.compile(r"(?P<word>TO|INFO|ACTION)(?:[ ]?:)?[ ]{1,8}(?=[A-Z])")
_GAP = 4  # characters between the lines of one name: line ends, not a page break
_PASSES = re.compile(r"[A-Z-]{3,20}(?:[ ][A-Z-]{3,20}){0,2}[ ](?:PASS|ALSO)[ ]|(?:ALSO|PLEASE) ")
_LONGEST = 3_000
_FIRST_SLASH = 14  # behind it a second routing indicator may be glued to a serial
_MOST_LINES = 2_000  # the longest lists of addressees have some two hundred


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the lines before the class line say. `unread` are lines that fitted nothing.

    `captions` are those that stand among the addressees (`EXDIS - QUITO PASS GUAYAQUIL`).
    """

    dtg: Moment | None = None
    precedence: Quote | None = None
    sender: Quote | None = None
    addressees: tuple[Addressee, ...] = ()
    unread: tuple[Span, ...] = ()
    captions: tuple[Quote, ...] = ()


def parse_envelope(lines: list[Line], default_year: int | None = None) -> Envelope:
    """The envelope in `lines`, which end before the class line, or at the first label below it."""
    reader = _EnvelopeReader(default_year)
    for line in part_glued(lines[:_MOST_LINES]):
        text = line.text.strip()
        if text and not reader.take(line, text):
            break
    return reader.envelope()


class _EnvelopeReader:
    """Takes the lines one by one; what a line means depends on the keyword above it.

    `kind` is that keyword's, `exempting` whether an exemption is being continued, `last` the
    line that the last addressee was read from (from where it begins in it).
    """

    def __init__(self, default_year: int | None) -> None:
        self.default_year = default_year
        self.moment: Moment | None = None
        self.precedence: Quote | None = None
        self.sender: Quote | None = None
        self.addressees: list[Addressee] = []
        self.captions: list[Quote] = []
        self.unread: list[Span] = []
        self.kind: str | None = None
        self.exempting = False
        self.last: Line | None = None
        self.known: dict[tuple[str, str], set[str | None]] = {}

    def take(self, line: Line, text: str) -> bool:
        """Take a line in, whose words are `text`; False where the envelope is over."""
        word = text.partition(" ")[0]
        role = _ROLES.get(word)
        if role is None and word[-1:] == "/":
            role = _ROLES.get(word.rstrip("/"))
        if role is None:
            if self.kind in _READERS and is_routed(word):
                self._address(line)
            else:
                self._take_unnamed(line, text, word)
        elif role in _KEYWORDS:
            self._take_keyword(role, line, line.text.index(word) + len(word))
        elif role == "below":
            return False
        elif role == "dated":
            self._take_dated(line, text)
        elif role == "action":
            self._take_action(line, line.text.index(word) + len(word))
        elif role == "marking":
            self._take_marking(line, text)
        return True

    def _take_unnamed(self, line: Line, text: str, word: str) -> None:
        """A line whose first word says nothing: an addressee as a rule."""
        if begins_group(text):
            self._take_dated(line, text)
        elif not (
            _TRANSMISSION.match(line.text)
            or (
                word[0] in _MACHINE_FIRST and _MACHINE.fullmatch(text) and not self._completes(text)
            )
            or _RELAYS.fullmatch(text)
            or _COPIES.match(text)
        ):
            self._continue(line, text)

    def _completes(self, text: str) -> bool:
        """Whether figures alone are the serial that the addressee above lacks."""
        last = self.addressees[-1] if self.addressees and self.kind else None
        return bool(last and not last.serial and self.last and len(text) > 2 and text.isdigit())

    def _take_dated(self, line: Line, text: str) -> None:
        if found := parse_dtg(line, self.default_year):
            if self.moment is None:
                self.moment, self.precedence = found
        elif not _RELAYS.fullmatch(text):
            self._continue(line, text)

    def _take_marking(self, line: Line, text: str) -> None:
        """A class line above the envelope, a caption, a note on copies or to pass it on."""
        if parse_class_line(line) or is_corrected(line) or text == "Message Text":
            return
        head = Line(line.start, line.text[: _dash(line.text)])
        captions = parse_captions(head)
        if captions is not None:
            self.captions += captions
        elif not _is_note(text):
            self._continue(line, text)

    def _take_keyword(self, kind: str, line: Line, at: int) -> None:
        text = line.text
        while text[at : at + 1] in (" ", "\t", ":"):
            at += 1
        if kind == "from":
            self.kind = "from"
            if text[at:].strip():
                self._address(line.rest(at))
        elif _COPIES.match(text, at):
            self.kind = None
        else:
            self.kind, self.exempting, self.last = kind, False, None
            self._address(line.rest(at))

    def _take_action(self, line: Line, at: int) -> None:
        """`ACTION AMEMBASSY QUITO`, the older form of TO; as a rule it is distribution."""
        first = line.text[at:].split(None, 1)[:1]
        if first and (is_post(first[0]) or is_routed(first[0])):
            self._take_keyword("to", line, at)
        elif not first:
            self.kind = "to"

    def _continue(self, line: Line, text: str) -> None:
        if _is_note(text):
            return
        if self.kind == "from" and self.sender is not None and self._is_address(text):
            self.kind = "to"  # the line with the keyword was lost
        if self.kind in _READERS:
            if not (self._complete(text) or self._wrapped(line, text)):
                self._address(line)
        elif self.kind == "from" and self.sender is None:
            self._address(line)
        else:
            self.unread.append(line.span())

    def _is_address(self, text: str) -> bool:
        return is_post(text.partition(" ")[0]) or is_routed(text)

    def _address(self, line: Line) -> None:
        """The addressee, or the several, of a line or of what stands behind its keyword."""
        text = line.text
        if "/" in text[_FIRST_SLASH:_LONGEST] and len(glued := part_glued_addressees(line)) > 1:
            for piece in glued:
                self._take_piece(piece)
            return
        if addressee := parse_alone(self.kind or "to", text, line.start):
            self._take_name(line, addressee)
            return
        if len(text) > _LONGEST or (not text.isupper() and not self._is_address(text.strip())):
            self.unread += [line.span()] if text.strip() else []
            return
        for piece in part_addressees(line):
            self._take_piece(piece)

    def _take_piece(self, line: Line) -> None:
        if match := _KEYWORD.match(line.text):
            if match["word"] != "ACTION":
                self.kind, self.exempting = match["word"].lower(), False
            line = line.rest(match.end())
        if addressee := parse_addressee(self.kind or "to", line.text, line.start):
            self._take_name(line, addressee)

    def _take_name(self, line: Line, addressee: Addressee) -> None:
        if self.kind == "from":
            self.sender = self.sender or Quote(addressee.name, addressee.span, "from")
            return
        self.last = line
        if self.exempting or addressee.kind == "exempt":
            addressee = self._exempted(addressee)
        self._add(addressee)

    def _exempted(self, addressee: Addressee) -> Addressee:
        """An exemption goes on over posts that bear nothing but their name (ACP 127)."""
        if addressee.kind == "exempt":
            self.exempting = True
        elif self.exempting:
            self.exempting = not (addressee.routing or addressee.precedence or addressee.serial)
            self.exempting &= is_post(addressee.name.partition(" ")[0])
            if self.exempting:
                return replace(addressee, kind="exempt")
        return addressee

    def _add(self, addressee: Addressee) -> None:
        """Add an addressee, unless a repeated heading names it once more."""
        key, routing = (addressee.kind, addressee.name), addressee.routing
        if known := self.known.get(key):
            if routing is None or routing in known or None in known:
                return
            known.add(routing)
        else:
            self.known[key] = {routing}
        self.addressees.append(addressee)

    def _complete(self, text: str) -> bool:
        """A precedence, a serial or both that were wrapped to a line of their own."""
        tail = parse_tail(text) if self.addressees else None
        if not tail:
            return False
        last = self.addressees[-1]
        self.addressees[-1] = replace(
            last, precedence=last.precedence or tail[0], serial=last.serial or tail[1]
        )
        return True

    def _wrapped(self, line: Line, text: str) -> bool:
        """A name that goes on from the line above: the two are read as one."""
        if not self.addressees or not self.last or line.start - self.last.end > _GAP:
            return text.startswith("//")
        last = self.addressees[-1]
        if text.startswith("//"):
            self.addressees[-1] = with_offices(last, line)
            return True
        if not goes_on(last, self.last.text.rstrip(), text):
            return False
        if found := as_one(last, self.last, line):
            self.addressees[-1], self.last = found
        return found is not None

    def envelope(self) -> Envelope:
        return Envelope(
            self.moment,
            self.precedence,
            self.sender,
            tuple(self.addressees),
            tuple(self.unread),
            tuple(self.captions),
        )


def _dash(text: str) -> int:
    """Where what runs on behind a caption begins (`EXDIS - QUITO PASS GUAYAQUIL`)."""
    at = text.find(" - ")
    return at if at >= 0 else len(text)


def _is_note(text: str) -> bool:
    """Whether a line asks to pass the cable on, to offices or posts: it is no addressee."""
    return (" PASS " in text or "ALSO " in text) and bool(_PASSES.match(text))
