"""Personal names: what is found, and what the tables promise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.authorities.names import find_figures, given_names, public_figures, surnames
from graphkit.authorities.tables import name_key


@pytest.mark.parametrize(
    ("name", "culture", "also"),
    [
        ("April", "english", "month"),
        ("Mark", "english", "word"),
        ("Santiago", "spanish", "place"),
        ("Jordan", "english", "place"),
        ("Victoria", "english", "place"),
        ("Will", "english", "word"),
    ],
)
def test_given_name_that_is_another_word_is_marked(name: str, culture: str, also: str) -> None:
    """A given name says where it is borne and what else it is."""
    word = given_names()[name_key(name)]
    assert culture in word.cultures
    assert also in word.also


@pytest.mark.parametrize("name", ["Mohamed", "Mohammed", "Muhammad", "Mohammad", "Mehmet"])
def test_every_transliteration_is_a_given_name(name: str) -> None:
    """Each common spelling of one name is known."""
    assert name_key(name) in given_names()


@pytest.mark.parametrize("name", ["Brown", "Rice", "Bush", "Gates", "London", "Washington"])
def test_surname_that_is_another_word_is_marked(name: str) -> None:
    """Surnames that are words or places say so."""
    assert set(surnames()[name_key(name)].also) & {"word", "place"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zapatero", "Jose Luis Rodriguez Zapatero"),
        ("LULA", "Luiz Inacio Lula da Silva"),
        ("Gaddafi", "Muammar al-Qadhafi"),
        ("Kofi Annan", "Kofi Annan"),
        ("Ahmadi-Nejad", "Mahmoud Ahmadinejad"),
        ("Karzai", "Hamid Karzai"),
    ],
)
def test_figure_is_found_by_full_name_and_short_form(text: str, name: str) -> None:
    """A figure answers to the full name and to each short form, in any case."""
    assert name in {figure.name for figure in find_figures(text)}


def test_surname_of_several_finds_them_all() -> None:
    """Who is meant is not decided here."""
    assert {"Omar Bongo", "Ali Bongo Ondimba"} <= {f.name for f in find_figures("Bongo")}


def test_tables_are_broad() -> None:
    """The sizes that extraction counts on."""
    assert len(given_names()) >= 5000
    assert len(surnames()) >= 4000
    assert len(public_figures()) >= 2400


def test_every_figure_is_well_formed() -> None:
    """Years are in order, countries two capitals, and each name finds its figure."""
    for figure in public_figures():
        assert not (figure.since and figure.until) or figure.since <= figure.until
        assert figure.country == "" or (len(figure.country) == 2 and figure.country.isupper())
        assert all(figure in find_figures(text) for text in (figure.name, *figure.surnames))


@given(st.text(max_size=300))
def test_hostile_text_never_raises(text: str) -> None:
    """Any text is answered."""
    assert isinstance(find_figures(text), tuple)


def test_long_text_is_no_name() -> None:
    """A megabyte is refused before it is read."""
    assert find_figures("Karzai " * 150_000) == ()
