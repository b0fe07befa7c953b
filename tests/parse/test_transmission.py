"""The lines that the relays read, and what they say of the date-time group and the number."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.model.cable import Transmission
from graphkit.model.document import Quote, Span
from graphkit.parse.transmission import (
    check_julian,
    check_number,
    parse_transmission,
    part_glued,
)
from tests.parse.texts import ENVELOPE, lines_of


def words(quote: Quote | None) -> str | None:
    return quote.value if quote else None


def read(text: str) -> Transmission:
    return parse_transmission(lines_of(text))


def test_the_lines_above_an_ordinary_envelope() -> None:
    """Every part comes out, each with its place."""
    found = read(ENVELOPE)
    assert (words(found.id), words(found.routing), words(found.serial)) == (
        *("VZCZCXRO4410", "RUEHQT", "0123"),
    )
    assert (found.section, found.day, found.time) == (1, 57, "1612")
    assert words(found.security) == "UUUUU"
    assert [relay.value for relay in found.relays] == ["RUEHCHI", "RUEHDT"]
    assert [signal.value for signal in found.signals] == ["ZNR UUUUU", "ZZH"]
    assert found.span is not None
    assert found.span.of(ENVELOPE) == "DE RUEHQT #0123/01 0571612"


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        *(("VZCZCXRO8569", "VZCZCXRO8569"), ("VZCZCTRI0001", "VZCZCTRI0001")),
        *(("  VZCZCXYZ0000 ", "VZCZCXYZ0000"), ("ZCZC", "ZCZC"), ("ZCZCABC0012", "ZCZCABC0012")),
        *(("VZCZCXRO8569 PP RUEHC", "VZCZCXRO8569"), ("VZ", None), ("", None)),
    ],
)
def test_transmission_identifiers(text: str, identifier: str | None) -> None:
    """The start of a transmission and its channel number, with or without letters of its own."""
    assert words(read(text).id) == identifier


@pytest.mark.parametrize(
    ("text", "routing", "serial", "section", "day", "clock"),
    [
        ("DE RUEHKL #1658/01 3330758", "RUEHKL", "1658", 1, 333, "0758"),
        ("DE RUEHKL #1658 3330758", "RUEHKL", "1658", None, 333, "0758"),
        ("DE RUEHKL 1658 3330758", "RUEHKL", "1658", None, 333, "0758"),
        ("DE RUEHC #0153/01 2711550", "RUEHC", "0153", 1, 271, "1550"),
        ("DE RUEHKL #1658/01-\n3330758", "RUEHKL", "1658", 1, None, None),
        ("DE RUEHKL #1658/01\n3330758", "RUEHKL", "1658", 1, 333, "0758"),
        ("DE RUEHKL\n#1658/01 3330758", "RUEHKL", "1658", 1, 333, "0758"),
        ("DE RUEHKL  #1658  3330758Z", "RUEHKL", "1658", None, 333, "0758"),
        ("DE RUEHKL NR 1658 333/0758Z", "RUEHKL", "1658", None, 333, "0758"),
        ("DE RUEHKL #1658/012 333 0758", "RUEHKL", "1658", 12, 333, "0758"),
        ("DE RUEHKL #O658 3330758", "RUEHKL", "0658", None, 333, "0758"),
        ("DE RUEHKL #1658", "RUEHKL", "1658", None, None, None),
        ("DE RUEHKL", "RUEHKL", None, None, None, None),
        ("DE RUEHKL #1658 3330758\nZNR UUUUU ZZH", "RUEHKL", "1658", None, 333, "0758"),
        ("DE FACTO 12 1234567", None, None, None, None, None),
    ],
)
def test_from_lines(
    text: str,
    routing: str | None,
    serial: str | None,
    section: int | None,
    day: int | None,
    clock: str | None,
) -> None:
    """Routing indicator, station serial, section, day and time; what is missing is None."""
    found = read(text)
    assert (words(found.routing), words(found.serial)) == (routing, serial)
    assert (found.section, found.day, found.time) == (section, day, clock)


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        ("PP RUEHCHI RUEHDT RUEHHM", ["RUEHCHI", "RUEHDT", "RUEHHM"]),
        ("RR RUEHC", ["RUEHC"]),
        ("OO RUEHXXX", ["RUEHXXX"]),
        ("RUEHCHI RUEHDT", ["RUEHCHI", "RUEHDT"]),
        ("RR RUEHAG RUEHDA\nRUEHLZ RUEHYG\nRUEHSR", "RUEHAG RUEHDA RUEHLZ RUEHYG RUEHSR".split()),
        ("FM AMEMBASSY QUITO\nTO RANGOON\nRUEHC", []),
        ("PP OSLO", []),
    ],
)
def test_relays(text: str, relays: list[str]) -> None:
    """Indicators above FM are relays, on as many lines as they need; below it none is."""
    assert [relay.value for relay in read(text).relays] == relays


@pytest.mark.parametrize(
    ("text", "security", "signals"),
    [
        ("ZNR UUUUU ZZH", "UUUUU", ["ZNR UUUUU", "ZZH"]),
        ("ZNY CCCCC ZZH", "CCCCC", ["ZNY CCCCC", "ZZH"]),
        ("ZNY SSSSS ZZH", "SSSSS", ["ZNY SSSSS", "ZZH"]),
        ("ZNR UUUUU ZZH (CCY AD0123 MSI01-632)", "UUUUU", ["ZNR UUUUU", "ZZH"]),
        ("P 290758Z NOV 07 ZDK CTG RUEHGL 3391 0841944", None, ["ZDK CTG RUEHGL 3391 0841944"]),
        ("R 081535Z JUL 09 ZDS ZDK", None, ["ZDS", "ZDK"]),
        ("O 281625Z APR 75 ZFF4", None, ["ZFF4"]),
        ("O 281625Z ZFF4 APR 75", None, ["ZFF4"]),
        ("R 081535Z JUL 09 ZUI RUEWMCE7878", None, ["ZUI RUEWMCE7878"]),
        ("R 081535Z JUL 09", None, []),
        ("ZAGREB", None, []),
    ],
)
def test_security_and_operating_signals(
    text: str, security: str | None, signals: list[str]
) -> None:
    """Each signal with what belongs to it, in order; a month is of the group, not of a signal."""
    found = read(text)
    assert words(found.security) == security
    assert [signal.value for signal in found.signals] == signals


_PIECES = [
    "DE ",
    "RUEHKL",
    "#1658",
    "/01",
    " 3330758",
    "PP ",
    "RUEHC ",
    "ZNR ",
    "UUUUU",
    "ZZH",
    "\n",
]
_PIECES += [
    "ZDK CTG",
    "VZCZC",
    "XRO12",
    " ",
    "FM ",
    "O 281625Z APR 75",
    " ZFF4",
    "ß",
    "(CCY)",
    "#O",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join))
def test_every_part_is_quoted_from_its_place(text: str) -> None:
    """Whatever the lines hold, each span gives the words; an O may stand for a nought."""
    found = parse_transmission(lines_of(text, 5))
    quotes = [found.id, found.routing, found.serial, found.security, *found.relays, *found.signals]
    for quote in quotes:
        if quote:
            written = (" " * 5 + text)[slice(*quote.span)]
            assert quote.value == (written.replace("O", "0") if quote is found.serial else written)


def test_a_heading_on_one_line_is_parted() -> None:
    """Lines that were run together are read as if they had not been."""
    glued = read(" ".join(ENVELOPE.split("\n")))
    apart = read(ENVELOPE)
    assert glued == apart
    assert part_glued(lines_of(ENVELOPE)) == lines_of(ENVELOPE)


OTHER = "of the year, the date-time group day"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "sent", "message"),
    [
        (333, "2007-11-29T07:58", None),
        (334, "2007-11-29T23:58", None),
        (335, "2007-11-29T07:58", None),
        (332, "2007-11-29T00:10", None),
        (1, "2007-12-31T23:50", None),
        (365, "2008-01-01T00:10", None),
        (366, "2009-01-01T00:10", None),
        (366, "2008-12-31T12:00", None),
        (60, "2008-02-29T12:00", None),
        (336, "2007-11-29T07:58", f"the DE line says day 336 {OTHER} 333"),
        (331, "2007-11-29T07:58", f"the DE line says day 331 {OTHER} 333"),
        (303, "2007-11-29T07:58", f"the DE line says day 303 {OTHER} 333"),
        (366, "2007-12-31T12:00", "the DE line says day 366 of the year, which 2007 does not have"),
        (0, "2007-11-29T07:58", "the DE line says day 0 of the year, which 2007 does not have"),
        (999, "2007-11-29T07:58", "the DE line says day 999 of the year, which 2007 does not have"),
        (None, "2007-11-29T07:58", None),
    ],
)  # fmt: skip
def test_the_day_of_the_year_is_checked(day: int | None, sent: str, message: str | None) -> None:
    """Sent on up to two days after the release is in order, also over the end of a year."""
    assert check_julian(Transmission(day=day, time="0758"), at(sent)) == message
    assert check_julian(Transmission(day=day, time="0758"), None) is None


@pytest.mark.parametrize(
    ("serial", "number", "message"),
    [
        ("1658", 1658, None),
        ("0006", 6, None),
        ("0153", 100153, None),
        ("1658", None, None),
        (None, 1658, None),
        ("1659", 1658, "the DE line says number 1659, the class line 1658"),
    ],
)
def test_the_serial_is_checked(serial: str | None, number: int | None, message: str | None) -> None:
    """The serial is the last four digits of the number."""
    quote = Quote(serial, Span(0, 4), "transmission.serial") if serial else None
    assert check_number(Transmission(serial=quote), number) == message


@pytest.mark.parametrize(
    "unit",
    [
        "DE RUEHC ",
        "DE RUEHC\n",
        "PP RUEHC ",
        "PP RUEHC\n",
        "ZNR ",
        "Z",
        " FM A",
        "ZDK ",
        "1",
        "R\n",
    ],
)
def test_nothing_takes_longer_than_plain_text(unit: str) -> None:
    """A long run of one word or line costs no more than a few times what prose costs."""
    plain = "The minister told the ambassador that the bananas were ripe.\n"
    size = 300_000
    usual = _seconds(plain * (size // len(plain)))
    assert _seconds(unit * (size // len(unit))) < 0.5 + 20 * usual


def _seconds(text: str) -> float:
    lines = lines_of(text)
    begin = time.process_time()
    parse_transmission(lines)
    return time.process_time() - begin
