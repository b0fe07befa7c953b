"""What lies around one entity: by steps along edges in either direction, cut by rank."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from graphkit.authorities.countries import country
from graphkit.graph.ways import Ways, ways, with_way
from graphkit.model.graph import ENTITY_TYPES, Edge, Entity, Neighbourhood, Node, Value
from graphkit.parse.identity import split_id

LIMIT = 1500
_READABLE = 150  # so many nodes are never too many
# What is next to everything says little of what lies around: no step leads on through it.
_HUBS = frozenset(("Tag", "Post", "Agency", "Organisation", "Place"))
_NAMED = frozenset(("Organisation", "Place"))
# Where there are too many, what a reader asks of stays before what it is filed under.
_FIRST = frozenset(("Cable", "Person"))
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
    ("country", "Country"),
    ("title", "Title"),
    ("place", "Post or office"),
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

    def others(self, key: str) -> Set[str]:
        """The entities that an edge joins to one."""
        edges = self.edges.get(key, ())
        return {edge.target if edge.source == key else edge.source for edge in edges}

    def years(self, key: str) -> dict[str, Value]:
        """The first and the last year of the cables that an entity stands in, by their ids."""
        ids = {edge.cable_id[:2]: edge.cable_id for edge in self.edges.get(key, ())}
        years = [parts[0] for parts in map(split_id, ids.values()) if parts]
        return {"first_year": min(years), "last_year": max(years)} if years else {}


def neighbourhood(
    centre: str,
    depth: int,
    entities: Mapping[str, Entity],
    adjacency: Adjacency,
    *,
    limit: int = LIMIT,
    only: Collection[str] = (),
) -> Neighbourhood:
    """All within `depth` steps of `centre` (an entity's key), at most `limit` nodes.

    `only` are types of entities: others are then shown only on a way from the centre to one of
    these, and where there are too many each has one way. Raises KeyError where `centre` is no
    entity.

    Steps lead on from cables, persons and cited items alone, and from the centre. Of more than a
    tenth of `limit` those organisations and places go first that but one node farther in leads to,
    beyond the first step; then, of more than `limit`, the farthest, and of these what is neither
    cable nor person, and of these the least connected.
    """
    distance = _distances(centre, depth, entities, adjacency)

    def rank(key: str) -> tuple[int, bool, int, str]:
        return distance[key], entities[key].type not in _FIRST, -adjacency.degree(key), key

    if only:
        ends = [key for key in distance if entities[key].type in only]
        leading = _ways(distance, ends, entities, adjacency)
        ranked = with_way(sorted(leading, key=rank), leading, ends)
        distance = {key: distance[key] for key in ranked}
    else:
        ranked = _without_loose(sorted(distance, key=rank), distance, entities, adjacency, limit)
    kept = sorted(ranked[:limit], key=rank)
    nodes = tuple(
        Node(entities[key], distance[key], adjacency.degree(key), _facts(entities[key], adjacency))
        for key in kept
    )
    left_out = Counter(entities[key].type for key in distance.keys() - set(kept))
    types = tuple(type_ for type_ in ENTITY_TYPES if type_ in only)
    between = tuple(_between(kept, adjacency))
    return Neighbourhood(centre, depth, nodes, between, dict(sorted(left_out.items())), types)


def facts_of(entity: Entity) -> tuple[tuple[str, str], ...]:
    """What is known of an entity, as a card shows it; a country by its name, where that adds any.

    >>> facts_of(Entity("place/medan", "Place", "Medan", properties={"country": "ID"}))
    (('Country', 'Indonesia'),)
    """
    known = dict(entity.properties)
    if code := known.pop("country", None):
        named = country(str(code))
        name = known.get("country_name") or (named.name if named else code)
        if name not in (entity.label, known.get("meaning")):
            known["country"] = name
    facts = [(label, str(known[name])) for name, label in _FACTS if name in known]
    if entity.absent:
        facts.append(("Held", "no: cited by others, not in this collection"))
    return tuple(facts)


def _between(keys: Sequence[str], adjacency: Adjacency) -> list[Edge]:
    """The edges that join two of these entities, in the order of cables."""
    inside = set(keys)
    edges = {
        (edge.cable_id, edge.type, edge.ordinal): edge
        for key in keys
        for edge in adjacency.edges.get(key, ())
        if edge.source in inside and edge.target in inside
    }
    return [edges[key] for key in sorted(edges)]


def _facts(entity: Entity, adjacency: Adjacency) -> tuple[tuple[str, str], ...]:
    """The facts of an entity; of what texts name, the years in which they do."""
    if entity.type in _NAMED:
        years = adjacency.years(entity.key)
        entity = replace(entity, properties={**entity.properties, **years})
    return facts_of(entity)


def _without_loose(
    ranked: Sequence[str],
    distance: Mapping[str, int],
    entities: Mapping[str, Entity],
    adjacency: Adjacency,
    limit: int,
) -> list[str]:
    """A ranking; where it is long, without organisations and places that one node alone leads to.

    Those of the first step stay: they are what a cable itself names.
    """
    too_many = len(ranked) - max(_READABLE, limit // 10)
    if too_many > 0:
        loose = [
            key
            for key in ranked
            if distance[key] > 1
            and entities[key].type in _NAMED
            and len(adjacency.others(key) & distance.keys()) == 1
        ]
        gone = set(loose[-too_many:])
        ranked = [key for key in ranked if key not in gone]
    return list(ranked)


def _ways(
    distance: Mapping[str, int],
    ends: Collection[str],
    entities: Mapping[str, Entity],
    adjacency: Adjacency,
) -> Ways:
    """The ways from the centre to these entities, through what steps lead on from."""

    def nearer(key: str) -> Iterator[str]:
        for other in adjacency.others(key):
            leads = distance.get(other) == 0 or entities[other].type not in _HUBS
            if leads and distance.get(other) == distance[key] - 1:
                yield other

    return ways(distance, ends, nearer)


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
            if step > 1 and entities[key].type in _HUBS:
                continue
            for other in adjacency.others(key):
                if other not in distance and other in entities:
                    distance[other] = step
                    reached.append(other)
        frontier = reached
    return distance
