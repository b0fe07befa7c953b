"""graphkit info"""

from __future__ import annotations

import json

import click

import graphkit
from graphkit.cli import options
from graphkit.cli.report import print_report
from graphkit.parse import problem_as_dict


@click.command()
@options.graph
@click.option("--problems", is_flag=True, help="List what was not read or not understood.")
@click.option("--json", "as_json", is_flag=True)
def info(kg: str, problems: bool, as_json: bool) -> None:
    """Say what a graph holds, and what could not be read into it."""
    opened = graphkit.open(kg)
    if problems:
        for problem in opened.problems():
            fact = {"path": problem.path, "record": problem.record, "id": problem.cable_id}
            if as_json:
                click.echo(json.dumps({**fact, **problem_as_dict(problem)}, ensure_ascii=False))
            else:
                click.echo(f"{problem.path} [{problem.record}] {problem.kind}: {problem.message}")
    elif as_json:
        click.echo(json.dumps(opened.facts, indent=1, ensure_ascii=False))
    else:
        print_report(opened.facts["report"], kg)
        click.echo(
            f"Built by graphkit {opened.facts['graphkit']}, rules {opened.facts['rules']};"
            f" {opened.facts['report']['quads']} quads, evidence: {opened.facts['evidence']},"
            f" base {opened.facts['base']}"
        )
