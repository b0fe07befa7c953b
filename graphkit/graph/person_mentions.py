"""What a cable says of a person, in the form that resolving people across cables works on."""

from __future__ import annotations

from datetime import date

from graphkit.authorities.countries import find_country
from graphkit.extract.extraction import country_of
from graphkit.extract.found import NamedEntity
from graphkit.model.cable import Cable
from graphkit.parse.identity import split_id
from graphkit.resolve.identities import (
    figure_identity,
    office_identity,
    officer_identity,
    signer_identity,
)
from graphkit.resolve.mentions import KnownPerson, PersonMention

_OF_THE_POST = frozenset(("signer", "classified-by"))
_OF_AN_OFFICE = frozenset(("attention", "drafter", "approver", "clearance"))


def person_mention(cable: Cable, person: NamedEntity, number: int) -> PersonMention:
    """The mention of one person of a cable that has an id."""
    assert cable.id is not None
    rules = {mention.rule for mention in person.mentions}
    titles = tuple(
        dict.fromkeys(p.title for p in cable.people if p.title and p.surface in person.surfaces)
    )
    place = _place(cable, person, rules)
    return PersonMention(
        (cable.id, number),
        person.name,
        person.surfaces,
        place,
        _year(cable),
        titles,
        person.protected,
        tuple(role for role in person.roles if role not in titles),
        _organisation(person) if not place else "",
        person.country or "",
        country_of(cable),
        _day(cable),
        None if person.protected else _identity(cable, person, rules),
        "signer" in rules,
    )


def officer_mention(cable: Cable, title: str, number: int) -> PersonMention | None:
    """Who `the Ambassador` of a cable is, None where no table says it.

    Only where the tables know the cable's signer, too: else they do not fit this post and day.
    """
    assert cable.id is not None
    if not cable.signer:
        return None
    station, day = _station(cable), _day(cable)
    signer = signer_identity(station, cable.signer.value, day)
    identity = office_identity(station, title, day, signer) if signer else None
    if identity is None:
        return None
    return PersonMention(
        (cable.id, number),
        identity.name,
        (title,),
        station,
        _year(cable),
        (title,),
        origin=country_of(cable),
        day=day,
        identity=identity,
    )


def _identity(cable: Cable, person: NamedEntity, rules: set[str]) -> KnownPerson | None:
    station, day = _station(cable), _day(cable)
    if rules & _OF_THE_POST:
        return signer_identity(station, person.name, day)
    found = officer_identity(station, person.name, person.roles, day)
    if found or rules & _OF_AN_OFFICE:
        return found
    return _figure(cable, person)


def _figure(cable: Cable, person: NamedEntity) -> KnownPerson | None:
    """The public figure whom the fullest name or a shorter form of it is; None where two are."""
    shorter = (form for form in person.surfaces if _is_shorter(form, person.name))
    forms = dict.fromkeys((person.name, *shorter))
    nation, origin, year = person.country or "", country_of(cable), _year(cable)
    named = (figure_identity(form, person.roles, nation, origin, year) for form in forms)
    found = {each.key: each for each in named if each}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_shorter(form: str, name: str) -> bool:
    """Whether a form has the first and the last word of a name, and so leaves out middle names."""
    ours, theirs = form.casefold().split(), name.casefold().split()
    return len(ours) > 1 and (ours[0], ours[-1]) == (theirs[0], theirs[-1])


def _place(cable: Cable, person: NamedEntity, rules: set[str]) -> str:
    if rules & _OF_THE_POST:
        return _station(cable)
    return (person.affiliation or "") if rules & _OF_AN_OFFICE else ""


def _organisation(person: NamedEntity) -> str:
    """Whom a person works for; a country is no organisation, and said in its own place."""
    affiliation = person.affiliation or ""
    return "" if find_country(affiliation) else affiliation


def _station(cable: Cable) -> str:
    parts = split_id(cable.id) if cable.id else None
    return parts[1] if parts else ""


def _year(cable: Cable) -> int | None:
    if cable.dtg:
        return cable.dtg.value.year
    parts = split_id(cable.id) if cable.id else None
    return parts[0] if parts else None


def _day(cable: Cable) -> date | None:
    moment = cable.dtg or cable.created
    return moment.value.date() if moment else None
