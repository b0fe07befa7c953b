"""The members of a .7z archive as streams, by py7zr (LGPL, so an extra: graphkit[7z]).

py7zr writes what it unpacks; here it writes into a short queue, from a thread of its own, and the
members are read from the other end: nothing is held but a few blocks, nothing touches the disk.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from pathlib import PurePosixPath
from typing import IO, Any, NamedTuple

from graphkit.sources.text_stream import BrokenStream, ByteStream

_WAITING = 4


class _Member(NamedTuple):
    """The queue's word for the beginning of a member."""

    name: str


class _Stopped(Exception):  # noqa: N818
    """Nobody reads on."""


def seven_zip_members(stream: IO[bytes], most: int) -> Iterator[tuple[str, int, ByteStream, str]]:
    """Name, size and bytes of every member as it stands, and why it is not to be read, or "".

    Each must be read before the next is asked for. Raises BrokenStream where py7zr is not there and
    for an archive that is broken, encrypted, or unpacks to more than `most` bytes.
    """
    try:
        py7zr = import_module("py7zr")
    except ImportError:
        raise BrokenStream("reading .7z needs the extra graphkit[7z]") from None
    try:
        archive = py7zr.SevenZipFile(stream, max_extract_size=most)
        if archive.needs_password():
            raise BrokenStream("is encrypted")
        listed = archive.list()
    except BrokenStream:
        raise
    except Exception as error:  # py7zr raises errors of every kind for broken files
        raise _told(error) from None
    sizes = {}
    for info in listed:
        if info.is_file and not _leads_out(info.filename):
            sizes[info.filename] = info.uncompressed
        elif not info.is_directory:
            why = "leads out of the archive" if info.is_file else "is a link or a device"
            yield info.filename, 0, BytesIO(), f"{why}; not followed"
    yield from _unpacked(archive, sizes)


def _unpacked(archive: Any, sizes: dict[str, int]) -> Iterator[tuple[str, int, ByteStream, str]]:
    blocks = _Blocks()
    worker = threading.Thread(target=blocks.fill, args=(archive, list(sizes)), daemon=True)
    worker.start()
    try:
        while (name := blocks.next_member()) is not None:
            yield name, sizes.get(name, 0), blocks, ""
    finally:
        blocks.stop(worker)
        archive.close()


class _Blocks:
    """The bytes of one member after the other, between the thread that unpacks and the reader."""

    def __init__(self) -> None:
        self._queue: queue.Queue[_Member | bytes | Exception | None] = queue.Queue(_WAITING)
        self._stopped = threading.Event()
        self._held = b""
        self._next: _Member | Exception | None = None
        self._ended = False

    def fill(self, archive: Any, names: list[str]) -> None:
        """Unpack the members of those names into the queue."""
        try:
            archive.extract(targets=names, factory=_factory(self.put))
            end = None
        except _Stopped:
            return
        except Exception as error:
            end = _told(error)
        try:
            self.put(end)
        except _Stopped:
            return

    def put(self, item: _Member | bytes | Exception | None) -> None:
        while not self._stopped.is_set():
            try:
                return self._queue.put(item, timeout=0.1)
            except queue.Full:
                continue
        raise _Stopped

    def next_member(self) -> str | None:
        """The next member's name, passing over what was not read of this one; None at the end."""
        while not self._ended and self.read():
            pass
        if isinstance(self._next, Exception):
            raise self._next
        name, self._ended = self._next, False
        return name.name if name else None

    def read(self, size: int = -1, /) -> bytes:
        if not self._held and not self._ended:
            item = self._queue.get()
            if isinstance(item, bytes):
                self._held = item
            else:
                self._next, self._ended = item, True
        if isinstance(self._next, Exception):
            raise self._next
        cut = len(self._held) if size < 0 else size
        data, self._held = self._held[:cut], self._held[cut:]
        return data

    def stop(self, worker: threading.Thread) -> None:
        """End the thread, wherever it is."""
        self._stopped.set()
        worker.join()


def _factory(put: Any) -> Any:
    """Where py7zr writes to; its base classes are known only when it is there."""
    io = import_module("py7zr.io")

    class Writer(io.Py7zIO):  # type: ignore[misc, name-defined]
        def write(self, data: bytes | bytearray) -> int:
            if data:
                put(bytes(data))
            return len(data)

        def read(self, _size: int | None = None) -> bytes:
            return b""

        def seek(self, offset: int, _whence: int = 0) -> int:
            return offset

        def flush(self) -> None:
            """Nothing waits here."""

        def size(self) -> int:
            return 0

    class Factory(io.WriterFactory):  # type: ignore[misc, name-defined]
        def create(self, filename: str) -> Any:
            put(_Member(filename))
            return Writer()

    return Factory()


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or name[1:2] == ":"


def _told(error: Exception) -> BrokenStream:
    if type(error).__name__ == "DecompressionBombError":
        return BrokenStream("unpacks to far more than its size (a decompression bomb?)")
    if type(error).__name__ == "PasswordRequired":
        return BrokenStream("is encrypted")
    return BrokenStream(f"is broken or cut off ({str(error) or type(error).__name__})"[:300])
