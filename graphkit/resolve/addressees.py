"""An addressee, sender or office as written becomes a post or an agency, by the tables."""

from __future__ import annotations

from functools import lru_cache

from graphkit.authorities.agencies import find_agency, slug
from graphkit.authorities.posts import find_station, post
from graphkit.authorities.tags import find_tag, tag_kind
from graphkit.model.graph import Entity, Value


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

    What is in no table becomes an agency of its own name, by the rule `as-written`: it is kept,
    never dropped.
    """
    if station := find_station(name):
        return station_entity(station), "posts-table"
    if agency := find_agency(name):
        kind: dict[str, Value] = {"kind": agency.kind}
        key = f"agency/{agency.key}"
        return Entity(key, "Agency", agency.name, properties=kind), "agencies-table"
    plain = " ".join(name.partition("//")[0].split())
    return Entity(f"agency/{slug(plain) or 'unnamed'}", "Agency", plain), "as-written"


@lru_cache(maxsize=65536)
def office_entity(name: str) -> tuple[Entity, str]:
    """What a distribution line names: a post, an agency, or an office by its symbol."""
    entity, rule = addressee_entity(name)
    if rule != "as-written":
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
