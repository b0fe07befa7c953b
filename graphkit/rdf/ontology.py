"""Where the files of `ontology/` are, in a checkout and in an installed package alike."""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parents[2] / "ontology"


def ontology_file(name: str) -> Traversable:
    """A file or folder of the ontology, by its path in there: `cable.ttl`, `queries`.

    FileNotFoundError where there is none.
    """
    for folder in _folders():
        found = folder.joinpath(*name.split("/"))
        if found.is_file() or found.is_dir():
            return found
    raise FileNotFoundError(f"graphkit has no ontology file {name}")


def _folders() -> tuple[Traversable, ...]:
    return resources.files("graphkit").joinpath("ontology"), _CHECKOUT
