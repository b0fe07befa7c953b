"""Organisations that cables name: parties, bodies of state, armed groups, companies, media.

Facts are in ``data/organisations.tsv``, sources and the words for kinds at its head. One name may
be several organisations (``PSP``): who looks one up gets all of them and chooses by country.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from graphkit.authorities.tables import cell_list, name_key, rows

_DOT_OF_INITIALS = re.compile(r"(?<![A-Za-z])([A-Za-z])\.(?=[A-Za-z](?![A-Za-z]))")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Organisation:
    """One row of ``data/organisations.tsv``.

    ``country`` is ISO alpha-2, empty for the international ones; the years are None where unknown
    or still open; ``also`` says what else the name or an alias may be: word, place, person.
    """

    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str
    since: int | None
    until: int | None
    also: tuple[str, ...]


@cache
def organisations() -> tuple[Organisation, ...]:
    """All organisations, in the order of the table. ValueError where the table is malformed."""
    return tuple(_organisation(row) for row in rows("organisations"))


@lru_cache(maxsize=65536)
def find_organisations(text: str) -> tuple[Organisation, ...]:
    """All organisations of a name or alias, whatever the case; none for an unknown one.

    A leading "the" and the dots of initials do not count.

    >>> [each.name for each in find_organisations("the U.N. High Commissioner for Refugees")]
    ['United Nations High Commissioner for Refugees']
    """
    forms = _forms().get(_key(text), ()) if len(text) <= _LONGEST else ()
    return tuple(owner for owner, _ in forms)


@lru_cache(maxsize=65536)
def find_acronym(text: str) -> tuple[Organisation, ...]:
    """As `find_organisations`, but an alias of capitals only is found only in capitals.

    >>> [each.name for each in find_acronym("WHO")], find_acronym("who")
    (['World Health Organization'], ())
    """
    if len(text) > _LONGEST:
        return ()
    capitals = text.isupper()
    forms = _forms().get(_key(text), ())
    return tuple(owner for owner, needs_capitals in forms if capitals or not needs_capitals)


@cache
def _forms() -> Mapping[str, tuple[tuple[Organisation, bool], ...]]:
    """Key -> who bears it, in the order of the table; True where only capitals are the name."""
    found: defaultdict[str, dict[int, bool]] = defaultdict(dict)
    for row, owner in enumerate(organisations()):
        for key, capitals in _keys(owner):
            found[key][row] = capitals and found[key].get(row, True)
    known = organisations()
    return MappingProxyType(
        {
            key: tuple((known[row], caps) for row, caps in each.items())
            for key, each in found.items()
        }
    )


def _keys(owner: Organisation) -> Iterator[tuple[str, bool]]:
    for form in (owner.name, *owner.aliases):
        yield _key(form), form.isupper()


def _key(text: str) -> str:
    plain = _DOT_OF_INITIALS.sub(r"\1", text) if "." in text else text
    return name_key(plain).removeprefix("the ")


def _organisation(row: dict[str, str]) -> Organisation:
    return Organisation(
        row["name"],
        cell_list(row["aliases"]),
        row["kind"],
        row["country"],
        _year(row["since"]),
        _year(row["until"]),
        cell_list(row["also"]),
    )


def _year(cell: str) -> int | None:
    return int(cell) if cell else None
