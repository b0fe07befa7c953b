"""JSON-LD in the short names of `ontology/context.jsonld`, which every file carries in itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pyoxigraph as ox

from graphkit.rdf import terms as t
from graphkit.rdf.lines import Facts, Term, quads_by_graph
from graphkit.rdf.ontology import ontology_file

_TYPE = t.TYPE[1:-1]
_NATIVE_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")


@cache
def context() -> dict[str, Any]:
    """The context of the vocabulary; not to be changed."""
    loaded = json.loads(ontology_file("context.jsonld").read_text("utf-8"))
    found: dict[str, Any] = loaded["@context"]
    return found


def jsonld(lines: Iterable[str], prefixes: Mapping[str, str]) -> Iterator[str]:
    """The statements, graph by graph, one node a line."""
    whole = {**prefixes, **context()}
    names = _Names.of(whole)
    yield f'{{"@context": {_json(whole)},\n"@graph": [\n'
    between = ""
    for graph, subjects in quads_by_graph(lines):
        yield f'{between}{{"@id": {_json(names.iri(graph))}, "@graph": [\n'
        yield ",\n".join(_json(names.node(subject, facts)) for subject, facts in subjects)
        yield "\n]}"
        between = ",\n"
    yield "\n]}\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class _Names:
    """A context turned around: from an IRI to its short name."""

    prefixes: Mapping[str, str]
    terms: Mapping[str, str]
    coercions: Mapping[str, str]

    @classmethod
    def of(cls, whole: Mapping[str, Any]) -> _Names:
        prefixes = {
            name: value
            for name, value in whole.items()
            if isinstance(value, str) and value.endswith(("/", "#"))
        }
        terms: dict[str, str] = {}
        coercions: dict[str, str] = {}
        for name, value in whole.items():
            if name in prefixes or name.startswith("@"):
                continue
            written = value if isinstance(value, str) else value["@id"]
            terms[_expanded(written, prefixes)] = name
            if isinstance(value, dict) and "@type" in value:
                coercions[name] = _expanded(value["@type"], prefixes)
        return cls({value: name for name, value in prefixes.items()}, terms, coercions)

    def iri(self, iri: str) -> str:
        for namespace, prefix in self.prefixes.items():
            if iri.startswith(namespace) and not iri.startswith("//", len(namespace)):
                return f"{prefix}:{iri[len(namespace) :]}"
        return iri

    def word(self, iri: str) -> str:
        """A property or class, by its term where it has one."""
        return self.terms.get(iri) or self.iri(iri)

    def node(self, subject: str, facts: Facts) -> dict[str, Any]:
        node: dict[str, Any] = {"@id": self.iri(subject)}
        if types := facts.get(_TYPE):
            node["@type"] = _one_or_all([self.word(each.value) for each in types])
        for predicate in sorted(facts):
            if predicate != _TYPE:
                name = self.word(predicate)
                node[name] = _one_or_all([self.value(name, each) for each in facts[predicate]])
        return node

    def value(self, name: str, term: Term) -> Any:
        coercion = self.coercions.get(name)
        if isinstance(term, ox.NamedNode):
            iri = self.iri(term.value)
            return iri if coercion == "@id" else {"@id": iri}
        if term.language:
            return {"@value": term.value, "@language": term.language}
        datatype = term.datatype.value
        if datatype == coercion:
            return term.value
        if coercion is None and (native := _native(term.value, f"<{datatype}>")) is not None:
            return native
        return {"@value": term.value, "@type": self.iri(datatype)}


def _native(text: str, datatype: str) -> str | int | bool | None:
    if datatype == t.XSD_STRING:
        return text
    if datatype == t.XSD_BOOLEAN and text in ("true", "false"):
        return text == "true"
    if datatype == t.XSD_INTEGER and _NATIVE_INTEGER.fullmatch(text):
        return int(text)
    return None


def _expanded(name: str, prefixes: Mapping[str, str]) -> str:
    prefix, colon, local = name.partition(":")
    return prefixes[prefix] + local if colon and prefix in prefixes else name


def _one_or_all(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values
