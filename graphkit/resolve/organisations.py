"""Which organisation a cable means by a name: a government, post, agency, one of a table, or none.

A name in no table stays the organisation of that name in the country that the cable is of: two
cables of one country mean one ministry by it, two countries have two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from graphkit.authorities.agencies import find_agency
from graphkit.authorities.countries import adjective_country, country
from graphkit.authorities.governments import government_of
from graphkit.authorities.offices import is_office_symbol
from graphkit.authorities.organisations import Organisation, find_acronym, find_organisations
from graphkit.authorities.posts import find_station
from graphkit.authorities.tables import slug
from graphkit.model.graph import Entity, Value
from graphkit.resolve.addressees import office_entity, station_entity

# `Embassy Quito`, `Consulate General Munich`: a post by its place.
_POST_WORD = re.compile(
    r"(?:US |U\.S\. )?(?:Embassy|Consulate|AmEmb|AmConsul|Congen|Mission)\b", re.I
)


@lru_cache(maxsize=65536)
def organisation_entity(forms: tuple[str, ...], home: str) -> tuple[Entity, str]:
    """Whom the `forms` of one name mean in a cable of the country `home`, and the rule for it.

    The fullest form is first. Rules: government, agencies-table, organisations-table, as-written
    (in no table, or in it more than once without one of this country).
    """
    for form in forms:
        if code := government_of(form, home):
            return _government(code), "government"
    for form in forms:
        if found := _of_the_service(form):
            return found
    for form in forms:
        if agency := find_agency(form):
            kind: dict[str, Value] = {"kind": agency.kind}
            return Entity(
                f"agency/{agency.key}", "Agency", agency.name, properties=kind
            ), "agencies-table"
    for form in forms:
        if known := _one(form, home):
            return _listed(known), "organisations-table"
    return _unlisted(forms[0], home), "as-written"


def _of_the_service(form: str) -> tuple[Entity, str] | None:
    """A post or an office of the Department, as addressees and distribution lines have them."""
    if _POST_WORD.match(form) and (station := find_station(form)):
        return station_entity(station), "posts-table"
    if "/" in form and is_office_symbol(form):
        return office_entity(form)
    return None


def _government(code: str) -> Entity:
    known = country(code)
    name = known.name if known else code
    facts: dict[str, Value] = {"kind": "government", "country": code}
    return Entity(
        f"organisation/government-{slug(name)}",
        "Organisation",
        f"Government of {name}",
        properties=facts,
    )


def _one(form: str, home: str) -> Organisation | None:
    """The one organisation of a name: at home, else in the world, else the only one."""
    found = find_acronym(form) if form.isupper() else find_organisations(form)
    for part in (
        [o for o in found if o.country == home and home],
        [o for o in found if not o.country],
        list(found),
    ):
        if len(part) == 1:
            return part[0]
        if part:
            return None
    return None


def _listed(known: Organisation) -> Entity:
    facts: dict[str, Value] = {"kind": known.kind}
    if known.country:
        facts["country"] = known.country
    end = f"-{known.country.lower()}" if known.country else ""
    return Entity(
        f"organisation/{slug(known.name)}{end}", "Organisation", known.name, properties=facts
    )


def _unlisted(name: str, home: str) -> Entity:
    nation, rest = _without_nation(name)
    code = nation or home
    end = f"-{code.lower()}" if code else ""
    facts: dict[str, Value] = {"country": code} if code else {}
    return Entity(
        f"organisation/{slug(rest) or 'unnamed'}{end}", "Organisation", name, properties=facts
    )


def _without_nation(name: str) -> tuple[str, str]:
    """`Malaysian Ministry of Works`: the country of its first word, and the rest."""
    first, _, rest = name.partition(" ")
    codes: Sequence[str] = adjective_country(first) if rest else ()
    return (codes[0], rest) if len(codes) == 1 else ("", name)
