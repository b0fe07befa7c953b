"""graphkit explain"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

import click

import graphkit
from graphkit.cli import options
from graphkit.graph.explanation import Decided, Explanation, Quotation
from graphkit.view.words import counted, printable


@click.command()
@options.graph
@click.argument("thing", metavar="ENTITY|EDGE")
@click.option(
    "--limit", type=click.IntRange(0), default=10, show_default=True, help="How many of each."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@options.profile
def explain(kg: str, thing: str, limit: int, form: str, profile: str) -> None:
    """Say who or what something is, which decisions made it so, and which words they rest on.

    ENTITY is a key (person/doe-oslo), an IRI or a name; EDGE a statement (07OSLO141/signed-by-1).
    """
    found = graphkit.open(kg, profile).explain(thing, limit)
    if form == "json":
        click.echo(json.dumps(asdict(found), indent=1, ensure_ascii=False))
        return
    for line in _lines(found):
        click.echo(line.encode("utf-8", "replace"))


def _lines(found: Explanation) -> Iterator[str]:
    yield f"{found.key}  {found.type}  {printable(found.label)}"
    for name, value in found.facts:
        yield f"  {name}: {printable(value)}"
    yield ""
    yield _count(found.decision_count, "decision", len(found.decisions))
    for decision in found.decisions:
        yield from decided_lines(decision)
    yield ""
    yield _count(found.quotation_count, "quotation", len(found.quotations))
    for quotation in found.quotations:
        yield from quotation_lines(quotation)
    for doubt in found.doubts:
        other = next(key for key in doubt.entities if key != found.key)
        yield f"May be {other} ({doubt.score:.2f}): {'; '.join(doubt.reasons)}"


def decided_lines(decision: Decided) -> Iterator[str]:
    """A decision as lines: the score, what was decided on, the rule, the reasons."""
    score = f"{decision.score:.2f}" if decision.score is not None else "    "
    where = decision.reference or decision.cable_id
    if decision.cables > 1:
        where = f"{where} and {decision.cables - 1} more"
    yield f"  {score}  {where}  {printable(decision.name)!r}  {decision.rule}"
    if decision.reasons:
        yield f"        {printable('; '.join(decision.reasons))}"


def quotation_lines(quotation: Quotation) -> Iterator[str]:
    """A quotation as lines: where it stands, and the words between angle quotes."""
    yield f"  {quotation.edge}  [{quotation.start}:{quotation.end}]  {quotation.rule}"
    before, words, after = map(_flat, (quotation.before, quotation.words, quotation.after))
    yield f"        ...{before}«{words.strip()}»{after}..."


def _flat(text: str) -> str:
    """Text on one line, a space kept where it begins or ends with one."""
    begins = " " if text[:1].isspace() else ""
    ends = " " if text[-1:].isspace() else ""
    return f"{begins}{printable(text)}{ends}"


def _count(number: int, noun: str, shown: int) -> str:
    cut = f", the first {shown}" if shown < number else ""
    return f"{counted(number, noun, noun + 's')}{cut}"
