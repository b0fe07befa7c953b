"""Addressees that are no posts: departments, agencies, commands, collective addresses.

Facts are in ``data/agencies.tsv``, sources at its head; collectives are in ``collectives``.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, get_args

from graphkit.authorities.collectives import find_collective
from graphkit.authorities.posts import find_station, post
from graphkit.authorities.tables import cell_list, fold, rows, slug, unique

__all__ = ["Agency", "AgencyKind", "agencies", "find_agency", "slug"]

AgencyKind = Literal["department", "agency", "command", "collective", "international", "congress"]

# Washington at the end of an address says nothing of who is addressed.
_WASHINGTON = re.compile(r"(?<=.)(?:WASHDC|WSHDC|WASHINGTONDC)$")
_COLLECTIVE = re.compile(r"\bCOLLECTIVE$")
_LONGEST = 120
# How many words an office's name has before its post, and a base's behind a command's name.
_LONGEST_OFFICE = 4
_LONGEST_BASE = 5
_HEADQUARTERS = frozenset("HQ HQS HQTRS CDR CG DIR COMMANDER DIRECTOR US".split())
# A state of the US or a country in two letters (ACP 117), or three (KOR).
_PLACE_CODE = re.compile(r"[A-Z]{2}|KOR|JAP")


@dataclass(frozen=True, slots=True)
class Agency:
    """An addressee that is no post; ``key`` is a slug that stays."""

    key: str
    name: str
    kind: AgencyKind


def agencies() -> tuple[Agency, ...]:
    """All agencies of the table, in its order. ValueError where the table is malformed."""
    return tuple(_by_key().values())


@lru_cache(maxsize=65536)
def find_agency(text: str) -> Agency | None:
    """The agency that an address names: no serial, no precedence, no routing indicator.

    Office suffixes (``//J2/J3``), WASHDC, a command's base (``SHAW AFB SC``) and a first word
    like HQ are left aside. Offices of an agency at a post (``USDAO LONDON UK``) and collectives
    that the table lacks are made from the text. None when it is no known agency.

    >>> find_agency("DOJ WASHINGTON DC").key
    'department-of-justice'
    >>> find_agency("USDAO LONDON UK").name
    'Defense Attaché Office London'
    """
    words = " ".join(text.partition("//")[0].split())
    if len(words) > _LONGEST:
        return None
    collective = find_collective(words)
    if collective:
        return Agency(collective.key, collective.name, "collective")
    return _listed(words) or _at_post(words) or _collective(words) or _without_place(words)


def _listed(words: str) -> Agency | None:
    key = _spellings().get(_agency_key(words))
    return _by_key()[key] if key else None


def _at_post(words: str) -> Agency | None:
    """An agency's office at a post: its first words, then the post."""
    split = words.split(" ")
    for count in range(1, min(len(split), _LONGEST_OFFICE + 1)):
        key = _post_prefixes().get(fold("".join(split[:count])))
        station = find_station(" ".join(split[count:])) if key else None
        where = post(station) if station else None
        if key and where:
            office = _by_key()[key]
            name = f"{office.name} {where.name}"
            return Agency(f"{key}-{where.station.lower()}", name, office.kind)
    return None


def _collective(words: str) -> Agency | None:
    if " " in words and _COLLECTIVE.search(words.upper()):
        return Agency(slug(words), words, "collective")
    return None


def _without_place(words: str) -> Agency | None:
    """The agency of an address with a base behind it, or HQ and the like before it.

    Of addresses in capitals only, never of names in running text. What is cut off behind must
    end in a state or country (``FL``, ``GE``); of ``USDA/APHIS`` the latter is meant.
    """
    if not words.isupper():
        return None
    split = words.split(" ")
    if split[0] in _HEADQUARTERS and len(split) > 1 and (found := _listed(" ".join(split[1:]))):
        return found
    if _PLACE_CODE.fullmatch(split[-1]):
        for count in range(len(split) - 1, max(0, len(split) - _LONGEST_BASE - 1), -1):
            found = _listed(" ".join(split[:count]))
            if found:
                return found
    agency, slash, office = words.partition("/")
    return (_listed(office) or _listed(agency)) if slash else None


def _agency_key(text: str) -> str:
    return _WASHINGTON.sub("", fold(text))


@cache
def _by_key() -> dict[str, Agency]:
    return {row["key"]: Agency(row["key"], row["name"], _kind(row["kind"])) for row in _rows()}


@cache
def _spellings() -> dict[str, str]:
    """Folded spelling -> key. ValueError where two agencies share one."""
    pairs = [(_agency_key(text), key) for text, key in _pairs() if not text.endswith(" *")]
    return unique(pairs, "agencies")


@cache
def _post_prefixes() -> dict[str, str]:
    """The folded first word of an agency's office at a post -> the agency's key."""
    pairs = [(fold(text[:-2]), key) for text, key in _pairs() if text.endswith(" *")]
    return unique(pairs, "agencies")


def _pairs() -> list[tuple[str, str]]:
    return [(text, row["key"]) for row in _rows() for text in cell_list(row["spellings"])]


@cache
def _rows() -> list[dict[str, str]]:
    return rows("agencies")


def _kind(text: str) -> AgencyKind:
    for kind in get_args(AgencyKind):
        if text == kind:
            return kind  # type: ignore[no-any-return]  # get_args is untyped
    raise ValueError(f"agencies.tsv: no kind of agency: {text!r}")
