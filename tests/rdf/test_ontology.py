"""The vocabulary: every term explained, every term used, every saved query readable."""

import json
import re

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS
from rdflib.plugins.sparql import prepareQuery

from graphkit.rdf import terms
from graphkit.rdf.jsonld import context
from graphkit.rdf.mapping import entity_prefixes
from graphkit.rdf.ontology import ontology_file
from tests.rdf.examples import NS, lines, select, store

ONTOLOGY = rdflib.Graph().parse(data=ontology_file("cable.ttl").read_text("utf-8"))
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
DECLARED = sorted(
    {
        str(term)
        for kind in KINDS
        for term in ONTOLOGY.subjects(RDF.type, kind)
        if str(term).startswith(NS)
    }
)
USED = {
    value[1:-1]
    for name, value in vars(terms).items()
    if name.isupper() and isinstance(value, str) and value.startswith(f"<{NS}")
}
SUPER = {str(o) for p in (RDFS.subClassOf, RDFS.subPropertyOf) for o in ONTOLOGY.objects(None, p)}
QUERIES = sorted(
    each.name for each in ontology_file("queries").iterdir() if each.name.endswith(".rq")
)


@pytest.mark.parametrize("term", DECLARED)
def test_every_term_is_explained(term: str) -> None:
    """A term has one label, a definition of one sentence, an example, and its ontology."""
    node = rdflib.URIRef(term)
    for predicate in (RDFS.label, SKOS.definition, SKOS.example):
        (text,) = ONTOLOGY.objects(node, predicate)
        assert isinstance(text, rdflib.Literal)
        assert text.language == "en"
        assert text.strip()
    definition = str(ONTOLOGY.value(node, SKOS.definition))
    assert definition.endswith(".")
    assert not re.search(r"\. [A-Z]", definition)
    assert ONTOLOGY.value(node, RDFS.isDefinedBy) == rdflib.URIRef(NS.rstrip("#"))


def test_no_two_terms_share_a_label() -> None:
    """A label names one class or one property."""
    for kinds in (KINDS[:1], KINDS[1:]):
        labels = [
            str(ONTOLOGY.value(term, RDFS.label))
            for kind in kinds
            for term in ONTOLOGY.subjects(RDF.type, kind)
            if str(term) in DECLARED
        ]
        assert sorted(labels) == sorted(set(labels))


def test_terms_in_code_are_those_of_the_ontology() -> None:
    """No name in code that is not declared; none declared that code lacks, but superclasses."""
    assert USED - set(DECLARED) == set()
    assert set(DECLARED) - USED - SUPER == set()


def test_every_term_is_written() -> None:
    """The example, with an edge and an entity of every type, uses every term that code names."""
    written = set(re.findall(rf"<({re.escape(NS)}\w+)>", "".join(lines())))
    assert written == USED


def test_domains_and_ranges_are_true() -> None:
    """What the example says agrees with every domain and range of our own classes."""
    graph = rdflib.Dataset(default_union=True)
    graph.parse(data="".join(lines()), format="nquads")
    types: dict[object, set[object]] = {}
    for subject, class_ in graph.subject_objects(RDF.type):
        types.setdefault(subject, set()).update(
            ONTOLOGY.transitive_objects(class_, RDFS.subClassOf)
        )
    for predicate, side in ((RDFS.domain, 0), (RDFS.range, 1)):
        for term, class_ in ONTOLOGY.subject_objects(predicate):
            if not str(class_).startswith(NS):
                continue
            for pair in graph.subject_objects(term):
                assert class_ in types[pair[side]], (term, pair)


def test_literals_have_the_range_that_is_declared() -> None:
    """Every literal of a property of ours has the datatype that the ontology gives it."""
    for quad in store(lines()):
        if quad.predicate.value.startswith(NS) and isinstance(quad.object, ox.Literal):
            declared = ONTOLOGY.value(rdflib.URIRef(quad.predicate.value), RDFS.range)
            assert str(declared) == quad.object.datatype.value, quad.predicate


def test_sources_are_described() -> None:
    """Every manual that a definition follows is named in the ontology."""
    sources = set(ONTOLOGY.objects(None, rdflib.DCTERMS.source))
    assert len(sources) == 5
    assert all(ONTOLOGY.value(source, rdflib.DCTERMS.title) for source in sources)


def test_context() -> None:
    """The context names every term of ours, and no prefix for data hides one of its terms."""
    text = json.loads(ontology_file("context.jsonld").read_text("utf-8"))
    assert text["@context"] == context()
    named = {
        (value if isinstance(value, str) else value["@id"])
        for name, value in context().items()
        if not name.startswith("@")
    }
    assert {f"gk:{term.removeprefix(NS)}" for term in DECLARED} <= named
    assert not set(entity_prefixes()) & set(context())
    assert terms.PREFIXES.items() <= context().items()


@pytest.mark.parametrize("name", QUERIES)
def test_saved_query(name: str) -> None:
    """A saved query says what it asks, and both libraries can read it."""
    text = ontology_file(f"queries/{name}").read_text("utf-8")
    assert re.match(r"# title: \S.*\n# description: \S.*\.\n", text)
    ox.Store().query(text)
    prepareQuery(text)


def _answer(name: str) -> list[tuple[str, ...]]:
    text = ontology_file(f"queries/{name}.rq").read_text("utf-8")
    filled = store(lines())
    for asked, known in (("06QUITO2677", "07QUITO302"), ("Razlan Hamidi", "Rita Voe")):
        text = text.replace(f'"{asked}"', f'"{known}"')
    solutions = filled.query(text, use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)
    return [tuple(getattr(value, "value", "") for value in solution) for solution in solutions]


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("absent-cables", [("07QUITO302", "2", "2007-08-30T21:40:00Z", "2007-08-30T21:40:00Z")]),
        (
            "answers-to-a-cable",
            [
                ("07OSLO141", "", "", "true"),
                (
                    "07QUITO1960",
                    "2007-08-30T21:40:00Z",
                    'MANGROVES: "A MAP" \\ AND\nWHAT IT SHOWS',
                    "true",
                ),
            ],
        ),
        (
            "named-with-a-person",
            [("Roe", "", "2", "2007", "2007"), ("Max Source", "", "1", "2007", "2007")],
        ),
        (
            "organisations-of-a-post",
            [
                ("QUITO", "Drug Enforcement Administration", "", "", "1"),
                ("QUITO", "Government of Ecuador", "government", "EC", "1"),
                ("QUITO", "Mangrove League", "", "", "1"),
            ],
        ),
        (
            "places-of-a-post",
            [
                ("OSLO", "Puerto Fingido", "city", "EC", "-2.1", "-80.5", "1"),
                ("QUITO", "Puerto Fingido", "city", "EC", "-2.1", "-80.5", "1"),
            ],
        ),
        (
            "signers-of-a-post",
            [
                ("OSLO", "Jane Doe", "", "", "1"),
                ("QUITO", "Jane Doe", "2007-08-30T21:40:00Z", "2007-08-30T21:40:00Z", "1"),
            ],
        ),
        ("tags-by-post", [("Quito", "EFIS", "Commercial fishing and fish processing", "1")]),
        ("traffic-by-month", [("2007-08", "Quito", "1")]),
        (
            "who-wrote-to-whom",
            [("Quito", "Department of State", "1", "1"), ("Quito", "Oslo", "1", "0")],
        ),
    ],
)
def test_answers(name: str, answer: list[tuple[str, ...]]) -> None:
    """Each saved query gives the true answer of the example."""
    assert _answer(name) == answer


def test_every_query_has_an_answer() -> None:
    """No saved query is left out of the test above."""
    assert len(QUERIES) == 9


def test_no_such_file() -> None:
    """A file that the ontology has not is an error that names it."""
    with pytest.raises(FileNotFoundError, match=r"none\.ttl"):
        ontology_file("none.ttl")


def test_select_over_all_graphs() -> None:
    """All graphs read as one hold one dataset."""
    query = "SELECT ?p { ?d gk:profile ?p }"
    assert select(store(lines()), query) == [("full",)]
