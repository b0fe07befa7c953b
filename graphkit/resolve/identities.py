"""Who a person of a cable is, by the tables: an office holder of the post, or a public figure.

Only what is not in doubt is said: an identity outweighs names across cables.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from graphkit.authorities.names import PublicFigure, find_figures
from graphkit.authorities.staff_titles import find_staff_title
from graphkit.authorities.tables import name_key, slug
from graphkit.resolve.mentions import KnownPerson
from graphkit.resolve.office_holders import holder, signer
from graphkit.resolve.resolution import Resolution

_LEAST = 0.7  # a resolution below this stays a reason, no identity
_YEARS = 2  # a figure's years are those of note: a little before and after they are known, too
_FULL, _BY_OFFICE = 0.93, 0.9
# What a role in a text says of a figure's office in the table.
_OFFICES = (
    ("prime minister", ("prime-minister", "head-of-government")),
    ("premier", ("prime-minister", "head-of-government")),
    ("chancellor", ("prime-minister", "head-of-government")),
    ("foreign minister", ("foreign-minister",)),
    ("president", ("president", "head-of-state", "prime-minister")),
    ("king", ("monarch",)),
    ("queen", ("monarch",)),
    ("secretary general", ("secretary-general",)),
    ("secretary", ("us-secretary",)),
)
_SHORT = {"pm": "prime minister", "fm": "foreign minister", "dg": "secretary general"}


def signer_identity(station: str, name: str, day: date | None) -> KnownPerson | None:
    """The office holder who signs for a station under a name, full or a surname.

    >>> signer_identity("QUITO", "HODGES", date(2009, 3, 1)).name
    'Heather M. Hodges'
    """
    if day is None or not station:
        return None
    return known_person(signer(station, name, day))


def officer_identity(
    station: str, name: str, roles: Iterable[str], day: date | None
) -> KnownPerson | None:
    """The post's own officer whom a text gives a title of the post (`Ambassador Doe`)."""
    if any(find_staff_title(role) for role in roles):
        return signer_identity(station, name, day)
    return None


def known_person(found: Resolution) -> KnownPerson | None:
    """A resolution as an identity, where it is sure enough."""
    if found.holder is None or found.confidence < _LEAST:
        return None
    person = found.holder
    return KnownPerson(person.key, person.name, found.confidence, found.rule, found.reasons)


def office_identity(station: str, title: str, day: date | None) -> KnownPerson | None:
    """Who `the Ambassador` of a post is on a day, where the table has one and only one."""
    if day is None or not station:
        return None
    found = holder(station, day, title)
    if len(found) != 1:
        return None
    person = found[0]
    reason = f"{person.name} was {person.title} at {person.station} on {day.isoformat()}"
    return KnownPerson(person.key, person.name, 0.9, "office-holder", (reason,))


def figure_identity(
    name: str, roles: Sequence[str], country: str, origin: str, year: int | None
) -> KnownPerson | None:
    """The public figure of a name: by the full name, or by a surname with their office and country.

    `country` is what the text says of the person, `origin` that of the cable's post.
    """
    figures = [each for each in find_figures(name) if _is_of(each, year)]
    full = [each for each in figures if name_key(each.name) == name_key(name)]
    if len(full) == 1 and " " in name and country in ("", full[0].country):
        return _figure(full[0], _FULL, f"the table has one {full[0].name}")
    named = [
        each
        for each in figures
        if each.country in ({country} if country else {origin, ""}) and _has_office(each, roles)
    ]
    if len(named) != 1:
        return None
    return _figure(named[0], _BY_OFFICE, f"{named[0].name} held the office that the text gives")


def _figure(figure: PublicFigure, score: float, reason: str) -> KnownPerson:
    key = f"{slug(figure.name)}-{figure.country.lower() or 'international'}"
    return KnownPerson(key, figure.name, score, "public-figure", (reason,))


def _is_of(figure: PublicFigure, year: int | None) -> bool:
    if year is None:
        return False
    since = figure.since or 0
    until = figure.until or 9999
    return since - _YEARS <= year <= until + _YEARS


def _has_office(figure: PublicFigure, roles: Sequence[str]) -> bool:
    for role in roles:
        key = name_key(role)
        key = " ".join(_SHORT.get(word, word) for word in key.split(" "))
        if key.startswith(("former ", "ex ", "deputy ", "vice ")):
            continue
        for words, offices in _OFFICES:
            if key == words or key.endswith(f" {words}") or f"{words} of " in key:
                return bool(set(offices) & set(figure.offices))
    return False
