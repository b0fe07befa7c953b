"""A second cable in the same text: some pages hold two, one run into the other.

A whole envelope with a class line of another number begins one; a telegram that is quoted
(`QUOTE`, `BEGIN TEXT`) is the author's text.
"""

from __future__ import annotations

import re

from graphkit.model.document import Quote, Span
from graphkit.parse.class_line import ClassLine, parse_class_line
from graphkit.parse.lines import Line, split_lines

_SENDER = "\nFM "
_DATE_LINE = re.compile(r"(?:[ZOPRY]{1,2} )+\d{6}Z ?[A-Z]{3}")
_QUOTED = re.compile(r"\b(?:QUOTE|TEXT)\b", re.I)
_BEFORE = 600  # characters before FM in which its date-time group and a QUOTE are looked for
_AFTER = 2500  # characters behind FM in which its class line is looked for


def other_cable(text: str, body: Span, own: ClassLine) -> Quote | None:
    """Where another cable begins in the body: its station and number, from its date line on."""
    at = text.find(_SENDER, body.start, body.end)
    if at < 0:
        return None
    begin = _date_line(text, max(body.start, at - _BEFORE), at)
    if begin is None:
        return None
    for line in split_lines(text, Span(at + 1, min(body.end, at + _AFTER))):
        found = parse_class_line(line)
        if found and found.station and found.number and not _same(found, own):
            name = f"{found.station.value} {found.number}"
            return Quote(name, Span(begin, line.end), "mixed.second-envelope")
    return None


def _date_line(text: str, start: int, end: int) -> int | None:
    """Where the date-time group stands that belongs to the sender below; None in a quotation."""
    lines = [line for line in split_lines(text, Span(start, end)) if not line.blank]
    for place in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
        if _DATE_LINE.match(lines[place].text.strip()):
            return None if _is_quoted(lines[max(0, place - 6) : place]) else lines[place].start
    return None


def _is_quoted(before: list[Line]) -> bool:
    return any(_QUOTED.search(line.text) for line in before)


def _same(found: ClassLine, own: ClassLine) -> bool:
    station = own.station.value if own.station else None
    named = found.station.value if found.station else None
    return found.number == own.number and named == station
