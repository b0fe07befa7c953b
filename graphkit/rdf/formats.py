"""The forms of RDF that graphkit writes, by the end of a file's name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from graphkit.errors import UsageError

RDF_FORMS: Mapping[str, str] = MappingProxyType(
    {
        ".nq": "N-Quads",
        ".nt": "N-Triples",
        ".ttl": "Turtle",
        ".trig": "TriG",
        ".jsonld": "JSON-LD",
        ".rdf": "RDF/XML",
    }
)
COMPRESSIONS = (".gz", ".zst")


def form_of(path: Path) -> str:
    """The form that a file's name asks for: "nq", "ttl" ..., whether or not it is compressed.

    >>> form_of(Path("kg.nt.gz"))
    'nt'

    UsageError where the name ends in none of RDF_FORMS.
    """
    inner = path.with_suffix("") if compression_of(path) else path
    suffix = inner.suffix.lower()
    if suffix not in RDF_FORMS:
        known = " ".join(RDF_FORMS)
        compressed = " or ".join(COMPRESSIONS)
        raise UsageError(
            f"No form of RDF is known by the name {path.name!r}: it should end in one of {known}, "
            f"and may end in {compressed} after that."
        )
    return suffix[1:]


def compression_of(path: Path) -> str:
    """ ".gz", ".zst" or "": how a file's name says that it is compressed."""
    suffix = path.suffix.lower()
    return suffix if suffix in COMPRESSIONS else ""
