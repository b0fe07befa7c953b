"""graphkit view: what the page shows is what was asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graphkit.cli.main import _run

AROUND = "07KUALALUMPUR1640"


def view(kg: Path, out: Path, *arguments: str) -> str:
    """The page as the command writes it."""
    assert _run(["view", str(kg), "--around", AROUND, "--out", str(out), *arguments]) == 0
    return out.read_text("utf-8")


def shown(page: str) -> set[str]:
    """The types that the legend offers to hide."""
    return set(re.findall(r'data-nodes="(\w+)"', page))


def test_all_types_unless_some_are_asked_for(sample_path: Path, tmp_path: Path) -> None:
    """What a cable names is among what it tells."""
    whole = view(sample_path, tmp_path / "p.html")
    assert {"Cable", "Post", "Person", "Organisation", "Place", "Tag"} <= shown(whole)


@pytest.mark.parametrize(
    ("arguments", "types", "words"),
    [
        (["--only", "place"], {"Cable", "Place"}, "only places"),
        (["--only", "person", "--only", "TAG"], {"Cable", "Person", "Tag"}, "only people and tags"),
    ],
)
def test_only(
    sample_path: Path, tmp_path: Path, arguments: list[str], types: set[str], words: str
) -> None:
    """The centre and the types asked for, in either case; the page says that it is a part."""
    page = view(sample_path, tmp_path / "p.html", *arguments)
    assert shown(page) == types
    assert f"; {words}, and what leads to them." in page


def test_a_type_that_there_is_not(
    sample_path: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The types there are stand in the error."""
    out = str(tmp_path / "p.html")
    asked = ["view", str(sample_path), "--around", AROUND, "--out", out, "--only", "ship"]
    assert _run(asked) == 2
    assert "organisation" in capfd.readouterr().err
