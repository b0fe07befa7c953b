"""What tests share: the sample corpus as files and as a built graph, and the real cables."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import graphkit
from graphkit.sample import write_sample

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real cables and annotations; skipped, or failed where it must be there."""
    if not SHARED.is_dir():
        if os.environ.get("GRAPHKIT_REQUIRE_SHARED") == "1":
            pytest.fail(f"{SHARED} is missing and GRAPHKIT_REQUIRE_SHARED=1")
        pytest.skip(f"{SHARED} is missing")
    return SHARED


@pytest.fixture(scope="session")
def sample_cables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample corpus, written out once."""
    folder = tmp_path_factory.mktemp("sample") / "cables"
    write_sample(folder)
    return folder


@pytest.fixture(scope="session")
def sample_path(sample_cables: Path) -> Path:
    """A graph of the sample corpus, built once; tests only read it."""
    path = sample_cables.parent / "kg"
    graphkit.build(sample_cables, path, workers=1)
    return path


@pytest.fixture(scope="session")
def kg(sample_path: Path) -> graphkit.KnowledgeGraph:
    """The sample graph, opened as by default."""
    return graphkit.open(sample_path)


@pytest.fixture(scope="session")
def full(sample_path: Path) -> graphkit.KnowledgeGraph:
    """The sample graph with protected names shown."""
    return graphkit.open(sample_path, profile="full")
