"""Which names of one cable are one person."""

from __future__ import annotations

import pytest

from graphkit.model.cable import PersonName
from graphkit.model.document import Span
from graphkit.parse.people import group_people


def person(name: str, role: str, at: int, office: str | None = None) -> PersonName:
    return PersonName(name, name.upper(), Span(at, at + len(name)), role, affiliation=office)


@pytest.mark.parametrize(
    ("people", "groups"),
    [
        (
            [person("Jane Doe", "classified-by", 0), person("Doe", "signer", 90)],
            [["Jane Doe", "Doe"]],
        ),
        (
            [person("Doe", "signer", 90), person("Rita Roe", "classified-by", 0)],
            [["Rita Roe"], ["Doe"]],
        ),
        (
            [person("Doe", "attention", 0, "EUR/WE"), person("Doe", "attention", 20, "WHA/AND")],
            [["Doe"], ["Doe"]],
        ),
        (
            [person("Doe", "attention", 0, "EUR/WE"), person("Doe", "attention", 20, "EUR/WE")],
            [["Doe", "Doe"]],
        ),
        (
            [person("Doe", "attention", 0), person("Jane Doe", "signer", 90)],
            [["Doe"], ["Jane Doe"]],
        ),
        ([], []),
    ],
)
def test_groups(people: list[PersonName], groups: list[list[str]]) -> None:
    """A signature is the classifier of that surname; two on a distribution line stay two."""
    assert [[p.name for p in group] for group in group_people(people)] == groups
