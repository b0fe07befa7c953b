"""The sections of a long telegram: where each begins (ACP 127: messages sent in parts).

A message longer than a relay takes is cut, wherever that falls, and each part headed with the
class line once more: `UNCLAS SECTION 02 OF 03 QUITO 001234`. Page lines, `QUITO 00001234  002 OF
003`, are pages of a section, not sections.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.model.cable import Section
from graphkit.model.document import Span
from graphkit.parse.class_line import CLASSIFICATION, SECTION, parse_class_line, section_numbers
from graphkit.parse.lines import Line

# The word is looked for; the classification stands within so many characters before it.
_WORD = "SECTION "
_BEFORE = 90
_MOST = 400
# Behind the numbers: the station and the cable's number, to which text may be glued.
_REST = re.compile(
    r"(?:[ ]{1,3}[A-Z][A-Z.'’-]{0,20}){1,5}[ ]{1,4}(?P<number>[0-9]{1,8})(?![A-Z0-9])"
)


def find_sections(
    text: str, start: int, end: int, first: Span, of: int | None
) -> tuple[Section, ...]:
    """The sections of the telegram in `text[start:end]`, whose class line is `first`.

    `of` is how many that line says there are; headings that say otherwise, or are not in their
    order, are the author's own words or another telegram's. A telegram in one piece has none.

    >>> text = "UNCLAS SECTION 01 OF 02 QUITO 1\\nNego\\nUNCLAS SECTION 02 OF 02 QUITO 1\\ntiators"
    >>> [section.span.of(text) for section in find_sections(text, 31, 76, Span(0, 31), 2)]
    ['\\nNego\\n', '\\ntiators']
    """
    found = [(_own_number(text, first), of, first)] if of else []
    for number, count, span in _headings(text, max(start, first.end), end, first):
        found = found or [(1, count, first)]
        if count == found[0][1] and found[-1][0] < number <= count:
            found.append((number, count, span))
    if not found or (len(found) == 1 and found[0][0] == found[0][1] == 1):
        return ()
    ends = [span.start for _, _, span in found[1:]] + [max(end, first.end)]
    return tuple(
        Section(number, count, span, Span(span.end, until))
        for (number, count, span), until in zip(found, ends, strict=False)
    )


def _own_number(text: str, first: Span) -> int:
    """The number of the section that the class line itself heads: as a rule the first."""
    at = text.find(_WORD, first.start, first.end)
    match = SECTION.match(text, at, first.end) if at >= 0 else None
    return section_numbers(match)[0] if match and match["section"] else 1


def _headings(text: str, at: int, end: int, first: Span) -> Iterator[tuple[int, int, Span]]:
    """Class lines with a section's number: that, the count, and where the heading stands."""
    lowest, own = at, None
    for _ in range(_MOST):
        at = text.find(_WORD, at, end)
        if at < 0:
            return
        if match := _numbers(text, lowest, at, end):
            own = own or parse_class_line(Line(first.start, first.of(text)))
            if span := _heading(text, lowest, match, own.number if own else None):
                yield (*section_numbers(match), span)
                lowest = span.end
        at += len(_WORD)


def _numbers(text: str, lowest: int, at: int, end: int) -> re.Match[str] | None:
    final = text.endswith("FINAL ", lowest, at)
    match = SECTION.match(text, at - len("FINAL ") if final else at, end)
    return match if match and (match["section"] or match["final"]) else None


def _heading(text: str, lowest: int, match: re.Match[str], number: int | None) -> Span | None:
    """The heading around the numbers: from the classification to the station and number."""
    line = max(lowest, match.start() - _BEFORE)
    line = max(line, text.rfind("\n", line, match.start()) + 1)
    rest = _REST.match(text, match.end())
    same = rest is not None and int(rest["number"]) == number
    head = _classification(text, line, match)
    if head is None and same and not text[line : match.start()].strip():
        head = match.start()  # the classification is on a line of its own
    if head is None:
        return None
    return Span(head, rest.end() if rest and same else match.end())


def _classification(text: str, line: int, match: re.Match[str]) -> int | None:
    """Where the class line begins, be it in the middle of a word; None where prose intervenes."""
    for found in CLASSIFICATION.finditer(text, line, match.start()):
        if parse_class_line(Line(found.start(), text[found.start() : match.end()])):
            return found.start()
    return None
