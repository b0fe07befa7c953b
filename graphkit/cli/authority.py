"""graphkit authority"""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from graphkit.authorities.check import check_folder
from graphkit.authorities.own import add_row
from graphkit.authorities.tables import OWN_TABLES, own_folder, rows, shipped_tables
from graphkit.errors import InputError, UsageError
from graphkit.resolve.lookup import look_up


def _use(context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    """Let every table be read with the user's rows, here and in worker processes."""
    if not value:
        return
    before = os.environ.get(OWN_TABLES)
    os.environ[OWN_TABLES] = str(Path(value).resolve())
    context.call_on_close(lambda: _restore(before))
    if errors := check_folder(Path(value)):
        more = f", and {len(errors) - 1} more: see graphkit authority check" if errors[1:] else ""
        raise InputError(f"the tables in {value} cannot be used: {errors[0]}{more}")


def _restore(before: str | None) -> None:
    if before is None:
        os.environ.pop(OWN_TABLES, None)
    else:
        os.environ[OWN_TABLES] = before


own_tables = click.option(
    "--authorities",
    envvar=OWN_TABLES,
    type=click.Path(exists=True, file_okay=False),
    metavar="DIR",
    callback=_use,
    expose_value=False,
    is_eager=True,
    help=f"A folder of your own tables (default: {OWN_TABLES}).",
)


@click.group()
def authority() -> None:
    """Tables of what is known beforehand: posts, agencies, office holders; yours beside ours."""


@authority.command()
@click.argument("table")
@click.argument("text", required=False)
@own_tables
@click.option("--json", "as_json", is_flag=True, help="One JSON object a row.")
def show(table: str, text: str | None, as_json: bool) -> None:
    """Print a table's rows, or what a text is in it and by which rule."""
    _known(table)
    if text is None:
        _print_table(rows(table), as_json=as_json)
        return
    found = look_up(table, text)
    if not found:
        raise InputError(f"nothing in the table {table} is called {text!r}")
    for row in found:
        if as_json:
            click.echo(json.dumps(row, ensure_ascii=False))
        else:
            stated = ((column, cell) for column, cell in row.items() if cell)
            click.echo("\n".join(f"{column}: {cell}" for column, cell in stated) + "\n")


@authority.command()
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path(path_type=Path))
def check(folder: Path | None) -> None:
    """Check the tables in a folder together with ours; without one ours, or those in use."""
    chosen = folder or own_folder()
    errors = check_folder(chosen)
    for error in errors:
        click.echo(error)
    place = chosen or "graphkit"
    if errors:
        count = "1 error" if len(errors) == 1 else f"{len(errors)} errors"
        raise InputError(f"{count} in the tables of {place}")
    click.echo(f"the tables of {place} are in order")


@authority.command()
@click.argument("table")
@click.option("--set", "cells", multiple=True, required=True, metavar="COLUMN=VALUE",
              help="A cell; once for each column.")  # fmt: skip
@click.option("--to", "folder", required=True, metavar="DIR", help="The folder of your tables.",
              type=click.Path(file_okay=False, path_type=Path))  # fmt: skip
def add(table: str, cells: tuple[str, ...], folder: Path) -> None:
    """Write a row to a table of your own; a row with its id there is changed."""
    _known(table)
    replaced = add_row(table, dict(map(_cell, cells)), folder)
    click.echo(f"{'changed' if replaced else 'added'} a row in {folder / table}.tsv")


def _known(table: str) -> None:
    if table not in shipped_tables():
        raise UsageError(f"there is no table {table!r} (there are {', '.join(shipped_tables())})")


def _cell(text: str) -> tuple[str, str]:
    column, equals, value = text.partition("=")
    if not equals:
        raise UsageError(f"--set takes COLUMN=VALUE, not {text!r}")
    return column.strip(), value.strip()


def _print_table(table: list[dict[str, str]], *, as_json: bool) -> None:
    if as_json:
        for row in table:
            click.echo(json.dumps(row, ensure_ascii=False))
        return
    for row in ([dict(zip(table[0], table[0], strict=True))] if table else []) + table:
        click.echo("\t".join(row.values()))
