"""A build's report as a person reads it."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.table import Table

_WORDS = {
    "same-text": "the same text again",
    "decision-unmet": "decision on a person whom no cable names",
    "other-edition": "another edition of a cable",
    "unread-line": "heading line not understood",
    "no-subject": "no subject line",
    "no-dtg": "no date-time group",
    "no-class-line": "no class line",
    "no-id": "no id",
    "id-disagrees": "two ids that disagree",
    "cut-off": "text cut off",
    "empty": "empty file or record",
    "unreadable": "file that cannot be read",
    "no-reader": "file of a kind that is not read",
    "not-json": "line that is no JSON",
    "no-text": "record without text",
    "failed": "parser failed (please report)",
}


def print_report(report: dict[str, Any], title: str) -> None:
    """Print a report's counts as tables."""
    console = Console(highlight=False)
    console.print(
        f"[bold]{title}[/bold]: {report['cables']} cables from {report['documents']} documents;"
        f" {report['absent']} more are cited and not held",
        soft_wrap=True,
    )
    _print_counts(console, report)
    total, resolved, held = (
        report[name] for name in ("references", "references_resolved", "references_held")
    )
    console.print(
        f"References: {total}; {resolved} to a known cable id, {held} to a cable held here",
        soft_wrap=True,
    )
    if report["heading"]:
        share = 100 * report["understood"] / report["heading"]
        console.print(
            f"Headings: {share:.2f}% of {report['heading']} characters understood", soft_wrap=True
        )
    if report["problems"]:
        counts = report["problems"].items()
        listed = "; ".join(f"{n} × {_WORDS.get(kind, kind)}" for kind, n in counts)
        console.print(
            f"Problems: {listed} (graphkit info KG --problems lists them)", soft_wrap=True
        )
    else:
        console.print("Problems: none")


def _print_counts(console: Console, report: dict[str, Any]) -> None:
    columns = (
        ("Part found in", report["parts"]),
        ("Entities", report["entities"]),
        ("Edges", report["edges"]),
    )
    table = Table(box=None, pad_edge=False)
    for name, _ in columns:
        table.add_column(name)
        table.add_column("", justify="right")
    rows = max(len(counts) for _, counts in columns)
    items = [list(counts.items()) for _, counts in columns]
    for row in range(rows):
        cells: list[str] = []
        for counts in items:
            name, count = counts[row] if row < len(counts) else ("", "")
            cells += [name, str(count)]
        table.add_row(*cells)
    console.print(table)
