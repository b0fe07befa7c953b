"""A whole graph: the parts in order, as a profile shows them, counted as shown."""

import pytest

from graphkit.graph.profile import Profile
from graphkit.rdf.quads import quads
from tests.rdf.examples import EDGES, ENTITIES, ID, OTHER, OTHER_EDGES, row, select, store

CABLES = (row(), OTHER)
PROTECTED = {"07QUITO1960": ("Max Source",)}


def _written(profile: str) -> list[str]:
    shown = Profile(profile, PROTECTED)
    return list(quads(CABLES, [*EDGES, *OTHER_EDGES], ENTITIES, shown, ID, "all"))


def test_full() -> None:
    """The full profile holds every cable, edge and entity, and its counts."""
    written = _written("full")
    assert "Max Source" in "".join(written)
    counts = """SELECT ?n { ?d <http://rdfs.org/ns/void#propertyPartition> ?p .
        ?p <http://rdfs.org/ns/void#property> gk:mentions .
        ?p <http://rdfs.org/ns/void#triples> ?n }"""
    assert select(store(written), counts) == [("2",)]
    assert select(store(_written("public")), counts) == [("1",)]


def test_public() -> None:
    """In the public profile no protected name is left, in no literal and no IRI."""
    text = "".join(_written("public")).lower()
    assert "max" not in text
    assert "source (" not in text
    assert '"public"' in text


def test_the_order_is_that_of_the_rows() -> None:
    """The same rows give the same lines; edges may stand between those of other cables."""
    mixed = [*OTHER_EDGES, *EDGES]
    again = quads(CABLES, mixed, ENTITIES, Profile("full", PROTECTED), ID, "all")
    assert list(again) == _written("full")


def test_no_edge_is_lost() -> None:
    """An edge of a cable that is not given stops the writing."""
    with pytest.raises(ValueError, match="not given: 07OSLO141"):
        list(quads(CABLES[:1], OTHER_EDGES, (), Profile("full", {}), ID, "none"))
