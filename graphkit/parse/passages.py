"""Marked passages of the body: comments, notes, action requests, quoted texts, the end's marks.

The Department's Correspondence Handbook (5 FAH-1) has writers mark what is theirs (`COMMENT` to
`END COMMENT`) and what they ask for (`ACTION REQUEST`); `QUOTE` and `UNQUOTE`, `BEGIN TEXT` and
`END TEXT` are from the time of the teleprinter, `NNNN` is the end of a message (ACP 127).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.model.cable import Passage
from graphkit.model.document import Span
from graphkit.parse.last_words import end_of_words

_MOST = 8_000  # what has more marks is no cable
_BEFORE = 72
_AFTER = 160

_WHOSE = r"(?:[A-Za-z'’/-]{2,15}[ ]){0,3}"  # EMBASSY COMMENT, Consul General's comment
_BEGIN = r"(?:(?:BEGIN|Begin|begin)\s{1,4})?"
_NUMBER = r"(?:[-•*][ ]{1,3})?(?:¶?[ ]?\d{1,3}[ ]?[.)]|[A-Za-z][.)]|-{1,2})?[ \t]{0,4}"
_PORTION = r"(?:\([ ]?[A-Za-z]{1,4}[A-Z/, ]{0,24}\)[ \t]{0,4})?"
_BRACKET = r"[(\[][ \t\n]{0,3}"
# What stands before a word that opens a passage: a bracket, a line's beginning, a sentence's end.
_IN_BRACKET = re.compile(rf"(?P<begin>{_BRACKET}){_BEGIN}{_WHOSE}\Z")
_ON_LINE = re.compile(
    rf"\n[ \t/*]{{0,20}}{_NUMBER}{_PORTION}[/*]{{0,3}}(?P<begin>{_BEGIN}{_WHOSE})\Z"
)
_IN_LINE = re.compile(rf"[.!?:;\"”)\]*-]\s{{1,4}}(?P<begin>{_BEGIN}{_WHOSE})\Z")
_ENDING = re.compile(
    r"(?:END|End|end)(?<![A-Za-z]\w{3})(?:[ ](?i:of))?"
    r"[\s-]{1,6}(?:[A-Za-z.'’-]{2,15}\s){0,4}\Z"
)
_CLOSED = re.compile(r"[sS]?(?:[ \t]{0,2}[.:]{1,2})?(?:[ ]?(?:[)\]]\.?|/{2}))?")
_AFTER_END = re.compile(r"[sS]?[ \t]{0,2}(?:[.:)\]/-]|\n|\Z)")
_POINT = re.compile(r"[sS]?[ \t]{0,2}(?:[:.](?!\w)|--|[ ]-[ ]|[ ](?:AND|and|&|ON|on|FOR|for)[ ])")
_HEADING_BELOW = re.compile(
    r"[sS]?[ \t:./*\])-]{0,8}(?:\n[ \t]*(?:\n|¶?[ ]?\d{1,3}[ ]?[.)])"
    r"|[^\n]{1,58}[^\n.][ ]{0,2}\n[ \t]*\n)"
    r"|[^\n]{0,60}(?:\n[ \t]*|[ ])(?:[-=_*]{4}|(?:[-=_*][ ]){3})"
)
_REQUEST = re.compile(
    r"ACTION[ ]REQUEST(?:ED|S)?|GUIDANCE[ ]REQUEST(?:ED)?"
    r"|REQUEST[ ]FOR[ ](?:\w{2,12}[ ])?GUIDANCE",
    re.I,
)
_ASKING = (b"action ", b"guidance ", b"for ")
_PARAGRAPH_END = re.compile(r"\n[ \t]*+(?:\n|(?:[-•*][ \t]+)?¶?[ ]?\d{1,3}[ ]?[.)](?![\d\w]))")

_THING = (
    r"(?:TEXT|QUOTE|TRANSLATION|TRANSCRIPT|LETTER|NON-?PAPER|(?:TALKING[ ])?POINTS"
    r"|STATEMENT|MESSAGE|EXCERPTS?|NOTE[ ]VERBALE|DOCUMENT|COMMUNIQUE|ARTICLE|RESOLUTION"
    r"|PRESS[ ]RELEASE|DEMARCHE|AIDE[ -]MEMOIRE|LIST|PAPER|PROPOSAL|DRAFT)"
)
_WORDS_BETWEEN = r"(?:[A-Za-z0-9'’.,/-]{1,20}\s{1,4}){0,5}?"
_TEXT_BEGINS = re.compile(
    rf"(?i:BEGIN\s{{1,4}}{_WORDS_BETWEEN}{_THING})\b[^\n]{{0,60}}?(?:[:.]|(?=\n)|\Z|(?=[ ]))"
)
_TEXT_ENDS = re.compile(
    rf"(?i:END(?:[ ]OF)?[\s-]{{1,4}}{_WORDS_BETWEEN}{_THING})\b"
    r"(?:[ ](?:OF|IN|of|in)[ ][^\n.]{0,60})?(?:[ ]?[.)\]:]{1,2})?"
)
_TEXT_FOLLOWS = re.compile(
    r"(?i:\b(?:FULL[ ])?(?:TEXT|TRANSLATION|LETTER)\b[^\n.]{0,40}\bFOLLOWS)\Z"
)
_DOWN_TO_WORDS = re.compile(r"[^\n]{0,60}[\s=_*~-]*+")
_BRACKETS = re.compile(r"[()\[\]]")
_LAST = 1500
_NNNN = re.compile(r"[ \t]*+(?P<mark>NNNN?)[ \t]*+(?=\n|\Z)")
_BY_OPERATOR = re.compile(r"NOTE[ ]BY[ ]OC/?T[^\n]{0,200}")


class _Mark(NamedTuple):
    """A mark: it opens or ends a passage of its kind; what a heading opens lies below it."""

    begin: int
    end: int
    kind: str
    opens: bool
    rule: str


def parse_passages(text: str, start: int) -> tuple[Passage, ...]:
    """The marked passages of the body `text`, which begins at `start` of the document, in order.

    A passage's span holds its marks. One that nothing ends runs to the end of its paragraph, or of
    its bracket; one under a heading to the end of the paragraph below. Kinds are comment, note
    (what writers add in brackets, biographic notes), action-request, quotation and end-note
    (`END TEXT.` that ends nothing, `NNNN`, the communicators' `NOTE BY OC/T`).

    >>> text = "1. Ships came. (Comment: None left. End comment.)"
    >>> [(p.kind, p.span.of(text)) for p in parse_passages(text, 0)]
    [('comment', '(Comment: None left. End comment.)')]
    """
    # Small letters of one byte each: one search finds a word in either case, and the lowering takes
    # a tenth of the time that it takes in a string. Other characters become `?`, in their places.
    small = text.encode("latin-1", "replace").lower()
    marks = _marks(text, small)
    if any(mark.rule == "passage.text" for mark in marks) or _ends_text(text):
        marks += _text_ends(text, small)
    marks.sort()
    found = [*_paired(text, marks), *_end_notes(text)]
    found.sort()
    return tuple(
        [Passage(kind, Span(start + begin, start + end), rule) for begin, end, kind, rule in found]
    )


def _comment(text: str, at: int) -> _Mark | None:
    if text[at : at + 6] in ("OMMENT", "omment") and text[at - 1 : at] in ("c", "C"):
        return _marked(text, at - 1, at + 6, "comment")
    return None


def _note(text: str, at: int) -> _Mark | None:
    if text[at + 1 : at + 4] not in ("OTE", "ote") or text[at + 4 : at + 5].isalpha():
        return None
    if match := _BY_OPERATOR.match(text, at):
        return _Mark(at, at + len(match[0].rstrip()), "end-note", True, "end.operator")
    return _marked(text, at, at + 4, "note")


def _quote(text: str, at: int) -> _Mark | None:
    if text[at + 2 : at + 5] not in ("OTE", "ote") or text[at + 5 : at + 6].isalpha():
        return None
    if text[max(0, at - 2) : at].upper() == "UN":
        return _Mark(at - 2, _closed(text, at + 5), "quotation", False, "passage.unquote")
    if text[at] == "Q" and text[at + 2] == "O":
        behind = text[max(0, at - 8) : at].rstrip()
        if not behind.endswith(("BEGIN", "END", "END OF", "END-")):  # read with that word
            return _Mark(at, at + 5, "quotation", True, "passage.quote")
    return None


def _request(text: str, at: int) -> _Mark | None:
    if text[at - 1 : at + 5] not in ("EQUEST", "equest"):
        return None
    for match in _REQUEST.finditer(text, max(0, at - 19), at + 31):
        if match.start() < at < match.end():
            return _marked(text, match.start(), match.end(), "action-request")
    return None


def _follows(text: str, at: int) -> _Mark | None:
    """`TEXT OF NOTE FOLLOWS:`, which may wrap."""
    if text[at - 1 : at + 6] != "FOLLOWS" and text[at : at + 7] != "ollows:":
        return None
    base = max(0, at - 74)
    match = _TEXT_FOLLOWS.search(text[base : at + 6])
    if not match:
        return None
    return _Mark(base + match.start(), at + 6, "quotation", True, "passage.text")


_READERS = (
    (b"omment", _comment),
    (b"note", _note),
    (b"ollows", _follows),
)


def _marks(text: str, small: bytes) -> list[_Mark]:
    """The marks that open and end passages; `small` is `text` in small letters."""
    marks: list[_Mark] = []
    for word, reader in _READERS:
        at = small.find(word)
        while at >= 0 and len(marks) < _MOST:
            if mark := reader(text, at):
                marks.append(mark)
            at = small.find(word, at + len(word))
    return marks + _marks_with_q(text, small) + _text_begins(text)


def _marks_with_q(text: str, small: bytes) -> list[_Mark]:
    """Quotations and requests: their `q` is rare, and one letter is found faster than a word."""
    marks: list[_Mark] = []
    at = small.find(b"q")
    while at >= 0 and len(marks) < _MOST:
        behind, mark = small[at + 1 : at + 5], None
        if behind == b"uest":
            mark = _request(text, at) if _asks(small, at) else None
        elif behind == b"uote":
            mark = _quote(text, at)
        if mark:
            marks.append(mark)
        at = small.find(b"q", at + 1)
    return marks


def _text_begins(text: str) -> list[_Mark]:
    """`BEGIN TEXT` and the like; few words have a capital B, so that the letter is looked for."""
    marks: list[_Mark] = []
    at = text.find("B")
    while at >= 0 and len(marks) < _MOST:
        begins = text[at + 1 : at + 5] in ("EGIN", "egin")
        if begins and (match := _TEXT_BEGINS.match(text, at, at + _AFTER)):
            marks.append(_Mark(at, match.end(), "quotation", True, "passage.text"))
        at = text.find("B", at + 1)
    return marks


def _asks(small: bytes, at: int) -> bool:
    """Whether a request, whose `q` is at `at`, may be for action or guidance: few are."""
    before = small[max(0, at - 11) : max(0, at - 2)]
    return before.endswith(_ASKING) or small[at + 5 : at + 10] == b" for "


def _marked(text: str, begin: int, end: int, kind: str) -> _Mark | None:
    """The mark that a word at `begin` makes, by what stands before and behind it."""
    pointed = _POINT.match(text, end)
    if not pointed and not _AFTER_END.match(text, end):
        return None
    before = text[max(0, begin - _BEFORE) : begin]
    base = begin - len(before)
    if ("nd" in before or "ND" in before) and (ending := _ENDING.search(before)):
        first = _with_brackets(before, ending.start())
        return _Mark(base + first, _closed(text, end), kind, False, "passage.marked")
    bracketed = pointed and ("(" in before or "[" in before)
    if bracketed and (match := _IN_BRACKET.search(before)):
        return _Mark(base + match.start("begin"), end, kind, True, "passage.bracket")
    capital = text[begin].isupper() or before.rstrip()[-5:].upper() == "BEGIN"
    if not capital:
        return None
    if match := _ON_LINE.search("\n" + before):  # the text's beginning begins a line as well
        first = base + match.start("begin") - 1
        if _HEADING_BELOW.match(text, end):
            return _Mark(first, end, kind, True, "passage.heading")
        return _Mark(first, end, kind, True, "passage.marked") if pointed else None
    if pointed and (match := _IN_LINE.search(before)):
        return _Mark(base + match.start("begin"), end, kind, True, "passage.marked")
    return None


def _with_brackets(text: str, at: int) -> int:
    """Where the brackets or strokes, at most two, begin that stand before `at`."""
    return at - len(text[max(0, at - 2) : at]) + len(text[max(0, at - 2) : at].rstrip("([/"))


def _closed(text: str, end: int) -> int:
    """Where a mark ends with the full stop and the bracket behind it."""
    match = _CLOSED.match(text, end)
    return match.end() if match else end


def _ends_text(text: str) -> bool:
    return text.find("END TEXT", max(0, len(text) - _LAST)) >= 0


def _text_ends(text: str, small: bytes) -> Iterator[_Mark]:
    at = small.find(b"end")
    for _ in range(_MOST):
        if at < 0:
            return
        if text[at : at + 3] in ("END", "End") or text[at : at + 4] == "end ":
            match = _TEXT_ENDS.match(text, at, at + _AFTER)
            if match and not text[at - 1 : at].isalpha():
                yield _Mark(at, match.end(), "quotation", False, "passage.text")
        at = small.find(b"end", at + 3)


_Found = tuple[int, int, str, str]  # begin, end, kind, rule


def _paired(text: str, marks: list[_Mark]) -> Iterator[_Found]:
    """What each opening mark opens, up to its end mark, or to where it ends without one."""
    waiting: dict[str, _Mark] = {}
    for mark in marks:
        key = "quote" if mark.rule in ("passage.quote", "passage.unquote") else mark.kind
        before = waiting.pop(key, None)
        if not before and mark.rule == "passage.unquote":
            before = waiting.pop("quotation", None)
        if mark.kind == "end-note":
            yield mark.begin, mark.end, mark.kind, mark.rule
        elif mark.opens:
            if before:
                yield from _unended(text, before, mark.begin)
            waiting[key] = mark
        elif before:
            yield before.begin, mark.end, mark.kind, before.rule
        elif mark.rule == "passage.text":
            yield mark.begin, mark.end, "end-note", "end.text"
    for mark in waiting.values():
        yield from _unended(text, mark, end_of_words(text, mark.end))


def _unended(text: str, mark: _Mark, limit: int) -> Iterator[_Found]:
    if mark.rule == "passage.quote":
        return  # a word of the sentence
    begin = mark.end
    if mark.rule in ("passage.heading", "passage.text"):
        match = _DOWN_TO_WORDS.match(text, begin, limit)
        begin = match.end() if match else begin
    end = _paragraph_end(text, begin, limit)
    if mark.rule == "passage.bracket":
        end = _bracket_end(text, mark.begin, end)
    yield mark.begin, mark.end + len(text[mark.end : end].rstrip()), mark.kind, mark.rule


def _paragraph_end(text: str, begin: int, limit: int) -> int:
    """Where the paragraph ends; a blank line inside a sentence is a page break's."""
    while match := _PARAGRAPH_END.search(text, begin, limit):
        before = text[max(0, match.start() - 8) : match.start()].rstrip()
        behind = text[match.end() : match.end() + 160].lstrip()
        cut = before[-1:].islower() or before[-1:] in (",", "-")
        if not cut or not (behind[:1].islower() or behind[:1].isupper()):
            return match.start()
        begin = match.end()
    return limit


def _bracket_end(text: str, begin: int, end: int) -> int:
    depth = 0
    for match in _BRACKETS.finditer(text, begin, end):
        depth += 1 if match[0] in "([" else -1
        if depth <= 0:
            return match.end()
    return end


def _end_notes(text: str) -> Iterator[_Found]:
    """`NNNN`, the end of message (ACP 127), in the last lines."""
    at = text.rfind("NNN", max(0, len(text) - _LAST))
    if at >= 0 and (match := _NNNN.match(text, text.rfind("\n", 0, at) + 1)):
        yield match.start("mark"), match.end("mark"), "end-note", "end.message"
