"""A linear scorer of candidates: how likely each is a person, an organisation, a place, or none.

Multinomial logistic regression over the features of features.py. The weights are in
data/weights.json, made by tools/train_scorer.py from annotated cables; no text of theirs is in it.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Any

KINDS = ("person", "org", "place", "none")
Scores = tuple[float, float, float, float]
Weights = dict[str, Scores]
Calibration = Mapping[str, tuple[tuple[float, float], ...]]


@cache
def weights() -> Weights:
    """The weights that ship: feature -> one number a kind."""
    return {name: tuple(row) for name, row in _shipped()["weights"].items()}


@cache
def calibration() -> Calibration:
    """For each kind steps (score, share): of entities scored so or more that share was right."""
    return {
        kind: tuple((score, share) for score, share in steps)
        for kind, steps in _shipped()["calibration"].items()
    }


def calibrated(kind: str, raw: float, steps: Calibration) -> float:
    """What a raw score is worth, measured on annotated cables that the weights had not seen.

    >>> calibrated("org", 0.7, {"org": ((0.5, 0.8), (0.9, 0.95))}), calibrated("org", 0.7, {})
    (0.8, 0.7)
    """
    known = steps.get(kind)
    if not known:
        return raw
    at = bisect_right(known, (raw, 2.0)) - 1
    return known[max(at, 0)][1]


def _shipped() -> dict[str, Any]:
    text = resources.files(__package__).joinpath("data", "weights.json").read_text("utf-8")
    facts: dict[str, Any] = json.loads(text)
    return facts


def total(features: Iterable[str], table: Weights) -> Scores:
    """The sum of the weights of the features, one number a kind."""
    person = org = place = none = 0.0
    for name in features:
        row = table.get(name)
        if row is not None:
            person += row[0]
            org += row[1]
            place += row[2]
            none += row[3]
    return person, org, place, none


def chances(one: Scores, other: Scores) -> Scores:
    """The probabilities of KINDS that two sums give together; they sum to 1.

    >>> chances((2.0, 0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 0.0))[0] > 0.7
    True
    """
    sums = (one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3])
    high = max(sums)
    person, org, place, none = (math.exp(value - high) for value in sums)
    whole = person + org + place + none
    return person / whole, org / whole, place / whole, none / whole


def score(features: Iterable[str], table: Weights) -> Scores:
    """The probabilities of KINDS, in their order.

    >>> score(["a"], {"a": (2.0, 0.0, 0.0, 0.0)})[0] > 0.7
    True
    """
    return chances(total(features, table), (0.0, 0.0, 0.0, 0.0))
