"""A whole graph as N-Quads, in the order of its rows: what stores load and exports write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from graphkit.graph.profile import Profile
from graphkit.model.graph import CableRow, Edge, Entity
from graphkit.rdf.mapping import cable_lines, dataset_lines, entity_lines
from graphkit.version import RULES

_TITLE = "Knowledge graph of diplomatic cables"


def quads(
    cables: Iterable[CableRow],
    edges: Iterable[Edge],
    entities: Iterable[Entity],
    profile: Profile,
    base: str,
    evidence: str,
) -> Iterator[str]:
    """The lines of the graph as `profile` shows it: cables, entities, then the whole of it.

    Raises as `graphkit.rdf.mapping.cable_lines` does,
    and ValueError for an edge of a cable that is not among `cables`.
    """
    by_cable: dict[str, list[Edge]] = {}
    edge_counts: Counter[str] = Counter()
    for edge in profile.edges(edges):
        by_cable.setdefault(edge.cable_id, []).append(edge)
        edge_counts[edge.type] += 1
    for row in cables:
        own = by_cable.pop(row.id, ())
        yield from cable_lines(profile.cable(row), own, base, evidence, rules=RULES)
    if by_cable:
        raise ValueError(f"edges of cables that are not given: {', '.join(sorted(by_cable))}")
    entity_counts: Counter[str] = Counter()
    for entity in profile.entities(entities):
        yield from entity_lines(entity, base)
        entity_counts[entity.type] += 1
    yield from dataset_lines(
        base,
        title=_TITLE,
        rules=RULES,
        profile=profile.name,
        evidence=evidence,
        entities=entity_counts,
        edges=edge_counts,
    )
