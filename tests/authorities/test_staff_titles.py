"""Staff titles are known in every form, and words that are none are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.authorities.staff_titles import find_staff_title, staff_titles


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Poloff", "Political Officer"),
        ("POLOFF", "Political Officer"),
        ("pol-off", "Political Officer"),
        ("PolCouns", "Political Counselor"),
        ("Polcounselor", "Political Counselor"),
        ("POLCHIEF", "Political Chief"),
        ("Econoff", "Economic Officer"),
        ("Pol/Econ Counselor", "Political and Economic Counselor"),
        ("P/E Chief", "Political and Economic Chief"),
        ("PolEconOff", "Political and Economic Officer"),
        ("Economic and Commercial Officer", "Economic and Commercial Officer"),
        ("PolMilOff", "Political-Military Officer"),
        ("EconDep", "Economic Deputy"),
        ("DCM", "Deputy Chief of Mission"),
        ("Charge d'Affaires", "Chargé d'Affaires"),
        ("Chargé d’Affaires", "Chargé d'Affaires"),
        ("CdA", "Chargé d'Affaires"),
        ("AmbassadoR", "Ambassador"),
        ("Emboff", "Embassy Officer"),
        ("Congenoff", "Consulate Officer"),
        ("Legatt", "Legal Attaché"),
        ("ARSO", "Assistant Regional Security Officer"),
        ("LABATT", "Labor Attaché"),
        ("A/S", "Assistant Secretary"),
        ("S/P", "Director of Policy Planning"),
        ("SecState", "Secretary of State"),
        ("ORA", "Office of Regional Affairs"),
    ],
)
def test_a_title_is_known_in_each_of_its_forms(word: str, name: str) -> None:
    """A title is known in capitals, mixed case, short and long form."""
    found = find_staff_title(word)
    assert found
    assert found.name == name


_NO_TITLES = (
    *("Doe", "tradeoff", "trade-off", "das", "Po", "charge", "charges", "US", "Conrad", "Polish"),
    *("Condor", "Minister", "Secretary", "the", "", "...", "/", "Roe Poloff Doe"),
)


@pytest.mark.parametrize("word", _NO_TITLES)
def test_other_words_are_no_titles(word: str) -> None:
    """Names, English words and small-letter homographs of short titles are no staff titles."""
    assert find_staff_title(word) is None


@pytest.mark.parametrize("word", ["Poloffs", "DCMs", "Emboffs", "Charges d'Affaires", "CODELs"])
def test_plurals_say_that_they_are_plural(word: str) -> None:
    """A plural is the title's, with its mark."""
    found = find_staff_title(word)
    assert found
    assert found.plural


@pytest.mark.parametrize("word", ["Poloff's", "Polcouns'", "DCM's", "Poloff’s"])
def test_possessives_are_singular(word: str) -> None:
    """A possessive is not taken for a plural."""
    found = find_staff_title(word)
    assert found
    assert not found.plural


@pytest.mark.parametrize(
    ("word", "key", "modifiers"),
    [
        ("A/DCM", "deputy-chief-of-mission", ("acting",)),
        ("Acting Polcouns", "pol-couns", ("acting",)),
        ("DepPolCouns", "pol-couns", ("deputy",)),
        ("Former Acting DCM", "deputy-chief-of-mission", ("former", "acting")),
        ("U.S. Ambassador", "ambassador", ()),
    ],
)
def test_modifiers_are_taken_off(word: str, key: str, modifiers: tuple[str, ...]) -> None:
    """What stands before a title is told apart from it."""
    found = find_staff_title(word)
    assert found
    assert (found.key, found.modifiers) == (key, modifiers)


def test_a_single_holder_is_told() -> None:
    """One person is the DCM of a post; Poloffs are many."""
    dcm, poloff = find_staff_title("DCM"), find_staff_title("Poloff")
    assert dcm
    assert poloff
    assert (dcm.single, poloff.single) == (True, False)


def test_every_title_is_found_by_its_own_name_or_short_form() -> None:
    """The table's keys are unique."""
    keys = [title.key for title in staff_titles()]
    assert len(keys) == len(set(keys))


@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    """Hostile input gives a title or None, never an error."""
    find_staff_title(text)
