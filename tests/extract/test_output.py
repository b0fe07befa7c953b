"""A cable with its names as plain data."""

from __future__ import annotations

import json

from graphkit.extract.extraction import extract
from graphkit.extract.output import as_dict
from tests.parse.texts import network_cable, parse

TEXT = network_cable(
    body="1. (C) Trade Minister Ama Owusu (protect), of Ghana, met the World\nBank. Owusu left."
    "\n\nHALVORSEN"
)
FACTS = as_dict(TEXT, parse(TEXT))


def test_keys() -> None:
    """Every person, organisation and place has the same keys as any other."""
    assert {tuple(person) for person in FACTS["persons"]} == {
        ("name", "surface", "roles", "affiliation", "protected", "confidence", "mentions")
    }
    for kind in ("orgs", "places"):
        assert {tuple(one) for one in FACTS[kind]} == {
            ("name", "surface", "country", "confidence", "mentions")
        }


def test_names() -> None:
    """Each under its kind."""
    assert [person["name"] for person in FACTS["persons"]] == ["Ama Owusu", "Halvorsen"]
    assert [one["name"] for one in FACTS["orgs"]] == ["World Bank"]
    assert [one["name"] for one in FACTS["places"]] == ["Ghana"]


def test_a_person() -> None:
    """Forms, roles, and the mark of protection."""
    person = FACTS["persons"][0]
    assert (person["surface"], person["roles"], person["protected"]) == (
        ["Ama Owusu", "Owusu"],
        ["Trade Minister"],
        True,
    )
    assert FACTS["persons"][1]["protected"] is False


def test_spans_quote_the_text() -> None:
    """`text[start:end]` is the surface, white space folded."""
    for kind in ("persons", "orgs", "places"):
        for one in FACTS[kind]:
            for mention in one["mentions"]:
                quoted = TEXT[slice(*mention["span"])]
                assert " ".join(quoted.split()) == mention["surface"]


def test_it_is_plain_data() -> None:
    """It goes through JSON and back unchanged, and keeps what the parser read."""
    assert json.loads(json.dumps(FACTS)) == FACTS
    assert FACTS["header"]["subject"] == "BANANAS"


def test_names_can_be_given() -> None:
    """What was extracted before is not extracted again."""
    cable = parse(TEXT)
    assert as_dict(TEXT, cable, extract(TEXT, cable)) == FACTS
    assert as_dict(TEXT, cable, ())["persons"] == []


def test_confidence_has_three_places() -> None:
    """A share, rounded."""
    for kind in ("persons", "orgs", "places"):
        assert all(one["confidence"] == round(one["confidence"], 3) for one in FACTS[kind])
