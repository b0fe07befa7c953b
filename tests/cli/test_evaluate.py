"""graphkit evaluate: tables for people, data for programs, a status for checks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graphkit.cli.main import _run
from tests.evaluate.cables import TEXT, annotation, write


@pytest.fixture
def cables(tmp_path: Path) -> list[str]:
    """Two cables, read as annotated but for one signer and a place that nobody named."""
    gold = {
        "1.json": annotation(
            1, signer="R|OE[/]", places=[{"name": "Atlantis\u202e", "surface": []}]
        ),
        "2.json": annotation(2),
    }
    texts = {f"08OSLO{n}.txt": TEXT.format(number=n) for n in (1, 2)}
    return list(write(tmp_path, gold, texts))


def printed(capfd: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    """What a call prints; nothing on standard error where it ends well."""
    assert _run(["evaluate", *arguments]) == status
    out, err = capfd.readouterr()
    assert bool(err) == bool(status)
    return out


def test_a_table_for_people(cables: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    """A row a field, under 80 columns; mistakes one a line, with what the cables say as text."""
    out = printed(capfd, *cables, "--errors", "all")
    lines = [line.rstrip() for line in out.splitlines()]
    assert lines[0].startswith("2 annotated cables; intervals: 95%")
    assert ["signer", "1", "2", "0.500", "0.00-1.00"] in [line.split() for line in lines]
    assert "signer 08OSLO1: missed R|OE[/] | extra DOE" in lines
    assert "places 08OSLO1: missed Atlantis" in lines
    assert max(map(len, lines[2:])) < 80


def test_only_the_mistakes_asked_for(cables: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    """--errors FIELD lists that field; with --field only what is asked for is measured."""
    assert "places 08OSLO1" not in printed(capfd, *cables, "--errors", "signer")
    out = printed(capfd, *cables, "--field", "dtg", "--errors", "places", "--format", "json")
    result = json.loads(out)
    assert list(result["figures"]) == ["dtg", "places"]
    assert result["errors"] == [
        {"field": "places", "cable": "08OSLO1", "missed": ["Atlantis\u202e"], "extra": []}
    ]


def test_data_for_programs(cables: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    """The counts, the shares, their intervals, and what they were made with; the same each time."""
    out = printed(capfd, *cables, "--format", "json", "--seed", "3", "--resamples", "50")
    result = json.loads(out)
    assert result["figures"]["signer"] == {
        "right": 1, "of": 2, "share": 0.5, "share_ci": [0.0, 1.0],
    }  # fmt: skip
    assert result["figures"]["tags"]["f1_ci"] == [1.0, 1.0]
    assert result["figures"]["persons.coref"]["names"] == 2
    assert (result["cables"], result["missing"], result["notes"]) == (2, [], [])
    assert (result["seed"], result["resamples"]) == (3, 50)
    assert "errors" not in result
    again = printed(capfd, *cables, "--format", "json", "--seed", "3", "--resamples", "50")
    assert again == out


def test_a_page(cables: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    """Markdown tables in which nothing that a cable says breaks a row."""
    out = printed(capfd, *cables, "--format", "markdown", "--errors", "all")
    assert "| signer | 1 | 2 | 0.500 | 0.00-1.00 |" in out
    assert "| signer | 08OSLO1 | R\\|OE[/] | DOE |" in out
    assert "| --- | ---: | ---: | ---: | ---: |" in out


def earlier(path: Path, out: str, **figures: dict[str, Any]) -> str:
    """A result as printed, some figures changed."""
    result = json.loads(out)
    for field, figure in figures.items():
        result["figures"][field].update(figure)
    path.write_text(json.dumps(result), "utf-8")
    return str(path)


def test_against_an_earlier_result(
    cables: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The same, or better, is no matter; worse by more than the tolerance ends with status 1."""
    out = printed(capfd, *cables, "--format", "json")
    same = earlier(tmp_path / "same.json", out, signer={"share": 0.4})
    table = printed(capfd, *cables, "--against", same)
    rows = [line.split() for line in table.splitlines()]
    assert ["signer", "share", "0.4000", "0.5000", "+0.1000"] in rows
    assert ["tags", "f1", "1.0000", "1.0000", "="] in rows
    better = earlier(tmp_path / "better.json", out, signer={"share": 0.55})
    assert _run(["evaluate", *cables, "--against", better]) == 1
    told = capfd.readouterr().err
    assert told == f"graphkit: worse than in {better}: signer share 0.5500 to 0.5000\n"
    printed(capfd, *cables, "--against", better, "--tolerance", "0.05")
    printed(capfd, *cables, "--against", better, "--field", "tags")
    out = printed(capfd, *cables, "--against", same, "--field", "signer", "--format", "json")
    assert json.loads(out)["changes"] == [
        {"field": "signer", "share": "share", "before": 0.4, "now": 0.5, "by": 0.1}
    ]


def test_what_is_to_be_said_goes_to_standard_error(
    cables: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A sentence for each thing that does not pair up; what can be measured is."""
    out = printed(capfd, *cables, "--format", "json")
    other = earlier(tmp_path / "other.json", out.replace('"gold": "', '"gold": "x', 1))
    Path(cables[1], "08OSLO2.txt").unlink()
    assert _run(["evaluate", *cables, "--against", other, "--tolerance", "1"]) == 0
    out, err = capfd.readouterr()
    assert "1 of them not read: all in them counts as missed" in out
    assert err.splitlines() == [
        "graphkit: annotated, but without a text that could be read: 08OSLO2",
        "graphkit: the earlier result was measured on other annotations",
    ]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["nowhere", "texts"], 1, "nowhere: no such file or folder"),
        (["gold", "nowhere"], 1, "nowhere: no such file or folder"),
        (["texts", "texts"], 1, "texts: the folder holds no annotations (.json)"),
        (["gold/broken.txt", "texts"], 1, "line 1 is not JSON"),
        (["gold", "gold"], 1, "gold: holds no text of a cable that gold annotates"),
        (["gold", "texts", "--against", "nowhere"], 1, "nowhere: cannot be read"),
        (["gold", "texts", "--against", "gold/1.json"], 1, "is no result of graphkit evaluate"),
        (["gold", "texts", "--errors", "spelling"], 2, "spelling"),
        (["gold", "texts", "--field", "all"], 2, "all"),
        (["gold", "texts", "--resamples", "0"], 2, "resamples"),
        (["gold", "texts", "--tolerance", "-1"], 2, "tolerance"),
        (["gold"], 2, "TEXTS"),
    ],
)
def test_one_sentence_for_what_is_wrong(
    cables: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
    status: int,
    words: str,
) -> None:
    """Status 1 for input, 2 for usage; nothing is printed as a result."""
    monkeypatch.chdir(Path(cables[0]).parent)
    Path("gold", "broken.txt").write_text("none", "utf-8")
    assert _run(["evaluate", *arguments]) == status
    out, err = capfd.readouterr()
    assert words in err
    assert (out, err.count("\n")) == ("", 1)
