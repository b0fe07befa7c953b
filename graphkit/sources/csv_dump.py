r"""CSV dumps of cables: eight columns, one cable a row, read row by row in constant memory.

The columns are row number, date (`11/29/2007 7:58`), id, origin, classification, references
(`id|id`), heading and text. Fields stand in double quotes; a quote inside is `\"` or `""`; line
breaks stand as they are, behind a backslash, or as `\n` (MySQL's `SELECT ... INTO OUTFILE`).

Invariant: a broken row costs itself only. The file is cut into rows at line starts that can only
begin one (number, comma, short field, comma: inside a quoted field its quotes would be escaped),
and each piece is parsed for itself, so an unclosed quote never reaches the next row.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from graphkit.model.document import Document, Page, Problem, Quote, Span
from graphkit.sources.text_stream import ByteStream, decode_stream

COLUMNS = ("number", "date", "id", "origin", "classification", "references", "heading", "text")
_ID = re.compile(r"(?:\d{4}|\d{2})[ _-]?[A-Za-z][A-Za-z .'-]{1,60}[ _-]?\d{1,7}")
# A row of quoted fields begins so; no text can, because its quotes are escaped.
_QUOTED_ROW = re.compile(r'\n"\d{1,9}","[^"\\\r\n]{0,40}","')
# Without quotes the date and the id have to be there too: a text may hold a line `12,5 million,`.
_PLAIN_ROW = re.compile(
    r'\n\d{1,9},"?\d{1,4}[/-]\d{1,2}[/-]\d{1,4}(?:[ T][\d:]{4,8})?"?,'
    r'"?\d{2,4}[A-Z][^",\r\n]{1,60}"?,'
)
_LONGEST_START = 200
_LONGEST_ROW = 1 << 22
# MySQL writes these for control characters; the csv module would drop the backslash alone.
_ESCAPE = re.compile(r"\\([\s\S])")
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t"}
_END = "\x00end of the row\x00"
_FACTS = (("reference_id", 2), ("created", 1), ("origin", 3), ("classification", 4))


def looks_like_dump(head: str) -> bool:
    """Whether a text begins as a dump does: eight fields, the third an id; a header may precede."""
    if _QUOTED_ROW.match("\n" + head) or _PLAIN_ROW.match("\n" + head):
        return True
    try:
        rows = list(islice(_reader(io.StringIO(head, newline="")), 2))
    except csv.Error:
        return False
    return any(len(row) == len(COLUMNS) and _is_id(row[2]) for row in rows)


def read_csv(stream: ByteStream, path: str) -> Iterator[Document | Problem]:
    """A document for every row, a problem for every broken one, in the order of the file.

    A CSV file that is no such dump gives one problem. Raises InputError for bytes that are no text.
    """
    encoding, blocks = decode_stream(stream)
    head = next(blocks)
    if not looks_like_dump(head):
        columns = ", ".join(COLUMNS)
        yield Problem(path, 0, "no-dump", f"is no dump of cables: its columns are not {columns}")
        return
    if csv.field_size_limit() < _LONGEST_ROW * 2:
        csv.field_size_limit(_LONGEST_ROW * 2)
    yield from _items(_pieces(chain([head], blocks), _row_start(head)), path, encoding)


def _items(pieces: Iterable[str | None], path: str, encoding: str) -> Iterator[Document | Problem]:
    record = 0
    for piece in pieces:
        for row in _rows(piece):
            if record == 0 and _is_header(row):
                continue
            yield from _read_row(row, path, record, encoding)
            record += 1


def _read_row(
    row: list[str] | str, path: str, record: int, encoding: str
) -> Iterator[Document | Problem]:
    if isinstance(row, list) and len(row) == len(COLUMNS):
        if row[-1].endswith(_END):
            row[-1] = row[-1].removesuffix(_END)
            message = f"row {record + 1}: the quotes of its text are not closed; read to its end"
            yield Problem(path, record, "broken-row", message)
        yield _document(row, path, record, encoding)
        return
    why = row if isinstance(row, str) else f"has {len(row)} columns, not {len(COLUMNS)}"
    yield Problem(path, record, "broken-row", f"row {record + 1} {why}; passed over")


def _row_start(head: str) -> re.Pattern[str]:
    """How rows begin in this file."""
    quoted = _QUOTED_ROW.search("\n" + head)
    plain = _PLAIN_ROW.search("\n" + head)
    if plain and not (quoted and quoted.start() < plain.start()):
        return _PLAIN_ROW
    return _QUOTED_ROW


def _pieces(blocks: Iterable[str], start: re.Pattern[str]) -> Iterator[str | None]:
    """The text cut where rows begin: mostly a row each; None for a piece that is too long."""
    held, too_long = "", False
    for block in blocks:
        begin = max(len(held) - _LONGEST_START, 0)
        held += block
        at = 0
        for match in start.finditer(held, begin):
            yield None if too_long else held[at : match.start() + 1]
            at, too_long = match.start() + 1, False
        held = held[at:]
        if len(held) > _LONGEST_ROW:
            held, too_long = held[-_LONGEST_START:], True
    yield None if too_long else held


def _rows(piece: str | None) -> Iterator[list[str] | str]:
    """The rows of a piece; for one that the csv module cannot read, what is wrong with it."""
    if piece is None or len(piece) > _LONGEST_ROW:
        yield f"is longer than {_LONGEST_ROW >> 20} MB (an unclosed quote?)"
        return
    if "\\n" in piece or "\\r" in piece or "\\t" in piece:
        piece = _ESCAPE.sub(lambda m: _ESCAPED.get(m[1], m[0]), piece)
    try:
        try:
            rows = list(_reader((piece, _END)))
        except csv.Error:  # more than one row in the piece: it has to be given line by line
            rows = list(_reader(chain(io.StringIO(piece, newline=""), [_END])))
    except csv.Error as error:
        yield f"is not CSV ({error})"
        return
    yield from (row for row in rows if row and row != [_END])


def _reader(lines: Iterable[str]) -> Iterator[list[str]]:
    return csv.reader(lines, escapechar="\\", doublequote=True)


def _is_id(field: str) -> bool:
    return bool(_ID.fullmatch(field.strip()))


def _is_header(row: list[str] | str) -> bool:
    return (
        isinstance(row, list)
        and len(row) == len(COLUMNS)
        and not row[0].strip().isdigit()
        and not _is_id(row[2])
    )


def _document(row: list[str], path: str, record: int, encoding: str) -> Document:
    """The row's facts, a line each, then heading and text, a blank line apart, as in a page."""
    facts: dict[str, Quote] = {}
    said: list[str] = []
    at = 0
    for name, column in _FACTS:
        value = row[column].strip()
        if value:
            facts[name] = Quote(value, Span(at, at + len(value)), f"row.{name}")
        said.append(value)
        at += len(value) + 1
    references = row[5].strip()
    text = "\n".join([*said, references])
    blocks = []
    for part in row[6:]:
        text += "\n\n"
        blocks.append(Span(len(text), len(text) + len(part)))
        text += part
    return Document(
        text=text,
        path=path,
        record=record,
        form="csv",
        encoding=encoding,
        blocks=tuple(blocks),
        page=Page(**facts, references=tuple(_references(references, at))),
    )


def _references(field: str, at: int) -> Iterator[Quote]:
    for part in field.split("|"):
        if value := part.strip():
            start = at + len(part) - len(part.lstrip())
            yield Quote(value, Span(start, start + len(value)), "row.references")
        at += len(part) + 1
