"""Which numbers at the beginnings of lines are an author's paragraph numbers.

Conversions put a pilcrow before every number that begins a line, dates among them; quoted texts
and lists have numbers of their own; authors skip and repeat. What carries a portion mark is a
paragraph; what runs ahead of the count, or belongs to a list within it, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graphkit.parse.portion import MARK, standard_mark

_FURTHEST = 6  # a count that jumps further is a date or a quantity
_FURTHEST_MARKED = 40  # with a portion mark, paragraphs between may have been taken out
_ALIKE = 48  # characters that tell a copy of a paragraph
_TRIES = 20
_GLUED = re.compile(rf"(?P<pilcrow>¶[ ]?)?\d{{1,3}}[.)][ ]{{0,3}}(?:{MARK}|(?=[A-Z\"“]))")
_ENDED = (".", "!", "?", '"', "”", ")", ":")


class Numbered(NamedTuple):
    """A number at the beginning of a line: where, which, its portion mark, behind a pilcrow."""

    at: int
    number: int
    mark: str | None
    pilcrow: bool
    words: int  # where the paragraph's own words begin


def in_sequence(text: str, found: Sequence[Numbered]) -> list[Numbered]:
    """Those of the numbers `found` that count paragraphs of `text`, in order of the text.

    Where pilcrows mark the paragraphs, only they count: other numbers are lists or quotations.

    >>> one, year = Numbered(0, 1, "U", True, 9), Numbered(20, 200, None, True, 24)
    >>> in_sequence("¶1. (U) Made in May\\n¶200. Two.", [one, year]) == [one]
    True
    """
    piloted = [item for item in found if item.pilcrow]
    if piloted:
        chosen = _counted(text, piloted)
        if chosen and chosen[0].number <= 2:
            return chosen
    return _counted(text, found)


def _counted(text: str, found: Sequence[Numbered]) -> list[Numbered]:
    """Those of the numbers that count; most authors count from one, without a slip."""
    if found and [item.number for item in found] == [*range(1, len(found) + 1)]:
        return [*found, *_between(text, found[-1], len(text), None)]
    chosen = _Count(text, found).run()
    return [*_glued(text, chosen)] if chosen else []


class _Count:
    """The count of paragraphs as it goes through a text."""

    __slots__ = ("found", "last", "last_at", "listed", "marked", "taken", "text", "where")

    def __init__(self, text: str, found: Sequence[Numbered]) -> None:
        self.text = text
        self.found = found
        self.last = 0
        self.taken: list[Numbered] = []
        self.where: dict[int, int] = {}  # number -> its place among those taken
        self.last_at = {item.number: place for place, item in enumerate(found)}
        self.marked = False
        self.listed = 0  # how far a list within the paragraph has counted

    def run(self) -> list[Numbered]:
        for place, item in enumerate(self.found):
            number = item.number
            if number > self.last + _FURTHEST:
                number = _unglued(number, self.last)
                if number not in self.last_at:
                    item = item._replace(number=number)
                number = item.number
            if number == self.last + 1:
                if self._follows(item, place):
                    self._take(item)
            elif number > self.last:
                if self._skips(item, place):
                    self._take(item)
            elif number > 0:
                self._repeats(item)
        return sorted(self.taken)

    def _take(self, item: Numbered) -> None:
        self.where[item.number] = len(self.taken)
        self.taken.append(item)
        self.last = max(self.last, item.number)
        self.listed = 0
        self.marked = self.marked or bool(item.mark)

    def _follows(self, item: Numbered, place: int) -> bool:
        """The next number counts; but a list's item may come first where all else is marked."""
        again = self.last_at[self.found[place].number]
        if again == place or item.mark:
            return True
        if self.listed and item.number == self.listed + 1:
            self.listed = item.number
            return False
        return not (self.marked and self.found[again].mark)

    def _skips(self, item: Numbered, place: int) -> bool:
        if item.mark:
            return item.number <= self.last + _FURTHEST_MARKED
        if item.number > self.last + _FURTHEST:
            return False
        due = self.last_at.get(self.last + 1, -1)
        if item.pilcrow:  # authors misplace paragraphs; a date's number comes again as it is due
            return due < place or self.last_at[self.found[place].number] == place
        return due < place and (not self.marked or _after_blank(self.text, item.at))

    def _repeats(self, item: Numbered) -> None:
        """A number that was passed: a slip of the author's, a copy, a list, or a new beginning."""
        earlier = self.where.get(item.number)
        if earlier is None:
            self._comes_late(item)
        elif _alike(self.text, item, self.taken[earlier]):
            self._comes_again(item, earlier)
        elif item.mark:
            self._take(item)
        elif item.pilcrow and item.number == self.last and not self.marked:
            if not _after_blank(self.text, self.taken[earlier].at):
                self.taken[earlier] = item  # the earlier was a date
            elif _after_blank(self.text, item.at):
                self._take(item)
        elif item.number in (1, self.listed + 1):
            self.listed = item.number

    def _comes_late(self, item: Numbered) -> None:
        if item.number == 1 and not item.pilcrow and not self._strong():
            self._restart()
        if item.number == 1 or item.mark or item.pilcrow:
            self._take(item)

    def _comes_again(self, item: Numbered, earlier: int) -> None:
        """A table of contents comes before, a copy of the whole cable behind: the last counts."""
        if item.number == 1:
            self._restart()
            self._take(item)
        elif not item.mark:
            self.taken[earlier] = item

    def _strong(self) -> bool:
        return any(item.mark or item.pilcrow for item in self.taken[:3])

    def _restart(self) -> None:
        self.taken.clear()
        self.where.clear()
        self.last = self.listed = 0


def _alike(text: str, item: Numbered, other: Numbered) -> bool:
    words = text[item.words : item.words + _ALIKE].split("\n", 1)[0].strip()
    others = text[other.words : other.words + _ALIKE].split("\n", 1)[0].strip()
    shorter = min(len(words), len(others))
    return words[:shorter] == others[:shorter] and shorter > 3


def _unglued(number: int, last: int) -> int:
    """A pilcrow lost in conversion leaves a `1` before the number: `12.` after 1 is 2."""
    text = str(number)
    if text[0] == "1" and len(text) > 1 and 0 < int(text[1:]) - last < 3:
        return int(text[1:])
    return number


def _after_blank(text: str, at: int) -> bool:
    """Whether the line above the one that begins at `at` is blank, or there is none."""
    above = text.rfind("\n", 0, max(0, at - 1))
    return not text[above + 1 : at].strip()


def _glued(text: str, taken: list[Numbered]) -> Iterator[Numbered]:
    """Those taken, and between them numbers that stand inside a line: `... shared. 10. In`."""
    for place, item in enumerate(taken):
        yield item
        if place + 1 == len(taken):
            yield from _between(text, item, len(text), None)
        elif taken[place + 1].number > item.number + 1:
            yield from _between(text, item, taken[place + 1].at, taken[place + 1].number)


def _between(text: str, item: Numbered, end: int, until: int | None) -> Iterator[Numbered]:
    number, at = item.number + 1, item.words
    while until is None or number < until:
        found = _glued_at(text, number, at, end, marked=until is None)
        if not found:
            return
        yield found
        number, at = number + 1, found.words


def _glued_at(text: str, number: int, at: int, end: int, *, marked: bool) -> Numbered | None:
    word = f"{number}."
    for _ in range(_TRIES):
        at = text.find(word, at, end)
        if at < 0:
            return None
        begin = at - 1 if text[at - 1] == "¶" else at - 2 if text[at - 2 : at] == "¶ " else at
        before = text[begin - 3 : begin]
        match = _GLUED.match(text, begin, end) if before[-1:].isspace() else None
        if match and before.rstrip().endswith(_ENDED):
            mark = match["mark"]
            if mark or not marked:
                pilcrow = begin < at
                mark = standard_mark(mark) if mark else None
                return Numbered(begin, number, mark, pilcrow, match.end())
        at += len(word)
    return None
