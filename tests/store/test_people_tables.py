"""The tables of people keep all that resolving again rests on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from graphkit.errors import InputError
from graphkit.resolve.people import Doubt, KnownPerson, PersonMention, ResolvedMention
from graphkit.store.people import read_doubts, read_people, write_people

KNOWN = KnownPerson("jane-doe", "Jane Doe", 0.97, "office-holder", ("signed in her tenure",))
FULL = PersonMention(
    ("07OSLO141", 3), "José Doe", ("DOE", "José Doe"), "OSLO", 2007, ("DCM",), True,
    ("Interior Minister",), "EUR/NB", "NO", "SE", date(2007, 2, 15), KNOWN,
)  # fmt: skip
BARE = PersonMention(("07OSLO142", 0), "Doe", (), "", None)


def test_rows_come_back_as_they_were(tmp_path: Path) -> None:
    """Every field, empty ones too, in the order given."""
    people = [
        ResolvedMention(FULL, "07OSLO141#jose-doe", "person/a", "alone", 1.0, ("x",), ("to-1",)),
        ResolvedMention(BARE, "07OSLO142#doe", "person/b", "alone", 0.5, ()),
    ]
    doubts = [Doubt("07OSLO141#jose-doe", "07OSLO142#doe", ("a", "b"), 0.5, ("x", "y"), 2)]
    write_people(tmp_path, people, doubts)
    assert list(read_people(tmp_path)) == people
    assert list(read_doubts(tmp_path)) == doubts


def test_a_graph_of_before_says_so(tmp_path: Path) -> None:
    """A snapshot without these tables is told of in a sentence."""
    with pytest.raises(InputError, match="build it"):
        read_people(tmp_path / "kg" / "snapshots" / "1")
