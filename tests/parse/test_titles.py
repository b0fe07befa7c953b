"""People beside their titles."""

from __future__ import annotations

import pytest

from graphkit.parse.title_words import word_kind
from graphkit.parse.titles import read_people


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Jane Doe", None, "Jane Doe"),
        ("Ambassador Roe", "Ambassador", "Roe"),
        ("AMB. JANE DOE", "AMB.", "JANE DOE"),
        ("POL/ECONOFF. S.K. DOE", "POL/ECONOFF", "S.K. DOE"),
        ("A/DCM D.C. McDoe", "A/DCM", "D.C. McDoe"),
        ("EUR/WE DIRECTOR JOHN ROE", "EUR/WE DIRECTOR", "JOHN ROE"),
        ("AF/C - MARY JO DOE", "AF/C", "MARY JO DOE"),
        ("Acting A/S NEA Jane Doe", "Acting A/S NEA", "Jane Doe"),
        ("AIT Acting Director Wim Doe ,", "AIT Acting Director", "Wim Doe"),
        ("RAO Jane Doe", "RAO", "Jane Doe"),
        ("PRT Team Leader Jan van der Roe", "PRT Team Leader", "Jan van der Roe"),
        ("Embassy Quito DCM Jane Doe", "Embassy Quito DCM", "Jane Doe"),
        ("Consul General Monterrey Jane Doe", "Consul General Monterrey", "Jane Doe"),
        ("CG Rio de Janeiro Jane Doe", "CG Rio de Janeiro", "Jane Doe"),
        ("AMBASSADOR TO SUDAN JOHN M. ROE", "AMBASSADOR TO SUDAN", "JOHN M. ROE"),
        ("ENVOY TO RURITANIA JOHN ROE", "ENVOY TO RURITANIA", "JOHN ROE"),
        (
            "Ambassador to the United Arab Emirates Jane Doe",
            "Ambassador to the United Arab Emirates",
            "Jane Doe",
        ),
        (
            "Deputy Assistant Secretary for South Asia Jane Doe",
            "Deputy Assistant Secretary for South Asia",
            "Jane Doe",
        ),
        (
            "Under Secretary for Political Affairs R. Nora Doe",
            "Under Secretary for Political Affairs",
            "R. Nora Doe",
        ),
        (
            "Political and Economic Counselor Jane Doe",
            "Political and Economic Counselor",
            "Jane Doe",
        ),
        (
            "Director, Office of Caucasus Affairs, Jane Doe",
            "Director, Office of Caucasus Affairs",
            "Jane Doe",
        ),
        ("Jane Doe, Political Counselor, Embassy Quito", "Political Counselor", "Jane Doe"),
        ("Jane Doe, Consul General, American Consulate Lyon, DOS.", "Consul General", "Jane Doe"),
        ("JANE DOE, DIRECTOR, SA/PAB, DEPARTMENT OF STATE", "DIRECTOR", "JANE DOE"),
        ("Jane Doe Political Counselor", "Political Counselor", "Jane Doe"),
        ("Jane Doe (Acting)", "Acting", "Jane Doe"),
        ("Jane Doe - DCM", "DCM", "Jane Doe"),
        ("Jane Doe/DCM", None, "Jane Doe"),
        ("CG:JANE DOE", "CG", "JANE DOE"),
        ("Mr. John Roe, Political Officer", "Political Officer", "John Roe"),
        ("Wilma S. (Bee) Doe, DCM", "DCM", "Wilma S. Doe"),
        ('Walter "Bud" O’Dowd, RSO', "RSO", "Walter O’Dowd"),
        ("DOE, JANE L., DCM", "DCM", "JANE L. DOE"),
        ("LEA 0. DOE", None, "LEA O. DOE"),
        ("DCM JOSÉ DE LA CRUZ NÚÑEZ", "DCM", "JOSÉ DE LA CRUZ NÚÑEZ"),
        ("Charge d,Affaires Jane O,Neill", "Charge d'Affaires", "Jane O'Neill"),
        ("Charge d' Affaires Jane Doe", "Charge d' Affaires", "Jane Doe"),
        ("DepPolCouns Jane Doe", "DepPolCouns", "Jane Doe"),
        ("Senior Director, NSC, Jane Doe", "Senior Director NSC", "Jane Doe"),
        ("Ambassador West", "Ambassador", "West"),
        ("DCM Ann Head", "DCM", "Ann Head"),
        ("Ambassador Jordan", "Ambassador", "Jordan"),
        ("Jane Kim-Doe, JR", None, "Jane Kim-Doe, JR"),
    ],
)
def test_one_person(text: str, title: str | None, name: str) -> None:
    """The title is what stands beside the name, without places of work and forms of address."""
    assert [(found.title, found.name) for found in read_people(text)] == [(title, name)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A/S Doe and DAS Roe", ["Doe", "Roe"]),
        ("Jane Doe, DCM, and John Roe, Econ Counselor", ["Jane Doe", "John Roe"]),
        ("CDA Jane Doe, Pol Chief John Roe, for", ["Jane Doe", "John Roe"]),
        ("DCM JANE DOE & POLOFF RITA ROE", ["JANE DOE", "RITA ROE"]),
        ("DCM Jane Doe; PolOff Rita Roe", ["Jane Doe", "Rita Roe"]),
        ("POLCOUNS T. DOE FOR CHARGE M. ROE", ["T. DOE", "M. ROE"]),
        ("DCM", []),
        ("Embassy Quito", []),
        ("Multiple sources", []),
        ("for reasons of state", []),
        ("", []),
    ],
)
def test_several_people_or_none(text: str, names: list[str]) -> None:
    """`and`, a semicolon, or a second title before a name begins another person."""
    assert [found.name for found in read_people(text)] == names


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("DCM", "T"),
        ("PolMilOff", "T"),
        ("Pol/Econoff", "T"),
        ("Deputy", "t"),
        ("EUR/WE", "o"),
        ("of", "P"),
        ("J.", "I"),
        ("W.S.", "I"),
        ("van", "p"),
        ("Jr.", "S"),
        ("O'Neill-Doe", "N"),
        ("Reasons", "X"),
        ("1.4", "X"),
        ("cleared", "X"),
    ],
)
def test_what_a_word_can_be(word: str, kind: str) -> None:
    """Titles, offices, initials and particles are told from names by their form."""
    assert word_kind(word, word.upper()) == kind
