"""What a build did, in numbers that can be checked against the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from graphkit.graph.assemble import Graph
from graphkit.model.graph import CableRow, Edge

_EDGE_PARTS = (("addressees", "sent-to"), ("TAGS", "tagged"), ("references", "references"))
_PARTS: tuple[tuple[str, Callable[[CableRow], object]], ...] = (
    ("date-time group", lambda row: row.dtg),
    ("from", lambda row: row.sender),
    ("precedence", lambda row: row.precedence),
    ("classification", lambda row: row.classification),
    ("captions", lambda row: row.captions),
    ("E.O. line", lambda row: row.eo),
    ("subject", lambda row: row.subject),
    ("paragraphs", lambda row: row.paragraphs),
    ("signer", lambda row: row.signer),
)


@dataclass(slots=True)
class Report:
    """Counts of a build. `parts`: in how many cables each part was found; `heading` and
    `understood`: characters of all headings, and how many of them were understood.
    """

    documents: int = 0
    cables: int = 0
    parts: dict[str, int] = field(default_factory=dict)
    entities: dict[str, int] = field(default_factory=dict)
    edges: dict[str, int] = field(default_factory=dict)
    references: int = 0
    references_resolved: int = 0
    references_held: int = 0
    absent: int = 0
    quads: int = 0
    heading: int = 0
    understood: int = 0
    problems: dict[str, int] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """The report as plain data, for `--json` and the snapshot."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


def report_on(graph: Graph, documents: int) -> Report:
    """The report on an assembled graph that `documents` documents went into."""
    held = {f"cable/{row.id}" for row in graph.cables}
    references = [edge for edge in graph.edges if edge.type == "references"]
    return Report(
        documents=documents,
        cables=len(graph.cables),
        parts=_parts(graph.cables, graph.edges),
        entities=_counted(entity.type for entity in graph.entities),
        edges=_counted(edge.type for edge in graph.edges),
        references=len(references),
        references_resolved=sum(edge.target.startswith("cable/") for edge in references),
        references_held=sum(edge.target in held for edge in references),
        heading=sum(row.heading for row in graph.cables),
        understood=sum(row.understood for row in graph.cables),
        absent=sum(entity.absent for entity in graph.entities),
        problems=_counted(problem.kind for problem in graph.problems),
    )


def _parts(cables: list[CableRow], edges: list[Edge]) -> dict[str, int]:
    found = {name: sum(bool(read(row)) for row in cables) for name, read in _PARTS}
    for name, type_ in _EDGE_PARTS:
        found[name] = len({edge.cable_id for edge in edges if edge.type == type_})
    return found


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))
