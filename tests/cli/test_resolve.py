"""`graphkit resolve`: people decide, the ledger keeps it, builds honour it."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest

import graphkit
from graphkit.cli.main import _run
from graphkit.resolve.decisions import read_decisions

OSLO, STATE = "person/margaret-a-lindqvist-no", "person/margaret-a-lindqvist-us"
MENTIONS = ["09OSLO166#margaret-a-lindqvist", "09STATE20417#margaret-a-lindqvist"]
ASKED_FIRST = ["06OSLO1188#stian-brekke", "07QUITO1960#stian-brekke"]
DOUBTS = 3
TABLES = ("cables", "entities", "edges", "mentions", "problems", "people", "doubts")


@pytest.fixture
def path(sample_path: Path, tmp_path: Path) -> Path:
    """A copy of the sample graph that a test may decide on."""
    return Path(shutil.copytree(sample_path, tmp_path / "kg"))


def pairs(path: Path) -> list[list[str]]:
    """The doubtful pairs of a graph, in the order in which they are asked."""
    return [[doubt.one, doubt.other] for doubt in graphkit.open(path).doubts]


def tables(path: Path) -> dict[str, bytes]:
    snapshot = graphkit.open(path).snapshot
    return {name: next(snapshot.glob(f"tables/{name}/*")).read_bytes() for name in TABLES}


def test_accept_and_build(path: Path, sample_cables: Path) -> None:
    """What was accepted is one person after the next build, with who decided and why."""
    why = ["--who", "AB", "--why", "the same biography"]
    assert _run(["resolve", "accept", str(path), OSLO, STATE, *why]) == 0
    (decision,) = read_decisions(path / "decisions.tsv")
    assert [decision.verdict, decision.one, decision.other] == ["same", *MENTIONS]
    graphkit.build(sample_cables, path, workers=1)
    kg = graphkit.open(path)
    assert OSLO in kg.entities
    assert STATE not in kg.entities
    reasons = [reason for d in kg.explain(OSLO).decisions for reason in d.reasons]
    assert f"AB decided so on {decision.when}: the same biography" in reasons
    assert MENTIONS not in pairs(path)
    assert len(kg.doubts) == DOUBTS - 1


def test_apply_is_what_a_build_gives(
    path: Path, sample_cables: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The tables are the same byte for byte; after undo they are what they were."""
    before = tables(path)
    assert _run(["resolve", "accept", str(path), OSLO, STATE]) == 0
    assert _run(["resolve", "apply", str(path)]) == 0
    applied, lines = tables(path), list(graphkit.open(path).lines("all"))
    built = tmp_path / "built"
    graphkit.build(sample_cables, built, decisions=path / "decisions.tsv", workers=1)
    assert applied != before
    assert tables(built) == applied
    assert list(graphkit.open(built).lines("all")) == lines
    assert _run(["resolve", "undo", str(path), "--who", "AB"]) == 0
    assert _run(["resolve", "apply", str(path), "--json"]) == 0
    assert tables(path) == before
    assert "Took back line 4" in capfd.readouterr().out


def test_reject_parts_one_person(path: Path) -> None:
    """Two mentions of one person, told apart by their cables."""
    kg = graphkit.open(path)
    rows = {}
    for row in kg.people:
        rows.setdefault(row.entity, []).append(row.reference)
    one, other = next(found for found in rows.values() if len(found) > 1)[:2]
    assert _run(["resolve", "reject", str(path), one, other]) == 0
    assert _run(["resolve", "apply", str(path)]) == 0
    after = {row.reference: row.entity for row in graphkit.open(path).people}
    assert after[one] != after[other]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["accept", "KG", OSLO, "person/nobody"], 1, "nothing in"),
        (["accept", "KG", OSLO, "post/OSLO"], 1, "is no person"),
        (["accept", "KG", OSLO, "09OSLO166#nobody"], 1, "no cable of"),
        (["accept", "KG", OSLO, OSLO], 2, "both names mean one person"),
        (["accept", "KG", OSLO, "Esteban Carchi"], 1, "nothing in"),
        (["undo", "KG"], 2, "there is no decision in"),
        (["apply", "KG", "--decisions", "nowhere.tsv"], 1, "no such file"),
        (["review", "nowhere"], 1, "no such folder"),
    ],
)
def test_what_is_wrong(
    path: Path,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
    status: int,
    words: str,
) -> None:
    """One sentence, and no ledger is made."""
    assert _run(["resolve", *(str(path) if a == "KG" else a for a in arguments)]) == status
    out, err = capfd.readouterr()
    assert words in err
    assert (out, err.count("\n")) == ("", 1)
    assert not (path / "decisions.tsv").exists()


def test_a_contradiction_names_both_lines(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """It is refused when it is made, and where a ledger has it already, by builds."""
    assert _run(["resolve", "accept", str(path), OSLO, STATE]) == 0
    assert _run(["resolve", "reject", str(path), OSLO, STATE]) == 1
    assert "line 4" in capfd.readouterr().err
    ledger = path / "decisions.tsv"
    ledger.write_text(f"{ledger.read_text('utf-8')}different\t{MENTIONS[0]}\t{MENTIONS[1]}\n")
    before = tables(path)
    assert _run(["resolve", "apply", str(path)]) == 1
    assert "line 5 says" in (err := capfd.readouterr().err)
    assert "by line 4" in err
    assert tables(path) == before


def test_a_decision_on_nobody_is_told_of(path: Path) -> None:
    """Where no cable names a person any more, the decision is a problem, without the name."""
    ledger = path / "decisions.tsv"
    ledger.write_text(f"same\t{MENTIONS[0]}\t99NOWHERE1#esteban-carchi\n", "utf-8")
    assert _run(["resolve", "apply", str(path)]) == 0
    problems = graphkit.open(path).problems()
    (told,) = [p for p in problems if p.kind == "decision-unmet"]
    assert (told.path, told.record) == ("decisions.tsv", 1)
    assert "carchi" not in told.message


def answer(monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(keys))


@pytest.mark.parametrize(
    ("keys", "verdicts"),
    [
        ("s\n", ["same"]), ("d\n", ["different"]), ("u\n", ["unsure"]), ("\n", []), ("q\n", []),
        ("", []), ("x\nwhat?\nSame\n", ["same"]),
    ],
)  # fmt: skip
def test_review(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    keys: str,
    verdicts: list[str],
) -> None:
    """Both names with their words and reasons, and a letter for each pair; so a program may."""
    answer(monkeypatch, keys)
    assert _run(["resolve", "review", str(path), "--who", "AB"]) == 0
    out = capfd.readouterr().out
    first = out.partition(f"2 of {DOUBTS}")[0]
    assert f"1 of {DOUBTS}" in first
    assert "the same full name; nothing says that they are of one country" in first
    assert first.count("«Stian Brekke»") >= 2
    found = read_decisions(path / "decisions.tsv")
    assert [d.verdict for d in found] == verdicts
    assert all([d.one, d.other] == ASKED_FIRST for d in found)
    assert all(d.who == "AB" for d in found)


def test_unsure_is_not_asked_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the next build or apply the pair is gone from the review."""
    answer(monkeypatch, "u\n")
    _run(["resolve", "review", str(path)])
    _run(["resolve", "apply", str(path)])
    left = pairs(path)
    assert ASKED_FIRST not in left
    assert len(left) == DOUBTS - 1
    assert {"person/stian-brekke-no", "person/stian-brekke-ec"} <= set(graphkit.open(path).entities)


def test_the_list(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """One line a pair, or JSON; nothing is asked."""
    assert _run(["resolve", "review", str(path), "--list"]) == 0
    out = capfd.readouterr().out
    assert all(mention in out for mention in (*MENTIONS, *ASKED_FIRST))
    assert out.count("\n") == DOUBTS
    assert _run(["resolve", "review", str(path), "--list", "--format", "json"]) == 0
    listed = json.loads(capfd.readouterr().out)
    assert [[pair["one"], pair["other"]] for pair in listed] == pairs(path)
    assert MENTIONS in pairs(path)
    assert all(0.3 < pair["score"] < 1 for pair in listed)
