"""The heading: labels, and which lines belong to them."""

from __future__ import annotations

from datetime import date

import pytest

from graphkit.parse.heading import Heading, parse_heading
from graphkit.parse.labels import has_label
from graphkit.parse.lines import Line
from tests.parse.texts import lines_of


def heading_of(text: str) -> Heading:
    return parse_heading(text, lines_of(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("E.O. 12958: N/A", "N/A"),
        ("E.O. 12958: DECL: 11/05/2019", "DECL: 11/05/2019"),
        ("E.O. 12958: DECL: 02-12-20", "DECL: 02-12-20"),
        ("E.O. 12958: DECL: AFTER KOREAN REUNIFICATION", "DECL: AFTER KOREAN REUNIFICATION"),
        ("E.O. 12356: DECL: OADR", "DECL: OADR"),
        ("E.O. 12958: X1", "X1"),
        ("EO 12958 N/A", "N/A"),
        ("E.O.12958:N/A", "N/A"),
        ("E.0. 12958: N/A", "N/A"),
        ("E. O. 13526: DECL: 2020/02/01", "DECL: 2020/02/01"),
        ("E.O. 11652: GDS", "GDS"),
        ("E.O. 11652: XGDS-2", "XGDS-2"),
        ("E.O. 12065: GDS 8/12/85 (DOE, JANE L.) OR-P", "GDS 8/12/85 (DOE, JANE L.) OR-P"),
        ("E.O. 12958: DECL: UPON WITHDRAWAL\nOF THE FLEET", "DECL: UPON WITHDRAWAL OF THE FLEET"),
    ],
)
def test_executive_order_lines(text: str, value: str) -> None:
    """The value of the E.O. line, wrapped or not, of every executive order since 1972."""
    found = heading_of(f"{text}\nTAGS: PGOV\nSUBJECT: BANANAS\n")
    assert found.eo is not None
    assert found.eo.value == value
    assert found.subject is not None


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("TAGS: PGOV PREL", "PGOV PREL"),
        ("TAGS PGOV, PREL", "PGOV PREL"),
        ("TAG: PGOV PREL", "PGOV PREL"),
        ("TAGs: PGOV PREL", "PGOV PREL"),
        ("Tags: PGOV PREL", "PGOV PREL"),
        ("TAGS: PGOV,\nPREL", "PGOV PREL"),
        ("TAGS: PGOV\n      PREL", "PGOV PREL"),
        ("TAGS:\nPGOV PREL", "PGOV PREL"),
    ],
)
def test_tags_lines(text: str, tags: str) -> None:
    """TAGS behind every form of the label, and on the lines that go on with it."""
    found = heading_of(f"E.O. 12958: N/A\n{text}\nSUBJECT: BANANAS\n\n1. (U) Text.\n")
    assert [mark.tag for mark in found.tags] == tags.split()
    assert found.subject is not None
    assert found.subject.value == "BANANAS"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("SUBJECT: BANANAS", "BANANAS"),
        ("SUBJ: BANANAS", "BANANAS"),
        ("Subject: Bananas", "Bananas"),
        ("SUBJECT:  BANANAS,\nAND SHRIMP", "BANANAS, AND SHRIMP"),
        ("SUBJECT: (U) BANANAS", "BANANAS"),
        ("SUBJECT: (C) BANANAS (PART 2)", "BANANAS (PART 2)"),
        ("SUBJECT: (SBU) UN 1267 (AL-QAIDA) SANCTIONS", "UN 1267 (AL-QAIDA) SANCTIONS"),
        ("SUBJECT: THE CRIMES OF THE\nSANDINISTAS (FSLN)", "THE CRIMES OF THE SANDINISTAS (FSLN)"),
        ("SUBJECT: BANANAS AND THE 2007. ELECTION", "BANANAS AND THE 2007. ELECTION"),
        ("SUBJECT; BANANAS", "BANANAS"),
    ],
)
@pytest.mark.parametrize(
    "after",
    [
        "\n\n1. (U) Text.",
        "\nREF: QUITO 12\n\n1. (U) Text.",
        "\nClassified By: DCM Jane Doe\n\n1. (U) Text.",
        "\nSUMMARY\n-------\n1. (U) Text.",
        "\n1. (U) Text.",
        "\n\n¶1. (U) Text.",
    ],
)
def test_the_subject_ends_where_the_next_part_begins(text: str, subject: str, after: str) -> None:
    """Wrapped lines and trailing brackets belong to the subject; what follows does not."""
    found = heading_of(f"E.O. 12958: N/A\nTAGS: PGOV\n{text}{after}\n")
    assert found.subject is not None
    assert found.subject.value == subject


def test_a_missing_subject_is_none() -> None:
    """A cable without subject line has none; its first paragraph is not taken for one."""
    found = heading_of("E.O. 12958: N/A\nTAGS: PGOV\n\n1. (U) BANANAS ARE RIPE.\n")
    assert found.subject is None


@pytest.mark.parametrize(
    "label", ["REF: ", "REFS: ", "REFTEL: ", "REFTELS: ", "Ref: ", "REFERENCES: ", "REF "]
)
def test_reference_labels(label: str) -> None:
    """The REF lines are found behind every form of their label."""
    text = f"TAGS: PGOV\nSUBJECT: BANANAS\n{label}QUITO 12\n\n1. (U) Text.\n"
    found = heading_of(text)
    assert found.references is not None
    assert found.references.of(text) == "QUITO 12"


@pytest.mark.parametrize(
    "refs",
    [
        "REF: A. QUITO 12\n     B. QUITO 13",
        "REF: A. QUITO 12\n\n¶B. QUITO 13",
        "REF: A. QUITO 12 - BANANAS IN A\nTIME OF SHRIMP\n\n¶B. QUITO 13",
        "REFS: (A) QUITO 12\n(B) QUITO 13",
        "REF: A) QUITO 12\nB) QUITO 13",
    ],
)
def test_reference_lines_go_on(refs: str) -> None:
    """Lines with the next letter belong to the references, also behind a blank line."""
    text = f"TAGS: PGOV\nSUBJECT: BANANAS\n{refs}\n\n1. (U) Text.\n"
    found = heading_of(text)
    assert found.references is not None
    assert found.references.of(text).endswith("QUITO 13")
    assert text[found.body_start :].startswith("1. (U)")


def test_a_portion_mark_begins_the_body_and_no_reference() -> None:
    """`(C)` before prose is a portion mark, `(C)` before a cable the third reference."""
    text = "TAGS: PGOV\nSUBJECT: X\nREF: A. QUITO 12\n(B) QUITO 13\n(C) QUITO 14\n\n(C) We met.\n"
    found = heading_of(text)
    assert found.references is not None
    assert found.references.of(text).endswith("QUITO 14")
    assert text[found.body_start :] == "(C) We met.\n"


def test_glued_labels_are_parted() -> None:
    """Conversions that run the heading together on one line lose nothing."""
    text = "E.O. 12958: N/A TAGS: PGOV EC SUBJECT: BANANAS REF: QUITO 12\n\n1. (U) Text.\n"
    found = heading_of(text)
    assert found.eo is not None
    assert found.eo.value == "N/A"
    assert [mark.tag for mark in found.tags] == ["PGOV", "EC"]
    assert found.subject is not None
    assert found.subject.value == "BANANAS"
    assert found.references is not None
    assert found.references.of(text) == "QUITO 12"


def test_captions_and_distribution_stand_before_the_labels() -> None:
    """Captions, distribution lines and notes are told apart and none is left unread."""
    found = heading_of(
        "SIPDIS\n\nSENSITIVE\nSIPDIS\n\nC O R R E C T E D  C O P Y - CAPTION ADDED\n\n"
        "DEPT FOR WHA/AND (ALDRIDGE)\nNSC FOR JONES\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: X\n"
    )
    assert [quote.value for quote in found.captions] == ["SIPDIS", "SENSITIVE", "SIPDIS"]
    assert [quote.value for quote in found.attention] == ["WHA/AND", "NSC"]
    assert [person.name for person in found.people] == ["Aldridge", "Jones"]
    assert found.unread == []


def test_a_numbered_paragraph_is_the_authors_even_if_it_reads_like_a_note() -> None:
    """`1. (U) ... not for internet distribution` is the first paragraph."""
    text = "TAGS: PGOV\nSUBJECT: X\n\n¶1. (U) This is not for internet distribution.\n"
    found = heading_of(text)
    assert text[found.body_start :].startswith("¶1. (U)")


def test_who_classified_and_why() -> None:
    """Names and reasons come from the classified-by line and the reason line below it."""
    found = heading_of(
        "E.O. 12958: DECL: 11/05/2019\nTAGS: PGOV\nSUBJECT: X\n\n"
        "Classified By: DCM Gerald M. Doe\nReason: E.O. 12958 1.5(c)\n\n1. (C) Text.\n"
    )
    assert [(p.name, p.title) for p in found.people] == [("Gerald M. Doe", "DCM")]
    assert found.reasons == ["1.5(c)"]


@pytest.mark.parametrize(
    ("text", "labelled"),
    [("TAGS: PGOV", True), ("SUBJECT: X", True), ("E.O. 12958", True), ("REF: QUITO 1", False)],
)
def test_labels_of_a_heading(text: str, labelled: bool) -> None:
    """E.O., TAGS and SUBJECT mark a heading; a reference may stand anywhere."""
    assert has_label(Line(0, text)) is labelled


def test_a_line_of_its_own_gives_the_date_of_declassification() -> None:
    """`DECLASSIFY ON` goes with the E.O. line, which keeps its order."""
    found = heading_of(
        "E.O. 12958: N/A\nTAGS: EC\nSUBJECT: X\nCLASSIFIED BY: DCM JANE DOE\n"
        "DECLASSIFY ON: 11/05/2019\n\n1. Text.\n"
    )
    assert found.order is not None
    assert (found.order.order, found.order.marking) == (12958, "N/A")
    assert found.order.date == date(2019, 11, 5)
    assert found.unread == []


@pytest.mark.parametrize(
    ("line", "marking", "exemptions"),
    [("DECL ON: OADR", "OADR", ()), ("DECLASSIFY ON: X1", None, ("X1",))],
)
def test_such_a_line_may_give_a_marking_or_an_exemption(
    line: str, marking: str | None, exemptions: tuple[str, ...]
) -> None:
    """What stands in place of a date is kept, too."""
    found = heading_of(f"E.O. 12958:\nTAGS: EC\nSUBJECT: X\n{line}\n\n1. Text.\n")
    assert found.order is not None
    assert (found.order.marking, found.order.exemptions) == (marking, exemptions)


def test_entries_whose_label_was_lost_are_references() -> None:
    """Letters and known cables below the subject are a REF list, with or without its label."""
    text = "TAGS: EC\nSUBJECT: BANANAS\nB. QUITO 12\nC. LIMA 13\n\n1. Text.\n"
    found = heading_of(text)
    assert found.subject is not None
    assert found.subject.value == "BANANAS"
    assert found.references is not None
    assert found.references.of(text) == "B. QUITO 12\nC. LIMA 13"
