"""The figures are those of the scorer that outside users hold, `score.py` of the shared folder."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest

from graphkit.evaluate import evaluate, measure
from graphkit.evaluate.evaluation import Evaluation
from graphkit.evaluate.gold import read_gold

ROOT = Path(__file__).resolve().parents[2]
GRAPHKIT = [sys.executable, "-c", "from graphkit.cli.main import main; main()"]
PRINT = "import sys; sys.stdout.buffer.write(open(sys.argv[1], 'rb').read())"


def scored(shared: Path, command: list[str]) -> dict[str, Any]:
    """What the scorer says of the command that it is given for `graphkit`."""
    run = subprocess.run(
        [sys.executable, "score.py", "gold", "gold/cables", "--json", "--graphkit", *command],
        cwd=shared,
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return dict(json.loads(run.stdout))


def as_scored(done: Evaluation) -> dict[str, Any]:
    """An evaluation in the scorer's own form."""
    form: dict[str, Any] = {"cables": len(done.cables), "missing": list(done.missing)}
    for figure in done.figures:
        shares = [round(share, 4) for share in figure.rates]
        found, said, _, gold = figure.tally
        if figure.kind == "scalar":
            form[figure.field] = shares[1]
        elif figure.field == "persons.coref":
            form["coref"] = shares[2]
        elif figure.kind != "coref":
            named = dict(zip(("p", "r", "f1"), shares, strict=True))
            form[figure.field] = {**named, "gold": gold, "found": found, "said": said}
    return form


@pytest.mark.shared
def test_the_same_figures_for_what_is_read(shared: Path) -> None:
    """Every figure of the 33 gold cables."""
    done = evaluate(shared / "gold", shared / "gold" / "cables", resamples=10)
    assert as_scored(done) == scored(shared, [shlex.join(GRAPHKIT)])


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(4))
def test_the_same_figures_for_what_is_wrong(shared: Path, tmp_path: Path, seed: int) -> None:
    """Cables lost, values changed, items lost, doubled and added, entities split and merged."""
    gold = read_gold(shared / "gold")
    said = {id_: damaged(record, Random(seed)) for id_, record in list(gold.items())[seed:]}
    printed = tmp_path / "said.jsonl"
    printed.write_text("\n".join(map(json.dumps, said.values())), "utf-8")
    command = shlex.join([sys.executable, "-c", PRINT, str(printed)])
    # The word `parse`, which the scorer adds, comes after the file.
    assert as_scored(measure(gold, said, resamples=10)) == scored(shared, [command])


def damaged(record: Any, random: Random) -> dict[str, Any]:
    """The record with about a third of it wrong in one way or another."""
    record = deepcopy(record)
    for holder in (record["header"], record):
        for key, value in holder.items():
            if key != "id" and random.random() < 0.3:
                holder[key] = _otherwise(value, random)
    for key in ("persons", "orgs", "places"):
        record[key] = _regrouped(record[key], random)
    return dict(record)


def _otherwise(value: Any, random: Random) -> Any:
    if isinstance(value, str):
        return random.choice([f"The {value.lower()}'s", f"{value} .", value[1:], None, ""])
    if isinstance(value, list):
        kept = [v for v in value if random.random() < 0.8]
        extra = [v for v in value if random.random() < 0.2]
        return kept + extra
    return value if isinstance(value, dict) else random.choice([None, 2, "2"])


def _regrouped(entities: list[Any], random: Random) -> list[dict[str, Any]]:
    names = [(e["name"], [*e["surface"]]) for e in entities]
    groups: list[dict[str, Any]] = []
    for name, surface in names:
        way = random.random()
        if way < 0.2:
            continue
        if way < 0.4 and groups:
            random.choice(groups)["surface"].extend(surface)
        elif way < 0.6:
            groups += [{"name": s, "surface": [s.upper()]} for s in surface]
        else:
            groups.append({"name": name, "surface": surface})
    return groups
