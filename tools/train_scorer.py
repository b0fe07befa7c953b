"""Train the scorer of extraction from annotated cables: graphkit/extract/data/weights.json.

    python tools/train_scorer.py GOLD:TEXTS [GOLD:TEXTS ...]

GOLD is a folder of annotations (ID.json, as ../shared/gold/README.md says), TEXTS one with the
cables (ID.txt or ID.html). The weights that ship were made with

    python tools/train_scorer.py ../shared/gold:../shared/gold/cables \\
        tools/annotations:../shared/cables

Multinomial logistic regression by accelerated gradient descent, a fixed number of steps from zero,
so that the same input gives the same weights. What an entity's confidence is worth is measured out
of sample: the cables are dealt into folds, each scored by weights of the others, and a
monotone curve is laid through what was right (`--figures` prints the out-of-sample figures).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import click
import numpy as np

from graphkit.evaluate.folding import fold, surfaces
from graphkit.evaluate.isotonic import Step
from graphkit.evaluate.isotonic import fit as monotone
from graphkit.evaluate.matching import match_entities
from graphkit.extract.candidates import candidates
from graphkit.extract.extraction import country_of, extract, merged
from graphkit.extract.features import features, surroundings
from graphkit.extract.region import region_of
from graphkit.extract.scorer import KINDS, Weights, calibrated
from graphkit.model.cable import Cable
from graphkit.model.document import Document
from graphkit.parse import parse_document
from graphkit.sources import find_files, read_file

_TARGET = Path(__file__).parents[1] / "graphkit/extract/data/weights.json"
_FIELDS = (("place", "places"), ("org", "orgs"), ("person", "persons"))
_STEPS = 300
_PENALTY = 2.0
_FEWEST = 2  # cables or strings that a feature must be seen with
_FOLDS = 5
_BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


@dataclass(frozen=True)
class Annotated:
    gold: dict[str, Any]
    document: Document
    cable: Cable


@dataclass(frozen=True)
class Instance:
    cable: str
    kind: str
    features: frozenset[str]


class Outcome(NamedTuple):
    """An entity said by weights that never saw its cable, and whether it was right."""

    cable: str
    kind: str
    score: float
    right: bool


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("pairs", nargs="+", metavar="GOLD:TEXTS")
    parser.add_argument("--figures", action="store_true", help="print out-of-sample figures")
    asked = parser.parse_args()
    annotated = [each for pair in asked.pairs for each in read(*pair.split(":"))]
    data = [instance for each in annotated for instance in instances(each)]
    said = list(out_of_sample(annotated, data))
    if asked.figures:
        print_figures(annotated, said)
        print_calibration(said)
    write(annotated, data, said)


def write(
    annotated: Sequence[Annotated], data: Sequence[Instance], said: Sequence[Outcome]
) -> None:
    steps = {
        kind: [[round(step.score, 3), round(step.share, 3)] for step in curve(said, kind)]
        for kind, _ in _FIELDS
    }
    rounded = {name: [round(v, 3) for v in row] for name, row in sorted(train(data).items())}
    facts = {
        "cables": len(annotated),
        "strings": len(data),
        "calibration": steps,
        "weights": rounded,
    }
    text = json.dumps(facts, indent=None, separators=(",", ":"))
    _TARGET.parent.mkdir(exist_ok=True)
    _TARGET.write_text(text.replace('],"', '],\n"') + "\n", "utf-8")


def curve(said: Iterable[Outcome], kind: str) -> tuple[Step, ...]:
    """What share of entities of a kind was right, by their score: monotone."""
    return monotone((each.score, each.right) for each in said if each.kind == kind)


def read(gold: str, texts: str) -> Iterator[Annotated]:
    """The annotations of a folder with their parsed cables, by id."""
    files = {Path(file.path).stem: file for file in find_files([texts], portable=True)}
    for path in sorted(Path(gold).glob("*.json")):
        facts = json.loads(path.read_text("utf-8"))
        for document in read_file(files[facts["id"]]):
            if isinstance(document, Document):
                yield Annotated(facts, document, parse_document(document))


def instances(each: Annotated) -> Iterator[Instance]:
    """The candidates of a cable with what the annotation takes them for."""
    region = region_of(each.document.text, each.cable)
    found = candidates(region, country_of(each.cable))
    names = [person.name for person in each.cable.people]
    around = surroundings(found.values(), names, country_of(each.cable), region.text)
    truth = {
        form: kind for kind, field in _FIELDS for e in each.gold[field] for form in surfaces(e)
    }
    for candidate, forms in merged(found):
        keys = [fold(form.text) for form in forms] + [
            fold(form.inner) for form in forms if form.inner
        ]
        kind = next((truth[key] for key in keys if key in truth), "none")
        yield Instance(each.gold["id"], kind, frozenset(features(candidate, around)))


def train(data: Sequence[Instance]) -> Weights:
    """The weights of every feature that is not rare."""
    counts = Counter(name for each in data for name in each.features)
    names = sorted(name for name, count in counts.items() if count >= _FEWEST)
    index = {name: at for at, name in enumerate(names)}
    given = np.zeros((len(data), len(names)))
    truth = np.zeros((len(data), len(KINDS)))
    for row, each in enumerate(data):
        given[row, [index[name] for name in each.features if name in index]] = 1
        truth[row, KINDS.index(each.kind)] = 1
    now = np.zeros((len(names), len(KINDS)))
    before = now.copy()
    rate = 4.0 / given.sum(1).mean()
    for step in range(_STEPS):
        ahead = now + step / (step + 3.0) * (now - before)
        slope = given.T @ (_softmax(given @ ahead) - truth) + _PENALTY * ahead
        before, now = now, ahead - rate * slope / len(data)
    return {name: tuple(now[at]) for name, at in index.items()}


def _softmax(scores: Any) -> Any:
    grown = np.exp(scores - scores.max(1, keepdims=True))
    return grown / grown.sum(1, keepdims=True)


def out_of_sample(annotated: Sequence[Annotated], data: Sequence[Instance]) -> Iterator[Outcome]:
    """Every entity said of a cable by weights of the other folds."""
    ids = sorted({each.gold["id"] for each in annotated})
    homes = {identifier: at % _FOLDS for at, identifier in enumerate(ids)}
    for number in range(_FOLDS):
        weights = train([each for each in data if homes[each.cable] != number])
        for each in annotated:
            if homes[each.gold["id"]] == number:
                yield from _said(each, weights)


def _said(each: Annotated, weights: Weights) -> Iterator[Outcome]:
    entities = extract(each.document.text, each.cable, weights, {})
    for kind, field in _FIELDS:
        mine = [e for e in entities if e.kind == kind]
        gold = [surfaces(e) for e in each.gold[field]]
        forms = [surfaces({"name": e.name, "surface": e.surfaces}) for e in mine]
        right = {at for _, at in match_entities(gold, forms)}
        for at, entity in enumerate(mine):
            yield Outcome(each.gold["id"], kind, entity.confidence, at in right)


def print_figures(annotated: Sequence[Annotated], said: Sequence[Outcome]) -> None:
    """Precision, recall and F1 of each kind, out of sample."""
    for kind, field in _FIELDS:
        mine = [each.right for each in said if each.kind == kind]
        gold = sum(len(each.gold[field]) for each in annotated)
        precision, recall = sum(mine) / len(mine), sum(mine) / gold
        f1 = 2 * precision * recall / (precision + recall)
        click.echo(
            f"{field:8} P {precision:.3f} R {recall:.3f} F1 {f1:.3f} "
            f"({sum(mine)} of {len(mine)} said, {gold} in gold)"
        )


def print_calibration(said: Sequence[Outcome]) -> None:
    """What confidences are worth, laid on one half of the cables and measured on the other."""
    half = {each: at % 2 for at, each in enumerate(sorted({one.cable for one in said}))}
    pairs: list[tuple[float, bool]] = []
    for side in (0, 1):
        known = [each for each in said if half[each.cable] != side]
        steps = {
            kind: tuple((step.score, step.share) for step in curve(known, kind))
            for kind, _ in _FIELDS
        }
        pairs += [
            (calibrated(each.kind, each.score, steps), each.right)
            for each in said
            if half[each.cable] == side
        ]
    for low, high in pairwise(_BINS):
        mine = [pair for pair in pairs if low <= pair[0] < high]
        if mine:
            meant = sum(confidence for confidence, _ in mine) / len(mine)
            share = sum(right for _, right in mine) / len(mine)
            click.echo(
                f"{low:.2f}-{min(high, 1):.2f} {len(mine):5} said {meant:.3f} right {share:.3f}"
            )


if __name__ == "__main__":
    main()
