"""How much of a heading was understood, and what each line of a cable was taken for.

Invariant: a line of the heading counts as understood unless a problem says that it was not; so
nothing is understood by being overlooked.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.model.cable import Cable, Transmission
from graphkit.model.document import Document, Span
from graphkit.parse.class_line import parse_captions
from graphkit.parse.lines import Line, level, split_lines

UNREAD = "not understood"
NOISE = "transmission or page noise"


@dataclass(frozen=True, slots=True)
class Coverage:
    """Characters of the heading that are no white space, and how many of them were understood."""

    heading: int
    understood: int


@dataclass(frozen=True, slots=True)
class LineReading:
    """A line and the parts of the cable that were read from it; `parts` may be empty."""

    span: Span
    text: str
    parts: tuple[str, ...]


def coverage_of(document: Document, cable: Cable) -> Coverage:
    """How much of the heading, all that stands before the body, was understood."""
    heading = unread = 0
    missed = _unread_spans(cable)
    for line in _lines(document, cable.body.start if cable.body else None):
        size = len("".join(line.text.split()))
        heading += size
        if _meets(missed, line):
            unread += size
    return Coverage(heading, heading - unread)


def explain(document: Document, cable: Cable) -> list[LineReading]:
    """Every line of the cable's blocks with what it was taken for, in order."""
    lines = list(_lines(document))
    named = _named_lines(cable, [line.start for line in lines], lines)
    missed = _unread_spans(cable)
    readings = []
    for line, names in zip(lines, named, strict=True):
        parts = tuple(names)
        if not line.blank and not parts:
            parts = (_unnamed(line, cable, missed),)
        readings.append(LineReading(Span(line.start, line.end), line.text, parts))
    return readings


def _named_lines(cable: Cable, starts: list[int], lines: list[Line]) -> list[dict[str, None]]:
    """For each line the names of the parts that stand on it, each once, in the parts' order."""
    named: list[dict[str, None]] = [{} for _ in lines]
    for span, name in sorted(_named_spans(cable)):
        at = max(0, bisect_right(starts, span.start) - 1)
        while at < len(lines) and lines[at].start < span.end:
            if span.start < lines[at].end:
                named[at][name] = None
            at += 1
    return named


def _unnamed(line: Line, cable: Cable, missed: list[Span]) -> str:
    if _meets(missed, line):
        return UNREAD
    if parse_captions(line) is not None:
        return "caption, repeated"
    return "body" if cable.body and line.end > cable.body.start else NOISE


def _lines(document: Document, end: int | None = None) -> Iterator[Line]:
    """The lines of the cable's blocks; those that begin before `end`."""
    text = level(document.text)
    for block in document.blocks or (Span(0, len(text)),):
        stop = block.end if end is None else min(block.end, end)
        yield from split_lines(text, Span(block.start, stop))


def _unread_spans(cable: Cable) -> list[Span]:
    return sorted(p.span for p in cable.problems if p.kind == "unread-line" and p.span)


def _meets(spans: list[Span], line: Line) -> bool:
    at = bisect_left(spans, (line.end, 0))
    return at > 0 and spans[at - 1].end > line.start


def _named_spans(cable: Cable) -> Iterator[tuple[Span, str]]:
    yield from _single_parts(cable)
    if cable.transmission:
        yield from _transmission_parts(cable.transmission)
    yield from ((a.span, a.kind) for a in cable.addressees)
    yield from ((c.span, f"distribution, {c.kind}") for c in cable.copies)
    for name, quotes in (
        ("caption", cable.captions),
        ("attention", cable.attention),
        ("protected", cable.protected),
        ("archive attribute", cable.attributes),
    ):
        yield from ((quote.span, name) for quote in quotes)
    yield from ((mark.span, f"TAG {mark.kind}") for mark in cable.tags)
    yield from ((person.span, person.role) for person in cable.people)
    yield from ((span, "redaction") for span in cable.redactions)
    yield from _cited_parts(cable)
    yield from _body_parts(cable)


def _single_parts(cable: Cable) -> Iterator[tuple[Span, str]]:
    for name, part in (
        ("date-time group", cable.dtg),
        ("precedence", cable.precedence),
        ("from", cable.sender),
        ("classification", cable.classification),
        ("E.O.", cable.eo),
        ("subject", cable.subject),
        ("corrected copy", cable.corrected),
        ("signer", cable.signer),
    ):
        if part:
            yield part.span, name


def _transmission_parts(transmission: Transmission) -> Iterator[tuple[Span, str]]:
    for name, part in (
        ("transmission id", transmission.id),
        ("sending station", transmission.routing),
        ("station serial", transmission.serial),
        ("transmission security", transmission.security),
    ):
        if part:
            yield part.span, name
    yield from ((quote.span, "relay") for quote in transmission.relays)
    yield from ((quote.span, "operating signal") for quote in transmission.signals)


def _cited_parts(cable: Cable) -> Iterator[tuple[Span, str]]:
    for reference in cable.references:
        label = f"reference {reference.label}" if reference.label else "reference"
        yield reference.span, f"{label} {reference.cable_id or f'({reference.kind})'}"
    for citation in cable.body_references:
        yield citation.span, f"citation {citation.cable_id or '(not known)'}"


def _body_parts(cable: Cable) -> Iterator[tuple[Span, str]]:
    for section in cable.section_starts:
        yield section.heading, f"section {section.number} of {section.of}"
    for paragraph in cable.paragraphs:
        mark = f" ({paragraph.mark})" if paragraph.mark else ""
        number = f" {paragraph.number}" if paragraph.number is not None else ""
        yield _first(paragraph.span), f"paragraph{number}{mark}"
        if paragraph.heading:
            yield paragraph.heading.span, "paragraph heading"
        for part in paragraph.parts:
            yield _first(part.span), f"part {part.label or '-'}"
    yield from ((_first(passage.span), passage.kind) for passage in cable.passages)
    yield from ((span, "page break or repeated heading") for span in cable.breaks)


def _first(span: Span) -> Span:
    """The first character: a part is named on the line on which it begins."""
    return Span(span.start, min(span.end, span.start + 1))
