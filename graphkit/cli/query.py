"""graphkit query"""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

import graphkit
from graphkit.cli import options
from graphkit.errors import InputError, UsageError
from graphkit.query.saved import saved_queries, saved_query
from graphkit.query.sparql import Answer


@click.command()
@options.graph
@click.argument("query", required=False)
@click.option("--file", "file", metavar="FILE", help="Read the query from a file.")
@click.option("--name", "name", metavar="NAME", help="A saved query; --name list shows them.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json", "ttl"]),
    default="table",
    show_default=True,
)
@options.profile
def query(
    kg: str, query: str | None, file: str | None, name: str | None, form: str, profile: str
) -> None:
    """Ask a graph in SPARQL. Prefixes such as gk:, cable:, post:, tag:, dcterms: are known."""
    if name == "list":
        for saved in saved_queries():
            click.echo(f"{saved.name:24} {saved.title}")
        return
    words = _words(query, file, name)
    answer = graphkit.open(kg, profile).ask(words)
    if form == "table":
        _print(answer)
    else:
        click.echo(answer.serialize(form), nl=False)


def _words(query: str | None, file: str | None, name: str | None) -> str:
    given = [value for value in (query, file, name) if value is not None]
    if len(given) != 1:
        raise UsageError("give one query: as words, with --file or with --name")
    if name is not None:
        return saved_query(name).text
    if file is None:
        return query or ""
    try:
        return Path(file).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "is not UTF-8 text"
        raise InputError(f"{file}: cannot be read: {reason.lower()}") from None


def _print(answer: Answer) -> None:
    names, rows = answer.table()
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=_width(names, rows))
    table = Table(box=None, pad_edge=False)
    for name in names:
        table.add_column(Text(name), overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)
    console.print(f"({len(rows)} row{'' if len(rows) == 1 else 's'})")


def _width(names: list[str], rows: list[list[str]]) -> int:
    """Wide enough that nothing is cut when the table goes to a file or a program."""
    widths = [max(map(len, column)) for column in zip(names, *rows, strict=True)]
    return max(80, sum(widths) + 3 * len(widths))
