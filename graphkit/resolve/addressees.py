"""An addressee, sender or office as written becomes a post or an agency, by the tables."""

from __future__ import annotations

import re
from functools import lru_cache

from graphkit.authorities.agencies import find_agency, slug
from graphkit.authorities.collectives import find_collective
from graphkit.authorities.posts import find_station, post
from graphkit.authorities.tags import find_tag, tag_kind
from graphkit.model.graph import Entity, Value

_LONGEST = 120
_MONTH_BETWEEN = re.compile(r"(.+) (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) (.+)")
# How addresses of ships and commands begin (ACP 117, the plain language address directory).
_COMMAND = re.compile(
    r"USS [A-Z]|(?:CDR|COM|CINC|CTF|CTG|CJTF|JTF|HQ|CG|CO|DET|OIC)\b ?\w"
    r"|(?:CDR|CTF|CTG|CJTF|COMUS|COMNAV|COMCAR|COMDES|COMSUB|COMPHIB|COMSOC|NAV|FLT|USNMR|USDOCO)[A-Z0-9]{2}"
    r"|\d{1,4}(?:ST|ND|RD|TH)?(?:ABG|ABS|ABW|AF|AW|FW|WG|BDE|BN|DIV|SWS|MIGP|MSIG|ATAF|TACC)\b"
)


@lru_cache(maxsize=65536)
def station_entity(station: str) -> Entity:
    """The post of a canonical station; one that is in no table has its id for a label."""
    known = post(station)
    if known is None:
        return Entity(f"post/{station}", "Post", station.title(), properties={"station": station})
    facts: dict[str, Value | None] = {
        "country": known.country,
        "country_name": known.country_name,
        "city": known.city,
        "latitude": known.latitude,
        "longitude": known.longitude,
    }
    stated = {name: value for name, value in facts.items() if value is not None and value != ""}
    properties: dict[str, Value] = {"station": station, "kind": known.kind, **stated}
    return Entity(f"post/{station}", "Post", known.name, properties=properties)


@lru_cache(maxsize=65536)
def addressee_entity(name: str) -> tuple[Entity, str]:
    """Whom a sender or addressee line means, and the rule that says so.

    Rules: posts-table, collectives-table, agencies-table; in no table but known by the form of
    its name: collective-form, command-form (ships and commands); unknown. What is unknown becomes
    an agency of its own name: it is kept, never dropped.

    >>> entity, rule = addressee_entity("CDR USSOUTHCOM MIAMI FL//J2/J5//")
    >>> entity.label, rule
    ('US Southern Command', 'agencies-table')
    """
    return addressee_entities(name)[0]


@lru_cache(maxsize=65536)
def addressee_entities(name: str) -> tuple[tuple[Entity, str], ...]:
    """All whom an addressee line means: one, or two where two lines ran into one.

    >>> [entity.label for entity, _ in addressee_entities("AMEMBASSY LA PAZ JAN LIMA")]
    ['La Paz', 'Lima']
    """
    if found := _listed(name):
        return (found,)
    if glued := _glued(name):
        return glued
    plain = " ".join(name.partition("//")[0].split())
    key = f"agency/{slug(plain) or 'unnamed'}"
    if len(plain) <= _LONGEST and _COMMAND.match(plain.upper()):
        return ((Entity(key, "Agency", plain, properties={"kind": "command"}), "command-form"),)
    return ((Entity(key, "Agency", plain), "unknown"),)


def _listed(name: str) -> tuple[Entity, str] | None:
    if station := find_station(name):
        return station_entity(station), "posts-table"
    if agency := find_agency(name):
        kind: dict[str, Value] = {"kind": agency.kind}
        rule = _rule(name) if agency.kind == "collective" else "agencies-table"
        return Entity(f"agency/{agency.key}", "Agency", agency.name, properties=kind), rule
    return None


def _rule(name: str) -> str:
    """Whether a collective is in the table, or known by its last word alone."""
    return "collectives-table" if find_collective(name) else "collective-form"


def _glued(name: str) -> tuple[tuple[Entity, str], ...]:
    """Two posts in one line, parted by a month that was the first one's serial."""
    match = _MONTH_BETWEEN.fullmatch(" ".join(name.upper().split())[:_LONGEST])
    stations = [find_station(part) for part in match.groups()] if match else []
    if not stations or None in stations:
        return ()
    return tuple((station_entity(each), "posts-table.glued") for each in stations if each)


@lru_cache(maxsize=65536)
def office_entity(name: str) -> tuple[Entity, str]:
    """What a distribution line names: a post, an agency, or an office by its symbol."""
    entity, rule = addressee_entity(name)
    if rule not in ("unknown", "command-form"):
        return entity, rule
    key = f"agency/office-{slug(name) or 'unnamed'}"
    return Entity(key, "Agency", name, properties={"kind": "office"}), "office-symbol"


@lru_cache(maxsize=65536)
def tag_entity(tag: str) -> Entity:
    """The concept that a TAG stands for; a TAG in no table keeps its form's kind."""
    known = find_tag(tag)
    properties: dict[str, Value] = {"kind": tag_kind(tag)}
    if known and known.meaning:
        properties["meaning"] = known.meaning
    if known and known.country:
        properties["country"] = known.country
    return Entity(f"tag/{tag}", "Tag", tag, properties=properties)
