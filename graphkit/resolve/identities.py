"""Who a person of a cable is, by the tables: an office holder of the post, or a public figure.

Only what is not in doubt is said: an identity outweighs names across cables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache, lru_cache

from graphkit.authorities.names import PublicFigure, find_figures, given_names, surnames
from graphkit.authorities.staff_titles import find_staff_title
from graphkit.authorities.tables import name_key, slug
from graphkit.authorities.tenures import Tenure, tenures, tenures_at
from graphkit.resolve.mentions import KnownPerson
from graphkit.resolve.name_forms import compare_names, form_of, sound
from graphkit.resolve.office_holders import holder, signer
from graphkit.resolve.public_offices import offices_said, supports
from graphkit.resolve.resolution import OfficeHolder, Resolution

_LEAST = 0.7  # a resolution below this stays a reason, no identity
_YEARS = 2  # a figure's years are those of note: a little before and after they are known, too
_CAREER = 10  # years before or after those of note in which a figure was an office holder abroad
_FULL, _BY_OFFICE, _BY_TITLE = 0.93, 0.9, 0.9
_HEADS = frozenset(("president", "prime-minister", "monarch"))
_SPOKEN_OF_ABROAD = frozenset(("president", "vice-president", "us-secretary"))
_CHIEFLY = frozenset(
    ("ambassador", "chief-of-mission", "permanent-representative", "charge", "head-of-delegation")
)


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


def office_identity(
    station: str, title: str, day: date | None, signer: KnownPerson | None = None
) -> KnownPerson | None:
    """Who `the Ambassador` of a post is on a day, where the table has one and only one.

    Where the table has years alone, the first and the last of them say nothing of a day, unless
    that person signed the cable (`signer`).
    """
    if day is None or not station:
        return None
    found = holder(station, day, title)
    signs = [each for each in found if signer and each.key == signer.key]
    if len(signs or found) != 1:
        return None
    person = (signs or found)[0]
    if not signs and not _is_certain(person, day):
        return None
    reason = f"{person.name} was {person.title} at {person.station} on {day.isoformat()}"
    return KnownPerson(person.key, person.name, _BY_TITLE, "office-holder", (reason,))


def _is_certain(person: OfficeHolder, day: date) -> bool:
    """Whether a tenure has the day for sure: it is dated, or the day is in no year of change."""
    tenures = [
        each
        for each in tenures_at(person.station)
        if (each.person, each.office, each.first) == (person.key, person.office, person.first)
    ]
    years = {year for each in tenures if not each.exact for year in _changes(each)}
    return day.year not in years


def _changes(tenure: Tenure) -> Iterator[int]:
    yield tenure.first.year
    if tenure.last:
        yield tenure.last.year


def figure_identity(
    name: str, roles: Sequence[str], country: str, origin: str, year: int | None
) -> KnownPerson | None:
    """The public figure of a name: by the full name, or by a surname with their office and country.

    `country` is what the text says of the person, `origin` that of the cable's post. A name that
    many bear needs an office or a country that fits, too.

    >>> figure_identity("Merkel", ["Chancellor"], "", "DE", 2008).name
    'Angela Merkel'
    >>> figure_identity("Merkel", ["AmCham President"], "", "DE", 2008)
    >>> figure_identity("Bush", ["President"], "", "FR", 2006).name
    'George W. Bush'
    """
    if _is_staff(roles):
        return None
    figures = [each for each in find_figures(name) if _is_of(each, year)]
    full = [each for each in figures if _is_called(each, name) and country in ("", each.country)]
    if len(full) == 1 and _is_told(full[0], roles, country, origin):
        return _figure(full[0], _FULL, f"the table has one {full[0].name}")
    for zone in _zones(country, origin):
        held = [each for each in figures if each.country in zone and _holds(each, roles, origin)]
        if held:
            return _by_office(held)
    return None


def _by_office(held: Sequence[PublicFigure]) -> KnownPerson | None:
    if len(held) > 1:
        return None
    return _figure(held[0], _BY_OFFICE, f"{held[0].name} held the office that the text gives")


def _zones(country: str, origin: str) -> tuple[tuple[str, ...], ...]:
    """Where to look for an office's holder: where the text says, else at home, then abroad."""
    return ((country,),) if country else ((origin, ""), ("US",))


def _is_called(figure: PublicFigure, name: str) -> bool:
    return " " in name and name_key(figure.name) == name_key(name)


def _is_told(figure: PublicFigure, roles: Sequence[str], country: str, origin: str) -> bool:
    """Whether a full name is enough: it is rare, or an office or a country tells who it is."""
    form = form_of(figure.name)
    if not form.frequent or (country and country == figure.country):
        return True
    if supports(roles, figure.offices):
        return True
    head = not _HEADS.isdisjoint(figure.offices)
    return head and (figure.country == origin or not _is_english(figure.name))


def _is_english(name: str) -> bool:
    """Whether a name is an English one throughout; with a frequent surname it is anybody's."""
    first, *_, last = name_key(name).split()
    words = given_names().get(first), surnames().get(last)
    return all(word is None or "english" in word.cultures for word in words)


def _holds(figure: PublicFigure, roles: Sequence[str], origin: str) -> bool:
    """Whether a role is an office of the figure's; abroad, of the US those that all speak of."""
    held = offices_said(roles) & set(figure.offices)
    if figure.country == "US" != origin:
        held &= _SPOKEN_OF_ABROAD
    return bool(held)


def _is_staff(roles: Sequence[str]) -> bool:
    """Whether a role is that of an officer of a post who is no chief of it."""
    titles = (find_staff_title(role) for role in roles)
    return any(each and each.at == "post" and each.key not in _CHIEFLY for each in titles)


def _figure(figure: PublicFigure, score: float, reason: str) -> KnownPerson:
    if officer := _as_officer(figure):
        return KnownPerson(officer.person, officer.name, score, "public-figure", (reason,))
    key = f"{slug(figure.name)}-{figure.country.lower() or 'international'}"
    return KnownPerson(key, figure.name, score, "public-figure", (reason,))


@lru_cache(maxsize=1 << 10)
def _as_officer(figure: PublicFigure) -> Tenure | None:
    """The office holder of the table of tenures who is this figure: one person, one key."""
    if figure.country != "US":
        return None
    form = form_of(figure.name)
    found = {
        each.person: each
        for each in _tenures_of(form.words[-1])
        if _overlap(figure, each) and compare_names(form, form_of(each.name))
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _tenures_of(surname: str) -> tuple[Tenure, ...]:
    return _by_surname().get(surname, ())


@cache
def _by_surname() -> dict[str, tuple[Tenure, ...]]:
    found: dict[str, list[Tenure]] = {}
    for each in tenures():
        found.setdefault(sound(name_key(each.surname).rpartition(" ")[2]), []).append(each)
    return {surname: tuple(each) for surname, each in found.items()}


def _overlap(figure: PublicFigure, tenure: Tenure) -> bool:
    last = tenure.last or tenure.started
    since, until = figure.since or tenure.first.year, figure.until or last.year
    return since - _CAREER <= last.year and tenure.first.year <= until + _CAREER


def _is_of(figure: PublicFigure, year: int | None) -> bool:
    if year is None:
        return False
    since = figure.since or 0
    until = figure.until or 9999
    return since - _YEARS <= year <= until + _YEARS
