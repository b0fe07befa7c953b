"""Annotated and read cables side by side: figures with their intervals, calibration, mistakes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphkit.errors import InputError
from graphkit.evaluate.bootstrap import RESAMPLES, Intervals, draws, intervals
from graphkit.evaluate.calibration import Calibration, Said, calibration, confidences
from graphkit.evaluate.comparison import Comparison, compare
from graphkit.evaluate.fields import ENTITIES, FIELDS, Kind, Record, kind_of
from graphkit.evaluate.figures import Rates, Tally, rates, total
from graphkit.evaluate.gold import digest_of, read_gold
from graphkit.evaluate.predictions import predict

PLACES = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """A field over all cables: the counts, the rates and their 95% intervals.

    A scalar is right or wrong as a whole, so that its three rates are one: the share right.
    """

    field: str
    tally: Tally
    rates: Rates
    intervals: Intervals

    @property
    def kind(self) -> Kind:
        """How the field is measured."""
        return kind_of(self.field)

    @property
    def shares(self) -> dict[str, float]:
        """The rates by name, one for a scalar, rounded as printed: a result equals its print."""
        if self.kind == "scalar":
            return {"share": round(self.rates.recall, PLACES)}
        return {name: round(rate, PLACES) for name, rate in self.rates._asdict().items()}


@dataclass(frozen=True, slots=True)
class Mistake:
    """What of a field was missed, and what was extra, in one cable."""

    field: str
    cable: str
    missed: tuple[str, ...]
    extra: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured.

    `missing` are cables of which nothing was read: all in them counts as missed. `notes` say what
    did not pair up, a sentence each; `gold` is a digest of the annotations.
    """

    cables: tuple[str, ...]
    missing: tuple[str, ...]
    figures: tuple[Figure, ...]
    calibrations: tuple[Calibration, ...]
    mistakes: tuple[Mistake, ...]
    notes: tuple[str, ...]
    gold: str
    resamples: int
    seed: int

    def figure(self, field: str) -> Figure:
        """The figure of a field. Raises KeyError where it was not measured."""
        return {figure.field: figure for figure in self.figures}[field]


def evaluate(
    gold: str | Path,
    texts: str | Path,
    *,
    fields: Collection[str] = FIELDS,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> Evaluation:
    """Measure what graphkit reads of `texts` against the annotations in `gold`.

    Raises InputError where either cannot be read or no annotated cable has a text.
    """
    records = read_gold(gold)
    said, notes = predict(records, texts)
    if not said:
        raise InputError(f"{texts}: holds no text of a cable that {gold} annotates")
    return measure(records, said, fields=fields, resamples=resamples, seed=seed, notes=notes)


def measure(
    gold: Mapping[str, Record],
    said: Mapping[str, Record],
    *,
    fields: Collection[str] = FIELDS,
    resamples: int = RESAMPLES,
    seed: int = 0,
    notes: Sequence[str] = (),
) -> Evaluation:
    """Compare records by cable id, each with the keys of a gold file.

    What is not in `gold` is passed over. `fields` are some of `graphkit.evaluate.fields.FIELDS`;
    `resamples` is at least 1.
    """
    wanted = [field for field in FIELDS if field in set(fields)]
    cables = sorted(gold)
    pairs = [(gold[id_], said.get(id_, {})) for id_ in cables]
    compared = [compare(annotated, read, wanted) for annotated, read in pairs]
    drawn = draws(len(cables), resamples, seed)
    figures = (_figure(field, [one[field].tally for one in compared], drawn) for field in wanted)
    return Evaluation(
        cables=tuple(cables),
        missing=tuple(id_ for id_ in cables if id_ not in said),
        figures=tuple(figure for figure in figures if figure),
        calibrations=_calibrations([type_ for type_ in ENTITIES if type_ in wanted], pairs),
        mistakes=_mistakes(wanted, dict(zip(cables, compared, strict=True))),
        notes=tuple(notes),
        gold=digest_of(gold),
        resamples=resamples,
        seed=seed,
    )


def _figure(field: str, tallies: Sequence[Tally], drawn: Sequence[Sequence[int]]) -> Figure | None:
    """The figure; none where no name is on both sides whose grouping could be right or wrong."""
    sum_ = total(tallies)
    if kind_of(field) == "coref" and not sum_.gold:
        return None
    return Figure(field, sum_, rates(sum_), intervals(tallies, drawn))


def _calibrations(
    types: Sequence[str], pairs: Sequence[tuple[Record, Record]]
) -> tuple[Calibration, ...]:
    """Of each type that says how sure it is; and of all, where these are several."""
    said: dict[str, list[Said]] = {
        type_: [one for gold, read in pairs for one in confidences(gold, read, type_)]
        for type_ in types
    }
    sure = {type_: ones for type_, ones in said.items() if ones}
    if len(sure) > 1:
        sure["all"] = [one for ones in sure.values() for one in ones]
    return tuple(calibration(type_, ones) for type_, ones in sure.items())


def _mistakes(
    fields: Sequence[str], compared: Mapping[str, Mapping[str, Comparison]]
) -> tuple[Mistake, ...]:
    return tuple(
        Mistake(field, cable, comparison.missed, comparison.extra)
        for field in fields
        for cable, by_field in compared.items()
        if (comparison := by_field[field]).missed or comparison.extra
    )
