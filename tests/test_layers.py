"""The way of the data reads off the folders: imports point back up the list, never down it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "graphkit"
# docs/architecture.md says why authorities stand before parse.
ORDER = [
    "version", "errors", "model", "authorities", "sources", "parse", "extract", "resolve", "graph",
    "store", "engine", "rdf", "query", "view", "sample", "report", "pipeline", "knowledge_graph",
    "serve", "evaluate", "cli",
]  # fmt: skip
MODULES = sorted(p for p in PACKAGE.rglob("*.py") if p.parent != PACKAGE or p.stem != "__init__")


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_parts(path: Path) -> set[str]:
    """The parts of graphkit that a module imports, `graphkit` itself counting as its facade."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
            if node.module == "graphkit":
                names = [f"graphkit.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            if name == "graphkit" or name.startswith("graphkit."):
                found.add([*name.split("."), "knowledge_graph"][1])
    return found & set(ORDER)


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_back_up_the_list(module: Path) -> None:
    """A module imports only from its own folder and those before it."""
    place = ORDER.index(part_of(module))
    later = {part for part in imported_parts(module) if ORDER.index(part) > place}
    assert not later


def test_every_folder_has_a_place() -> None:
    """A new folder is put into the order on purpose."""
    folders = {part_of(module) for module in MODULES}
    assert folders <= set(ORDER)


@pytest.mark.parametrize("word", ["utils", "misc", "helpers", "common", "base", "manager"])
def test_module_names_say_what_they_hold(word: str) -> None:
    """No module is a drawer for odds and ends."""
    assert not [m for m in MODULES if m.stem == word]
