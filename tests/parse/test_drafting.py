"""Drafting lines of outgoing telegrams."""

from __future__ import annotations

import pytest

from graphkit.parse.drafting import parse_drafting
from tests.parse.texts import lines_of


def test_who_drafted_approved_and_cleared() -> None:
    """Each name has its role and office; the typist's initials are of no name."""
    people, taken = parse_drafting(
        lines_of(
            "ORIGIN EUR-12\n\nDRAFTED BY EUR/WE:JDOE:AB\nAPPROVED BY EUR:RROE\n"
            "EUR/RPM:AMOE  NEA:BDOUGH (INFO)\nS/S:MR. PLUM\n--------- 012345\n"
        )
    )
    assert [(p.role, p.name, p.affiliation, p.title) for p in people] == [
        ("drafter", "J. Doe", "EUR/WE", None),
        ("approver", "R. Roe", "EUR", None),
        ("clearance", "A. Moe", "EUR/RPM", None),
        ("clearance", "B. Dough", "NEA", None),
        ("clearance", "Plum", "S/S", "MR."),
    ]
    assert len(taken) == 4


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("DRAFTED BY ARA/AND:WHSEABROOK:LM", ["W.H. Seabrook"]),
        ("DRAFTED BY: OES/OFA:JANE DOE", ["Jane Doe"]),
        ("APPROVED BY EUR:RROE NEA:BDOE", ["R. Roe", "B. Doe"]),
        ("APPROVED BY THE SECRETARY", []),
    ],
)
def test_names_as_drafting_lines_write_them(line: str, names: list[str]) -> None:
    """Initials that run into the surname are parted; the next office is no second name."""
    assert [person.name for person in parse_drafting(lines_of(line))[0]] == names


def test_clearances_count_only_below_a_drafting_line() -> None:
    """A line that looks like a clearance elsewhere is none."""
    assert parse_drafting(lines_of("EUR/RPM:AMOE  NEA:BDOE\n")) == ([], set())
