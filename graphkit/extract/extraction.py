"""Names in one cable: candidates, scored, and grouped into people, organisations and places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from graphkit.authorities.governments import government_of
from graphkit.authorities.posts import post
from graphkit.extract import lexicon as lex
from graphkit.extract.candidate import Candidate
from graphkit.extract.candidates import candidates
from graphkit.extract.features import Surroundings, own_features, place_features, surroundings
from graphkit.extract.found import NamedEntity
from graphkit.extract.lexicon import entries, flags_of
from graphkit.extract.people import Named, mentions_of, people_of
from graphkit.extract.region import region_of
from graphkit.extract.same_organisation import group_organisations, group_places
from graphkit.extract.scorer import (
    KINDS,
    Calibration,
    Scores,
    Weights,
    calibrated,
    calibration,
    chances,
    total,
    weights,
)
from graphkit.model.cable import Cable
from graphkit.parse.identity import split_id

_NONE = KINDS.index("none")
# The field takes these for the place even before a noun (`U.S. officials`).
_UNITED_STATES = frozenset(("US", "U.S.", "USA", "U.S.A."))
# `Spanish government`, `French embassy`: sure, whatever stands round them.
_SURE_RULES = {
    "nation-government": "org",
    "nation-embassy": "org",
    "nation-consulate": "org",
    "last-first": "person",
}
_DOUBTFUL = (
    lex.ENGLISH | lex.GIVEN | lex.GIVEN_ALSO | lex.SURNAME | lex.NO_NAME | lex.OTHER_HEAD
    | lex.TITLE | lex.STAFF | lex.DATE | lex.NATION
)  # fmt: skip
_SHORTEST_LISTED = 4
_LEAST = 0.4  # what is less sure than this was never right on annotated cables
_BRACKET = re.compile(r"[ \n]{1,90}\([\"“]?")


def extract(
    text: str,
    cable: Cable,
    table: Weights | None = None,
    steps: Calibration | None = None,
) -> tuple[NamedEntity, ...]:
    """The people, organisations and places that a parsed cable names, in the order of the text.

    `text` is that of the cable's document. People of the heading and signature are among them.
    `table` and `steps` are weights and calibration in place of those that ship.
    """
    region = region_of(text, cable)
    country = country_of(cable)
    found = candidates(region, country)
    names = [person.name for person in cable.people]
    around = surroundings(found.values(), names, country, region.text)
    by_kind: dict[str, list[Named]] = {kind: [] for kind in KINDS}
    for kind, named in _decided(found, around, weights() if table is None else table):
        by_kind[kind].append(named)
    known = calibration() if steps is None else steps
    organisations = list(_organisations(by_kind["org"], country, text, known))
    surfaces = [surface for entity in organisations for surface in entity.surfaces]
    return (
        *people_of(by_kind["person"], cable, text, surfaces, known),
        *organisations,
        *_places(by_kind["place"], text, known),
    )


def country_of(cable: Cable) -> str:
    """ISO code of the country of the post that sent the cable, empty where it is not known."""
    parts = split_id(cable.id) if cable.id else None
    station = post(parts[1]) if parts else None
    return station.country if station else ""


def merged(found: dict[str, Candidate]) -> Iterator[tuple[Candidate, list[Candidate]]]:
    """Candidates that differ in case only, as one, with the forms they are."""
    by_key: dict[str, list[Candidate]] = {}
    for candidate in found.values():
        by_key.setdefault(candidate.key, []).append(candidate)
    for same in by_key.values():
        if len(same) == 1:
            yield same[0], same
            continue
        first = next((c for c in same if c.text != c.text.upper()), same[0])
        every = sorted((o for c in same for o in c.occurrences), key=lambda o: o.start)
        yield Candidate(first.text, first.key, first.inner, every), same


def _decided(
    found: dict[str, Candidate], around: Surroundings, table: Weights
) -> Iterator[tuple[str, Named]]:
    for candidate, forms in merged(found):
        own = _own_total(candidate.text, around.country, table)
        given = chances(own, total(place_features(candidate, around), table))
        best = _kind(candidate, given)
        if best != _NONE and (given[best] >= _LEAST or _is_sure(candidate)):
            places = tuple(candidate.occurrences)
            texts = tuple(dict.fromkeys(form.text for form in forms))
            yield KINDS[best], Named(candidate.text, candidate.inner, given[best], places, texts)


def _own_total(text: str, country: str, table: Weights) -> Scores:
    """What the words of a name weigh; remembered for the weights that ship."""
    if table is weights():
        return _shipped_total(text, country)
    return total(own_features(text, country), table)


@lru_cache(maxsize=16384)
def _shipped_total(text: str, country: str) -> Scores:
    return total(own_features(text, country), weights())


def _kind(candidate: Candidate, given: Scores) -> int:
    if candidate.text in _UNITED_STATES:
        return KINDS.index("place")
    for each in candidate.occurrences:
        if kind := _SURE_RULES.get(each.rule):
            return KINDS.index(kind)
    best = max(range(len(KINDS)), key=lambda i: (given[i], -i))
    if best == _NONE and (kind := _listed_kind(candidate.text)):
        return KINDS.index(kind)
    return best


@lru_cache(maxsize=16384)
def _listed_kind(text: str) -> str:
    """What a name is that the tables have as one thing and that is no English word."""
    if flags_of(text) & _DOUBTFUL or " " in text or len(text) < _SHORTEST_LISTED:
        return ""
    found = entries(text)
    kinds = {entry.kind for entry in found}
    sure = len(kinds) == 1 and not any(entry.doubt for entry in found)
    known = any(entry.kind == "org" or entry.detail != "city" for entry in found)
    return kinds.pop() if sure and known and kinds <= {"org", "place"} else ""


def _is_sure(candidate: Candidate) -> bool:
    return candidate.text in _UNITED_STATES or any(
        each.rule in _SURE_RULES for each in candidate.occurrences
    )


def _organisations(
    named: Sequence[Named], country: str, text: str, steps: Calibration
) -> Iterator[NamedEntity]:
    acronyms = {place.acronym: n.text for n in named for place in n.places if place.acronym}
    groups = group_organisations(
        [n.text for n in named],
        [n.inner for n in named],
        acronyms,
        country,
        _bracketed(named, text),
    )
    for indices in groups:
        members = [named[i] for i in indices]
        if not all(_is_bare_head(member) for member in members):
            yield _entity("org", members, text, _nation(members, country), steps)


def _nation(members: Iterable[Named], home: str) -> str | None:
    """The country whose government an organisation is, or that it lies in by the tables."""
    for member in members:
        if code := government_of(member.text, home):
            return code
    known = {e.country for m in members for e in entries(m.text) if e.kind == "org" and e.country}
    return home if home in known else known.pop() if len(known) == 1 else None


def _bracketed(named: Sequence[Named], text: str) -> Iterator[tuple[int, int]]:
    """Pairs of names of which the second stands in brackets behind the first."""
    starts = {each.start: at for at, one in enumerate(named) for each in one.places}
    for at, one in enumerate(named):
        for each in one.places:
            if match := _BRACKET.match(text, each.end):
                other = starts.get(match.end())
                if other is not None and other != at:
                    yield at, other


def _is_bare_head(named: Named) -> bool:
    """`the Court`, `the Federation`: an organisation only together with its full name."""
    alone = all(each.rule == "head-alone" for each in named.places)
    return alone and not any(entry.kind == "org" for entry in entries(named.text))


def _places(named: Sequence[Named], text: str, steps: Calibration) -> Iterator[NamedEntity]:
    for indices in group_places([n.text for n in named]):
        members = [named[i] for i in indices]
        if all(each.rule == "head-alone" for member in members for each in member.places):
            continue
        known = {e.country for m in members for e in entries(m.text) if e.kind == "place"}
        yield _entity("place", members, text, known.pop() if len(known) == 1 else None, steps)


def _entity(
    kind: str, members: Sequence[Named], text: str, country: str | None, steps: Calibration
) -> NamedEntity:
    fullest = max(members, key=lambda n: (len(n.text.split(" ")), len(n.text)))
    surfaces: dict[str, None] = {}
    for member in members:
        surfaces.update(dict.fromkeys(member.forms))
        if member.inner:
            surfaces[member.inner] = None
    mentions = [mention for member in members for mention in mentions_of(member, text)]
    mentions.sort(key=lambda m: (m.start, m.end))
    confidence = calibrated(kind, max(member.confidence for member in members), steps)
    return NamedEntity(
        kind, fullest.text, tuple(surfaces), tuple(mentions), confidence, country=country or None
    )
