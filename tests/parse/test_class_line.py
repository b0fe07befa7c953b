"""The class line and captions."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.parse.class_line import is_corrected, parse_captions, parse_class_line
from graphkit.parse.lines import Line


@pytest.mark.parametrize(
    ("text", "classification", "station", "number", "sections"),
    [
        ("UNCLAS QUITO 000123", "UNCLASSIFIED", "QUITO", 123, None),
        ("UNCLAS SECTION 01 OF 03 KUALA LUMPUR 001403", "UNCLASSIFIED", "KUALA LUMPUR", 1403, 3),
        ("UNCLASSIFIED BUENOS AIRES 2481", "UNCLASSIFIED", "BUENOS AIRES", 2481, None),
        ("C O N F I D E N T I A L QUITO 001234", "CONFIDENTIAL", "QUITO", 1234, None),
        ("CONFIDENTIAL QUITO 1234", "CONFIDENTIAL", "QUITO", 1234, None),
        ("S E C R E T LUANDA 000041", "SECRET", "LUANDA", 41, None),
        ("S E C R E T FINAL SECTION 02 OF 02 OSLO 000166", "SECRET", "OSLO", 166, 2),
        ("T O P  S E C R E T STATE 000017", "TOP SECRET", "STATE", 17, None),
        ("LIMITED OFFICIAL USE STATE 017976", "LIMITED OFFICIAL USE", "STATE", 17976, None),
        ("UNCLAS PORT-AU-PRINCE 000008  ", "UNCLASSIFIED", "PORT-AU-PRINCE", 8, None),
        ("  CONFIDENTIAL", "CONFIDENTIAL", None, None, None),
        ("UNCLASSIFIED   STATE   00100152 ", "UNCLASSIFIED", "STATE", 100152, None),
        ("U N C L A S S I F I E D QUITO 12", "UNCLASSIFIED", "QUITO", 12, None),
        ("UNCLAS SECTION 1 OF 2 SAO PAULO 000123", "UNCLASSIFIED", "SAO PAULO", 123, 2),
        ("UNCLAS  SECTION  01  OF  02  SAO  PAULO  000123", "UNCLASSIFIED", "SAO PAULO", 123, 2),
        (
            "L I M I T E D  O F F I C I A L  U S E QUITO 12",
            "LIMITED OFFICIAL USE",
            "QUITO",
            12,
            None,
        ),
        ("TOP SECRET STATE 12", "TOP SECRET", "STATE", 12, None),
        ("TOP SECRET", "TOP SECRET", None, None, None),
        ("CONFIDENTIAL QUITO 1234 SECTION 1 OF 2", "CONFIDENTIAL", "QUITO", 1234, 2),
        ("CONFIDENTIAL SECTION ONE OF TWO QUITO 1234", "CONFIDENTIAL", "QUITO", 1234, 2),
        ("CONFIDENTIAL (SECTION 1 OF 2) QUITO 1234", "CONFIDENTIAL", "QUITO", 1234, 2),
        ("CONFIDENTIAL QUITO 1234 FINAL SECTION OF 2", "CONFIDENTIAL", "QUITO", 1234, 2),
        ("CONFIDENTIAL SECTO 04120", "CONFIDENTIAL", "SECTO", 4120, None),
        ("SECRET TOSEC 12345", "SECRET", "TOSEC", 12345, None),
        ("SECRET STATE 12345/TOSEC 23004", "SECRET", "STATE", 12345, None),
        ("SECRET STATE 12345 TOSEC 23004", "SECRET", "STATE", 12345, None),
        ("CONFIDENTIAL USUN NEW YORK 1234", "CONFIDENTIAL", "USUN NEW YORK", 1234, None),
        ("CONFIDENTIAL US MISSION GENEVA 1234", "CONFIDENTIAL", "US MISSION GENEVA", 1234, None),
        ("UNCLAS N'DJAMENA 000008", "UNCLASSIFIED", "N'DJAMENA", 8, None),
        ("UNCLAS XXXXXXXXXXXX 000008", "UNCLASSIFIED", "XXXXXXXXXXXX", 8, None),
        ("UNCLAS QUITO NO. 123", "UNCLASSIFIED", "QUITO", 123, None),
        ("UNCLAS QUITO 1234/1", "UNCLASSIFIED", "QUITO", 1234, None),
        ("UNCLAS QUITO 001234.", "UNCLASSIFIED", "QUITO", 1234, None),
        ("C0NFIDENTIAL QUITO OO12l4", "CONFIDENTIAL", "QUITO", 1214, None),
        ("RESTRICTED", "RESTRICTED", None, None, None),
    ],
)
def test_every_form_of_class_line_is_read(
    text: str, classification: str, station: str | None, number: int | None, sections: int | None
) -> None:
    """Classification, station, number and count of sections come out as they are written."""
    found = parse_class_line(Line(40, text))
    assert found is not None
    assert found.classification.value == classification
    assert (found.station.value if found.station else None) == station
    assert (found.number, found.sections) == (number, sections)
    if found.station:
        start, end = (at - 40 for at in found.station.span)
        assert " ".join(text[start:end].split()) == station


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("UNCLAS SECTION 02 OF 03 QUITO 000123", 2),
        ("UNCLAS FINAL SECTION OF 3 QUITO 000123", 3),
        ("UNCLAS QUITO 000123", None),
    ],
)
def test_the_section_that_a_class_line_heads(text: str, section: int | None) -> None:
    """The final section needs no number: it is the last of those that are counted."""
    found = parse_class_line(Line(0, text))
    assert found is not None
    assert found.section == section


@pytest.mark.parametrize(
    ("text", "captions"),
    [
        ("CONFIDENTIAL//NOFORN QUITO 001234", ["NOFORN"]),
        ("UNCLAS E F T O STATE 012345", ["EFTO"]),
        ("S E C R E T QUITO 000041 EXDIS", ["EXDIS"]),
        ("CONFIDENTIAL QUITO 000041 NODIS STADIS", ["NODIS", "STADIS"]),
        ("UNCLAS FOUO OSLO 000012", ["FOR OFFICIAL USE ONLY"]),
        ("UNCLAS FOR OFFICIAL USE ONLY OSLO 12", ["FOR OFFICIAL USE ONLY"]),
        ("UNCLASSIFIED//FOR OFFICIAL USE ONLY", ["FOR OFFICIAL USE ONLY"]),
        ("CONFIDENTIAL//NOFORN", ["NOFORN"]),
        ("SECRET//NOFORN//", ["NOFORN"]),
        ("S E C R E T //NF", ["NOFORN"]),
        ("S E C R E T NO FORN OSLO 12", ["NOFORN"]),
        ("SECRET NODIS", ["NODIS"]),
        ("SECRET  NODIS  CHEROKEE  OSLO  12", ["NODIS", "CHEROKEE"]),
        ("S E C R E T E X D I S OSLO 12", ["EXDIS"]),
        ("SECRET OSLO 12 LIMDIS NOFORN", ["LIMDIS", "NOFORN"]),
        ("UNCLAS SENSITIVE OSLO 12", ["SENSITIVE"]),
        ("UNCLAS OSLO 000012 C O R R E C T E D COPY", []),
        ("UNCLAS OSLO 000012 (C O R R E C T E D  C O P Y)", []),
    ],
)
def test_captions_on_the_class_line_are_kept(text: str, captions: list[str]) -> None:
    """A caption before or behind the station is a caption, not a part of the station's name."""
    found = parse_class_line(Line(0, text))
    assert found is not None
    assert [caption.value for caption in found.captions] == captions


@pytest.mark.parametrize(
    "text",
    [
        "UNCLASSIFIED REPORTING FROM THE POSTS IS WELCOME",
        "The cable is CONFIDENTIAL",
        "SECRETARY OF STATE 000123",
        "CONFIDENTIAL QUITO 123 AND MORE",
        "CONFIDENTIAL QUITO",
        "CONFIDENTIAL QUITO 123 LIMA 12",
        "SECRET SERVICE",
        "SECRETS QUITO 12",
        "UNCLASSIFIED WHEN SEPARATED FROM ATTACHMENT",
        "SECTION 02 OF 03",
        "",
    ],
)
def test_other_lines_are_no_class_lines(text: str) -> None:
    """Prose that begins with a classification is not taken for a class line."""
    assert parse_class_line(Line(0, text)) is None


@pytest.mark.parametrize(
    ("text", "captions"),
    [
        ("SIPDIS", ["SIPDIS"]),
        ("STPDTS", ["SIPDIS"]),
        ("NOFORN SIPDIS", ["NOFORN", "SIPDIS"]),
        ("SENSITIVE", ["SENSITIVE"]),
        ("SBU", ["SENSITIVE"]),
        ("SENSITIVE BUT UNCLASSIFIED", ["SENSITIVE"]),
        ("SENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT ACCORDINGLY.", ["SENSITIVE"]),
        ("SENSITIVE BUT UNCLASSIFIED -- HANDLE ACCORDINGLY", ["SENSITIVE"]),
        ("EXDIS", ["EXDIS"]),
        ("NODIS/CHEROKEE", ["NODIS", "CHEROKEE"]),
        ("LIMDIS, STADIS", ["LIMDIS", "STADIS"]),
        ("EYES ONLY", ["EYES ONLY"]),
        ("Sipdis", ["SIPDIS"]),
        ("FOR OFFICIAL USE ONLY", ["FOR OFFICIAL USE ONLY"]),
        ("NIACT IMMEDIATE", ["NIACT"]),
    ],
)
def test_captions_come_in_standard_form(text: str, captions: list[str]) -> None:
    """Mistyped, abbreviated and doubled captions are given in their one standard form."""
    found = parse_captions(Line(7, text))
    assert found is not None
    assert [caption.value for caption in found] == captions


@pytest.mark.parametrize(
    "text", ["SIPDIS FOR THE DIRECTOR", "NOFORNS", "DEPT FOR EUR/WE", "", "ﬆADIS SIPDIS WORDS"]
)
def test_a_line_with_anything_else_holds_no_captions(text: str) -> None:
    """One word that is no caption, and the line is none; letters that unfold do no harm."""
    assert parse_captions(Line(0, text)) is None


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("C O R R E C T E D  C O P Y - CAPTION ADDED", "C O R R E C T E D C O P Y - CAPTION ADDED"),
        ("C O R R E C T E D C O P Y (ADDEE ADDED)  ", "C O R R E C T E D C O P Y (ADDEE ADDED)"),
        ("CORRECTED COPY", "CORRECTED COPY"),
        ("CORRECTED COPY (Text of para 3)", "CORRECTED COPY (Text of para 3)"),
        ("CORRECTED COPY: PARA 3 ADDED", "CORRECTED COPY: PARA 3 ADDED"),
        ("CORRECTED COPY FOR TAGS", "CORRECTED COPY FOR TAGS"),
        ("***CORRECTED COPY***", "CORRECTED COPY"),
        ("(C O R R E C T E D  C O P Y)", "C O R R E C T E D C O P Y"),
        ("Corrected copy", "Corrected copy"),
        ("Corrected Copy - TAGS added", "Corrected Copy - TAGS added"),
        ("C O R R E C T E D  C A B L E", "C O R R E C T E D C A B L E"),
        ("UNCLAS QUITO 001234 C O R R E C T E D COPY", "C O R R E C T E D COPY"),
        ("ZNR UUUUU ZZH (CCY AD0123 MSI01-632)", "CCY AD0123 MSI01-632"),
    ],
)
def test_a_corrected_copy_says_so(text: str, note: str) -> None:
    """The note, with what was corrected, alone, on the class line or among the relays' signals."""
    found = is_corrected(Line(4, text))
    assert found is not None
    assert found.value == note
    assert " ".join((" " * 4 + text)[slice(*found.span)].split()) == note


@pytest.mark.parametrize(
    "text",
    [
        "a corrected copy of the letter",
        "A corrected copy of the letter was handed over.",
        "CORRECTED COPY OF THE LETTER WAS HANDED OVER",
        "CORRECTED COPY WAS HANDED OVER",
        "Corrected copy was handed over.",
        "THE CORRECTED COPYRIGHT LAW",
        "CORRECTED COPYRIGHT LAW",
        "ZNR UUUUU ZZH",
        "UNCLAS QUITO 001234",
        "",
    ],
)
def test_prose_about_copies_is_no_note(text: str) -> None:
    """What goes on as a sentence speaks of some other copy."""
    assert is_corrected(Line(0, text)) is None


_PIECES = ["UNCLAS", "S E C R E T", " ", "  ", "QUITO", "000123", "SECTION 01 OF 02", "//NOFORN"]
_PIECES += ["NODIS", "C O R R E C T E D C O P Y", "(", ")", "-", "ß", ".", "TOSEC 12"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
def test_every_part_of_a_class_line_is_quoted_from_its_place(text: str) -> None:
    """Whatever a line holds, spans give the words of station and note, and captions as written."""
    line = Line(3, text)
    whole = " " * 3 + text
    if found := parse_class_line(line):
        for caption in found.captions:
            (again,) = parse_captions(Line(0, caption.span.of(whole))) or (None,)
            assert again is not None
            assert again.value == caption.value
        if found.station:
            assert " ".join(found.station.span.of(whole).split()) == found.station.value
    if note := is_corrected(line):
        assert " ".join(note.span.of(whole).split()) == note.value


@pytest.mark.parametrize(
    "unit",
    ["S E C R E T ", "S ", "NOFORN ", "SECTION 1 OF 2 ", "A ", "1 ", " ", "C O R R E C T E D "],
)
def test_no_line_takes_longer_than_plain_text(unit: str) -> None:
    """A line of a megabyte is none of these, and known for it at once."""
    plain = "The minister told the ambassador that the bananas were ripe. "
    size = 1_000_000
    usual = _seconds(plain * (size // len(plain)))
    for lead in ("", "UNCLAS ", "CORRECTED COPY "):
        assert _seconds(lead + unit * (size // len(unit))) < 1 + 20 * usual


def _seconds(text: str) -> float:
    line = Line(0, text)
    begin = time.process_time()
    parse_class_line(line)
    is_corrected(line)
    parse_captions(line)
    return time.process_time() - begin
