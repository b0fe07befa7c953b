"""Which place a cable means by a name: by the tables, the cable's own country first."""

from __future__ import annotations

from functools import lru_cache

from graphkit.authorities.countries import find_country
from graphkit.authorities.places import Place, find_places
from graphkit.authorities.posts import find_station, post
from graphkit.authorities.tables import slug
from graphkit.model.graph import Entity, Value

# Of several places of one name the first kind goes first: a region of the world is no village.
_SETTLEMENTS = ("city", "town", "district", "neighborhood")
_GREAT_KINDS = ("continent", "region", "subregion", "sea", "country")


@lru_cache(maxsize=65536)
def place_entity(forms: tuple[str, ...], home: str) -> tuple[Entity, str]:
    """The place that the `forms` of one name mean in a cable of the country `home`, and the rule.

    Rules: countries-table, places-table, as-written (in no table: kept as a place of its name).
    """
    for form in forms:
        if known := find_country(form):
            facts: dict[str, Value] = {"kind": "country", "country": known.iso}
            return Entity(
                f"place/{slug(known.name)}", "Place", known.name, properties=facts
            ), "countries-table"
    for form in forms:
        if found := find_places(form):
            return _listed(_likeliest(found, home)), "places-table"
    name = forms[0]
    end = f"-{home.lower()}" if home else ""
    return Entity(f"place/{slug(name) or 'unnamed'}{end}", "Place", name), "as-written"


def _likeliest(found: tuple[Place, ...], home: str) -> Place:
    """At home, else what is a region of the world, else the largest; the table's order in doubt."""

    def rank(place: Place) -> tuple[bool, int, int]:
        at_home = place.country == home and bool(home)
        great = 2 if place.kind in _GREAT_KINDS else 0 if place.kind in _SETTLEMENTS else 1
        return at_home, great, place.population

    return max(found, key=rank)


def _listed(place: Place) -> Entity:
    facts: dict[str, Value] = {"kind": place.kind}
    if place.country:
        facts["country"] = place.country
    station = post(find_station(place.name) or "")
    if station and station.country == place.country and station.latitude is not None:
        facts["latitude"] = station.latitude
        if station.longitude is not None:
            facts["longitude"] = station.longitude
    end = f"-{place.country.lower()}" if place.country else ""
    return Entity(f"place/{slug(place.name)}{end}", "Place", place.name, properties=facts)
