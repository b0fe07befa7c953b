"""One cable's statements: its facts, mentions, edges and the entities they lead to.

Invariant: everything here follows from one document alone, so a cable's rows can be computed
anywhere and replaced as a whole. Who a person is across cables is left open (`people`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from graphkit.model.cable import Cable, PersonName, Reference
from graphkit.model.document import Document, Problem, Quote, Span
from graphkit.model.graph import CableRow, Edge, Entity, Evidence, Mention, Value
from graphkit.parse import as_dict
from graphkit.parse.explain import coverage_of
from graphkit.parse.identity import split_id
from graphkit.parse.people import group_people
from graphkit.resolve.addressees import (
    addressee_entity,
    office_entity,
    station_entity,
    tag_entity,
)
from graphkit.resolve.people import PersonMention

_ROLES = {"to": "action", "info": "info"}
_PERSON_EDGES = {"signer": "signed-by", "classified-by": "classified-by"}
# Roles that tie a person to the post that the cable is of, rather than to an office.
_OF_THE_POST = frozenset(("signer", "classified-by", "tag", "protected"))


@dataclass(slots=True)
class CableRows:
    """All rows of one cable. A person's edges have a placeholder target, see `person_target`."""

    cable: CableRow
    text: str
    entities: dict[str, Entity] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    people: list[PersonMention] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def person_target(number: int) -> str:
    """The placeholder of a cable's person `number`, until people are resolved across cables."""
    return f"person:{number}"


def rows_of(document: Document, cable: Cable) -> CableRows:
    """The rows of a parsed cable that has an id."""
    maker = _Maker(document, cable)
    maker.add_addressees()
    maker.add_tags()
    maker.add_references()
    maker.add_people()
    maker.add_parts()
    return maker.finished()


class _Maker:
    def __init__(self, document: Document, cable: Cable) -> None:
        assert cable.id is not None
        self.id = cable.id
        self.key = f"cable/{cable.id}"
        self.cable = cable
        self.text = document.text
        self.rows = CableRows(_cable_row(document, cable, cable.id), document.text)
        self.rows.problems.extend(cable.problems)
        self.rows.entities[self.key] = cable_entity(cable.id, _facts(self.rows.cable))
        self.counts: Counter[str] = Counter()

    def finished(self) -> CableRows:
        self.rows.mentions.sort(key=lambda m: (m.start, m.end, m.part, m.value))
        return self.rows

    def edge(
        self,
        type_: str,
        target: str,
        evidence: list[Evidence],
        *,
        protected: bool = False,
        **attributes: str | None,
    ) -> None:
        self.counts[type_] += 1
        kept = {name: value for name, value in attributes.items() if value}
        self.rows.edges.append(
            Edge(
                self.key,
                target,
                type_,
                self.id,
                self.counts[type_],
                kept,
                tuple(evidence),
                protected,
            )
        )

    def evidence(self, span: Span, rule: str) -> Evidence:
        return Evidence(span.start, span.end, span.of(self.text), rule)

    def to(self, entity: Entity) -> str:
        self.rows.entities.setdefault(entity.key, entity)
        return entity.key

    def add_addressees(self) -> None:
        if sender := self.cable.sender:
            entity, rule = addressee_entity(sender.value)
            proof = [self.evidence(sender.span, rule)]
            self.edge("sent-by", self.to(entity), proof, text=sender.value)
        elif parts := split_id(self.id):
            span = self.cable.id_span or Span(0, 0)
            proof = [self.evidence(span, "station-of-id")] if self.cable.id_span else []
            self.edge("sent-by", self.to(station_entity(parts[1])), proof, rule="station-of-id")
        for addressee in self.cable.addressees:
            entity, rule = addressee_entity(addressee.name)
            self.edge(
                "exempts" if addressee.kind == "exempt" else "sent-to",
                self.to(entity),
                [self.evidence(addressee.span, rule)],
                role=_ROLES.get(addressee.kind),
                precedence=addressee.precedence,
                serial=addressee.serial,
                routing=addressee.routing,
                text=addressee.name,
            )
        for quote in self.cable.attention:
            entity, rule = office_entity(quote.value)
            proof = [self.evidence(quote.span, rule)]
            self.edge("for-attention", self.to(entity), proof, text=quote.value)

    def add_tags(self) -> None:
        by_tag: dict[str, list[Evidence]] = {}
        for mark in self.cable.tags:
            rule = "tags.repaired" if mark.repaired else "tags"
            proofs = by_tag.setdefault(mark.repaired or mark.tag, [])
            proofs.append(self.evidence(mark.span, rule))
        for tag, evidence in by_tag.items():
            self.edge("tagged", self.to(tag_entity(tag)), evidence, text=evidence[0].quote)

    def add_references(self) -> None:
        places: dict[tuple[str, str | None], list[Evidence]] = {}
        labels: dict[tuple[str, str | None], Reference] = {}
        for number, reference in enumerate(self.cable.references, 1):
            target = self.cited(reference, number)
            place = (target, reference.label)
            labels.setdefault(place, reference)
            places.setdefault(place, []).append(
                self.evidence(reference.span, f"reference.{reference.rule or reference.kind}")
            )
        bodied: dict[str, list[Evidence]] = {}
        for citation in self.cable.body_references:
            proof = self.evidence(citation.span, citation.rule)
            home = self.reference_home(citation.cable_id, citation.label, labels)
            if home:
                places[home].append(proof)
            elif citation.cable_id and citation.cable_id != self.id:
                bodied.setdefault(self.to(cable_entity(citation.cable_id)), []).append(proof)
        for (target, label), evidence in places.items():
            cited = labels[(target, label)]
            self.edge(
                "references",
                target,
                evidence,
                label=label,
                text=cited.text,
                kind=cited.kind,
                rule=cited.rule,
                title=cited.title,
                place="heading",
            )
        for target, evidence in bodied.items():
            self.edge(
                "references",
                target,
                evidence,
                text=evidence[0].quote,
                kind="cable",
                rule=evidence[0].rule,
                place="body",
            )

    def cited(self, reference: Reference, number: int) -> str:
        if reference.cable_id:
            return self.to(cable_entity(reference.cable_id))
        key = f"cited/{self.id}-{number}"
        properties: dict[str, Value] = {"kind": reference.kind, "cited_in": self.id}
        label = reference.text or "(no text)"
        return self.to(Entity(key, "CitedItem", label, properties=properties))

    def reference_home(
        self,
        cable_id: str | None,
        label: str | None,
        labels: dict[tuple[str, str | None], Reference],
    ) -> tuple[str, str | None] | None:
        """The REF entry that a citation in the body means."""
        for place, reference in labels.items():
            same = reference.cable_id == cable_id if cable_id else reference.label == label
            if same and (label is None or reference.label in (label, None)):
                return place
        return None

    def add_people(self) -> None:
        people = [*self.cable.people, *_protected_names(self.cable.protected)]
        for number, group in enumerate(group_people(people)):
            mention = self.person(group, number)
            self.rows.people.append(mention)
            by_type: dict[str, list[PersonName]] = {}
            for name in group:
                by_type.setdefault(_PERSON_EDGES.get(name.role, "mentions"), []).append(name)
            for type_, names in by_type.items():
                self.edge(
                    type_,
                    person_target(number),
                    [self.evidence(name.span, name.role) for name in names],
                    protected=mention.protected,
                    role=names[0].role,
                    title=names[0].title,
                    text=names[0].surface,
                    affiliation=names[0].affiliation,
                )

    def person(self, group: list[PersonName], number: int) -> PersonMention:
        own = any(name.role in _OF_THE_POST for name in group)
        parts = split_id(self.id)
        station = parts[1] if parts else ""
        affiliation = next((n.affiliation for n in group if n.affiliation), None)
        year = self.cable.dtg.value.year if self.cable.dtg else (parts[0] if parts else None)
        protected = any(name.role == "protected" for name in group)
        return PersonMention(
            (self.id, number),
            group[0].name,
            tuple(dict.fromkeys(name.surface for name in group)),
            station if own or not affiliation else affiliation,
            year,
            tuple(dict.fromkeys(name.title for name in group if name.title)),
            protected,
        )

    def add_parts(self) -> None:
        """Mentions of all that is no edge: the parts that a card or a reader shows with quotes."""
        cable = self.cable
        quotes: list[tuple[str, Quote | None]] = [
            ("precedence", cable.precedence),
            ("from", cable.sender),
            ("classification", cable.classification),
            ("eo", cable.eo),
            ("subject", cable.subject),
            ("signer", cable.signer),
            ("summary", cable.summary),
            ("transmission-id", cable.transmission_id),
            *(("caption", quote) for quote in cable.captions),
            *(("protected", quote) for quote in cable.protected),
        ]
        for part, quote in quotes:
            if quote:
                self.mention(part, quote.value, quote.span, quote.rule)
        if cable.dtg:
            self.mention("dtg", cable.dtg.value.isoformat(), cable.dtg.span, cable.dtg.rule)
        for paragraph in cable.paragraphs:
            number = str(paragraph.number) if paragraph.number is not None else ""
            value = f"{number} ({paragraph.mark})".strip() if paragraph.mark else number
            self.mention("paragraph", value, paragraph.span, "paragraph")
        for edge in self.rows.edges:
            for proof in edge.evidence:
                span = Span(proof.start, proof.end)
                self.mention(edge.type, edge.attributes.get("text", ""), span, proof.rule, edge)

    def mention(
        self, part: str, value: str, span: Span, rule: str, edge: Edge | None = None
    ) -> None:
        self.rows.mentions.append(
            Mention(
                self.id,
                part,
                value,
                span.start,
                span.end,
                "" if part == "paragraph" else span.of(self.text),
                rule,
                edge.target if edge else None,
                part == "protected" or bool(edge and edge.protected),
            )
        )


def cable_entity(identifier: str, facts: dict[str, Value] | None = None) -> Entity:
    """A cable as a node: held, where its facts are given; absent, where only its id is known."""
    properties: dict[str, Value] = dict(facts or {})
    if parts := split_id(identifier):
        year, station, number = parts
        properties |= {"year": year, "station": station, "number": number}
    absent = facts is None
    return Entity(f"cable/{identifier}", "Cable", identifier, absent=absent, properties=properties)


def _facts(row: CableRow) -> dict[str, Value]:
    names = ("subject", "dtg", "created", "classification", "precedence", "signer")
    return {name: value for name in names if (value := getattr(row, name)) is not None}


def _protected_names(quotes: tuple[Quote, ...]) -> Iterator[PersonName]:
    for quote in quotes:
        yield PersonName(quote.value, quote.value, quote.span, "protected")


def _cable_row(document: Document, cable: Cable, identifier: str) -> CableRow:
    parsed = as_dict(cable)
    coverage = coverage_of(document, cable)
    return CableRow(
        id=identifier,
        document=document.digest,
        path=document.path,
        record=document.record,
        form=cable.form,
        page_id=cable.page_id,
        text_id=cable.text_id,
        url=cable.url,
        dtg=parsed["header"]["dtg"],
        created=cable.created.value.strftime("%Y-%m-%dT%H:%MZ") if cable.created else None,
        precedence=parsed["header"]["precedence"],
        sender=parsed["header"]["from"],
        classification=parsed["header"]["classification"],
        captions=tuple(parsed["header"]["captions"]),
        eo=parsed["header"]["eo"],
        subject=parsed["header"]["subject"],
        signer=parsed["signer"],
        sections=cable.sections,
        paragraphs=parsed["paragraphs"],
        partial=cable.partial,
        protected=tuple(parsed["protected"]),
        parsed=json.dumps(parsed, ensure_ascii=False, separators=(",", ":")),
        heading=coverage.heading,
        understood=coverage.understood,
    )


def with_target(edge: Edge, target: str) -> Edge:
    """The edge with its placeholder replaced by a resolved person's key."""
    return replace(edge, target=target)
