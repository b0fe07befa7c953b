"""Whether tables are as they must be: columns, ids, spellings claimed once, countries known.

What a table's cells must be is in ``table_rules``; every error is told, none stops the check.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from graphkit.authorities.collectives import read_member
from graphkit.authorities.missions import first_day
from graphkit.authorities.table_rules import RULES, Rules
from graphkit.authorities.tables import (
    Table,
    cell_list,
    merged,
    read_own,
    row_id,
    shipped_table,
    shipped_tables,
)
from graphkit.errors import InputError

Row = Mapping[str, str]
_YEAR = re.compile(r"(?:\d{4})?", re.ASCII)


def check_folder(folder: Path | None) -> list[str]:
    """What is wrong in a user's tables, merged with ours; None: in ours alone.

    Empty when all is well. Each error is a sentence that begins with the table's file name.
    Raises InputError where there is no such folder.
    """
    if folder is None:
        return [error for name in shipped_tables() for error in check_table(name, None, None)]
    if not folder.is_dir():
        raise InputError(f"there is no folder of tables {str(folder)!r}")
    errors: list[str] = []
    for path in sorted(folder.glob("*.tsv")):
        if path.stem not in shipped_tables():
            errors.append(f"{path.name}: there is no table of this name ({_names()})")
            continue
        errors += _check_file(path)
    return errors


def _check_file(path: Path) -> list[str]:
    """What is wrong in one file: every row that has not as many cells as columns, or the rest."""
    try:
        if wrong := _malformed(path):
            return wrong
        return check_table(path.stem, read_own(path), path.parent)
    except InputError as error:
        return [str(error).removeprefix(f"{path}: ")]


def _malformed(path: Path) -> list[str]:
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, ValueError) as error:
        return [f"{path.name}: {error}"]
    rows = [(number, line.count("\t") + 1) for number, line in enumerate(lines, 1) if _is_row(line)]
    return [
        f"{path.name}: line {number} has {cells} cells, not {rows[0][1]}"
        for number, cells in rows[1:]
        if cells != rows[0][1]
    ]


def _is_row(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def check_table(name: str, own: Table | None, folder: Path | None) -> list[str]:
    """What is wrong in one table: ours, with the user's rows where `own` is given.

    `folder` is where other tables that this one refers to may have the user's rows. Raises
    InputError where the columns are not the table's.
    """
    shipped = shipped_table(name)
    rows = merged(name, shipped, own) if own else shipped.rows
    rules = RULES.get(name, Rules())
    checked = own.rows if own else shipped.rows
    errors = [
        *_repeated(name, checked),
        *(f"{_where(name, row)} {error}" for row in checked for error in _cells(row, rules)),
        *_unknown(name, checked, rules, folder),
        *_claimed(name, rows, rules),
    ]
    if name == "collectives":
        errors += _members(rows, folder)
    return list(dict.fromkeys(errors))


def known_countries() -> frozenset[str]:
    """The codes that a country cell may hold: of the countries table, and of our area TAGS."""
    listed = (row["iso"] for row in shipped_table("countries").rows)
    return frozenset((*listed, *(row["country"] for row in shipped_table("tags").rows)))


def _names() -> str:
    return f"there are {', '.join(shipped_tables())}"


def _where(name: str, row: Row) -> str:
    return f"{name}.tsv: {' '.join(filter(None, row_id(name, row))) or 'a row without an id'}:"


def _repeated(name: str, rows: Iterable[Row]) -> Iterator[str]:
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        key = row_id(name, row)
        if key in seen:
            yield f"{_where(name, row)} is there twice"
        seen.add(key)


def _cells(row: Row, rules: Rules) -> Iterator[str]:
    """What is wrong in a row by itself."""
    yield from (f"has no {column}" for column in rules.required if not row.get(column, "-"))
    if rules.one_of and not any(row.get(column) for column in rules.one_of):
        yield f"has none of {', '.join(rules.one_of)}"
    for columns, is_right, what in (
        (rules.years, _is_year, "no year"),
        (rules.dates, _is_date, "no year, month or day"),
        (rules.numbers, _is_number, "no number"),
        (rules.pairs, _is_pairs, "no list of A=B"),
    ):
        for column in columns:
            if not is_right(row.get(column, "")):
                yield f"{column} is {what}: {row[column]!r}"
    for column, words in (rules.words or {}).items():
        for word in cell_list(row.get(column, "")):
            if word not in words:
                yield f"{column} is {word!r}, not one of {', '.join(words)}"


def _unknown(name: str, rows: Iterable[Row], rules: Rules, folder: Path | None) -> Iterator[str]:
    """Cells that name a country, or a row of another table, that there is not."""
    known = {column: known_countries() for column in rules.countries}
    for column, tables in (rules.tables or {}).items():
        known[column] = frozenset(cell for table in tables for cell in _first_cells(table, folder))
    for row in rows:
        for column, values in known.items():
            cell = row.get(column, "")
            if cell and cell not in values:
                yield f"{_where(name, row)} {column} is not known: {cell!r}"


def _first_cells(table: str, folder: Path | None) -> Iterator[str]:
    """What rows of a table are called elsewhere: the first cell, of missions the mission."""
    path = folder / f"{table}.tsv" if folder else None
    own = [read_own(path).rows] if path and path.exists() else []
    for rows in (shipped_table(table).rows, *own):
        column = "mission" if table == "missions" else None
        yield from (row.get(column, "") if column else next(iter(row.values())) for row in rows)


def _claimed(name: str, rows: Iterable[Row], rules: Rules) -> Iterator[str]:
    """Spellings that two rows claim."""
    owners: dict[tuple[str, str], str] = {}
    for row in rows:
        owner = row_id(name, row)[0]
        group = _group(row, rules)
        for spelling in (s for column in rules.spellings for s in cell_list(row[column])):
            first = owners.setdefault((group, rules.key(spelling)), owner)
            if first != owner:
                yield f"{name}.tsv: {spelling!r} is a spelling of both {first} and {owner}"


def _group(row: Row, rules: Rules) -> str:
    """Parts of titles may be spelled alike; whole titles, groups and offices may not."""
    kind = row[rules.within] if rules.within else ""
    return kind if kind in ("area", "role", "modifier") else ""


def _members(rows: Iterable[Row], folder: Path | None) -> Iterator[str]:
    known = {*_first_cells("posts", folder), *_first_cells("missions", folder), "*"}
    keys = {f"@{key}" for key in _first_cells("collectives", folder)}
    for row in rows:
        for text in cell_list(row["members"]):
            try:
                member = read_member(text)
            except ValueError:
                yield f"{_where('collectives', row)} this is no member: {text!r}"
                continue
            if member.who not in known and member.who not in keys:
                yield f"{_where('collectives', row)} member is not known: {member.who!r}"


def _is_year(text: str) -> bool:
    return bool(_YEAR.fullmatch(text))


def _is_pairs(text: str) -> bool:
    return all(all(item.partition("=")) for item in cell_list(text))


def _is_date(text: str) -> bool:
    try:
        first_day(text)
    except ValueError:
        return False
    return True


def _is_number(text: str) -> bool:
    try:
        return not text or -1e9 < float(text) < 1e9
    except ValueError:
        return False
