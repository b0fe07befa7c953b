"""The SPARQL index of a snapshot: an Oxigraph store, loaded in bulk from N-Quads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox


def write_index(folder: Path, lines: Iterable[str]) -> int:
    """Load N-Quads lines into a new store at `folder`; gives how many quads it holds."""
    beside = folder.with_suffix(".nq")
    with beside.open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines)
    store = ox.Store(str(folder))
    store.bulk_load(path=str(beside), format=ox.RdfFormat.N_QUADS)
    store.optimize()
    store.flush()
    count = len(store)
    del store
    beside.unlink()
    return count


def open_index(folder: Path) -> ox.Store:
    """The store at `folder`, for reading only: nobody writes to a published snapshot."""
    return ox.Store.read_only(str(folder))
