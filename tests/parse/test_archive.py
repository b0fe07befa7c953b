"""The 1973-79 electronic archive form."""

from __future__ import annotations

from graphkit.parse.archive import parse_archive
from tests.parse.texts import document, parse

RECORD = """Message Text

PAGE 01        QUITO  01234  151530Z

43
ACTION ARA-10

INFO OCT-01 ISO-00 EB-07 /056 W
--------------------- 012345
O 151453Z JUN 75
FM AMEMBASSY QUITO
TO SECSTATE WASHDC IMMEDIATE 1234
INFO AMCONSUL GUAYAQUIL

C O N F I D E N T I A L QUITO 1234

LIMDIS

E.O. 11652: GDS
TAGS: EFIS, EC
SUBJ: THE TUNA FLEET

REF: STATE 4321

1. THE ADMI-
CONFIDENTIAL

CONFIDENTIAL

PAGE 02        QUITO  01234  151530Z

RAL WAS AT SEA.

2. NO MORE.

ALDRIDGE

NOTE BY OC/T: TEXT AS RECEIVED
NNNN

Declassified/Released US Department of State EO Systematic Review 05 JUL 2006

Message Attributes

Automatic Decaptioning: X
Capture Date: 01 JAN 1994
Concepts: FISHING, BOATS
Document Number: 1975QUITO01234
Draft Date: 15 JUN 1975
Executive Order: GS
From: QUITO
Handling Restrictions: n/a
Reference: 75 STATE 4321
TAGS: EFIS, EC
To: STATE
Type: TE
"""


def test_an_archive_record_is_one_cable() -> None:
    """Heading, body and attributes of a record are told apart, page breaks are no text."""
    cable = parse(RECORD)
    assert (cable.form, cable.id) == ("archive", "75QUITO1234")
    assert cable.dtg is not None
    assert cable.dtg.value.isoformat() == "1975-06-15T14:53:00+00:00"
    assert [(a.kind, a.name, a.precedence) for a in cable.addressees] == [
        ("to", "SECSTATE WASHDC", "IMMEDIATE"),
        ("info", "AMCONSUL GUAYAQUIL", None),
    ]
    assert [quote.value for quote in cable.captions] == ["LIMDIS"]
    assert [mark.tag for mark in cable.tags] == ["EFIS", "EC"]
    assert [r.cable_id for r in cable.references] == ["75STATE4321"]
    assert len(cable.paragraphs) == 2
    assert cable.signer is not None
    assert cable.signer.value == "ALDRIDGE"
    assert cable.problems == ()


def test_attributes_are_kept_apart_and_quoted() -> None:
    """What the archive adds is not mixed with what the telegram says, and has its place."""
    found = parse_archive(document(RECORD), RECORD)
    assert found is not None
    concepts = found.attribute("Concepts")
    assert concepts is not None
    assert concepts.value == concepts.span.of(RECORD) == "FISHING, BOATS"
    assert found.attribute("Margin") is None
    assert "RAL WAS AT SEA" in found.blocks[0].of(RECORD)
    assert "Capture Date" not in found.blocks[0].of(RECORD)


def test_other_texts_are_no_records() -> None:
    """Without attributes a text is no archive record; without text part it begins at the top."""
    assert parse_archive(document("Message Text\n\nFM X\n"), "Message Text\n\nFM X\n") is None
    text = "FM AMEMBASSY QUITO\nMessage Attributes\nFrom: QUITO\n"
    found = parse_archive(document(text), text)
    assert found is not None
    assert found.blocks[0].of(text) == "FM AMEMBASSY QUITO\n"


def test_the_year_of_a_group_without_one_is_the_numbers() -> None:
    """Where the date-time group gives no year, the document number does, and the rule says so."""
    cable = parse(RECORD.replace("O 151453Z JUN 75", "O 151453Z JUN"))
    assert cable.dtg is not None
    assert (cable.dtg.value.year, cable.dtg.rule) == (1975, "dtg.year-from-number")
