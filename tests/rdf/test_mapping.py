"""The mapping: what goes in is what SPARQL gives back, in the cable's own graph."""

from dataclasses import replace

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import UsageError
from graphkit.model.graph import EDGE_TYPES, ENTITY_TYPES, Edge, Entity, Evidence
from graphkit.rdf.mapping import cable_lines, entity_lines, entity_prefixes
from tests.rdf.examples import (
    EDGES,
    ENTITIES,
    HOSTILE,
    ID,
    NS,
    OTHER,
    TEXT,
    edge,
    evidence,
    lines,
    row,
    select,
    store,
)

NAMES = {
    "sent-by": "sentBy",
    "sent-to": "sentTo",
    "exempts": "exempts",
    "for-attention": "forAttention",
    "tagged": "tagged",
    "references": "references",
    "signed-by": "signedBy",
    "classified-by": "classifiedBy",
    "mentions": "mentions",
}


def test_the_example_is_whole() -> None:
    """The example holds an edge and an entity of every type; its quotations are true."""
    assert {each.type for each in EDGES} == set(EDGE_TYPES)
    assert {each.type for each in ENTITIES} == set(ENTITY_TYPES)
    assert all(TEXT[p.start : p.end] == p.quote for each in EDGES for p in each.evidence)


@pytest.mark.parametrize("level", ["none", "first", "all"])
def test_direct_triples(level: str) -> None:
    """Every edge is one triple from source to target, at every level of evidence."""
    filled = store(lines(level))
    for each in EDGES:
        query = f"SELECT ?o {{ <{ID}{each.source}> gk:{NAMES[each.type]} ?o }}"
        targets = [o for (o,) in select(filled, query)]
        assert targets.count(each.target) == 1


def test_roles() -> None:
    """Addressees for action and for information are told apart."""
    filled = store(lines())
    assert select(filled, "SELECT ?o { ?s gk:sentToAction ?o }") == [("post/STATE",)]
    assert select(filled, "SELECT ?o { ?s gk:sentToInfo ?o }") == [("post/OSLO",)]


def test_facts() -> None:
    """A cable's facts come back as they were, with their types."""
    found = select(
        store(lines()),
        """SELECT ?p ?o (DATATYPE(?o) AS ?type) {
            id:cable\\/07QUITO1960 ?p ?o FILTER(isLiteral(?o)) }""",
    )
    xsd = "http://www.w3.org/2001/XMLSchema#"
    assert {(p, o, kind.removeprefix(xsd)) for p, o, kind in found} == {
        ("http://purl.org/dc/terms/title", 'MANGROVES: "A MAP" \\ AND\nWHAT IT SHOWS', "string"),
        ("http://www.w3.org/2000/01/rdf-schema#label", "07QUITO1960", "string"),
        ("caption", "NOFORN", "string"),
        ("caption", "SIPDIS", "string"),
        ("classification", "CONFIDENTIAL", "string"),
        ("created", "2007-08-30T21:41:00Z", "dateTime"),
        ("dateTimeGroup", "2007-08-30T21:40:00Z", "dateTime"),
        ("executiveOrder", "DECL: 08/30/2017", "string"),
        ("messageReference", "07QUITO1960", "string"),
        ("number", "1960", "integer"),
        ("pageReference", "07QUITO1960", "string"),
        ("paragraphs", "4", "integer"),
        ("partial", "false", "boolean"),
        ("precedence", "PRIORITY", "string"),
        ("sections", "2", "integer"),
        ("senderAsWritten", "AMEMBASSY QUITO", "string"),
        ("signature", "DOE", "string"),
        ("station", "QUITO", "string"),
        ("textReference", "07QUITO1961", "string"),
        ("year", "2007", "gYear"),
    }


def test_what_is_not_stated_is_not_written() -> None:
    """A cable without a heading has no triple for what it does not state."""
    query = "SELECT ?p { id:cable\\/07OSLO141 ?p ?o FILTER(isLiteral(?o)) } ORDER BY ?p"
    label = "http://www.w3.org/2000/01/rdf-schema#label"
    kept = ["messageReference", "number", "paragraphs", "partial", "station", "year"]
    assert [p for (p,) in select(store(lines()), query)] == [label, *kept]


def test_statement() -> None:
    """A reference's own node says all that the text says of it."""
    found = select(
        store(lines()), "SELECT ?p ?o { id:statement\\/07QUITO1960\\/references-1 ?p ?o }"
    )
    assert set(found) == {
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "Reference"),
        ("from", "cable/07QUITO1960"),
        ("relation", "references"),
        ("target", "cable/07QUITO302"),
        ("referenceLabel", "A"),
        ("text", "QUITO 302"),
        ("kind", "cable"),
        ("rule", "same-year"),
        ("statedTitle", "A MAP"),
        ("foundIn", "heading"),
        ("evidenceCount", "2"),
    }


def test_a_score_is_a_number() -> None:
    """Statements can be asked for by how sure they are; what is no number is an error."""
    query = """SELECT ?t ?score { ?s gk:target ?t ; gk:score ?score FILTER(?score > 0.8) }
        ORDER BY ?score"""
    assert select(store(lines()), query) == [
        ("person/rita-voe", "0.9"),
        ("organisation/government-ecuador", "0.98"),
    ]
    for score in ("high", "nan"):
        with pytest.raises(ValueError, match=score):
            list(cable_lines(row(), [edge("mentions", "place/x", score=score)]))


EVIDENCE = """SELECT ?statement ?rule ?document ?start ?end ?exact {
    ?annotation a oa:Annotation ; oa:hasBody ?statement ; oa:hasTarget ?target ; gk:rule ?rule .
    ?target oa:hasSource ?document ; oa:hasSelector ?position, ?quote .
    ?position a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end .
    ?quote a oa:TextQuoteSelector ; oa:exact ?exact }"""


@pytest.mark.parametrize(("level", "shown"), [("none", 0), ("first", 1), ("all", 9)])
def test_evidence(level: str, shown: int) -> None:
    """Each level shows as many places as it promises, each with its words and its rule."""
    expected = {
        (
            f"statement/07QUITO1960/{each.type}-{each.ordinal}",
            proof.rule,
            "document/d19e57-07QUITO1960",
            str(proof.start),
            str(proof.end),
            proof.quote,
        )
        for each in EDGES
        for proof in each.evidence[:shown]
    }
    assert set(select(store(lines(level)), EVIDENCE)) == expected


def test_count_of_evidence_at_every_level() -> None:
    """The count tells how much there is, however much is shown."""
    query = "SELECT ?n { id:statement\\/07QUITO1960\\/references-1 gk:evidenceCount ?n }"
    assert [select(store(lines(level)), query) for level in ("none", "first", "all")] == [
        [("2",)]
    ] * 3


def test_statements_only_where_they_carry_something() -> None:
    """Without evidence, only addressees and references have nodes of their own."""
    query = "SELECT DISTINCT ?r { ?s gk:relation ?r } ORDER BY ?r"
    assert select(store(lines("none")), query) == [("references",), ("sentTo",)]
    bare = edge("tagged", "tag/EFIS")
    assert len(list(cable_lines(row(), [bare]))) == len(list(cable_lines(row(), []))) + 1


def test_protected_edge_is_marked() -> None:
    """A statement that names a protected person says so; the parser's raw lists are not written."""
    found = select(store(lines()), "SELECT ?s { ?s gk:protected true }")
    assert found == [("statement/07QUITO1960/mentions-2",)]
    public = [each for each in EDGES if not each.protected]
    assert "Max Source" not in "".join(cable_lines(row(), public, evidence="all"))


def test_entities() -> None:
    """Entities carry their type, labels and properties; a held cable says these of itself."""
    filled = store(lines())
    query = (
        "SELECT ?t { ?x a ?t FILTER(STRSTARTS(STR(?t), STR(gk:))) FILTER(?x = <%s>) } ORDER BY ?t"
    )
    types = {
        each.key: [t for (t,) in select(filled, query % f"{ID}{each.key}")] for each in ENTITIES
    }
    assert types["cable/07QUITO1960"] == ["Cable", "HeldCable"]
    assert types["cable/07QUITO302"] == ["AbsentCable", "Cable"]
    assert types["person/max-source-quito"] == ["Person", "ProtectedPerson"]
    assert types["cited/07QUITO1960-2"] == ["CitedItem"]
    assert types["organisation/mangrove-league-ec"] == ["Organisation"]
    assert types["place/puerto-fingido-ec"] == ["Place"]
    post = {
        (p.rpartition("#")[2], o)
        for p, o in select(filled, "SELECT ?p ?o { id:post\\/QUITO ?p ?o }")
    }
    assert post == {
        ("type", "Post"),
        ("label", "Quito"),
        ("station", "QUITO"),
        ("kind", "embassy"),
        ("country", "EC"),
        ("countryName", "Ecuador"),
        ("city", "Quito"),
        ("lat", "-0.2"),
        ("long", "-78.5"),
    }
    cited = select(filled, "SELECT ?c { id:cited\\/07QUITO1960-2 gk:citedIn ?c }")
    assert cited == [("cable/07QUITO1960",)]


def test_a_cable_owns_its_graph() -> None:
    """To remove a cable's graph is to remove all that the cable said, and nothing else."""
    own = list(cable_lines(row(), EDGES, evidence="all"))
    assert {line.rpartition(" <")[2] for line in own} == {f"{ID}graph/07QUITO1960> .\n"}
    filled = store([*own, *cable_lines(OTHER, [])])
    filled.remove_graph(ox.NamedNode(f"{ID}graph/07QUITO1960"))
    assert set(filled) == set(store(list(cable_lines(OTHER, []))))


def test_no_triple_stands_in_two_graphs() -> None:
    """A store that reads all graphs as one counts every triple once."""
    whole = lines()
    assert len({line.rpartition(" <")[0] for line in whole}) == len(whole)


def test_provenance() -> None:
    """A cable's graph names its document and the rules that read it, and no time of day."""
    prov = "http://www.w3.org/ns/prov#"
    graph = f"<{ID}graph/07QUITO1960>"
    found = select(store(lines()), f"SELECT ?p ?o {{ {graph} ?p ?o }} ORDER BY ?p")
    assert found == [
        (f"{prov}wasAttributedTo", "software/graphkit-2026.11"),
        (f"{prov}wasDerivedFrom", "document/d19e57-07QUITO1960"),
    ]
    assert f"{prov}wasAttributedTo" not in "".join(cable_lines(row(), []))


def test_no_blank_nodes_and_the_same_lines_twice() -> None:
    """Everything has an IRI of its own, so the same rows give the same lines."""
    assert lines() == lines()
    assert not any(
        isinstance(node, ox.BlankNode)
        for quad in store(lines())
        for node in (quad.subject, quad.object)
    )


def test_another_base() -> None:
    """All entities move to the base that is asked for."""
    assert not any(f"<{ID}" in line for line in lines(base="http://example.org/kg#"))
    assert entity_prefixes("http://e/")["cable"] == "http://e/cable/"


TEXTS = st.text(
    st.one_of(st.sampled_from(HOSTILE), st.characters(), st.characters(categories=["Cs"]))
)


@given(TEXTS, TEXTS, TEXTS)
def test_hostile_rows(identifier: str, key: str, text: str) -> None:
    """Whatever the ids, keys and words, the lines can be loaded, one statement a line."""
    found = Edge(f"cable/{identifier}", key, "mentions", identifier, 1, {"text": text},
                 (Evidence(0, 1, text, text),))  # fmt: skip
    hostile = row(identifier, document=key, path=text, url=text, subject=text, captions=(text,))
    written = [
        *cable_lines(hostile, [found], evidence="all", rules=text),
        *entity_lines(Entity(key, "Agency", text, properties={"kind": text})),
    ]
    assert all(line.splitlines() == [line.removesuffix("\n")] for line in written)
    assert len(store(written)) == len(written)


def test_what_has_no_term_stops() -> None:
    """Nothing is dropped in silence: what the vocabulary cannot say is an error."""
    with pytest.raises(ValueError, match="edge type 'likes'"):
        list(cable_lines(row(), [edge("likes", "tag/X")]))
    with pytest.raises(ValueError, match="attribute 'mood'"):
        list(cable_lines(row(), [edge("sent-to", "post/X", mood="good")]))
    with pytest.raises(ValueError, match="property 'mood'"):
        list(entity_lines(Entity("tag/X", "Tag", "X", properties={"mood": "good"})))
    with pytest.raises(ValueError, match="entity type 'Thing'"):
        list(entity_lines(Entity("thing/X", "Thing", "X")))
    with pytest.raises(ValueError, match="an edge of 07OSLO141"):
        list(cable_lines(row(), [edge("tagged", "tag/X", cable_id="07OSLO141")]))


def test_usage() -> None:
    """A wrong level or base is told at once, in words."""
    with pytest.raises(UsageError, match="not 'some'"):
        cable_lines(row(), [], evidence="some")
    with pytest.raises(UsageError, match="absolute"):
        cable_lines(row(), [], "kg/")


def test_an_edge_said_twice_is_one_triple() -> None:
    """Two statements of one relation share their direct triple."""
    twice = [edge("sent-to", "post/X", evidence("AMEMBASSY OSLO", "r"), ordinal=n) for n in (1, 2)]
    written = list(cable_lines(row(), [replace(each) for each in twice]))
    direct = [line for line in written if f"/07QUITO1960> <{NS}sentTo> " in line]
    assert len(direct) == 1
