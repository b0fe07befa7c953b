"""Saved queries: the questions of `ontology/queries/*.rq`, each with a title and a description."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.errors import UsageError
from graphkit.rdf.ontology import ontology_file

_HEAD = re.compile(r"^#\s*(title|description):\s*(.+)$", re.M)


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query with the name it is asked by."""

    name: str
    title: str
    description: str
    text: str


def saved_queries() -> list[SavedQuery]:
    """All saved queries, by name."""
    found = []
    for file in ontology_file("queries").iterdir():
        if file.name.endswith(".rq"):
            text = file.read_text("utf-8")
            head = dict(_HEAD.findall(text))
            name = file.name.removesuffix(".rq")
            found.append(SavedQuery(name, head["title"], head.get("description", ""), text))
    return sorted(found, key=lambda query: query.name)


def saved_query(name: str) -> SavedQuery:
    """The saved query of that name. Raises UsageError, naming those there are."""
    queries = {query.name: query for query in saved_queries()}
    if name not in queries:
        raise UsageError(f"no saved query is called {name!r}; there are {', '.join(queries)}")
    return queries[name]
