"""Drafting lines of outgoing telegrams."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("DRAFTED BY: NEA/ARN: J. DOE:AB X 21234", ["J. Doe"]),
        ("DRAFTED BY DOD/ISA/NEA:LTCOL DOE:AB:X76354", ["Doe"]),
        ("DRAFTED BY EB/OFP:JDOE/RROE:AB", ["J. Doe", "R. Roe"]),
        ("DRAFTED BY EUR/SOV - JDOE, X23738", ["J. Doe"]),
        ("DRAFTED BY JDOE", ["J. Doe"]),
        ("DRAFTED BY NSC - JOHN Q. PUBLIC, JR.", ["John Q. Public, Jr."]),
        ("Drafted by EUR/WE:JDoe:ab", ["J. Doe"]),
        ("APPROVED BY EUR:RROE NEA:BDOE", ["R. Roe", "B. Doe"]),
        ("APPROVED BY EUR:RROE, ACTING", ["R. Roe"]),
        ("APPROVED BY AMBASSADOR ROE", ["Roe"]),
        ("APPROVED BY NEA - MR. ROE", ["Roe"]),
        ("APPROVED BY THE SECRETARY", []),
        ("APPROVED BY S/S-O: L. MOE", ["L. Moe"]),
        ("CLEARED BY: S/S-O:RMOE,JPLUM; PM/ISO - COL. GRAY", ["R. Moe", "J. Plum", "Gray"]),
        ("CLEARANCES: EUR/RPM:AMOE (DRAFT) NEA:BDOE (SUBS) (PHONE)", ["A. Moe", "B. Doe"]),
        ("DRAFTED BY", []),
        ("DRAFTED BY EUR/WE:", []),
    ],
)
def test_names_as_drafting_lines_write_them(line: str, names: list[str]) -> None:
    """Initials that run into the surname are parted; the next office is no second name."""
    assert [person.name for person in parse_drafting(lines_of(line))[0]] == names


@pytest.mark.parametrize(
    ("line", "cleared"),
    [
        ("EUR/RPM:AMOE;NEA:BDOE", "EUR/RPM A. Moe|NEA B. Doe"),
        ("S/S - MR. ROE", "S/S Roe"),
        ("--MR. ROE", "None Roe"),
        ("AID/PPC-MR. DOE, THE WHITE HOUSE - GEN. MOE", "AID/PPC Doe|THE WHITE HOUSE Moe"),
        ("TREASURY:JDOE (PARA 4)", "TREASURY J. Doe"),
        ("DOD/ISA:COL JROE (BY PHONE)", "DOD/ISA J. Roe"),
        ("ARA:MR. DOE AND MR. ROE", "ARA Doe|ARA Roe"),
        ("EUR/WE:JDOE/AB", "EUR/WE J. Doe"),
        ("H:MOE 20443", "H Moe"),
        ("EUR/RPM:\nAMOE", "EUR/RPM A. Moe"),
        ("S - THE SECRETARY", ""),
        ("INFO OCT-01 ISO-00", ""),
        ("SECRETARY DOE SAID THE MEETING WAS GOOD", ""),
        ("TO AMEMBASSY QUITO", ""),
    ],
)
def test_forms_of_clearances(line: str, cleared: str) -> None:
    """A clearance has an office or a title; a line of anything else beside it is none."""
    people, _ = parse_drafting(lines_of(f"DRAFTED BY EUR:JDOE\n{line}\n"))
    found = [f"{p.affiliation} {p.name}" for p in people if p.role == "clearance"]
    assert "|".join(found) == cleared


@pytest.mark.parametrize("end", ["--------- 012345", "R 012345Z JAN 75", "FM SECSTATE WASHDC"])
def test_the_heading_proper_ends_the_clearances(end: str) -> None:
    """Below the rule of dashes, the date-time group or the sender nothing is a clearance."""
    people, _ = parse_drafting(lines_of(f"DRAFTED BY EUR:JDOE\n{end}\nINFO EUR:RROE\nNEA:BDOE\n"))
    assert [person.name for person in people] == ["J. Doe"]


def test_clearances_count_only_below_a_drafting_line() -> None:
    """A line that looks like a clearance elsewhere is none."""
    assert parse_drafting(lines_of("EUR/RPM:AMOE  NEA:BDOE\n")) == ([], set())


@given(st.text(st.sampled_from("JDOERA:/-. ,\n()X1'é"), max_size=120))
def test_spans_are_the_names_as_written(text: str) -> None:
    """Whatever stands there: nothing raises, and each span gives its surface."""
    text = f"DRAFTED BY EUR:JDOE\nAPPROVED BY {text}"
    people, _ = parse_drafting(lines_of(text))
    assert [person.span.of(text) for person in people] == [person.surface for person in people]
