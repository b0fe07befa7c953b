"""Who classified a cable, why, and until when."""

from __future__ import annotations

from datetime import date

import pytest

from graphkit.parse.classified_by import (
    parse_classified_by,
    parse_classifier,
    parse_declassify_on,
    parse_reasons,
)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("DCM Gerald M. Doe, Reasons 1.4 (b)/(d)", [("DCM", "Gerald M. Doe")]),
        ("AMBASSADOR J. DOE FOR REASONS 1.4 (B) AND (D)", [("Ambassador", "J. Doe")]),
        ("Jane Doe, Political Counselor, for reasons 1.4 b", [("Political Counselor", "Jane Doe")]),
        ("Acting DCM Jane O'Neill; reason: 1.5 (d)", [("Acting DCM", "Jane O'Neill")]),
        ("CHARGE D'AFFAIRES A.I. JANE DOE", [("Charge d'Affaires a.i.", "Jane Doe")]),
        (
            "DCM Jane Doe and PolOff Rita Roe for 1.4 (d)",
            [("DCM", "Jane Doe"), ("PolOff", "Rita Roe")],
        ),
        ("Ambassador Jane\nDoe. Reason: 1.4 (b)", [("Ambassador", "Jane Doe")]),
        ("Jane Doe, Jr., DCM", [("DCM", "Jane Doe, Jr")]),
        ("Econ/Pol Chief Jane Doe per 1.4(b)", [("Econ/Pol Chief", "Jane Doe")]),
        ("1.4 (b)", []),
        ("", []),
    ],
)
def test_names_and_titles(text: str, people: list[tuple[str, str]]) -> None:
    """Title and name come apart, in any order and case, wrapped or several."""
    found, _ = parse_classified_by(text, 0)
    assert [(person.title, person.name) for person in found] == people


def test_the_surface_is_what_stands_there() -> None:
    """The span holds the name as written, with the line end inside folded."""
    text = "AMBASSADOR JANE\n DOE FOR REASONS 1.4 (B)"
    (found,), _ = parse_classified_by(text, 20)
    start, end = (at - 20 for at in found.span)
    assert (text[start:end], found.surface) == ("JANE\n DOE", "JANE DOE")


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Reasons 1.4 (b)/(d)", ["1.4(b)", "1.4(d)"]),
        ("REASONS 1.4 (B) AND (D)", ["1.4(b)", "1.4(d)"]),
        ("1.4 (b, d)", ["1.4(b)", "1.4(d)"]),
        ("1.4 b and d", ["1.4(b)", "1.4(d)"]),
        ("E.O. 12958 1.5(c)", ["1.5(c)"]),
        ("1.4 (b) & (d), 1.4 (b)", ["1.4(b)", "1.4(d)"]),
        ("1.4", []),
        ("11.4 (b)", []),
        ("3.4 (b)", []),
    ],
)
def test_reasons_in_standard_form(text: str, reasons: list[str]) -> None:
    """Sections 1.4 and 1.5 with their letters, each once, however they are joined."""
    assert parse_reasons(text) == reasons


@pytest.mark.parametrize(
    ("eo", "day"),
    [
        ("DECL: 11/05/2019", date(2019, 11, 5)),
        ("DECL: 02-12-20", date(2020, 2, 12)),
        ("GDS 8/12/85 (DOE, JANE L.) OR-P", date(1985, 8, 12)),
        ("DECL: 13/40/2019", None),
        ("DECL: AFTER KOREAN REUNIFICATION", None),
        ("N/A", None),
        ("DECL: OADR", None),
    ],
)
def test_until_when(eo: str, day: date | None) -> None:
    """Month, day and year of the E.O. line; an event or a wrong date gives none."""
    assert parse_declassify_on(eo) == day


def test_the_classifier_of_an_eo_line_of_the_seventies() -> None:
    """The name in brackets is who classified, first name first."""
    text = "GDS 8/12/85 (DOE, JANE L.) OR-P"
    (person,) = parse_classifier(text, 4)
    assert (person.name, person.role) == ("Jane L. Doe", "classified-by")
    assert text[person.span.start - 4 : person.span.end - 4] == person.surface == "DOE, JANE L."
    assert parse_classifier("GDS", 0) == []
