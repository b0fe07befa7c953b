"""graphkit sample"""

from __future__ import annotations

import click

from graphkit.sample import write_sample


@click.command()
@click.argument("folder", metavar="DIR")
@click.option("--truth", metavar="DIR", help="Write the annotations too, to this folder.")
def sample(folder: str, truth: str | None) -> None:
    """Write the sample corpus: forty fictional cables in true format."""
    count = write_sample(folder, truth)
    click.echo(f"Wrote {count} files to {folder}", err=True)
