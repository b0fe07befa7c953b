"""A document: one decoded text, and where it was read.

Invariant: a span counts characters of `Document.text`, so `text[start:end]` gives the words.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of characters, `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span stands for."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Quote:
    """A value read from a text: the value, where it stands, and the rule that found it."""

    value: str
    span: Span
    rule: str


class Piece(NamedTuple):
    """A run of the decoded text and where it comes from in the source.

    `verbatim` runs map character by character; others (an entity such as `&amp;`) map as a whole.
    """

    text_start: int
    source_start: int
    source_end: int
    verbatim: bool


@dataclass(frozen=True, slots=True)
class Page:
    """What an archived web page, or a row of a dump, says of its cable beside the cable's text."""

    reference_id: Quote | None = None
    created: Quote | None = None
    released: Quote | None = None
    classification: Quote | None = None
    origin: Quote | None = None
    references: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One cable as it was read: the decoded text and its source.

    `path` names the source as the user gave it, `record` the cable within it (0 for the first).
    `blocks` are the parts of the text that hold the cable; the rest (a page's table) is around it.
    `given_id` is what the record says its id is (JSON lines), `pieces` maps back to the source.
    """

    text: str
    path: str
    record: int = 0
    form: str = "text"
    encoding: str = "utf-8"
    blocks: tuple[Span, ...] = ()
    page: Page | None = None
    given_id: str | None = None
    url: str | None = None
    pieces: tuple[Piece, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the decoded text, in hexadecimal: the same text has the same digest."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def source_offset(self, position: int) -> int:
        """Where the character at `position` of the text begins in the decoded source file.

        Raises IndexError where `position` is outside the text.
        """
        if not 0 <= position < len(self.text):
            raise IndexError(position)
        if not self.pieces:
            return position
        piece = self.pieces[bisect_right(self.pieces, (position, 1 << 62)) - 1]
        if piece.verbatim:
            return min(piece.source_start + position - piece.text_start, piece.source_end)
        return piece.source_start


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not read or not understood, said once and kept beside the graph."""

    path: str
    record: int
    kind: str
    message: str
    cable_id: str | None = None
    span: Span | None = None
