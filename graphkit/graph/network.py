"""The graph for networkx: node keys end in the cable's id, edges keep type and evidence."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from graphkit.model.graph import Edge, Entity


def to_networkx(entities: Iterable[Entity], edges: Iterable[Edge]) -> nx.MultiDiGraph:
    """A directed multigraph; nodes carry `type`, `label`, `absent` and the entity's properties.

    An edge's key is its type and number, `references-2`; its data hold `type`, `cable`, the
    edge's attributes, and `evidence`: a list of dicts with start, end, quote and rule.
    """
    graph = nx.MultiDiGraph()
    for entity in entities:
        graph.add_node(
            entity.key,
            **{
                **entity.properties,
                "type": entity.type,
                "label": entity.label,
                "absent": entity.absent,
            },
        )
    for edge in edges:
        graph.add_edge(
            edge.source,
            edge.target,
            key=f"{edge.type}-{edge.ordinal}",
            **{**edge.attributes, "type": edge.type, "cable": edge.cable_id},
            evidence=[
                {"start": e.start, "end": e.end, "quote": e.quote, "rule": e.rule}
                for e in edge.evidence
            ],
        )
    return graph
