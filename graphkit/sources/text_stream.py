"""Bytes to characters as they are read, for files that are larger than memory.

The encoding is decided once, on the first megabyte: a byte-order mark decides; else Windows-1252
where more bytes are no UTF-8 than there are UTF-8 characters beyond ASCII; else UTF-8. A byte that
is no UTF-8 in a UTF-8 file is read as the Windows-1252 character that it is: dumps that were put
together from several sources hold both, and nothing of either is lost.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import Protocol

from graphkit.sources.encoding import decode

BLOCK = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class BrokenStream(Exception):  # noqa: N818  (it reads as what it says)
    """A stream cannot be read on, nor the archive that it is part of; the message says why."""


class ByteStream(Protocol):
    """What readers ask of an open file or an archive's member; a read may give less than asked."""

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes; none at the end."""


def blocks_of(stream: ByteStream) -> Iterator[bytes]:
    """The rest of a stream, at most a megabyte at a time."""
    while block := stream.read(BLOCK):
        yield block


def head_of(stream: ByteStream, size: int) -> bytes:
    """The first `size` bytes, or what there is, however little a single read gives."""
    head = b""
    while len(head) < size and (more := stream.read(size - len(head))):
        head += more
    return head


def decode_stream(stream: ByteStream) -> tuple[str, Iterator[str]]:
    """The encoding's name, and the decoded text block by block.

    Raises InputError for bytes that are not text.
    """
    head = head_of(stream, BLOCK)
    encoding = _encoding_of(head)
    errors = "replace" if encoding == "utf-16" else "graphkit-windows-1252"
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    return encoding, _decoded(decoder, head, stream)


def lines_of(blocks: Iterable[str], limit: int = 1 << 26) -> Iterator[str]:
    """The lines of a text without their line feed; a line longer than `limit` is cut there."""
    held = ""
    for block in blocks:
        *lines, rest = block.split("\n")
        if lines:
            yield (held + lines[0])[:limit]
            yield from lines[1:]
            held = ""
        if len(held) < limit:
            held += rest
    if held:
        yield held[:limit]


def _encoding_of(head: bytes) -> str:
    for bom, name in _BOMS:
        if head.startswith(bom):
            return name
    decode(head[:65536])  # raises InputError where these bytes are not text
    text = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode(head)
    odd = sum("\udc80" <= c <= "\udcff" for c in text) if not text.isascii() else 0
    beyond_ascii = sum(c > "\x7f" for c in text) if odd else 0
    return "cp1252" if odd > beyond_ascii - odd else "utf-8"


def _decoded(decoder: codecs.IncrementalDecoder, head: bytes, stream: ByteStream) -> Iterator[str]:
    yield decoder.decode(head)
    for block in blocks_of(stream):
        yield decoder.decode(block)
    yield decoder.decode(b"", final=True)


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    odd = error.object[error.start : error.end]
    try:
        return odd.decode("cp1252"), error.end
    except UnicodeDecodeError:  # one of the five bytes that it leaves undefined
        return odd.decode("latin-1"), error.end


codecs.register_error("graphkit-windows-1252", _as_windows_1252)
