"""`graphkit explain`: who or what, by which decisions, in which words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import graphkit
from graphkit.cli.main import _run

PROTECTED = "Esteban Carchi"


def test_a_person(sample_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The person, the decision with score, rule and reasons, and the words with their place."""
    assert _run(["explain", str(sample_path), "person/dana-r-whitlock-quito"]) == 0
    out = capfd.readouterr().out
    assert out.startswith("person/dana-r-whitlock-quito  Person  Dana R. Whitlock\n")
    assert "0.95  07QUITO1960#dana-r-whitlock  'Dana R. Whitlock'  known-at-post" in out
    assert "a cable of the post of 2007-08-30 names Dana R. Whitlock as Charge d'Affaires" in out
    assert "07QUITO1960/signed-by-1  [1350:1358]  signer" in out
    assert "would have liked to see this. End Comment. «WHITLOCK»" in out


def test_decisions_across_cables(kg: graphkit.KnowledgeGraph) -> None:
    """Every mention of a person in every cable has a decision; those across cables say why."""
    key = next(
        key for key in sorted(kg.entities)
        if len({row.mention.key[0] for row in kg.people if row.entity == key}) > 1
    )  # fmt: skip
    found = kg.explain(key, limit=100)
    assert found.decision_count == sum(row.entity == key for row in kg.people)
    assert all(d.score and 0.8 <= d.score <= 1 and d.reasons for d in found.decisions)
    assert any(d.rule != "fullest-name" for d in found.decisions)


@pytest.mark.parametrize(
    ("thing", "key", "rule"),
    [
        ("KUALA LUMPUR", "post/KUALALUMPUR", "posts-table"),
        ("post/OSLO", "post/OSLO", "posts-table"),
        ("pgov", "tag/PGOV", "tags"),
        ("07 OSLO 141", "cable/07OSLO141", "own-id"),
        ("06GUAYAQUIL913", "cable/06GUAYAQUIL913", "year-given"),
        ("whitlock", "person/dana-r-whitlock-quito", "known-at-post"),
        ("07QUITO1960/signed-by-1", "07QUITO1960/signed-by-1", "known-at-post"),
        ("statement/07QUITO1960/signed-by-1", "07QUITO1960/signed-by-1", "known-at-post"),
        ("fenwick", "person/fenwick-quito", "alone"),
        ("colin farraday", "person/colin-farraday-us", "same-name-and-country"),
        ("https://w3id.org/graphkit/id/post/OSLO", "post/OSLO", "posts-table"),
    ],
)
def test_everything_can_be_explained(
    sample_path: Path, capfd: pytest.CaptureFixture[str], thing: str, key: str, rule: str
) -> None:
    """By key, IRI, name or statement; as JSON the same as text."""
    assert _run(["explain", str(sample_path), thing, "--format", "json"]) == 0
    found = json.loads(capfd.readouterr().out)
    assert found["key"] == key
    assert rule in {decision["rule"] for decision in found["decisions"]}
    assert _run(["explain", str(sample_path), thing]) == 0
    assert capfd.readouterr().out.startswith(f"{key}  ")


def test_every_quotation_stands_where_it_says(kg: graphkit.KnowledgeGraph) -> None:
    """`text[start:end]` is the words, with what stands around them."""
    for key in sorted(kg.entities):
        for q in kg.explain(key, limit=5).quotations:
            text = kg.cable(q.cable_id).text
            assert text[q.start : q.end] == q.words
            assert text[: q.start].endswith(q.before)
            assert text[q.end :].startswith(q.after)


def test_limit(sample_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """So many of each are shown, and it is said that there are more."""
    assert _run(["explain", str(sample_path), "post/KUALALUMPUR", "--limit", "2"]) == 0
    out = capfd.readouterr().out
    (whole,) = re.findall(r"^(\d+) quotations, the first 2$", out, re.M)
    assert int(whole) >= 12
    assert out.count("«") == 2


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        ("Margaret A. Lindqvist", "person/margaret-a-lindqvist-no, person/margaret-a-lindqvist-us"),
        ("Nobody At All", "nothing in"),
        ("07OSLO141/signed-by-99", "makes no statement"),
        ("", "nothing in"),
    ],
)
def test_what_is_not_one_thing(
    sample_path: Path, capfd: pytest.CaptureFixture[str], thing: str, words: str
) -> None:
    """Several are listed, none is guessed: exit status 1 and one sentence."""
    assert _run(["explain", str(sample_path), thing]) == 1
    out, err = capfd.readouterr()
    assert words in err
    assert (out, err.count("\n")) == ("", 1)


def test_protected_names(sample_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """By default nothing is known of them; the full profile, asked for, explains them."""
    assert _run(["explain", str(sample_path), PROTECTED]) == 1
    assert "nothing in" in capfd.readouterr().err
    assert _run(["explain", str(sample_path), PROTECTED, "--profile", "full"]) == 0
    assert "a cable asks to protect this name" in capfd.readouterr().out


def test_no_explanation_shows_a_protected_name(
    kg: graphkit.KnowledgeGraph, full: graphkit.KnowledgeGraph
) -> None:
    """Not in keys, references, reasons, quotations, their context, or doubts, of anything."""
    names = {e.label.casefold() for e in full.entities.values() if e.protected and " " in e.label}
    assert names
    shown = [str(kg.explain(key, limit=1000)) for key in sorted(kg.entities)]
    shown += [str(kg.people), str(kg.doubts)]
    for text in shown:
        folded = " ".join(text.split()).casefold()
        spelt = folded.replace("-", " ")
        assert not [name for name in names if name in folded or name in spelt]
