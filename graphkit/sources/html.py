"""Archived web pages: a metadata table, then `<pre>` blocks with heading and text.

The scanner keeps, for every run of decoded characters, where it stood in the page, so that
nothing has to be searched for again. A page without such blocks gives the text of its body.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Any

from graphkit.model.document import Document, Page, Piece, Quote, Span

_COMMENT = r"<!--.*?(?:-->|\Z)"
_SCRIPT = r"<(?P<code>script|style)\b[^<>]{0,4000}>.*?(?:</(?P=code)\s*>|\Z)"
_ENTITY = r"&(?:#\d{1,8}|#[xX][0-9A-Fa-f]{1,7}|[A-Za-z]\w{1,30});"
# Possessive: a name that no `>` follows is not tried again from its every shorter form.
_TAG = r"<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9]*+)[^<>]{0,4000}>"
_TOKEN = re.compile(rf"{_COMMENT}|{_TAG}|{_ENTITY}", re.S)
_TABLE = re.compile(r"<table\b[^<>]{0,200}\bclass\s*=\s*['\"]?cable\b[^<>]{0,200}>", re.I)
_TABLE_END = re.compile(r"</table\s*>", re.I)
_CELL = re.compile(r"<(t[hd])\b[^<>]{0,400}>((?:[^<]+|<(?!/?t[hdr]\b))*+)", re.I)
_PRE = re.compile(
    rf"{_COMMENT}|{_SCRIPT}|<pre\b[^<>]{{0,400}}>(?P<pre>.*?)(?:</pre\s*>|\Z)", re.I | re.S
)
_BODY = re.compile(r"<body\b[^<>]{0,4000}>", re.I)
_DROPPED = re.compile(
    r"<(script|style|noscript|template|head|title)\b[^<>]{0,4000}>.*?(?:</\1\s*>|\Z)", re.I | re.S
)
_LINE_TAGS = frozenset(
    "br p div tr table li ul ol h1 h2 h3 h4 h5 h6 pre blockquote section article hr dt dd".split()
)
_TABLE_LIMIT = 20000
_COLUMNS = ("reference id", "created", "released", "classification", "origin")


@dataclass(slots=True)
class _Decoded:
    """Text in the making, with the pieces that map it back to the page."""

    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, start: int, end: int, *, verbatim: bool) -> None:
        if text:
            self.pieces.append(Piece(self.length, start, end, verbatim))
            self.parts.append(text)
            self.length += len(text)

    def add_markup(self, page: str, start: int, end: int) -> Span:
        """Decode the markup `page[start:end]`; gives the span of what it says."""
        begin, at = self.length, start
        for token in _TOKEN.finditer(page, start, end):
            self.add(page[at : token.start()], at, token.start(), verbatim=True)
            raw = token.group()
            if raw[0] == "&":
                self.add(html.unescape(raw), token.start(), token.end(), verbatim=False)
            elif token["tag"] and token["tag"].lower() in _LINE_TAGS:
                self.add("\n", token.start(), token.end(), verbatim=False)
            at = token.end()
        self.add(page[at:end], at, end, verbatim=True)
        return Span(begin, self.length)

    def text(self, since: int = 0) -> str:
        """The text so far, from its part number `since` on."""
        return "".join(self.parts[since:])


def looks_like_html(text: str) -> bool:
    """Whether a text begins as a web page does."""
    head = text[:2000].lstrip("\ufeff \t\r\n").lower()
    return head.startswith(("<?xml", "<!doctype html", "<html", "<table", "<pre")) or (
        head.startswith("<") and "<html" in head
    )


def read_html(page: str, path: str, encoding: str = "utf-8") -> Document:
    """A page's text as a document: its table's cells, then its `<pre>` blocks, a line apart.

    `pieces` map the text back to `page`, character by character outside entities. Broken markup
    is text: nothing raises.
    """
    decoded = _Decoded()
    facts = _read_table(page, decoded)
    blocks = []
    for block in _PRE.finditer(page):
        if block["pre"] is None:
            continue  # a comment or a script
        start, end = block.span("pre")
        span = decoded.add_markup(page, start, end)
        decoded.add("\n\n", end, end, verbatim=False)
        blocks.append(span)
    if not blocks:
        blocks.append(_read_body(page, decoded))
    return Document(
        text=decoded.text(),
        path=path,
        form="html",
        encoding=encoding,
        blocks=tuple(blocks),
        page=facts,
        pieces=tuple(decoded.pieces),
    )


def _read_table(page: str, decoded: _Decoded) -> Page | None:
    table = _TABLE.search(page)
    if not table:
        return None
    end = _TABLE_END.search(page, table.end())
    limit = min(end.start() if end else len(page), table.end() + _TABLE_LIMIT)
    heads: list[str] = []
    facts: dict[str, Any] = {}  # by the names of a Page's fields
    column = 0
    for cell in _CELL.finditer(page, table.end(), limit):
        before = len(decoded.parts)
        span = decoded.add_markup(page, *cell.span(2))
        value = decoded.text(before)
        if cell[1].lower() == "th":
            heads.append(" ".join(value.split()).lower())
        elif column < len(heads):
            if heads[column] in _COLUMNS:
                name = heads[column].replace(" ", "_")
                facts[name] = _trimmed(value, span, f"page.{name}")
            column += 1
        decoded.add("\n", cell.end(), cell.end(), verbatim=False)
    return Page(references=(), **{k: v for k, v in facts.items() if v.value})


def _trimmed(value: str, span: Span, rule: str) -> Quote:
    lead = len(value) - len(value.lstrip())
    words = value.strip()
    return Quote(words, Span(span.start + lead, span.start + lead + len(words)), rule)


def _read_body(page: str, decoded: _Decoded) -> Span:
    body = _BODY.search(page)
    at = body.end() if body else 0
    begin = decoded.length
    for dropped in _DROPPED.finditer(page, at):
        decoded.add_markup(page, at, dropped.start())
        at = dropped.end()
    decoded.add_markup(page, at, len(page))
    return Span(begin, decoded.length)
