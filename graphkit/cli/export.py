"""graphkit export"""

from __future__ import annotations

from pathlib import Path

import click

import graphkit
from graphkit.cli import options
from graphkit.errors import InputError
from graphkit.graph.graphml import write_graphml
from graphkit.rdf.export import form_of, write_rdf
from graphkit.rdf.mapping import entity_prefixes


@click.command()
@options.graph
@click.option("--out", required=True, metavar="FILE", help="The name says the format.")
@options.evidence
@options.profile
def export(kg: str, out: str, evidence: str | None, profile: str) -> None:
    """Write a graph to a file: .nt .nq .ttl .trig .jsonld .rdf .graphml; RDF also .gz, .zst."""
    target = Path(out)
    graphml = target.suffix == ".graphml"
    if not graphml:
        form_of(target)  # a wrong name is told before anything is read
    opened = graphkit.open(kg, profile)
    try:
        if graphml:
            write_graphml(opened.entities.values(), opened.edges, target)
        else:
            prefixes = entity_prefixes(opened.facts["base"])
            write_rdf(opened.lines(evidence), target, prefixes=prefixes)
    except OSError as error:
        raise InputError(f"{out}: cannot be written: {(error.strerror or '').lower()}") from None
    click.echo(f"Wrote {out}", err=True)
