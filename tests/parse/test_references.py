"""The REF lines."""

from __future__ import annotations

import pytest

from graphkit.parse.cable_numbers import Citing
from graphkit.parse.references import parse_references

CITING = Citing(2007, "QUITO", 1960, 200)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("QUITO 12", [(None, "07QUITO12")]),
        ("A. QUITO 12 B. LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. QUITO 12\n     B. LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("(A) QUITO 12 (B) LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A) QUITO 12, B) LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A: QUITO 12\nB: LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("a) Quito 12\nb) Lima 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. QUITO 12\n\n¶B. LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. A) QUITO 12\n¶B. B) LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. A: QUITO 12\nB. B: LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        (
            "A. QUITO 12\n1B. LIMA 13\n1C. LIMA 14",
            [("A", "07QUITO12"), ("B", "07LIMA13"), ("C", "07LIMA14")],
        ),
        ("(A)QUITO 12 (B)LIMA\n13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. QUITO 12 C. LIMA 13", [("A", "07QUITO12"), ("C", "07LIMA13")]),
        ("A. QUITO 12, 13 AND 14", [("A", "07QUITO12"), ("A", "07QUITO13"), ("A", "07QUITO14")]),
        ("A. 06 QUITO 12\nB. LIMA 13 (05)", [("A", "06QUITO12"), ("B", "05LIMA13")]),
        ("QUITO 12, LIMA 13", [(None, "07QUITO12"), (None, "07LIMA13")]),
        ("QUITO 12; LIMA 13", [(None, "07QUITO12"), (None, "07LIMA13")]),
        (
            "A. STATE 1062 CIRCULAR; STATE CA-3400 B. LIMA 1",
            [("A", "07STATE1062"), ("A", None), ("B", "07LIMA1")],
        ),
        ("DEPTEL 12, EMBTEL 13", [(None, "07STATE12"), (None, "07QUITO13")]),
        ("QUITO 1525-27", [(None, "07QUITO1525"), (None, "07QUITO1527")]),
        ("377 KATHMANDU", [(None, "07KATHMANDU377")]),
        ("A. HK05511", [("A", "07HONGKONG5511")]),
        ("A. 07 XXXXXXXXXXXX 167", [("A", None)]),
        ("STATE 23 AND PREVIOUS", [(None, "07STATE23")]),
        ("NONE", []),
        ("N/A", []),
        ("", []),
    ],
)
def test_references_by_letter(text: str, found: list[tuple[str | None, str | None]]) -> None:
    """Every way of lettering, several numbers under one letter, and lists without letters."""
    references = parse_references(text, 0, CITING)
    assert [(r.label, r.cable_id) for r in references] == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A. LIMA 13 B. DOE-ROE EMAIL OF 11/12/07", "email"),
        ("A. LIMA 13 B. DOE/ROE E-MAIL DATED NOVEMBER 12", "email"),
        ("A. LIMA 13 B. STATE CA-3400", "airgram"),
        ("A. LIMA 13 B. QUITO A-123", "airgram"),
        ("A. LIMA 13 B. MEMCON OF JUNE 3", "unknown"),
        ("A. LIMA 13 B. MEMORANDUM OF JUNE 3", "memo"),
        ("A. LIMA 13 B. DOE-ROE TELCON OF JUNE 3", "telephone"),
        ("A. LIMA 13 B. TELEPHONE CALL OF JUNE 3", "telephone"),
        ("A. LIMA 13 B. IIR 6 876 0123 07", "report"),
        ("A. LIMA 13 B. TD-314/12345-07", "report"),
        ("A. LIMA 13 B. FAX OF JUNE 3", "fax"),
        ("A. LIMA 13 B. HTTP://WWW.EXAMPLE.ORG/12", "web"),
        ("A. LIMA 13 B. MEETING OF JUNE 3", "meeting"),
        ("A. LIMA 13 B. THE BANANA STUDY", "unknown"),
    ],
)
def test_what_is_no_cable_keeps_its_text_and_kind(text: str, kind: str) -> None:
    """E-mails, airgrams, memos, calls and reports are entries of the list, with no cable's id."""
    cable, other = parse_references(text, 0, CITING)
    assert (cable.label, cable.kind, cable.cable_id) == ("A", "cable", "07LIMA13")
    assert (other.label, other.kind, other.cable_id) == ("B", kind, None)
    assert other.text == text.split(" B. ")[1]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A. JAKARTA 3146 - COOPERATION WITH\nTHE COAST GUARD", "COOPERATION WITH THE COAST GUARD"),
        ('A. JAKARTA 3146: "SHIPS"', "SHIPS"),
        ("A. JAKARTA 3146 (NOTAL)", "NOTAL"),
        ("A. JAKARTA 3146 AND PREVIOUS", None),
        ("A. JAKARTA 3146.", None),
    ],
)
def test_what_the_writer_adds_is_the_title(text: str, title: str | None) -> None:
    """Words behind the number are the reference's title, without brackets and dashes."""
    (reference,) = parse_references(text, 0, CITING)
    assert (reference.cable_id, reference.title) == ("07JAKARTA3146", title)


def test_a_number_later_than_the_cable_is_of_the_year_before() -> None:
    """In January one cites December; the rule says that the year was concluded."""
    text = "A. QUITO 2991 B. QUITO 5"
    references = parse_references(text, 0, Citing(2008, "QUITO", 88, 10))
    assert [(r.cable_id, r.rule) for r in references] == [
        ("07QUITO2991", "year-before"),
        ("08QUITO5", "same-year"),
    ]


def test_spans_hold_the_words() -> None:
    """`text[start:end]` gives each reference, also where the REF lines begin far inside."""
    text = "A. 06 KUALA\nLUMPUR 1557 B. DOE EMAIL"
    for reference in parse_references(text, 100, CITING):
        start, end = (at - 100 for at in reference.span)
        assert " ".join(text[start:end].split()) == reference.text
