"""What speaks for a candidate's being a person, an organisation, a place or none of these."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from graphkit.authorities.governments import government_of
from graphkit.extract import lexicon as lex
from graphkit.extract.candidate import Candidate
from graphkit.extract.lexicon import bare, entries, flags_of

_FLAG_NAMES = (
    (lex.TITLE, "title"),
    (lex.ORG_HEAD, "org"),
    (lex.PLACE_HEAD, "placehead"),
    (lex.OTHER_HEAD, "other"),
    (lex.NATION, "nation"),
    (lex.DATE, "date"),
    (lex.STARTER, "starter"),
    (lex.GIVEN, "given"),
    (lex.GIVEN_ALSO, "given?"),
    (lex.SURNAME, "surname"),
    (lex.ENGLISH, "english"),
    (lex.NO_NAME, "no-name"),
    (lex.STAFF, "staff"),
    (lex.PLACE, "place"),
    (lex.PART, "part"),
    (lex.DIRECTION, "direction"),
    (lex.LEADING_PLACE, "leading-place"),
)
_MANY = 3
_LETTERS = 3  # of an ending that tells something
_APART = 12
_LISTED = re.compile(r"(?:,|;|,?[ \n]+and|,?[ \n]+or)[ \n]+(?:the[ \n]+)?|[ \n]+\([\"“]?")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the cable as a whole says: its country, and the words that people's names end with."""

    country: str
    surnames: frozenset[str]
    acronyms: Mapping[str, str]
    near: Mapping[str, frozenset[str]]


def features(candidate: Candidate, around: Surroundings) -> Iterator[str]:
    """The names of the features that a candidate has."""
    yield from own_features(candidate.text, around.country)
    yield from place_features(candidate, around)


@lru_cache(maxsize=16384)
def own_features(text: str, country: str) -> tuple[str, ...]:
    """Those that the words have, wherever they stand, in a cable of a country."""
    own, known = _own(text), _known(text, country)
    if " " in text and len({entry.kind for entry in entries(text) if not entry.doubt}) == 1:
        own = own[:1]  # what its words are elsewhere says nothing of a name that the tables have
    return tuple(dict.fromkeys((*own, *known)))


def place_features(candidate: Candidate, around: Surroundings) -> Iterator[str]:
    """Those of the places where a candidate stands."""
    yield from _places(candidate, _own(candidate.text))
    key = candidate.text.split(" ")[-1].casefold()
    if " " not in candidate.text and key in around.surnames:
        yield "doc:surname"
    for kind in around.near.get(candidate.text, ()):
        yield f"near:{kind}"
        yield f"{_own(candidate.text)[0]}&near:{kind}"
    if candidate.text in around.acronyms:
        yield f"doc:acronym-of:{around.acronyms[candidate.text]}"


def _places(candidate: Candidate, own: tuple[str, ...]) -> Iterator[str]:
    places = candidate.occurrences
    many = len(places)
    shape = own[0]
    yield "count:1" if many == 1 else "count:2" if many < _MANY else "count:3+"
    signs = Counter(sign for each in places for sign in each.signs) if many > 1 else None
    for sign in signs or places[0].signs:
        yield from _sign_features(shape, sign, most=signs is None or signs[sign] * 2 > many)
    for rule in {each.rule for each in places} if signs is not None else (places[0].rule,):
        yield from _rule_features(shape, rule)
    for hint in {each.hint for each in places if each.hint}:
        yield f"hint:{hint}"
    opening = "opening" in places[0].signs if signs is None else signs["opening"] == many
    if opening:
        yield "always-opening"
        yield f"{shape}&always-opening"


@lru_cache(maxsize=16384)
def _sign_features(shape: str, sign: str, *, most: bool) -> tuple[str, ...]:
    return (sign, f"{shape}&{sign}", f"{sign}:most") if most else (sign, f"{shape}&{sign}")


@lru_cache(maxsize=16384)
def _rule_features(shape: str, rule: str) -> tuple[str, ...]:
    return f"rule:{rule}", f"{shape}&rule:{rule}"


@lru_cache(maxsize=16384)
def _own(text: str) -> tuple[str, ...]:
    """The features that the words themselves have; the first is the shape."""
    words = text.split(" ")
    flags = [flags_of(word) for word in words]
    found = [_shape(words, flags), *(f"first:{name}" for name in _flags(flags[0]))]
    if len(words) > 1:
        found += [f"last:{name}" for name in _flags(flags[-1])]
        found.append(f"pair:{_kind(flags[0])}+{_kind(flags[-1])}")
        if len(words) == 2:
            found.append(f"two:{_kind(flags[0])}+{_kind(flags[-1])}")
    else:
        found.append(f"one:{_kind(flags[0])}")
    found += (f"has:{name}" for name in _parts(text, flags))
    if all(f & lex.ENGLISH for f in flags):
        found.append("all:english")
    if not any(f & _KNOWN for f in flags):
        found.append("all:strange")
    return (*found, *_endings(words, flags))


def _parts(text: str, flags: list[int]) -> Iterator[str]:
    capitals = [bool(f & lex.CAPITALS) for f in flags]
    for name, there in (
        ("particle", any(f & lex.PARTICLE for f in flags)),
        ("initial", any(f & lex.INITIAL for f in flags)),
        ("acronym", any(capitals) and not all(capitals)),
        ("digit", any(map(str.isdigit, text))),
        ("slash", "/" in text),
        ("hyphen", "-" in text),
        ("of", " of " in text),
    ):
        if there:
            yield name


def _endings(words: list[str], flags: list[int]) -> Iterator[str]:
    last = bare(words[-1]).casefold()
    if len(words) == 1 and len(last) > _LETTERS:
        yield f"end:{last[-_LETTERS:]}"
    if flags[-1] & (lex.ORG_HEAD | lex.PLACE_HEAD | lex.OTHER_HEAD):
        yield f"head:{last}"


_KNOWN = (
    lex.TITLE
    | lex.ORG_HEAD
    | lex.PLACE_HEAD
    | lex.OTHER_HEAD
    | lex.NATION
    | lex.DATE
    | lex.STARTER
    | lex.GIVEN
    | lex.GIVEN_ALSO
    | lex.SURNAME
    | lex.ENGLISH
    | lex.STAFF
    | lex.PLACE
    | lex.LOWER
    | lex.CAPITALS
)


def _shape(words: list[str], flags: list[int]) -> str:
    if len(words) == 1:
        word = bare(words[0])
        if flags[0] & lex.INITIAL:
            return "shape:initial"
        if flags[0] & lex.CAPITALS:
            return f"shape:A{min(len(word), 6)}"
        return "shape:one" if word[1:] == word[1:].lower() else "shape:mixed"
    if all(f & lex.CAPITALS for f in flags):
        return "shape:CAPS"
    return f"shape:{min(len(words), 4)}"


def _flags(flags: int) -> Iterator[str]:
    for flag, name in _FLAG_NAMES:
        if flags & flag:
            yield name


def _kind(flags: int) -> str:
    """The one thing that a word most likely is."""
    for flag, name in (
        (lex.LOWER, "lower"),
        (lex.INITIAL, "initial"),
        (lex.STAFF, "staff"),
        (lex.DATE, "date"),
        (lex.NATION, "nation"),
        (lex.ORG_HEAD, "org"),
        (lex.OTHER_HEAD, "other"),
        (lex.TITLE, "title"),
        (lex.GIVEN, "given"),
        (lex.PLACE_HEAD, "placehead"),
        (lex.SURNAME, "surname"),
        (lex.GIVEN_ALSO, "given?"),
        (lex.ENGLISH, "english"),
        (lex.CAPITALS, "capitals"),
        (lex.PLACE, "place"),
    ):
        if flags & flag:
            return name
    return "strange"


@lru_cache(maxsize=16384)
def _known(text: str, country: str) -> tuple[str, ...]:
    """What the tables have under the name."""
    found: set[str] = set()
    kinds = set()
    listed = entries(bare(text) if " " not in text else text)
    if " " not in text and flags_of(text) & _NO_NAMES:
        return ("table:word",)
    for entry in listed:
        kinds.add(entry.kind)
        home = entry.country == country and bool(country)
        detail = entry.detail
        if entry.kind == "place" and detail == "city":
            size = entry.population
            detail = "capital" if size > 1000 else "big" if size > 200 else "small"
        if entry.kind == "org":
            detail = "abroad" if entry.country and not home else "home" if home else "world"
        found.add(f"table:{entry.kind}:{detail}")
        if home:
            found.add(f"table:{entry.kind}:home")
        if entry.doubt:
            found.add(f"table:{entry.kind}:doubt")
    found.add("table:" + "+".join(sorted(kinds)) if kinds else "table:none")
    if government_of(text, country):
        found.add("table:government")
    return tuple(sorted(found))


_NO_NAMES = lex.NO_NAME | lex.OTHER_HEAD | lex.TITLE | lex.STAFF | lex.DATE | lex.STARTER


def surroundings(
    found: Collection[Candidate], names: Iterable[str], country: str, text: str
) -> Surroundings:
    """What the candidates of one cable say together; `names` are people of its heading."""
    surnames = {name.split(" ")[-1].casefold() for name in names if name}
    acronyms: dict[str, str] = {}
    for candidate in found:
        words = candidate.text.split(" ")
        sure = any(each.hint == "person" for each in candidate.occurrences)
        first = flags_of(words[0])
        if sure or (len(words) > 1 and first & (lex.GIVEN | lex.INITIAL)):
            surnames.add(words[-1].casefold())
        for each in candidate.occurrences:
            if each.acronym:
                hint = each.hint or ("person" if sure else "words")
                acronyms.setdefault(each.acronym, hint)
    return Surroundings(country, frozenset(surnames), acronyms, _near(found, text))


def _near(found: Collection[Candidate], text: str) -> Mapping[str, frozenset[str]]:
    """What surely stands beside each candidate in a list: the kinds of its neighbours."""
    places = sorted(
        (
            (each.start, each.end, candidate)
            for candidate in found
            for each in candidate.occurrences
        ),
        key=lambda place: place[:2],
    )
    near: dict[str, set[str]] = {}
    sure = {candidate.text: _sure_kind(candidate) for candidate in found}
    for (_, end, one), (start, _, other) in pairwise(places):
        if 0 < start - end <= _APART and _LISTED.fullmatch(text, end, start):
            if kind := sure[other.text]:
                near.setdefault(one.text, set()).add(kind)
            if kind := sure[one.text]:
                near.setdefault(other.text, set()).add(kind)
    return {text: frozenset(kinds) for text, kinds in near.items()}


def _sure_kind(candidate: Candidate) -> str:
    """What a candidate is without more ado, empty where that is not plain."""
    hint = next((each.hint for each in candidate.occurrences if each.hint), "")
    if hint:
        return hint
    return _sure_by_words(candidate.text)


@lru_cache(maxsize=16384)
def _sure_by_words(text: str) -> str:
    words = text.split(" ")
    first = flags_of(words[0])
    if len(words) > 1 and first & lex.GIVEN and not first & (lex.ENGLISH | lex.PLACE):
        return "person"
    kinds = {entry.kind for entry in entries(text) if not entry.doubt}
    return kinds.pop() if len(kinds) == 1 else ""
