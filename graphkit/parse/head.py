"""What stands before the body of a telegram, read in one go: envelope, class line, heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graphkit.model.cable import PersonName
from graphkit.model.document import Span
from graphkit.parse.class_line import ClassLine, parse_class_line
from graphkit.parse.drafting import parse_drafting
from graphkit.parse.envelope import Envelope, parse_envelope
from graphkit.parse.heading import Heading, has_label, parse_heading
from graphkit.parse.lines import Line, blank_spans, first_lines
from graphkit.parse.noise import repeated_headings

# Most headings end within as many characters: only so many are first parted into lines.
_FIRST = 6000
_ENVELOPE_LINES = 120  # a class line without labels below it stands within as many lines


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the body. `text` has what repeats the heading blanked, at `breaks`.

    `start` is where the text below the class line begins.
    """

    text: str
    breaks: Sequence[Span]
    class_line: ClassLine | None
    envelope: Envelope
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
    at = _class_line_at(lines)
    class_line = parse_class_line(lines[at]) if at is not None else None
    above = lines[:at] if at is not None else lines
    drafting, drafted = parse_drafting(above)
    envelope = parse_envelope([line for line in above if line not in drafted], year)
    breaks: list[Span] = []
    if class_line:
        breaks = repeated_headings(text, class_line.span)
        if breaks:
            text = blank_spans(text, breaks)
            lines = first_lines(text, blocks, most)
    below = lines[at + 1 :] if at is not None else _below_envelope(lines, envelope)
    heading = parse_heading(text, below)
    body = _body(text, blocks, heading, class_line, below)
    start = below[0].start if below else 0
    return Head(text, breaks, class_line, envelope, drafting, heading, start, body)


def _class_line_at(lines: list[Line]) -> int | None:
    """The class line's place: the last one with a station before the labels, else the first."""
    label = next((i for i, line in enumerate(lines) if has_label(line)), None)
    label = min(len(lines), _ENVELOPE_LINES) if label is None else label
    found = [(i, c) for i, line in enumerate(lines[:label]) if (c := parse_class_line(line))]
    full = [i for i, c in found if c.station]
    if full:
        return full[-1]
    if found:
        return found[-1][0]
    later = (i for i, line in enumerate(lines) if (c := parse_class_line(line)) and c.station)
    return next(later, None)


def _below_envelope(lines: list[Line], envelope: Envelope) -> list[Line]:
    """The lines after the envelope, where no class line parts them."""
    spans = [a.span.end for a in envelope.addressees]
    spans += [q.span.end for q in (envelope.sender, envelope.dtg) if q]
    last = max(spans, default=-1)
    return [line for line in lines if line.start > last]


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
