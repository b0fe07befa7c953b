"""Which names of one cable are one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.same_person import group, near, strong, tokens


def together(*names: str) -> list[list[str]]:
    """Names that stand in this order, grouped."""
    groups = group([(name, at * 100) for at, name in enumerate(names)])
    return sorted(sorted(names[i] for i in indices) for indices in groups)


@pytest.mark.parametrize(
    "forms",
    [
        ("Jane Doe", "Doe"),
        ("Jane Doe", "JANE DOE", "DOE"),
        ("Jane R. Doe", "Jane Doe", "J. Doe"),
        ("J.R. Doe", "Doe"),
        ("Carlos Medina Soto", "Medina", "Medina Soto", "Carlos Medina"),
        ("Mansour bin Zayd al-Farsi", "al-Farsi"),
        ("Maria de la Vega", "de la Vega", "Vega"),
        ("Jan van der Meer", "van der Meer"),
        ("Nguyen Van Lam", "Lam"),
        ("Robert Doe Jr.", "Robert Doe"),
        ("Aleksandr Petrenko", "Aleksander Petrenko"),
        ("Mikhail Gorshkov", "Gorshkow"),
        ("Jean- Claude Mercier", "Jean-Claude Mercier"),
        ("Thura Aung", "Thura"),
        ("Marie DUCHAMP", "Duchamp"),
        ("Jose Ibarra", "José Ibarra"),
        ("DOE, Jane", "Jane Doe"),
    ],
)
def test_one_person(forms: tuple[str, ...]) -> None:
    """Surname, initials, part of a double surname, capitals, a letter wrong."""
    assert together(*forms) == [sorted(forms)]


@pytest.mark.parametrize(
    "names",
    [
        ("Jane Doe", "Pio Reyes"),
        ("Peter Lindqvist", "Anna Lindqvist"),
        ("Carlos Medina Soto", "Carlos Rojas Soto"),
        ("Jane Doe", "June Poe"),
        ("Ali Hassan", "Hassan Ali"),
        ("J. Doe", "P. Doe"),
        ("Abdul Rahman", "Abdul Karim"),
        ("Kim Min-ho", "Kim Young-jae"),
        ("Nguyen Van Lam", "Nguyen Thi Hoa"),
        ("Maria de la Vega", "Maria de la Cruz"),
    ],
)
def test_two_persons(names: tuple[str, ...]) -> None:
    """One surname, one given name, or one initial in common is not enough."""
    assert together(*names) == sorted([name] for name in names)


def test_a_surname_goes_to_the_one_before_it() -> None:
    """Of two with one surname the surname alone means the one named last before it."""
    assert together("Peter Doe", "Anna Doe", "Doe") == [["Anna Doe", "Doe"], ["Peter Doe"]]
    assert together("Peter Doe", "Doe", "Anna Doe") == [["Anna Doe"], ["Doe", "Peter Doe"]]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("gorshkov", "gorshkow", True),
        ("petersen", "petersen", False),
        ("petersen", "peterson", True),
        ("petersen", "petrsen", True),
        ("petersen", "petersenn", True),
        ("petersen", "pteersen", True),
        ("petersen", "retersen", False),
        ("petersen", "petarson", False),
        ("doe", "dae", False),
        ("", "", False),
    ],
)
def test_near(one: str, other: str, alike: bool) -> None:
    """One letter wrong, missing, doubled or exchanged, never the first, in long words."""
    assert near(one, other) is alike


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Maria de la Vega", ("maria", "vega")),
        ("Robert Doe Jr.", ("robert", "doe")),
        ("J.R. Doe", ("j.r.", "doe")),
        ("de la", ("de", "la")),
        ("", ()),
    ],
)
def test_strong_words(name: str, words: tuple[str, ...]) -> None:
    """Without particles and suffixes; particles alone stay."""
    assert strong(tokens(name)) == words


NAMES = st.lists(
    st.tuples(
        st.lists(st.sampled_from("Jane J. Doe Doee de Reyes al- AL Jr. é".split()), max_size=4).map(
            " ".join
        ),
        st.integers(0, 999),
    ),
    max_size=12,
)


@given(NAMES)
def test_every_name_is_in_one_group(names: list[tuple[str, int]]) -> None:
    """Groups part the names, whatever they are."""
    assert sorted(i for indices in group(names) for i in indices) == list(range(len(names)))


@given(NAMES, st.randoms(use_true_random=False))
def test_the_order_given_does_not_matter(names: list[tuple[str, int]], random: object) -> None:
    """Only the places in the text do."""
    names = [(name, at) for at, (name, _) in enumerate(dict(names).items())]
    other = list(names)
    random.shuffle(other)  # type: ignore[attr-defined]

    def grouped(some: list[tuple[str, int]]) -> list[list[tuple[str, int]]]:
        return sorted(sorted(some[i] for i in indices) for indices in group(some))

    assert grouped(names) == grouped(other)
