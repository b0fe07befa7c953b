"""The body as it reads: what stands between its lines taken out, its sentences joined again.

Page breaks and section headings (ACP 127 cuts long messages where the line count says so) stand
inside sentences and words; lines are wrapped at the teleprinter's width. The reading text is for
readers and for finding names; every character of it keeps its place in the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graphkit.model.cable import Cable
from graphkit.model.document import Document, Span
from graphkit.parse.body_heading import is_rule
from graphkit.parse.lines import level

_OPENS = re.compile(
    r"(?:[-•*·–—]{1,3}[ \t]{0,4})?"
    r"(?:¶[ ]?\d{1,3}[.)]|\d{1,3}[.)][ \t]{0,4}(?:\(|[A-Z])|[A-Za-z][.)][ ]"
    r"|\((?:[A-Za-z]|\d{1,2}|[ivx]{2,4})\)[ ]|\([A-Z]{1,4}(?:/{1,2}[A-Z, ]{1,20})?\)[ ])"
    r"|[-•*·–—]{1,3}(?=[ \t]?[A-Z0-9\"“(])|-{1,3}[ ]"
)
_COLUMNS = re.compile(r"\S(?:[ ]{3}|\t)[ \t]*\S")
_LAST_WORD = re.compile(r"[A-Za-z]{1,40}\Z")
_FIRST_WORD = re.compile(r"[A-Za-z]{1,40}")
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
# Second halves that are no words: what the machines of the 1970s cut off at the line's end.
_TAILS = frozenset(
    """TION TIONS SION SIONS ATION ATIONS ICATION IZATION ING INGS MENT MENTS ED LY NESS ITY TIES
    ITIES TIVE TIVES ATIVE TURE TURES ENCE ANCE ENCES ANCES IAL CIAL TIAL CAL ICAL ALLY ABLY IBLE
    TED TING DING NING TORS ARY ERY ORY IES ERS TER TERS BERS ISTRY TRIES CY CIES LISHED ISHED
    CERNED CERNING TIONAL TIONALLY SIBLE SARY STRATION""".split()
)
_FULL = 0.7  # of the usual width: a line that long was wrapped, a shorter one was ended
_NARROWEST = 40
_WIDEST = 80
_SIGNATURE = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý'’-]{2,24}(?:[ ][A-ZÀ-Ý][A-ZÀ-Ý'’-]{1,24})?")
_SENTENCE_ENDS = (".", "!", "?", ":", ";", '"', "”", ")")


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading text and where its runs of characters stand in the document.

    `begins` are positions in `text`, `offsets` those of the document that they stand for. White
    space between runs stands for the place where the run before it ends.
    """

    text: str
    begins: tuple[int, ...]
    offsets: tuple[int, ...]

    def position(self, index: int) -> int:
        """The document's offset of the character `text[index]`.

        Raises IndexError where `index` is outside the text.
        """
        if not 0 <= index < len(self.text):
            raise IndexError(index)
        run = bisect_right(self.begins, index) - 1
        return self.offsets[run] + index - self.begins[run]

    def span(self, start: int, end: int) -> Span:
        """The document's span of `text[start:end]`: breaks within it are within the span."""
        if start >= end:
            place = self.position(start) if start < len(self.text) else self._end()
            return Span(place, place)
        return Span(self.position(start), self.position(end - 1) + 1)

    def _end(self) -> int:
        return self.position(len(self.text) - 1) + 1 if self.text else 0


class _Line(NamedTuple):
    """A line's words, and what it is: `blank` says that a blank line is before it, `cut` a break,
    `rule` that it is a rule, `opens` that a number or a dash opens it, `columns` that it is a
    table's.
    """

    start: int
    words: str
    blank: bool
    cut: bool
    rule: bool
    opens: bool
    columns: bool


def reading_of(document: Document, cable: Cable) -> Reading:
    """The reading text of a parsed cable's body; empty where no body was found."""
    body = cable.body or Span(0, 0)
    breaks = [b for b in cable.breaks if body.start <= b.start and b.end <= body.end]
    return read_body(level(document.text), body, breaks)


def read_body(text: str, body: Span, breaks: Sequence[Span]) -> Reading:
    """The reading text of the `body` of a document's `text`, without the `breaks`.

    Paragraphs are apart by one blank line. A wrapped line is joined to the next by a space; lines
    of tables, of lists and of blocks of short lines stay lines. A word with a hyphen at the end of
    a line is joined without it where the text has that word elsewhere, or where what is cut off is
    no word (`COMMUNICA-`, `TION`); else the hyphen stays (`LONG-`, `TERM`). A word that a break
    cuts without a hyphen is joined where the text has it elsewhere.

    >>> text = "1. They\\nsaid\\n\\nPAGE 02\\n\\nthat.\\n\\n2. No."
    >>> read_body(text, Span(0, len(text)), [Span(14, 21)]).text
    '1. They said that.\\n\\n2. No.'
    """
    lines = list(_lines(text, body, breaks))
    writer = _Writer(_width(lines), _Vocabulary(text[body.start : body.end]))
    for block in _blocks(lines, writer.width):
        writer.block(block)
    return writer.reading()


def _lines(text: str, body: Span, breaks: Iterable[Span]) -> Iterator[_Line]:
    """The lines of the body that have words, breaks taken out."""
    blank = cut = False
    for begin, end, after_break in _pieces(text, body, breaks):
        cut = cut or after_break
        at = begin
        while at <= end:
            stop = text.find("\n", at, end)
            stop = end if stop < 0 else stop
            if raw := text[at:stop].rstrip():
                yield _line(at, raw, blank, cut)
                blank = cut = False
            else:
                blank = blank or stop < end
            at = stop + 1


def _line(at: int, raw: str, blank: bool, cut: bool) -> _Line:
    words = raw.lstrip()
    columns = ("   " in words or "\t" in words) and bool(_COLUMNS.search(words))
    if columns:
        return _Line(at, raw, blank, cut, False, False, True)  # the table's indentation stays
    opens = bool(_OPENS.match(words))
    return _Line(at + len(raw) - len(words), words, blank, cut, is_rule(words), opens, False)


def _pieces(text: str, body: Span, breaks: Iterable[Span]) -> Iterator[tuple[int, int, bool]]:
    at, after_break = body.start, False
    for span in breaks:
        begin, end = max(span.start, at), min(span.end, body.end)
        if begin < end:
            yield at, begin, after_break
            at, after_break = end, True
    yield at, min(body.end, len(text)), after_break


def _width(lines: Sequence[_Line]) -> int:
    """At how many characters the lines were wrapped: nine in ten are no longer."""
    lengths = sorted(len(line.words) for line in lines)
    usual = lengths[len(lengths) * 9 // 10] if lengths else _WIDEST
    return min(max(usual, _NARROWEST), _WIDEST)


def _blocks(lines: Sequence[_Line], width: int) -> Iterator[list[_Line]]:
    """Lines that no paragraph's end parts."""
    block: list[_Line] = []
    for line in lines:
        if block and _parted(block[-1], line, width):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _parted(before: _Line, line: _Line, width: int) -> bool:
    """Whether a paragraph ends between two lines; blank lines in a sentence part none."""
    if not (line.blank or line.cut):
        return False
    if line.opens or line.rule or before.rule:
        return True
    full = len(before.words) >= _FULL * width
    ended = before.words.endswith(_SENTENCE_ENDS)
    if not line.cut:
        return ended or not full or (before.blank and not line.words[0].islower())
    if ended:
        return not full
    return before.blank and not full and not line.words[0].islower()  # a heading


class _Vocabulary:
    """The words of a text, read when the first is asked for."""

    __slots__ = ("text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: frozenset[str] | None = None

    def has(self, word: str) -> bool:
        if self.words is None:
            self.words = frozenset(_WORD.findall(self.text.upper()))
        return word.upper() in self.words


class _Writer:
    """Writes the reading text, run after run."""

    __slots__ = ("begins", "length", "offsets", "runs", "vocabulary", "width")

    def __init__(self, width: int, vocabulary: _Vocabulary) -> None:
        self.width = width
        self.vocabulary = vocabulary
        self.runs: list[str] = []
        self.begins: list[int] = []
        self.offsets: list[int] = []
        self.length = 0

    def block(self, block: Sequence[_Line]) -> None:
        if self.runs:
            self.space("\n\n")
        prose = self.is_prose(block)
        before: _Line | None = None
        for line, following in zip(block, [*block[1:], None], strict=True):
            if before:
                self.space(self.between(before, line, prose=prose))
            words = line.words
            if following and self.loses_hyphen(words, following.words):
                words = words[:-1]
            self.run(words, line.start)
            before = line

    def is_prose(self, block: Sequence[_Line]) -> bool:
        """Whether a block's lines were wrapped: half of them, but the last, are nearly full."""
        full = sum(len(line.words) >= _FULL * self.width for line in block[:-1])
        return full * 2 >= len(block) - 1

    def between(self, before: _Line, line: _Line, *, prose: bool) -> str:
        """What stands between two lines of a block: nothing, a space or a line end."""
        if line.rule or before.rule or line.opens or line.columns or before.columns:
            return "\n"
        if before.words[-1] == "-" and line.words[0].isalpha() and before.words[-2:-1].isalpha():
            return ""
        if line.cut and self.cut_word(before.words, line.words):
            return ""
        if self.is_own_line(before, line):
            return "\n"
        if prose or line.cut or len(before.words) > self.width:
            return " "
        if line.words[0].islower() and (before.words[-1].isalpha() or before.words[-1] == ","):
            return " "
        first = len(line.words.split(None, 1)[0])
        return " " if len(before.words) + 1 + first > self.width else "\n"

    def is_own_line(self, before: _Line, line: _Line) -> bool:
        """A signature, or what follows a line that was ended before it was full."""
        if not before.words.endswith(_SENTENCE_ENDS):
            return False
        short = len(before.words) < _FULL * self.width and not line.cut
        return (short and not line.words[0].islower()) or bool(_SIGNATURE.fullmatch(line.words))

    def loses_hyphen(self, words: str, following: str) -> bool:
        if words[-1] != "-":
            return False
        last, first = _LAST_WORD.search(words[-41:-1]), _FIRST_WORD.match(following)
        if not last or not first:
            return False
        head, tail = last[0], first[0]
        if self.vocabulary.has(f"{head}-{tail}"):
            return False
        return self.vocabulary.has(head + tail) or (head.isupper() and tail in _TAILS)

    def cut_word(self, words: str, following: str) -> bool:
        last, first = _LAST_WORD.search(words[-41:]), _FIRST_WORD.match(following)
        return bool(last and first and self.vocabulary.has(last[0] + first[0]))

    def space(self, words: str) -> None:
        if words:
            self.run(words, self.offsets[-1] + len(self.runs[-1]))

    def run(self, words: str, offset: int) -> None:
        self.runs.append(words)
        self.begins.append(self.length)
        self.offsets.append(offset)
        self.length += len(words)

    def reading(self) -> Reading:
        return Reading("".join(self.runs), tuple(self.begins), tuple(self.offsets))
