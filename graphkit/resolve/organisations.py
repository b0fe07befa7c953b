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


# Bodies that most states have: by such a name a cable means that of its own country, or of the
# nation that it names.
_OF_STATES = frozenset(
    """ministry parliament court police military intelligence agency bank government legislature
    electoral prosecutor""".split()
)
# Addressees that texts name, too; a collective (`G8 COLLECTIVE`) is no body, Congress has a row of
# its own among the organisations.
_AGENCIES = frozenset(("department", "agency", "command"))
_ACRONYM = 5  # letters of a word in capitals that is rather another body's in another country


@lru_cache(maxsize=65536)
def organisation_entity(forms: tuple[str, ...], home: str) -> tuple[Entity, str]:
    """Whom the `forms` of one name mean in a cable of the country `home`, and the rule for it.

    The fullest form is first. Rules: government, posts-table, office-symbol, agencies-table,
    organisations-table, as-written (in no table, or in it more than once without one of this
    country).
    """
    for form in forms:
        if code := government_of(form, home):
            return _government(code), "government"
    for form in forms:
        if found := _of_the_service(form):
            return found
    nation = next((code for form in forms if (code := _nation(form))), home)
    for form in forms:
        if known := _one(form, nation):
            return _listed(known, nation)
    return _unlisted(forms[0], nation), "as-written"


def _of_the_service(form: str) -> tuple[Entity, str] | None:
    """A post, agency or office of the service, as addressees and distribution lines have them."""
    if _POST_WORD.match(form) and (station := find_station(form)):
        return station_entity(station), "posts-table"
    if "/" in form and is_office_symbol(form):
        return office_entity(form)
    return _agency(form)


def _agency(form: str) -> tuple[Entity, str] | None:
    agency = find_agency(form)
    if agency is None or agency.kind not in _AGENCIES:
        return None
    facts: dict[str, Value] = {"kind": agency.kind}
    return Entity(f"agency/{agency.key}", "Agency", agency.name, properties=facts), "agencies-table"


def _government(code: str) -> Entity:
    known = country(code)
    name = known.name if known else code
    return _entity(f"government-{slug(name)}", f"Government of {name}", "government", code)


def _one(form: str, home: str) -> Organisation | None:
    """The one organisation of a name: at home, else in the world, else the only one.

    An acronym of another country's body is none here: CSA is not the Czech airline everywhere.
    """
    found = find_acronym(form) if form.isupper() else find_organisations(form)
    short = " " not in form and len(form) <= _ACRONYM
    for part in (
        [o for o in found if o.country == home and home],
        [o for o in found if not o.country],
        [o for o in found if not short and not o.also],
    ):
        if len(part) == 1:
            return part[0]
        if part:
            return None
    return None


def _listed(known: Organisation, home: str) -> tuple[Entity, str]:
    if known.country == "US" and (agency := _agency(known.name)):
        return agency
    of_state = not known.country and known.kind in _OF_STATES
    code = home if of_state else known.country
    key = f"{slug(known.name)}-{code.lower()}" if code else slug(known.name)
    return _entity(key, known.name, known.kind, code), "organisations-table"


def _unlisted(name: str, home: str) -> Entity:
    first, _, rest = name.partition(" ")
    plain = rest if rest and adjective_country(first) else name
    end = f"-{home.lower()}" if home else ""
    return _entity(f"{slug(plain) or 'unnamed'}{end}", name, "", home)


def _entity(key: str, name: str, kind: str, code: str) -> Entity:
    stated = {"kind": kind, "country": code}
    facts: dict[str, Value] = {fact: value for fact, value in stated.items() if value}
    return Entity(f"organisation/{key}", "Organisation", name, properties=facts)


def _nation(form: str) -> str:
    """The country that a name's first word is of: `Malaysian Ministry of Works`."""
    first, _, rest = form.partition(" ")
    codes: Sequence[str] = adjective_country(first) if rest else ()
    return codes[0] if len(codes) == 1 else ""
