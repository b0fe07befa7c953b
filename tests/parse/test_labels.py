"""The labels of a heading, as they are and as they are misspelt."""

from __future__ import annotations

import pytest

from graphkit.parse.labels import has_label, label_of
from graphkit.parse.lines import Line


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("E.O. 12958: N/A", "eo", "N/A"),
        ("EO 12958 N/A", "eo", "N/A"),
        ("E,O. 12958: N/A", "eo", "N/A"),
        ("E.Q. 12958: N/A", "eo", "N/A"),
        ("E.O.: N/A", "eo", "N/A"),
        ("e.o. 12958: n/a", "eo", "n/a"),
        ("tags: pgov", "tags", "pgov"),
        ("subject: bananas", "subject", "bananas"),
        ("ref: quito 12", "refs", "quito 12"),
        ("EXECUTIVE ORDER 12958: N/A", "eo", "N/A"),
        ("TAGS: PGOV", "tags", "PGOV"),
        ("TAGS/TERMS: PGOV", "tags", "PGOV"),
        ("TAGS. PGOV", "tags", "PGOV"),
        ("TASG: PGOV", "tags", "PGOV"),
        ("TAGES: PGOV", "tags", "PGOV"),
        ("T A G S: PGOV", "tags", "PGOV"),
        ("  SUBJECT: BANANAS", "subject", "BANANAS"),
        ("SUBJECT  BANANAS", "subject", "BANANAS"),
        ("SUBJ - BANANAS", "subject", "BANANAS"),
        ("SUBECT: BANANAS", "subject", "BANANAS"),
        ("SUJECT: BANANAS", "subject", "BANANAS"),
        ("SUBJCET: BANANAS", "subject", "BANANAS"),
        ("SUB3ECT: BANANAS", "subject", "BANANAS"),
        ("S U B J E C T: BANANAS", "subject", "BANANAS"),
        ("REF: QUITO 12", "refs", "QUITO 12"),
        ("REF QUITO 12", "refs", "QUITO 12"),
        ("REF 06 QUITO 12", "refs", "06 QUITO 12"),
        ("REFTEL QUITO 12", "refs", "QUITO 12"),
        ("REFERNCES: QUITO 12", "refs", "QUITO 12"),
        ("Reftels: QUITO 12", "refs", "QUITO 12"),
        ("Classified By: DCM Jane Doe", "classified", "DCM Jane Doe"),
        ("CLASSIFED BY: DCM JANE DOE", "classified", "DCM JANE DOE"),
        ("(C) CLASSIFIED BY DCM JANE DOE", "classified", "DCM JANE DOE"),
        ("Reason: 1.4 (b)", "reason", "1.4 (b)"),
        ("DERIVED FROM: DSCG 05-1 A", "derived", "DSCG 05-1 A"),
        ("DECLASSIFY ON: 20191105", "declassify", "20191105"),
    ],
)
def test_labels(text: str, name: str, rest: str) -> None:
    """Every label is known in all its forms, and the line goes on behind it."""
    found = label_of(Line(0, text))
    assert found is not None
    assert (found.name, text[found.end :]) == (name, rest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SUMMARY: IT RAINED.",
        "OBJECT: BANANAS",
        "TASKS: NONE",
        "SUBJECT TO APPROVAL THE MINISTER AGREED",
        "REFERRING TO QUITO 12",
        "REFUGEES: 1200",
        "CLASSIFIED DOCUMENTS WERE FOUND",
        "COMMENT: NO.",
        "EUROPE 12958",
        "10:30",
    ],
)
def test_other_words_are_no_labels(text: str) -> None:
    """A word that is only a little like a label is the author's."""
    assert label_of(Line(0, text)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("TAGS: PGOV", True), ("SUBJ: X", True), ("E.O. 12958: N/A", True), ("REF: QUITO 1", False)],
)
def test_which_labels_only_a_heading_has(text: str, expected: bool) -> None:
    """A body may say REF or Classified By; it has no TAGS, subject or E.O. line."""
    assert has_label(Line(0, text)) is expected
