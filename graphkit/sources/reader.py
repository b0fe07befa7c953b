"""From files to documents: which reader a file needs, and what is said when none fits."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import IO

from graphkit.errors import InputError
from graphkit.model.document import Document, Problem, Span
from graphkit.sources.archive_file import Peeked, packing_in, packing_of, read_archive
from graphkit.sources.csv_dump import looks_like_dump, read_csv
from graphkit.sources.encoding import decode
from graphkit.sources.folders import SourceFile, find_files
from graphkit.sources.html import looks_like_html, read_html
from graphkit.sources.jsonl import read_jsonl
from graphkit.sources.pdf import read_pdf
from graphkit.sources.text_stream import ByteStream, blocks_of, decode_stream, head_of, lines_of

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
    ".csv": "csv",
    ".pdf": "pdf",
}
# Read as they stream, so of any size; what is held in memory is not: no cable is so long.
_STREAMED = frozenset({"csv", "jsonl"})
_LARGEST = 512 << 20


def read(sources: Iterable[str | Path], *, portable: bool = False) -> Iterator[Document | Problem]:
    """Every document of the sources, in order; see `find_files` for what raises InputError."""
    for file in find_files(sources, portable=portable):
        yield from read_file(file)


def read_stream(lines: Iterable[str], shown: str = "-") -> Iterator[Document | Problem]:
    """Documents from JSON lines, as they arrive on standard input."""
    yield from _without_empty(read_jsonl(lines, shown))


def read_file(file: SourceFile) -> Iterator[Document | Problem]:
    """The documents of one file or archive, or one problem that says why there are none."""
    name = file.path.name
    packing = packing_of(name)
    if not packing and not file.sniff and (problem := _no_reader(name, file.shown)):
        yield problem
        return
    try:
        stream = _open(file.path)
    except InputError as error:
        yield Problem(file.shown, 0, "unreadable", str(error))
        return
    with stream:
        if not packing and file.sniff and _form_of(name) is None:
            with suppress(OSError):  # which is told where the file is read
                packing = packing_in(stream.read(512))
                stream.seek(0)
        if packing:
            yield from read_archive(stream, file.shown, packing, _read_member)
        else:
            yield from _read_one(stream, name, file.shown, sniff=file.sniff)


def _open(path: Path) -> IO[bytes]:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError("is not a regular file")
        return path.open("rb")
    except OSError as error:
        raise InputError(f"cannot be read: {(error.strerror or str(error)).lower()}") from None


def _form_of(name: str) -> str | None:
    return _FORMS.get(PurePosixPath(name).suffix.lower())


def _no_reader(name: str, shown: str) -> Problem | None:
    if _form_of(name):
        return None
    kind = PurePosixPath(name).suffix or "such"
    return Problem(shown, 0, "no-reader", f"no reader for {kind} files; passed over")


def _read_member(
    stream: ByteStream, name: str, shown: str, size: int | None
) -> Iterator[Document | Problem]:
    """The documents of an archive's member, or of a compressed file (whose size is not known)."""
    if problem := _no_reader(name, shown):
        yield problem
    elif size and size > _LARGEST and _form_of(name) not in _STREAMED:
        yield Problem(shown, 0, "unreadable", f"is larger than {_LARGEST >> 20} MB")
    else:
        yield from _read_one(stream, name, shown, sniff=size is None)


def _read_one(
    stream: ByteStream, name: str, shown: str, *, sniff: bool
) -> Iterator[Document | Problem]:
    try:
        form = _form_of(name)
        if sniff and form in (None, "text"):
            head = head_of(stream, 4096)
            stream, form = Peeked(head, stream), _form_in(head)
        yield from _without_empty(_documents(stream, form, shown))
    except InputError as error:
        yield Problem(shown, 0, "unreadable", str(error))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        yield Problem(shown, 0, "unreadable", f"cannot be read: {reason}")


def _form_in(head: bytes) -> str:
    if head.startswith(b"%PDF-"):
        return "pdf"
    return "csv" if looks_like_dump(head.decode("utf-8-sig", "replace")) else "text"


def _documents(stream: ByteStream, form: str | None, shown: str) -> Iterator[Document | Problem]:
    if form == "jsonl":
        yield from read_jsonl(lines_of(decode_stream(stream)[1]), shown)
    elif form == "csv":
        yield from read_csv(stream, shown)
    elif form == "pdf":
        yield read_pdf(_whole(stream), shown)
    else:
        text, encoding = decode(_whole(stream))
        if form == "html" or looks_like_html(text):
            yield read_html(text, shown, encoding)
        else:
            yield Document(text, shown, encoding=encoding, blocks=(Span(0, len(text)),))


def _whole(stream: ByteStream) -> bytes:
    data = bytearray()
    for block in blocks_of(stream):
        data += block
        if len(data) > _LARGEST:
            raise InputError(f"is larger than {_LARGEST >> 20} MB")
    return bytes(data)


def _without_empty(read: Iterator[Document | Problem]) -> Iterator[Document | Problem]:
    for item in read:
        if isinstance(item, Document) and not any(s.of(item.text).strip() for s in item.blocks):
            yield Problem(item.path, item.record, "empty", "holds no text")
        else:
            yield item
