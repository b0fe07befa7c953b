"""One cable's statements: its facts, mentions, edges and the entities they lead to.

Invariant: everything here follows from one document alone, so a cable's rows can be computed
anywhere and replaced as a whole. Who a person is across cables is left open (`people`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from graphkit.extract.extraction import country_of, extract
from graphkit.extract.found import NamedEntity, NamedMention
from graphkit.extract.output import as_dict
from graphkit.extract.region import region_of
from graphkit.extract.titles_alone import titles_alone
from graphkit.graph.person_mentions import officer_mention, person_mention
from graphkit.model.cable import Cable, Reference
from graphkit.model.document import Document, Problem, Quote, Span
from graphkit.model.graph import CableRow, Edge, Entity, Evidence, Mention, Value
from graphkit.parse.explain import coverage_of
from graphkit.parse.identity import split_id
from graphkit.resolve.addressees import (
    addressee_entities,
    addressee_entity,
    office_entity,
    station_entity,
    tag_entity,
)
from graphkit.resolve.organisations import organisation_entity
from graphkit.resolve.people import PersonMention
from graphkit.resolve.places import place_entity

_ROLES = {"to": "action", "info": "info"}
_PERSON_EDGES = {"signer": "signed-by", "classified-by": "classified-by"}
_HEADING_ROLES = frozenset(
    (
        *("signer", "classified-by", "attention", "drafter", "approver", "clearance", "tag"),
        "protected",
    )
)


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
    named = extract(document.text, cable)
    maker = _Maker(document, cable, named)
    maker.add_addressees()
    maker.add_tags()
    maker.add_references()
    maker.add_people([each for each in named if each.kind == "person"])
    maker.add_officers(titles_alone(region_of(document.text, cable)))
    maker.add_named([each for each in named if each.kind != "person"])
    maker.add_parts()
    return maker.finished()


class _Maker:
    def __init__(self, document: Document, cable: Cable, named: Sequence[NamedEntity]) -> None:
        assert cable.id is not None
        self.id = cable.id
        self.key = f"cable/{cable.id}"
        self.cable = cable
        self.text = document.text
        self.rows = CableRows(_cable_row(document, cable, cable.id, named), document.text)
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
            for entity, rule in addressee_entities(addressee.name):
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

    def add_people(self, people: Sequence[NamedEntity]) -> None:
        for number, person in enumerate(people):
            mention = person_mention(self.cable, person, number)
            self.rows.people.append(mention)
            by_type: dict[str, list[NamedMention]] = {}
            for place in person.mentions:
                by_type.setdefault(_PERSON_EDGES.get(place.rule, "mentions"), []).append(place)
            for type_, places in by_type.items():
                self.edge(
                    type_,
                    person_target(number),
                    [self.evidence(Span(p.start, p.end), p.rule) for p in places],
                    protected=person.protected,
                    role=_role(places[0].rule),
                    title="; ".join(person.roles) if person.roles else None,
                    text=places[0].surface,
                    affiliation=person.affiliation,
                    score=_score(person),
                )

    def add_officers(self, titles: Iterable[tuple[str, Span]]) -> None:
        """`the Ambassador`: officers of the post whom the text calls by their title alone."""
        spans: dict[str, list[Span]] = {}
        for title, span in titles:
            spans.setdefault(title, []).append(span)
        for title, places in spans.items():
            number = len(self.rows.people)
            mention = officer_mention(self.cable, title, number)
            if mention is None:
                continue
            self.rows.people.append(mention)
            proofs = [self.evidence(span, "office") for span in places]
            self.edge(
                "mentions", person_target(number), proofs, role="office", title=title, text=title
            )

    def add_named(self, named: Sequence[NamedEntity]) -> None:
        """Organisations and places; several names of a text may come to one entity."""
        found: dict[str, tuple[NamedEntity, str, list[Evidence]]] = {}
        home = country_of(self.cable)
        for each in named:
            resolve = organisation_entity if each.kind == "org" else place_entity
            entity, rule = resolve((each.name, *each.surfaces), home)
            proofs = [self.evidence(Span(m.start, m.end), m.rule) for m in each.mentions]
            key = self.to(entity)
            if key in found:
                found[key][2].extend(proofs)
            else:
                found[key] = (each, rule, proofs)
        for key, (each, rule, proofs) in found.items():
            proofs.sort(key=lambda proof: (proof.start, proof.end))
            self.edge("mentions", key, proofs, text=each.name, rule=rule, score=_score(each))

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


def _score(named: NamedEntity) -> str:
    """How sure a name is, measured: two decimals."""
    return f"{named.confidence:.2f}"


def _role(rule: str) -> str:
    """The place of the heading that a name stands in; `text` for the running text."""
    return rule if rule in _HEADING_ROLES else "text"


def _cable_row(
    document: Document, cable: Cable, identifier: str, named: Sequence[NamedEntity]
) -> CableRow:
    parsed = as_dict(document.text, cable, named)
    hidden = [s for each in named if each.protected for s in (each.name, *each.surfaces)]
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
        protected=tuple(dict.fromkeys((*parsed["protected"], *hidden))),
        parsed=json.dumps(parsed, ensure_ascii=False, separators=(",", ":")),
        heading=coverage.heading,
        understood=coverage.understood,
    )


def with_target(edge: Edge, target: str) -> Edge:
    """The edge with its placeholder replaced by a resolved person's key."""
    return replace(edge, target=target)
