"""A whole graph as N-Quads lines, as a profile shows it; always in the same order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from graphkit.graph.profile import Profile
from graphkit.model.graph import CableRow, Edge, Entity
from graphkit.rdf.mapping import cable_lines, dataset_lines, entity_lines
from graphkit.version import RULES


def graph_lines(
    cables: Iterable[CableRow],
    edges: Iterable[Edge],
    entities: Iterable[Entity],
    profile: Profile,
    base: str,
    evidence: str,
) -> Iterator[str]:
    """The lines of all graphs; `cables` and `edges` come in the order of cable ids.

    A cable's graph follows another; then the entities, and what the dataset says of itself.
    """
    edge_counts: Counter[str] = Counter()
    grouped = groupby(profile.edges(edges), key=lambda edge: edge.cable_id)
    pending = next(grouped, None)
    for row in cables:
        own: list[Edge] = []
        if pending and pending[0] == row.id:
            own = list(pending[1])
            pending = next(grouped, None)
        edge_counts.update(edge.type for edge in own)
        yield from cable_lines(profile.cable(row), own, base, evidence, rules=RULES)
    if pending is not None:
        raise ValueError(f"edges of {pending[0]}, which is no cable of this graph")
    entity_counts: Counter[str] = Counter()
    for entity in profile.entities(entities):
        entity_counts[entity.type] += 1
        yield from entity_lines(entity, base)
    yield from dataset_lines(
        base,
        title="Diplomatic cables",
        rules=RULES,
        profile=profile.name,
        evidence=evidence,
        entities=entity_counts,
        edges=edge_counts,
    )
