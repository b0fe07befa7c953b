"""Why an entity or a statement is what it is: the decisions that made it, and the words of cables.

Everything comes in as a profile shows it, so nothing here can tell what should stay hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from graphkit.authorities.tables import name_key
from graphkit.model.graph import CableRow, Edge, Entity
from graphkit.resolve.people import Doubt, ResolvedMention

CONTEXT = 60  # characters before and after a quotation
Texts = Callable[[str], str]
_OF_CABLE = ("subject", "dtg", "classification", "path", "page_id", "text_id")


@dataclass(frozen=True, slots=True)
class Decided:
    """How what a cable writes came to be this entity.

    `score` is how sure it is, None where a table or the form of the words says so; `reference` is
    what a ledger calls a person's mention; `cables` counts where the same was decided the same way.
    """

    cable_id: str
    name: str
    rule: str
    score: float | None
    reasons: tuple[str, ...] = ()
    reference: str = ""
    cables: int = 1


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a cable that a statement rests on, `text[start:end]`, with some context.

    `edge` is the statement's key: `07OSLO141/signed-by-1`.
    """

    cable_id: str
    edge: str
    before: str
    words: str
    after: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What something is and why. The counts are of all that there is, `limit` or not."""

    key: str
    type: str
    label: str
    facts: tuple[tuple[str, str], ...]
    decisions: tuple[Decided, ...]
    decision_count: int
    quotations: tuple[Quotation, ...]
    quotation_count: int
    doubts: tuple[Doubt, ...] = ()


def explain_entity(
    entity: Entity,
    edges: Iterable[Edge],
    people: Iterable[ResolvedMention],
    doubts: Iterable[Doubt],
    texts: Texts,
    limit: int,
    cable: CableRow | None = None,
) -> Explanation:
    """Why an entity is what it is; `edges` are those that touch it, `people` its mentions."""
    touching = sorted(edges, key=lambda e: (e.target != entity.key, e.cable_id, e.type, e.ordinal))
    named = [edge for edge in touching if edge.target == entity.key]
    persons = list(people)
    decisions = list(map(_of_person, persons)) if persons else _of_edges(named)
    if cable is not None:
        decisions.insert(0, _of_cable(cable))
    return Explanation(
        entity.key,
        entity.type,
        entity.label,
        tuple(_facts(entity, cable)),
        tuple(decisions[:limit]),
        len(decisions),
        tuple(islice(_quotations(touching, texts), limit)),
        sum(len(edge.evidence) for edge in touching),
        tuple(doubts)[:limit],
    )


def explain_edge(
    edge: Edge,
    entities: Mapping[str, Entity],
    people: Iterable[ResolvedMention],
    texts: Texts,
    limit: int,
) -> Explanation:
    """Why a statement is made: what it says, who was meant, and the words."""
    facts = [("from", edge.source), ("relation", edge.type), ("to", edge.target)]
    facts += [(name, value) for name, value in edge.attributes.items() if value]
    decisions = [_of_person(p) for p in people] or _of_edges([edge])
    labels = (entities[key].label for key in (edge.source, edge.target))
    return Explanation(
        edge_key(edge),
        "Statement",
        f" {edge.type} ".join(labels),
        tuple(facts),
        tuple(decisions[:limit]),
        len(decisions),
        tuple(islice(_quotations([edge], texts), limit)),
        len(edge.evidence),
    )


def edge_key(edge: Edge) -> str:
    """A statement's key within a graph, as its IRI ends: `07OSLO141/signed-by-1`."""
    return f"{edge.cable_id}/{edge.type}-{edge.ordinal}"


def called(words: str, entities: Iterable[Entity]) -> list[str]:
    """Keys of the entities that a name fits: by their label, else a form of it, else its words."""
    wanted = name_key(words)
    if not wanted:
        return []
    by_label: list[str] = []
    by_form: list[str] = []
    by_words: list[str] = []
    for entity in entities:
        label = name_key(entity.label)
        if label == wanted:
            by_label.append(entity.key)
        elif entity.type == "Person":
            forms = str(entity.properties.get("forms", "")).split("; ")
            if wanted in map(name_key, forms):
                by_form.append(entity.key)
            elif set(wanted.split()) <= set(label.split()):
                by_words.append(entity.key)
    return sorted(by_label or by_form or by_words)


def _facts(entity: Entity, cable: CableRow | None) -> Iterator[tuple[str, str]]:
    if entity.absent:
        yield "held", "no, others cite it"
    if entity.protected:
        yield "protected", "a cable asks to protect this name"
    for name, value in entity.properties.items():
        yield name.replace("_", " "), str(value)
    for name in _OF_CABLE if cable else ():
        value = getattr(cable, name)
        if value and name not in entity.properties:
            yield name.replace("_", " "), str(value)


def _of_person(row: ResolvedMention) -> Decided:
    cable_id, name = row.mention.key[0], row.mention.name
    return Decided(cable_id, name, row.rule, row.score, row.reasons, row.reference)


def _of_cable(row: CableRow) -> Decided:
    told = [("the page", row.page_id), ("the text", row.text_id)]
    says = tuple(f"{what} gives {identifier}" for what, identifier in told if identifier)
    return Decided(row.id, row.id, "own-id", None, says)


def _of_edges(edges: Sequence[Edge]) -> list[Decided]:
    """What cables write for something, with the rule that read it; most often written first."""
    cables: dict[tuple[str, str], set[str]] = {}
    for edge in edges:
        rules = [edge.attributes.get("rule", "")] + [proof.rule for proof in edge.evidence]
        rule = next((rule for rule in rules if rule), "")
        written = " ".join(edge.attributes.get("text", "").split())
        cables.setdefault((written, rule), set()).add(edge.cable_id)
    order = sorted(cables.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        Decided(min(found), written, rule, None, cables=len(found))
        for (written, rule), found in order
    ]


def _quotations(edges: Iterable[Edge], texts: Texts) -> Iterator[Quotation]:
    for edge in edges:
        for proof in edge.evidence:
            text = texts(edge.cable_id)
            yield Quotation(
                edge.cable_id,
                edge_key(edge),
                text[max(0, proof.start - CONTEXT) : proof.start],
                proof.quote,
                text[proof.end : proof.end + CONTEXT],
                proof.start,
                proof.end,
                proof.rule,
            )
