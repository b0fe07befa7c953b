"""The date-time group and the precedence before it."""

from __future__ import annotations

import pytest

from graphkit.parse.date_time_group import begins_group, parse_dtg
from graphkit.parse.lines import Line


@pytest.mark.parametrize(
    ("text", "moment", "precedence"),
    [
        ("P 290758Z NOV 07", "2007-11-29T07:58", "PRIORITY"),
        ("O R 191538Z FEB 10", "2010-02-19T15:38", "IMMEDIATE"),
        ("R 191538Z FEB 10", "2010-02-19T15:38", "ROUTINE"),
        ("P R 191538Z FEB 10", "2010-02-19T15:38", "PRIORITY"),
        ("R Z 191538Z FEB 10", "2010-02-19T15:38", "FLASH"),
        ("OO RR 191538Z FEB 10", "2010-02-19T15:38", "IMMEDIATE"),
        ("PRIORITY 191538Z FEB 10", "2010-02-19T15:38", "PRIORITY"),
        ("P 290758Z NOV 07 ZDK CTG RUEHLA 5512 SVC", "2007-11-29T07:58", "PRIORITY"),
        ("P 290758Z ZFF4 NOV 75", "1975-11-29T07:58", "PRIORITY"),
        ("O 281625Z APR 75 ZFF4", "1975-04-28T16:25", "IMMEDIATE"),
        ("R 010101Z JAN 2001", "2001-01-01T01:01", "ROUTINE"),
        ("R 010101Z SEPT 72", "1972-09-01T01:01", "ROUTINE"),
        ("R 010101Z SEPTEMBER 72", "1972-09-01T01:01", "ROUTINE"),
        ("R 010101Z OCT. 72", "1972-10-01T01:01", "ROUTINE"),
        ("290758Z NOV 07", "2007-11-29T07:58", None),
        ("  P 290758 Z NOV 07", "2007-11-29T07:58", "PRIORITY"),
        ("P 29 0758Z NOV 07", "2007-11-29T07:58", "PRIORITY"),
        ("P 290758ZNOV07", "2007-11-29T07:58", "PRIORITY"),
        ("R151530Z JAN 75", "1975-01-15T15:30", "ROUTINE"),
        ("O 1O12OOZ DEC 76", "1976-12-10T12:00", "IMMEDIATE"),
        ("R l51530Z JAN 75", "1975-01-15T15:30", "ROUTINE"),
        ("R 151530Z 0CT 75", "1975-10-15T15:30", "ROUTINE"),
        ("R 151530Z JAN 75ZFF4", "1975-01-15T15:30", "ROUTINE"),
        ("R 151530Z OCT O7", "2007-10-15T15:30", "ROUTINE"),
        ("R 291530Z FEB 08", "2008-02-29T15:30", "ROUTINE"),
    ],
)
def test_date_time_groups(text: str, moment: str, precedence: str | None) -> None:
    """The moment is in UTC to the minute; of two precedences the higher counts."""
    found = parse_dtg(Line(10, text))
    assert found is not None
    assert found[0].value.isoformat() == f"{moment}:00+00:00"
    assert (found[1].value if found[1] else None) == precedence


def test_the_group_is_quoted_without_what_stands_around_it() -> None:
    """The span holds day to year: neither the precedence nor an operating signal."""
    text = "O R 281625Z APR 75 ZFF4"
    found = parse_dtg(Line(0, text))
    assert found is not None
    assert found[1] is not None
    assert (found[0].span.of(text), found[1].span.of(text)) == ("281625Z APR 75", "O R")


@pytest.mark.parametrize(
    "text",
    [
        *("P 310758Z FEB 07", "P 292558Z NOV 07", "P 290758Z XXX 07", "290758Z", "P 1402", ""),
        *("P 000758Z NOV 07", "PAGE 02 QUITO 01127 182305Z"),
    ],
)
def test_what_is_no_date_is_no_group(text: str) -> None:
    """Days, hours and months that do not exist make no date-time group."""
    assert parse_dtg(Line(0, text)) is None


def test_a_group_without_year_takes_the_year_of_the_number() -> None:
    """Where the year is inferred, the rule says so."""
    found = parse_dtg(Line(0, "R 151530Z JUN"), 1975)
    assert found is not None
    assert (found[0].value.year, found[0].rule) == (1975, "dtg.year-from-number")
    assert parse_dtg(Line(0, "R 151530Z JUN")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("R151530Z JAN 75", True), ("151530Z", True), ("R 151530Z", False), ("RUEHC", False)],
)
def test_a_glued_group_is_recognised_by_its_figures(text: str, expected: bool) -> None:
    """Day, time and zone at the start, with or without the letter of the precedence."""
    assert begins_group(text) is expected
