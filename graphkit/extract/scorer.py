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
Weights = dict[str, tuple[float, float, float, float]]
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


def score(features: Iterable[str], table: Weights) -> tuple[float, float, float, float]:
    """The probabilities of KINDS, in their order; they sum to 1.

    >>> score(["a"], {"a": (2.0, 0.0, 0.0, 0.0)})[0] > 0.7
    True
    """
    person = org = place = none = 0.0
    for name in features:
        row = table.get(name)
        if row is not None:
            person += row[0]
            org += row[1]
            place += row[2]
            none += row[3]
    high = max(person, org, place, none)
    grown = [math.exp(value - high) for value in (person, org, place, none)]
    whole = sum(grown)
    return (grown[0] / whole, grown[1] / whole, grown[2] / whole, grown[3] / whole)
