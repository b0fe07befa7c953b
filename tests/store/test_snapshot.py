"""Snapshots are published whole or not at all, and never over something of the user's."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest

import graphkit
from graphkit.store.snapshot import current_snapshot, new_snapshot, read_facts, write_facts

CABLE = """P 051030Z MAR 08
FM AMEMBASSY OSLO
TO SECSTATE WASHDC
UNCLAS OSLO 0000{number}

TAGS: PREL NO
SUBJECT: WEEK {number}

1. (U) Nothing happened.
DOE
"""


def cables(folder: Path, *numbers: int) -> Path:
    folder.mkdir(exist_ok=True)
    for number in numbers:
        (folder / f"{number}.txt").write_text(CABLE.format(number=number), "utf-8")
    return folder


def test_a_second_build_follows_the_first(tmp_path: Path) -> None:
    """Readers keep the snapshot that they opened; new readers see the new one."""
    source = cables(tmp_path / "in", 11)
    graphkit.build(source, tmp_path / "kg")
    early = graphkit.open(tmp_path / "kg")
    graphkit.build(cables(source, 12), tmp_path / "kg")
    assert set(early.cables) == {"08OSLO11"}
    assert set(graphkit.open(tmp_path / "kg").cables) == {"08OSLO11", "08OSLO12"}


def test_old_snapshots_do_not_pile_up(tmp_path: Path) -> None:
    """The current one and the one before it are kept."""
    source = cables(tmp_path / "in", 11)
    for _ in range(4):
        graphkit.build(source, tmp_path / "kg")
    assert sorted(p.name for p in (tmp_path / "kg" / "snapshots").iterdir()) == ["3", "4"]


def _fail(kg: Path) -> None:
    with new_snapshot(kg) as folder:
        (folder / "tables").mkdir()
        raise ValueError("in the middle")


def test_a_build_that_fails_leaves_the_graph_as_it_was(tmp_path: Path) -> None:
    """An error while writing takes the half-written snapshot away."""
    graphkit.build(cables(tmp_path / "in", 11), tmp_path / "kg")
    before = sorted(str(p) for p in (tmp_path / "kg").rglob("*"))
    with pytest.raises(ValueError, match="in the middle"):
        _fail(tmp_path / "kg")
    assert sorted(str(p) for p in (tmp_path / "kg").rglob("*")) == before


def test_a_first_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    """No empty folders stay behind."""
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02")
    with pytest.raises(graphkit.InputError, match="no cable that could be read"):
        graphkit.build(tmp_path / "bad.txt", tmp_path / "kg")
    assert not (tmp_path / "kg").exists()


def _hang(kg: Path) -> None:
    with new_snapshot(kg) as folder:
        (folder / "half").write_text("written", "utf-8")
        (kg / "hanging").touch()
        time.sleep(60)


def test_a_killed_build_leaves_the_old_snapshot(tmp_path: Path) -> None:
    """kill -9 in the middle: the graph opens as before, and the next build clears up."""
    source = cables(tmp_path / "in", 11)
    kg = tmp_path / "kg"
    graphkit.build(source, kg)
    process = multiprocessing.get_context("spawn").Process(target=_hang, args=(kg,))
    process.start()
    deadline = time.monotonic() + 30
    while not (kg / "hanging").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert process.pid
    with pytest.raises(graphkit.InputError, match="another build is writing"):
        graphkit.build(source, kg)
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    (kg / "hanging").unlink()
    assert list((kg / "snapshots").glob("*.building"))
    assert set(graphkit.open(kg).cables) == {"08OSLO11"}
    graphkit.build(source, kg)
    assert not list((kg / "snapshots").glob("*.building"))


@pytest.mark.parametrize("kind", ["folder of the user's", "file", "file inside"])
def test_nothing_of_the_users_is_overwritten(tmp_path: Path, kind: str) -> None:
    """An output that exists and is no graph is refused, and stays as it was."""
    source = cables(tmp_path / "in", 11)
    out = tmp_path / "out"
    if kind == "file":
        out.write_text("mine", "utf-8")
    else:
        out.mkdir()
        (out / "mine.txt").write_text("mine", "utf-8")
        out = out / "mine.txt" if kind == "file inside" else out
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    with pytest.raises(graphkit.InputError):
        graphkit.build(source, out)
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before


def test_an_empty_folder_may_become_a_graph(tmp_path: Path) -> None:
    """Made beforehand, with nothing in it, it is as good as none."""
    (tmp_path / "kg").mkdir()
    graphkit.build(cables(tmp_path / "in", 11), tmp_path / "kg")
    assert set(graphkit.open(tmp_path / "kg").cables) == {"08OSLO11"}


@pytest.mark.parametrize(
    "manifest", [None, "", "[]", "{}", '{"format": 1}', '{"format": 1, "snapshot": 7}']
)
def test_what_is_no_graph_is_not_opened(tmp_path: Path, manifest: str | None) -> None:
    """A missing, broken or dangling manifest is told in a sentence."""
    if manifest is not None:
        (tmp_path / "manifest.json").write_text(manifest, "utf-8")
    with pytest.raises(graphkit.NotAGraph):
        graphkit.open(tmp_path)


def test_a_graph_of_another_format_is_not_misread(tmp_path: Path) -> None:
    """A later format is refused by its number."""
    (tmp_path / "manifest.json").write_text(json.dumps({"format": 2, "snapshot": 1}), "utf-8")
    with pytest.raises(graphkit.NotAGraph, match="format 2"):
        graphkit.open(tmp_path)


def test_a_snapshot_says_what_made_it(tmp_path: Path) -> None:
    """Versions stand beside the facts."""
    with new_snapshot(tmp_path / "kg") as folder:
        write_facts(folder, {"base": "x"})
    facts = read_facts(current_snapshot(tmp_path / "kg"))
    assert facts["graphkit"] == graphkit.__version__
    assert facts["base"] == "x"
