"""Names of people as headings write them."""

from __future__ import annotations

import pytest

from graphkit.model.document import Span
from graphkit.parse.names import standard_title, title_case
from graphkit.parse.titles import read_people


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("HALVORSEN", "Halvorsen"),
        ("JANE O'NEILL-DOE", "Jane O'Neill-Doe"),
        ("J. DE LA CRUZ", "J. de la Cruz"),
        ("DE LA CRUZ", "De la Cruz"),
        ("JOHN DOE III", "John Doe III"),
        ("Jane McDoe", "Jane McDoe"),
        ("halvorsen", "Halvorsen"),
        ("JOSÉ NÚÑEZ", "José Núñez"),
    ],
)
def test_names_in_title_case(written: str, name: str) -> None:
    """Capitals are taken back, particles stay small, what is in mixed case stays as it is."""
    assert title_case(written) == name


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Ambassador Jane Doe", "Ambassador", "Jane Doe"),
        ("JANE DOE, DCM", "DCM", "JANE DOE"),
        ("Deputy Chief of Mission Jane Doe", "Deputy Chief of Mission", "Jane Doe"),
        ("Pol/Econ Counselor J. R. Doe, Acting", "Pol/Econ Counselor Acting", "J. R. Doe"),
        ("Jane Doe, Jr.", None, "Jane Doe, Jr."),
        ("Jane de la Cruz", None, "Jane de la Cruz"),
    ],
)
def test_titles_are_taken_off(text: str, title: str | None, name: str) -> None:
    """A title before or behind the name is no part of it."""
    assert [(person.title, person.name) for person in read_people(text)] == [(title, name)]


@pytest.mark.parametrize("text", ["DCM", ""])
def test_a_title_alone_is_nobody(text: str) -> None:
    """An office without a name names no one."""
    assert read_people(text) == []


@pytest.mark.parametrize(
    ("title", "standard"),
    [
        ("CHARGE D'AFFAIRES A.I.", "Charge d'Affaires a.i."),
        ("ACTING DCM", "Acting DCM"),
        ("POL/ECON COUNSELOR", "POL/ECON Counselor"),
        ("Political Counselor", "Political Counselor"),
        ("CHIEF OF MISSION", "Chief of Mission"),
    ],
)
def test_titles_in_standard_form(title: str, standard: str) -> None:
    """Capitals are taken back, abbreviations kept."""
    assert standard_title(title) == standard


@pytest.mark.parametrize(
    ("text", "span"),
    [("DCM Jane\n  Doe.", Span(4, 14)), ("Jane Doe,Jr.", Span(0, 12)), ("the DCM", None)],
)
def test_a_name_is_found_where_it_stands(text: str, span: Span | None) -> None:
    """Line ends and commas between the words do not hide a name."""
    found = [Span(person.start, person.end) for person in read_people(text)]
    assert found == ([span] if span else [])
