"""Bureaus and offices of the Department of State by their symbols, and distribution codes.

Facts are in ``data/offices.tsv``, sources at its head. How symbols are used: 5 FAH-2; the codes
with copy counts (``SSO-00``) of the 1970s are such symbols too, some of other agencies.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from graphkit.authorities.tables import rows

_SLASH = re.compile(r"\s*/\s*")
_SYMBOL = re.compile(r"[A-Z][A-Z0-9]{0,5}(?:[/-][A-Z0-9]{1,6}){0,4}")
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Office:
    """One row of ``data/offices.tsv``; the years are None where unknown or still open."""

    symbol: str
    name: str
    parent: str
    since: int | None
    until: int | None


@cache
def offices() -> tuple[Office, ...]:
    """All offices, in the order of the table. ValueError where the table is malformed."""
    return tuple(_by_symbol().values())


@lru_cache(maxsize=16384)
def find_office(symbol: str) -> Office | None:
    """The office of a symbol in capitals, with or without spaces round the slash.

    >>> find_office("EUR / WE").name
    'Office of Western European Affairs'
    >>> find_office("eur/we") is None
    True
    """
    return _by_symbol().get(_written(symbol))


def is_office_symbol(text: str) -> bool:
    """Whether a text is a known symbol, or that of a known bureau with an office's after it.

    >>> is_office_symbol("EUR/ZZZ"), is_office_symbol("AND/OR")
    (True, False)
    """
    symbol = _written(text)
    if symbol in _by_symbol():
        return True
    bureau, slash, _ = symbol.partition("/")
    return bool(slash) and bureau in _by_symbol() and _SYMBOL.fullmatch(symbol) is not None


def _written(text: str) -> str:
    return _SLASH.sub("/", text.strip()) if len(text) <= _LONGEST else ""


@cache
def _by_symbol() -> Mapping[str, Office]:
    known: dict[str, Office] = {}
    for row in rows("offices"):
        office = _office(row)
        if known.setdefault(office.symbol, office) is not office:
            raise ValueError(f"offices.tsv: {office.symbol} has two rows")
    return MappingProxyType(known)


def _office(row: dict[str, str]) -> Office:
    return Office(
        row["symbol"], row["name"], row["parent"], _year(row["since"]), _year(row["until"])
    )


def _year(cell: str) -> int | None:
    return int(cell) if cell else None
