"""Writing a row to a user's own table: refused where the check would fail."""

import os
from collections.abc import Mapping
from pathlib import Path

from graphkit.authorities.check import check_table
from graphkit.authorities.tables import Table, read_own, row_id, shipped_table
from graphkit.errors import InputError, UsageError


def add_row(name: str, cells: Mapping[str, str], folder: Path) -> bool:
    """Write a row to the table `name` in `folder`; whether it replaced one of the same id there.

    Columns that `cells` leaves out are empty, or as they were in the row that is replaced.
    Raises UsageError where a column or a cell cannot be, InputError with all errors that the row
    would make; then nothing is written.
    """
    columns = shipped_table(name).columns
    for column, cell in cells.items():
        if column not in columns:
            raise UsageError(f"{name} has no column {column!r} (there are {', '.join(columns)})")
        if any(sign in cell for sign in "\t\n\r"):
            raise UsageError(f"a cell holds no tabs and line ends: {column}")
    path = folder / f"{name}.tsv"
    own = read_own(path) if path.exists() else _empty(name, columns)
    table, replaced = _with_row(name, own, columns, cells)
    before = set(check_table(name, own, folder)) if own.rows else set()
    wrong = [error for error in check_table(name, table, folder) if error not in before]
    if wrong:
        raise InputError(f"nothing is written: {'; '.join(wrong)}")
    folder.mkdir(parents=True, exist_ok=True)
    _write(path, table)
    return replaced


def _empty(name: str, columns: tuple[str, ...]) -> Table:
    head = (f"# Own rows of the table {name}: see docs/authorities.md.", "# Sources: (say here)")
    return Table(head, columns, [])


def _with_row(
    name: str, own: Table, columns: tuple[str, ...], cells: Mapping[str, str]
) -> tuple[Table, bool]:
    """The table with the row in the place of the one with its id, or at its end."""
    full = dict.fromkeys(columns, "")
    rows = [{**full, **row} for row in own.rows]
    identity = row_id(name, {**full, **cells})
    old = next((row for row in rows if row_id(name, row) == identity), None)
    new = {**full, **(old or {}), **cells}
    kept = [new if row is old else row for row in rows]
    return Table(own.head, columns, kept if old else [*kept, new]), old is not None


def _write(path: Path, table: Table) -> None:
    """The table in one step: a reader sees it as it was or as it is."""
    lines = ["\t".join(table.columns)]
    lines += ["\t".join(row[column] for column in table.columns) for row in table.rows]
    text = "\n".join([*table.head, *lines]) + "\n"
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_text(text, "utf-8", newline="\n")
    beside.replace(path)
