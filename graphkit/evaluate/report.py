"""An evaluation as tables of words, for a terminal or a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphkit.evaluate.against import Change
from graphkit.evaluate.bootstrap import Interval
from graphkit.evaluate.calibration import Calibration
from graphkit.evaluate.evaluation import Evaluation, Figure, Mistake

Row = tuple[str, ...]

_SPECIAL = re.compile(r"([\\|<*`])")
_ESCAPED = r"\\\1"


@dataclass(frozen=True, slots=True)
class Table:
    """A title, the names of the columns, the rows; the first `words` columns hold no numbers."""

    title: str
    columns: Row
    rows: tuple[Row, ...]
    words: int = 1


def tables_of(evaluation: Evaluation, changed: Sequence[Change] = ()) -> list[Table]:
    """The tables that hold anything, the figures first."""
    tables = [
        _scalars([f for f in evaluation.figures if f.kind == "scalar"]),
        _lists([f for f in evaluation.figures if f.kind in ("list", "entity")]),
        _groupings([f for f in evaluation.figures if f.kind == "coref"]),
        *map(_calibration, evaluation.calibrations),
        _changes(changed),
    ]
    return [table for table in tables if table.rows]


def headline(evaluation: Evaluation) -> str:
    """How many cables were compared, and how the intervals were made."""
    count, missing = len(evaluation.cables), len(evaluation.missing)
    lost = f", {missing} of them not read: all in them counts as missed" if missing else ""
    return (
        f"{count} annotated cable{'' if count == 1 else 's'}{lost}; intervals: 95%, bootstrap over"
        f" cables ({evaluation.resamples} resamples, seed {evaluation.seed})"
    )


def line_of(mistake: Mistake) -> str:
    """A mistake on one line.

    >>> line_of(Mistake("signer", "08OSLO12", ("DOE",), ("ROE",)))
    'signer 08OSLO12: missed DOE | extra ROE'
    """
    named = (("missed", mistake.missed), ("extra", mistake.extra))
    parts = (f"{name} {'; '.join(items)}" for name, items in named if items)
    return f"{mistake.field} {mistake.cable}: {' | '.join(parts)}"


def as_markdown(evaluation: Evaluation, tables: Iterable[Table]) -> str:
    """The headline and the tables as a page."""
    parts = [headline(evaluation) + "."]
    for table in tables:
        rule = ("---",) * table.words + ("---:",) * (len(table.columns) - table.words)
        rows = [table.columns, rule, *table.rows]
        parts.append(f"## {table.title}\n\n" + "\n".join(map(_markdown_row, rows)))
    return "\n\n".join(parts) + "\n"


def _markdown_row(row: Row) -> str:
    return f"| {' | '.join(_SPECIAL.sub(_ESCAPED, ' '.join(cell.split())) for cell in row)} |"


def _scalars(figures: Iterable[Figure]) -> Table:
    rows = tuple(
        (
            f.field,
            f"{f.tally.precise:g}",
            f"{f.tally.gold:g}",
            *_cells(f.rates.recall, f.intervals.recall),
        )
        for f in figures
    )
    return Table("Right as a whole", ("field", "right", "of", "share", "95%"), rows)


def _lists(figures: Iterable[Figure]) -> Table:
    columns = ("field", "found", "said", "gold", *_RATES)
    rows = tuple(
        (f.field, f"{f.tally.precise:g}", f"{f.tally.said:g}", f"{f.tally.gold:g}", *_rates(f))
        for f in figures
    )
    return Table("Item by item", columns, rows)


def _groupings(figures: Iterable[Figure]) -> Table:
    rows = tuple((f.field.removesuffix(".coref"), f"{f.tally.gold:g}", *_rates(f)) for f in figures)
    return Table("Names put together (B-cubed)", ("field", "names", *_RATES), rows)


_RATES = ("P", "95%", "R", "95%", "F1", "95%")


def _rates(figure: Figure) -> Row:
    pairs = zip(figure.rates, figure.intervals, strict=True)
    return tuple(cell for rate, interval in pairs for cell in _cells(rate, interval))


def _cells(rate: float, interval: Interval) -> Row:
    return f"{rate:.3f}", f"{interval.low:.2f}-{interval.high:.2f}"


def _calibration(table: Calibration) -> Table:
    rows = [
        (f"{b.low:g}-{b.high:g}", f"{b.said}", f"{b.right}", f"{b.mean:.3f}", f"{b.share:.3f}")
        for b in table.bins
    ]
    title = f"Confidence of {table.type}: expected calibration error {table.error:.3f}"
    return Table(title, ("said", "how many", "right", "mean said", "share right"), tuple(rows))


def _changes(changed: Sequence[Change]) -> Table:
    rows = tuple(
        (c.field, c.share, f"{c.before:.4f}", f"{c.now:.4f}", f"{c.by:+.4f}" if c.by else "=")
        for c in changed
    )
    return Table("Against the earlier result", ("field", "", "before", "now", "change"), rows, 2)


def mistakes_table(mistakes: Iterable[Mistake]) -> Table:
    """The mistakes as a table, for a page."""
    rows = tuple((m.field, m.cable, "; ".join(m.missed), "; ".join(m.extra)) for m in mistakes)
    return Table(
        "What was missed and what was extra", ("field", "cable", "missed", "extra"), rows, 4
    )
