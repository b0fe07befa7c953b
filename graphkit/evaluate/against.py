"""An evaluation beside an earlier one: what got better and what got worse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphkit.errors import InputError
from graphkit.evaluate.evaluation import PLACES, Evaluation
from graphkit.evaluate.gold import read_object

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Change:
    """A share then and now; `share` is precision, recall or f1, or share for a scalar."""

    field: str
    share: str
    before: float
    now: float

    @property
    def by(self) -> float:
        """How much it rose."""
        return round(self.now - self.before, PLACES)


def read_earlier(path: str | Path) -> dict[str, Any]:
    """What `--format json` printed. Raises InputError for anything else."""
    earlier = read_object(Path(path))
    figures = earlier.get("figures")
    if not isinstance(figures, dict) or not all(isinstance(f, dict) for f in figures.values()):
        raise InputError(f"{path}: is no result of graphkit evaluate --format json")
    return earlier


def changes(evaluation: Evaluation, earlier: dict[str, Any]) -> list[Change]:
    """Every share that both have, changed or not, in the order of the fields."""
    return [
        Change(figure.field, name, before, now)
        for figure in evaluation.figures
        for name, now in figure.shares.items()
        if _is_share(before := earlier["figures"].get(figure.field, {}).get(name))
    ]


def worse(changed: Sequence[Change], tolerance: float) -> list[Change]:
    """Those that fell by more than the tolerance."""
    return [change for change in changed if -change.by > tolerance + _ROUNDING]


def doubts(evaluation: Evaluation, earlier: dict[str, Any]) -> list[str]:
    """Why the two may not be comparable, a sentence each."""
    if earlier.get("gold") != evaluation.gold:
        return ["the earlier result was measured on other annotations"]
    return []


def _is_share(value: object) -> bool:
    return isinstance(value, float | int) and 0 <= value <= 1
