"""The people of one cable: names of heading, signature and text that are one person's, together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphkit.extract.candidate import Occurrence
from graphkit.extract.found import NamedEntity, NamedMention
from graphkit.extract.roles import affiliation_of, nation_of, role_behind
from graphkit.extract.same_person import group, strong, tokens
from graphkit.extract.scorer import Calibration, calibrated
from graphkit.model.cable import Cable, PersonName
from graphkit.parse.names import title_case

# The signer may be whom the text calls so, and is nobody of another office.
_CHIEFS = re.compile(
    r"\b(?:amb|ambassador|charg[eé]|cda|dcm|consul|chief of mission|secretary)\b", re.I
)
_HEADING = 1.0  # the raw score of a name that stands where only names stand


@dataclass(frozen=True, slots=True)
class Named:
    """A name that was decided on, with all its forms; `heading` where it is from there."""

    text: str
    inner: str
    confidence: float
    places: tuple[Occurrence, ...]
    forms: tuple[str, ...]
    heading: PersonName | None = None

    @property
    def start(self) -> int:
        return self.heading.span.start if self.heading else self.places[0].start


def people_of(
    named: Sequence[Named],
    cable: Cable,
    text: str,
    organisations: Sequence[str],
    steps: Calibration,
) -> Iterator[NamedEntity]:
    """The people of a cable, from the `named` of its text and those of its heading.

    `organisations` are surfaces of those that the cable names, for what a person belongs to;
    `steps` turn scores into confidences.
    """
    everyone = [*_from_heading(cable, text), *named]
    for indices in group([(one.text, one.start) for one in everyone]):
        for members in _without_signer([everyone[i] for i in indices], text):
            yield _person(members, text, organisations, steps)


def _from_heading(cable: Cable, text: str) -> Iterator[Named]:
    for person in cable.people:
        yield Named(person.name, "", _HEADING, (), (person.surface,), person)
    for quote in cable.protected:
        surface = " ".join(quote.span.of(text).split())
        person = PersonName(quote.value, surface, quote.span, "protected")
        yield Named(quote.value, "", _HEADING, (), (surface,), person)


def _without_signer(members: list[Named], text: str) -> Iterator[list[Named]]:
    """The signer apart from a namesake of the text who is given another office or a first name."""
    signers = [m for m in members if m.heading and m.heading.role == "signer"]
    others = [m for m in members if m not in signers]
    in_text = [m for m in others if not m.heading]
    full = any(len(strong(tokens(m.text))) > 1 for m in in_text)
    roles = list(_roles(in_text, text))
    other_office = bool(roles) and not any(_CHIEFS.search(role) for role in roles)
    if signers and in_text and (other_office or (full and not roles)):
        yield signers
        yield others
    else:
        yield members


def _roles(members: Iterable[Named], text: str) -> Iterator[str]:
    for member in members:
        if member.heading and member.heading.title:
            yield member.heading.title
        for place in member.places:
            if place.role:
                yield place.role
            if behind := role_behind(text, place.end):
                yield behind


def _person(
    members: Sequence[Named], text: str, organisations: Sequence[str], steps: Calibration
) -> NamedEntity:
    fullest = max(members, key=lambda n: (len(tokens(n.text)), len(n.text), -n.start))
    roles = tuple(dict.fromkeys(_roles(members, text)))
    stated = (m.heading.affiliation for m in members if m.heading and m.heading.affiliation)
    return NamedEntity(
        "person",
        title_case(_in_order(fullest.text)),
        tuple(dict.fromkeys(form for member in members for form in member.forms)),
        tuple(sorted(_mentions(members, text), key=lambda m: (m.start, m.end, m.rule))),
        calibrated("person", max(member.confidence for member in members), steps),
        roles,
        next(stated, None) or affiliation_of(roles, organisations),
        nation_of(roles),
        any(m.heading is not None and m.heading.role == "protected" for m in members),
    )


def _in_order(name: str) -> str:
    """`HINDS, Glenroy` as `Glenroy HINDS`."""
    last, comma, first = name.partition(", ")
    if not comma or first.casefold().rstrip(".") in ("jr", "sr", "ii", "iii", "iv"):
        return name
    return f"{first} {last.capitalize() if last.isupper() else last}"


def _mentions(members: Iterable[Named], text: str) -> Iterator[NamedMention]:
    for member in members:
        if member.heading:
            yield NamedMention(member.heading.surface, *member.heading.span, member.heading.role)
        yield from mentions_of(member, text)


def mentions_of(named: Named, text: str) -> Iterator[NamedMention]:
    """The places of a name in the text."""
    for place in named.places:
        surface = " ".join(text[place.start : place.end].split())
        yield NamedMention(surface, place.start, place.end, place.rule)
