"""Whether a confidence says what it promises: of what was said at 0.9, nine in ten are right."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graphkit.evaluate.fields import Record, items_in
from graphkit.evaluate.folding import surfaces
from graphkit.evaluate.matching import match_entities

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


class Said(NamedTuple):
    """One entity that was said: how sure, and whether it is right."""

    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """What was said with a confidence from `low` up to, and without, `high` (the last: with it)."""

    low: float
    high: float
    said: int
    right: int
    mean: float

    @property
    def share(self) -> float:
        """The share that was right."""
        return self.right / self.said


@dataclass(frozen=True, slots=True)
class Calibration:
    """The bins of one type that hold anything; `type` is "all" for the types together."""

    type: str
    bins: tuple[Bin, ...]

    @property
    def said(self) -> int:
        """How many were said with a confidence."""
        return sum(b.said for b in self.bins)

    @property
    def right(self) -> int:
        """How many of these were right."""
        return sum(b.right for b in self.bins)

    @property
    def error(self) -> float:
        """Expected calibration error: how far mean confidence and share right lie apart in a bin,
        on average over what was said; 0 where nothing was.
        """
        apart = sum(b.said * abs(b.mean - b.share) for b in self.bins)
        return apart / self.said if self.said else 0.0


def confidences(gold: Record, said: Record, type_: str) -> list[Said]:
    """The entities of one type in one cable that carry a confidence between 0 and 1."""
    entities = items_in(said, type_)
    pairs = match_entities(
        [surfaces(e) for e in items_in(gold, type_)], [surfaces(e) for e in entities]
    )
    right = {place for _, place in pairs}
    return [
        Said(float(entity["confidence"]), place in right)
        for place, entity in enumerate(entities)
        if _is_confidence(entity.get("confidence"))
    ]


def calibration(type_: str, said: Iterable[Said]) -> Calibration:
    """The table of a type.

    >>> calibration("persons", [Said(0.9, True), Said(0.92, False)]).bins
    (Bin(low=0.9, high=0.95, said=2, right=1, mean=0.91),)
    """
    binned: list[list[Said]] = [[] for _ in EDGES[1:]]
    for one in sorted(said):
        binned[min(bisect_right(EDGES, one.confidence), len(EDGES) - 1) - 1].append(one)
    bins = zip(EDGES, EDGES[1:], binned, strict=False)
    return Calibration(type_, tuple(_bin(low, high, part) for low, high, part in bins if part))


def _bin(low: float, high: float, said: Sequence[Said]) -> Bin:
    mean = sum(one.confidence for one in said) / len(said)
    return Bin(low, high, len(said), sum(one.right for one in said), mean)


def _is_confidence(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
