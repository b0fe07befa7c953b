"""Names in one cable: candidates, scored, and grouped into people, organisations and places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphkit.authorities.posts import post
from graphkit.extract.candidates import Candidate, Occurrence, candidates
from graphkit.extract.features import Surroundings, features, surroundings
from graphkit.extract.found import NamedEntity, NamedMention
from graphkit.extract.lexicon import entries
from graphkit.extract.region import region_of
from graphkit.extract.same_organisation import group_organisations, group_places
from graphkit.extract.same_person import group, tokens
from graphkit.extract.scorer import (
    KINDS,
    Calibration,
    Weights,
    calibrated,
    calibration,
    score,
    weights,
)
from graphkit.model.cable import Cable, PersonName
from graphkit.parse.identity import split_id
from graphkit.parse.names import title_case

_BRACKET = re.compile(r"[ \n]{1,90}\([\"“]?")
_NONE = KINDS.index("none")
# The field takes these for the place even before a noun (`U.S. officials`).
_UNITED_STATES = frozenset(("US", "U.S.", "USA", "U.S.A."))


@dataclass(slots=True)
class _Named:
    """A name that was decided on: all its forms of one spelling."""

    kind: str
    text: str
    inner: str
    confidence: float
    places: list[Occurrence]
    forms: dict[str, None]
    person: PersonName | None = None


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
    around = surroundings(found.values(), [p.name for p in cable.people], country, region.text)
    named = list(_decided(found, around, table or weights()))
    people = [n for n in named if n.kind == "person"]
    entities = [
        *_people(people, cable, text),
        *_organisations([n for n in named if n.kind == "org"], around, country, text),
        *_places([n for n in named if n.kind == "place"], text),
    ]
    steps = calibration() if steps is None else steps
    return tuple(
        replace(each, confidence=calibrated(each.kind, each.confidence, steps)) for each in entities
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
        by_key.setdefault(candidate.key.removeprefix("the "), []).append(candidate)
    for same in by_key.values():
        if len(same) == 1:
            yield same[0], same
            continue
        first = next((c for c in same if c.text != c.text.upper()), same[0])
        every = [o for c in same for o in c.occurrences]
        every.sort(key=lambda o: o.start)
        yield Candidate(first.text, first.key, first.inner, every), same


def _decided(
    found: dict[str, Candidate], around: Surroundings, table: Weights
) -> Iterator[_Named]:
    for candidate, forms in merged(found):
        chances = score(set(features(candidate, around)), table)
        best = max(range(len(KINDS)), key=lambda i: (chances[i], -i))
        if candidate.text in _UNITED_STATES:
            best = KINDS.index("place")
        elif any(_is_national(each) for each in candidate.occurrences):
            best = KINDS.index("org")
        if best == _NONE:
            continue
        texts = dict.fromkeys(form.text for form in forms)
        yield _Named(
            KINDS[best], candidate.text, candidate.inner, chances[best], candidate.occurrences, texts
        )


def _is_national(place: Occurrence) -> bool:
    """`Spanish government`, `French Embassy`: sure, whatever stands round it."""
    return place.rule in ("nation-government", "nation-embassy", "nation-consulate")


def _people(named: list[_Named], cable: Cable, text: str) -> Iterator[NamedEntity]:
    heading = [
        _Named("person", p.name, "", 0.99, [], {p.surface: None}, p) for p in cable.people
    ]
    everyone = [*heading, *named]
    names = [(n.text, n.person.span.start if n.person else n.places[0].start) for n in everyone]
    for indices in group(names):
        members = [everyone[i] for i in indices]
        yield _person(members, text)


def _person(members: list[_Named], text: str) -> NamedEntity:
    fullest = max(members, key=lambda n: (len(tokens(n.text)), len(n.text)))
    mentions: list[NamedMention] = []
    roles: dict[str, None] = {}
    surfaces: dict[str, None] = {}
    for member in members:
        if member.person:
            span = member.person.span
            mentions.append(NamedMention(member.person.surface, *span, member.person.role))
            surfaces[member.person.surface] = None
            if member.person.title:
                roles[member.person.title] = None
        for form in member.forms:
            surfaces[form] = None
        mentions += _mentions(member, text)
        for each in member.places:
            if each.role:
                roles[each.role] = None
    mentions.sort(key=lambda m: (m.start, m.end))
    return NamedEntity(
        "person",
        title_case(fullest.text),
        tuple(surfaces),
        tuple(mentions),
        max(m.confidence for m in members),
        tuple(roles),
        next((m.person.affiliation for m in members if m.person and m.person.affiliation), None),
    )


def _mentions(named: _Named, text: str) -> list[NamedMention]:
    return [
        NamedMention(" ".join(text[o.start : o.end].split()), o.start, o.end, o.rule)
        for o in named.places
    ]


def _organisations(
    named: list[_Named], around: Surroundings, country: str, text: str
) -> Iterator[NamedEntity]:
    acronyms = {
        o.acronym[0]: n.text for n in named for o in n.places if o.acronym
    }
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
            yield _entity("org", members, text)


def _bracketed(named: list[_Named], text: str) -> Iterator[tuple[int, int]]:
    """Pairs of names of which the second stands in brackets behind the first."""
    starts = {each.start: at for at, one in enumerate(named) for each in one.places}
    for at, one in enumerate(named):
        for each in one.places:
            if match := _BRACKET.match(text, each.end):
                other = starts.get(match.end())
                if other is not None and other != at:
                    yield at, other


def _is_bare_head(named: _Named) -> bool:
    """`the Court`, `the Federation`: an organisation only together with its full name."""
    alone = all(each.rule == "head-alone" for each in named.places)
    return alone and not any(entry.kind == "org" for entry in entries(named.text))


def _places(named: list[_Named], text: str) -> Iterator[NamedEntity]:
    for indices in group_places([n.text for n in named]):
        yield _entity("place", [named[i] for i in indices], text)


def _entity(kind: str, members: list[_Named], text: str) -> NamedEntity:
    fullest = max(members, key=lambda n: (len(n.text.split(" ")), len(n.text)))
    surfaces: dict[str, None] = {}
    for member in members:
        surfaces.update(member.forms)
        if member.inner:
            surfaces[member.inner] = None
    mentions = sorted(
        (m for member in members for m in _mentions(member, text)), key=lambda m: (m.start, m.end)
    )
    return NamedEntity(
        kind, fullest.text, tuple(surfaces), tuple(mentions), max(m.confidence for m in members)
    )
