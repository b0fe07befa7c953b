"""The mapping: rows of the model in, lines of N-Quads out; no state, no clock, no blank nodes.

Invariants: all that a cable states is in its own graph, `<base>graph/<ID>`, so that to replace the
graph is to replace the cable; no triple stands in two graphs (a store that reads all graphs as one
would count it twice); the same rows give the same lines. Every line ends in a line feed.

Privacy is not decided here: rows of the public profile come without protected names. The raw
`CableRow.parsed` and `CableRow.protected` are never written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from types import MappingProxyType
from typing import TypeVar

from graphkit.errors import UsageError
from graphkit.model.graph import EDGE_TYPES, CableRow, Edge, Entity, Evidence, Value
from graphkit.parse.identity import split_id
from graphkit.rdf import terms as t
from graphkit.rdf.escape import (
    boolean,
    checked_base,
    key_path,
    key_segment,
    moment,
    number,
    string,
    typed,
)

__all__ = [
    "DEFAULT_BASE",
    "EVIDENCE_LEVELS",
    "cable_lines",
    "dataset_lines",
    "entity_lines",
    "entity_prefixes",
]

DEFAULT_BASE = t.DEFAULT_BASE
EVIDENCE_LEVELS = ("none", "first", "all")

Triple = tuple[str, str, str]
T = TypeVar("T")

_RELATIONS: Mapping[str, str] = MappingProxyType(
    {
        "sent-by": t.SENT_BY,
        "sent-to": t.SENT_TO,
        "exempts": t.EXEMPTS,
        "for-attention": t.FOR_ATTENTION,
        "tagged": t.TAGGED,
        "references": t.REFERENCES,
        "signed-by": t.SIGNED_BY,
        "classified-by": t.CLASSIFIED_BY,
        "mentions": t.MENTIONS,
    }
)
_RELATIONS_BY_ROLE = MappingProxyType({"action": t.SENT_TO_ACTION, "info": t.SENT_TO_INFO})
_STATEMENT_CLASSES = MappingProxyType({"sent-to": t.TRANSMISSION, "references": t.REFERENCE})
_ATTRIBUTES: Mapping[str, str] = MappingProxyType(
    {
        "role": t.ROLE,
        "precedence": t.PRECEDENCE,
        "serial": t.SERIAL,
        "routing": t.ROUTING_INDICATOR,
        "label": t.REFERENCE_LABEL,
        "text": t.TEXT,
        "kind": t.KIND,
        "rule": t.RULE,
        "title": t.STATED_TITLE,
        "raw": t.AS_WRITTEN,
        "affiliation": t.AFFILIATION,
        "place": t.FOUND_IN,
        "score": t.SCORE,
    }
)
_KINDS = (
    "agency",
    "cable",
    "cited",
    "graph",
    "organisation",
    "person",
    "place",
    "post",
    "statement",
    "tag",
)
_CLASSES: Mapping[str, str] = MappingProxyType(
    {
        "Cable": t.CABLE,
        "Post": t.POST,
        "Agency": t.AGENCY,
        "Person": t.PERSON,
        "Organisation": t.ORGANISATION,
        "Place": t.PLACE,
        "Tag": t.TAG,
        "CitedItem": t.CITED_ITEM,
    }
)


def cable_lines(
    row: CableRow,
    edges: Sequence[Edge],
    base: str = DEFAULT_BASE,
    evidence: str = "first",
    *,
    rules: str = "",
) -> Iterator[str]:
    """A cable's facts and edges, in its graph; `edges` are this cable's own.

    `evidence` is one of EVIDENCE_LEVELS: which places of the text become annotations; their count
    is given all the same. `rules` is the version of the rules, "" to leave its agent out.

    UsageError: no such level, or no base. ValueError: an edge of another cable, or a type or an
    attribute that the vocabulary has no term for (it is not dropped), or a score that is no number.
    """
    if evidence not in EVIDENCE_LEVELS:
        raise UsageError(f"The level of evidence is none, first or all, not {evidence!r}.")
    graph = _iri(base, "graph/" + key_segment(row.id))
    document = _iri(base, "document/" + key_segment(row.document))
    triples = chain(
        _provenance(graph, document, base, rules),
        _document(document, row),
        _facts(_iri(base, f"cable/{row.id}"), document, row),
        *(_edge(edge, row.id, document, base, evidence) for edge in edges),
    )
    return _lines(triples, graph)


def entity_lines(entity: Entity, base: str = DEFAULT_BASE) -> Iterator[str]:
    """An entity's type, labels and properties, in the graph `<base>graph/entities`.

    A cable that is held says these of itself, in its own graph: it gives no line here.
    ValueError: a type or property that the vocabulary has no term for.
    """
    return _lines(_entity(entity, base), _iri(base, "graph/entities"))


def dataset_lines(
    base: str = DEFAULT_BASE,
    *,
    title: str,
    rules: str,
    profile: str,
    evidence: str,
    entities: Mapping[str, int],
    edges: Mapping[str, int],
) -> Iterator[str]:
    """What the whole graph is, as VoID says it, in the graph `<base>graph/dataset`.

    `entities` counts by entity type, `edges` by edge type. The agent that `rules` names is
    described here once, for all graphs that are attributed to it.
    """
    triples = _dataset(base, title, rules, profile, evidence)
    partitions = _partitions(base, entities, edges)
    return _lines(chain(triples, partitions), _iri(base, "graph/dataset"))


def entity_prefixes(base: str = DEFAULT_BASE) -> dict[str, str]:
    """Prefixes that shorten the IRIs of a graph in Turtle, TriG and JSON-LD."""
    return {kind: f"{checked_base(base)}{kind}/" for kind in _KINDS}


def _lines(triples: Iterable[Triple], graph: str) -> Iterator[str]:
    """The triples as lines of a graph, each once."""
    tail = f" {graph} .\n"
    seen: set[Triple] = set()
    for triple in triples:
        if triple not in seen:
            seen.add(triple)
            yield f"{triple[0]} {triple[1]} {triple[2]}{tail}"


@lru_cache(maxsize=65536)
def _iri(base: str, key: str) -> str:
    return f"<{checked_base(base)}{key_path(key)}>"


def _agent(base: str, rules: str) -> str:
    return f"<{checked_base(base)}software/graphkit-{key_segment(rules)}>"


def _provenance(graph: str, document: str, base: str, rules: str) -> Iterator[Triple]:
    yield graph, t.DERIVED_FROM, document
    if rules:
        yield graph, t.ATTRIBUTED_TO, _agent(base, rules)


def _document(document: str, row: CableRow) -> Iterator[Triple]:
    yield document, t.TYPE, t.DOCUMENT_CLASS
    yield document, t.PATH, string(row.path)
    yield document, t.RECORD, number(row.record)
    yield document, t.FORM, string(row.form)
    if row.url is not None:
        yield document, t.URL, typed(row.url, t.XSD_ANY_URI)


def _facts(cable: str, document: str, row: CableRow) -> Iterator[Triple]:
    yield cable, t.TYPE, t.CABLE
    yield cable, t.TYPE, t.HELD_CABLE
    yield cable, t.LABEL, string(row.id)
    yield cable, t.MESSAGE_REFERENCE, string(row.id)
    if parts := split_id(row.id):
        yield cable, t.YEAR, _year(parts[0], "")
        yield cable, t.STATION, string(parts[1])
        yield cable, t.NUMBER, number(parts[2])
    yield cable, t.DOCUMENT, document
    for term, stated in (
        (t.PAGE_REFERENCE, row.page_id),
        (t.TEXT_REFERENCE, row.text_id),
        (t.PRECEDENCE, row.precedence),
        (t.SENDER_AS_WRITTEN, row.sender),
        (t.CLASSIFICATION, row.classification),
        (t.EXECUTIVE_ORDER, row.eo),
        (t.TITLE, row.subject),
        (t.SIGNATURE, row.signer),
    ):
        if stated is not None:
            yield cable, term, string(stated)
    for caption in row.captions:
        yield cable, t.CAPTION, string(caption)
    if row.dtg is not None:
        yield cable, t.DATE_TIME_GROUP, moment(row.dtg)
    if row.created is not None:
        yield cable, t.CREATED, moment(row.created)
    if row.sections is not None:
        yield cable, t.SECTIONS, number(row.sections)
    yield cable, t.PARAGRAPHS, number(row.paragraphs)
    yield cable, t.PARTIAL, boolean(row.partial)


def _edge(edge: Edge, cable_id: str, document: str, base: str, evidence: str) -> Iterator[Triple]:
    if edge.cable_id != cable_id:
        raise ValueError(f"an edge of {edge.cable_id} among those of {cable_id}")
    source, target = _iri(base, edge.source), _iri(base, edge.target)
    relation = _term(_RELATIONS, edge.type, "edge type")
    yield source, relation, target
    if edge.type == "sent-to" and (
        by_role := _RELATIONS_BY_ROLE.get(edge.attributes.get("role", ""))
    ):
        yield source, by_role, target
    if not _carries(edge, evidence):
        return
    stem = f"{checked_base(base)}statement/{key_segment(cable_id)}/{edge.type}-{edge.ordinal}"
    statement = f"<{stem}>"
    yield statement, t.TYPE, _STATEMENT_CLASSES.get(edge.type, t.STATEMENT)
    yield statement, t.FROM, source
    yield statement, t.RELATION, relation
    yield statement, t.TARGET, target
    for name, value in edge.attributes.items():
        written = number(float(value)) if name == "score" else string(value)
        yield statement, _term(_ATTRIBUTES, name, "attribute"), written
    if edge.protected:
        yield statement, t.PROTECTED, boolean(True)
    yield statement, t.EVIDENCE_COUNT, number(len(edge.evidence))
    shown = {"none": 0, "first": 1}.get(evidence, len(edge.evidence))
    for ordinal, proof in enumerate(edge.evidence[:shown], 1):
        yield from _annotation(f"{stem}/evidence-{ordinal}", statement, document, proof)


def _carries(edge: Edge, evidence: str) -> bool:
    """Whether an edge has more to say than its direct triple does."""
    if edge.type in _STATEMENT_CLASSES:
        return True
    return evidence != "none" and bool(edge.evidence or edge.attributes)


def _annotation(stem: str, statement: str, document: str, proof: Evidence) -> Iterator[Triple]:
    """Web Annotation: the statement is what these words of the document say."""
    annotation, target = f"<{stem}>", f"<{stem}/target>"
    position, words = f"<{stem}/position>", f"<{stem}/quote>"
    yield annotation, t.TYPE, t.ANNOTATION
    yield annotation, t.HAS_BODY, statement
    yield annotation, t.HAS_TARGET, target
    yield annotation, t.RULE, string(proof.rule)
    yield target, t.TYPE, t.SPECIFIC_RESOURCE
    yield target, t.HAS_SOURCE, document
    yield target, t.HAS_SELECTOR, position
    yield target, t.HAS_SELECTOR, words
    yield position, t.TYPE, t.TEXT_POSITION_SELECTOR
    yield position, t.START, number(proof.start)
    yield position, t.END, number(proof.end)
    yield words, t.TYPE, t.TEXT_QUOTE_SELECTOR
    yield words, t.EXACT, string(proof.quote)


def _entity(entity: Entity, base: str) -> Iterator[Triple]:
    class_ = _term(_CLASSES, entity.type, "entity type")
    if entity.type == "Cable" and not entity.absent:
        return
    node = _iri(base, entity.key)
    yield node, t.TYPE, class_
    if entity.type == "Cable":
        yield node, t.TYPE, t.ABSENT_CABLE
        yield node, t.MESSAGE_REFERENCE, string(entity.key.removeprefix("cable/"))
    if entity.protected:
        yield node, t.TYPE, t.PROTECTED_PERSON
    yield node, t.LABEL, string(entity.label)
    if entity.type == "Tag":
        yield node, t.PREF_LABEL, string(entity.label)
    for name, value in entity.properties.items():
        term, written = _term(_PROPERTIES, name, "property")
        yield node, term, written(value, base)


def _dataset(base: str, title: str, rules: str, profile: str, evidence: str) -> Iterator[Triple]:
    dataset, agent = _iri(base, "dataset"), _agent(base, rules)
    yield dataset, t.TYPE, t.DATASET
    yield dataset, t.TITLE, string(title)
    yield dataset, t.VOCABULARY, f"<{t.NAMESPACE}>"
    yield dataset, t.URI_SPACE, string(base)
    yield dataset, t.PROFILE, string(profile)
    yield dataset, t.EVIDENCE_LEVEL, string(evidence)
    yield dataset, t.ATTRIBUTED_TO, agent
    yield agent, t.TYPE, t.SOFTWARE_AGENT
    yield agent, t.LABEL, string(f"graphkit, rules {rules}")
    yield agent, t.RULE_SET, string(rules)


def _partitions(
    base: str, entities: Mapping[str, int], edges: Mapping[str, int]
) -> Iterator[Triple]:
    dataset = _iri(base, "dataset")
    for type_ in sorted(entities):
        part = _iri(base, f"dataset/{type_}")
        yield dataset, t.CLASS_PARTITION, part
        yield part, t.TYPE, t.DATASET
        yield part, t.CLASS, _term(_CLASSES, type_, "entity type")
        yield part, t.ENTITIES, number(entities[type_])
    for type_ in sorted(edges):
        part = _iri(base, f"dataset/{type_}")
        yield dataset, t.PROPERTY_PARTITION, part
        yield part, t.TYPE, t.DATASET
        yield part, t.PROPERTY, _term(_RELATIONS, type_, "edge type")
        yield part, t.TRIPLES, number(edges[type_])


def _term(table: Mapping[str, T], name: str, what: str) -> T:
    found = table.get(name)
    if found is None:
        raise ValueError(f"the vocabulary has no term for the {what} {name!r}")
    return found


def _plain(value: Value, _base: str) -> str:
    if isinstance(value, bool):
        return boolean(value)
    return string(value) if isinstance(value, str) else number(value)


def _year(value: Value, _base: str) -> str:
    return typed(f"{int(value):04d}", t.XSD_YEAR)


def _decimal(value: Value, _base: str) -> str:
    return number(float(value))


def _cable(value: Value, base: str) -> str:
    return _iri(base, f"cable/{value}")


_PROPERTIES: Mapping[str, tuple[str, Callable[[Value, str], str]]] = MappingProxyType(
    {
        "cited_in": (t.CITED_IN, _cable),
        "city": (t.CITY, _plain),
        "country": (t.COUNTRY, _plain),
        "country_name": (t.COUNTRY_NAME, _plain),
        "first_year": (t.FIRST_YEAR, _year),
        "forms": (t.NAME_FORMS, _plain),
        "kind": (t.KIND, _plain),
        "last_year": (t.LAST_YEAR, _year),
        "latitude": (t.LATITUDE, _decimal),
        "longitude": (t.LONGITUDE, _decimal),
        "meaning": (t.DEFINITION, _plain),
        "number": (t.NUMBER, _plain),
        "place": (t.POST_OR_OFFICE, _plain),
        "station": (t.STATION, _plain),
        "title": (t.STATED_TITLE, _plain),
        "year": (t.YEAR, _year),
    }
)

assert set(_RELATIONS) == set(EDGE_TYPES)
