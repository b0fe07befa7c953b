"""What the tables know of a word or of several in a row: flags of a word, entries of a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from graphkit.authorities.countries import adjective_country, countries, find_country
from graphkit.authorities.names import given_names, public_figures, surnames
from graphkit.authorities.offices import is_office_symbol
from graphkit.authorities.organisations import (
    Organisation,
    find_acronym,
    find_organisations,
    organisations,
)
from graphkit.authorities.places import Place, find_places
from graphkit.authorities.staff_titles import find_staff_title
from graphkit.authorities.tables import name_key, rows
from graphkit.extract import word_classes as words

TITLE = 1 << 0
PART = 1 << 1
ORG_HEAD = 1 << 2
PLACE_HEAD = 1 << 3
OTHER_HEAD = 1 << 4
NATION = 1 << 5
DATE = 1 << 6
STARTER = 1 << 7
PARTICLE = 1 << 8
CONNECTOR = 1 << 9
CAPITALS = 1 << 10
GIVEN = 1 << 11
GIVEN_ALSO = 1 << 12
SURNAME = 1 << 13
ENGLISH = 1 << 14
INITIAL = 1 << 15
NO_NAME = 1 << 16
STAFF = 1 << 17
PLACE = 1 << 18
LOWER = 1 << 19
DIRECTION = 1 << 20
LEADING_PLACE = 1 << 21

_POSSESSIVE = re.compile(r"['’]s?$")
_INITIAL = re.compile(r"(?:[A-Z]\.-?){1,3}|[A-Z]")
GOVERNMENT = re.compile(r"GO[A-Z]{1,4}|Go[A-Z]|US[GM]|HMG|GR[A-Z]")
LONGEST = 7
_SHORTEST_PLACE = 4
_ENDINGS = ("s", "es", "ed", "ing", "ly", "er", "ers")


@lru_cache(maxsize=16384)
def bare(word: str) -> str:
    """A word without possessive and final stop: `Spain's` is `Spain`, `Inc.` is `Inc`."""
    word = _POSSESSIVE.sub("", word.strip('"“”'))
    return word if _INITIAL.fullmatch(word) or word.count(".") > 1 else word.rstrip(".")


@cache
def english_words() -> frozenset[str]:
    """Words that English has in small letters, those of telegrams among them."""
    return frozenset(row["word"] for row in rows("english_words")) | _TELEGRAM_WORDS


@lru_cache(maxsize=16384)
def flags_of(word: str) -> int:
    """The flags of one word as written."""
    plain = bare(word)
    small = plain.casefold()
    flags = 0
    for flag, kind in _KINDS:
        if small in kind:
            flags |= flag
    if word[:1].islower() and word.lower() == word:
        flags |= LOWER
        if small in words.PARTICLES:
            flags |= PARTICLE
        if small in words.CONNECTORS:
            flags |= CONNECTOR
        return flags
    if _INITIAL.fullmatch(plain) and plain not in ("A", "I"):
        flags |= INITIAL
    if len(plain) > 1 and plain.upper() == plain:
        flags |= CAPITALS
    if "-" in small and small.rpartition("-")[2] in words.TITLES:
        flags |= TITLE
    return flags | _flags_by_tables(plain, small)


def _flags_by_tables(plain: str, small: str) -> int:
    key = name_key(plain)
    first = key.split(" ")[0] if "-" in plain else key
    given = given_names().get(key) or given_names().get(first)
    country = find_country(plain)
    flags = (GIVEN_ALSO if given.also else GIVEN) if given else 0
    for flag, there in (
        (NATION, adjective_country(plain)),
        (SURNAME, key in surnames()),
        (ENGLISH, not country and _is_english(small)),
        (STAFF, find_staff_title(plain)),
        (PLACE, country or find_places(plain)),
    ):
        if there:
            flags |= flag
    return flags


def _is_english(small: str) -> bool:
    known = english_words()
    if small in known:
        return True
    if "-" in small:
        return all(part in known or not part for part in small.split("-"))
    return any(small.endswith(end) and small[: -len(end)] in known for end in _ENDINGS)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the tables have under a name: `kind` is person, org or place.

    `name` is the usual form, `detail` the table's kind (party, city, country ...), `country` ISO
    codes, `doubt` whether it is as often something else (a word, a person).
    """

    kind: str
    name: str
    detail: str
    country: str
    doubt: bool = False
    population: int = 0


@lru_cache(maxsize=16384)
def entries(text: str) -> tuple[Entry, ...]:
    """All that the tables have under a name as written, capitals of acronyms respected."""
    key = name_key(text)
    if not key:
        return ()
    found: list[Entry] = []
    country = find_country(text)
    if country:
        found.append(Entry("place", country.name, "country", country.iso))
    found += (_place_entry(p) for p in _places(text) if not country or p.name != country.name)
    found += (Entry("org", o.name, o.kind, o.country, bool(o.also)) for o in _organisations(text))
    if "/" in text and is_office_symbol(text):
        found.append(Entry("org", text, "office", "US"))
    found += (
        Entry("person", name, "full" if full else "surname", nation)
        for name, nation, full in _figures().get(key, ())
    )
    return tuple(found)


def _place_entry(place: Place) -> Entry:
    doubt = bool(place.also)
    return Entry("place", place.name, place.kind, place.country, doubt, place.population)


def _places(text: str) -> tuple[Place, ...]:
    """Places of that name; three capitals and fewer are an acronym, no city (`UN`, `ETA`)."""
    if len(text) < _SHORTEST_PLACE and text.upper() == text:
        return ()
    return find_places(text)


def _organisations(text: str) -> list[Organisation]:
    if text.upper() == text and len(text) < 9:
        return list(find_acronym(text))
    return list(find_organisations(text))


@cache
def _figures() -> dict[str, tuple[tuple[str, str, bool], ...]]:
    found: dict[str, tuple[tuple[str, str, bool], ...]] = {}
    for figure in public_figures():
        for form in {figure.name, *figure.surnames}:
            key = name_key(form)
            full = form == figure.name and " " in form
            found[key] = (*found.get(key, ()), (figure.name, figure.country, full))
    return found


@cache
def name_lengths() -> dict[str, int]:
    """First word of a name of several -> the most words that a name beginning so has."""
    found: dict[str, int] = {}
    names = [name for org in organisations() for name in (org.name, *org.aliases)]
    names += [name for c in countries() for name in (c.name, *c.aliases)]
    names += [figure.name for figure in public_figures()]
    names += [row["name"] for row in rows("cities")]
    names += [n for row in rows("places") for n in (row["name"], *row["aliases"].split("|"))]
    for name in names:
        parts = name_key(name).split()
        if len(parts) > 1:
            found[parts[0]] = max(found.get(parts[0], 0), min(LONGEST, len(name.split())))
    return found


_KINDS = (
    (TITLE, words.TITLES),
    (PART, words.TITLE_PARTS),
    (ORG_HEAD, words.ORG_HEADS),
    (PLACE_HEAD, words.PLACE_HEADS),
    (OTHER_HEAD, words.OTHER_HEADS),
    (DATE, words.DATES),
    (STARTER, words.STARTERS),
    (NO_NAME, words.NO_NAMES),
    (DIRECTION, words.DIRECTIONS),
    (LEADING_PLACE, words.LEADING_PLACES),
)
_TELEGRAM_WORDS = frozenset(
    """reftel reftels septel septels ref refs para paras interlocutor interlocutors demarche
    demarches
    demarched bilateral bilaterals multilateral trilateral counterterrorism counternarcotics
    nonproliferation interagency parliamentarian parliamentarians parliamentary ministerial
    ministerials hectare hectares euros website websites online outreach underway upcoming leftist
    leftists rightist centrist populist populists separatist separatists loyalist jihadist jihadists
    extremism detainee detainees trafficker traffickers deforestation biofuels biofuel ethanol
    stakeholder stakeholders regulatory telecom telecoms roundtable opined investigative
    logistical prosecutorial reelection governance budgetary bioterrorism radiological
    dismantlement plenary regulators attendees signatory signatories linkages munitions crackdown
    cabinet premier intra inter anti ngo ngos noforn classified unclassified sensitive
    visit visits""".split()
)
