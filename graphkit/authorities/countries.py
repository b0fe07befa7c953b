"""Countries and territories, those of the past included, and what cables call their governments.

Facts are in ``data/countries.tsv``, sources at its head. Acronyms such as GOM stand for several
governments: the country that a cable comes from decides.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from graphkit.authorities.tables import cell_list, fold, name_key, rows, unique

_ARTICLE = re.compile(r"\s*the\s+", re.IGNORECASE)
_TWO_CAPITALS = re.compile(r"[A-Z].*[A-Z]", re.DOTALL)
_LONGEST = 80
_LONGEST_ACRONYM = 16
# Signs of the longest name that is taken for an acronym when in capitals: G S P L A J.
_ACRONYM = 11


@dataclass(frozen=True, slots=True)
class Country:
    """A row of the table; ``iso`` is of today, or our own code where the country is no more.

    Years are None where unknown or open; ``ministries`` are pairs of acronym and meaning.
    """

    iso: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capital: str
    governments: tuple[str, ...]
    government_names: tuple[str, ...]
    ministries: tuple[tuple[str, str], ...]
    since: int | None
    until: int | None


def countries() -> tuple[Country, ...]:
    """All countries of the table, in its order. ValueError where the table is malformed."""
    return tuple(_by_iso().values())


def country(iso: str) -> Country | None:
    """The country of a code (``MY``), None when there is none."""
    return _by_iso().get(iso)


def find_country(text: str) -> Country | None:
    """The country that a name or an alias names, in either case, with or without a leading `the`.

    Acronyms must be in capitals, as the table has them: ``US`` is a country, ``us`` is none.

    >>> find_country("the U.K.").iso, find_country("REPUBLIC OF KOREA").iso, find_country("us")
    ('GB', 'KR', None)
    """
    if len(text) > _LONGEST:
        return None
    article = _ARTICLE.match(text)
    key = written_key(text[article.end() :] if article else text)
    iso = _names().get(key) or _names().get(key.lower())
    return _by_iso()[iso] if iso else None


def adjective_country(word: str) -> tuple[str, ...]:
    """The codes of all countries that an adjective or a name of people tells of; () for none.

    >>> adjective_country("Malaysian"), adjective_country("Spaniards"), adjective_country("green")
    (('MY',), ('ES',), ())
    """
    if len(word) > _LONGEST:
        return ()
    key = written_key(word)
    return _adjectives().get(key) or _adjectives().get(key.lower(), ())


def find_government(acronym: str, country_iso: str | None) -> str | None:
    """The code of the country whose government an acronym stands for, None when in doubt.

    That is the cable's own country if it uses the acronym, else the only one that does.

    >>> find_government("GOM", "MX"), find_government("GoM", "MY"), find_government("GOM", None)
    ('MX', 'MY', None)
    >>> find_government("HMG", "NP"), find_government("HMG", None)
    ('NP', 'GB')
    """
    key = _acronym_key(acronym)
    if country_iso in _governments().get(key, ()):
        return country_iso
    users = _governments_abroad().get(key, ())
    return users[0] if len(users) == 1 else None


def find_ministry(acronym: str, country_iso: str | None) -> str | None:
    """What a ministry's acronym stands for in a country, else what it stands for wherever used.

    None where countries that use it differ and none of them is asked for.

    >>> find_ministry("MRE", "BR"), find_ministry("SRE", None)
    ('Ministry of External Relations', 'Secretariat of Foreign Relations')
    """
    if len(acronym) > _LONGEST:
        return None
    meanings = _ministries().get(fold(acronym) if acronym[:1].isupper() else "", {})
    if country_iso in meanings:
        return meanings[country_iso]
    return next(iter(meanings.values())) if len(set(meanings.values())) == 1 else None


def written_key(text: str) -> str:
    """The name key; in capitals where the text is short and all in capitals, as an acronym is.

    A lower-case key is never an acronym's, so that ``us`` and ``car`` stay words.

    >>> written_key("U.S."), written_key("us"), written_key("Central African Republic")
    ('U S', 'us', 'central african republic')
    """
    key = name_key(text)
    return key.upper() if len(key) <= _ACRONYM and text.isupper() else key


def _acronym_key(text: str) -> str:
    """The folded acronym; empty for a word without two capitals, or too long to be one."""
    if len(text) > _LONGEST_ACRONYM or not _TWO_CAPITALS.search(text):
        return ""
    return fold(text)


@cache
def _by_iso() -> dict[str, Country]:
    return {each.iso: each for each in map(_country, _rows())}


@cache
def _rows() -> list[dict[str, str]]:
    return rows("countries")


@cache
def _names() -> dict[str, str]:
    """Name key -> code. ValueError where two countries claim one name."""
    pairs = [(written_key(name), each.iso) for each in countries() for name in _all_names(each)]
    return unique(pairs, "countries")


def _all_names(each: Country) -> tuple[str, ...]:
    return (each.name, *each.aliases)


@cache
def _adjectives() -> dict[str, tuple[str, ...]]:
    return _grouped(
        (written_key(word), each.iso)
        for each in countries()
        for word in (*each.adjectives, *each.people)
    )


@cache
def _governments() -> dict[str, tuple[str, ...]]:
    return _grouped((fold(acronym), iso) for acronym, iso in _government_cells())


@cache
def _governments_abroad() -> dict[str, tuple[str, ...]]:
    """The same without the acronyms that are starred: in use in the country's own cables only."""
    return _grouped(
        (fold(acronym), iso) for acronym, iso in _government_cells() if not acronym.endswith("*")
    )


def _government_cells() -> list[tuple[str, str]]:
    return [(acronym, row["iso"]) for row in _rows() for acronym in cell_list(row["governments"])]


@cache
def _ministries() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for each in countries():
        for acronym, meaning in each.ministries:
            found.setdefault(fold(acronym), {})[each.iso] = meaning
    return found


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, iso in pairs:
        if iso not in found.get(key, ()):
            found[key] = (*found.get(key, ()), iso)
    return found


def _country(row: dict[str, str]) -> Country:
    return Country(
        iso=row["iso"],
        name=row["name"],
        aliases=cell_list(row["aliases"]),
        adjectives=cell_list(row["adjectives"]),
        people=cell_list(row["people"]),
        capital=row["capital"],
        governments=cell_list(row["governments"].replace("*", "")),
        government_names=cell_list(row["government_names"]),
        ministries=tuple(_ministry(item) for item in cell_list(row["ministries"])),
        since=int(row["since"]) if row["since"] else None,
        until=int(row["until"]) if row["until"] else None,
    )


def _ministry(item: str) -> tuple[str, str]:
    acronym, sign, meaning = item.partition("=")
    if not (acronym and sign and meaning):
        raise ValueError(f"countries.tsv: no ACRONYM=Meaning: {item!r}")
    return acronym, meaning
