"""US posts and other stations that send cables, by any spelling of their names.

Facts are in ``data/posts.tsv``, sources at its head. How addressees are written: 5 FAH-2
(telecommunications handbook), ACP 127. BRUSSELS is the embassy, never the mission to the EU.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal, get_args

from graphkit.authorities.tables import cell_list, fold, rows, unique

PostKind = Literal[
    "embassy",
    "consulate-general",
    "consulate",
    "mission",
    "interests-section",
    "liaison-office",
    "office",
    "department",
]

# Words for the kind of post before its place, folded; the longest that fits is taken off.
_PREFIXES = sorted(
    (
        *("AMEMBASSY", "AMEMB", "AMEMBASSYBRANCHOFFICE", "EMBASSY", "EMBASSYOFFICE", "USEMBASSY"),
        *("AMERICANEMBASSY", "EMBASSYOFTHEUNITEDSTATES", "USEMB", "EMB"),
        *("AMCONSUL", "AMCONSULATE", "AMCONGEN", "AMCONSULGEN", "CONSULATE", "CONSULATEGENERAL"),
        *("CONSUL", "CONGEN", "USCONSULATE", "USCONSULATEGENERAL"),
        *("AMERICANCONSULATE", "AMERICANCONSULATEGENERAL", "AMERICANCONSUL"),
        *("USMISSION", "MISSION", "USMIS"),
        *("USINT", "USINTERESTSSECTION", "USLO", "USLIAISONOFFICE"),
        *("USOFFICE", "BRANCHOFFICE", "USREO", "REO", "AMERICANPRESENCEPOST"),
    ),
    key=len,
    reverse=True,
)
# Words that are mistyped in headings; a first word as close as this is taken for one of them.
_MISTYPED = ("AMEMBASSY", "AMCONSUL", "AMCONSULATE", "AMCONGEN", "USMISSION")
_CLOSE = 0.8
_FIRST_WORD_LONGEST = 14
_SHORTEST_SIMILAR = 5
_LONG_NAME = 8
_LONGEST = 80
# A country or state after the place: LONDON UK, SEOUL KOR.
_TRAILING_CODE = re.compile(r"\s+(?:[A-Z]{2}|KOR)$")


@dataclass(frozen=True, slots=True)
class Post:
    """One station: a row of ``data/posts.tsv``; years are None where unknown or still open."""

    station: str
    name: str
    kind: PostKind
    country: str
    country_name: str
    city: str
    latitude: float | None
    longitude: float | None
    since: int | None
    until: int | None
    routing: tuple[str, ...]
    spellings: tuple[str, ...]


def station_key(text: str) -> str:
    """Any spelling folded to A-Z and 0-9: capitals, accents, spaces and punctuation gone.

    >>> station_key("N'Djamena")
    'NDJAMENA'
    """
    return fold(text)


def posts() -> tuple[Post, ...]:
    """All posts, by station. ValueError where the table is malformed."""
    return tuple(_by_station().values())


def post(station: str) -> Post | None:
    """The post of a canonical station (``KUALALUMPUR``), None when there is none."""
    return _by_station().get(station)


@cache
def spellings() -> Mapping[str, str]:
    """Folded spelling -> canonical station, the canonical one included.

    Raises ValueError where two stations share a spelling.
    """
    pairs = [
        (station_key(spelling), each.station)
        for each in posts()
        for spelling in (each.station, *each.spellings)
    ]
    return MappingProxyType(unique(pairs, "posts"))


@lru_cache(maxsize=65536)
def find_station(text: str) -> str | None:
    """The canonical station that a text names, in any spelling, with or without its prefix.

    The text is an addressee, a page's origin or a citation's station: no serial, no precedence,
    no routing indicator. None when it is no known station; nothing is guessed but the first
    word's typing errors.

    >>> find_station("AMEMBASSY KUALA LUMPUR"), find_station("Consulate Rio De Janeiro")
    ('KUALALUMPUR', 'RIODEJANEIRO')
    >>> find_station("NSC WASHDC") is None
    True
    """
    plain = text.partition("//")[0].strip().upper()
    if len(plain) > _LONGEST:
        return None
    return _named(plain) or _named(_TRAILING_CODE.sub("", plain))


def _named(text: str) -> str | None:
    known = spellings()
    key = station_key(text)
    if key in known:
        return known[key]
    for prefix in _PREFIXES:
        if key.startswith(prefix) and key[len(prefix) :] in known:
            return known[key[len(prefix) :]]
    first, _, rest = text.partition(" ")
    return known.get(station_key(rest)) if _is_mistyped_prefix(first) else None


def _is_mistyped_prefix(word: str) -> bool:
    return len(word) <= _FIRST_WORD_LONGEST and bool(
        get_close_matches(word, _MISTYPED, n=1, cutoff=_CLOSE)
    )


@lru_cache(maxsize=4096)
def similar_station(text: str) -> str | None:
    """The one station that a name in no table is a typing error away from, else None.

    One letter wrong, missing, doubled or exchanged with its neighbour; two in names of eight
    letters and more. Names of less than five letters are too close to one another.

    >>> similar_station("REYKJAVK"), similar_station("BUENOS AIERS"), similar_station("LAMA")
    ('REYKJAVIK', 'BUENOSAIRES', None)
    """
    key = station_key(text[:_LONGEST])
    if len(key) < _SHORTEST_SIMILAR or key in _countries():
        return None
    index = _shortened()
    near = {known for part in (key, *_without_one(key)) for known in index.get(part, ())}
    for errors in (1, 2) if len(key) >= _LONG_NAME else (1,):
        stations = {spellings()[known] for known in near if _differ(key, known) <= errors}
        if stations:
            return stations.pop() if len(stations) == 1 else None
    return None


@cache
def _countries() -> frozenset[str]:
    """Names that are no typing errors, however near a station's they are (BRAZIL, BRASILIA)."""
    return frozenset(station_key(each.country_name) for each in posts())


@cache
def _shortened() -> dict[str, list[str]]:
    """Every known spelling under itself and under each form with one letter left out.

    Two names that are a typing error apart share such a form, so that no name is compared with
    all others.
    """
    index: dict[str, list[str]] = {}
    for known in spellings():
        if len(known) >= _SHORTEST_SIMILAR:
            for part in {known, *_without_one(known)}:
                index.setdefault(part, []).append(known)
    return index


def _without_one(key: str) -> list[str]:
    return [key[:at] + key[at + 1 :] for at in range(len(key))]


def _differ(one: str, other: str) -> int:
    """How many letters are wrong, missing, added or exchanged between two names."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one):
        older, before = before, row
        row = [i + 1]
        for j, b in enumerate(other):
            best = min(before[j] + (a != b), before[j + 1] + 1, row[j] + 1)
            if i and j and a == other[j - 1] and b == one[i - 1]:
                best = min(best, older[j - 1] + 1)
            row.append(best)
    return row[-1]


@cache
def _by_station() -> dict[str, Post]:
    return {each.station: each for each in map(_post, rows("posts"))}


def _post(row: dict[str, str]) -> Post:
    return Post(
        station=row["station"],
        name=row["name"],
        kind=_kind(row["kind"]),
        country=row["country"],
        country_name=row["country_name"],
        city=row["city"],
        latitude=float(row["latitude"]) if row["latitude"] else None,
        longitude=float(row["longitude"]) if row["longitude"] else None,
        since=int(row["since"]) if row["since"] else None,
        until=int(row["until"]) if row["until"] else None,
        routing=tuple(row["routing"].split()),
        spellings=cell_list(row["spellings"]),
    )


def _kind(text: str) -> PostKind:
    for kind in get_args(PostKind):
        if text == kind:
            return kind  # type: ignore[no-any-return]  # get_args is untyped
    raise ValueError(f"posts.tsv: no kind of post: {text!r}")
