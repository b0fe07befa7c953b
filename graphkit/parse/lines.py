"""Lines with their positions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graphkit.model.document import Span


class Line(NamedTuple):
    """One line without its line end; `text` may have noise blanked out."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def blank(self) -> bool:
        return not self.text or self.text.isspace()

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Where `text[start:end]` of this line stands in the document, without outer space."""
        piece = self.text[start:end]
        words = piece.strip()
        lead = len(piece) - len(piece.lstrip()) if words else 0
        begin = self.start + start + lead
        return Span(begin, begin + len(words))

    def rest(self, at: int) -> Line:
        """The line from its character `at` on."""
        return Line(self.start + at, self.text[at:])


_new = tuple.__new__  # a third quicker than Line(...), and most of what a line costs


def level(text: str) -> str:
    """`text` with `\\n` for every line end and plain spaces for hard ones, tabs and form feeds.

    Every character keeps its place: `\\r\\n` becomes a space and `\\n`.

    >>> level("TO\\u00a0QUITO\\f\\r\\nFM")
    'TO QUITO  \\nFM'
    """
    for written, plain in (
        ("\r\n", " \n"),
        ("\r", "\n"),
        ("\u00a0", " "),
        ("\f", " "),
        ("\t", " "),
    ):
        if written in text:
            text = text.replace(written, plain)
    return text


def split_lines(text: str, span: Span) -> list[Line]:
    """The lines of a levelled `text` within `span`."""
    if span.start >= span.end:
        return []
    pieces = text[span.start : span.end].split("\n")
    if not pieces[-1]:
        pieces.pop()
    at, lines = span.start, []
    for piece in pieces:
        lines.append(_new(Line, (at, piece)))
        at += len(piece) + 1
    return lines


def first_lines(text: str, blocks: Sequence[Span], most: int | None) -> list[Line]:
    """The lines of the `blocks`, as far as about `most` characters (None: all)."""
    lines: list[Line] = []
    for block in blocks:
        end = block.end
        if most is not None and most < end - block.start:
            cut = text.find("\n", block.start + most, block.end)
            end = cut + 1 if cut >= 0 else block.end
        lines += split_lines(text, Span(block.start, end))
        if most is not None:
            most = max(0, most - (end - block.start))
            if not most:
                break
    return lines


def blank_spans(text: str, spans: Sequence[Span]) -> str:
    """`text` with the `spans`, which are in order and apart, as spaces; line ends stay."""
    if not spans:
        return text
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], _spaces(text[span.start : span.end])]
        at = span.end
    return "".join([*parts, text[at:]])


def _spaces(words: str) -> str:
    return "\n".join(" " * len(line) for line in words.split("\n"))
