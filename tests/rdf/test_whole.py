"""A whole graph: the parts in order, as a profile shows them, counted as shown."""

import pytest

from graphkit.graph.profile import Profile
from graphkit.rdf.whole import graph_lines
from tests.rdf.examples import EDGES, ENTITIES, ID, OTHER, OTHER_EDGES, row, select, store

CABLES = (row(), OTHER)
PROTECTED = {"07QUITO1960": ("Max Source",)}


def _written(profile: str) -> list[str]:
    shown = Profile(profile, PROTECTED)
    return list(graph_lines(CABLES, [*EDGES, *OTHER_EDGES], ENTITIES, shown, ID, "all"))


def test_full() -> None:
    """The full profile holds every cable, edge and entity, and its counts."""
    written = _written("full")
    assert "Max Source" in "".join(written)
    counts = """SELECT ?n { ?d <http://rdfs.org/ns/void#propertyPartition> ?p .
        ?p <http://rdfs.org/ns/void#property> gk:mentions .
        ?p <http://rdfs.org/ns/void#triples> ?n }"""
    assert select(store(written), counts) == [("10",)]
    assert select(store(_written("public")), counts) == [("9",)]


def test_public() -> None:
    """In the public profile no protected name is left, in no literal and no IRI."""
    text = "".join(_written("public")).lower()
    assert "max" not in text
    assert "source (" not in text
    assert '"public"' in text


def test_the_same_rows_give_the_same_lines() -> None:
    """A graph is written the same way every time."""
    assert _written("full") == _written("full")


def test_no_edge_is_lost() -> None:
    """An edge of a cable that is not given stops the writing."""
    with pytest.raises(ValueError, match="edges of 07OSLO141"):
        list(graph_lines(CABLES[:1], OTHER_EDGES, (), Profile("full", {}), ID, "none"))
