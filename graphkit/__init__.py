"""graphkit: knowledge graphs from diplomatic cables.

>>> import graphkit
>>> report = graphkit.build("cables/", "kg")            # doctest: +SKIP
>>> kg = graphkit.open("kg")                            # doctest: +SKIP
>>> kg.cable("07KUALALUMPUR1640")                       # doctest: +SKIP
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from graphkit.errors import GraphkitError, InputError, NotAGraph, UsageError
from graphkit.extract.output import as_dict
from graphkit.knowledge_graph import KnowledgeGraph
from graphkit.model.document import Document, Span
from graphkit.parse import parse_document
from graphkit.pipeline import build
from graphkit.version import __version__


def open(path: str | Path, profile: str = "public") -> KnowledgeGraph:  # noqa: A001
    """Open a built graph. Raises NotAGraph where `path` leads to none."""
    return KnowledgeGraph(path, profile)


def parse(text: str) -> dict[str, Any]:
    """Parse one cable's text; gives the object that `graphkit parse` prints for it."""
    document = Document(text, "-", blocks=(Span(0, len(text)),))
    return as_dict(text, parse_document(document))


__all__ = [
    "GraphkitError",
    "InputError",
    "KnowledgeGraph",
    "NotAGraph",
    "UsageError",
    "__version__",
    "build",
    "open",
    "parse",
]
