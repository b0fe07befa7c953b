"""Personal names: given names, surnames, and public figures whom cables name without a first name.

Facts are in ``data/given_names.tsv``, ``data/surnames.tsv`` and ``data/public_figures.tsv``,
sources at their heads. A name in a table is a hint, not a proof: many are words or places too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, get_args

from graphkit.authorities.tables import cell_list, name_key, rows

__all__ = [
    "AlsoKind",
    "NameWord",
    "PublicFigure",
    "find_figures",
    "given_names",
    "public_figures",
    "surnames",
]

AlsoKind = Literal["word", "month", "place", "surname", "organisation"]

_ALSO = frozenset(get_args(AlsoKind))
# The longest name of the tables has some 60 characters; a longer text is no name.
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class NameWord:
    """A given name or surname: where it is borne, and what else the word is in English text."""

    name: str
    cultures: tuple[str, ...]
    also: tuple[AlsoKind, ...]


@dataclass(frozen=True, slots=True)
class PublicFigure:
    """A person known from public office or public life.

    ``surnames``: the short forms that stand for the person alone ("Lula", "Qadhafi").
    ``country``: ISO 3166-1 alpha-2 of today, empty for international offices.
    ``since`` and ``until`` enclose all years of note, gaps not told; None: unknown, or to this day.
    """

    name: str
    surnames: tuple[str, ...]
    country: str
    offices: tuple[str, ...]
    since: int | None
    until: int | None


@cache
def given_names() -> Mapping[str, NameWord]:
    """Given names by ``name_key``. ValueError where the table is malformed.

    >>> given_names()["april"].also
    ('month',)
    """
    return _words("given_names")


@cache
def surnames() -> Mapping[str, NameWord]:
    """Surnames by ``name_key``, compound ones ("van der Berg") with spaces between the parts.

    >>> surnames()["rice"].also
    ('word',)
    """
    return _words("surnames")


@cache
def public_figures() -> tuple[PublicFigure, ...]:
    """All public figures of the table, in its order. ValueError where the table is malformed."""
    return tuple(_figure(row) for row in rows("public_figures"))


def find_figures(text: str) -> tuple[PublicFigure, ...]:
    """Those whom a full name or a short form names, in the table's order; it may be several.

    >>> [figure.name for figure in find_figures("QADHAFI")]
    ['Muammar al-Qadhafi']
    """
    return _by_key().get(name_key(text), ()) if len(text) <= _LONGEST else ()


@cache
def _by_key() -> dict[str, tuple[PublicFigure, ...]]:
    found: dict[str, tuple[PublicFigure, ...]] = {}
    for figure in public_figures():
        # Two spellings of one person can share a key: the person stands under it once.
        for key in dict.fromkeys(map(name_key, (figure.name, *figure.surnames))):
            found[key] = (*found.get(key, ()), figure)
    return found


def _words(table: str) -> Mapping[str, NameWord]:
    words: dict[str, NameWord] = {}
    for key, word in _keyed_words(table):
        if words.setdefault(key, word) is not word:
            raise ValueError(f"{table}.tsv: {word.name} stands twice")
    return MappingProxyType(words)


def _keyed_words(table: str) -> Iterator[tuple[str, NameWord]]:
    # Thousands of rows have the same few cells: each distinct cell is split once.
    cells: dict[str, tuple[str, ...]] = {}
    for row in rows(table):
        cultures, also = (
            cells.setdefault(cell, cell_list(cell)) for cell in (row["cultures"], row["also"])
        )
        if not cultures or not _ALSO.issuperset(also):
            raise ValueError(f"{table}.tsv: no cultures, or an unknown kind of word: {row}")
        # Checked above to be of AlsoKind.
        yield name_key(row["name"]), NameWord(row["name"], cultures, also)  # type: ignore[arg-type]


def _figure(row: dict[str, str]) -> PublicFigure:
    if not row["name"] or not row["surname"] or not row["office"]:
        raise ValueError(f"public_figures.tsv: a figure without name, surname or office: {row}")
    return PublicFigure(
        row["name"],
        cell_list(row["surname"]),
        row["country"],
        cell_list(row["office"]),
        int(row["since"]) if row["since"] else None,
        int(row["until"]) if row["until"] else None,
    )
