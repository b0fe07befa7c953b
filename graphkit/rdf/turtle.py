"""Turtle and TriG, one paragraph a subject; the order depends on nothing but the lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from graphkit.rdf import terms as t
from graphkit.rdf.escape import escaped
from graphkit.rdf.lines import Facts, Term, quads_by_graph, triples_by_subject

_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
_INTEGER = re.compile(r"-?[0-9]+")
_TYPE = t.TYPE[1:-1]
_STRING = t.XSD_STRING[1:-1]


def turtle(lines: Iterable[str], prefixes: Mapping[str, str]) -> Iterator[str]:
    """The statements of all graphs, as one graph."""
    names = _names(prefixes)
    yield _head(prefixes)
    for subject, facts in triples_by_subject(lines):
        yield f"\n{_paragraph(subject, facts, names)}"


def trig(lines: Iterable[str], prefixes: Mapping[str, str]) -> Iterator[str]:
    """The statements, graph by graph."""
    names = _names(prefixes)
    yield _head(prefixes)
    for graph, subjects in quads_by_graph(lines):
        yield f"\n{_iri(graph, names)} {{\n"
        for subject, facts in subjects:
            yield _paragraph(subject, facts, names)
        yield "}\n"


def _head(prefixes: Mapping[str, str]) -> str:
    return "".join(f"@prefix {prefix}: <{prefixes[prefix]}> .\n" for prefix in sorted(prefixes))


def _names(prefixes: Mapping[str, str]) -> dict[str, str]:
    return {prefixes[prefix]: prefix for prefix in sorted(prefixes, reverse=True)}


def _paragraph(subject: str, facts: Facts, names: Mapping[str, str]) -> str:
    predicates = sorted(facts, key=lambda predicate: (predicate != _TYPE, predicate))
    said = (
        f"{'a' if predicate == _TYPE else _iri(predicate, names)} "
        + ", ".join(_term(value, names) for value in facts[predicate])
        for predicate in predicates
    )
    return f"{_iri(subject, names)} " + " ;\n    ".join(said) + " .\n"


def _iri(iri: str, names: Mapping[str, str]) -> str:
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix = names.get(iri[:cut])
    if prefix is None or not _LOCAL.fullmatch(iri, cut):
        return f"<{iri}>"
    return f"{prefix}:{iri[cut:]}"


def _term(term: Term, names: Mapping[str, str]) -> str:
    if isinstance(term, ox.NamedNode):
        return _iri(term.value, names)
    datatype = f"<{term.datatype.value}>"
    if datatype == t.XSD_BOOLEAN and term.value in ("true", "false"):
        return term.value
    if datatype == t.XSD_INTEGER and _INTEGER.fullmatch(term.value):
        return term.value
    quoted = f'"{escaped(term.value)}"'
    if term.language:
        return f"{quoted}@{term.language}"
    if term.datatype.value == _STRING:
        return quoted
    return f"{quoted}^^{_iri(term.datatype.value, names)}"
