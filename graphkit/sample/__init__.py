"""The sample corpus: forty fictional cables in true format, and the truth about them.

`README.md` beside this file says what world they are of and which oddity stands where.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from graphkit.errors import InputError


def write_sample(folder: str | Path, truth: str | Path | None = None) -> int:
    """Write the cables to `folder`, their annotations to `truth`; gives the number of files.

    Raises InputError where a folder is there already and not empty, or cannot be written.
    """
    written = _write("cables", Path(folder))
    if truth is not None:
        written += _write("gold", Path(truth))
    return written


def _write(part: str, folder: Path) -> int:
    source = files("graphkit.sample").joinpath(part)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError(f"{folder}: exists and is not an empty folder; choose another name")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        entries = sorted(source.iterdir(), key=lambda entry: entry.name)
        for entry in entries:
            (folder / entry.name).write_bytes(entry.read_bytes())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(f"{folder}: cannot be written: {reason}") from None
    return len(entries)
