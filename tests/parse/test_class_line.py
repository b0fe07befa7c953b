"""The class line and captions."""

from __future__ import annotations

import pytest

from graphkit.parse.class_line import parse_captions, parse_class_line
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
        assert text[start:end] == station


@pytest.mark.parametrize(
    ("text", "captions"),
    [
        ("CONFIDENTIAL//NOFORN QUITO 001234", ["NOFORN"]),
        ("UNCLAS E F T O STATE 012345", ["EFTO"]),
        ("S E C R E T QUITO 000041 EXDIS", ["EXDIS"]),
        ("CONFIDENTIAL QUITO 000041 NODIS STADIS", ["NODIS", "STADIS"]),
        ("UNCLAS FOUO OSLO 000012", ["FOR OFFICIAL USE ONLY"]),
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
