"""SPARQL over an Oxigraph store: all named graphs as one, the usual prefixes known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from graphkit.errors import UsageError
from graphkit.rdf.terms import PREFIXES

if TYPE_CHECKING:
    import pandas as pd

_DATA = ("cable", "post", "agency", "organisation", "person", "place", "tag")
_XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMBERS = {"integer": int, "int": int, "decimal": float, "double": float, "float": float}


def prefixes(base: str) -> dict[str, str]:
    """The prefixes that every query knows: of the vocabularies, and `cable:`, `post:` for data."""
    return {**PREFIXES, **{name: f"{base}{name}/" for name in _DATA}}


def ask(store: ox.Store, query: str, base: str) -> Answer:
    """Run a query. Raises UsageError, with the place of the fault, where it cannot be read."""
    try:
        result = store.query(query, prefixes=prefixes(base), use_default_graph_as_union=True)
    except SyntaxError as error:
        raise UsageError(f"the query cannot be read: {_one_line(error)}") from None
    except (OSError, ValueError, RuntimeError) as error:
        raise UsageError(f"the query failed: {_one_line(error)}") from None
    return Answer(result, base)


class Answer:
    """What a query gave; it can be read once. `form` is "rows", "boolean" or "triples"."""

    def __init__(
        self, result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, base: str
    ) -> None:
        self._result = result
        self._base = base
        self.form = (
            "rows"
            if isinstance(result, ox.QuerySolutions)
            else "boolean"
            if isinstance(result, ox.QueryBoolean)
            else "triples"
        )

    def table(self) -> tuple[list[str], list[list[str]]]:
        """Column names and rows of words, IRIs shortened, for a person to read."""
        short = _Shortener(self._base)
        if isinstance(self._result, ox.QueryBoolean):
            return ["answer"], [["yes" if self._result else "no"]]
        if isinstance(self._result, ox.QueryTriples):
            rows = [[short(t.subject), short(t.predicate), short(t.object)] for t in self._result]
            return ["subject", "predicate", "object"], sorted(rows)
        names = [variable.value for variable in self._result.variables]
        return names, [[short(value) for value in solution] for solution in self._solutions()]

    def serialize(self, form: str) -> str:
        """The answer as `csv`, `json` (SPARQL 1.1 results) or `ttl` (CONSTRUCT, DESCRIBE).

        Raises UsageError where the form does not fit the query.
        """
        if isinstance(self._result, ox.QueryTriples):
            return self._triples(form)
        if form == "ttl":
            raise UsageError("Turtle is for CONSTRUCT and DESCRIBE queries; take csv or json")
        if form == "csv" and isinstance(self._result, ox.QueryBoolean):
            return f"answer\n{'yes' if self._result else 'no'}\n"
        kind = ox.QueryResultsFormat.CSV if form == "csv" else ox.QueryResultsFormat.JSON
        data = self._result.serialize(format=kind)
        return (data or b"").decode("utf-8")

    def to_dataframe(self) -> pd.DataFrame:
        """The rows as a DataFrame, literals as Python values.

        Raises UsageError where the query gives no rows (ASK, CONSTRUCT, DESCRIBE).
        """
        import pandas as pd

        if not isinstance(self._result, ox.QuerySolutions):
            raise UsageError("only a SELECT query gives a table")
        names = [variable.value for variable in self._result.variables]
        rows = [[_python(value, self._base) for value in row] for row in self._solutions()]
        return pd.DataFrame(rows, columns=names)

    def _solutions(self) -> list[ox.QuerySolution]:
        assert isinstance(self._result, ox.QuerySolutions)
        try:
            return list(self._result)
        except (OSError, ValueError, RuntimeError) as error:
            raise UsageError(f"the query failed: {_one_line(error)}") from None

    def _triples(self, form: str) -> str:
        assert isinstance(self._result, ox.QueryTriples)
        if form == "csv":
            raise UsageError("a CONSTRUCT or DESCRIBE query has no table for CSV; take ttl")
        triples = sorted(set(self._result), key=str)
        if form == "json":
            return (ox.serialize(triples, format=ox.RdfFormat.JSON_LD) or b"").decode("utf-8")
        known = prefixes(self._base)
        data = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=known) or b""
        return _tidy(data.decode("utf-8"), known)


def _tidy(turtle: str, known: Mapping[str, str]) -> str:
    """Turtle with the prefixes that it uses, sorted: the serializer gives all, in any order."""
    body = [line for line in turtle.splitlines() if not line.startswith("@prefix ")]
    used = [name for name in sorted(known) if any(f"{name}:" in line for line in body)]
    head = [f"@prefix {name}: <{known[name]}> ." for name in used]
    return "\n".join([*head, "", *body, ""])


class _Shortener:
    """Terms as a person reads them: `cable:07OSLO141`, `gk:sentTo`, plain literals."""

    def __init__(self, base: str) -> None:
        self.known: Mapping[str, str] = {iri: name for name, iri in prefixes(base).items()}
        self.longest = sorted(self.known, key=len, reverse=True)

    def __call__(self, term: Any) -> str:
        if term is None:
            return ""
        if not isinstance(term, ox.NamedNode):
            return str(term.value) if hasattr(term, "value") else str(term)
        for iri in self.longest:
            if term.value.startswith(iri) and term.value != iri:
                return f"{self.known[iri]}:{term.value[len(iri) :]}"
        return str(term.value)


def _python(term: Any, base: str) -> Any:
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return term.value.removeprefix(base)
    if not isinstance(term, ox.Literal):
        return str(term)
    name = term.datatype.value.removeprefix(_XSD)
    try:
        if name in _NUMBERS:
            return _NUMBERS[name](term.value)
        if name == "boolean":
            return term.value in ("true", "1")
        if name == "dateTime":
            value = datetime.fromisoformat(term.value)
            return value if value.tzinfo else value.replace(tzinfo=UTC)
    except ValueError:
        return term.value
    return term.value


def _one_line(error: Exception) -> str:
    return re.sub(r"\s+", " ", str(error)).strip()[:400]
