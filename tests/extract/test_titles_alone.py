"""Officers of the post who are called by their title alone."""

from __future__ import annotations

import pytest

from graphkit.extract.region import region_of
from graphkit.extract.titles_alone import titles_alone
from tests.parse.texts import network_cable, parse


def titles(body: str) -> list[str]:
    """The titles of a body, each as `text[start:end]` has it."""
    text = network_cable(body=f"1. (U) {body}")
    found = list(titles_alone(region_of(text, parse(text))))
    for title, span in found:
        assert " ".join(text[slice(*span)].split()) == title
    return [title for title, _ in found]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("The Ambassador called on the Minister.", ["Ambassador"]),
        ("DCM and Poloff went; the DCM spoke.", ["DCM", "DCM"]),
        ("The Charge\nd'Affaires wrote.", ["Charge d'Affaires"]),
        ("The Consul\nGeneral wrote.", ["Consul General"]),
        ("Ambassador Doe called.", []),
        ("The Ambassador to Norway called.", []),
        ("The French Ambassador met the Ambassador.", []),
        ("The former Ambassador met the DCM.", []),
        ("The Ambassador's wife sang.", []),
        ("The Ambassador's note was long.", ["Ambassador"]),
        ("Nobody called.", []),
        ("THE AMBASSADOR CALLED ON THE MINISTER AND THE DCM WENT TO THE FAIR.", []),
    ],
)
def test_titles_alone(body: str, found: list[str]) -> None:
    """Only where no name follows, and where no other ambassador may be meant."""
    assert titles(body) == found
