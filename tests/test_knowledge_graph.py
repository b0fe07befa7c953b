"""A graph opened from Python: what a notebook asks of it."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
import rdflib

import graphkit


def test_a_cable_by_any_usual_form_of_its_id(kg: graphkit.KnowledgeGraph) -> None:
    """Spaces, zeros and four-digit years are all the same cable."""
    ids = {kg.cable(form).id for form in ("07KUALALUMPUR1640", "2007 KUALA LUMPUR 001640")}
    assert ids == {"07KUALALUMPUR1640"}


def test_a_cable_that_others_cite_is_told_apart_from_none(kg: graphkit.KnowledgeGraph) -> None:
    """`absent` and `unknown` are two answers."""
    with pytest.raises(graphkit.InputError, match="cited by others and not held"):
        kg.cable("06GUAYAQUIL913")
    with pytest.raises(graphkit.InputError, match="there is no cable"):
        kg.cable("99NOWHERE1")


def test_a_cable_knows_whom_it_cites_and_who_cites_it(kg: graphkit.KnowledgeGraph) -> None:
    """References lead both ways."""
    answer = kg.cable("07KUALALUMPUR1640")
    assert answer.references[:2] == ["07STATE146344", "07KUALALUMPUR1512"]
    assert "07KUALALUMPUR1640" in kg.cable("07STATE146344").cited_by


def test_every_edge_rests_on_the_characters_it_names(full: graphkit.KnowledgeGraph) -> None:
    """text[start:end] is the quotation, for every piece of evidence in the sample."""
    checked = 0
    for identifier in full.cables:
        page = full.cable(identifier)
        for edge in page.edges:
            for proof in edge.evidence:
                assert page.text[proof.start : proof.end] == proof.quote
                checked += 1
        for mention in full.mentions(identifier):
            if mention.part != "paragraph":
                assert page.text[mention.start : mention.end] == mention.quote
    assert checked > 500


def test_every_edge_has_evidence_or_says_why_not(kg: graphkit.KnowledgeGraph) -> None:
    """Only a sender concluded from the id may stand on no words of the text."""
    bare = [edge for edge in kg.edges if not edge.evidence]
    assert {edge.attributes.get("rule") for edge in bare} <= {"station-of-id"}


def test_absent_cables_are_nodes_of_their_own(kg: graphkit.KnowledgeGraph) -> None:
    """A cable that four others cite and nobody has is there, marked."""
    entity = kg.entities["cable/06GUAYAQUIL913"]
    assert entity.absent
    citing = {e.cable_id for e in kg.edges if e.target == entity.key}
    assert len(citing) == 4


def test_things_that_are_no_cables_are_kept(kg: graphkit.KnowledgeGraph) -> None:
    """An e-mail among the references is a cited item, not nothing."""
    kinds = {e.properties["kind"] for e in kg.entities.values() if e.type == "CitedItem"}
    assert {"email", "telephone", "airgram", "report"} <= kinds


def test_two_people_of_one_surname_stay_two(kg: graphkit.KnowledgeGraph) -> None:
    """HALVORSEN signs at three posts: three persons, and none is the one on a clearance line."""
    signers = {e.target for e in kg.edges if e.type == "signed-by" and "halvorsen" in e.target}
    assert signers == {
        "person/halvorsen-oslo",
        "person/peter-halvorsen-quito",
        "person/c-halvorsen-luanda",
    }


def test_signature_and_classified_by_are_one_person(kg: graphkit.KnowledgeGraph) -> None:
    """The charge who classified the cable is the one who signed it."""
    page = kg.cable("07QUITO1960")
    people = {e.type: e.target for e in page.edges if e.type in ("signed-by", "classified-by")}
    assert people["signed-by"] == people["classified-by"]
    assert page.labels[people["signed-by"]] == "Dana R. Whitlock"


def test_networkx_has_the_whole_graph(kg: graphkit.KnowledgeGraph) -> None:
    """Node keys end in the cable's id; edges keep their type and their evidence."""
    graph = kg.to_networkx()
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.number_of_nodes() == len(kg.entities)
    assert graph.number_of_edges() == len(kg.edges)
    assert graph.nodes["cable/07KUALALUMPUR1640"]["label"] == "07KUALALUMPUR1640"
    _, _, data = next(iter(graph.edges("cable/07KUALALUMPUR1640", data=True)))
    assert data["evidence"][0]["quote"]


def test_rdflib_sees_the_whole_store(kg: graphkit.KnowledgeGraph) -> None:
    """The rdflib face answers over all graphs as one."""
    dataset = kg.to_rdflib()
    term = rdflib.URIRef("https://w3id.org/graphkit/ns#HeldCable")
    held = set(dataset.subjects(rdflib.RDF.type, term))
    assert len(held) == len(kg.cables)


def test_sparql_gives_typed_columns(kg: graphkit.KnowledgeGraph) -> None:
    """Dates come as dates, numbers as numbers, IRIs without the base."""
    frame = kg.sparql(
        "SELECT ?c ?date ?n WHERE { ?c gk:dateTimeGroup ?date ; gk:number ?n } ORDER BY ?date"
    )
    assert len(frame) == len([r for r in kg.cables.values() if r.dtg])
    assert frame["date"].iloc[0].year == 1975
    assert frame["n"].dtype.kind == "i"
    assert frame["c"].str.startswith("cable/").all()


def test_neighbourhood_of_a_cable(kg: graphkit.KnowledgeGraph) -> None:
    """One step around a cable is all that it names and all that cite it."""
    page = kg.neighbourhood("07KUALALUMPUR1640")
    keys = {node.entity.key for node in page.nodes}
    own = {e.target for e in kg.edges if e.cable_id == "07KUALALUMPUR1640"}
    citing = {e.source for e in kg.edges if e.target == "cable/07KUALALUMPUR1640"}
    assert keys == {"cable/07KUALALUMPUR1640"} | own | citing


def test_neighbourhood_is_cut_by_rank_and_says_so(kg: graphkit.KnowledgeGraph) -> None:
    """The farthest and least connected go first, and are counted."""
    whole = kg.neighbourhood("07KUALALUMPUR1640", 3)
    cut = kg.neighbourhood("07KUALALUMPUR1640", 3, limit=30)
    assert len(cut.nodes) == 30
    assert sum(cut.neighbourhood.left_out.values()) == len(whole.nodes) - 30
    assert max(n.distance for n in cut.nodes) <= max(n.distance for n in whole.nodes)
    inside = {n.entity.key for n in cut.nodes}
    assert all(e.source in inside and e.target in inside for e in cut.edges)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("KUALA LUMPUR", "post/KUALALUMPUR"),
        ("AMEMBASSY OSLO", "post/OSLO"),
        ("pgov", "tag/PGOV"),
        ("cable/07OSLO141", "cable/07OSLO141"),
        ("07 OSLO 141", "cable/07OSLO141"),
        ("Dana R. Whitlock", "person/dana-r-whitlock-quito"),
    ],
)
def test_find(kg: graphkit.KnowledgeGraph, words: str, key: str) -> None:
    """What one would type finds what one means."""
    assert kg.find(words) == key


def test_find_says_when_a_name_is_not_enough(kg: graphkit.KnowledgeGraph) -> None:
    """Two of one name are listed, none is guessed."""
    with pytest.raises(graphkit.InputError, match="may be any of"):
        kg.find("Margaret A. Lindqvist")


def test_search_finds_words(kg: graphkit.KnowledgeGraph) -> None:
    """Full text finds a cable by a word of its body."""
    found = [identifier for identifier, _ in kg.search("tuna AND seizure")]
    assert found
    assert all("TUNA" in kg.cable(identifier).text.upper() for identifier in found)
    with pytest.raises(graphkit.UsageError):
        kg.search('"unfinished')


def test_displays_in_a_notebook(kg: graphkit.KnowledgeGraph) -> None:
    """A cable and a neighbourhood show themselves; hostile text stays text."""
    html = kg.cable("10KUALALUMPUR28")._repr_html_()
    assert "&lt;script&gt;" in html
    assert "<script>alert" not in html
    frame = kg.neighbourhood("10KUALALUMPUR28")._repr_html_()
    assert frame.startswith("<iframe srcdoc=")
    assert frame.count("<") == 2


def test_two_editions_of_one_cable(kg: graphkit.KnowledgeGraph) -> None:
    """The fuller edition is the cable; the other is told of, not lost."""
    assert "08QUITO88" in kg.cables
    told = [p for p in kg.problems() if p.kind == "other-edition"]
    assert [(p.cable_id, Path(p.path).name) for p in told] == [
        ("08QUITO88", "08QUITO88.edition2.txt")
    ]
    assert "XXXX" not in kg.cable("08QUITO88").text


def test_ids_that_disagree_are_both_kept(kg: graphkit.KnowledgeGraph) -> None:
    """The page's id counts, the text's is beside it, and it is said."""
    row = kg.cables["09LUANDA533"]
    assert (row.page_id, row.text_id) == ("09LUANDA533", "09LUANDA538")
    assert [p.cable_id for p in kg.problems() if p.kind == "id-disagrees"] == ["09LUANDA533"]
