"""A built graph, opened: cables, neighbourhoods, SPARQL, networkx and rdflib."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from graphkit.authorities.posts import find_station
from graphkit.errors import InputError, UsageError
from graphkit.graph.explanation import (
    Explanation,
    called,
    edge_key,
    explain_edge,
    explain_entity,
)
from graphkit.graph.neighbourhood import LIMIT, Adjacency, neighbourhood
from graphkit.graph.network import to_networkx
from graphkit.graph.profile import Profile
from graphkit.model.document import Problem
from graphkit.model.graph import CableRow, Edge, Entity, Mention
from graphkit.parse.identity import read_id
from graphkit.query.sparql import Answer, ask
from graphkit.rdf.whole import graph_lines
from graphkit.resolve.decisions import reference_of
from graphkit.resolve.people import Doubt, ResolvedMention, fullest_first
from graphkit.store.index import open_index
from graphkit.store.people import read_doubts, read_people
from graphkit.store.snapshot import current_snapshot, read_facts
from graphkit.store.tables import read_protected, read_table
from graphkit.store.texts import read_text, search_texts
from graphkit.view.cable import CablePage
from graphkit.view.notebook import NeighbourhoodPage

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import pyoxigraph as ox
    import rdflib


class KnowledgeGraph:
    """A built graph, read-only; it keeps the snapshot that was current when it was opened.

    With the profile `public`, the default, names that a cable asks to protect are left out of
    everything, text included; `full` shows them.
    """

    def __init__(self, path: str | Path, profile: str = "public") -> None:
        self.path = Path(path)
        self.snapshot = current_snapshot(self.path)
        self.facts: dict[str, Any] = read_facts(self.snapshot)
        self.profile = Profile(profile, read_protected(self.snapshot))

    def __repr__(self) -> str:
        report = self.facts["report"]
        return (
            f"<KnowledgeGraph {self.path}: {report['cables']} cables, {report['absent']} absent,"
            f" {sum(report['entities'].values())} entities, {sum(report['edges'].values())} edges>"
        )

    def _rows(self, name: str) -> Iterator[Any]:
        return read_table(self.snapshot, name)

    @cached_property
    def cables(self) -> dict[str, CableRow]:
        """The facts of every cable held, by id."""
        return {row.id: self.profile.cable(row) for row in self._rows("cables")}

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Every entity, by key."""
        return {entity.key: entity for entity in self.profile.entities(self._rows("entities"))}

    @cached_property
    def edges(self) -> list[Edge]:
        """Every edge with its evidence, in the order of cable ids."""
        return list(self.profile.edges(self._rows("edges")))

    @cached_property
    def _adjacency(self) -> Adjacency:
        return Adjacency(self.edges)

    def problems(self) -> list[Problem]:
        """What was not read or not understood."""
        return [
            replace(problem, message=self.profile.text(problem.message, problem.cable_id))
            for problem in self._rows("problems")
        ]

    def mentions(self, cable_id: str) -> list[Mention]:
        """The parts of a cable with their positions, in the order of its text."""
        shown = self.profile.mentions(self._rows("mentions"))
        return [mention for mention in shown if mention.cable_id == cable_id]

    def cable(self, identifier: str) -> CablePage:
        """A cable held, by its id in any usual form; displays as a page in a notebook.

        Raises InputError where no such cable is held.
        """
        wanted = read_id(identifier) or identifier
        row = self.cables.get(wanted)
        if row is None:
            absent = self.entities.get(f"cable/{wanted}")
            if absent:
                raise InputError(f"{wanted} is cited by others and not held here")
            raise InputError(f"there is no cable {identifier} in {self.path}")
        text = read_text(self.snapshot / "text.sqlite", row.document)
        key = f"cable/{row.id}"
        own = [edge for edge in self._adjacency.edges.get(key, ()) if edge.source == key]
        cited_by = [
            edge.cable_id
            for edge in self._adjacency.edges.get(key, ())
            if edge.target == key and edge.type == "references"
        ]
        labels = {edge.target: self.entities[edge.target].label for edge in own}
        return CablePage(
            row, self.profile.text(text, row.id), tuple(own), labels,
            tuple(dict.fromkeys(cited_by)), json.loads(row.parsed),
        )  # fmt: skip

    def find(self, words: str) -> str:
        """The key of the entity that `words` name: a key, a cable's id, a post, a TAG, a person.

        Raises InputError where nothing, or more than one thing, has that name.
        """
        for key in self._candidates(words):
            if key in self.entities:
                return key
        folded = " ".join(words.split()).casefold()
        named = [key for key, e in self.entities.items() if e.label.casefold() == folded]
        if len(named) == 1:
            return named[0]
        if named:
            keys = ", ".join(sorted(named)[:8])
            raise InputError(f"{words!r} may be any of {keys}; give one of these")
        raise InputError(f"nothing in {self.path} is called {words!r}")

    @staticmethod
    def _candidates(words: str) -> Iterator[str]:
        yield words
        if identifier := read_id(words):
            yield f"cable/{identifier}"
        if station := find_station(words):
            yield f"post/{station}"
        yield f"tag/{words.upper()}"

    def neighbourhood(
        self, around: str, depth: int = 1, *, limit: int = LIMIT
    ) -> NeighbourhoodPage:
        """What lies within `depth` steps of an entity, named as for `find`; displays in notebooks.

        Raises UsageError for a depth under 1, InputError where nothing has that name.
        """
        if depth < 1:
            raise UsageError("the depth must be at least 1")
        key = self.find(around)
        found = neighbourhood(key, depth, self.entities, self._adjacency, limit=limit)
        return NeighbourhoodPage(found)

    @cached_property
    def people(self) -> list[ResolvedMention]:
        """Who the persons of every cable are, with score, rule and reasons, in cables' order.

        Raises InputError for a graph that an older graphkit built.
        """
        return [
            self._shown(row)
            for row in read_people(self.snapshot)
            if not self.profile.hides or row.entity in self.entities
        ]

    def _shown(self, row: ResolvedMention) -> ResolvedMention:
        """A mention with protected names blacked out."""
        if not self.profile.hides:
            return row
        cable_id = row.mention.key[0]

        def told(texts: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(self.profile.text(text, cable_id) for text in texts)

        mention = row.mention
        name, affiliation = told((mention.name, mention.affiliation))
        surfaces, titles, roles = map(told, (mention.surfaces, mention.titles, mention.roles))
        mention = replace(
            mention,
            name=name,
            surfaces=surfaces,
            titles=titles,
            roles=roles,
            affiliation=affiliation,
        )
        return replace(row, mention=mention, reasons=told(row.reasons))

    @cached_property
    def doubts(self) -> list[Doubt]:
        """Persons who may be one, those worth most first; as `people` when the graph is old."""
        return [
            replace(doubt, reasons=tuple(map(self.profile.text, doubt.reasons)))
            for doubt in read_doubts(self.snapshot)
            if all(key in self.entities for key in doubt.entities)
        ]

    def reference(self, words: str) -> str:
        """What a ledger of decisions calls a person, given as for `explain` or as a reference.

        Of a person whom many cables name it is the mention by the fullest name. Raises InputError
        where nobody, or more than one, is meant.
        """
        if wanted := reference_of(words):
            if any(row.reference == wanted for row in self.people):
                return wanted
            raise InputError(f"no cable of {self.path} names {words}")
        key = self.named(words)
        rows = [row for row in self.people if row.entity == key]
        if not rows:
            raise InputError(f"{key} is no person; decisions are on persons")
        return min(rows, key=lambda row: fullest_first(row.mention)).reference

    def named(self, words: str) -> str:
        """The key of what a key, an IRI or a name means, forms of names and surnames included.

        Raises InputError where nothing, or more than one thing, has that name.
        """
        local = unquote(words.removeprefix(self.facts["base"]))
        for key in self._candidates(local):
            if key in self.entities:
                return key
        found = called(words, self.entities.values())
        if len(found) == 1:
            return found[0]
        if not found:
            raise InputError(f"nothing in {self.path} is called {words!r}")
        more = f" and {len(found) - 20} more" if len(found) > 20 else ""
        raise InputError(
            f"{words!r} may be any of {', '.join(found[:20])}{more}; give one of these"
        )

    def explain(self, words: str, limit: int = 20) -> Explanation:
        """Why something is what it is: decisions with score and reasons, and quotations.

        `words` is a key, an IRI or a name; of a statement its key (`07OSLO141/signed-by-1`).
        At most `limit` of each are given. Raises InputError as `named` does.
        """
        local = unquote(words.removeprefix(self.facts["base"])).removeprefix("statement/")
        cable_id, _, name = local.partition("/")
        if name and cable_id in self.cables:
            return self._explain_edge(cable_id, name, limit)
        key = self.named(words)
        people = [row for row in self.people if row.entity == key] if key[:7] == "person/" else []
        doubts = [doubt for doubt in self.doubts if key in doubt.entities]
        touching = self._adjacency.edges.get(key, ())
        cable = self.cables.get(key.removeprefix("cable/"))
        return explain_entity(
            self.entities[key], touching, people, doubts, self._texts(), limit, cable
        )

    def _explain_edge(self, cable_id: str, name: str, limit: int) -> Explanation:
        own = self._adjacency.edges.get(f"cable/{cable_id}", ())
        for edge in own:
            if edge_key(edge) == f"{cable_id}/{name}":
                people = (p for p in self.people if p.mention.key[0] == cable_id)
                meant = [p for p in people if name in p.edges]
                return explain_edge(edge, self.entities, meant, self._texts(), limit)
        raise InputError(f"{cable_id} makes no statement {name}")

    def _texts(self) -> Callable[[str], str]:
        @lru_cache(maxsize=64)
        def text(cable_id: str) -> str:
            whole = read_text(self.snapshot / "text.sqlite", self.cables[cable_id].document)
            return self.profile.text(whole, cable_id)

        return text

    def search(self, words: str, limit: int = 20) -> list[tuple[str, str]]:
        """Cables whose text matches an FTS5 query, best first, each with an excerpt."""
        return search_texts(self.snapshot / "text.sqlite", words, limit)

    def lines(self, evidence: str | None = None) -> Iterator[str]:
        """The graph as N-Quads lines, each ending in a newline; the order is always the same."""
        level = evidence or self.facts["evidence"]
        cables, edges, entities = (self._rows(n) for n in ("cables", "edges", "entities"))
        return graph_lines(cables, edges, entities, self.profile, self.facts["base"], level)

    @cached_property
    def store(self) -> ox.Store:
        """The SPARQL store; for the profile `full` made in memory, where anything is protected."""
        import pyoxigraph as ox

        if self.profile.name == "public" or not read_protected(self.snapshot):
            return open_index(self.snapshot / "rdf")
        store = ox.Store()
        store.bulk_load("".join(self.lines()).encode(), format=ox.RdfFormat.N_QUADS)
        return store

    def ask(self, query: str) -> Answer:
        """The answer to a SPARQL query, over all graphs as one unless it names graphs.

        Raises UsageError where the query cannot be read.
        """
        return ask(self.store, query, self.facts["base"])

    def sparql(self, query: str) -> pd.DataFrame:
        """The answer to a SELECT query as a DataFrame; numbers and dates are typed.

        Raises UsageError for any other form of query.
        """
        return self.ask(query).to_dataframe()

    def to_networkx(self) -> nx.MultiDiGraph:
        """The whole graph for networkx; node keys end in the cable's id."""
        return to_networkx(self.entities.values(), self.edges)

    def to_rdflib(self) -> rdflib.Dataset:
        """The whole store as an rdflib Dataset over Oxigraph; the default graph is the union."""
        import rdflib
        from oxrdflib import OxigraphStore

        return rdflib.Dataset(store=OxigraphStore(store=self.store), default_union=True)
