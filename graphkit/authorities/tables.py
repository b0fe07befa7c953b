"""Reading the tables in ``data/``: UTF-8, tab separated, a comment block above the columns."""

import os
import re
import unicodedata
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from graphkit.errors import InputError

OWN_TABLES = "GRAPHKIT_AUTHORITIES"
# Tables whose first column does not tell rows apart: a city's name and its country do.
ID_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "cities": ("name", "country"),
    "organisations": ("name", "country"),
    "places": ("name", "country", "kind"),
    "public_figures": ("name", "country", "office", "since"),
}
_DATA = resources.files(__package__).joinpath("data")

_NOT_KEY = re.compile(r"[^A-Z0-9]+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'`\u2018\u2019")


class Table(NamedTuple):
    """A table as it is written: its comment lines, its columns, its rows by column."""

    head: tuple[str, ...]
    columns: tuple[str, ...]
    rows: list[dict[str, str]]


def fold(text: str) -> str:
    """The letters A-Z and digits of a text: capitals, accents stripped, nothing else.

    >>> fold("São Paulo")
    'SAOPAULO'
    """
    return _NOT_KEY.sub("", plain(text).upper())


def slug(text: str) -> str:
    """Lower-case words joined by hyphens, accents stripped.

    >>> slug("EU Member States Collective")
    'eu-member-states-collective'
    """
    return _NOT_SLUG.sub("-", plain(text).lower()).strip("-")


def name_key(text: str) -> str:
    """What a name is looked up by: lower-case words of a-z and 0-9, parted by single spaces.

    Accents and apostrophes go, any other sign parts words.

    >>> name_key("Côte d'Ivoire"), name_key("al-Qa'ida"), name_key("GUINEA-  BISSAU")
    ('cote divoire', 'al qaida', 'guinea bissau')
    """
    ascii_text = plain(text) if not text.isascii() else text
    return _NOT_WORD.sub(" ", ascii_text.translate(_APOSTROPHES).lower()).strip()


def rows(name: str) -> list[dict[str, str]]:
    """The rows of ``data/<name>.tsv``, column name to cell, with those of the user's own table.

    The user's tables are files of the same names in the folder that the environment variable
    ``GRAPHKIT_AUTHORITIES`` names: a row with an id of ours replaces it, others are added. A
    column that the user's table leaves out is empty there. Raises ValueError where our table is
    malformed, InputError where the user's is, or its folder is missing.
    """
    shipped = read_table((_DATA / f"{name}.tsv").read_text("utf-8"), f"{name}.tsv")
    folder = own_folder()
    path = folder / f"{name}.tsv" if folder else None
    return merged(name, shipped, read_own(path)) if path and path.exists() else shipped.rows


def own_folder() -> Path | None:
    """The folder of the user's own tables, None where there is none. InputError: no such folder."""
    stated = os.environ.get(OWN_TABLES, "")
    if not stated:
        return None
    folder = Path(stated)
    if not folder.is_dir():
        raise InputError(f"there is no folder of tables {stated!r} ({OWN_TABLES})")
    return folder


def shipped_tables() -> tuple[str, ...]:
    """The names of the tables that come with graphkit, in alphabetical order."""
    names = (item.name for item in _DATA.iterdir())
    return tuple(sorted(name.removesuffix(".tsv") for name in names if name.endswith(".tsv")))


def shipped_table(name: str) -> Table:
    """A table that comes with graphkit, without the user's rows."""
    return read_table((_DATA / f"{name}.tsv").read_text("utf-8"), f"{name}.tsv")


def read_own(path: Path) -> Table:
    """A user's table. Raises InputError where it cannot be read."""
    try:
        return read_table(path.read_text("utf-8-sig"), path.name)
    except (ValueError, OSError) as error:
        raise InputError(f"{path}: {error}") from error


def read_table(text: str, name: str) -> Table:
    """The head, columns and rows of a table's text; `name` is for the messages.

    Raises ValueError where there is no column row, or a row has not as many cells as columns.

    >>> read_table("# Source: made up.\\nkey\\tname\\na\\tAlpha\\n", "x.tsv").rows
    [{'key': 'a', 'name': 'Alpha'}]
    """
    lines = [line for line in text.split("\n") if line.strip()]
    head = tuple(line for line in lines if line.startswith("#"))
    records = [line.rstrip("\r").split("\t") for line in lines if not line.startswith("#")]
    if not records:
        raise ValueError(f"{name} has no row of columns")
    columns, *records = records
    for record in records:
        if len(record) != len(columns):
            raise ValueError(f"{name}: {len(record)} cells, not {len(columns)}: {record}")
    return Table(head, tuple(columns), [dict(zip(columns, row, strict=True)) for row in records])


def merged(name: str, shipped: Table, own: Table) -> list[dict[str, str]]:
    """The rows of both tables; an own row replaces the shipped one of its id, in its place.

    Raises InputError where the own table has a column that the shipped one has not.
    """
    unknown = [column for column in own.columns if column not in shipped.columns]
    if unknown:
        known = ", ".join(shipped.columns)
        raise InputError(f"{name}.tsv: there is no column {unknown[0]!r} (there are {known})")
    empty = dict.fromkeys(shipped.columns, "")
    both = {row_id(name, row): row for row in shipped.rows}
    both.update((row_id(name, full), full) for full in ({**empty, **row} for row in own.rows))
    return list(both.values())


def row_id(name: str, row: Mapping[str, str]) -> tuple[str, ...]:
    """What a row is known by within its table: the first cell, or the cells that make it unique."""
    columns = ID_COLUMNS.get(name) or (next(iter(row)),)
    return tuple(row[column] for column in columns)


def cell_list(cell: str) -> tuple[str, ...]:
    """The items of a cell that holds a list, separated by ``|``."""
    return tuple(item for item in cell.split("|") if item)


def unique(pairs: list[tuple[str, str]], name: str) -> dict[str, str]:
    """The pairs (spelling, owner) as a dict; ValueError where two owners claim one spelling."""
    owners: dict[str, str] = {}
    for spelling, owner in pairs:
        if owners.setdefault(spelling, owner) != owner:
            raise ValueError(f"{name}.tsv: {spelling} is both {owners[spelling]} and {owner}")
    return owners


def plain(text: str) -> str:
    """The text without accents; compatible signs (ligatures, full-width letters) made plain."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))
