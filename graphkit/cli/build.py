"""graphkit build"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from graphkit.cli.authority import own_tables
from graphkit.cli.report import print_report
from graphkit.cli.stdin import stdin_lines
from graphkit.pipeline import Progress as Told
from graphkit.pipeline import build as make
from graphkit.rdf.terms import DEFAULT_BASE


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--out", required=True, metavar="KG", help="The folder for the graph.")
@click.option("--workers", type=click.IntRange(1), help="Processes (default: one a core).")
@click.option("--engine", type=click.Choice(["local"]), default="local", hidden=True)
@click.option(
    "--evidence",
    type=click.Choice(["none", "first", "all"]),
    default="first",
    show_default=True,
    help="How many quotations a statement carries in the SPARQL index; the tables hold all.",
)
@click.option(
    "--decisions", metavar="FILE", help="The ledger of who is who (default KG/decisions.tsv)."
)
@own_tables
@click.option("--base", default=DEFAULT_BASE, show_default=True, help="What IRIs begin with.")
@click.option("--quiet", "-q", is_flag=True, help="No progress and no report.")
@click.option("--json", "as_json", is_flag=True, help="The report as JSON on standard output.")
def build(
    sources: tuple[str, ...],
    out: str,
    workers: int | None,
    engine: str,
    evidence: str,
    base: str,
    decisions: str | None,
    quiet: bool,
    as_json: bool,
) -> None:
    """Build a graph from files and folders of cables (text, web pages, JSON lines; - for stdin)."""
    del engine  # one engine so far; the word is kept for scripts
    stream = stdin_lines() if "-" in sources else None
    with _progress(hidden=quiet or not sys.stderr.isatty()) as told:
        report = make(
            sources,
            out,
            workers=workers,
            evidence=evidence,
            base=base,
            progress=told,
            stream=stream,
            decisions=decisions,
        )
    if as_json:
        click.echo(json.dumps(report.as_dict(), indent=1))
    elif not quiet:
        print_report(report.as_dict(), f"Built {out}")


@contextlib.contextmanager
def _progress(*, hidden: bool) -> Iterator[Told | None]:
    if hidden:
        yield None
        return
    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks = {}

        def told(stage: str, done: int, whole: int | None) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=whole)
            bars.update(tasks[stage], completed=done, total=whole)

        yield told
