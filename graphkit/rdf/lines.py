"""Lines of N-Quads taken apart: sorted, grouped, and as terms.

Lines come as the mapping writes them: one statement a line, each with its graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice

import pyoxigraph as ox

_BATCH = 4096

Term = ox.NamedNode | ox.Literal
Facts = dict[str, list[Term]]
"""What is said of one subject: predicate -> objects, in the order of the lines."""


def without_graph(line: str) -> str:
    """The line of N-Triples that a line of N-Quads holds."""
    return line.rpartition(" <")[0] + " .\n"


def triples_by_subject(lines: Iterable[str]) -> Iterator[tuple[str, Facts]]:
    """All graphs as one: each subject once, in order, with what is said of it, each fact once."""
    return _by_subject(sorted({without_graph(line) for line in lines}))


def quads_by_graph(lines: Iterable[str]) -> Iterator[tuple[str, Iterator[tuple[str, Facts]]]]:
    """Graphs in order, each with its subjects as in `triples_by_subject`."""
    pairs = sorted({(line.rpartition(" <")[2], without_graph(line)) for line in lines})
    for graph, group in groupby(pairs, key=lambda pair: pair[0]):
        yield graph.partition(">")[0], _by_subject(triple for _, triple in group)


def _by_subject(lines: Iterable[str]) -> Iterator[tuple[str, Facts]]:
    for subject, group in groupby(_parsed(lines), key=lambda triple: triple[0]):
        facts: Facts = {}
        for _, predicate, value in group:
            facts.setdefault(predicate, []).append(value)
        yield subject, facts


def _parsed(lines: Iterable[str]) -> Iterator[tuple[str, str, Term]]:
    rest = iter(lines)
    while batch := "".join(islice(rest, _BATCH)):
        for quad in ox.parse(batch.encode(), ox.RdfFormat.N_TRIPLES):
            if not isinstance(quad.subject, ox.NamedNode) or not isinstance(quad.object, Term):
                raise TypeError(f"neither an IRI nor a literal: {quad}")
            yield quad.subject.value, quad.predicate.value, quad.object
