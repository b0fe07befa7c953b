"""Names that a cable protects stay out of every default output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import graphkit
from graphkit.cli.main import _run
from graphkit.graph.profile import BLOCK, Profile

PROTECTED = [
    "Lim Siew Fong", "Paulo Muxima", "Graca Loureiro", "Esteban Carchi", "Digna Lucas Quimi",
    "Rolando Baquero", "Lucia Montufar", "Duarte Quintela",
]  # fmt: skip


def names_in(text: str) -> list[str]:
    folded = " ".join(text.split()).casefold()
    return [name for name in PROTECTED if name.casefold() in folded]


def test_the_sample_does_protect_them(full: graphkit.KnowledgeGraph) -> None:
    """The names are there to be found: without this the rest would prove nothing."""
    whole = " ".join(full.cable(identifier).text for identifier in full.cables)
    assert names_in(whole) == PROTECTED
    people = {e.label for e in full.entities.values() if e.protected}
    assert set(PROTECTED) <= people


def test_texts_facts_and_displays(kg: graphkit.KnowledgeGraph) -> None:
    """Not in any text, subject, quotation, parse, entity, mention, problem or page."""
    for identifier in kg.cables:
        page = kg.cable(identifier)
        parts = [page.text, str(page), page._repr_html_(), json.dumps(page.parsed), str(page.row)]
        parts += [str(mention) for mention in kg.mentions(identifier)]
        parts += [kg.neighbourhood(identifier, 2).html()]
        assert not names_in(" ".join(parts)), identifier
    assert not names_in(str(kg.entities))
    assert not names_in(str(kg.edges))
    assert not names_in(str(kg.problems()))


@pytest.mark.parametrize("name", ["nq", "nt", "ttl", "trig", "jsonld", "rdf", "graphml"])
def test_exports(sample_path: Path, tmp_path: Path, name: str) -> None:
    """Not in any form of export; the full profile, asked for, has them."""
    for profile, expected in (("public", []), ("full", PROTECTED)):
        out = tmp_path / f"{profile}.{name}"
        assert _run(["export", str(sample_path), "--out", str(out), "--profile", profile]) == 0
        assert names_in(out.read_text("utf-8")) == expected


def test_queries_and_search(kg: graphkit.KnowledgeGraph, full: graphkit.KnowledgeGraph) -> None:
    """Not in the SPARQL index, nor to be found by full text; the full profile has them."""
    everything = "SELECT ?o WHERE { ?s ?p ?o }"
    assert not names_in(" ".join(map(str, kg.sparql(everything)["o"])))
    assert names_in(" ".join(map(str, full.sparql(everything)["o"]))) == PROTECTED
    for name in PROTECTED:
        assert not kg.search(f'"{name}"')


def test_the_index_on_disk_has_none(sample_path: Path) -> None:
    """No file of the RDF index holds a protected name, in case it is copied elsewhere."""
    found = [
        file.name
        for file in (sample_path / "snapshots").rglob("rdf/*")
        if any(name.encode() in file.read_bytes() for name in PROTECTED)
    ]
    assert not found


def test_a_name_protected_in_one_cable_is_hidden_in_others(
    kg: graphkit.KnowledgeGraph, full: graphkit.KnowledgeGraph
) -> None:
    """Montufar is protected by one list; three other cables name her openly."""
    openly = [i for i in full.cables if "Montufar" in full.cable(i).text]
    assert len(openly) >= 3
    assert not any("Lucia Montufar" in kg.cable(i).text for i in openly)


def test_blacked_out_text_keeps_its_positions(
    kg: graphkit.KnowledgeGraph, full: graphkit.KnowledgeGraph
) -> None:
    """What is hidden is hidden character by character."""
    for identifier in full.cables:
        shown, whole = kg.cable(identifier).text, full.cable(identifier).text
        assert len(shown) == len(whole)
        assert all(a in (b, BLOCK) for a, b in zip(shown, whole, strict=True))


@given(st.text(max_size=200), st.sampled_from(PROTECTED))
def test_any_text_around_a_name(text: str, name: str) -> None:
    """Wherever the name stands, wrapped or not, it goes, and the length stays."""
    profile = Profile("public", {"75OSLO1": [name]})
    for form in (name, name.upper(), name.replace(" ", "\n")):
        hidden = profile.text(f"{text} {form} {text}", "75OSLO1")
        assert len(hidden) == len(f"{text} {form} {text}")
        assert form not in hidden.replace(text, "") or form in text


def test_an_unknown_profile_is_refused(sample_path: Path) -> None:
    """A typing error must not show what should stay hidden."""
    with pytest.raises(graphkit.UsageError, match="no profile is called"):
        graphkit.open(sample_path, profile="pubic")
