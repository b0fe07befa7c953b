"""graphkit resolve: what people decide of who is who"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import click

import graphkit
from graphkit.cli import options
from graphkit.cli.explain import quotation_lines
from graphkit.cli.report import print_report
from graphkit.errors import InputError, UsageError
from graphkit.pipeline import apply_decisions
from graphkit.resolve.decisions import LEDGER, Decision, Verdict, add_decision, take_back
from graphkit.resolve.people import Doubt
from graphkit.view.words import printable

_ANSWERS: dict[str, Verdict] = {"s": "same", "d": "different", "u": "unsure"}
_QUOTED = 2

_ledger = click.option(
    "--decisions", metavar="FILE", help="Another ledger than decisions.tsv in the graph's folder."
)
_who = click.option("--who", default=lambda: os.environ.get("USER", ""), help="Who decides.")
_why = click.option("--why", default="", metavar="WORDS", help="Why.")


@click.group()
def resolve() -> None:
    """Decide who is who; the decisions are kept in a plain-text ledger."""


@resolve.command()
@options.graph
@_ledger
@_who
@click.option("--list", "listed", is_flag=True, help="Print the doubtful pairs, ask nothing.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--limit", type=click.IntRange(0), help="How many pairs.")
@options.profile
def review(
    kg: str,
    decisions: str | None,
    who: str,
    listed: bool,
    form: str,
    limit: int | None,
    profile: str,
) -> None:
    """Go through the pairs that may be one person, those worth most first.

    Each is answered by a letter and a line end: s (same), d (different), u (unsure), nothing (ask
    another time), q (enough).
    """
    opened = graphkit.open(kg, profile)
    doubts = opened.doubts[:limit]
    if form == "json":
        click.echo(json.dumps([asdict(doubt) for doubt in doubts], indent=1, ensure_ascii=False))
    elif listed:
        for doubt in doubts:
            click.echo(f"{doubt.score:.2f}  {doubt.one}  {doubt.other}  {'; '.join(doubt.reasons)}")
    elif doubts:
        _ask_all(opened, doubts, _path(kg, decisions), who)
    else:
        click.echo("There is no doubtful pair.")


@resolve.command()
@options.graph
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@_who
@_why
@_ledger
@options.profile
def accept(
    kg: str, one: str, other: str, who: str, why: str, decisions: str | None, profile: str
) -> None:
    """Decide that two are one person: keys, IRIs or names, or mentions (07OSLO141#doe)."""
    _decide("same", graphkit.open(kg, profile), (one, other), who, why, _path(kg, decisions))


@resolve.command()
@options.graph
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@_who
@_why
@_ledger
@options.profile
def reject(
    kg: str, one: str, other: str, who: str, why: str, decisions: str | None, profile: str
) -> None:
    """Decide that two are different persons; two mentions (07OSLO141#doe) part one person."""
    _decide("different", graphkit.open(kg, profile), (one, other), who, why, _path(kg, decisions))


@resolve.command()
@options.graph
@click.option("--line", type=click.IntRange(1), help="The line of the ledger; default the last.")
@_who
@_ledger
def undo(kg: str, line: int | None, who: str, decisions: str | None) -> None:
    """Take a decision back: its line becomes a comment, the other lines stay where they are."""
    path = _path(kg, decisions)
    note = " ".join(part for part in (date.today().isoformat(), who and f"by {who}") if part)
    taken = take_back(path, line, note)
    click.echo(f"Took back line {taken.line} of {path}: {taken.verdict} {taken.one} {taken.other}")


@resolve.command()
@options.graph
@_ledger
@click.option("--json", "as_json", is_flag=True, help="The report as JSON on standard output.")
def apply(kg: str, decisions: str | None, as_json: bool) -> None:
    """Put the decisions into the graph at once; no cable is read again."""
    report = apply_decisions(kg, decisions=decisions).as_dict()
    if as_json:
        click.echo(json.dumps(report, indent=1))
    else:
        print_report(report, kg)


def _path(kg: str, decisions: str | None) -> Path:
    return Path(decisions) if decisions else Path(kg) / LEDGER


def _decide(
    verdict: Verdict,
    opened: graphkit.KnowledgeGraph,
    named: tuple[str, str],
    who: str,
    why: str,
    path: Path,
) -> None:
    one, other = map(opened.reference, named)
    if one == other:
        raise UsageError("both names mean one person; name two mentions, as in 07OSLO141#doe")
    line = add_decision(path, _dated(verdict, one, other, who, why))
    click.echo(
        f"Line {line} of {path}: {verdict} {one} {other};"
        f" the next build honours it, and graphkit resolve apply {opened.path} does at once"
    )


def _dated(verdict: Verdict, one: str, other: str, who: str, why: str = "") -> Decision:
    return Decision(verdict, one, other, who, date.today().isoformat(), why)


def _ask_all(opened: graphkit.KnowledgeGraph, doubts: list[Doubt], path: Path, who: str) -> None:
    made = 0
    for number, doubt in enumerate(doubts, 1):
        click.echo(f"\n{number} of {len(doubts)}  ({doubt.score:.2f}) {'; '.join(doubt.reasons)}")
        for reference, key in zip((doubt.one, doubt.other), doubt.entities, strict=True):
            for line in _person_lines(opened, reference, key):
                click.echo(line.encode("utf-8", "replace"))
        answer = _answer()
        if answer is None:
            break
        if verdict := _ANSWERS.get(answer):
            made += _kept(path, _dated(verdict, doubt.one, doubt.other, who))
    click.echo(f"\n{made} decided; graphkit resolve apply {opened.path} puts them into the graph")


def _kept(path: Path, decision: Decision) -> bool:
    """Whether a decision went into the ledger; one that contradicts an earlier is told of."""
    try:
        add_decision(path, decision)
    except InputError as error:
        click.echo(f"Not kept: {error}")
        return False
    return True


def _answer() -> str | None:
    """A letter, "" to ask another time; None for enough, or where nobody answers any more."""
    while True:
        click.echo("same, different, unsure, later, quit [s/d/u/Enter/q]? ", nl=False)
        line = sys.stdin.readline()
        answer = line.strip().lower()[:1]
        if not line or answer == "q":
            return None
        if answer in ("", *_ANSWERS):
            return answer


def _person_lines(opened: graphkit.KnowledgeGraph, reference: str, key: str) -> Iterator[str]:
    found = opened.explain(key, limit=_QUOTED)
    facts: dict[str, Any] = dict(found.facts)
    told = "; ".join(str(facts[n]) for n in ("title", "place", "country") if n in facts)
    first_and_last = (str(facts[n]) for n in ("first year", "last year") if n in facts)
    years = "-".join(dict.fromkeys(first_and_last))
    yield f"  {reference}  {printable(found.label)}  {' '.join(filter(None, (told, years)))}"
    for quotation in found.quotations:
        yield from (f"  {line}" for line in quotation_lines(quotation))
