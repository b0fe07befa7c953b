"""What lies around one entity: by steps along edges in either direction, cut by rank."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from graphkit.model.graph import Edge, Entity, Neighbourhood, Node

LIMIT = 1500
_FACTS = (
    ("subject", "Subject"),
    ("dtg", "Date-time group"),
    ("created", "Created (archive)"),
    ("classification", "Classification"),
    ("precedence", "Precedence"),
    ("signer", "Signature"),
    ("meaning", "Meaning"),
    ("kind", "Kind"),
    ("city", "City"),
    ("country_name", "Country"),
    ("title", "Title"),
    ("place", "Place"),
    ("forms", "Written as"),
    ("first_year", "First seen"),
    ("last_year", "Last seen"),
    ("cited_in", "Cited in"),
)


class Adjacency:
    """Edges by the entity at either end; made once for a graph."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self.edges: dict[str, list[Edge]] = defaultdict(list)
        for edge in edges:
            self.edges[edge.source].append(edge)
            if edge.target != edge.source:
                self.edges[edge.target].append(edge)

    def degree(self, key: str) -> int:
        """How many edges begin or end at an entity."""
        return len(self.edges.get(key, ()))


def neighbourhood(
    centre: str,
    depth: int,
    entities: Mapping[str, Entity],
    adjacency: Adjacency,
    *,
    limit: int = LIMIT,
) -> Neighbourhood:
    """All within `depth` steps of `centre` (an entity's key), at most `limit` nodes.

    Raises KeyError where `centre` is no entity. Steps lead on from every entity but TAGS and
    posts and agencies that are not the centre: these are next to everything, and say little.
    """
    distance = _distances(centre, depth, entities, adjacency)
    ranked = sorted(distance, key=lambda key: (distance[key], -adjacency.degree(key), key))
    kept, cut = ranked[:limit], ranked[limit:]
    inside = set(kept)
    edges = {
        (edge.cable_id, edge.type, edge.ordinal): edge
        for key in kept
        for edge in adjacency.edges.get(key, ())
        if edge.source in inside and edge.target in inside
    }
    nodes = tuple(
        Node(entities[key], distance[key], adjacency.degree(key), facts_of(entities[key]))
        for key in kept
    )
    left_out = Counter(entities[key].type for key in cut)
    return Neighbourhood(
        centre, depth, nodes, tuple(edges[k] for k in sorted(edges)), dict(sorted(left_out.items()))
    )


def facts_of(entity: Entity) -> tuple[tuple[str, str], ...]:
    """What is known of an entity, as a card shows it."""
    facts = [
        (label, str(entity.properties[name])) for name, label in _FACTS if name in entity.properties
    ]
    if entity.absent:
        facts.append(("Held", "no: cited by others, not in this collection"))
    return tuple(facts)


def _distances(
    centre: str, depth: int, entities: Mapping[str, Entity], adjacency: Adjacency
) -> dict[str, int]:
    if centre not in entities:
        raise KeyError(centre)
    distance = {centre: 0}
    frontier = [centre]
    for step in range(1, depth + 1):
        reached: list[str] = []
        for key in frontier:
            if step > 1 and entities[key].type in ("Tag", "Post", "Agency"):
                continue
            for edge in adjacency.edges.get(key, ()):
                other = edge.target if edge.source == key else edge.source
                if other not in distance and other in entities:
                    distance[other] = step
                    reached.append(other)
        frontier = reached
    return distance
