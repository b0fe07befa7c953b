"""What stands before the body of a telegram, read in one go: envelope, class line, heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graphkit.model.cable import CopyCount, PersonName, Section, Transmission
from graphkit.model.document import Quote, Span
from graphkit.parse.class_line import ClassLine, is_corrected, parse_captions, parse_class_line
from graphkit.parse.copies import parse_copies
from graphkit.parse.drafting import parse_drafting
from graphkit.parse.envelope import Envelope, parse_envelope
from graphkit.parse.garbled import garbled_class_line
from graphkit.parse.heading import Heading, parse_heading
from graphkit.parse.labels import has_label
from graphkit.parse.lines import Line, blank_spans, first_lines
from graphkit.parse.noise import is_page_line, repeated_headings
from graphkit.parse.sections import find_sections
from graphkit.parse.transmission import parse_transmission

# Most headings end within as many characters: only so many are first parted into lines.
_FIRST = 3000
_NOTES_WITHIN = 12  # lines below the class line in which a corrected copy says so
_ENVELOPE_LINES = 120  # a class line without labels below it stands within as many lines
_SENDER = re.compile(r"[ ]*(?:FM|fm)[ ]")
_KEYWORD = re.compile(r"[ ]*(?:FM|TO|INFO|fm|to|info)[ ]")
_DISTRIBUTES = re.compile(r"\b(?:FOR|PASS)\b|^[ ]*(?:DEPT|DEPARTMENT)\b")
_ROUTED = re.compile(r"[ ]*[A-Z][A-Z0-9]{4,8}/[A-Z]{4}")  # an addressee with its indicator


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the body. `text` has what repeats the heading blanked, at `breaks`.

    `start` is where the text below the class line begins.
    """

    text: str
    breaks: Sequence[Span]
    sections: Sequence[Section]
    class_line: ClassLine | None
    corrected: Quote | None
    transmission: Transmission
    envelope: Envelope
    copies: Sequence[CopyCount]
    drafting: Sequence[PersonName]
    heading: Heading
    start: int
    body: Span

    @property
    def unread(self) -> list[Span]:
        """The lines of envelope and heading that fitted nothing."""
        return [*self.envelope.unread, *self.heading.unread]


def read_head(text: str, blocks: Sequence[Span], year: int | None) -> Head:
    """The head of the telegram in the `blocks`; `year` stands in where its date has none."""
    size = sum(block.end - block.start for block in blocks)
    if size > _FIRST:
        head = _read(text, blocks, year, _FIRST)
        if head.heading.ended:
            return head
    return _read(text, blocks, year, None)


def _read(text: str, blocks: Sequence[Span], year: int | None, most: int | None) -> Head:
    lines = first_lines(text, blocks, most)
    parting, class_line = _part(lines)
    above = [line for line in lines[:parting] if not is_page_line(line)]
    copies, counted = parse_copies(lines[:parting])
    drafting, drafted = parse_drafting(above)
    taken = counted | drafted
    envelope = parse_envelope([line for line in above if line not in taken], year)
    transmission = parse_transmission(above)
    below = _below(lines, parting, class_line)
    corrected = _corrected([*above, *below[:_NOTES_WITHIN]])
    sections = _sections(text, blocks, class_line)
    breaks = repeated_headings(text, below[0].start) if class_line and below else []
    if breaks:
        text = blank_spans(text, breaks)
        if breaks[0].start < below[-1].end:
            below = _below(first_lines(text, blocks, most), parting, class_line)
    heading = parse_heading(text, below)
    body = _body(text, blocks, heading, class_line, below)
    start = below[0].start if below else 0
    return Head(
        text,
        breaks,
        sections,
        class_line,
        corrected,
        transmission,
        envelope,
        copies,
        drafting,
        heading,
        start,
        body,
    )


def _corrected(lines: list[Line]) -> Quote | None:
    return next((quote for line in lines if (quote := is_corrected(line))), None)


def _sections(
    text: str, blocks: Sequence[Span], class_line: ClassLine | None
) -> tuple[Section, ...]:
    if class_line is None:
        return ()
    end = blocks[-1].end
    return find_sections(text, class_line.span.end, end, class_line.span, class_line.sections)


def _below(lines: list[Line], parting: int, class_line: ClassLine | None) -> list[Line]:
    """The lines from the parting on, without the class line where that parts them."""
    below = lines[parting:]
    parts = class_line and below and below[0].start <= class_line.span.start <= below[0].end
    return below[1:] if parts else below


def _part(lines: list[Line]) -> tuple[int, ClassLine | None]:
    """Where the lines part into envelope and heading, and the class line, which parts them.

    It is the last one with a station before the labels, else a garbled one, else one without
    station; all behind the sender, and with something below them. One elsewhere, such as a
    later section's, parts nothing.
    """
    label = next((i for i, line in enumerate(lines) if has_label(line)), None)
    end = min(len(lines), _ENVELOPE_LINES) if label is None else label
    sender = next((i for i, line in enumerate(lines[:end]) if _SENDER.match(line.text)), -1)
    filled = [i for i, line in enumerate(lines) if not line.blank]
    last = filled[-1] if len(filled) > 1 else len(lines)
    found = [
        (i, c) for i, line in enumerate(lines[:end]) if (c := parse_class_line(line)) and i < last
    ]
    below = [(i, c) for i, c in found if i > sender]
    full = [(i, c) for i, c in below if c.station]
    if not full:
        full = [(i, c) for i in range(sender + 1, end) if (c := garbled_class_line(lines[i]))]
    if full or below:
        return (full or below)[-1]
    elsewhere = (c for line in lines if (c := parse_class_line(line)) and c.station)
    return _end_of_envelope(lines[:end]), next(elsewhere, None)


def _end_of_envelope(lines: list[Line]) -> int:
    """Behind the last addressee: at a blank line, a caption or a distribution line."""
    keywords = [i for i, line in enumerate(lines) if _KEYWORD.match(line.text)]
    if not keywords:
        return 0
    for i in range(keywords[-1] + 1, len(lines)):
        line = lines[i]
        if _ROUTED.match(line.text):
            continue
        if line.blank or parse_captions(line) is not None or _DISTRIBUTES.search(line.text):
            return i
    return len(lines)


def _body(
    text: str,
    blocks: Sequence[Span],
    heading: Heading,
    class_line: ClassLine | None,
    below: list[Line],
) -> Span:
    if not below:
        end = class_line.span.end if class_line else 0
        return Span(end, end)
    end = blocks[-1].end
    start = min(heading.body_start if heading.ended else below[-1].end, end)
    return Span(start, start + len(text[start:end].rstrip()))
