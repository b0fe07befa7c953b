"""Profiles: what of a graph goes out. Invariant: `public` shows no name that a cable protects.

A protected person is no node and no edge; the name is blacked out, character by character, in
every text that leaves: the full name in all cables, its single words in the cables that protect
it. So positions hold in the blacked-out text too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal, get_args

from graphkit.errors import UsageError
from graphkit.model.graph import CableRow, Edge, Entity, Evidence, Mention

ProfileName = Literal["public", "full"]
BLOCK = "█"
_PARTICLES = frozenset(
    "de da do dos das del della di du van von der den la le el al bin ibn y e and".split()
)


class Profile:
    """One way to show a graph. `protected` gives, by cable id, the names that it protects."""

    def __init__(self, name: str, protected: Mapping[str, Iterable[str]]) -> None:
        if name not in get_args(ProfileName):
            raise UsageError(f"no profile is called {name!r}; there are public and full")
        self.name = name
        self._own = {key: tuple(names) for key, names in protected.items() if names}
        self._patterns: dict[str, re.Pattern[str] | None] = {}
        everywhere = {name for names in self._own.values() for name in names if " " in name}
        self._everywhere = _pattern(everywhere)

    @property
    def hides(self) -> bool:
        """Whether this profile leaves anything out of this graph."""
        return self.name == "public" and bool(self._own)

    def text(self, text: str, cable_id: str | None = None) -> str:
        """`text` with protected names blacked out; of the same length."""
        if not self.hides:
            return text
        if self._everywhere:
            text = self._everywhere.sub(_blacken, text)
        own = self._pattern_of(cable_id) if cable_id else None
        return own.sub(_blacken, text) if own else text

    def entities(self, entities: Iterable[Entity]) -> Iterator[Entity]:
        """The entities that may be shown, their labels and properties blacked out."""
        for entity in entities:
            if not self.hides:
                yield entity
            elif not entity.protected:
                yield self._entity(entity)

    def edges(self, edges: Iterable[Edge]) -> Iterator[Edge]:
        """The edges that may be shown, their quotations blacked out."""
        for edge in edges:
            if not self.hides:
                yield edge
            elif not edge.protected:
                yield self._edge(edge)

    def mentions(self, mentions: Iterable[Mention]) -> Iterator[Mention]:
        """The mentions that may be shown."""
        for mention in mentions:
            if not self.hides:
                yield mention
            elif not mention.protected:
                yield replace(
                    mention,
                    value=self.text(mention.value, mention.cable_id),
                    quote=self.text(mention.quote, mention.cable_id),
                )

    def cable(self, row: CableRow) -> CableRow:
        """A cable's facts as they may be shown; `parsed` keeps the shape of its JSON."""
        if not self.hides:
            return row
        return replace(
            row,
            subject=self.text(row.subject, row.id) if row.subject else row.subject,
            eo=self.text(row.eo, row.id) if row.eo else row.eo,
            protected=(),
            parsed=self.text(row.parsed, row.id),
        )

    def _entity(self, entity: Entity) -> Entity:
        cable_id = _cable_of(entity)
        properties = {
            name: self.text(value, cable_id) if isinstance(value, str) else value
            for name, value in entity.properties.items()
        }
        return replace(entity, label=self.text(entity.label, cable_id), properties=properties)

    def _edge(self, edge: Edge) -> Edge:
        evidence = tuple(
            Evidence(e.start, e.end, self.text(e.quote, edge.cable_id), e.rule)
            for e in edge.evidence
        )
        attributes = {
            name: self.text(value, edge.cable_id) for name, value in edge.attributes.items()
        }
        return replace(edge, evidence=evidence, attributes=attributes)

    def _pattern_of(self, cable_id: str) -> re.Pattern[str] | None:
        if cable_id not in self._patterns:
            names = self._own.get(cable_id, ())
            words = {word for name in names for word in _words(name)}
            self._patterns[cable_id] = _pattern({*names, *words})
        return self._patterns[cable_id]


def _cable_of(entity: Entity) -> str | None:
    if entity.type == "Cable":
        return entity.label
    cited_in = entity.properties.get("cited_in")
    return str(cited_in) if cited_in else None


def _words(name: str) -> Iterator[str]:
    for word in name.split():
        bare = word.strip(".,")
        if len(bare) > 2 and bare.lower() not in _PARTICLES:
            yield bare


def _pattern(names: set[str]) -> re.Pattern[str] | None:
    """Any of the names, in title case or capitals, wrapped or not."""
    forms = {form for name in names for form in (name, name.upper())}
    alternatives = [r"\s+".join(map(re.escape, form.split())) for form in forms]
    if not alternatives:
        return None
    longest_first = sorted(alternatives, key=lambda a: (-len(a), a))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")


def _blacken(match: re.Match[str]) -> str:
    return re.sub(r"\S", BLOCK, match.group())
