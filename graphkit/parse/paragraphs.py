"""The body: paragraphs that the author numbered, their portion marks, and the summary.

Portion marks are those of E.O. 12958 section 1.7(c): (U), (SBU), (C), (S), with caveats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graphkit.model.cable import Paragraph
from graphkit.model.document import Quote, Span

_LEVEL = r"(?:U|SBU|C|S|TS|LOU|FOUO)"
_MARK = rf"\(\s?(?P<mark>{_LEVEL}(?:\s?//?\s?[A-Z]{{2,8}}(?:[ ][A-Z]{{2,8}})?)?)\s?\)"
_BULLET = r"[ \t]*(?:[-•*][ \t]+)?"
PORTION = re.compile(rf"{_BULLET}{_MARK}")
_NUMBERED = re.compile(
    rf"^{_BULLET}(?P<pilcrow>¶[ ]?)?(?P<number>\d{{1,3}})[ ]?[.)](?!\d)[ \t]*(?:{_MARK})?", re.M
)
_LOST_NUMBER = re.compile(rf"^{_BULLET}{_MARK}", re.M)
_GLUED = r"(?<=[.!?\"”)])[ ]{{1,3}}(?P<begin>¶?{number}[.)])[ ]{{1,3}}(?:{mark}|(?=[A-Z]))"
_REDACTED = re.compile(r"X{8,}")

_HEADED = r"(?:[ \t]+(?:AND|&)[ \t]+[A-Z ]{3,30})?[ \t]*(?:[.:]|\r?\n|-{1,2}[ ])"
_SUMMARY = re.compile(
    rf"(?:(?:^|(?<=[\s)]))(?:BEGIN[ \t]+)?SUMMARY{_HEADED}"
    r"|(?:(?<=[\s)])|^(?:Begin )?)Summary[ \t]*(?:[.:]|\r?\n))[ \t\r\n-]*",
    re.M,
)
_SUMMARY_WITHIN = 3000
_SUMMARY_LONGEST = 8000
_END_SUMMARY = re.compile(r"\(?\bEND[ \t\r\n]+(?:OF[ ]+)?SUMMARY\b[^\n]{0,3}", re.I)
_LEAD = re.compile(
    rf"[\s-]*(?:¶?[ ]?\d{{1,2}}[ ]?[.)])?[ \t]*(?:{_MARK})?[ \t]*(?:SUMMARY[ ]?[:.]*)?[ \t]*", re.I
)
_PARAGRAPH_END = re.compile(r"\r?\n[ \t]*\r?\n|\n[ \t]*¶[ ]?\d")

_Start = tuple[int, int, str | None]  # where a paragraph begins, its number, its mark


def parse_paragraphs(text: str, start: int) -> tuple[Paragraph, ...]:
    """The numbered paragraphs of the body `text`, which begins at `start` of the document.

    Where pilcrows mark the paragraphs, only they count: other numbers are lists or quotations.
    A number that runs ahead (a year at a line's start, `¶2007.`) or repeats starts none. Numbers
    that are missing where the text is blacked out are paragraphs too: their span is the blot's.
    """
    matches = list(_NUMBERED.finditer(text))
    marked = _in_sequence([match for match in matches if match["pilcrow"]])
    begins = bool(marked) and marked[0][1] <= 2
    taken = marked if begins else _in_sequence(matches)
    starts = sorted([*taken, *_lost(text, taken), *_glued(text, taken)])
    if not starts:
        return ()
    found: list[Paragraph] = []
    for (at, number, mark), following in zip(starts, [*starts[1:], None], strict=True):
        end = following[0] if following else len(text)
        found.append(Paragraph(number, mark, _trimmed(text, at, end, start)))
        blot = _REDACTED.search(text, at, end) if following else None
        if following and blot and begins:
            span = Span(start + blot.start(), start + blot.end())
            found += [Paragraph(n, None, span) for n in range(number + 1, following[1])]
    return tuple(found)


def _in_sequence(matches: list[re.Match[str]]) -> list[_Start]:
    """Matches whose numbers go up in small steps; a table of contents repeated counts once."""
    taken: dict[int, _Start] = {}
    last = 0
    for match in matches:
        number = _unglued(int(match["number"]), last)
        late = bool(match["pilcrow"]) and 0 < number < last and number not in taken
        if number == 1 or late or last < number <= last + 6:
            last = max(last, number) if late else number
            taken[number] = (match.start(), number, _mark(match["mark"]))
        elif number in taken and number == last:
            taken[number] = (match.start(), number, _mark(match["mark"]))
    return sorted(taken.values())


def _unglued(number: int, last: int) -> int:
    """A pilcrow lost in conversion leaves a `1` before the number: `12.` after 1 is 2."""
    text = str(number)
    if len(text) > 1 and text[0] == "1" and 0 < int(text[1:]) - last < 3 and number > last + 6:
        return int(text[1:])
    return number


def _lost(text: str, taken: list[_Start]) -> list[_Start]:
    """A first paragraph whose number was lost: `- (SBU) ...`, `(SBU) ...` before number 2."""
    numbers = [number for _, number, _ in taken]
    if not numbers or 1 in numbers or numbers[0] not in (2, 12):
        return []
    match = _LOST_NUMBER.search(text, 0, taken[0][0])
    return [(match.start(), 1, _mark(match["mark"]))] if match else []


def _glued(text: str, taken: list[_Start]) -> Iterator[_Start]:
    """A number that is missing in the sequence and stands inside a line: `... shared. 10. In`."""
    for (at, number, _), (end, following, _) in pairwise(taken):
        if following == number + 2:
            pattern = _GLUED.format(number=number + 1, mark=_MARK)
            if match := re.search(pattern, text[at:end]):
                yield at + match.start("begin"), number + 1, _mark(match["mark"])


def _mark(mark: str | None) -> str | None:
    return re.sub(r"\s*//?\s*", "//", mark.strip()) if mark else None


def _trimmed(text: str, at: int, end: int, start: int) -> Span:
    words = text[at:end]
    lead = len(words) - len(words.lstrip())
    return Span(start + at + lead, start + at + len(words.rstrip()))


def parse_summary(text: str, start: int) -> Quote | None:
    """The summary's text without markers and paragraph number, or None.

    It runs to `END SUMMARY`, or else to the end of the paragraph that it begins.
    """
    match = _SUMMARY.search(text, 0, _SUMMARY_WITHIN)
    if not match:
        return None
    begin = match.end()
    if lead := _LEAD.match(text, begin):
        begin = lead.end()
    end = _END_SUMMARY.search(text, begin, begin + _SUMMARY_LONGEST)
    stop = end.start() if end else _paragraph_end(text, begin)
    words = text[begin:stop].rstrip(" \t\r\n-")  # the rule below a summary is none of it
    if not words:
        return None
    span = Span(start + begin, start + begin + len(words))
    return Quote(" ".join(words.split()), span, "summary")


def _paragraph_end(text: str, begin: int) -> int:
    match = _PARAGRAPH_END.search(text, begin)
    return match.start() if match else len(text)
