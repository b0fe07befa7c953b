"""The REF lines: what a cable cites, by letter, with the cable that each entry means (5 FAH-2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from graphkit.model.cable import Reference
from graphkit.model.document import Span
from graphkit.parse.cable_numbers import find_airgrams, find_citations, station_before
from graphkit.parse.cited_cables import Citation, Citing, resolve, station_of
from graphkit.parse.reference_kinds import is_own_entry, kind_of, without_number
from graphkit.parse.reference_labels import labelled

# No writer cites so much; what goes on after this is not read as REF lines.
_LONGEST = 20_000
_NEXT_ENTRY = re.compile(r";(?=\s{0,24}(?:\(?\d\d(?:\d\d)?\)?\s{1,24})?[A-Za-z]{2})")
_RANGE = re.compile(r"(\d{2,6})(?:\s?-\s?|\s(?:THROUGH|THRU|TO)\s)(\d{1,6})(?!\d)")
_LONGEST_RANGE = 99
_NOTHING = re.compile(r"(?i)\s*(?:none|n/?a|nil|no ref(?:s|erences)?|ref(?:tel)?s?)?[\s.]*")
# How far into an entry a station may begin, for the entry to be that cable's.
_CITES_WITHIN = 24
_AROUND = " \t\n–—;,.:-&¶•*"
_AROUND_TITLE = _AROUND + "()[]\"'“”/"
_PARTS = re.compile(r"[\s)]{0,8}(?:[;,\n]|\b(?i:and)\b)[\s;,]{0,8}(?:\b(?i:and)\b)?")
_PART_AT_END = re.compile(r"(?:[;,\n]|\b(?i:and))[\s&]{0,8}\Z")
_JOINED = re.compile(r"[\s–—;,.:&¶•*-]{0,40}(?:(?i:and)[\s:-]{1,8})?")
_NO_TITLE = re.compile(
    r"(?i)(?:and|et)[ ](?:previous|prev|subsequent|others?|al|seq)|and|thru|through"
)
_BARE_NUMBER = re.compile(
    r"[\s#]{0,8}(?P<number>\d{2,7})(?=\s{0,4}(?:[,;(\n]|\.?\s{0,4}(?:\Z|AND\b)))"
)
_TWO_LETTERS = re.compile(r"[A-Za-z]{2}")


class _Mention(NamedTuple):
    """A numbered message in an entry: a cable, or an airgram with its station."""

    span: Span
    cable: Citation | None
    station: str | None


class _Entry(NamedTuple):
    """An entry's label and words, and where they begin in the document."""

    label: str | None
    words: str
    offset: int


def parse_references(text: str, start: int, citing: Citing) -> tuple[Reference, ...]:
    """The entries of the REF lines `text`, which begins at `start` of the document.

    >>> refs = parse_references("A. JAKARTA 3146 B. 06 KUALA LUMPUR 1557", 0, Citing(2007))
    >>> [(r.label, r.cable_id) for r in refs]
    [('A', '07JAKARTA3146'), ('B', '06KUALALUMPUR1557')]
    """
    references: list[Reference] = []
    for label, span in _entries(text[:_LONGEST]):
        last = references[-1] if references else None
        entry = _Entry(label, span.of(text), start + span.start)
        references.extend(_read(entry, citing, last))
    return tuple(references)


def _entries(text: str) -> list[tuple[str | None, Span]]:
    """The REF lines parted at their letters, or, without letters, at semicolons."""
    found = labelled(text)
    if not found:
        cuts = [0, *(match.end() for match in _NEXT_ENTRY.finditer(text)), len(text)]
        return [(None, Span(a, b)) for a, b in pairwise(cuts)]
    entries: list[tuple[str | None, Span]] = [(entry.label, entry.words) for entry in found]
    if found[0].at and any(find_citations(text[: found[0].at])):
        entries.insert(0, (None, Span(0, found[0].at)))
    return entries


def _read(entry: _Entry, citing: Citing, last: Reference | None) -> Iterator[Reference]:
    mentions = _mentions(entry.words, citing, last)
    if not mentions or _is_other(entry.words, mentions[0].span.start):
        yield from _other(entry, Span(0, len(entry.words)))
        return
    before = entry.words[: mentions[0].span.start]
    if before and _PART_AT_END.search(before) and is_own_entry(before):
        yield from _other(entry, Span(0, len(before)))
    ends = [*(mention.span.start for mention in mentions[1:]), len(entry.words)]
    for mention, end in zip(mentions, ends, strict=True):
        title, others = _behind(entry.words, mention.span.end, end)
        yield _reference(entry, mention, citing, title)
        for span in others:
            yield from _other(entry, span)


def _mentions(words: str, citing: Citing, last: Reference | None) -> list[_Mention]:
    """The numbered messages of an entry, in order."""
    found = [_Mention(c.span, c, station_of(c, citing)) for c in _with_ranges(words)]
    if "A-" in words or "A -" in words or "AIRGRAM" in words:
        airgrams = [_Mention(span, None, station) for span, station in find_airgrams(words)]
        if airgrams:
            taken = {at for mention in airgrams for at in range(*mention.span)}
            found = [mention for mention in found if mention.span.end - 1 not in taken]
            found = sorted([*found, *airgrams])
    if not found and last and last.station and last.kind == "cable":
        found = list(_number_alone(words, last.station))
    return found


def _number_alone(words: str, station: str) -> Iterator[_Mention]:
    """`A. QUITO 12 B. 13`: a letter with only a number goes on with the station before it."""
    if match := _BARE_NUMBER.match(words):
        span = Span(match.start("number"), match.end())
        yield _Mention(span, Citation(span, station, int(match["number"]), None), station)


def _with_ranges(words: str) -> Iterator[Citation]:
    """Citations; `QUITO 4525-91` is two, the first and the last of a run."""
    for citation in find_citations(words):
        yield citation
        digits = len(citation.span.of(words)) - len(citation.span.of(words).rstrip("0123456789"))
        run = _RANGE.match(words, citation.span.end - digits)
        if run is None or len(run[2]) > len(run[1]):
            continue
        last = int(run[1][: len(run[1]) - len(run[2])] + run[2])
        if citation.number < last <= citation.number + _LONGEST_RANGE:
            span = Span(run.start(2), run.end(2))
            yield Citation(span, citation.station, last, citation.year, citation.respelt)


def _reference(entry: _Entry, mention: _Mention, citing: Citing, title: str | None) -> Reference:
    words = " ".join(mention.span.of(entry.words).split())
    span = Span(entry.offset + mention.span.start, entry.offset + mention.span.end)
    if mention.cable is None:
        return Reference(entry.label, words, span, "airgram", station=mention.station, title=title)
    identifier, rule = resolve(mention.cable, citing)
    return Reference(entry.label, words, span, "cable", identifier, rule, mention.station, title)


def _behind(words: str, start: int, end: int) -> tuple[str | None, list[Span]]:
    """What stands behind a number: a title, or other things cited under the same letter."""
    cut = _PARTS.match(words, start, end)
    if cut and is_own_entry(words[cut.end() : end]):
        return None, [Span(cut.end(), end)]
    title = " ".join(words[start:end].split()).strip(_AROUND_TITLE)
    if len(title) < 4 or _NO_TITLE.fullmatch(title):
        return None, []
    return title, []


def _is_other(words: str, first: int) -> bool:
    """A letter's text that is about something else and only happens to hold a number."""
    before = words[:first].strip(_AROUND_TITLE)
    if not before:
        return False
    if first <= _CITES_WITHIN and not is_own_entry(before):
        return False
    return kind_of(words) != "unknown" and not _PART_AT_END.search(words[:first])


def _other(entry: _Entry, span: Span) -> Iterator[Reference]:
    """What is no numbered message, with its text and kind."""
    joined = _JOINED.match(entry.words, *span)
    begin = joined.end() if joined else span.start
    raw = entry.words[begin : span.end].rstrip(_AROUND)
    words = " ".join(raw.split())
    if _NOTHING.fullmatch(words) or not (entry.label or _TWO_LETTERS.search(words)):
        return
    begin += entry.offset
    kind, rule, station = kind_of(words), "", None
    if kind == "unknown" and (rule := without_number(words)):
        kind, station = "cable", _sender(words)
    yield Reference(entry.label, words, Span(begin, begin + len(raw)), kind, None, rule, station)


def _sender(words: str) -> str | None:
    """The station that a message without number begins with: `QUITO TELEGRAM OF JAN 12`."""
    parts = words.split()[:4]
    for count in range(len(parts), 0, -1):
        if station := station_before(" ".join([*parts[:count], ""]), 80):
            return station
    return None
