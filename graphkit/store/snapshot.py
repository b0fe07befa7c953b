"""Snapshots of a graph. Invariant: `manifest.json` names a snapshot that is complete.

    KG/manifest.json            which snapshot is current
    KG/snapshots/3/             tables/, rdf/, text.sqlite, snapshot.json
    KG/snapshots/4.building/    a build in progress, or what a killed one left

A build writes beside the current snapshot and publishes by one atomic rename of the manifest;
readers keep the snapshot that they opened.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphkit.errors import InputError, NotAGraph
from graphkit.version import RULES, __version__

FORMAT = 1
_KEPT = 2
_MANIFEST = "manifest.json"


def current_snapshot(kg: Path) -> Path:
    """The folder of the current snapshot. Raises NotAGraph where there is none."""
    manifest = _read_manifest(kg)
    folder = kg / "snapshots" / str(manifest["snapshot"])
    if not (folder / "snapshot.json").is_file():
        raise NotAGraph(f"{kg}: the snapshot that its manifest names is not there")
    return folder


def read_facts(snapshot: Path) -> dict[str, Any]:
    """What a snapshot says of itself: versions, counts, base, evidence level, report."""
    facts: dict[str, Any] = json.loads((snapshot / "snapshot.json").read_text("utf-8"))
    return facts


@contextlib.contextmanager
def new_snapshot(kg: Path) -> Iterator[Path]:
    """A folder to write the next snapshot into; published when the block ends without an error.

    Raises InputError where `kg` is something else than a graph or an empty folder, so that
    nothing of the user's is overwritten, and where another build is writing to it.
    """
    _check_target(kg)
    snapshots = kg / "snapshots"
    try:
        snapshots.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{kg}: cannot be written: {(error.strerror or '').lower()}") from None
    with _locked(kg):
        for left in snapshots.glob("*.building"):
            shutil.rmtree(left)
        number = max(_numbers(snapshots), default=0) + 1
        building = snapshots / f"{number}.building"
        building.mkdir()
        try:
            yield building
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            _leave_nothing(kg)
            raise
        building.rename(snapshots / str(number))
        _publish(kg, number)
        for old in sorted(_numbers(snapshots))[:-_KEPT]:
            shutil.rmtree(snapshots / str(old), ignore_errors=True)


def _leave_nothing(kg: Path) -> None:
    """Take away the empty folders of a first build that failed."""
    if not (kg / _MANIFEST).exists():
        (kg / ".lock").unlink(missing_ok=True)
        for folder in (kg / "snapshots", kg):
            with contextlib.suppress(OSError):
                folder.rmdir()


def write_facts(snapshot: Path, facts: dict[str, Any]) -> None:
    """Write what a snapshot says of itself, with the versions that made it."""
    whole = {"format": FORMAT, "graphkit": __version__, "rules": RULES, **facts}
    text = json.dumps(whole, indent=1, ensure_ascii=False, sort_keys=True)
    (snapshot / "snapshot.json").write_text(text + "\n", "utf-8")


def _check_target(kg: Path) -> None:
    if not kg.exists():
        return
    if not kg.is_dir():
        raise InputError(f"{kg}: is a file; give the name of a folder for the graph")
    if (kg / _MANIFEST).exists():
        _read_manifest(kg)
    elif any(entry.name not in ("snapshots", ".lock", "decisions.tsv") for entry in kg.iterdir()):
        raise InputError(f"{kg}: the folder exists and is no graph; choose another name")


def _read_manifest(kg: Path) -> dict[str, Any]:
    if not kg.exists():
        raise NotAGraph(f"{kg}: no such folder")
    try:
        manifest = json.loads((kg / _MANIFEST).read_text("utf-8"))
        form, number = manifest["format"], manifest["snapshot"]
    except (OSError, ValueError, KeyError, TypeError):
        raise NotAGraph(f"{kg}: is not a graph that graphkit built") from None
    if form != FORMAT or not isinstance(number, int):
        raise NotAGraph(f"{kg}: was built in format {form!r}; this graphkit reads format {FORMAT}")
    return dict(manifest)


def _publish(kg: Path, number: int) -> None:
    text = json.dumps({"format": FORMAT, "snapshot": number, "graphkit": __version__}, indent=1)
    beside = kg / f"{_MANIFEST}.new"
    with beside.open("w", encoding="utf-8") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    beside.replace(kg / _MANIFEST)


def _numbers(snapshots: Path) -> list[int]:
    return [int(folder.name) for folder in snapshots.iterdir() if folder.name.isdigit()]


@contextlib.contextmanager
def _locked(kg: Path) -> Iterator[None]:
    with (kg / ".lock").open("w") as file:
        try:
            import fcntl  # there is none on Windows
        except ImportError:
            yield
            return
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise InputError(f"{kg}: another build is writing to it") from None
        yield
