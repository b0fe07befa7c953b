"""graphkit view"""

from __future__ import annotations

from pathlib import Path

import click

import graphkit
from graphkit.cli import options
from graphkit.errors import UsageError


@click.command()
@options.graph
@click.option("--around", metavar="ID", help="A cable's id, a post, a TAG, a person, a key.")
@click.option("--depth", type=click.IntRange(1, 20), default=1, show_default=True)
@click.option("--out", required=True, metavar="FILE.html")
@options.profile
def view(kg: str, around: str | None, depth: int, out: str, profile: str) -> None:
    """Write an interactive page of what lies around something; it opens without a network."""
    if around is None:
        raise UsageError("say what to show with --around ID")
    if Path(out).suffix.lower() not in (".html", ".htm"):
        raise UsageError(f"{out}: the page's name must end in .html")
    page = graphkit.open(kg, profile).neighbourhood(around, depth)
    page.write(out)
    cut = sum(page.neighbourhood.left_out.values())
    more = f", {cut} more left out" if cut else ""
    click.echo(f"Wrote {out}: {len(page.nodes)} nodes, {len(page.edges)} edges{more}", err=True)
