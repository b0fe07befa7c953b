"""Within one cable: which names are one organisation's, or one place's."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from graphkit.authorities.countries import find_country
from graphkit.authorities.governments import government_of
from graphkit.authorities.tables import name_key
from graphkit.extract import lexicon as lex
from graphkit.extract.lexicon import entries, flags_of
from graphkit.extract.same_person import near

_SMALL = frozenset("of the for and on in de da do del la le du des e y &".split())
_SHORTEST_TYPO = 7


class Union:
    """Indices that are joined."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

    def find(self, one: int) -> int:
        while self.parent[one] != one:
            self.parent[one] = self.parent[self.parent[one]]
            one = self.parent[one]
        return one

    def join(self, one: int, other: int) -> None:
        a, b = sorted((self.find(one), self.find(other)))
        self.parent[b] = a

    def groups(self) -> list[list[int]]:
        found: dict[int, list[int]] = {}
        for index in range(len(self.parent)):
            found.setdefault(self.find(index), []).append(index)
        return list(found.values())


def group_organisations(
    names: list[str],
    inner: list[str],
    acronyms: dict[str, str],
    country: str,
    bracketed: Iterable[tuple[int, int]] = (),
) -> list[list[int]]:
    """Groups of indices into `names`.

    `inner` are the names without a nation before them, `acronyms` those that the text defines, by
    acronym, `country` is the cable's own, whose acronyms go first; `bracketed` are pairs of which
    the second stands in brackets behind the first.
    """
    union = Union(len(names))
    for one, other in bracketed:
        union.join(one, other)
    keys: dict[str, int] = {}
    for index, name in enumerate(names):
        for key in _organisation_keys(name, inner[index], acronyms, country):
            if key in keys:
                union.join(keys[key], index)
            else:
                keys[key] = index
    _join_shortened(names, union)
    _join_initials(names, union)
    return union.groups()


def _organisation_keys(name: str, inner: str, acronyms: dict[str, str], country: str) -> list[str]:
    keys = [_plain(name)]
    if inner:
        keys.append(_plain(inner))
    if government := government_of(name, country):
        return [*keys, f"government:{government}"]
    if name in acronyms:
        keys.append(_plain(acronyms[name]))
    known = {entry.name for entry in entries(name) if entry.kind == "org"}
    homely = {e.name for e in entries(name) if e.kind == "org" and e.country in (country, "")}
    if len(homely) == 1:
        keys.append(f"table:{homely.pop()}")
    elif len(known) == 1:
        keys.append(f"table:{known.pop()}")
    return keys


@lru_cache(maxsize=16384)
def _plain(name: str) -> str:
    key = name_key(name)
    return key.removeprefix("the ")


def _join_shortened(names: list[str], union: Union) -> None:
    """`Security Council` is the `UN Security Council`, where only one name ends or begins so."""
    keyed = [tuple(_plain(name).split(" ")) for name in names]
    ends: dict[str, list[int]] = {}
    for index, words in enumerate(keyed):
        for word in {words[0], words[-1]}:
            ends.setdefault(word, []).append(index)
    for index, short in enumerate(keyed):
        if len(short) == 1 and not flags_of(names[index].capitalize()) & lex.ORG_HEAD:
            continue
        near_by = {*ends.get(short[0], ()), *ends.get(short[-1], ())}
        homes = {
            union.find(other)
            for other in near_by
            if len(keyed[other]) > len(short) and _is_shortened(short, keyed[other])
        } - {union.find(index)}
        if len(homes) == 1 or (homes and len(short) == 1):
            union.join(min(homes), index)


def _is_shortened(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if long[-len(short) :] == short:
        before = long[: -len(short)]
        return not _SMALL & set(before[-1:]) and before[-1] not in ("and",)
    if long[: len(short)] == short:
        following = long[len(short)]
        return following in _SMALL and following != "and" and len(short) >= 1
    return False


def _join_initials(names: list[str], union: Union) -> None:
    initials: dict[str, set[int]] = {}
    for index, name in enumerate(names):
        words = [w for w in name.replace("-", " ").split(" ") if w]
        if len(words) > 1:
            made = "".join(w[0] for w in words if w.casefold() not in _SMALL).upper()
            initials.setdefault(made, set()).add(union.find(index))
            initials.setdefault("".join(w[0] for w in words).upper(), set()).add(union.find(index))
    for index, name in enumerate(names):
        if name.isupper() and len(name) > 2:
            homes = {union.find(i) for i in initials.get(name, ())}
            if len(homes) == 1:
                union.join(homes.pop(), index)


def group_places(names: list[str]) -> list[list[int]]:
    """Groups of indices into `names`: one country, one name with and without `State`."""
    union = Union(len(names))
    keys: dict[str, int] = {}
    for index, name in enumerate(names):
        for key in _place_keys(name):
            if key in keys:
                union.join(keys[key], index)
            else:
                keys[key] = index
    _join_short_places(names, union)
    _join_misspelt(names, union)
    return union.groups()


def _join_short_places(names: list[str], union: Union) -> None:
    """`Rio` is Rio de Janeiro where only one place begins so."""
    longer: dict[str, set[int]] = {}
    for index, name in enumerate(names):
        first, _, rest = name.partition(" ")
        if rest:
            longer.setdefault(first, set()).add(index)
    for index, name in enumerate(names):
        homes = {union.find(i) for i in longer.get(name, ())} if _is_short_place(name) else set()
        if len(homes) == 1:
            union.join(homes.pop(), index)


def _join_misspelt(names: list[str], union: Union) -> None:
    """`Untied States`, `Sao Paolo`: a name in no table that one in the tables is a letter from."""
    known: dict[tuple[str, int], list[int]] = {}
    for index, name in enumerate(names):
        if entries(name):
            known.setdefault((name[0].casefold(), len(name)), []).append(index)
    for index, name in enumerate(names):
        if entries(name) or len(name) < _SHORTEST_TYPO:
            continue
        first, size = name[0].casefold(), len(name)
        near_by = [i for n in (size - 1, size, size + 1) for i in known.get((first, n), ())]
        homes = {union.find(i) for i in near_by if near(names[i].casefold(), name.casefold())}
        if len(homes) == 1:
            union.join(homes.pop(), index)


def _is_short_place(name: str) -> bool:
    """`Rio` for Rio de Janeiro, but no `New`, `San` or country for what begins with it."""
    return (
        " " not in name
        and not flags_of(name) & lex.ENGLISH
        and not find_country(name)
        and name not in ("San", "Santa", "El", "La", "Los", "Las")
    )


@lru_cache(maxsize=16384)
def _place_keys(name: str) -> list[str]:
    key = _plain(name)
    keys = [key]
    known = find_country(name)
    if known:
        keys.append(f"country:{known.iso}")
        return keys
    words = key.split(" ")
    if (
        len(words) > 2
        and words[1] == "of"
        and words[0] in ("state", "province", "city", "republic", "department", "kingdom", "region")
    ):
        keys.append(" ".join(words[2:]))
    rest = " ".join(words[:-1])
    if (
        len(words) > 1
        and not find_country(rest)
        and words[-1]
        in (
            "state",
            "province",
            "region",
            "city",
            "district",
            "department",
            "county",
            "governorate",
            "forest",
            "territory",
            "oblast",
        )
    ):
        keys.append(rest)
    places = {e.name for e in entries(name) if e.kind == "place"}
    if len(places) == 1:
        keys.append(f"table:{name_key(places.pop())}")
    return keys
