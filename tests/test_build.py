"""A build loses nothing, says what it did, and does not depend on order or workers."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import graphkit
from graphkit.engine.local import rows_from, run
from graphkit.graph.assemble import assemble
from graphkit.graph.rows import CableRows
from graphkit.model.document import Document
from graphkit.sources import read


def lines_of(path: Path, profile: str = "full") -> list[str]:
    return list(graphkit.open(path, profile).lines("all"))


def test_order_and_workers_change_nothing(sample_cables: Path, tmp_path: Path) -> None:
    """Other file names in another order, and two processes: the same statements."""
    documents = [d for d in read([sample_cables]) if isinstance(d, Document)]
    forward = assemble(r for r in run(documents, workers=1) if isinstance(r, CableRows))
    many = [*reversed(documents)] * 6  # enough that a pool is used
    backward = assemble(r for r in run(many, workers=2) if isinstance(r, CableRows))
    for part in ("cables", "entities", "edges", "mentions"):
        assert getattr(forward, part) == getattr(backward, part), part


@settings(max_examples=12, deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_order_of_documents(sample_rows: list[CableRows], random: object) -> None:
    """Every order of the same documents gives the same graph."""
    shuffled = list(sample_rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert assemble(shuffled).edges == assemble(sample_rows).edges
    assert assemble(shuffled).entities == assemble(sample_rows).entities


@pytest.fixture(scope="module")
def sample_rows(sample_cables: Path) -> list[CableRows]:
    documents = [d for d in read([sample_cables]) if isinstance(d, Document)]
    return [r for r in rows_from(documents) if isinstance(r, CableRows)]


def test_the_same_build_twice_is_the_same(
    sample_cables: Path, sample_path: Path, tmp_path: Path
) -> None:
    """Tables and exports are equal byte for byte, wherever the source and the graph lie."""
    elsewhere = tmp_path / "somewhere else" / "cables"
    shutil.copytree(sample_cables, elsewhere)
    graphkit.build(elsewhere, tmp_path / "kg", workers=2)
    assert lines_of(tmp_path / "kg") == lines_of(sample_path)
    for table in ("cables", "entities", "edges", "mentions", "problems"):
        one = next(sample_path.rglob(f"tables/{table}/*.parquet")).read_bytes()
        two = next((tmp_path / "kg").rglob(f"tables/{table}/*.parquet")).read_bytes()
        assert one == two, table


def test_one_bad_file_never_stops_a_build(sample_cables: Path, tmp_path: Path) -> None:
    """Binary, empty, broken, unknown and unreadable files are listed; nothing else is lost."""
    folder = tmp_path / "cables"
    shutil.copytree(sample_cables, folder)
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "empty.txt").write_text("", "utf-8")
    (folder / "blank.html").write_text("<html><body> </body></html>", "utf-8")
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4")
    (folder / "scan.png").write_bytes(b"\x89PNG")
    (folder / "broken.jsonl").write_text('{"text": 3}\nnot json\n{"text": "UNCLAS"}\n', "utf-8")
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    os.mkfifo(folder / "pipe.txt")
    (folder / ".hidden").write_text("passed over", "utf-8")
    report = graphkit.build(folder, tmp_path / "kg")
    assert report.cables == 40
    ours = {file.name for file in sample_cables.iterdir()}
    told = {(Path(p.path).name, p.kind) for p in graphkit.open(tmp_path / "kg").problems()}
    kinds = {(name, kind) for name, kind in told if name not in ours}
    assert kinds == {
        ("binary.txt", "unreadable"),
        ("empty.txt", "empty"),
        ("blank.html", "empty"),
        ("scan.pdf", "unreadable"),
        ("scan.png", "no-reader"),
        ("broken.jsonl", "no-text"),
        ("broken.jsonl", "not-json"),
        ("broken.jsonl", "no-id"),
        ("broken.jsonl", "no-dtg"),
        ("broken.jsonl", "no-subject"),
        ("dangling.txt", "unreadable"),
        ("pipe.txt", "unreadable"),
    }


def test_the_report_is_true(kg: graphkit.KnowledgeGraph) -> None:
    """Its numbers are those that the graph gives when asked."""
    report = kg.facts["report"]
    held = kg.sparql("SELECT (COUNT(?c) AS ?n) WHERE { ?c a gk:HeldCable }")["n"].iloc[0]
    absent = kg.sparql("SELECT (COUNT(?c) AS ?n) WHERE { ?c a gk:AbsentCable }")["n"].iloc[0]
    assert (report["cables"], report["absent"]) == (held, absent)
    references = [e for e in kg.edges if e.type == "references"]
    assert report["references"] == len(references)
    assert report["references_held"] == sum(
        e.target.removeprefix("cable/") in kg.cables for e in references
    )
    assert report["quads"] == len(kg.store)
    assert report["quads"] == len(set(kg.lines()))
    assert report["problems"] == {
        "id-disagrees": 1,
        "no-subject": 1,
        "other-edition": 1,
        "transmission-disagrees": 1,
    }


@pytest.mark.parametrize("level", ["none", "first", "all"])
def test_evidence_levels(sample_cables: Path, tmp_path: Path, level: str) -> None:
    """None, one, or all quotations a statement in the index; the count is always there."""
    graphkit.build(sample_cables, tmp_path / "kg", evidence=level)
    kg = graphkit.open(tmp_path / "kg")
    per_edge = kg.sparql(
        "SELECT ?s (COUNT(?a) AS ?n) WHERE { ?a a oa:Annotation ; oa:hasBody ?s } GROUP BY ?s"
    )
    assert {"none": 0, "first": 1}.get(level, per_edge["n"].max() if len(per_edge) else 0) == (
        per_edge["n"].max() if len(per_edge) else 0
    )
    if level == "all":
        assert per_edge["n"].max() > 1
        assert per_edge["n"].sum() == sum(len(e.evidence) for e in kg.edges)


def test_usage_errors(sample_cables: Path, tmp_path: Path) -> None:
    """Wrong calls are told before anything is written."""
    with pytest.raises(graphkit.UsageError, match="evidence level"):
        graphkit.build(sample_cables, tmp_path / "kg", evidence="some")
    with pytest.raises(graphkit.UsageError, match="at least one"):
        graphkit.build([], tmp_path / "kg")
    with pytest.raises(graphkit.InputError, match="no such file"):
        graphkit.build(tmp_path / "nowhere", tmp_path / "kg")
    assert not (tmp_path / "kg").exists()


def test_json_lines_from_a_stream(tmp_path: Path) -> None:
    """A program may pipe cables in."""
    line = json.dumps({"id": "08OSLO12", "text": "UNCLAS OSLO 000012\n\nSUBJECT: X\n\n1. Y."})
    report = graphkit.build("-", tmp_path / "kg", stream=[line])
    assert report.cables == 1


@pytest.mark.shared
def test_all_real_cables_are_read(shared: Path, tmp_path: Path) -> None:
    """Seventy-nine files, seventy-nine cables; evidence holds in every one of them."""
    report = graphkit.build(shared / "cables", tmp_path / "kg")
    assert (report.documents, report.cables) == (79, 79)
    kg = graphkit.open(tmp_path / "kg", profile="full")
    for identifier in kg.cables:
        page = kg.cable(identifier)
        for edge in page.edges:
            assert all(page.text[e.start : e.end] == e.quote for e in edge.evidence)
