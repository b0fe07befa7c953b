"""GraphML for Gephi, yEd and igraph: attributes are plain, so evidence is a quote and a count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import networkx as nx

from graphkit.graph.network import to_networkx
from graphkit.model.graph import Edge, Entity, Value

V = TypeVar("V", bound=Value)
# Characters that XML 1.0 (section 2.2) has no place for.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(entities: Iterable[Entity], edges: Iterable[Edge], path: Path) -> None:
    """Write the graph; each edge has its type, attributes, first quotation and their number."""
    graph = to_networkx(
        (replace(e, label=_plain(e.label), properties=_all_plain(e.properties)) for e in entities),
        (replace(e, attributes=_all_plain(e.attributes)) for e in edges),
    )
    for _, _, data in graph.edges(data=True):
        evidence = data.pop("evidence")
        data["evidence_count"] = len(evidence)
        data["quote"] = _plain(evidence[0]["quote"]) if evidence else ""
    nx.write_graphml(graph, path, encoding="utf-8", prettyprint=False)


def _all_plain(values: Mapping[str, V]) -> dict[str, V]:
    return {n: _plain(v) if isinstance(v, str) else v for n, v in values.items()}  # type: ignore[misc]


def _plain(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
