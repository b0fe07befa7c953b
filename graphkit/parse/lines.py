"""Lines with their positions, and the noise between them blanked out in place.

Page-break lines, repeated headings and a publisher's additions stand inside sentences. They are
replaced by spaces of the same length, so that a pattern over the blanked text gives spans that
hold in the document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.model.document import Span

_LINE = re.compile(r"[^\r\n]*")
_PAGE_BREAK = re.compile(
    r"(?<![A-Z])[A-Z][A-Z.'-]*(?:[ ][A-Z.'-]+){0,3}[ ]{1,3}0\d{7}[ ]{1,4}\d{3}(?:\.\d)?[ ]OF[ ]"
    r"(?:\d{2,3}|\d?\.\.\.)"
)
_WEEKDAY_LINE = re.compile(
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d[ \t]*\r?$",
    re.M,
)
_ARCHIVE_PAGE = re.compile(r"^[ \t]*PAGE[ ]\d{2,3}[ ]{1,12}[A-Z][^\r\n]{0,60}$", re.M)
_RELEASE = re.compile(
    r"^[ \t]*(?:Declassified/Released|Margaret P\. Grafeld)[^\r\n]{0,160}$"
    r"|^[ \t]*(?:Sheryl P\. Walter[ ])?(?:Declassified|Released)[^\r\n]{0,30}"
    r"US Department of State[^\r\n]{0,120}$",
    re.M,
)
_REPEATED_CLASS = re.compile(
    r"^[ \t]*(?:UNCLAS(?:SIFIED)?|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|(?:T ?O ?P ?)?S ?E ?C ?R ?E ?T|"
    r"LIMITED OFFICIAL USE)(?:(?:[ ]|//)(?:NOFORN|NODIS|EXDIS|LIMDIS|STADIS|FOUO|NF|E ?F ?T ?O)){0,3}"
    r"(?:[ ]+(?:FINAL[ ])?SECTION[ ]\d{1,2}[ ]OF[ ]\d{1,2})?"
    r"(?:[ ]+[A-Z][A-Z.'-]+(?:[ ][A-Z.'-]+){0,3}[ ]+\d{3,8})?[ \t]*\r?$",
    re.M,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its line end; `text` may have noise blanked out."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def blank(self) -> bool:
        return not self.text.strip()


def split_lines(text: str, span: Span) -> list[Line]:
    """The lines of `text` within `span`, with `\\r\\n`, `\\n` and `\\r` as line ends."""
    lines = []
    at = span.start
    while at < span.end:
        match = _LINE.match(text, at, span.end)
        end = match.end() if match else span.end
        lines.append(Line(at, text[at:end]))
        at = end + (2 if text[end : end + 2] == "\r\n" else 1)
    return lines


def blank_noise(text: str) -> str:
    """`text` with page breaks and publishers' lines replaced by as many spaces."""
    for pattern in (_PAGE_BREAK, _WEEKDAY_LINE, _RELEASE):
        text = pattern.sub(_spaces, text)
    return text


def blank_repeats(text: str, first: Span) -> str:
    """`text` with archive page headings, and class lines after the `first`, as spaces."""
    head, tail = text[: first.end], text[first.end :]
    return _ARCHIVE_PAGE.sub(_spaces, head) + _REPEATED_CLASS.sub(
        _spaces, _ARCHIVE_PAGE.sub(_spaces, tail)
    )


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match.group())
