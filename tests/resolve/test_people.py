"""People across cables: one only on evidence, two in doubt; whatever the order."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.resolve.people import PersonMention, resolve_people

Given = tuple[str, str, int | None]


def mentions(*people: Given) -> list[PersonMention]:
    return [
        PersonMention((f"c{number}", 0), name, (name.upper(),), place, year)
        for number, (name, place, year) in enumerate(people)
    ]


def grouped(*people: Given) -> list[list[int]]:
    """Which mentions, by their places in the call, are one person."""
    persons: dict[str, list[int]] = defaultdict(list)
    for key, identity in resolve_people(mentions(*people)).items():
        persons[identity.entity.key].append(int(key[0][1:]))
    return sorted(sorted(group) for group in persons.values())


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ([("Doe", "OSLO", 2007), ("Doe", "OSLO", 2008)], [[0, 1]]),
        ([("Doe", "OSLO", 2007), ("Doe", "QUITO", 2007)], [[0], [1]]),
        ([("Jane Doe", "OSLO", 2007), ("Doe", "OSLO", 2008)], [[0, 1]]),
        ([("Jane Doe", "OSLO", 2007), ("John Doe", "OSLO", 2007)], [[0], [1]]),
        ([("J. Doe", "OSLO", 2007), ("Jane Doe", "OSLO", 2007)], [[0, 1]]),
        ([("Jane Doe", "OSLO", 2007), ("June Doe", "OSLO", 2007), ("Doe", "OSLO", 2007)],
         [[0], [1], [2]]),
        ([("Jane Doe", "OSLO", 2007), ("June Doe", "OSLO", 2007), ("J. Doe", "OSLO", 2007)],
         [[0], [1], [2]]),
        ([("Doe", "OSLO", 1975), ("Doe", "OSLO", 1977), ("Doe", "OSLO", 2007)], [[0, 1], [2]]),
        ([("Jane Doe, Jr.", "OSLO", 2007), ("Doe", "OSLO", 2007)], [[0, 1]]),
        ([("Doe", "OSLO", None), ("Doe", "OSLO", 2007)], [[0, 1]]),
    ],
)  # fmt: skip
def test_who_is_one(people: list[Given], expected: list[list[int]]) -> None:
    """One surname at one post is one person, unless given names or years say otherwise."""
    assert grouped(*people) == expected


def test_one_protected_mention_protects_the_person() -> None:
    """Who is protected in one cable is protected as a node."""
    open_, marked = mentions(("Jane Doe", "OSLO", 2007), ("Jane Doe", "OSLO", 2008))
    marked = PersonMention(
        marked.key, marked.name, marked.surfaces, marked.place, marked.year, protected=True
    )
    assert all(i.entity.protected for i in resolve_people([open_, marked]).values())


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Doe", "Jane Doe", "J. Doe", "John Doe", "Roe"]),
            st.sampled_from(["OSLO", "QUITO"]),
            st.sampled_from([None, 1975, 2003, 2007]),
        ),
        max_size=12,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_mentions_does_not_matter(people: list[Given], random: object) -> None:
    """Every mention gets a person, and the same one in any order."""
    ordered = mentions(*people)
    shuffled = list(ordered)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    found = resolve_people(ordered)
    assert set(found) == {m.key for m in ordered}
    assert resolve_people(shuffled) == found
