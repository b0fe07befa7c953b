"""The whole graph from the rows of its cables: editions chosen, people resolved, absent cables.

Invariant: the result depends on the set of documents alone, not on their order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from graphkit.graph.rows import CableRows, person_target, with_target
from graphkit.model.document import Problem
from graphkit.model.graph import CableRow, Edge, Entity, Mention
from graphkit.resolve.decisions import LEDGER, Decision
from graphkit.resolve.people import Doubt, Identity, People, ResolvedMention, resolve_people
from graphkit.resolve.signers import with_known_officers

_UNMET = "decision-unmet"


@dataclass(slots=True)
class Graph:
    """All rows, in the order of cable ids; `texts` by document digest: (cable id, path, text).

    `people` are the persons of every cable and who they are, `doubts` those who may be one.
    """

    cables: list[CableRow] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    people: list[ResolvedMention] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    texts: dict[str, tuple[str, str, int, str]] = field(default_factory=dict)


def assemble(
    rows: Iterable[CableRows],
    problems: Iterable[Problem] = (),
    decisions: Iterable[Decision] = (),
) -> Graph:
    """The graph of all cables; `problems` are those of documents that gave no cable.

    `decisions` are those that people made of who is who.
    """
    graph = Graph(problems=list(problems))
    kept = _editions(rows, graph)
    _identify_signers(kept)
    people = resolve_people((m for cable in kept for m in cable.people), decisions)
    graph.doubts = people.doubts
    entities: dict[str, Entity] = {}
    for cable in kept:
        targets = _targets(cable, people)
        graph.people.extend(_people_of(cable, people))
        graph.cables.append(cable.cable)
        graph.edges.extend(_resolved(edge, targets) for edge in cable.edges)
        graph.mentions.extend(_resolved_mention(mention, targets) for mention in cable.mentions)
        graph.problems.extend(cable.problems)
        for entity in cable.entities.values():
            known = entities.get(entity.key)
            if known is None or (known.absent and not entity.absent):
                entities[entity.key] = entity
    _finish(graph, entities, people)
    return graph


def _identify_signers(cables: list[CableRows]) -> None:
    """Signers whom no table knows, by the officers that other cables of their post name."""
    found = iter(with_known_officers(m for cable in cables for m in cable.people))
    for cable in cables:
        cable.people = [next(found) for _ in cable.people]


def resolve_again(graph: Graph, decisions: Iterable[Decision]) -> None:
    """Resolve the people of an assembled graph again, under other decisions; nothing else changes.

    The graph is then what `assemble` gives under these decisions.
    """
    people = resolve_people((row.mention for row in graph.people), decisions)
    targets = {
        (row.mention.key[0], name): people.identities[row.mention.key]
        for row in graph.people
        for name in row.edges
    }
    spans: dict[tuple[str, str, int, int, str], Identity] = {}
    for number, edge in enumerate(graph.edges):
        if identity := targets.get((edge.cable_id, _edge_name(edge))):
            for e in edge.evidence:
                spans[edge.cable_id, edge.type, e.start, e.end, edge.target] = identity
            graph.edges[number] = _identified(edge, identity)
    for number, mention in enumerate(graph.mentions):
        place = (mention.cable_id, mention.part, mention.start, mention.end, mention.entity or "")
        if identity := spans.get(place):
            graph.mentions[number] = _identified_mention(mention, identity)
    graph.people = [people.resolved(row.mention, row.edges) for row in graph.people]
    graph.doubts = people.doubts
    graph.problems = [p for p in graph.problems if p.kind != _UNMET]
    _finish(graph, {e.key: e for e in graph.entities if e.type != "Person"}, people)


def _finish(graph: Graph, entities: dict[str, Entity], people: People) -> None:
    """Add the persons and the decisions that no cable meets, and bring all into its order."""
    for identity in people.identities.values():
        entities[identity.entity.key] = identity.entity
    graph.entities = [entities[key] for key in sorted(entities)]
    for decision in people.unmet:
        message = "the decision on this line names a person whom no cable names"
        graph.problems.append(Problem(LEDGER, decision.line, _UNMET, message))
    graph.problems.sort(key=lambda p: (p.path, p.record, p.kind, p.span or (0, 0), p.message))


def _people_of(cable: CableRows, people: People) -> Iterable[ResolvedMention]:
    names: dict[str, list[str]] = {}
    for edge in cable.edges:
        names.setdefault(edge.target, []).append(_edge_name(edge))
    for mention in cable.people:
        yield people.resolved(mention, tuple(names.get(person_target(mention.key[1]), ())))


def _edge_name(edge: Edge) -> str:
    return f"{edge.type}-{edge.ordinal}"


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


def _targets(cable: CableRows, people: People) -> dict[str, Identity]:
    return {person_target(m.key[1]): people.identities[m.key] for m in cable.people}


def _resolved(edge: Edge, targets: dict[str, Identity]) -> Edge:
    identity = targets.get(edge.target)
    return _identified(edge, identity) if identity else edge


def _identified(edge: Edge, identity: Identity) -> Edge:
    """The edge leading to a person; whom one cable protects is protected in all."""
    attributes = {**edge.attributes, "rule": identity.rule}
    edge = with_target(edge, identity.entity.key)
    return replace(edge, attributes=attributes, protected=identity.entity.protected)


def _resolved_mention(mention: Mention, targets: dict[str, Identity]) -> Mention:
    identity = targets.get(mention.entity or "")
    return _identified_mention(mention, identity) if identity else mention


def _identified_mention(mention: Mention, identity: Identity) -> Mention:
    entity = identity.entity
    return replace(mention, entity=entity.key, protected=entity.protected)
