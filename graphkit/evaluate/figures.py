"""Counts, and the rates that they give.

Invariant: rates are micro averages: counts are added over cables first, and divided once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Tally(NamedTuple):
    """What was right: of what was said, and of what is in gold.

    For lists and entities both are the number found; a scalar is one said and one in gold; B-cubed
    adds up shares, so it has two different sums.
    """

    precise: float
    said: float
    recalled: float
    gold: float


class Rates(NamedTuple):
    """Shares between 0 and 1."""

    precision: float
    recall: float
    f1: float


def found(right: int, said: int, gold: int) -> Tally:
    """The tally where being found is the same seen from both sides."""
    return Tally(right, said, right, gold)


def total(tallies: Iterable[Tally]) -> Tally:
    """The sums.

    >>> total([found(1, 2, 3), found(1, 1, 1)])
    Tally(precise=2, said=3, recalled=2, gold=4)
    """
    columns = list(zip(*tallies, strict=True)) or [()] * 4
    return Tally(*map(sum, columns))


def rates(tally: Tally) -> Rates:
    """Precision, recall, F1. To say nothing where there is nothing is right.

    >>> rates(found(1, 2, 4)).precision, rates(found(0, 0, 0)).f1, rates(found(0, 0, 3)).precision
    (0.5, 1.0, 0.0)
    """
    precise, said, recalled, gold = tally
    precision = precise / said if said else float(not gold)
    recall = recalled / gold if gold else 1.0
    both = precision + recall
    return Rates(precision, recall, 2 * precision * recall / both if both else 0.0)
