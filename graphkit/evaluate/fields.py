"""The fields that are measured, and where a record holds them.

A record is one cable as `graphkit parse` prints it or as a gold file annotates it: the same keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

Record = Mapping[str, Any]
Kind = Literal["scalar", "list", "entity", "coref"]

HEADER_SCALARS = ("dtg", "precedence", "from", "classification", "eo", "subject")
BODY_SCALARS = ("signer", "sections", "paragraphs")
HEADER_LISTS = ("to", "info", "captions", "attention", "tags")
REFERENCES = ("refs", "refs+labels", "body_refs")
ENTITIES = ("persons", "orgs", "places")
COREFERENCES = tuple(f"{name}.coref" for name in ENTITIES)

SCALARS = HEADER_SCALARS + BODY_SCALARS
LISTS = HEADER_LISTS + REFERENCES
FIELDS = SCALARS + LISTS + ENTITIES + COREFERENCES


def kind_of(field: str) -> Kind:
    """How a field is measured.

    >>> kind_of("dtg"), kind_of("refs"), kind_of("orgs"), kind_of("orgs.coref")
    ('scalar', 'list', 'entity', 'coref')
    """
    if field in SCALARS:
        return "scalar"
    if field in COREFERENCES:
        return "coref"
    return "entity" if field in ENTITIES else "list"


def scalar_in(record: Record, field: str) -> str | int | None:
    """The value of a scalar field; None where it is null or not there."""
    holder = (record.get("header") or {}) if field in HEADER_SCALARS else record
    value: str | int | None = holder.get(field)
    return value


def items_in(record: Record, field: str) -> list[Any]:
    """The items of a list, of the references or of an entity type; [] where there are none."""
    holder = (record.get("header") or {}) if field in (*HEADER_LISTS, "refs") else record
    return list(holder.get(field) or [])
