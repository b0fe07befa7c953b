"""One addressee, and the several of one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.parse.addressee import (
    parse_addressee,
    parse_alone,
    parse_precedence,
    parse_tail,
    part_addressees,
)
from graphkit.parse.lines import Line

NIACT = "NIACT IMMEDIATE"
CASES = [
    ("RUEHC/SECSTATE WASHDC PRIORITY 0307", "SECSTATE WASHDC", "RUEHC", "PRIORITY", "0307"),
    ("RUEHC/SECSTATE WASHDC IMMEDIATE 9502", "SECSTATE WASHDC", "RUEHC", "IMMEDIATE", "9502"),
    ("RUEHC/SECSTATE WASHDC IMMEDIATE NIACT 1234", "SECSTATE WASHDC", "RUEHC", NIACT, "1234"),
    ("SECSTATE WASHDC NIACT IMMEDIATE 12", "SECSTATE WASHDC", None, NIACT, "12"),
    ("SECSTATE WASHDC NIACT IMMEDIATE 012", "SECSTATE WASHDC", None, NIACT, "012"),
    ("SECSTATE WASHDC FLASH", "SECSTATE WASHDC", None, "FLASH", None),
    ("SECSTATE WASHDC NIACT", "SECSTATE WASHDC", None, NIACT, None),
    ("SECSTATE WASHDC PRIORITY PRIORITY 0012", "SECSTATE WASHDC", None, "PRIORITY", "0012"),
    ("SECSTATE WASHDC 1234 EXDIS", "SECSTATE WASHDC", None, None, "1234"),
    ("SECSTATE WASHDC 1234.", "SECSTATE WASHDC", None, None, "1234"),
    ("SECSTATE WASHDC 87", "SECSTATE WASHDC", None, None, "87"),
    ("AMEMBASSY OSLO PRIORTY 0012", "AMEMBASSY OSLO", None, "PRIORITY", "0012"),
    ("AMEMBASSY OSLO ROUTNE", "AMEMBASSY OSLO", None, "ROUTINE", None),
    ("AMEMBASSY OSLO IMMED", "AMEMBASSY OSLO", None, "IMMEDIATE", None),
    ("AMEMBASSY OSLO (IMMEDIATE) 0012", "AMEMBASSY OSLO", None, "IMMEDIATE", "0012"),
    ("AMEMBASSY OSLO - IMMEDIATE", "AMEMBASSY OSLO", None, "IMMEDIATE", None),
    ("AMEMBASSY OSLO PRI0RITY OO12", "AMEMBASSY OSLO", None, "PRIORITY", "0012"),
    ("IMMEDIATE AMEMBASSY OSLO", "AMEMBASSY OSLO", None, "IMMEDIATE", None),
    ("NIACT IMMEDIATE AMEMBASSY OSLO 12", "AMEMBASSY OSLO", None, NIACT, "12"),
    ("AMEMBASSY LIMA 0298-0299", "AMEMBASSY LIMA", None, None, "0298-0299"),
    ("AMEMBASSY LIMA 0012/0013", "AMEMBASSY LIMA", None, None, "0012/0013"),
    ("AMEMBASSY LIMA 0012 PRIORITY", "AMEMBASSY LIMA", None, "PRIORITY", "0012"),
    ("AMEMBASSY LIMA UNN", "AMEMBASSY LIMA", None, None, None),
    ("AMEMBASSY LIMA PRIORITY BY POUCH", "AMEMBASSY LIMA", None, "PRIORITY", None),
    ("USDEL SALT TWO IMMEDIATE 0000", "USDEL SALT TWO", None, "IMMEDIATE", "0000"),
    ("AMEMBASSY XXXXXXXXXXXX 0012", "AMEMBASSY XXXXXXXXXXXX", None, None, "0012"),
    ("SECDEF/JCS WASHDC", "SECDEF/JCS WASHDC", None, None, None),
    ("AMEMBASSY LA PAZ", "AMEMBASSY LA PAZ", None, None, None),
    ("AMEMBASSY  PORT  LOUIS", "AMEMBASSY PORT LOUIS", None, None, None),
    ("AMEMBASSY PRAGUE", "AMEMBASSY PRAGUE", None, None, None),
    ("AMEMBASSY ROME", "AMEMBASSY ROME", None, None, None),
    ("USUN NEW YORK 12", "USUN NEW YORK", None, None, "12"),
    ("RUCNDT/USMISSION USUN NEW YORK 1067", "USMISSION USUN NEW YORK", "RUCNDT", None, "1067"),
    ("RUEHC/ SECSTATE WASHDC 1234", "SECSTATE WASHDC", "RUEHC", None, "1234"),
    ("ZEN/AMCONSUL GUAYAQUIL", "AMCONSUL GUAYAQUIL", "ZEN", None, None),
    ("RHEHNSC/NSC WASHDC", "NSC WASHDC", "RHEHNSC", None, None),
    ("RUEKJCS/JOINT STAFF WASHDC//J2/J3//", "JOINT STAFF WASHDC//J2/J3//", "RUEKJCS", None, None),
    (
        *("RUEKJCS/SECDEF WASHINGTON DC//OSD/ISA// PRIORITY 0012",),
        *("SECDEF WASHINGTON DC//OSD/ISA//", "RUEKJCS", "PRIORITY", "0012"),
    ),
    (
        *("RHMFISS/HQ USEUCOM VAIHINGEN GE//J5 DIRECTORATE (MC)//",),
        *("HQ USEUCOM VAIHINGEN GE//J5 DIRECTORATE (MC)//", "RHMFISS", None, None),
    ),
    ("EU MEMBER STATES COLLECTIVE", "EU MEMBER STATES COLLECTIVE", None, None, None),
    ("RUEHZG/ALL NATO POST COLLECTIVE", "ALL NATO POST COLLECTIVE", "RUEHZG", None, None),
    ("JTF 6", "JTF 6", None, None, None),
    ("JTF 6 PRIORITY", "JTF 6", None, "PRIORITY", None),
    ("JTF 6 PRIORITY 12", "JTF 6", None, "PRIORITY", "12"),
    ("39TH WING INCIRLIK AB TU", "39TH WING INCIRLIK AB TU", None, None, None),
    ("ARMY/NAVY STORES OSLO", "ARMY/NAVY STORES OSLO", None, None, None),
]


@pytest.mark.parametrize(("text", "name", "routing", "precedence", "serial"), CASES)
def test_addressees(
    text: str, name: str, routing: str | None, precedence: str | None, serial: str | None
) -> None:
    """Name, routing indicator, precedence and serial come apart, mistyped words included."""
    found = parse_addressee("to", text, 5)
    assert found is not None
    assert (found.kind, found.name) == ("to", name)
    assert (found.routing, found.precedence, found.serial) == (routing, precedence, serial)
    assert " ".join((" " * 5 + text)[slice(*found.span)].split()) == name


@pytest.mark.parametrize(
    "text", ["", " ", "1234", "PRIORITY", "PRIORITY 1234", "//", "RUEHC/", "-"]
)
def test_what_names_nobody_is_no_addressee(text: str) -> None:
    """A precedence or a serial alone is nobody's name."""
    assert parse_addressee("to", text, 0) is None


@given(st.text(alphabet="AMEMBASSY XMT RUEHC/ PRIORITY 0123 -.,\t//O", max_size=60))
def test_the_name_is_quoted_from_its_place(text: str) -> None:
    """Whatever the line holds, the span gives the name, space folded."""
    found = parse_addressee("to", text, 7)
    if found:
        assert " ".join((" " * 7 + text)[slice(*found.span)].split()) == found.name


@pytest.mark.parametrize(
    ("word", "precedence"),
    [
        *[
            (word, "PRIORITY")
            for word in ("PRIORITY", "PRIORTIY", "PRIRORITY", "PIRORITY", "PRIOR")
        ],
        *[(word, "IMMEDIATE") for word in ("IMMEDIATE", "IMMEDITATE", "IMMED", "IMED1ATE")],
        *[(word, "ROUTINE") for word in ("ROUTINE", "ROUTIN", "ROUTIEN")],
        *[(word, None) for word in ("PRISTINA", "PRETORIA", "PRIOTA1", "ROUEN", "IMO", "RIO", "")],
    ],
)
def test_precedences_are_known_when_mistyped(word: str, precedence: str | None) -> None:
    """Letters left out, doubled or exchanged do no harm; names of posts are not taken for one."""
    assert parse_precedence(word) == precedence


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("AMEMBASSY LIMA 0012", "AMEMBASSY LIMA 0012"),
        ("AMEMBASSY LIMA AMEMBASSY OSLO", "AMEMBASSY LIMA|AMEMBASSY OSLO"),
        ("AMEMBASSY LIMA, AMCONSUL PERTH", "AMEMBASSY LIMA|AMCONSUL PERTH"),
        ("AMEMBASSY LIMA, BOGOTA, LA PAZ", "AMEMBASSY LIMA|BOGOTA|LA PAZ"),
        ("RUEHPE/AMEMBASSY LIMA 0012 RUEHNY/AMEMBASSY OSLO", "RUEHPE/AMEMBASSY LIMA 0012|"
         "RUEHNY/AMEMBASSY OSLO"),
        ("AMEMBASSY LIMA 12 INFO AMEMBASSY OSLO", "AMEMBASSY LIMA 12|INFO AMEMBASSY OSLO"),
        ("EC COLLECTIVE XMT AMEMBASSY ROME", "EC COLLECTIVE|XMT AMEMBASSY ROME"),
        ("IMMEDIATE AMEMBASSY LIMA", "IMMEDIATE AMEMBASSY LIMA"),
        ("USDAO AMEMBASSY LIMA", "USDAO AMEMBASSY LIMA"),
        ("NSC WASHINGTON, DC 0012", "NSC WASHINGTON, DC 0012"),
    ],
)  # fmt: skip
def test_several_addressees_of_a_line_are_parted(text: str, pieces: str) -> None:
    """Each piece is one addressee, with its keyword if it has one."""
    parted = list(part_addressees(Line(3, text)))
    assert [piece.text for piece in parted] == pieces.split("|")
    assert all((" " * 3 + text).startswith(p.text, p.start) for p in parted)


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("PRIORITY 1234", ("PRIORITY", "1234")),
        ("1234", (None, "1234")),
        ("IMMEDIATE", ("IMMEDIATE", None)),
        ("LIMA 1234", None),
        ("", None),
    ],
)
def test_a_line_of_precedence_and_serial_is_a_tail(
    text: str, tail: tuple[str | None, str | None] | None
) -> None:
    """What was wrapped off an addressee's line is known by holding nothing else."""
    assert parse_tail(text) == tail


@pytest.mark.parametrize(
    "text",
    [
        "RUEHC/SECSTATE WASHDC PRIORITY 0307",
        "RUEKJCS/JOINT STAFF WASHDC//J2/J3//",
        "AMEMBASSY LIMA NIACT IMMEDIATE 12",
        "EU MEMBER STATES COLLECTIVE.",
    ],
)
def test_an_addressee_alone_is_read_as_any_other(text: str) -> None:
    assert parse_alone("to", text, 7) == parse_addressee("to", text, 7) is not None


@pytest.mark.parametrize(
    "text",
    [
        "AMEMBASSY LIMA, BOGOTA",
        "XMT AMEMBASSY LIMA",
        "TO AMEMBASSY LIMA",
        " AMEMBASSY LIMA",
        "amembassy lima",
        "0307",
    ],
)
def test_what_may_be_several_addressees_is_none_alone(text: str) -> None:
    assert parse_alone("to", text, 0) is None
