"""A neighbourhood as an object that displays in a notebook and writes itself as a page."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

from graphkit.errors import InputError
from graphkit.model.graph import Edge, Neighbourhood, Node
from graphkit.view.neighbourhood import render


@dataclass(frozen=True, slots=True)
class NeighbourhoodPage:
    """A neighbourhood and its page."""

    neighbourhood: Neighbourhood

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes, nearest first."""
        return self.neighbourhood.nodes

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The edges between them."""
        return self.neighbourhood.edges

    def html(self) -> str:
        """The whole page, which asks nothing of the network."""
        return render(self.neighbourhood)

    def write(self, path: str | Path) -> Path:
        """Write the page. Raises InputError where the file cannot be written."""
        target = Path(path)
        try:
            target.write_text(self.html(), "utf-8")
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise InputError(f"{target}: cannot be written: {reason}") from None
        return target

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{escape(self.html(), quote=True)}" width="100%" height="640"'
            ' sandbox="allow-scripts" style="border:1px solid #9994;border-radius:6px"></iframe>'
        )
