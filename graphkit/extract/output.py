"""A cable with its names as the JSON object that `graphkit parse` prints (keys: docs/parse.md)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graphkit.extract.extraction import extract
from graphkit.extract.found import NamedEntity
from graphkit.model.cable import Cable
from graphkit.parse.output import as_dict as parsed_as_dict

_LISTS = (("persons", "person"), ("orgs", "org"), ("places", "place"))


def as_dict(text: str, cable: Cable, named: Sequence[NamedEntity] | None = None) -> dict[str, Any]:
    """All that is read of a cable as plain data; `text` is its document's, `named` its names.

    Spans count characters of `text`.
    """
    entities = extract(text, cable) if named is None else named
    facts = parsed_as_dict(cable)
    for field, kind in _LISTS:
        facts[field] = [_entity(entity) for entity in entities if entity.kind == kind]
    return facts


def _entity(entity: NamedEntity) -> dict[str, Any]:
    facts: dict[str, Any] = {"name": entity.name, "surface": list(entity.surfaces)}
    if entity.kind == "person":
        facts["roles"] = list(entity.roles)
        facts["affiliation"] = entity.affiliation
        facts["protected"] = entity.protected
    else:
        facts["country"] = entity.country
    facts["confidence"] = round(entity.confidence, 3)
    facts["mentions"] = [
        {"surface": m.surface, "span": [m.start, m.end], "rule": m.rule} for m in entity.mentions
    ]
    return facts
