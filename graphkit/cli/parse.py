"""graphkit parse"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial

import click
from rich.console import Console
from rich.text import Text

from graphkit.cli.authority import own_tables
from graphkit.cli.stdin import stdin_lines
from graphkit.errors import InputError
from graphkit.extract.output import as_dict
from graphkit.model.document import Document, Problem
from graphkit.parse import parse_document, reading_of, unreadable_as_dict
from graphkit.parse.explain import NOISE, UNREAD, coverage_of
from graphkit.parse.explain import explain as explain_lines
from graphkit.sources import read, read_stream
from graphkit.view.words import printable

_WIDTH = 34


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--explain", is_flag=True, help="Show each line and what it was taken for instead.")
@own_tables
@click.option("--reading", is_flag=True, help="Add the body as it reads, breaks taken out.")
def parse(files: tuple[str, ...], explain: bool, reading: bool) -> None:
    """Print what is read from cables: one JSON object a cable; - reads JSON lines from stdin.

    This is the user's own text: nothing is left out, protected names neither.
    """
    show = _explain if explain else partial(_print, reading=reading)
    readable = failed = 0
    for item in _read(files):
        if isinstance(item, Problem):
            failed += 1
        else:
            readable += 1
        show(item)
    if failed and not readable:
        raise InputError("nothing of this could be read as a cable")


def _print(item: Document | Problem, *, reading: bool) -> None:
    if isinstance(item, Problem):
        fact = unreadable_as_dict(item)
    else:
        cable = parse_document(item)
        fact = as_dict(item.text, cable)
        if reading:
            fact["reading"] = asdict(reading_of(item, cable))
    click.echo(json.dumps(fact, ensure_ascii=False).encode("utf-8", "replace"))


def _explain(item: Document | Problem) -> None:
    """A cable line by line; colours where a terminal shows them."""
    console = Console(highlight=False, soft_wrap=True)
    if isinstance(item, Problem):
        console.print(Text(f"{item.path} [{item.record}]: {item.message}", style="bold red"))
        return
    cable = parse_document(item)
    coverage = coverage_of(item, cable)
    console.print(
        Text(f"{cable.id or '(no id)'}  {item.path}", style="bold"),
        Text(f" heading: {coverage.understood} of {coverage.heading} characters understood"),
        sep="\n",
    )
    for reading in explain_lines(item, cable):
        parts = ", ".join(reading.parts)
        line = Text(f"{parts[:_WIDTH]:{_WIDTH}} ", style=_style(parts))
        console.print(line.append(printable(reading.text), style="not bold"))
    for problem in cable.problems:
        console.print(Text(f"! {problem.kind}: {printable(problem.message)}", style="red"))


def _style(parts: str) -> str:
    if parts == UNREAD:
        return "bold red"
    return {"body": "dim", NOISE: "dim"}.get(parts, "cyan")


def _read(files: tuple[str, ...]) -> Iterator[Document | Problem]:
    for name in files:
        if name == "-":
            yield from read_stream(stdin_lines())
        else:
            yield from read([name])
