"""What stands between the lines of a telegram and is none of it.

Page breaks, repeated headings, the class line of each further section and a publisher's additions
stand inside sentences and words. They are found here, and blanked with as many spaces, so that a
pattern over the blanked text gives spans that hold in the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from graphkit.model.document import Span
from graphkit.parse.class_line import parse_captions
from graphkit.parse.lines import Line

# `KUALA LUMPUR 00001658  002 OF 003`: the numbers are looked for, the station read backwards.
_PAGE_NUMBERS = re.compile(r"[ ]0\d{7}[ ]{1,4}\d{3}(?:\.\d)?[ ]OF[ ](?:\d{2,3}|\d?\.\.\.)")
_STATION_BEFORE = re.compile(
    r"(?<![A-Z])[A-Z][A-Z.'-]{0,20}(?:[ ][A-Z.'-]{1,20}){0,3}[ ]{0,2}\Z",
)
_STATION_LONGEST = 88
_NUMBERS_LONGEST = 20
_OF = " OF "

# Dates that a publisher put between the lines, found by a word that few lines have.
_WEEKDAY = re.compile(r"day, \d{1,2} [A-Z][a-z]{2,9} \d{4}, \d\d:\d\d[ ]*$", re.M)
_WEEKDAY_START = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\Z")
_LONGEST_WEEKDAY = 7
_RELEASE = (
    r"[ ]{0,40}(?:<<[ ]?END OF DOCUMENT[ ]?>>"
    r"|(?:Declassified/Released|Margaret P\. Grafeld)[^\n]{0,160}"
    r"|(?:Sheryl P\. Walter[ ])?(?:Declassified|Released)[^\n]{0,30}US Department of State"
    r"[^\n]{0,120})$"
)
_RELEASED = (re.compile(_RELEASE, re.M), re.compile(rf"\n({_RELEASE})", re.M))
_RELEASE_HINTS = ("Department of State", "Grafeld", "END OF DOC")

# A line that may repeat the heading begins with one of these; most lines are told apart here.
_MAYBE_REPEATED = re.compile(
    r"\n[ ]{0,12}(?=U ?N ?C|C ?O ?N ?F|T ?O ?P|S ?E ?C|L ?I ?M|PAGE|N ?N ?N)"
)
_SPELT_CLASS = (
    r"(?:UNCLAS(?:SIFIED)?|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|(?:T ?O ?P {0,2})?S ?E ?C ?R ?E ?T"
    r"|L ?I ?M ?I ?T ?E ?D {1,2}O ?F ?F ?I ?C ?I ?A ?L {1,2}U ?S ?E)"
)
# The head of an archive page; the classification above it may be glued to it.
_ARCHIVE_PAGE = re.compile(
    rf"[ ]*(?:{_SPELT_CLASS}[ ]{{0,12}})?PAGE[ ]\d{{2,3}}[ ]{{1,12}}[A-Z][^\n]{{0,60}}$", re.M
)
# The end of a section, where the next one's first page follows.
_SECTION_END = re.compile(
    rf"[ ]*N ?N ?N(?: ?N)?[ ]*\n(?=\s{{0,80}}(?:{_SPELT_CLASS}\s{{0,80}})?PAGE[ ]\d)"
)
_CAVEATS = r"(?:(?:[ ]|//)(?:NOFORN|NODIS|EXDIS|LIMDIS|STADIS|FOUO|NF|E ?F ?T ?O)){0,3}"
_SECTION = r"(?:[ ]{1,8}(?:FINAL[ ])?SECTION[ ]\d{1,2}[ ]OF[ ]\d{1,2})?"
_STATION_NUMBER = (
    r"(?:[ ]{1,8}[A-Z][A-Z.'-]{1,20}(?:[ ][A-Z.'-]{1,20}){0,3}[ ]{1,8}(?P<number>\d{3,8}))?"
)
_REPEATED_CLASS = re.compile(
    rf"[ \t]*{_SPELT_CLASS}{_CAVEATS}{_SECTION}{_STATION_NUMBER}[ \t]*$", re.M
)
_HEADING_LONGEST = 3000
_MOST_LINES = 20_000  # lines that may repeat a heading; the longest telegrams have some hundred
_MOST_REPEATED = 12  # lines of the heading that a further section repeats


def page_noise(text: str) -> list[Span]:
    """Page breaks and publishers' lines in a levelled `text`, in order and apart."""
    found = _page_breaks(text) if _OF in text else []
    found += _weekdays(text)
    if any(hint in text for hint in _RELEASE_HINTS):
        first, later = _RELEASED
        found += [Span(*match.span()) for match in (first.match(text),) if match]
        found += [Span(*match.span(1)) for match in later.finditer(text)]
    return _apart(sorted(found)) if len(found) > 1 else found


def _weekdays(text: str) -> Iterator[Span]:
    for match in _WEEKDAY.finditer(text):
        at = text.rfind("\n", max(0, match.start() - _LONGEST_WEEKDAY), match.start()) + 1
        if _WEEKDAY_START.match(text, at, match.start()):
            yield Span(at, match.end())


def repeated_headings(text: str, start: int) -> list[Span]:
    """Archive page lines, and from `start` on, below the class line, what repeats the heading.

    What follows a repeated class line repeats the heading as far as its lines are captions, or
    stand between `start` and the first repeat too.
    """
    found: list[Span] = []
    known: frozenset[str] | None = None
    for match in islice(_MAYBE_REPEATED.finditer(text), _MOST_LINES):
        at = match.start() + 1
        if found and at < found[-1].end:
            continue
        if page := _ARCHIVE_PAGE.match(text, at):
            found.append(Span(at, page.end()))
        elif at < start:
            continue
        elif repeated := _REPEATED_CLASS.match(text, at):
            known = _lines_between(text, start, at) if known is None else known
            begin = _envelope_begin(text, found, start, at) if repeated["number"] else at
            found.append(Span(begin, _heading_end(text, repeated.end(), known)))
        elif end := _SECTION_END.match(text, at):
            found.append(Span(at, end.end() - 1))
    return found


def is_page_line(line: Line) -> bool:
    """Whether a line is the head of an archive page: `PAGE 02        QUITO  01234  151530Z`."""
    return "PAGE" in line.text and bool(_ARCHIVE_PAGE.match(line.text))


def _envelope_begin(text: str, found: list[Span], start: int, at: int) -> int:
    """Where the heading of a further section begins: its class line, or its page and envelope.

    The page's span, which was `found` last, is then taken off: the section's span holds it.
    """
    near = bool(found) and found[-1].start >= start and at - found[-1].end < _HEADING_LONGEST
    if near and text.find("\nFM ", found[-1].end, at) >= 0:
        return found.pop().start
    return at


def _lines_between(text: str, start: int, end: int) -> frozenset[str]:
    lines = text[start : min(end, start + _HEADING_LONGEST)].split("\n")
    return frozenset(line.strip() for line in lines)


def _heading_end(text: str, end: int, known: frozenset[str]) -> int:
    """The end of the lines behind a repeated class line that repeat more of the heading."""
    at = end
    for _ in range(_MOST_REPEATED):
        stop = text.find("\n", at + 1)
        line = text[at + 1 : stop if stop >= 0 else None]
        words = line.strip()
        if words and words not in known and parse_captions(Line(0, words)) is None:
            break
        at += 1 + len(line)
        end = at if words else end
        if stop < 0:
            break
    return end


def _apart(spans: list[Span]) -> list[Span]:
    """Spans in order, without those that reach into the one before."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _page_breaks(text: str) -> list[Span]:
    found: list[Span] = []
    for numbers in _page_numbers(text):
        taken = found[-1].end if found else 0
        window = max(taken, numbers.start() - _STATION_LONGEST)
        station = _STATION_BEFORE.search(text[window : numbers.start()])
        if station and numbers.start() >= taken:
            found.append(Span(window + station.start(), numbers.end()))
    return found


def _page_numbers(text: str) -> Iterator[re.Match[str]]:
    at = text.find(_OF)
    while at >= 0:
        if match := _PAGE_NUMBERS.search(text, max(0, at - _NUMBERS_LONGEST), at + 8):
            yield match
        at = text.find(_OF, at + 1)
