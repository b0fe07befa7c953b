"""Who classified a cable, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.parse.classified_by import parse_classified_by, parse_classifier, parse_reasons


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("DCM Gerald M. Doe, Reasons 1.4 (b)/(d)", [("DCM", "Gerald M. Doe")]),
        ("AMBASSADOR J. DOE FOR REASONS 1.4 (B) AND (D)", [("Ambassador", "J. Doe")]),
        ("Jane Doe, Political Counselor, for reasons 1.4 b", [("Political Counselor", "Jane Doe")]),
        ("Acting DCM Jane O'Neill; reason: 1.5 (d)", [("Acting DCM", "Jane O'Neill")]),
        ("CHARGE D'AFFAIRES A.I. JANE DOE", [("Charge d'Affaires a.i.", "Jane Doe")]),
        ("Charge d'Affaires, a.i. Jane Doe for", [("Charge d'Affaires a.i.", "Jane Doe")]),
        ("Ambassador Jane\nDoe. Reason: 1.4 (b)", [("Ambassador", "Jane Doe")]),
        ("Jane Doe, Jr., DCM", [("DCM", "Jane Doe, Jr.")]),
        ("Ambassador Ruben L. Doe, III.\nReasons: 1.4", [("Ambassador", "Ruben L. Doe, III")]),
        ("Econ/Pol Chief Jane Doe per 1.4(b)", [("Econ/Pol Chief", "Jane Doe")]),
        ("Classified by CDA Jane Doe, Reasons 1.4 B/D", [("CDA", "Jane Doe")]),
        ("(U) CLASSIFIED BY DCM JANE DOE. REASON: 1.4", [("DCM", "Jane Doe")]),
        ("(NAME: Jane Doe, TITLE: DCM), REASON 1.4 B", [("DCM", "Jane Doe")]),
        ("by Ambassador Jane Doe. Reason 1.4", [("Ambassador", "Jane Doe")]),
        ("This message was classified by DCM Jane Doe, 1.4 (b)", [("DCM", "Jane Doe")]),
        ("DCM John Doe, Jr. for reasons 1.4 (b)", [("DCM", "John Doe, Jr.")]),
        ("DCM GEORGE ALAN DOE FOR REASONS 1.4", [("DCM", "George Alan Doe")]),
        ("MARY (MOLLY) DOE, DCM", [("DCM", "Mary Doe")]),
        ("DCM THEA DOE - 1.5 B, D.", [("DCM", "Thea Doe")]),
        ("Jane Doe, DCM, E.O. 12958 reasons: 1.4 (b)", [("DCM", "Jane Doe")]),
        ("DCM Jane Doe/reasons 1.4 (b)", [("DCM", "Jane Doe")]),
        ("Ambassador Jane Doe. This message was cleared by Lima", [("Ambassador", "Jane Doe")]),
        ("dcm jane doe for reasons 1.4 (b)", [("DCM", "Jane Doe")]),
        ("Political Section", []),
        ("SECTION 1.5 (B) AND (D)", []),
        ("1.4 (b)", []),
        ("((((", []),
        ("", []),
    ],
)
def test_names_and_titles(text: str, people: list[tuple[str, str]]) -> None:
    """Title and name come apart, in any order and case, wrapped, with the label doubled."""
    found, _ = parse_classified_by(text, 0)
    assert [(person.title, person.name) for person in found] == people


def test_the_surface_is_what_stands_there() -> None:
    """The span holds the name as written, with the line end inside folded."""
    text = "AMBASSADOR JANE\n DOE FOR REASONS 1.4 (B)"
    (found,), _ = parse_classified_by(text, 20)
    start, end = (at - 20 for at in found.span)
    assert (text[start:end], found.surface) == ("JANE\n DOE", "JANE DOE")


WORDS = """DCM|Jane|DOE,|J.|de la|Roe;|and|AND|(Acting)|PolOff|EUR/WE|to|Chad|Reasons|1.4 (b)|"Bud"
Jr.,|-|:|for|O'Neill|É.|Under|Oslo|(d)|Doe/DCM|0.""".replace("\n", "|").split("|")


@given(
    st.lists(st.sampled_from([*WORDS, "\n", "\n\n"]), max_size=25).map(" ".join), st.integers(0, 9)
)
def test_spans_hold_the_names_as_written(text: str, start: int) -> None:
    """Of any line: the text at a person's span is the surface but for white space."""
    for person in parse_classified_by(text, start)[0]:
        assert " ".join((" " * start + text)[slice(*person.span)].split()) == person.surface


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Reasons 1.4 (b)/(d)", "bd"),
        ("REASONS 1.4 (B) AND (D)", "bd"),
        ("REASONS: 1.4 (B AND D)", "bd"),
        ("1.4 (b, d)", "bd"),
        ("1.4(b,d)", "bd"),
        ("1.4 B/D", "bd"),
        ("1.4(b) (d)", "bd"),
        ("1.4 (b)(d)", "bd"),
        ("1.4(bd)", "bd"),
        ("1.4 b and d", "bd"),
        ("1.4 b d", "bd"),
        ("1.4 (b) & (d), 1.4 (b)", "bd"),
        ("1.4 (b) and/or (d)", "bd"),
        ("1.4 (b) or 1.4 (d)", "bd"),
        ("1.4 (b)\nand (d)", "bd"),
        ("1.4: (b), and (d)", "bd"),
        ("1.4 [b] and [d]", "bd"),
        ('1.4 "b" and "d"', "bd"),
        ("1.4 - B,D", "bd"),
        ("1.4 paragraphs (b) and (d)", "bd"),
        ("12958 1.4 (a), (b) and (d)", "abd"),
        ("1.4 (b) through (d)", "bcd"),
        ("1.4 (b-d)", "bcd"),
        ("E.O. 12958, Section 1.4(c)", "c"),
        ("1.4.d", "d"),
        ("1.4b", "b"),
        ("l.4 (b)", "b"),
        ("I.4 (b)", "b"),
        ("1,4 (b)", "b"),
        ("1. 4 (b)", "b"),
        ("Reasons 14 (b) and (d)", "bd"),
        ("1.4 (b) (C) Summary", "b"),
        ("1.4 (B) AND (D) (C) SUMMARY", "bd"),
        ("1.4 (b), a summary", "b"),
        ("1.4. A summary", ""),
        ("1.4", ""),
        ("11.4 (b)", ""),
        ("2014 (b)", ""),
        ("3.4 (b)", ""),
    ],
)
def test_reasons_in_standard_form(text: str, letters: str) -> None:
    """The letters of section 1.4, each once, however they are joined; no portion marks."""
    assert parse_reasons(text) == [f"1.4({letter})" for letter in letters]


def test_reasons_of_both_sections() -> None:
    """Section 1.5 of E.O. 12958 is kept apart from its successor 1.4."""
    assert parse_reasons("1.5 B,C AND 1.4 (D)") == ["1.5(b)", "1.5(c)", "1.4(d)"]


@pytest.mark.parametrize(
    ("eo", "name", "surface"),
    [
        ("GDS 8/12/85 (DOE, JANE L.) OR-P", "Jane L. Doe", "DOE, JANE L."),
        ("XGDS-2 (DOE, J.)", "J. Doe", "DOE, J."),
        ("XGDS (1) (DOE,\nJANE)", "Jane Doe", "DOE, JANE"),
        ("GDS (VAN DER ROE, JAN)", "Jan van der Roe", "VAN DER ROE, JAN"),
        ("GDS (O'DOE, A.B.)", "A.B. O'Doe", "O'DOE, A.B."),
        ("GDS (DOE, JOHN JR.)", "John Doe Jr.", "DOE, JOHN JR."),
        ("GDS (JANE L. DOE)", "Jane L. Doe", "JANE L. DOE"),
        ("RDS-1 5/2/85 (DOE) OR-M", "Doe", "DOE"),
        ("GDS 8/12/85 (DOE, JANE L. OR-P", "Jane L. Doe", "DOE, JANE L."),
        ("GDS [DOE, J]", "J Doe", "DOE, J"),
        ("GDS", None, None),
        ("DECL: X1 (U)", None, None),
        ("GDS (NOFORN)", None, None),
    ],
)
def test_the_classifier_of_an_eo_line(eo: str, name: str | None, surface: str | None) -> None:
    """The name in brackets is who classified, first name first."""
    found = parse_classifier(eo, 4)
    assert [(p.name, p.surface, p.role) for p in found] == (
        [(name, surface, "classified-by")] if name else []
    )
    for person in found:
        assert " ".join((" " * 4 + eo)[slice(*person.span)].split()) == surface
