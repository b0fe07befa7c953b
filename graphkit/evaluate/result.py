"""An evaluation as plain data: what `--format json` prints and `--against` reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from graphkit.evaluate.against import Change
from graphkit.evaluate.bootstrap import Interval
from graphkit.evaluate.calibration import Bin, Calibration
from graphkit.evaluate.evaluation import PLACES, Evaluation, Figure, Mistake
from graphkit.version import RULES, __version__


def as_data(
    evaluation: Evaluation,
    mistakes: Iterable[Mistake] | None = None,
    changed: Iterable[Change] | None = None,
) -> dict[str, Any]:
    """The evaluation, shares to four places; `errors` and `changes` only where they are given."""
    data: dict[str, Any] = {
        "graphkit": __version__,
        "rules": RULES,
        "gold": evaluation.gold,
        "cables": len(evaluation.cables),
        "missing": list(evaluation.missing),
        "resamples": evaluation.resamples,
        "seed": evaluation.seed,
        "figures": {figure.field: _figure(figure) for figure in evaluation.figures},
        "calibration": {c.type: _calibration(c) for c in evaluation.calibrations},
        "notes": list(evaluation.notes),
    }
    if mistakes is not None:
        data["errors"] = [asdict(mistake) for mistake in mistakes]
    if changed is not None:
        data["changes"] = [{**asdict(change), "by": change.by} for change in changed]
    return data


def _figure(figure: Figure) -> dict[str, Any]:
    tally, spread = figure.tally, figure.intervals
    if figure.kind == "scalar":
        counts = {"right": tally.precise, "of": tally.gold}
        return {**counts, **figure.shares, "share_ci": _rounded(spread.recall)}
    counts = {"found": tally.precise, "said": tally.said, "gold": tally.gold}
    if figure.kind == "coref":
        counts = {"names": tally.gold}
    cis = {f"{name}_ci": _rounded(interval) for name, interval in spread._asdict().items()}
    return {**counts, **figure.shares, **cis}


def _rounded(interval: Interval) -> list[float]:
    return [round(bound, PLACES) for bound in interval]


def _calibration(table: Calibration) -> dict[str, Any]:
    return {
        "said": table.said,
        "right": table.right,
        "error": round(table.error, PLACES),
        "bins": [_bin(part) for part in table.bins],
    }


def _bin(part: Bin) -> dict[str, Any]:
    return {
        "from": part.low,
        "to": part.high,
        "said": part.said,
        "right": part.right,
        "mean": round(part.mean, PLACES),
        "share": round(part.share, PLACES),
    }
