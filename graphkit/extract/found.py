"""What extraction gives: named entities of one cable with their mentions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class NamedMention(NamedTuple):
    """One place where an entity is named: `surface` is `text[start:end]` on one line."""

    surface: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """A person, organisation or place of one cable.

    `kind` is person, org or place; `name` the fullest form; `surfaces` every distinct form;
    `roles` and `affiliation` what the text says of a person; `acronym` of an organisation;
    `confidence` how often entities that were given so much were right, measured on gold;
    `country` ISO alpha-2 where a table knows it; `protected` where the cable asks for it.
    """

    kind: str
    name: str
    surfaces: tuple[str, ...]
    mentions: tuple[NamedMention, ...]
    confidence: float
    roles: tuple[str, ...] = ()
    affiliation: str | None = None
    country: str | None = None
    protected: bool = False
