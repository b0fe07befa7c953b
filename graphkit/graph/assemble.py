"""The whole graph from the rows of its cables: editions chosen, people resolved, absent cables.

Invariant: the result depends on the set of documents alone, not on their order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from graphkit.graph.rows import CableRows, person_target, with_target
from graphkit.model.document import Problem
from graphkit.model.graph import CableRow, Edge, Entity, Mention
from graphkit.resolve.people import Identity, resolve_people


@dataclass(slots=True)
class Graph:
    """All rows, in the order of cable ids; `texts` by document digest: (cable id, path, text)."""

    cables: list[CableRow] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, tuple[str, str, int, str]] = field(default_factory=dict)


def assemble(rows: Iterable[CableRows], problems: Iterable[Problem] = ()) -> Graph:
    """The graph of all cables; `problems` are those of documents that gave no cable."""
    graph = Graph(problems=list(problems))
    kept = _editions(rows, graph)
    people = resolve_people(mention for cable in kept for mention in cable.people)
    entities: dict[str, Entity] = {}
    for cable in kept:
        targets = _targets(cable, people)
        graph.cables.append(cable.cable)
        graph.edges.extend(_resolved(edge, targets) for edge in cable.edges)
        graph.mentions.extend(_resolved_mention(mention, targets) for mention in cable.mentions)
        graph.problems.extend(cable.problems)
        for entity in cable.entities.values():
            known = entities.get(entity.key)
            if known is None or (known.absent and not entity.absent):
                entities[entity.key] = entity
    for identity in people.values():
        entities[identity.entity.key] = identity.entity
    graph.entities = [entities[key] for key in sorted(entities)]
    graph.problems.sort(key=lambda p: (p.path, p.record, p.kind, p.span or (0, 0), p.message))
    return graph


def _editions(rows: Iterable[CableRows], graph: Graph) -> list[CableRows]:
    """One text a cable: the longest, then the one of least digest; the others are told of."""
    by_id: dict[str, list[CableRows]] = {}
    for cable in rows:
        by_id.setdefault(cable.cable.id, []).append(cable)
    kept = []
    for identifier in sorted(by_id):
        editions = sorted(by_id[identifier], key=_fullest_first)
        kept.append(editions[0])
        for edition in editions:
            row = edition.cable
            graph.texts.setdefault(row.document, (row.id, row.path, row.record, edition.text))
        graph.problems.extend(_other_editions(editions))
    return kept


def _fullest_first(rows: CableRows) -> tuple[int, str, str, int]:
    return -len(rows.text), rows.cable.document, rows.cable.path, rows.cable.record


def _other_editions(editions: list[CableRows]) -> Iterable[Problem]:
    first = editions[0].cable
    for other in editions[1:]:
        row = other.cable
        same = row.document == first.document
        kind = "same-text" if same else "other-edition"
        what = "the same text" if same else "another edition, kept as a document only;"
        message = f"{what} as {first.path}" if same else f"{what} the graph rests on {first.path}"
        yield Problem(row.path, row.record, kind, message, row.id)


def _targets(cable: CableRows, people: dict[tuple[str, int], Identity]) -> dict[str, Identity]:
    return {person_target(m.key[1]): people[m.key] for m in cable.people}


def _resolved(edge: Edge, targets: dict[str, Identity]) -> Edge:
    identity = targets.get(edge.target)
    if identity is None:
        return edge
    attributes = {**edge.attributes, "rule": identity.rule}
    edge = with_target(edge, identity.entity.key)
    return replace(
        edge, attributes=attributes, protected=edge.protected or identity.entity.protected
    )


def _resolved_mention(mention: Mention, targets: dict[str, Identity]) -> Mention:
    identity = targets.get(mention.entity or "")
    if identity is None:
        return mention
    return replace(
        mention,
        entity=identity.entity.key,
        protected=mention.protected or identity.entity.protected,
    )
