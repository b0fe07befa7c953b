"""graphkit view"""

from __future__ import annotations

from pathlib import Path

import click

import graphkit
from graphkit.cli import options
from graphkit.errors import UsageError
from graphkit.graph.neighbourhood import Adjacency, neighbourhood
from graphkit.model.graph import ENTITY_TYPES
from graphkit.view.notebook import NeighbourhoodPage

_TYPES = {"cited-item" if name == "CitedItem" else name.lower(): name for name in ENTITY_TYPES}


@click.command()
@options.graph
@click.option("--around", metavar="ID", help="A cable's id, a post, a TAG, a person, a key.")
@click.option("--depth", type=click.IntRange(1, 20), default=1, show_default=True)
@click.option(
    "--only",
    multiple=True,
    type=click.Choice(list(_TYPES), case_sensitive=False),
    help="Show only these, and what leads to them; may be given again.",
)
@click.option("--out", required=True, metavar="FILE.html")
@options.profile
def view(
    kg: str, around: str | None, depth: int, only: tuple[str, ...], out: str, profile: str
) -> None:
    """Write an interactive page of what lies around something; it opens without a network."""
    if around is None:
        raise UsageError("say what to show with --around ID")
    if Path(out).suffix.lower() not in (".html", ".htm"):
        raise UsageError(f"{out}: the page's name must end in .html")
    opened = graphkit.open(kg, profile)
    types = [_TYPES[name] for name in only]
    centre = opened.find(around)
    found = neighbourhood(centre, depth, opened.entities, Adjacency(opened.edges), only=types)
    NeighbourhoodPage(found).write(out)
    cut = sum(found.left_out.values())
    more = f", {cut} more left out" if cut else ""
    click.echo(f"Wrote {out}: {len(found.nodes)} nodes, {len(found.edges)} edges{more}", err=True)
