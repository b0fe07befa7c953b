"""How much of a heading was understood, and what each line of a cable was taken for.

Invariant: a line of the heading counts as understood unless a problem says that it was not; so
nothing is understood by being overlooked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.model.cable import Cable
from graphkit.model.document import Document, Span
from graphkit.parse.class_line import parse_captions
from graphkit.parse.lines import Line, split_lines

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
    for line in _lines(document):
        if cable.body and line.start >= cable.body.start:
            break
        size = len("".join(line.text.split()))
        heading += size
        if _meets(missed, line):
            unread += size
    return Coverage(heading, heading - unread)


def explain(document: Document, cable: Cable) -> list[LineReading]:
    """Every line of the cable's blocks with what it was taken for, in order."""
    named = sorted(_named_spans(cable))
    missed = _unread_spans(cable)
    readings = []
    for line in _lines(document):
        parts = tuple(dict.fromkeys(name for span, name in named if _touches(span, line)))
        if not line.blank and not parts:
            parts = (_unnamed(line, cable, missed),)
        readings.append(LineReading(Span(line.start, line.end), line.text, parts))
    return readings


def _unnamed(line: Line, cable: Cable, missed: list[Span]) -> str:
    if _meets(missed, line):
        return UNREAD
    if parse_captions(line) is not None:
        return "caption, repeated"
    return "body" if cable.body and line.end > cable.body.start else NOISE


def _lines(document: Document) -> Iterator[Line]:
    for block in document.blocks or (Span(0, len(document.text)),):
        yield from split_lines(document.text, block)


def _unread_spans(cable: Cable) -> list[Span]:
    return sorted(p.span for p in cable.problems if p.kind == "unread-line" and p.span)


def _meets(spans: list[Span], line: Line) -> bool:
    at = bisect_left(spans, (line.end, 0))
    return at > 0 and spans[at - 1].end > line.start


def _touches(span: Span, line: Line) -> bool:
    return span.start < line.end and line.start < span.end


def _named_spans(cable: Cable) -> Iterator[tuple[Span, str]]:
    for name, part in (
        ("transmission id", cable.transmission_id),
        ("date-time group", cable.dtg),
        ("precedence", cable.precedence),
        ("from", cable.sender),
        ("classification", cable.classification),
        ("E.O.", cable.eo),
        ("subject", cable.subject),
        ("signer", cable.signer),
    ):
        if part:
            yield part.span, name
    for addressee in cable.addressees:
        yield addressee.span, addressee.kind
    for name, quotes in (
        ("caption", cable.captions),
        ("attention", cable.attention),
        ("protected", cable.protected),
        ("archive attribute", cable.attributes),
    ):
        for quote in quotes:
            yield quote.span, name
    yield from ((mark.span, f"TAG {mark.kind}") for mark in cable.tags)
    yield from ((person.span, person.role) for person in cable.people)
    for reference in cable.references:
        label = f"reference {reference.label}" if reference.label else "reference"
        yield reference.span, f"{label} {reference.cable_id or f'({reference.kind})'}"
    for citation in cable.body_references:
        yield citation.span, f"citation {citation.cable_id or '(not known)'}"
    for paragraph in cable.paragraphs:
        mark = f" ({paragraph.mark})" if paragraph.mark else ""
        start = paragraph.span.start
        yield Span(start, start + 1), f"paragraph {paragraph.number}{mark}"
