"""Which files a source consists of, in an order that is the same on every machine."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from graphkit.errors import InputError


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read. `shown` names it in outputs; `sniff`: the user named it, not a folder."""

    path: Path
    shown: str
    sniff: bool


def find_files(sources: Iterable[str | Path], *, portable: bool = False) -> list[SourceFile]:
    """The files of all sources: each file as it is, each folder's files by name, at any depth.

    With `portable`, `shown` begins at the source's own name, so that it does not tell where the
    source lies on this machine. Hidden files are passed over. Raises InputError for a path that
    is not there and for a folder in which no file is.
    """
    files: list[SourceFile] = []
    for source in sources:
        files.extend(_files_of(Path(source), str(source), portable))
    return files


def _files_of(path: Path, given: str, portable: bool) -> list[SourceFile]:
    if not os.path.lexists(path):
        raise InputError(f"{given}: no such file or folder")
    if not path.is_dir():
        return [SourceFile(path, path.name if portable else given, sniff=True)]
    root = PurePosixPath(path.resolve().name if portable else path.as_posix())
    found = [
        SourceFile(file, str(root / file.relative_to(path).as_posix()), sniff=False)
        for file in _walk(path)
    ]
    if not found:
        raise InputError(f"{given}: the folder holds no files")
    return found


def _walk(folder: Path) -> Iterator[Path]:
    """Every file; also each folder that cannot be listed, so that reading it tells why."""
    locked: list[str] = []
    for parent, folders, names in os.walk(folder, onerror=lambda e: locked.append(e.filename)):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(parent) / name
    yield from map(Path, locked)
