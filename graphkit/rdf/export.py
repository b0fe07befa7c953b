"""Writing a graph to a file, in the form and the compression that its name asks for."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import IO

import pyarrow as pa

from graphkit.errors import UsageError
from graphkit.rdf.formats import RDF_FORMS, compression_of, form_of
from graphkit.rdf.jsonld import jsonld
from graphkit.rdf.lines import without_graph
from graphkit.rdf.rdfxml import rdfxml
from graphkit.rdf.terms import PREFIXES
from graphkit.rdf.turtle import trig, turtle

__all__ = ["form_of", "write_rdf"]

_Writer = Callable[[Iterable[str], Mapping[str, str]], Iterator[str]]


def write_rdf(
    lines: Iterable[str],
    path: Path,
    form: str | None = None,
    *,
    prefixes: Mapping[str, str] | None = None,
) -> None:
    """Write lines of N-Quads to a file; the same lines give the same bytes.

    `form` is that of the file's name unless given ("nq", "ttl" ...); compression always follows
    the name. `prefixes` shorten the forms that know them, beside those of the vocabularies
    (`entity_prefixes` makes some). N-Quads and N-Triples stream; the others sort, in memory, and
    write each statement once. The file appears whole or not at all.

    UsageError: no such form.
    """
    write = _writer(form or form_of(path))
    unfinished = path.with_name(path.name + ".part")
    try:
        with _opened(unfinished, compression_of(path)) as file:
            for text in write(lines, {**PREFIXES, **(prefixes or {})}):
                file.write(text.encode())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _writer(form: str) -> _Writer:
    if form not in _WRITERS:
        known = ", ".join(_WRITERS)
        raise UsageError(f"No form of RDF is called {form!r}: the known ones are {known}.")
    return _WRITERS[form]


def _nquads(lines: Iterable[str], _prefixes: Mapping[str, str]) -> Iterator[str]:
    return iter(lines)


def _ntriples(lines: Iterable[str], _prefixes: Mapping[str, str]) -> Iterator[str]:
    return map(without_graph, lines)


_WRITERS: Mapping[str, _Writer] = MappingProxyType(
    {
        "nq": _nquads,
        "nt": _ntriples,
        "ttl": turtle,
        "trig": trig,
        "jsonld": jsonld,
        "rdf": rdfxml,
    }
)

assert [f".{form}" for form in _WRITERS] == list(RDF_FORMS)


@contextmanager
def _opened(path: Path, compression: str) -> Iterator[IO[bytes]]:
    with path.open("wb") as file:
        if compression == ".gz":
            with gzip.GzipFile("", "wb", compresslevel=6, fileobj=file, mtime=0) as packed:
                yield packed  # type: ignore[misc]  # a GzipFile is written like any file
        elif compression == ".zst":
            with pa.CompressedOutputStream(file, "zstd") as packed:
                yield packed
        else:
            yield file
