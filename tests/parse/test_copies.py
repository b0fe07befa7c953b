"""Copy counts of the Department's distribution."""

from __future__ import annotations

import pytest

from graphkit.parse.copies import parse_copies
from tests.parse.texts import lines_of

BLOCK = """PAGE 01        QUITO  01234  151530Z

43
ACTION ARA-10

INFO  OCT-01  ISO-00  SS-15  H-02
      USIA-06  PRS-O1
 /056 W
--------------------- 012345
O 151453Z JUN 75
FM AMEMBASSY QUITO
TO SECSTATE WASHDC
INFO AMEMBASSY LIMA
"""


def test_offices_and_their_copies() -> None:
    """Each office has its kind and count, also on lines that go on; the total is of none."""
    counts, taken = parse_copies(lines_of(BLOCK))
    assert [(c.kind, c.office, c.copies) for c in counts] == [
        ("action", "ARA", 10),
        ("info", "OCT", 1),
        ("info", "ISO", 0),
        ("info", "SS", 15),
        ("info", "H", 2),
        ("info", "USIA", 6),
        ("info", "PRS", 1),
    ]
    assert sorted(line.text.strip() for line in taken) == [
        "/056 W",
        "ACTION ARA-10",
        "INFO  OCT-01  ISO-00  SS-15  H-02",
        "USIA-06  PRS-O1",
    ]


def test_spans_are_the_counts_as_written() -> None:
    """A span gives office and count, in the document's characters."""
    counts, _ = parse_copies(lines_of(BLOCK, 7))
    text = " " * 7 + BLOCK
    assert [c.span.of(text) for c in counts][-2:] == ["USIA-06", "PRS-O1"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ORIGIN EUR-12", "origin EUR 12"),
        ("INFO  LOG-00   ACDA-17  /017W", "info LOG 0|info ACDA 17"),
        ("INFO OCT-01 SS-15/091 R", "info OCT 1|info SS 15"),
        ("ACTION NODS-00   INFO OCT-01  ( ADS ) W", "action NODS 0|info OCT 1|info ADS 0"),
        ("ACTION: EB-07", "action EB 7"),
        ("INFO OCT-01 /016 R   ------------------041234Z 012345 /12", "info OCT 1"),
        ("info oct-01 iso-00 /001 w", "info OCT 1|info ISO 0"),
        ("INFO OCT-01 OCT-01", "info OCT 1"),
        (
            "PAGE 01 QUITO 01234 151530Z ACTION ARA-10 INFO OCT-01 /011 W --------- 012345",
            "action ARA 10|info OCT 1",
        ),
        ("PAGE 01 QUITO 01234 151530Z ACTION TAKEN", ""),
        ("INFO AMEMBASSY LIMA", ""),
        ("INFO AMCONSUL B-52 TOWN", ""),
        ("INFO RUEHPE/AMEMBASSY LIMA 0123", ""),
        ("ACTION REQUESTED BY JUNE-15", ""),
        ("OCT-01 ISO-00", ""),
        ("INFO", ""),
    ],
)
def test_forms_of_a_line(line: str, expected: str) -> None:
    """A line is taken as a whole or not at all: one with anything but counts is no such line."""
    lines = lines_of(f"{line}\n--------------------- 012345\n")
    counts, taken = parse_copies(lines)
    assert "|".join(f"{c.kind} {c.office} {c.copies}" for c in counts) == expected
    assert taken == (set(lines[:1]) if expected else set())


def test_only_near_an_archive_page() -> None:
    """Without the head of a page or a rule of dashes nothing is a copy count."""
    assert parse_copies(lines_of("ACTION ARA-10\nINFO OCT-01\nFM AMEMBASSY QUITO\n")) == ((), set())


@pytest.mark.parametrize("token", ["OCT-01 ", "INFO ", "/056 W ", "( ISO ) ", "-", "OCT-01\n"])
def test_hostile_lines(token: str) -> None:
    """Nothing raises, whatever is repeated."""
    text = "PAGE 01 QUITO 01234\nINFO OCT-01 " + token * 20_000
    counts, _ = parse_copies(lines_of(text))
    assert len(counts) <= 2
