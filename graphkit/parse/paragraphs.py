"""The body's paragraphs: numbers, portion marks, headings and parts.

The Department numbers the paragraphs of a telegram (5 FAH-1) and marks each by its own
classification (E.O. 12958 section 1.7(c)). Cables whose author numbered nothing have paragraphs
too: the stretches between blank lines.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice

from graphkit.model.cable import Paragraph, SubParagraph
from graphkit.model.document import Quote, Span
from graphkit.parse.body_heading import (
    heading_above,
    heading_first,
    is_rule,
    is_shouting,
)
from graphkit.parse.last_words import end_of_words
from graphkit.parse.numbering import Numbered, in_sequence
from graphkit.parse.portion import BRACKET, MARK, standard_mark
from graphkit.parse.subparagraph import parse_parts

_BULLET = r"(?:[-•*][ \t]{1,4}+)?+"
_NUMBER = r"(?P<pilcrow>¶[ ]?)?(?P<number>\d{1,3}+)(?!\d)"
_DOT = r"(?P<dot>[ ]?[.)](?!\d|[A-Za-z][.)][ \t]))?+"  # `1.5 million` and `3.A. ` number none
_MARKED = rf"[ \t]{{0,20}}+(?:{BRACKET}[ \t]{{0,20}}+)?+"
_LETTER = r"[A-Za-z](?:[ivxIVX]{1,3})?+[.):][ \t(]"
_NO_OPENING = r"(?![A-Za-z\n][^.):ivxIVX])"  # most lines begin with a word: they go at once
# Beginnings of lines that may open a paragraph or a part; one pass over the body finds both.
_OPENING = re.compile(
    rf"\n{_NO_OPENING}[ \t]{{0,40}}+(?:{_BULLET}{_NUMBER}{_DOT}{_MARKED}"
    rf"|[-•*·–—](?![-=_*]{{3}}|[ ][-=_*][ ])|\((?=[ ]?[A-Za-z0-9]{{1,5}}[/) ])|¶|{_LETTER})"
)
_LOST_NUMBER = re.compile(rf"[ \t]{{0,40}}+{_BULLET}{MARK}[ \t]{{0,20}}+")
_REDACTED = re.compile(r"X{8,}")
_BLANK = re.compile(r"\n[ \t]*+\n\s*+")
_MOST_OPENINGS = 20_000  # what has more is a table of a megabyte
_MOST_UNNUMBERED = 2_000
_SENTENCE_ENDS = (".", "!", "?", ":", ";", '"', "”", ")")


def parse_paragraphs(text: str, start: int) -> tuple[Paragraph, ...]:
    """The paragraphs of the body `text`, which begins at `start` of the document.

    Those that the author numbered; without any number, the stretches between blank lines. A
    paragraph's span holds its number and its words, not the heading above it, nor a signature.
    Numbers that are missing where the text is blacked out are paragraphs too: their span is the
    blot's.

    >>> [(p.number, p.mark, p.heading and p.heading.value) for p in parse_paragraphs(
    ...     "1. (U) Summary: Ripe.\\n\\nShips\\n-----\\n2. (C) None came.\\nDOE", 0)]
    [(1, 'U', 'Summary'), (2, 'C', 'Ships')]
    """
    openings, numbers = _openings(text)
    taken = in_sequence(text, numbers) if numbers else []
    if not taken:
        return _unnumbered(text, openings, start)
    return _Reader(text, openings, start).numbered([*_lost(text, openings, taken), *taken])


def _openings(text: str) -> tuple[list[int], list[Numbered]]:
    """Where lines begin that a number, a letter, a dash or a bracket opens; those with numbers."""
    openings: list[int] = []
    numbers: list[Numbered] = []
    for match in islice(_OPENING.finditer("\n" + text), _MOST_OPENINGS):
        at = match.start()  # the line end put before the text makes up for that of the match
        openings.append(at)
        if match.lastindex is None:
            continue
        pilcrow, number, dot, mark = match.groups()
        words = match.end() - 1
        standard = standard_mark(mark) if mark else None
        if mark and not standard:
            words = match.start("mark") - 2
        if dot or standard:
            numbers.append(Numbered(at, int(number), standard, pilcrow is not None, words))
    return openings, numbers


def _lost(text: str, openings: Sequence[int], taken: Sequence[Numbered]) -> list[Numbered]:
    """A first paragraph whose number was lost: `- (SBU) ...`, `(SBU) ...` before number 2."""
    if taken[0].number not in (2, 12):
        return []
    for at in openings:
        if at >= taken[0].at:
            break
        if match := _LOST_NUMBER.match(text, at):
            return [Numbered(at, 1, standard_mark(match["mark"]), False, match.end())]
    return []


class _Reader:
    """Reads paragraphs of one body one after the other; `openings` are used up as it goes."""

    __slots__ = ("at", "openings", "shouting", "start", "text")

    def __init__(self, text: str, openings: Sequence[int], start: int) -> None:
        self.text = text
        self.openings = openings
        self.start = start
        self.shouting = is_shouting(text)
        self.at = 0

    def numbered(self, taken: Sequence[Numbered]) -> tuple[Paragraph, ...]:
        text, start = self.text, self.start
        found: list[Paragraph] = []
        end = end_of_words(text, taken[-1].words)
        pilcrows = taken[0].pilcrow or taken[-1].pilcrow
        item = taken[0]
        heading, _ = heading_above(text, 0, item.at, start)
        for following in islice(taken, 1, None):
            below, stop = heading_above(text, item.words, following.at, start)
            found.append(self.paragraph(item, stop, heading))
            if following.number > item.number + 1 and pilcrows:
                found += self.blotted(item, stop, following.number)
            item, heading = following, below
        found.append(self.paragraph(item, end, heading))
        return tuple(found)

    def paragraph(self, item: Numbered, end: int, heading: Quote | None) -> Paragraph:
        """The paragraph of `item`, whose words end at `end`; `heading` is the one above it."""
        text, start = self.text, self.start
        begin, number, mark, _, words = item
        if text[begin].isspace():
            begin += len(text[begin:words]) - len(text[begin:words].lstrip())
        if end <= words:
            end = begin + len(text[begin:words].rstrip())
        heading = heading or heading_first(text, words, end, start, shouting=self.shouting)
        first = bisect_right(self.openings, begin, self.at)
        self.at = stop = bisect_left(self.openings, end, first)
        parts: tuple[SubParagraph, ...] = ()
        if first < stop:
            parts = parse_parts(text, begin, end, self.openings[first:stop], start)
        return Paragraph(number or None, mark, Span(start + begin, start + end), heading, parts)

    def blotted(self, item: Numbered, end: int, following: int) -> list[Paragraph]:
        """Paragraphs whose numbers are missing, where the text between is blacked out."""
        blot = _REDACTED.search(self.text, item.at, end)
        if not blot:
            return []
        span = Span(self.start + blot.start(), self.start + blot.end())
        return [Paragraph(number, None, span) for number in range(item.number + 1, following)]


def _unnumbered(text: str, openings: Sequence[int], start: int) -> tuple[Paragraph, ...]:
    """Stretches between blank lines; dashed points, and what a page break cut, are joined."""
    reader = _Reader(text, openings, start)
    stop = end_of_words(text, 0)
    found: list[Paragraph] = []
    for begin, end, heading in _stretches(text, stop, start):
        match = _LOST_NUMBER.match(text, begin, end)
        mark = standard_mark(match["mark"]) if match else None
        item = Numbered(begin, 0, mark, False, match.end() if match else begin)
        found.append(reader.paragraph(item, begin + len(text[begin:end].rstrip()), heading))
    return tuple(found)


def _stretches(text: str, stop: int, start: int) -> list[tuple[int, int, Quote | None]]:
    """Where the stretches begin and end, each with the heading above it."""
    blanks = islice(_BLANK.finditer(text, 0, stop), _MOST_UNNUMBERED)
    bounds = [(match.start(), match.end()) for match in blanks]
    begins = [len(text) - len(text.lstrip()), *(end for _, end in bounds)]
    found: list[tuple[int, int, Quote | None]] = []
    floor = 0
    for begin, end in zip(begins, [*(at for at, _ in bounds), stop], strict=True):
        words = text[begin:end].strip()
        if found and floor == found[-1][1] and _goes_on(text, found[-1][1], words):
            found[-1] = (found[-1][0], end, found[-1][2])
            floor = end
        elif words and not _is_heading(text, begin, end, start) and not is_rule(words):
            heading = heading_above(text, floor, begin, start)[0] if begin > floor else None
            found.append((begin, end, heading))
            floor = end
    return found


def _goes_on(text: str, end: int, words: str) -> bool:
    """Whether `words` go on with the stretch that ends at `end`: a point, a cut sentence."""
    if words[:1] in "-•*·–—" and not is_rule(words.split("\n", 1)[0]):
        return True
    ended = text[max(0, end - 8) : end].rstrip().endswith(_SENTENCE_ENDS)
    return words[:1].islower() and not ended


def _is_heading(text: str, begin: int, end: int, start: int) -> bool:
    """Whether a stretch is no more than a heading of the next, underlined or not."""
    if end - begin > 300 or end == len(text.rstrip()):
        return False
    heading, above = heading_above(text, begin, end + 1, start)
    return heading is not None and above <= begin
