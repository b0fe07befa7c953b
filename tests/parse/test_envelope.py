"""Transmission lines, date-time group, sender and addressees."""

from __future__ import annotations

import pytest

from graphkit.parse.envelope import parse_addressee, parse_dtg, parse_envelope
from graphkit.parse.lines import Line
from tests.parse.texts import ENVELOPE, lines_of


@pytest.mark.parametrize(
    ("text", "moment", "precedence"),
    [
        ("P 290758Z NOV 07", "2007-11-29T07:58", "PRIORITY"),
        ("O R 191538Z FEB 10", "2010-02-19T15:38", "IMMEDIATE"),
        ("R 191538Z FEB 10", "2010-02-19T15:38", "ROUTINE"),
        ("P R 191538Z FEB 10", "2010-02-19T15:38", "PRIORITY"),
        ("R Z 191538Z FEB 10", "2010-02-19T15:38", "FLASH"),
        ("OO RR 191538Z FEB 10", "2010-02-19T15:38", "IMMEDIATE"),
        ("P 290758Z NOV 07 ZDK CTG RUEHLA 5512 SVC", "2007-11-29T07:58", "PRIORITY"),
        ("P 290758Z ZFF4 NOV 75", "1975-11-29T07:58", "PRIORITY"),
        ("O 281625Z APR 75 ZFF4", "1975-04-28T16:25", "IMMEDIATE"),
        ("R 010101Z JAN 2001", "2001-01-01T01:01", "ROUTINE"),
        ("R 010101Z SEPT 72", "1972-09-01T01:01", "ROUTINE"),
        ("290758Z NOV 07", "2007-11-29T07:58", None),
        ("  P 290758 Z NOV 07", "2007-11-29T07:58", "PRIORITY"),
    ],
)
def test_date_time_groups(text: str, moment: str, precedence: str | None) -> None:
    """The moment is in UTC to the minute; of two precedences the higher counts."""
    found = parse_dtg(Line(10, text))
    assert found is not None
    assert found[0].value.isoformat() == f"{moment}:00+00:00"
    assert (found[1].value if found[1] else None) == precedence


@pytest.mark.parametrize(
    "text", ["P 310758Z FEB 07", "P 292558Z NOV 07", "P 290758Z XXX 07", "290758Z", "P 1402", ""]
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
    ("text", "name", "routing", "precedence", "serial"),
    [
        ("RUEHC/SECSTATE WASHDC PRIORITY 0307", "SECSTATE WASHDC", "RUEHC", "PRIORITY", "0307"),
        ("RUEHC/SECSTATE WASHDC IMMEDIATE 9502", "SECSTATE WASHDC", "RUEHC", "IMMEDIATE", "9502"),
        ("SECSTATE WASHDC NIACT IMMEDIATE 12", "SECSTATE WASHDC", None, "NIACT IMMEDIATE", "12"),
        ("SECSTATE WASHDC NIACT IMMEDIATE 012", "SECSTATE WASHDC", None, "NIACT IMMEDIATE", "012"),
        ("SECSTATE WASHDC FLASH", "SECSTATE WASHDC", None, "FLASH", None),
        ("AMEMBASSY OSLO PRIORTY 0012", "AMEMBASSY OSLO", None, "PRIORITY", "0012"),
        ("AMEMBASSY OSLO ROUTNE", "AMEMBASSY OSLO", None, "ROUTINE", None),
        ("AMEMBASSY LIMA 0298-0299", "AMEMBASSY LIMA", None, None, "0298-0299"),
        (
            "RUEKJCS/JOINT STAFF WASHDC//J2/J3//",
            "JOINT STAFF WASHDC//J2/J3//",
            "RUEKJCS",
            None,
            None,
        ),
        ("EU MEMBER STATES COLLECTIVE", "EU MEMBER STATES COLLECTIVE", None, None, None),
        ("AMEMBASSY LA PAZ", "AMEMBASSY LA PAZ", None, None, None),
        ("AMEMBASSY LIMA 0012 PRIORITY", "AMEMBASSY LIMA", None, "PRIORITY", "0012"),
    ],
)
def test_addressees(
    text: str, name: str, routing: str | None, precedence: str | None, serial: str | None
) -> None:
    """Name, routing indicator, precedence and serial come apart, mistyped words included."""
    found = parse_addressee("to", text, 5)
    assert found is not None
    assert (found.kind, found.name) == ("to", name)
    assert (found.routing, found.precedence, found.serial) == (routing, precedence, serial)
    assert (" " * 5 + text)[slice(*found.span)] == name


def test_xmt_exempts_a_post_from_a_collective() -> None:
    """`XMT` makes an addressee one that does not get the cable."""
    found = parse_envelope(
        lines_of("FM SECSTATE WASHDC\nTO ALL AFRICAN DIPLOMATIC POSTS\nXMT AMEMBASSY LUANDA\n")
    )
    assert [(a.kind, a.name) for a in found.addressees] == [
        ("to", "ALL AFRICAN DIPLOMATIC POSTS"),
        ("exempt", "AMEMBASSY LUANDA"),
    ]


def test_a_whole_envelope() -> None:
    """Every line of an ordinary envelope is understood, and none is left over."""
    found = parse_envelope(lines_of(ENVELOPE))
    assert found.transmission_id is not None
    assert found.transmission_id.value == "VZCZCXRO4410"
    assert found.sender is not None
    assert found.sender.value == "AMEMBASSY QUITO"
    assert found.precedence is not None
    assert found.precedence.value == "PRIORITY"
    assert [(a.kind, a.name) for a in found.addressees] == [
        ("to", "SECSTATE WASHDC"),
        ("info", "AMCONSUL GUAYAQUIL"),
    ]
    assert found.unread == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "TO SECSTATE WASHDC\nAMEMBASSY OSLO\nINFO USMISSION GENEVA",
            "SECSTATE WASHDC|AMEMBASSY OSLO|USMISSION GENEVA",
        ),
        (
            "TO AMEMBASSY OSLO\nPAGE 02 RUEHC 1234 UNCLAS\nAMEMBASSY LIMA",
            "AMEMBASSY OSLO|AMEMBASSY LIMA",
        ),
        (
            "TO AMEMBASSY OSLO\n--------------------- 012345\nAMEMBASSY LIMA",
            "AMEMBASSY OSLO|AMEMBASSY LIMA",
        ),
        (
            "TO AMEMBASSY OSLO\n------------------270429Z 060566 /61\nAMEMBASSY LIMA",
            "AMEMBASSY OSLO|AMEMBASSY LIMA",
        ),
        ("TO: AMEMBASSY OSLO\nINFO: AMEMBASSY LIMA", "AMEMBASSY OSLO|AMEMBASSY LIMA"),
        ("TO\nAMEMBASSY OSLO", "AMEMBASSY OSLO"),
        (
            "TO RUEKJCS/JOINT STAFF WASHDC\n//J2/J3//\nAMEMBASSY LIMA",
            "JOINT STAFF WASHDC|AMEMBASSY LIMA",
        ),
        ("TO AMEMBASSY OSLO 12\nFM AMEMBASSY QUITO\nTO AMEMBASSY OSLO 12", "AMEMBASSY OSLO 12"),
        ("TO AMEMBASSY OSLO\nBT\nNNNN", "AMEMBASSY OSLO"),
        ("TO RANGOON\nRUEHCHI RUEHDT\nRECIFE", "RANGOON|RECIFE"),
    ],
)
def test_addressee_lines_go_on_over_noise(text: str, names: str) -> None:
    """Continuation lines belong to the keyword above them; what stands between is no addressee."""
    found = parse_envelope(lines_of(text))
    assert [a.name for a in found.addressees] == names.split("|")


def test_a_wrapped_precedence_belongs_to_the_addressee_above() -> None:
    """A precedence and serial on a line of their own are not lost."""
    found = parse_envelope(lines_of("TO AMEMBASSY OSLO\nPRIORITY 1234\nAMEMBASSY LIMA 0012"))
    assert [(a.name, a.precedence, a.serial) for a in found.addressees] == [
        ("AMEMBASSY OSLO", "PRIORITY", "1234"),
        ("AMEMBASSY LIMA", None, "0012"),
    ]


def test_offices_with_copy_counts_are_no_addressees() -> None:
    """The Department's own distribution, and what follows it, stays out of INFO."""
    found = parse_envelope(
        lines_of(
            "ACTION ARA-10\n\nINFO OCT-01 ISO-00 SS-15 /056 W\n   EB-07 COME-00\n"
            "--------------------- 012345\nO 151530Z JUN 75\nFM AMEMBASSY QUITO\n"
            "TO SECSTATE WASHDC IMMEDIATE 1234\nINFO AMCONSUL GUAYAQUIL\n"
        )
    )
    assert [(a.kind, a.name) for a in found.addressees] == [
        ("to", "SECSTATE WASHDC"),
        ("info", "AMCONSUL GUAYAQUIL"),
    ]
    assert found.unread == ()


def test_what_fits_nothing_is_told() -> None:
    """A line that no rule reads is kept as unread, with its place."""
    text = "CORRUPTED GIBBERISH 12A\nFM AMEMBASSY QUITO"
    found = parse_envelope(lines_of(text))
    assert [span.of(text) for span in found.unread] == ["CORRUPTED GIBBERISH 12A"]
