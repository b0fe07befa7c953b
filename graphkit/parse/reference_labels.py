"""The letters that part REF lines: `A.`, `(B)`, `¶C.`, `D) D)`, `1E.`, `REF F:` (5 FAH-2 H-430).

A letter is a label only in its turn: initials, airgrams and headings have letters, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.model.document import Span

_REF_WORD = r"(?:\b[Rr][Ee][Ff](?:[Tt][Ee][Ll])?[Ss]?\b[ \t:.-]{0,4})?"
_LETTER = r"(?P<letter>[A-Z]{1,2}|[a-z])"
_MARK = (
    r"(?:[ ]?\.?\)[.:]?|[ ]?\.[):]?|:|\]|/(?=[ ])|[ ]?[-–](?=[ ]?[A-Z]{3})(?!MAIL)|,(?=[ ][A-Z\d]))"
)
_AGAIN = rf"(?:\s{{0,8}}[(\[]?(?P=letter){_MARK})?"
_LABEL = re.compile(
    rf"(?:(?<=[\s;,.(\[:•*¶-])|\A){_REF_WORD}[¶1]?[(\[]?{_LETTER}{_MARK}{_AGAIN}"
    r"(?=[\s(\[A-Z0-9\"'“¶#-]|(?<=\))(?:[a-z]|[,;.]|\Z))"
)
# `A QUITO 12`: letters without any mark, where lines begin with them.
_BARE_LABEL = re.compile(
    r"(?:\A|(?<=[\s;,]))[¶(]?(?P<letter>[A-Z])[ ]{1,6}(?=(?:\d\d[ ])?[A-Z]{3})"
)
_LOST_MARK = re.compile(
    r"[;\n][ ]{0,12}[¶(]?(?P<letter>[A-Z])[ ]{1,4}(?=(?:\d\d[ ])?[A-Z]{3}[A-Z .'-]{0,24}[ ]\d)"
)
_NUMBER_LABEL = re.compile(
    r"(?:\A|(?<=[\s;,]))[(\[]?(?P<number>[1-9]\d?)[.)\]:]{1,2}(?=\s{0,8}['\"“(A-Z0-9])(?!\d)"
)
_FIRST_NUMBER = ("1.", "1)", "1]", "1:")
_CABLE = re.compile(r"\s{0,8}(?:\d\d(?:\d\d)?\s)?[A-Z]{2}[A-Z .'-]{0,24}\s\d")
_PORTION_MARKS = ("C", "S", "U")  # `B. (C) QUITO 12`
_NUMBER_AT_END = re.compile(r"\d\s{0,4}\Z")
_BULLET = " \t-•*¶1(["
_ALPHABET = 26


class Entry(NamedTuple):
    """A label and where the words under it stand; `at` is where the label itself begins."""

    label: str
    at: int
    words: Span


class _Mark(NamedTuple):
    label: str
    rank: int
    start: int
    end: int


def labelled(text: str) -> list[Entry]:
    """The labelled entries of REF lines, in order; none where the lines have no labels.

    >>> [entry.label for entry in labelled("A. LIMA 1 B. B) LIMA 2\\n- ¶C. MEETING OF J. DOE")]
    ['A', 'B', 'C']
    """
    marks = (
        _in_turn(text, sorted([*_letters(text), *_unmarked(text)], key=_place))
        or _bare(text)
        or _numbers(text)
    )
    if marks and _stand_behind(text, marks):
        begins = [0, *(mark.end for mark in marks[:-1])]
        return [
            Entry(mark.label, begin, Span(begin, mark.start))
            for mark, begin in zip(marks, begins, strict=True)
        ]
    ends = [*(mark.start for mark in marks[1:]), len(text)][: len(marks)]
    return [
        Entry(mark.label, mark.start, Span(mark.end, end))
        for mark, end in zip(marks, ends, strict=True)
    ]


def _stand_behind(text: str, marks: list[_Mark]) -> bool:
    """`LIMA 1 (A), LIMA 2 (B)`: letters in brackets behind what they are for."""
    first, last = marks[0], marks[-1]
    return (
        text[first.start] == "("
        and not text[last.end :].strip(" \t\n.,;")
        and bool(_NUMBER_AT_END.search(text, max(0, first.start - 12), first.start))
    )


def _letters(text: str) -> Iterator[_Mark]:
    for match in _LABEL.finditer(text):
        letter = match["letter"].upper()
        yield _Mark(letter, _rank(letter), match.start(), match.end())


def _unmarked(text: str) -> Iterator[_Mark]:
    """`A. QUITO 12; B LIMA 13`: a letter that lost its mark, behind a semicolon or a line end."""
    for match in _LOST_MARK.finditer(text):
        yield _Mark(match["letter"], _rank(match["letter"]), match.start("letter"), match.end())


def _place(mark: _Mark) -> int:
    return mark.start


def _rank(letter: str) -> int:
    """The place in a list; `AA` or `AB` follow on `Z`."""
    return ord(letter[-1]) - ord("A") + _ALPHABET * (len(letter) - 1)


def _in_turn(text: str, marks: list[_Mark]) -> list[_Mark]:
    """The marks that follow one another; one that begins a line goes before one within a line."""
    at_line = {mark.start for mark in marks if _begins_line(text, mark)}
    on_line: dict[str, int] = {}  # where a letter first begins a line
    latest: dict[int, int] = {}  # where a place of the alphabet is last met
    for mark in marks:
        latest[mark.rank] = mark.start
        if mark.start in at_line:
            on_line.setdefault(mark.label, mark.start)
    taken: list[_Mark] = []
    for mark in marks:
        if taken and mark.start < on_line.get(mark.label, -1):
            continue
        if (
            taken
            and mark.rank > taken[-1].rank + 1
            and latest.get(taken[-1].rank + 1, -1) > mark.start
        ):
            continue  # the letter that is due comes later: this is a portion mark or an initial
        if _fits(text, mark, taken, mark.start in at_line):
            taken.append(mark)
    if len(taken) == 1 and text[: taken[0].start].strip(_BULLET + "\n:;,."):
        return taken if on_line else []
    return taken


def _fits(text: str, mark: _Mark, taken: list[_Mark], at_line: bool) -> bool:
    """Whether it is a label's turn; a list whose beginning is lost may begin with any letter."""
    if not taken:
        lost = mark.rank == 1 or (mark.start == 0 and _CABLE.match(text, mark.end))
        if text[mark.start : mark.end].rstrip()[-1].isalpha():
            return False
        return mark.rank == 0 or bool(at_line and lost)
    last = taken[-1].rank
    if mark.label in _PORTION_MARKS and not text[taken[-1].end : mark.start].strip():
        return False
    sign = text[mark.start : mark.end].rstrip()[-1]
    weak = sign.isalpha() or (sign in ",-–" and not at_line)
    if weak and mark.rank != last + 1:
        return False
    if last < _ALPHABET <= mark.rank:
        return last >= _ALPHABET - 3
    return last + (not at_line) <= mark.rank <= last + 3


def _begins_line(text: str, mark: _Mark) -> bool:
    before = text[max(0, mark.start - 16) : mark.start].rstrip(_BULLET)
    return not before or before.endswith("\n")


def _bare(text: str) -> list[_Mark]:
    if "A " not in text:
        return []
    found = [
        _Mark(m["letter"], _rank(m["letter"]), m.start(), m.end())
        for m in _BARE_LABEL.finditer(text)
    ]
    taken = _counted(found, 0)
    return taken if len(taken) > 1 and not text[: taken[0].start].strip() else []


def _numbers(text: str) -> list[_Mark]:
    """`1. QUITO 12 2. LIMA 13`: a list that is numbered from 1."""
    if not any(first in text for first in _FIRST_NUMBER):
        return []
    found = [
        _Mark(m["number"], int(m["number"]), m.start(), m.end())
        for m in _NUMBER_LABEL.finditer(text)
    ]
    taken = _counted(found, 1)
    return taken if len(taken) > 1 and not text[: taken[0].start].strip(_BULLET) else []


def _counted(marks: list[_Mark], first: int) -> list[_Mark]:
    taken: list[_Mark] = []
    for mark in marks:
        if mark.rank == first + len(taken):
            taken.append(mark)
    return taken
