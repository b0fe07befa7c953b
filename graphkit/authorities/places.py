"""Places that cables name: regions, provinces, seas, cities, bases, districts, capitals.

Facts are in ``data/places.tsv`` and ``data/cities.tsv``, sources at their heads; capitals come
from the table of countries. Countries themselves are found by ``find_country``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal, get_args

from graphkit.authorities.countries import countries, find_country, written_key
from graphkit.authorities.tables import cell_list, name_key, rows

PlaceKind = Literal[
    "continent",
    "region",
    "subregion",
    "state",
    "province",
    "island",
    "sea",
    "strait",
    "river",
    "lake",
    "mountain",
    "desert",
    "canal",
    "city",
    "town",
    "district",
    "neighborhood",
    "site",
    "base",
    "building-place",
    "camp",
]

_KINDS = frozenset(get_args(PlaceKind))
_LONGEST = 80
_CITY_KINDS = ("city", "town", "neighborhood")


@dataclass(frozen=True, slots=True)
class Place:
    """A place; ``country`` is an ISO code or empty, ``population`` in thousands, 0 if unknown.

    ``also`` tells what else the name is (word, person, country): such a name alone is weak.
    """

    name: str
    kind: PlaceKind
    country: str
    population: int
    also: tuple[str, ...]


def find_places(text: str) -> tuple[Place, ...]:
    """All places of a name or another name of theirs, the most populous first; () for none.

    Acronyms (``NWFP``) must be in capitals.

    >>> [(each.name, each.country) for each in find_places("SEVILLA")][0]
    ('Seville', 'ES')
    """
    if len(text) > _LONGEST:
        return ()
    key = name_key(text)
    listed = _listed_as(text, key)
    cities = tuple(each for each in _cities_of(key) if _is_new(each, listed))
    return tuple(sorted(listed + cities, key=lambda place: -place.population))


def is_place(text: str) -> bool:
    """Whether any table of places has the name.

    >>> is_place("Horn of Africa"), is_place("Horn of Plenty")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    key = name_key(text)
    return bool(_listed_as(text, key)) or key in _cities()


def places() -> tuple[Place, ...]:
    """The rows of ``data/places.tsv`` and the capitals that it lacks, in that order."""
    return tuple(place for place, _ in _rows())


def _listed_as(text: str, key: str) -> tuple[Place, ...]:
    """The places of the name, and, where it is written in capitals, of the acronym."""
    written = written_key(text)
    found = _listed().get(key) or _listed().get(key.removeprefix("the "), ())
    return found + (_listed().get(written, ()) if written != key else ())


def _is_new(city: Place, listed: tuple[Place, ...]) -> bool:
    return not any(place.kind in _CITY_KINDS and place.country == city.country for place in listed)


@cache
def _listed() -> dict[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for place, keys in _rows():
        for key in keys:
            found[key] = (*found.get(key, ()), place)
    return found


@cache
def _rows() -> list[tuple[Place, tuple[str, ...]]]:
    """Places with the keys of all their names; capitals only where the table lacks the city."""
    table = list(_table())
    known = {(key, place.country) for place, keys in table for key in keys}
    for each in countries():
        key = name_key(each.capital)
        if key and (key, each.iso) not in known:
            people = _population("city", each.iso, (key,))
            table.append((Place(each.capital, "city", each.iso, people, ()), (key,)))
    return table


def _table() -> Iterator[tuple[Place, tuple[str, ...]]]:
    for row in rows("places"):
        kind, country = _kind(row["kind"]), row["country"]
        keys = tuple(dict.fromkeys(map(written_key, (row["name"], *cell_list(row["aliases"])))))
        people = _population(kind, country, keys)
        yield Place(row["name"], kind, country, people, cell_list(row["also"])), keys


def _population(kind: PlaceKind, country: str, keys: tuple[str, ...]) -> int:
    """The inhabitants of the city that has one of the keys in the country, 0 where none has."""
    if kind not in _CITY_KINDS:
        return 0
    mark = f"\t{country}\t"
    lines = [line for key in keys for line in _cities().get(key, ()) if mark in line]
    return max((int(line.rpartition("\t")[2]) for line in lines), default=0)


@cache
def _cities() -> dict[str, tuple[str, ...]]:
    """Name key -> lines of the table: to take 33,000 lines apart at once would cost 100 ms."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _city_lines():
        name, _, _ = line.partition("\t")
        # ASCII letters alone are their own key but for the capitals: a third of the time.
        key = name.lower() if name.isalpha() else name_key(name)
        found[key] = (*found.get(key, ()), line)
    return found


def _city_lines() -> Iterator[str]:
    text = resources.files(__package__).joinpath("data", "cities.tsv").read_text("utf-8")
    lines = (line for line in text.split("\n") if line and not line.startswith("#"))
    next(lines)
    return lines


def _cities_of(key: str) -> Iterator[Place]:
    for line in _cities().get(key, ()):
        name, country, thousands = line.split("\t")
        also = ("country",) if find_country(name) else ()
        yield Place(name, "city", country, int(thousands), also)


def _kind(text: str) -> PlaceKind:
    if text not in _KINDS:
        raise ValueError(f"places.tsv: no kind of place: {text!r}")
    return text  # type: ignore[return-value]  # get_args is untyped
