"""Collective addresses (`EU MEMBER STATES COLLECTIVE`) and the posts that they stand for by year.

Facts are in ``data/collectives.tsv``, sources at its head. What a collective address is: 5 FAH-2.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from graphkit.authorities.missions import mission_seats
from graphkit.authorities.posts import posts
from graphkit.authorities.tables import cell_list, fold, rows, unique

_LONGEST = 120
_MEMBER = re.compile(r"(?P<who>[@*A-Za-z-]+)(?: (?P<since>\d{4})?(?P<upto>-(?P<until>\d{4})?)?)?")
_EVERYWHERE = "*"
_POSTS_ABROAD = frozenset(("embassy", "consulate-general", "consulate", "mission"))
_NO_YEAR = (0, 9999)


@dataclass(frozen=True, slots=True)
class Member:
    """Who belongs to a collective: a mission, a station, another collective (`@key`), or all."""

    who: str
    since: int
    until: int


@dataclass(frozen=True, slots=True)
class Collective:
    """One collective address; no `members` where it is not known for sure to whom it goes."""

    key: str
    name: str
    kind: str
    spellings: tuple[str, ...]
    members: tuple[Member, ...]


def collectives() -> tuple[Collective, ...]:
    """All collectives, in the table's order. ValueError where the table is malformed."""
    return tuple(_by_key().values())


@lru_cache(maxsize=4096)
def find_collective(text: str) -> Collective | None:
    """The collective that an address names in any spelling, or by its key; None otherwise.

    >>> find_collective("SADC COLLECTIVE").name
    'Southern African Development Community Collective'
    """
    if len(text) > _LONGEST:
        return None
    return _by_key().get(_spellings().get(fold(text.partition("//")[0]), text))


def members(name: str, year: int) -> tuple[str, ...]:
    """The stations that a collective stood for in a year, in alphabetical order.

    Empty for what is no collective, or one whose members are not known for sure.

    >>> len(members("EU MEMBER STATES COLLECTIVE", 2003)), len(members("EU CAPITALS", 2007))
    (15, 27)
    >>> "BONN" in members("NATO COLLECTIVE", 1985), members("MAGHREB COLLECTIVE", 2008)
    (True, ('ALGIERS', 'NOUAKCHOTT', 'RABAT', 'TRIPOLI', 'TUNIS'))
    """
    found = find_collective(name)
    return tuple(sorted(set(_stations(found, year, frozenset())))) if found else ()


def _stations(found: Collective, year: int, seen: frozenset[str]) -> Iterator[str]:
    for member in found.members:
        if not member.since <= year <= member.until:
            continue
        if member.who == _EVERYWHERE:
            yield from _all_posts(year)
        elif member.who.startswith("@"):
            inner = _by_key().get(member.who[1:])
            if inner and inner.key not in seen:
                yield from _stations(inner, year, seen | {found.key, inner.key})
        elif seats := mission_seats(member.who):
            yield from (
                seat.station
                for seat in seats
                if (seat.since.year if seat.since else year) <= year
                and year <= (seat.until.year if seat.until else year)
            )
        else:
            yield member.who


def _all_posts(year: int) -> Iterator[str]:
    for post in posts():
        if post.kind in _POSTS_ABROAD and (post.since or 0) <= year <= (post.until or year):
            yield post.station


@cache
def _by_key() -> dict[str, Collective]:
    return {row["key"]: _collective(row) for row in rows("collectives")}


@cache
def _spellings() -> dict[str, str]:
    """Folded spelling -> key. ValueError where two collectives share one."""
    pairs = [(fold(text), each.key) for each in collectives() for text in each.spellings]
    return unique(pairs, "collectives")


def _collective(row: dict[str, str]) -> Collective:
    members = tuple(read_member(text) for text in cell_list(row["members"]))
    spellings = cell_list(row["spellings"])
    return Collective(row["key"], row["name"], row["kind"], spellings, members)


def read_member(text: str) -> Member:
    """A member as the table writes it. Raises ValueError where it is not so written.

    >>> read_member("greece 1981"), read_member("BONN -1999").until
    (Member(who='greece', since=1981, until=9999), 1999)
    """
    match = _MEMBER.fullmatch(text)
    if not match:
        raise ValueError(f"collectives.tsv: no member: {text!r}")
    since, until = match["since"], match["until"]
    return Member(
        who=match["who"],
        since=int(since) if since else _NO_YEAR[0],
        until=int(until) if until else _NO_YEAR[1],
    )
