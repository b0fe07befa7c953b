"""Parts of a paragraph: lettered, numbered and dashed, on levels below it.

The usual order of labels is `A.`, `(1)`, `(a)`, `(i)`, with dashes (`--`) for points (5 FAH-1).
Authors mix them: a kind that is new lies below those that are open, a kind that comes again ends
those below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graphkit.model.cable import SubParagraph
from graphkit.model.document import Span
from graphkit.parse.portion import MARK, standard_mark

_CORE = r"(?:[A-Za-z]|\d{1,2}|[ivx]{2,4}|[IVX]{2,4})"
_COMPOUND = r"\d{1,2}\.?[A-Za-z]\d?[.)]?|\d{1,2}\.\d{1,2}[.)]"
_PART = re.compile(
    r"(?P<indent>[ \t]{0,40}+)(?:(?P<bullet>[-•*·–—]{1,4}+)(?![ \t]{0,3}[-=_*])[ \t]{0,8}+)?+"
    rf"(?:(?P<label>\({_CORE}\)|¶?[ ]?{_CORE}[.):]{{1,2}}|{_COMPOUND})(?=[ \t\n(]|\Z))?"
    rf"[ \t]{{0,8}}+(?:{MARK}[ \t]{{0,8}})?(?P<first>[^\s]?)"
)
_MARK_ONLY = re.compile(rf"[ \t]{{0,8}}{MARK}")
_ROMAN = {
    word: place
    for place, word in enumerate("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split(), 1)
}
_ENDED = (".", ":", ";", ",", "!", "?", ")", '"', "”", "'")
_FULL = (".", ";", ":", "!", "?", ")", '"', "”")
_BLANK = re.compile(r"\n[ \t]*+\n\s*+(?P<first>\S)")
_MOST = 400  # parts of one paragraph: what has more is a table, or no cable
_DEEPEST = 6


class _Part(NamedTuple):
    """A part as it is found: `ordinal` is its label's place among those of its `kind`."""

    at: int
    label: str | None
    kind: str
    ordinal: int
    mark: str | None
    indent: int


def parse_parts(
    text: str, begin: int, end: int, openings: Sequence[int], start: int
) -> tuple[SubParagraph, ...]:
    """The parts of the paragraph `text[begin:end]`; `openings` are beginnings of its lines.

    A part holds those below it, and ends where the next on its level begins; one of dashes also
    at a blank line behind a full sentence.

    >>> text = "1. Two points:\\n-- One.\\n-- Two."
    >>> [(p.level, p.span) for p in parse_parts(text, 0, 30, [15, 23], 0)]
    [(2, Span(start=15, end=22)), (2, Span(start=23, end=30))]
    """
    open_kinds: list[tuple[str, int, int]] = []  # kind, count, indentation
    found: list[tuple[int, _Part]] = []
    for opening in openings[:_MOST]:
        part = _part(text, opening, begin, end, open_kinds)
        if part:
            level = _level(part, open_kinds)
            found.append((level, part))
    return tuple(_ended(text, found, end, start))


def _part(
    text: str, opening: int, begin: int, end: int, open_kinds: list[tuple[str, int, int]]
) -> _Part | None:
    match = _PART.match(text, opening, end)
    if not match:
        return None
    spaces, bullet, label, mark, _ = match.groups("")
    if not bullet and not label:
        return None
    indent = len(spaces)
    at = opening + indent
    after_end = _after_end(text, begin, opening)
    if label:
        kind, count = _kind(label, open_kinds)
        deeper = bool(open_kinds) and indent > open_kinds[-1][2] + 1
        set_off = after_end or deeper or bool(bullet or mark)
        if _continues(kind, count, open_kinds, after_end=set_off):
            portion = standard_mark(mark) if mark else None
            return _Part(at, label.strip("¶ .():"), kind, count, portion, indent)
        if behind := _MARK_ONLY.match(text, at + len(bullet), end):
            mark = behind["mark"]
    if not bullet or not _is_point(match, after_end, bullet, open_kinds):
        return None
    return _Part(at, None, bullet, 0, standard_mark(mark) if mark else None, indent)


def _is_point(
    match: re.Match[str], after_end: bool, bullet: str, open_kinds: list[tuple[str, int, int]]
) -> bool:
    """Whether a dash begins a point; in a wrapped sentence it stands at a line's start as well."""
    first = match["label"] or match["first"]
    if not first:
        return False
    if after_end:
        return True
    glued = len(bullet) == 1 and not match[0][match.end("bullet") - match.start() :][:1].isspace()
    return not glued and (first[0].isupper() or any(k[0] == bullet for k in open_kinds))


def _after_end(text: str, begin: int, opening: int) -> bool:
    """Whether the words above end a sentence or a clause, or a blank line is between."""
    line = text.rfind("\n", begin, max(begin, opening - 1)) + 1 or begin
    above = text[line:opening].rstrip()
    return not above or above.endswith(_ENDED)


def _kind(label: str, open_kinds: list[tuple[str, int, int]]) -> tuple[str, int]:
    """A label's kind (its shape; whether it is letter, number or roman) and its place in it."""
    core = label.strip("¶ .():")
    shape = "()" if label[0] == "(" else label[-1]
    if len(core) > 1 and not core.isdigit() and core.lower() not in _ROMAN:
        return "compound", 0
    if core.isdigit():
        return f"1{shape}", int(core)
    letter = f"{'A' if core.isupper() else 'a'}{shape}"
    roman = f"{'I' if core.isupper() else 'i'}{shape}"
    count = _ROMAN.get(core.lower(), 0)
    known = {kind: last for kind, last, _ in open_kinds}
    alphabetic = ord(core.lower()[-1]) - 96
    if len(core) > 1:
        return roman, count
    as_letter = not count or known.get(letter, 0) + 1 == alphabetic
    if as_letter or not (count == 1 or known.get(roman, 0)):
        return letter, alphabetic
    return roman, count


def _continues(
    kind: str, count: int, open_kinds: list[tuple[str, int, int]], *, after_end: bool
) -> bool:
    """A label counts from one, or on from the last of its kind: others are initials and numbers."""
    if kind == "compound":
        return after_end
    last = 0
    for known, counted, _ in open_kinds:
        if known == kind:
            last = counted
            break
    if last and count == last + 1:
        return True
    return count in (last + 2 if last else 1, 1) and after_end


def _level(part: _Part, open_kinds: list[tuple[str, int, int]]) -> int:
    """The part's level; `open_kinds` is left as it is after the part."""
    dashed = part.label is None
    while open_kinds and not [
        kind
        for kind, _, indent in open_kinds
        if kind == part.kind and (not dashed or part.indent >= indent - 1)
    ]:
        kind, _, indent = open_kinds[-1]
        if (kind[0].isalnum() or dashed) and not (dashed and part.indent < indent - 1):
            break
        if part.indent > indent + 1:
            break
        open_kinds.pop()  # a label lies above dashes, unless it is set further in
    for place, (kind, _, indent) in enumerate(open_kinds):
        if kind == part.kind and not (dashed and part.indent > indent + 1):
            del open_kinds[place:]
            break
    open_kinds.append((part.kind, part.ordinal, part.indent))
    if len(open_kinds) >= _DEEPEST:
        del open_kinds[0]
    return len(open_kinds) + 1


def _ended(
    text: str, found: list[tuple[int, _Part]], end: int, start: int
) -> Iterator[SubParagraph]:
    """The parts with their ends: where the next of the same or a higher level begins."""
    ends = [end] * len(found)
    waiting: list[int] = []
    for place, (level, part) in enumerate(found):
        while waiting and found[waiting[-1]][0] >= level:
            ends[waiting.pop()] = part.at
        waiting.append(place)
    for place, (level, part) in enumerate(found):
        following = found[place + 1][1].at if place + 1 < len(found) else end
        stop = ends[place]
        if part.label is None:
            ended = _sentence_end(text, part.at, following)
            stop = ended if ended < following else stop
        words = text[part.at : stop].rstrip()
        span = Span(start + part.at, start + part.at + len(words))
        yield SubParagraph(part.label, level, part.mark, span)


def _sentence_end(text: str, at: int, end: int) -> int:
    """The first blank line behind which no sentence goes on: the paragraph does, not the part."""
    for match in _BLANK.finditer(text, at, end):
        if not match["first"].islower():
            return match.start()
        if text[max(at, match.start() - 8) : match.start()].rstrip().endswith(_FULL):
            return match.start()
    return end
