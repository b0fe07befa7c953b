"""graphkit parse"""

from __future__ import annotations

import json
from collections.abc import Iterator

import click

from graphkit.cli.stdin import stdin_lines
from graphkit.errors import InputError
from graphkit.model.document import Document, Problem
from graphkit.parse import as_dict, parse_document, unreadable_as_dict
from graphkit.sources import read, read_stream


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def parse(files: tuple[str, ...]) -> None:
    """Print what is read from cables: one JSON object a cable; - reads JSON lines from stdin.

    This is the user's own text: nothing is left out, protected names neither.
    """
    readable = failed = 0
    for item in _read(files):
        if isinstance(item, Problem):
            failed += 1
            fact = unreadable_as_dict(item)
        else:
            readable += 1
            fact = as_dict(parse_document(item))
        click.echo(json.dumps(fact, ensure_ascii=False).encode("utf-8", "replace"))
    if failed and not readable:
        raise InputError("nothing of this could be read as a cable")


def _read(files: tuple[str, ...]) -> Iterator[Document | Problem]:
    for name in files:
        if name == "-":
            yield from read_stream(stdin_lines())
        else:
            yield from read([name])
