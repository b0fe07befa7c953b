"""RDF/XML. XML 1.0 cannot hold some characters, escaped or not: each becomes U+FFFD here alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from graphkit.errors import UsageError
from graphkit.rdf import terms as t
from graphkit.rdf.lines import Term, triples_by_subject

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_ENTITIES = {"\r": "&#13;"}  # as it is, a parser would read it as a line feed
_STRING = t.XSD_STRING[1:-1]


def rdfxml(lines: Iterable[str], prefixes: Mapping[str, str]) -> Iterator[str]:
    """The statements of all graphs, as one graph.

    UsageError where a predicate has no name that XML can write with one of the prefixes.
    """
    names = {prefixes[prefix]: prefix for prefix in sorted(prefixes, reverse=True)}
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF'
    for prefix in sorted(prefixes):
        yield f"\n    xmlns:{prefix}={quoteattr(prefixes[prefix])}"
    yield ">\n"
    for subject, facts in triples_by_subject(lines):
        yield f"<rdf:Description rdf:about={quoteattr(subject)}>\n"
        for predicate, values in facts.items():
            name = _qname(predicate, names)
            for value in values:
                yield f"    {_element(name, value)}\n"
        yield "</rdf:Description>\n"
    yield "</rdf:RDF>\n"


def _qname(iri: str, names: Mapping[str, str]) -> str:
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix = names.get(iri[:cut])
    if prefix is None or not _LOCAL.fullmatch(iri, cut):
        raise UsageError(f"RDF/XML has no name for the property {iri}: write another form.")
    return f"{prefix}:{iri[cut:]}"


def _element(name: str, term: Term) -> str:
    if isinstance(term, ox.NamedNode):
        return f"<{name} rdf:resource={quoteattr(term.value)}/>"
    attribute = ""
    if term.language:
        attribute = f" xml:lang={quoteattr(term.language)}"
    elif term.datatype.value != _STRING:
        attribute = f" rdf:datatype={quoteattr(term.datatype.value)}"
    text = escape(_NOT_XML.sub("\ufffd", term.value), _ENTITIES)
    return f"<{name}{attribute}>{text}</{name}>"
