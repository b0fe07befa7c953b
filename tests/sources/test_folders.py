"""Which files a source consists of."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graphkit.errors import InputError
from graphkit.sources import find_files
from graphkit.sources.reader import read_file


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Files at several depths, a hidden one, and a folder that is named like a file."""
    for name in ("b.txt", "a.txt", "sub/c.html", "x.txt/d.txt", ".hidden", ".git/e.txt"):
        path = tmp_path / "cables" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("FM QUITO")
    return tmp_path / "cables"


def test_a_folder_is_its_files_by_name(tree: Path) -> None:
    """Files of a folder first, by name, then of its folders; what is hidden is passed over."""
    found = [file.path.relative_to(tree).as_posix() for file in find_files([tree])]
    assert found == ["a.txt", "b.txt", "sub/c.html", "x.txt/d.txt"]


def test_names_may_leave_out_where_the_source_lies(tree: Path) -> None:
    """With `portable` outputs name files from the source's own name on, else as they were given."""
    shown = [file.shown for file in find_files([tree, tree / "a.txt"], portable=True)]
    assert shown == [
        "cables/a.txt",
        "cables/b.txt",
        "cables/sub/c.html",
        "cables/x.txt/d.txt",
        "a.txt",
    ]
    assert find_files([tree / "a.txt"])[0].shown == str(tree / "a.txt")


def test_only_a_file_that_the_user_named_is_looked_into(tree: Path) -> None:
    """A file named by the user is read whatever its suffix; one found in a folder is not."""
    assert [file.sniff for file in find_files([tree / "a.txt"])] == [True]
    assert not any(file.sniff for file in find_files([tree]))


@pytest.mark.parametrize("name", ["missing", "x" * 5000, "nul\0"])
def test_a_source_that_is_not_there(tmp_path: Path, name: str) -> None:
    """A path that leads nowhere is the user's error, and named."""
    with pytest.raises(InputError, match="no such file or folder"):
        find_files([tmp_path / name])


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    """A folder without files is not silently nothing."""
    with pytest.raises(InputError, match="holds no files"):
        find_files([tmp_path])


def test_a_folder_that_cannot_be_listed_is_told(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies in a locked folder is not dropped silently: reading gives a problem."""
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("sub"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    (locked,) = [file for file in find_files([tree]) if file.path.name == "sub"]
    (problem,) = read_file(locked)
    assert problem.kind == "unreadable"  # type: ignore[union-attr]
