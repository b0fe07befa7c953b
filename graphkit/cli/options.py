"""Options that several commands share."""

from __future__ import annotations

import click

graph = click.argument("kg", metavar="KG")
profile = click.option(
    "--profile",
    type=click.Choice(["public", "full"]),
    default="public",
    show_default=True,
    help="public leaves out names that cables ask to protect; full shows them.",
)
evidence = click.option(
    "--evidence",
    type=click.Choice(["none", "first", "all"]),
    help="How many quotations a statement carries in RDF.",
)
