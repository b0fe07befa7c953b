"""Which names of one cable are one organisation's, or one place's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.authorities.governments import government_of
from graphkit.extract.same_organisation import group_organisations, group_places


def together(
    *names: str, acronyms: dict[str, str] | None = None, country: str = "EC"
) -> list[list[str]]:
    groups = group_organisations(list(names), ["" for _ in names], acronyms or {}, country)
    return sorted(sorted(names[i] for i in indices) for indices in groups)


def places(*names: str) -> list[list[str]]:
    return sorted(sorted(names[i] for i in indices) for indices in group_places(list(names)))


@pytest.mark.parametrize(
    "names",
    [
        ("GOM", "Malaysian government", "Government of Malaysia"),
        ("Government of Peru", "Peruvian Government", "the Government of Peru"),
        ("USG", "U.S. Government", "United States Government"),
        ("Ministry of Health", "MINISTRY OF HEALTH"),
        ("UN Security Council", "Security Council"),
        ("United Nations", "UN"),
        ("Andean Fish Farmers Association", "AFFA"),
        ("Party of National Renewal", "PNR"),
        ("International Monetary Fund", "IMF"),
        ("European Union", "EU"),
        ("Foreign Ministry", "Ministry of Foreign Affairs"),
        ("Interior Ministry", "Ministry of the Interior"),
        ("Ministry of Defense", "Defense Ministry"),
        ("Ministry of Defence", "Ministry of Defense"),
    ],
)
def test_one_organisation(names: tuple[str, ...]) -> None:
    """Governments by any name, known acronyms, initials, a ministry either way round."""
    assert together(*names, country="MY" if "GOM" in names else "EC") == [sorted(names)]


@pytest.mark.parametrize(
    "names",
    [
        ("French government", "German government"),
        ("Ministry of Health", "Ministry of Education"),
        ("Trade Board", "Fish Board"),
        ("Socialist Party", "Communist Party"),
        ("Bank of Nepal", "Bank of Bhutan"),
        ("Supreme Court", "Constitutional Court"),
        ("University of Bergen", "University of Oslo"),
        ("National Police", "National Bank"),
    ],
)
def test_two_organisations(names: tuple[str, ...]) -> None:
    """The same head alone joins nothing."""
    assert together(*names) == sorted([name] for name in names)


def test_acronyms_of_the_text() -> None:
    """What the text defines goes before what the tables know."""
    assert together("Unity Now", "UN", acronyms={"UN": "Unity Now"}) == [["UN", "Unity Now"]]


def test_a_short_name_of_two_stays_alone() -> None:
    """`Council`, where there are two councils, is neither."""
    found = together("Press Council", "Fish Council", "UN Press Council")
    assert ["Fish Council"] in found


def test_bracketed() -> None:
    """The second of a pair in brackets is the first."""
    groups = group_organisations(["A Board", "Zeta"], ["", ""], {}, "", [(0, 1)])
    assert groups == [[0, 1]]


@pytest.mark.parametrize(
    ("name", "country", "code"),
    [
        ("GOM", "MY", "MY"),
        ("Malaysian government", "", "MY"),
        ("Government of Malaysia", "", "MY"),
        ("government of the Philippines", "", "PH"),
        ("Spanish Government", "EC", "ES"),
        ("USG", "", "US"),
        ("Trade Board", "MY", None),
        ("Malaysia", "MY", None),
        ("", "", None),
    ],
)
def test_governments(name: str, country: str, code: str | None) -> None:
    """A government's country, by acronym, adjective or `of`; nothing else has one."""
    assert government_of(name, country) == code


@pytest.mark.parametrize(
    "names",
    [
        ("United States", "U.S.", "US", "USA"),
        ("Peru", "PERU", "Republic of Peru"),
        ("Sonora", "Sonora State", "State of Sonora"),
        ("Herat Province", "Herat"),
        ("Rio de Janeiro", "Rio"),
        ("Untied States", "United States"),
        ("Russia", "Russian Federation"),
        ("Burma", "Myanmar"),
        ("Kyiv", "Kiev"),
    ],
)
def test_one_place(names: tuple[str, ...]) -> None:
    """A country by any name, a region with and without its head, a letter wrong."""
    assert places(*names) == [sorted(names)]


@pytest.mark.parametrize(
    "names",
    [
        ("Niger", "Nigeria"),
        ("Guinea", "Guinea-Bissau", "Equatorial Guinea"),
        ("North Korea", "South Korea"),
        ("Austria", "Australia"),
        ("San Jose", "San Juan"),
        ("New York", "New Delhi"),
        ("Mexico", "Mexico City"),
        ("Santa Cruz", "Santa Marta"),
        ("Congo River", "Niger River"),
        ("Slovakia", "Slovenia"),
    ],
)
def test_two_places(names: tuple[str, ...]) -> None:
    """Names that are alike are not the same."""
    assert places(*names) == sorted([name] for name in names)


_NAMES = st.lists(
    st.sampled_from(
        [
            "",
            "GOM",
            "the",
            "Trade Board",
            "Board",
            "UN",
            "Peru",
            "Peruvian government",
            "A",
            "Ministry of X",
            "X",
            "Rio",
            "Rio de Janeiro",
            "Government of",
            "of",
            "and",
        ]
    ),
    max_size=10,
    unique=True,
)


@given(_NAMES)
def test_every_name_is_in_one_group(names: list[str]) -> None:
    """Groups part the names, whatever they are."""
    for groups in (group_organisations(names, [""] * len(names), {}, "MY"), group_places(names)):
        assert sorted(i for indices in groups for i in indices) == list(range(len(names)))
