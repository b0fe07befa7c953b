"""The REF lines: what a cable cites, by letter, with the cable that each entry means (5 FAH-2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graphkit.model.cable import Reference
from graphkit.model.document import Span
from graphkit.parse.cable_numbers import Citation, Citing, find_citations, resolve, station_of

_MARK = r"(?:\)|\.|:)"
_LABEL = re.compile(
    r"(?:(?<=[\s;,.(:-])|^)[¶1]?\(?(?P<letter>[A-Za-z])"
    rf"{_MARK}(?:\s{{0,8}}\(?(?P=letter){_MARK})?(?=[\s(A-Z0-9\"'])"
)
_NEXT_ENTRY = re.compile(r";(?=\s{0,24}(?:\(?\d\d(?:\d\d)?\)?\s{1,24})?[A-Za-z]{2})")
_NEXT_AIRGRAM = re.compile(r";(?=\s{0,8}[A-Z][A-Z ]{1,24}[ ]C?A-\d{1,6})")
_RANGE = re.compile(r"(\d{2,6})\s?-\s?(\d{1,6})(?!\d)")
_LONGEST_RANGE = 99
_NOTHING = re.compile(r"(?i)\s*(?:none|n/?a|nil|no ref(?:s|erences)?)?[\s.]*")
_KINDS = (
    ("email", re.compile(r"(?i)\be-?mails?\b|@")),
    ("airgram", re.compile(r"\b(?:AIRGRAM|A-\d{1,4}|CA-\d{2,6})\b")),
    ("memo", re.compile(r"(?i)\bmemo(?:s|randum|con)?\b|\bletter\b|\bdiplomatic note\b")),
    ("telephone", re.compile(r"(?i)\b(?:tele)?phone\b|\btelcons?\b|\btelecons?\b|\bcall\b")),
    ("report", re.compile(r"\b(?:IIR|TD|TDX|INTEL)\b|(?i:\breports?\b|\bpress\b)")),
    ("fax", re.compile(r"(?i)\bfax(?:es)?\b")),
    ("web", re.compile(r"(?i)https?:|www\.|\bwebsite\b")),
    ("meeting", re.compile(r"(?i)\bmeetings?\b|\bconversations?\b|\bconsultations?\b")),
)
# How far into an entry a known station may begin, for the entry to be that cable's.
_CITES_WITHIN = 24
_INSIDE = re.compile(r"[^\s–—;,.:-](?:.*[^\s–—;,.:-])?", re.S)  # without dashes and stops around
_TWO_LETTERS = re.compile(r"[A-Za-z]{2}")


def parse_references(text: str, start: int, citing: Citing) -> tuple[Reference, ...]:
    """The entries of the REF lines `text`, which begins at `start` of the document.

    >>> refs = parse_references("A. JAKARTA 3146 B. 06 KUALA LUMPUR 1557", 0, Citing(2007))
    >>> [(r.label, r.cable_id) for r in refs]
    [('A', '07JAKARTA3146'), ('B', '06KUALALUMPUR1557')]
    """
    references: list[Reference] = []
    for label, span in _entries(text):
        references.extend(_entry(label, span, text, start, citing))
    return tuple(references)


def _entries(text: str) -> list[tuple[str | None, Span]]:
    """The REF lines parted at their letters, which must follow one another."""
    marks: list[tuple[str, int, int]] = []
    for match in _LABEL.finditer(text):
        letter = match["letter"].upper()
        expected = ord(marks[-1][0]) + 1 if marks else ord("A")
        if expected <= ord(letter) <= expected + (2 if marks else 0):
            marks.append((letter, match.start(), match.end()))
    if not marks:
        return [(None, part) for part in _at_semicolons(text)]
    entries: list[tuple[str | None, Span]] = []
    if any(find_citations(text[: marks[0][1]])):
        entries.append((None, Span(0, marks[0][1])))
    ends = [mark[1] for mark in marks[1:]] + [len(text)]
    for (letter, _, begin), end in zip(marks, ends, strict=True):
        entries += [(letter, part) for part in _at_airgrams(text, Span(begin, end))]
    return entries


def _at_airgrams(text: str, span: Span) -> list[Span]:
    """An entry, parted where a semicolon begins an airgram: `STATE 106206; STATE CA-3400`."""
    cuts = [span.start, *(m.end() for m in _NEXT_AIRGRAM.finditer(text, *span)), span.end]
    return [Span(a, b) for a, b in pairwise(cuts)]


def _at_semicolons(text: str) -> list[Span]:
    """A list without letters, parted where a semicolon begins something with its own name."""
    cuts = [0, *(match.end() for match in _NEXT_ENTRY.finditer(text))]
    return [Span(a, b) for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _entry(
    label: str | None, span: Span, text: str, start: int, citing: Citing
) -> Iterator[Reference]:
    body = span.of(text)
    offset = start + span.start
    citations = [] if _is_other(body) else list(_with_ranges(body))
    if not citations:
        yield from _other(label, body, offset)
        return
    ends = [*(citation.span.start for citation in citations[1:]), len(body)]
    for citation, end in zip(citations, ends, strict=True):
        identifier, rule = resolve(citation, citing)
        yield Reference(
            label,
            " ".join(citation.span.of(body).split()),
            Span(offset + citation.span.start, offset + citation.span.end),
            "cable",
            identifier,
            rule,
            station_of(citation, citing),
            _title(body[citation.span.end : end]),
        )


def _title(tail: str) -> str | None:
    """What the writer adds of a cable: `JAKARTA 3146 - COOPERATION WITH ...`."""
    title = " ".join(tail.split()).strip(" -–—:;,.()[]\"'/")
    return title if len(title) > 3 and title.upper() != "AND PREVIOUS" else None


def _is_other(body: str) -> bool:
    """A letter's text that is about something else and only happens to hold a number."""
    if _kind(body) == "unknown":
        return False
    first = next(find_citations(body, known_only=True), None)
    return first is None or first.span.start > _CITES_WITHIN


def _with_ranges(body: str) -> Iterator[Citation]:
    """Citations; `QUITO 4525-91` is two, the first and the last of a run."""
    for citation in find_citations(body):
        yield citation
        digits = len(citation.span.of(body)) - len(citation.span.of(body).rstrip("0123456789"))
        run = _RANGE.match(body, citation.span.end - digits)
        if run is None or len(run[2]) >= len(run[1]):
            continue
        last = int(run[1][: len(run[1]) - len(run[2])] + run[2])
        if citation.number < last <= citation.number + _LONGEST_RANGE:
            span = Span(run.start(2), run.end(2))
            yield Citation(span, citation.station, last, citation.year)


def _other(label: str | None, body: str, offset: int) -> Iterator[Reference]:
    match = _INSIDE.search(body)
    words = " ".join(match.group().split()) if match else ""
    if not match or _NOTHING.fullmatch(words) or not (label or _TWO_LETTERS.search(words)):
        return
    span = Span(offset + match.start(), offset + match.end())
    yield Reference(label, words, span, _kind(words))


def _kind(words: str) -> str:
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "unknown")
