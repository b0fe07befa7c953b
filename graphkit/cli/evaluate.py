"""graphkit evaluate"""

from __future__ import annotations

import json

import click
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from graphkit.errors import GraphkitError
from graphkit.evaluate import Evaluation
from graphkit.evaluate import evaluate as evaluate_texts
from graphkit.evaluate.against import Change, changes, doubts, read_earlier, worse
from graphkit.evaluate.bootstrap import RESAMPLES
from graphkit.evaluate.evaluation import Mistake
from graphkit.evaluate.fields import FIELDS
from graphkit.evaluate.report import (
    Table,
    as_markdown,
    headline,
    line_of,
    mistakes_table,
    tables_of,
)
from graphkit.evaluate.result import as_data
from graphkit.view.words import printable

_WIDEST = 200


@click.command()
@click.argument("gold", metavar="GOLD")
@click.argument("texts", metavar="TEXTS")
@click.option(
    "--field",
    "fields",
    multiple=True,
    type=click.Choice(FIELDS),
    metavar="FIELD",
    help="Measure only this field; may be given again.",
)
@click.option(
    "--errors",
    type=click.Choice([*FIELDS, "all"]),
    metavar="FIELD|all",
    help="List what was missed and what was extra.",
)
@click.option("--against", metavar="FILE.json", help="Compare with an earlier JSON result.")
@click.option(
    "--tolerance",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="How much a share may fall.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
)
@click.option(
    "--resamples",
    type=click.IntRange(1, 100_000),
    default=RESAMPLES,
    show_default=True,
    help="Bootstrap resamples for the intervals.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Seed of the resamples.")
def evaluate(
    gold: str,
    texts: str,
    fields: tuple[str, ...],
    errors: str | None,
    against: str | None,
    tolerance: float,
    form: str,
    resamples: int,
    seed: int,
) -> None:
    """Measure what is read of TEXTS against the annotations in GOLD, one JSON file a cable.

    Precision, recall and F1 by field, with intervals; whether confidences hold. These are the
    user's own texts: nothing is left out, protected names neither.
    """
    earlier = read_earlier(against) if against else None
    chosen = dict.fromkeys((*fields, *([errors] if fields and errors in FIELDS else [])))
    done = evaluate_texts(gold, texts, fields=chosen or FIELDS, resamples=resamples, seed=seed)
    changed = changes(done, earlier) if earlier else []
    for note in (*done.notes, *(doubts(done, earlier) if earlier else ())):
        click.echo(f"graphkit: {printable(note)}", err=True)
    _print(done, _asked(done, errors), changed, form)
    if fallen := worse(changed, tolerance):
        raise GraphkitError(f"worse than in {against}: {_words(fallen)}")


def _asked(done: Evaluation, errors: str | None) -> list[Mistake] | None:
    if errors is None:
        return None
    return [mistake for mistake in done.mistakes if errors in (mistake.field, "all")]


def _print(
    done: Evaluation, mistakes: list[Mistake] | None, changed: list[Change], form: str
) -> None:
    tables = tables_of(done, changed)
    if form == "json":
        data = as_data(done, mistakes, changed or None)
        _print_bytes(json.dumps(data, indent=1, ensure_ascii=False) + "\n")
    elif form == "markdown":
        listed = [mistakes_table(mistakes)] if mistakes else []
        _print_bytes(as_markdown(done, [*tables, *listed]))
    else:
        _print_text(headline(done), tables)
        _print_mistakes(mistakes or [])


def _print_bytes(text: str) -> None:
    click.echo(text.encode("utf-8", "replace"), nl=False)


def _print_mistakes(mistakes: list[Mistake]) -> None:
    """One a line, so that they can be searched and counted."""
    if mistakes:
        click.echo()
    for mistake in mistakes:
        click.echo(printable(line_of(mistake)))


def _print_text(title: str, tables: list[Table]) -> None:
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=_WIDEST)
    console.print(Text(title), soft_wrap=True)
    for table in tables:
        console.print()
        console.print(Text(table.title, style="bold"), soft_wrap=True)
        console.print(_rich(table))


def _rich(table: Table) -> RichTable:
    shown = RichTable(box=None, pad_edge=False, collapse_padding=True)
    for place, name in enumerate(table.columns):
        number = place >= table.words
        shown.add_column(Text(name), justify="right" if number else "left", overflow="fold")
    for row in table.rows:
        shown.add_row(*(Text(printable(cell)) for cell in row))
    return shown


def _words(fallen: list[Change]) -> str:
    return ", ".join(f"{c.field} {c.share} {c.before:.4f} to {c.now:.4f}" for c in fallen)
