"""Date-time group, sender and addressees of whole envelopes."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.parse.envelope import Envelope, parse_envelope
from tests.parse.texts import ENVELOPE, lines_of


def kinds(found: Envelope) -> list[str]:
    """The addressees, each with its kind before it."""
    return [f"{a.kind} {a.name}" for a in found.addressees]


def test_a_whole_envelope() -> None:
    """Every line of an ordinary envelope is understood, and none is left over."""
    found = parse_envelope(lines_of(ENVELOPE))
    assert found.sender is not None
    assert found.sender.value == "AMEMBASSY QUITO"
    assert found.precedence is not None
    assert found.precedence.value == "PRIORITY"
    assert kinds(found) == ["to SECSTATE WASHDC", "info AMCONSUL GUAYAQUIL"]
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
        (
            "TO AMEMBASSY OSLO\n\n\nCONFIDENTIAL\n\nPAGE 02   QUITO  01127\n\nAMEMBASSY LIMA",
            "AMEMBASSY OSLO|AMEMBASSY LIMA",
        ),
        ("TO: AMEMBASSY OSLO\nINFO: AMEMBASSY LIMA", "AMEMBASSY OSLO|AMEMBASSY LIMA"),
        ("TO : AMEMBASSY OSLO\nINFO : AMEMBASSY LIMA", "AMEMBASSY OSLO|AMEMBASSY LIMA"),
        ("T0 AMEMBASSY OSLO\nlNFO AMEMBASSY LIMA", "AMEMBASSY OSLO|AMEMBASSY LIMA"),
        ("TO\nAMEMBASSY OSLO", "AMEMBASSY OSLO"),
        ("TO ACTION AMEMBASSY OSLO\nINFO AMEMBASSY LIMA", "AMEMBASSY OSLO|AMEMBASSY LIMA"),
        ("ACTION AMEMBASSY OSLO 12\nINFO AMEMBASSY LIMA", "AMEMBASSY OSLO|AMEMBASSY LIMA"),
        ("ACTION:\nAMEMBASSY OSLO", "AMEMBASSY OSLO"),
        ("TO AMEMBASSY OSLO 12\nFM AMEMBASSY QUITO\nTO AMEMBASSY OSLO 12", "AMEMBASSY OSLO"),
        ("TO AMEMBASSY OSLO\nBT\nNNNN", "AMEMBASSY OSLO"),
        ("TO RANGOON\nRUEHCHI RUEHDT\nRECIFE", "RANGOON|RECIFE"),
        ("TO AMEMBASSY OSLO\nTAGS: PFOR, NO\n1. AMEMBASSY LIMA SAID", "AMEMBASSY OSLO"),
        ("FM AMEMBASSY QUITO\nRUEHC/SECSTATE WASHDC\nAMEMBASSY LIMA",
         "SECSTATE WASHDC|AMEMBASSY LIMA"),
        ("INFO AMEMBASSY OSLO AMEMBASSY LIMA 0012", "AMEMBASSY OSLO|AMEMBASSY LIMA"),
    ],
)  # fmt: skip
def test_addressee_lines_go_on_over_noise(text: str, names: str) -> None:
    """Continuation lines belong to the keyword above them; what stands between is no addressee."""
    found = parse_envelope(lines_of(text))
    assert [a.name for a in found.addressees] == names.split("|")


@pytest.mark.parametrize(
    ("text", "name", "precedence", "serial"),
    [
        ("RUEKJCS/JOINT STAFF WASHDC\n//J2/J3//", "JOINT STAFF WASHDC//J2/J3//", None, None),
        (
            "RUEKJCS/JOINT STAFF WASHDC PRIORITY 0012\n//J2/J3//",
            *("JOINT STAFF WASHDC//J2/J3//", "PRIORITY", "0012"),
        ),
        (
            "RUEKJCS/SECDEF WASHDC//USDP:PDUSDP/ISA:\nEUR/DSAA// PRIORITY",
            *("SECDEF WASHDC//USDP:PDUSDP/ISA:EUR/DSAA//", "PRIORITY", None),
        ),
        ("RUEHNY/AMEMBASSY\nOSLO 0012", "AMEMBASSY OSLO", None, "0012"),
        (
            "RUEHZN/FISHERIES SCIENCE AND TECHNOLOGY\nCOLLECTIVE PRIORITY",
            *("FISHERIES SCIENCE AND TECHNOLOGY COLLECTIVE", "PRIORITY", None),
        ),
        (
            "RHEHNSC/WHITE HOUSE NATIONAL SECURITY COUNCIL WASHINGTON \nDC 0012",
            *("WHITE HOUSE NATIONAL SECURITY COUNCIL WASHINGTON DC", None, "0012"),
        ),
        (
            "RHMFIUU/INLAND FISHERIES AND RIVERS PROTECTION BOARD HQ\nSPRINGFIELD IL PRIORITY",
            *("INLAND FISHERIES AND RIVERS PROTECTION BOARD HQ SPRINGFIELD IL", "PRIORITY", None),
        ),
        ("AMEMBASSY OSLO\nPRIORITY 1234", "AMEMBASSY OSLO", "PRIORITY", "1234"),
        ("RUEHNY/AMEMBASSY OSLO PRIORITY\n1234", "AMEMBASSY OSLO", "PRIORITY", "1234"),
        ("AMEMBASSY OSLO\nNIACT IMMEDIATE", "AMEMBASSY OSLO", "NIACT IMMEDIATE", None),
    ],
)
def test_a_wrapped_line_belongs_to_the_addressee_above(
    text: str, name: str, precedence: str | None, serial: str | None
) -> None:
    """Offices, the rest of a name, a precedence and serial on a line of their own are not lost."""
    found = parse_envelope(lines_of(f"TO {text}\nRUEHPE/AMEMBASSY LIMA 0099"))
    first, last = found.addressees
    assert (first.name, first.precedence, first.serial) == (name, precedence, serial)
    assert (last.name, last.precedence, last.serial) == ("AMEMBASSY LIMA", None, "0099")
    assert found.unread == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "TO ALL AFRICAN DIPLOMATIC POSTS\nXMT AMEMBASSY LUANDA",
            "to ALL AFRICAN DIPLOMATIC POSTS|exempt AMEMBASSY LUANDA",
        ),
        (
            "INFO EC COLLECTIVE\nXMT AMEMBASSY ROME\nAMEMBASSY BONN\nAMCONSUL TURIN",
            "info EC COLLECTIVE|exempt AMEMBASSY ROME|exempt AMEMBASSY BONN|exempt AMCONSUL TURIN",
        ),
        (
            "TO EC COLLECTIVE\nXMT AMEMBASSY ROME\nRUEHPE/AMEMBASSY LIMA\nAMEMBASSY OSLO",
            "to EC COLLECTIVE|exempt AMEMBASSY ROME|to AMEMBASSY LIMA|to AMEMBASSY OSLO",
        ),
        (
            "TO EC COLLECTIVE\nXMT AMEMBASSY ROME\nAMEMBASSY LIMA 0012\nAMEMBASSY OSLO",
            "to EC COLLECTIVE|exempt AMEMBASSY ROME|to AMEMBASSY LIMA|to AMEMBASSY OSLO",
        ),
        (
            "TO EC COLLECTIVE\nXMT AMEMBASSY ROME\nUSCINCEUR VAIHINGEN GE\nAMEMBASSY OSLO",
            "to EC COLLECTIVE|exempt AMEMBASSY ROME|to USCINCEUR VAIHINGEN GE|to AMEMBASSY OSLO",
        ),
        (
            "TO EC COLLECTIVE XMT AMEMBASSY ROME, AMEMBASSY BONN\nINFO AMEMBASSY LIMA",
            "to EC COLLECTIVE|exempt AMEMBASSY ROME|exempt AMEMBASSY BONN|info AMEMBASSY LIMA",
        ),
        (
            "TO EC COLLECTIVE\nXMT RUEHRO/AMEMBASSY ROME\nINFO AMEMBASSY LIMA",
            "to EC COLLECTIVE|exempt AMEMBASSY ROME|info AMEMBASSY LIMA",
        ),
    ],
)
def test_exemptions_from_a_collective(text: str, expected: str) -> None:
    """`XMT` and the bare posts below it do not get the cable; a line with more to it does."""
    assert kinds(parse_envelope(lines_of(text))) == expected.split("|")


@pytest.mark.parametrize(
    ("line", "captions"),
    [
        ("EXDIS - QUITO PASS GUAYAQUIL NIACT IMMEDIATE", ["EXDIS"]),
        ("NODIS CHEROKEE", ["NODIS", "CHEROKEE"]),
        ("STADIS//////////////////////", ["STADIS"]),
        ("QUITO PASS GUAYAQUIL", []),
        ("FOR AMBASSADOR FROM SECRETARY", []),
        ("PASS: TREASURY", []),
        ("STATE PASS TO USTR", []),
        ("MANILA ALSO FOR CHARGE", []),
        ("UNCLASSIFIED   STATE   00100", []),
        ("C O R R E C T E D  C O P Y", []),
    ],
)
def test_markings_among_the_addressees_are_none_of_them(line: str, captions: list[str]) -> None:
    """Captions run on, requests to pass the cable on and class lines address nobody."""
    found = parse_envelope(lines_of(f"TO AMEMBASSY QUITO\n{line}\nINFO AMEMBASSY LIMA"))
    assert kinds(found) == ["to AMEMBASSY QUITO", "info AMEMBASSY LIMA"]
    assert [caption.value for caption in found.captions] == captions
    assert found.unread == ()


def test_a_class_line_above_the_envelope_is_understood() -> None:
    """Outgoing telegrams bear a second one on top."""
    found = parse_envelope(lines_of("UNCLASSIFIED   STATE   00100152 \nFM SECSTATE WASHDC\n"))
    assert found.unread == ()


def test_offices_with_copy_counts_are_no_addressees() -> None:
    """The Department's own distribution, and what follows it, stays out of INFO."""
    found = parse_envelope(
        lines_of(
            "ACTION ARA-10\n\nINFO OCT-01 ISO-00 SS-15 /056 W\n   EB-07 COME-00\n"
            "      DODE-00    /000W\n"
            "--------------------- 012345\nO 151530Z JUN 75\nFM AMEMBASSY QUITO\n"
            "TO SECSTATE WASHDC IMMEDIATE 1234\nINFO AMCONSUL GUAYAQUIL\n"
        )
    )
    assert kinds(found) == ["to SECSTATE WASHDC", "info AMCONSUL GUAYAQUIL"]
    assert found.unread == ()


def test_a_repeated_heading_adds_nothing_but_what_is_new() -> None:
    """Below a distribution block the heading stands once more, with indicators or without."""
    heading = "O 151530Z JUN 75\nFM AMEMBASSY QUITO\nTO SECSTATE WASHDC 1234\n"
    again = (
        "ACTION ARA-10\nR 161530Z JUN 75\nFM AMCONSUL GUAYAQUIL\nTO RUEHC/SECSTATE WASHDC 1234\n"
    )
    found = parse_envelope(lines_of(f"{heading}{again}INFO AMEMBASSY LIMA"))
    assert kinds(found) == ["to SECSTATE WASHDC", "info AMEMBASSY LIMA"]
    assert (found.sender and found.sender.value) == "AMEMBASSY QUITO"
    assert found.dtg is not None
    assert found.dtg.value.day == 15


def test_a_heading_on_one_line_is_parted() -> None:
    """A conversion that ran all lines together is read as if it had not."""
    text = " ".join(ENVELOPE.split("\n"))
    apart, glued = parse_envelope(lines_of(ENVELOPE)), parse_envelope(lines_of(text))
    assert kinds(glued) == kinds(apart)
    assert (glued.dtg, glued.sender) == (apart.dtg, apart.sender)


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("FM AMEMBASSY QUITO", "AMEMBASSY QUITO"),
        ("FM RUEHQT/AMEMBASSY QUITO", "AMEMBASSY QUITO"),
        ("FROM: AMEMBASSY QUITO", "AMEMBASSY QUITO"),
        ("FM\nAMEMBASSY QUITO", "AMEMBASSY QUITO"),
        ("FM AMEMBASSY QUITO PRIORITY", "AMEMBASSY QUITO"),
        ("FM USDEL SECRETARY IN TUNIS", "USDEL SECRETARY IN TUNIS"),
        ("FM AMEMBASSY QUITO TO SECSTATE WASHDC 1234", "AMEMBASSY QUITO"),
        ("FM USMISSION TO UN GENEVA", "USMISSION TO UN GENEVA"),
    ],
)
def test_senders(text: str, sender: str) -> None:
    """The sender is read as an addressee is."""
    found = parse_envelope(lines_of(text))
    assert (found.sender and found.sender.value) == sender


def test_what_fits_nothing_is_told() -> None:
    """A line that no rule reads is kept as unread, with its place."""
    text = "CORRUPTED GIBBERISH 12A\nFM AMEMBASSY QUITO\nTO SECSTATE WASHDC\nthe text begins"
    found = parse_envelope(lines_of(text))
    assert [span.of(text) for span in found.unread] == [
        "CORRUPTED GIBBERISH 12A",
        "the text begins",
    ]


_PIECES = ["FM ", "TO ", "INFO ", "XMT ", "AMEMBASSY LIMA", "RUEHC/", "SECSTATE WASHDC", "\n"]
_PIECES += ["\n", " PRIORITY", " 0012", "//J2//", ",", " COLLECTIVE", "P 290758Z NOV 07", "-"]
_PIECES += ["EXDIS", " - ", "ACTION ", "EUR-12", "AMEMBASSY", "\t", " ", "ß", "1", "E.O."]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_names_are_quoted_from_their_places(text: str) -> None:
    """Whatever the lines hold, spans lie in them in order and begin and end with the name."""
    found = parse_envelope(lines_of(text, 3), 1975)
    for addressee in found.addressees:
        words = (" " * 3 + text)[slice(*addressee.span)]
        name = _words(addressee.name)
        assert name == _words(words)[: len(name)]
        assert words == words.strip()


def _words(name: str) -> list[str]:
    """The words of a name without its offices; what stands between it and these is no word."""
    return re.findall(r"\w+", name.split("//")[0])


_HOSTILE = ["A ", "TO ", "INFO ", " FM A", "RUEHC/", "RUEHC ", "PRIORITY ", "1234 ", "//J2// "]
_HOSTILE += [
    "AMEMBASSY ",
    "AMEMBASSY LIMA, ",
    "XMT ",
    "VZCZC",
    "ZNR ",
    "P 290758Z ",
    " ",
    "- ",
    ",",
]
_HOSTILE += ["TO A\n", "XMT A\n", "RUEHC/A\n", "//J2//\n", "1234\n", "PRIORITY\n", "A\n", "DC\n"]


@pytest.mark.parametrize("unit", _HOSTILE, ids=ascii)
def test_nothing_takes_longer_than_plain_text(unit: str) -> None:
    """A megabyte of one word or line costs no more than a few times what prose costs."""
    plain = "The minister told the ambassador that the bananas were ripe.\n"
    size = 300_000
    usual = _seconds("TO SECSTATE WASHDC " + plain * (size // len(plain)))
    assert _seconds("TO SECSTATE WASHDC " + unit * (size // len(unit))) < 0.5 + 20 * usual


def _seconds(text: str) -> float:
    lines = lines_of(text)
    begin = time.process_time()
    parse_envelope(lines)
    return time.process_time() - begin
