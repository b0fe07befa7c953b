"""Lines with their positions, and the noise between them blanked out in place.

Page-break lines, repeated headings and a publisher's additions stand inside sentences. They are
replaced by spaces of the same length, so that a pattern over the blanked text gives spans that
hold in the document.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.model.document import Span

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|[\r\n]|\Z)")

# `KUALA LUMPUR 00001658  002 OF 003`: the numbers are looked for, the station read backwards.
_PAGE_NUMBERS = re.compile(r"[ ]0\d{7}[ ]{1,4}\d{3}(?:\.\d)?[ ]OF[ ](?:\d{2,3}|\d?\.\.\.)")
_STATION_BEFORE = re.compile(
    r"(?<![A-Z])[A-Z][A-Z.'-]{0,20}(?:[ ][A-Z.'-]{1,20}){0,3}[ ]{0,2}\Z",
)
_STATION_LONGEST = 88

_WEEKDAY_LINE = re.compile(
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{1,2} [A-Z][a-z]{2,9} \d{4}, \d\d:\d\d"
    r"[ \t]*\r?$",
    re.M,
)
_RELEASE = re.compile(
    r"^[ \t]*(?:Declassified/Released|Margaret P\. Grafeld)[^\r\n]{0,160}$"
    r"|^[ \t]*(?:Sheryl P\. Walter[ ])?(?:Declassified|Released)[^\r\n]{0,30}"
    r"US Department of State[^\r\n]{0,120}$",
    re.M,
)
_ARCHIVE_PAGE = re.compile(r"^[ \t]*PAGE[ ]\d{2,3}[ ]{1,12}[A-Z][^\r\n]{0,60}$", re.M)

_SPELT_CLASS = (
    r"(?:UNCLAS(?:SIFIED)?|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|(?:T ?O ?P ?)?S ?E ?C ?R ?E ?T"
    r"|LIMITED OFFICIAL USE)"
)
_CAVEATS = r"(?:(?:[ ]|//)(?:NOFORN|NODIS|EXDIS|LIMDIS|STADIS|FOUO|NF|E ?F ?T ?O)){0,3}"
_SECTION = r"(?:[ ]+(?:FINAL[ ])?SECTION[ ]\d{1,2}[ ]OF[ ]\d{1,2})?"
_STATION_NUMBER = r"(?:[ ]+[A-Z][A-Z.'-]+(?:[ ][A-Z.'-]+){0,3}[ ]+\d{3,8})?"
_REPEATED_CLASS = re.compile(
    rf"^[ \t]*{_SPELT_CLASS}{_CAVEATS}{_SECTION}{_STATION_NUMBER}[ \t]*\r?$", re.M
)


class Line(NamedTuple):
    """One line without its line end; `text` may have noise blanked out."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Where `text[start:end]` of this line stands in the document, without outer space."""
        piece = self.text[start:end]
        words = piece.strip()
        lead = len(piece) - len(piece.lstrip()) if words else 0
        begin = self.start + start + lead
        return Span(begin, begin + len(words))

    def rest(self, at: int) -> Line:
        """The line from its character `at` on."""
        return Line(self.start + at, self.text[at:])


def split_lines(text: str, span: Span) -> list[Line]:
    """The lines of `text` within `span`, with `\\r\\n`, `\\n` and `\\r` as line ends."""
    found = _LINE.finditer(text, span.start, span.end)
    return [Line(match.start(), match[1]) for match in found if match.start() < span.end]


def blank_noise(text: str) -> str:
    """`text` with page breaks and publishers' lines replaced by as many spaces.

    Hard spaces and form feeds, which conversions leave, become plain spaces.
    """
    text = text.replace("\u00a0", " ").replace("\f", " ")
    for pattern in (_WEEKDAY_LINE, _RELEASE):
        text = pattern.sub(_spaces, text)
    return blank_spans(text, _page_breaks(text))


def blank_repeats(text: str, first: Span) -> str:
    """`text` with archive page headings, and class lines after the `first`, as spaces."""
    text = _ARCHIVE_PAGE.sub(_spaces, text)
    return text[: first.end] + _REPEATED_CLASS.sub(_spaces, text[first.end :])


def blank_spans(text: str, spans: list[Span]) -> str:
    """`text` with the `spans`, which are in order and apart, as spaces."""
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], " " * (span.end - span.start)]
        at = span.end
    return "".join([*parts, text[at:]])


def _page_breaks(text: str) -> list[Span]:
    found: list[Span] = []
    for numbers in _PAGE_NUMBERS.finditer(text):
        taken = found[-1].end if found else 0
        window = max(taken, numbers.start() - _STATION_LONGEST)
        station = _STATION_BEFORE.search(text[window : numbers.start()])
        if station:
            found.append(Span(window + station.start(), numbers.end()))
    return found


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match.group())
