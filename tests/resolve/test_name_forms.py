"""Two names are compared by what they spell out, whatever their order, particles and spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.resolve.name_forms import compare_names, form_of, surname
from graphkit.resolve.offices import office_key, single_offices


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Jane Roderick", "Jane Roderick", "full"),
        ("Jane Roderick", "RODERICK, Jane", "full"),
        ("Jane Roderick", "RODERICK Jane", "full"),
        ("Jean-Luc Roderick", "Jean Luc Roderick", "full"),
        ("Mohamed Roderick", "Muhammad al-Roderick", "full"),
        ("Abdul Rahman Calderero", "Abd al-Rahman Calderero", "full"),
        ("Abdurrahman Calderero", "Abdulrahman Calderero", "full"),
        ("Yuriy Brannstrand", "Yuri Brannstrand", "full"),
        ("Bob Roderick", "Robert Roderick", "full"),
        ("Ahmad Zahid bin Calderero", "Ahmad Zahid Calderero", "full"),
        ("Juana de la Calderera", "Juana Calderera", "full"),
        ("Cho Min-su", "Cho Min Su", "full"),
        ("Cho Min Su", "Min Su Cho", "full"),
        ("Jane A. Roderick", "Jane Roderick", "partial"),
        ("Jane A. Roderick", "Jane Ann Roderick", "partial"),
        ("Juana Calderero Vives", "Juana Calderero", "partial"),
        ("Juana Calderero-Vives", "Juana Calderero", "partial"),
        ("Gerald Roderick, Jr.", "Gerald Roderick", "full"),
        ("J. Roderick", "Jane Roderick", "initials"),
        ("J.A. Roderick", "Jane Roderick", "initials"),
        ("JA Roderick", "J. Roderick", "initials"),
        ("RODERICK", "Jane Roderick", "surname"),
        ("LA CALDERERA", "Juana de la Calderera", "surname"),
        ("Calderero", "Juana Calderero Vives", "surname"),
        ("Zahid", "Zahid Calderero", "surname"),
    ],
)
def test_names_of_one(one: str, other: str, kind: str) -> None:
    """Both ways round, the names can be one person's, by that much of them."""
    for a, b in ((one, other), (other, one)):
        match = compare_names(form_of(a), form_of(b))
        assert match is not None
        assert match.kind == kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Roderick", "John Roderick"),
        ("Jane Roderick", "Jane Calderero"),
        ("Jane A. Roderick", "Jane B. Roderick"),
        ("J. Roderick", "Mary Roderick"),
        ("Gerald Roderick, Jr.", "Gerald Roderick, Sr."),
        ("Hassan Calderero", "Hussein Calderero"),
        ("RODERICK", "CALDERERO"),
        ("XXXXXXXXXXXX", "XXXXXXXXXXXX"),
        ("", ""),
        ("Jane Roderick", ""),
    ],
)
def test_names_of_two(one: str, other: str) -> None:
    """Names that differ in what both spell out are two persons'; redactions are nobody's."""
    assert compare_names(form_of(one), form_of(other)) is None


def test_a_name_that_many_bear_weighs_less() -> None:
    """The more people bear a name, the less it says of who it is."""
    weights = []
    for name in ("Jane Anna Roderick", "Jane Roderick", "John Smith"):
        match = compare_names(form_of(name), form_of(name))
        assert match is not None
        weights.append(match.weight)
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 3


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Gerald M. Doe, Jr.", "doe"), ("LA LIME", "lime"), ("DOE, Jane", "doe"), ("Von", "von")],
)
def test_surname(name: str, expected: str) -> None:
    """What a signature would give."""
    assert surname(name) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Interior Minister", "Minister of the Interior"),
        ("PM", "Prime Minister"),
        ("FM", "Minister of Foreign Affairs"),
        ("Defence Minister", "Minister for Defense"),
        ("Governor of the Central Bank", "Central Bank Governor"),
        ("ex-President", "former president"),
    ],
)
def test_one_office_written_in_two_ways(one: str, other: str) -> None:
    """Offices are compared by their words."""
    assert office_key(one) == office_key(other)


@pytest.mark.parametrize(
    ("role", "single"),
    [
        ("Interior Minister", True), ("President", True), ("Attorney General", True),
        ("former President", False), ("Deputy Interior Minister", False), ("minister", False),
        ("spokesman", False), ("Poloff", False), ("Ambassador", False), ("", False),
    ],
)  # fmt: skip
def test_offices_that_one_person_holds(role: str, single: bool) -> None:
    """Only these make a surname a person; an ambassador is one at a post only."""
    assert bool(single_offices((role,))) is single
    assert single_offices(("Ambassador",), "MY") != single_offices(("Ambassador",), "SG")


WORDS = st.text(st.sampled_from("aAbBeElLrR.,-'  ") | st.characters(), max_size=40)


@given(WORDS, WORDS)
def test_comparing_is_the_same_both_ways(one: str, other: str) -> None:
    """Nothing raises, and which name comes first does not matter."""
    a, b = form_of(one), form_of(other)
    assert compare_names(a, b) == compare_names(b, a)


@pytest.mark.parametrize(
    ("name", "frequent"),
    [
        ("John Smith", True),
        ("Jane Lindqvist", False),
        ("Wang Wei", True),
        ("LI QIANG", True),
        ("Wang Qishan", False),
        ("Lin Lindqvist", False),
        ("Juan Carlos Lopez", True),
        ("Jose Luis Rodriguez Zapatero", False),
        ("Juan Garcia Iturralde", False),
        ("Muhammad Ali Khan", True),
        ("", False),
    ],
)
def test_names_that_many_bear(name: str, frequent: bool) -> None:
    """By the surname, which in China comes first; a rare part makes a name rare."""
    assert form_of(name).frequent == frequent
