"""A cable as a page: facts, addressees, references and the text with its marked parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from graphkit.model.graph import CableRow, Edge

# Types of edges and how the keys begin that they lead to, each with the name of its line.
_SHOWN = (
    ("sent-by", "", "From"),
    ("sent-to", "", "To"),
    ("exempts", "", "Exempt"),
    ("for-attention", "", "For"),
    ("tagged", "", "TAGS"),
    ("references", "", "References"),
    ("classified-by", "", "Classified by"),
    ("signed-by", "", "Signed by"),
    ("mentions", "person/", "People"),
    ("mentions", ("organisation/", "agency/", "post/"), "Organisations"),
    ("mentions", "place/", "Places"),
)
_STYLE = (
    "font:14px/1.45 system-ui,sans-serif;max-width:52rem;border:1px solid #9994;"
    "border-radius:6px;padding:.8rem 1rem"
)
_PRE = "white-space:pre-wrap;max-height:22rem;overflow:auto;font:12.5px/1.45 ui-monospace,monospace"


@dataclass(frozen=True, slots=True)
class CablePage:
    """One cable: its facts, its statements, who cites it, and its text.

    `edges` are its own statements, `labels` the names of what they lead to, `cited_by` the ids
    of the cables held that cite it, `parsed` what `graphkit parse` prints of it. `text` is the
    document's text, in which every span counts.
    """

    row: CableRow
    text: str
    edges: tuple[Edge, ...]
    labels: Mapping[str, str]
    cited_by: tuple[str, ...]
    parsed: Mapping[str, Any]

    @property
    def id(self) -> str:
        """The canonical id."""
        return self.row.id

    @property
    def subject(self) -> str | None:
        """The subject line."""
        return self.row.subject

    @property
    def references(self) -> list[str]:
        """Ids of the cables that it cites, in the order of the text."""
        targets = (e.target for e in self.edges if e.type == "references")
        return list(
            dict.fromkeys(t.removeprefix("cable/") for t in targets if t.startswith("cable/"))
        )

    def __str__(self) -> str:
        return f"{self.id}  {self.row.dtg or ''}  {self.subject or '(no subject)'}"

    def _repr_html_(self) -> str:
        facts = "".join(
            f"<tr><th style='text-align:left;vertical-align:top;padding-right:1rem'>{escape(name)}"
            f"</th><td style='text-align:left'>{escape(value)}</td></tr>"
            for name, value in self._facts()
        )
        return (
            f"<div style='{_STYLE}'><b>{escape(self.id)}</b> {escape(self.subject or '')}"
            f"<table>{facts}</table><details><summary>Text</summary>"
            f"<pre style='{_PRE}'>{self._marked()}</pre></details></div>"
        )

    def _facts(self) -> Iterator[tuple[str, str]]:
        for name, value in (
            ("Date-time group", self.row.dtg),
            ("Classification", self.row.classification),
            ("Captions", ", ".join(self.row.captions)),
            ("Precedence", self.row.precedence),
        ):
            if value:
                yield name, value
        for type_, start, name in _SHOWN:
            shown = (e for e in self.edges if e.type == type_ and e.target.startswith(start))
            ends = [self._end(edge) for edge in shown]
            if ends:
                yield name, "; ".join(dict.fromkeys(ends))
        if self.cited_by:
            yield "Cited by", ", ".join(self.cited_by)

    def _end(self, edge: Edge) -> str:
        label = self.labels[edge.target]
        if edge.type == "references" and "label" in edge.attributes:
            return f"{edge.attributes['label']}. {label}"
        if edge.type == "sent-to" and edge.attributes.get("role") == "info":
            return f"{label} (info)"
        return label

    def _marked(self) -> str:
        """The text with the words that edges rest on marked; where two overlap, the first."""
        spans = sorted({(e.start, e.end, edge.type) for edge in self.edges for e in edge.evidence})
        parts: list[str] = []
        at = 0
        for start, end, type_ in spans:
            if start < at or end <= start:
                continue
            parts.append(escape(self.text[at:start]))
            parts.append(f"<mark title='{escape(type_)}'>{escape(self.text[start:end])}</mark>")
            at = end
        parts.append(escape(self.text[at:]))
        return "".join(parts)
