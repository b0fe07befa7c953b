"""The 1973-79 electronic archive form."""

from __future__ import annotations

import pytest

from graphkit.parse.archive import Archived, parse_archive
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
    assert found.blocks[0].of(text) == "FM AMEMBASSY QUITO"


def test_the_year_of_a_group_without_one_is_the_numbers() -> None:
    """Where the date-time group gives no year, the document number does, and the rule says so."""
    cable = parse(RECORD.replace("O 151453Z JUN 75", "O 151453Z JUN"))
    assert cable.dtg is not None
    assert (cable.dtg.value.year, cable.dtg.rule) == (1975, "dtg.year-from-number")


def read(text: str) -> Archived:
    found = parse_archive(document(text), text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        (
            "Subject: A LONG SUBJECT\n  THAT GOES: ON TO: HERE\nTo: STATE\n",
            {"Subject": "A LONG SUBJECT THAT GOES: ON TO: HERE", "To": "STATE"},
        ),
        (
            "From: QUITO Draft Date: 15 JUN 1975 Executive Order: GSFilm Number: D1\n",
            {
                "From": "QUITO",
                "Draft Date": "15 JUN 1975",
                "Executive Order": "GS",
                "Film Number": "D1",
            },
        ),
        ("Line Count: '123'\nDocument Unique ID: '00'\n", {"Line Count": "123"}),
        ("Markings: ! 'n/a\n\n\n Jane Doe\n '\nType: TE\n", {"Markings": "n/a", "Type": "TE"}),
        ("DOCUMENT  NUMBER : 1975QUITO01234\nTO: STATE\n", {"To": "STATE"}),
        (
            "DRAFT DATE: 15 JUN 1975 EXECUTIVE ORDER: GS\nSUBJECT: VISIT TO: BRAZIL\n",
            {"Draft Date": "15 JUN 1975", "Executive Order": "GS", "Subject": "VISIT TO: BRAZIL"},
        ),
        ("draft date: 15 jun 1975\nto: state\n", {"Draft Date": "15 jun 1975", "To": "state"}),
        ("Type: TE\n<< END OF DOCUMENT >>\n", {"Type": "TE"}),
        ("Our New Field: 7\n", {"Our New Field": "7"}),
        ("Control Number:\n\nCopy: SINGLE\n", {"Copy": "SINGLE"}),
    ],
)
def test_forms_of_attributes(attributes: str, expected: dict[str, str]) -> None:
    """Values go on over line ends, stand glued, in quotes, in any case; spans give the words."""
    text = f"Message Text\n\nFM X\n\nMessage Attributes\n\n{attributes}"
    found = {q.rule.removeprefix("archive."): q for q in read(text).attributes}
    for name, value in expected.items():
        assert found[name].value == value
    for quote in found.values():
        assert " ".join(quote.span.of(text).split()) == quote.value


@pytest.mark.parametrize(
    "text",
    [
        "Message Text\n{telegram}\nMessage Attributes\n{attributes}",
        "MESSAGE TEXT\n{telegram}\nMESSAGE  ATTRIBUTES:\n{attributes}",
        "message text\n{telegram}\nmessage attributes\n{attributes}",
        "{telegram}\nMessage Attributes\n{attributes}",
        "Message Attributes\n{attributes}\nMessage Text\n{telegram}",
        "Message Attributes\n{attributes}\n\nUNCLASSIFIED\n{telegram}",
        "{telegram}\n\n{attributes}",
        "Message Text\n{telegram}\n{attributes}",
        "{attributes}\n\n{telegram}",
    ],
)
def test_where_text_and_attributes_stand(text: str) -> None:
    """Either comes first, markers may be damaged or lost: the telegram is found, the rest apart."""
    telegram = "PAGE 01        QUITO  01234  151530Z\nFM AMEMBASSY QUITO\n\n1. NO NEWS: NONE."
    attributes = "Document Number: 1975QUITO01234\nFrom: QUITO\nTo: STATE\nType: TE\n"
    found = read(text.format(telegram=telegram, attributes=attributes))
    block = found.blocks[0].of(text.format(telegram=telegram, attributes=attributes))
    assert "NO NEWS" in block
    assert "Document" not in block
    assert [q.value for q in found.attributes] == ["1975QUITO01234", "QUITO", "STATE", "TE"]
    assert found.page_line is not None
    assert found.page_line.value == "QUITO 01234"
    assert (found.has_text, found.kind) == (True, "telegram")


@pytest.mark.parametrize(
    ("telegram", "has_text"),
    [
        ("", False),
        ("n/a", False),
        ("ERROR READING TEXT INDEX FOR THIS MRN\nTELEGRAM TEXT FOR THIS MRN IS UNAVAILABLE", False),
        ("SECRET\n\nPAGE 01  QUITO  00012\n\nTEXT NOT AVAILABLE\n\nNNN", False),
        ("TEXT ON MICROFILM", False),
        ("THE TEXT OF THE TREATY IS UNAVAILABLE TO US.", True),
    ],
)
def test_records_without_text(telegram: str, has_text: bool) -> None:
    """An index record has attributes and no telegram; a notice in its place is none."""
    found = read(f"Message Text\n{telegram}\nMessage Attributes\nType: AG\n")
    assert (found.has_text, found.kind) == (has_text, "airgram")


@pytest.mark.parametrize(
    "text",
    [
        "1. The document number: Document Number: 12.\n",
        "Document Number: 1975QUITO01234\nFrom: us\n",
        "its attributes are many\n",
        "",
    ],
)
def test_texts_that_only_look_like_records(text: str) -> None:
    """Words of the layout in a text make it no record."""
    assert parse_archive(document(text), text) is None
