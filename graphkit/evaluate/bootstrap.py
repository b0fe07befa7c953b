"""How far a figure could be off, given that other cables could have been annotated.

Percentile bootstrap over documents (Efron 1979): cables are drawn again with replacement, each with
all that stands in it, since the mistakes within a cable are not independent of each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import mul
from random import Random
from typing import NamedTuple

from graphkit.evaluate.figures import Tally, rates

RESAMPLES = 2000
_COVERED = 0.95


class Interval(NamedTuple):
    """Where 95% of the resampled figures lie."""

    low: float
    high: float


class Intervals(NamedTuple):
    """One for each of the rates."""

    precision: Interval
    recall: Interval
    f1: Interval


def draws(documents: int, resamples: int, seed: int) -> list[list[int]]:
    """For each resample how often each document was drawn; the same for the same seed.

    >>> [sum(drawn) for drawn in draws(5, 3, seed=1)]
    [5, 5, 5]
    """
    # Only random() is promised to give the same numbers in every version of Python.
    random = Random(seed).random  # noqa: S311  (no secret is made of it)
    drawn = [[0] * documents for _ in range(resamples)]
    for counts in drawn:
        for _ in range(documents):
            counts[int(random() * documents)] += 1
    return drawn


def intervals(tallies: Sequence[Tally], drawn: Sequence[Sequence[int]]) -> Intervals:
    """The intervals of a field's rates, from its tally in each document.

    Resamples in which there is nothing to measure count as the rates of nothing (`figures.rates`).
    """
    resampled = [rates(tally) for tally in _sums(tallies, drawn)]
    return Intervals(*map(_interval, zip(*resampled, strict=True)))


def _sums(tallies: Sequence[Tally], drawn: Sequence[Sequence[int]]) -> list[Tally]:
    columns = list(zip(*tallies, strict=True))
    # Most fields have two columns that are the same: each is added up once.
    sums = {column: [sum(map(mul, column, counts)) for counts in drawn] for column in set(columns)}
    return [Tally(*row) for row in zip(*(sums[column] for column in columns), strict=True)]


def _interval(values: Sequence[float]) -> Interval:
    ordered = sorted(values)
    outside = (1 - _COVERED) / 2
    return Interval(_quantile(ordered, outside), _quantile(ordered, 1 - outside))


def _quantile(ordered: Sequence[float], share: float) -> float:
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])
