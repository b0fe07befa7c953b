"""Archives and compressed files: read member by member as they stream, never unpacked to disk.

Names in an archive are only shown: no path of one is opened, links are not followed. What unpacks
to more than 200 times its size (beyond 10 MB) is taken for a decompression bomb and not read on.

    .zip                            members by name
    .tar .tar.gz .tar.bz2 .tar.xz   members as they stand (.tgz .tbz2 .txz likewise)
    .7z                             members as they stand; by the extra graphkit[7z]
    .gz .bz2 .xz                    one file
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import IO, Any, NamedTuple, Protocol, TypeVar

from graphkit.errors import InputError
from graphkit.model.document import Document, Problem
from graphkit.sources.seven_zip import seven_zip_members
from graphkit.sources.text_stream import BLOCK, BrokenStream, ByteStream, head_of

_RATIO_LIMIT = 200
_RATIO_FREE = 10 << 20
_HEADER_LIMIT = 1 << 20  # of a tar's extended headers, which are held in memory
_FAULTS = (
    OSError, EOFError, ValueError, IndexError, OverflowError, RuntimeError, NotImplementedError,
    struct.error, zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError,
)  # fmt: skip
_Answer = TypeVar("_Answer")


class ReadMember(Protocol):
    """How a member becomes documents: by its name's ending, as a file in a folder does."""

    def __call__(
        self, stream: ByteStream, name: str, shown: str, size: int | None
    ) -> Iterator[Document | Problem]: ...


class Packing(NamedTuple):
    """How a file is packed: as an archive (zip, 7z, tar) or not (""), and how compressed."""

    archive: str
    compression: str
    inner: str = ""


_ENDINGS = {
    ".zip": ("zip", ""),
    ".7z": ("7z", ""),
    ".tar": ("tar", ""),
    ".tar.gz": ("tar", "gz"),
    ".tgz": ("tar", "gz"),
    ".tar.bz2": ("tar", "bz2"),
    ".tbz2": ("tar", "bz2"),
    ".tar.xz": ("tar", "xz"),
    ".txz": ("tar", "xz"),
    ".gz": ("", "gz"),
    ".bz2": ("", "bz2"),
    ".xz": ("", "xz"),
}
_MAGIC = (
    (b"PK\x03\x04", Packing("zip", "")),
    (b"7z\xbc\xaf\x27\x1c", Packing("7z", "")),
    (b"\x1f\x8b", Packing("", "gz")),
    (b"BZh", Packing("", "bz2")),
    (b"\xfd7zXZ\x00", Packing("", "xz")),
)
_OPENERS: dict[str, Callable[[Any], Any]] = {
    "gz": lambda stream: gzip.GzipFile(fileobj=stream),
    "bz2": bz2.BZ2File,
    "xz": lzma.LZMAFile,
}


def packing_of(name: str) -> Packing | None:
    """How a file of that name is packed, or None where it is not."""
    for ending, (archive, compression) in _ENDINGS.items():
        if name.lower().endswith(ending):
            return Packing(archive, compression, name[: -len(ending)])
    return None


def packing_in(head: bytes) -> Packing | None:
    """How a file that begins so is packed, or None."""
    if _is_tar(head):
        return Packing("tar", "")
    return next((packing for magic, packing in _MAGIC if head.startswith(magic)), None)


def read_archive(
    stream: IO[bytes], shown: str, packing: Packing, read_member: ReadMember
) -> Iterator[Document | Problem]:
    """What `read_member` gives of every member, and a problem for each that is not read.

    An archive that is broken or encrypted gives one problem of its own, after all that could be
    read of it.
    """
    archive = _Archive(shown, os.fstat(stream.fileno()).st_size, read_member)
    try:
        if packing.archive == "zip":
            yield from archive.read_zip(stream)
        elif packing.archive == "7z":
            yield from archive.read_seven_zip(stream)
        else:
            yield from archive.read_packed(stream, packing)
    except BrokenStream as error:
        yield Problem(shown, 0, "unreadable", str(error))
        return
    if archive.members == 0:
        yield Problem(shown, 0, "empty", "the archive holds no files")


@dataclass(slots=True)
class _Archive:
    shown: str
    size: int
    read_member: ReadMember
    members: int = 0
    unpacked: int = 0

    def read_zip(self, stream: IO[bytes]) -> Iterator[Document | Problem]:
        archive = _ask(lambda: zipfile.ZipFile(stream))
        locked = False
        for info in sorted(archive.infolist(), key=lambda info: info.filename):
            kind = stat.S_IFMT(info.external_attr >> 16)
            if info.is_dir() or self._passed_over(info.filename):
                continue
            if info.flag_bits & 1:
                locked = True
                self.members += 1
                continue
            refusal = "" if kind in (0, stat.S_IFREG) else "is a link or a device; not followed"
            if _is_bomb(info.file_size, info.compress_size):
                refusal = _BOMB
            opened = partial(self._opened, partial(archive.open, info), InputError, self._packed)
            yield from self._read_one(opened, info.filename, info.file_size, refusal)
        if locked:
            yield Problem(self.shown, 0, "unreadable", "is encrypted, wholly or in part")

    def read_seven_zip(self, stream: IO[bytes]) -> Iterator[Document | Problem]:
        most = max(_RATIO_FREE, _RATIO_LIMIT * self.size)
        for name, size, member, refusal in seven_zip_members(stream, most):
            if not self._passed_over(name):
                yield from self._read_one(partial(_same, member), name, size, refusal)

    def read_packed(self, stream: IO[bytes], packing: Packing) -> Iterator[Document | Problem]:
        """A tar, compressed or not, or one compressed file (which may turn out to be a tar)."""
        source: ByteStream = stream
        if packing.compression:
            source = _Watched(
                _OPENERS[packing.compression](stream), self, BrokenStream, stream.tell
            )
        head = head_of(source, 512)
        rest = Peeked(head, source)
        if packing.archive == "tar" or _is_tar(head):
            yield from self._read_tar(rest)
        else:
            self.members += 1
            yield from self.read_member(rest, packing.inner, self.shown, None)

    def _read_tar(self, source: ByteStream) -> Iterator[Document | Problem]:
        options: dict[str, Any] = {"fileobj": source, "bufsize": 1 << 16, "tarinfo": _Header}
        archive: tarfile.TarFile = _ask(partial(tarfile.open, mode="r|", **options))
        while info := _ask(archive.next):
            # Else it keeps every header of a stream of any length.
            archive.members.clear()  # type: ignore[attr-defined]
            if info.isdir() or self._passed_over(info.name):
                continue
            refusal = "" if info.isreg() else "is a link or a device; not followed"
            if info.issparse():
                refusal = "is a sparse file"
            opened = partial(self._opened, partial(archive.extractfile, info), BrokenStream, None)
            yield from self._read_one(opened, info.name, info.size, refusal)

    def _read_one(
        self, opened: Callable[[], ByteStream], name: str, size: int, refusal: str
    ) -> Iterator[Document | Problem]:
        self.members += 1
        shown = f"{self.shown}/{'/'.join(_parts(name))}"
        if not refusal and packing_of(name):
            refusal = "archives within archives are not read"
        if refusal:
            yield Problem(shown, 0, "not-read", refusal)
            return
        try:
            stream = opened()
        except InputError as error:
            yield Problem(shown, 0, "unreadable", str(error))
            return
        yield from self.read_member(stream, _parts(name)[-1], shown, size)

    def _opened(
        self, call: Callable[[], Any], fault: type[Exception], packed: Callable[[], int] | None
    ) -> ByteStream:
        return _Watched(_ask(call, fault), self, fault, packed)

    def _packed(self) -> int:
        return self.size

    @staticmethod
    def _passed_over(name: str) -> bool:
        parts = _parts(name)
        return not parts or any(
            part == "__MACOSX" or (part.startswith(".") and part != "..") for part in parts
        )


@dataclass(slots=True)
class _Watched:
    """A stream whose faults are told in our words, and which is stopped where it is a bomb.

    `packed` says how many bytes the archive's unpacked ones come from; None where that is watched
    further down.
    """

    stream: Any
    archive: _Archive
    fault: type[Exception]
    packed: Callable[[], int] | None

    def read(self, size: int = -1, /) -> bytes:
        wanted = BLOCK if size < 0 else min(size, BLOCK)
        data: bytes = _ask(lambda: self.stream.read(wanted), self.fault)
        if self.packed:
            self.archive.unpacked += len(data)
            if _is_bomb(self.archive.unpacked, self.packed()):
                raise BrokenStream(f"{_BOMB}; what follows is not read either")
        return data


@dataclass(slots=True)
class Peeked:
    """A stream whose first bytes were read already."""

    head: bytes
    rest: ByteStream

    def read(self, size: int = -1, /) -> bytes:
        if not self.head:
            return self.rest.read(size)
        cut = len(self.head) if size < 0 else size
        data, self.head = self.head[:cut], self.head[cut:]
        return data


class _Header(tarfile.TarInfo):
    """A member's header; tarfile takes a broken one for the archive's end, we tell it."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _Header:
        try:
            info = super().frombuf(buf, encoding, errors)
        except tarfile.HeaderError:
            if any(buf):
                raise tarfile.ReadError("bad header") from None
            raise
        if info.size < 0:
            raise tarfile.ReadError("bad header: a negative size")
        if info.type in _EXTENDED and info.size > _HEADER_LIMIT:
            raise tarfile.ReadError("an extended header is larger than 1 MB")
        return info


_EXTENDED = (
    tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE,
    tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK,
)  # fmt: skip
_BOMB = f"unpacks to more than {_RATIO_LIMIT} times its size (a decompression bomb?)"


def _ask(call: Callable[[], _Answer], fault: type[Exception] = BrokenStream) -> _Answer:
    """What a library answers; what it raises for broken data becomes `fault`."""
    try:
        return call()
    except _FAULTS as error:
        said = str(error).strip() or type(error).__name__
        raise fault(f"is broken or cut off ({said})"[:300]) from None


def _same(stream: ByteStream) -> ByteStream:
    return stream


def _is_bomb(unpacked: int, packed: int) -> bool:
    return unpacked > _RATIO_FREE and unpacked > _RATIO_LIMIT * packed


def _is_tar(head: bytes) -> bool:
    return head[257:262] == b"ustar"


def _parts(name: str) -> list[str]:
    """A member's name as its parts; what cannot be printed is shown as such."""
    shown = "".join(c if c.isprintable() else "\ufffd" for c in name.replace("\\", "/"))
    return [part for part in shown.split("/") if part not in ("", ".")]
