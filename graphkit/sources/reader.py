"""From files to documents: which reader a file needs, and what is said when none fits."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from graphkit.errors import InputError
from graphkit.model.document import Document, Problem, Span
from graphkit.sources.encoding import decode
from graphkit.sources.folders import SourceFile, find_files
from graphkit.sources.html import looks_like_html, read_html
from graphkit.sources.jsonl import read_jsonl

_FORMS = {
    ".txt": "text",
    ".text": "text",
    ".cable": "text",
    "": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}


def read(sources: Iterable[str | Path], *, portable: bool = False) -> Iterator[Document | Problem]:
    """Every document of the sources, in order; see `find_files` for what raises InputError."""
    for file in find_files(sources, portable=portable):
        yield from read_file(file)


def read_stream(lines: Iterable[str], shown: str = "-") -> Iterator[Document | Problem]:
    """Documents from JSON lines, as they arrive on standard input."""
    yield from _without_empty(read_jsonl(lines, shown))


def read_file(file: SourceFile) -> Iterator[Document | Problem]:
    """The documents of one file, or one problem that says why there are none."""
    form = _FORMS.get(file.path.suffix.lower())
    if form is None and not file.sniff:
        kind = file.path.suffix or "such"
        yield Problem(file.shown, 0, "no-reader", f"no reader for {kind} files; passed over")
        return
    try:
        text, encoding = decode(_bytes_of(file.path))
    except InputError as error:
        yield Problem(file.shown, 0, "unreadable", str(error))
        return
    yield from _without_empty(_documents(text, encoding, form, file.shown))


def _bytes_of(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError("is not a regular file")
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {(error.strerror or str(error)).lower()}") from None


def _documents(
    text: str, encoding: str, form: str | None, shown: str
) -> Iterator[Document | Problem]:
    if form == "jsonl":
        yield from read_jsonl(text.split("\n"), shown)
    elif form == "html" or looks_like_html(text):
        yield read_html(text, shown, encoding)
    else:
        yield Document(text, shown, encoding=encoding, blocks=(Span(0, len(text)),))


def _without_empty(read: Iterator[Document | Problem]) -> Iterator[Document | Problem]:
    for item in read:
        if isinstance(item, Document) and not any(s.of(item.text).strip() for s in item.blocks):
            yield Problem(item.path, item.record, "empty", "holds no text")
        else:
            yield item
