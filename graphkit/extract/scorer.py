"""A linear scorer of candidates: how likely each is a person, an organisation, a place, or none.

Multinomial logistic regression over the features of features.py. The weights are in
data/weights.json, made by tools/train_scorer.py from annotated cables; no text of theirs is in it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from functools import cache
from importlib import resources

KINDS = ("person", "org", "place", "none")
Weights = dict[str, tuple[float, float, float, float]]


@cache
def weights() -> Weights:
    """The weights that ship: feature -> one number a kind."""
    text = resources.files(__package__).joinpath("data", "weights.json").read_text("utf-8")
    return {name: tuple(row) for name, row in json.loads(text)["weights"].items()}


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
