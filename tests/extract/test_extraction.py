"""Extraction as a whole: entities of one cable, in a given order, by given weights."""

from __future__ import annotations

import pytest

from graphkit.extract.candidate import Candidate, Occurrence
from graphkit.extract.extraction import country_of, extract, merged
from graphkit.extract.scorer import KINDS
from tests.extract.texts import entities
from tests.parse.texts import network_cable, parse

BODY = (
    "1. (U) Trade Minister Ama Owusu of Ghana met the World Bank in Accra.\n\n"
    "2. (U) Owusu said that Ghana would sign.\n\nHALVORSEN"
)


def test_kinds() -> None:
    """People, then organisations, then places; each kind as it stands in the text."""
    found = entities(BODY)
    assert [e.kind for e in found] == sorted(
        (e.kind for e in found), key=["person", "org", "place"].index
    )
    assert [e.name for e in found if e.kind == "place"] == ["Ghana", "Accra"]


def test_a_name_counts_every_mention() -> None:
    """An entity has all its places, with the rule that found each."""
    (ghana,) = [e for e in entities(BODY) if e.name == "Ghana"]
    assert len(ghana.mentions) == 2
    assert ghana.country == "GH"
    assert all(mention.rule for mention in ghana.mentions)


def test_a_text_without_a_cable() -> None:
    """An empty text has nobody and nothing."""
    assert extract("", parse("")) == ()


def test_weights_and_calibration_can_be_given() -> None:
    """Weights that take everything for a place make places only; calibration says how surely."""
    text = network_cable(body="1. (U) Trade Minister Ama Owusu met Zorblax.")
    assert KINDS == ("person", "org", "place", "none")
    table = {"count:1": (0.0, 0.0, 9.0, 0.0)}
    found = extract(text, parse(text), table, {"place": ((0.0, 0.25),)})
    assert {e.kind for e in found} == {"place"}
    assert {e.confidence for e in found} == {0.25}


@pytest.mark.parametrize(
    ("class_line", "envelope", "country"),
    [
        ("UNCLAS QUITO 000123", "FM AMEMBASSY QUITO\n", "EC"),
        ("UNCLAS KUALA LUMPUR 000123", "FM AMEMBASSY KUALA LUMPUR\n", "MY"),
        ("UNCLAS STATE 000123", "FM SECSTATE WASHDC\n", "US"),
    ],
)
def test_home(class_line: str, envelope: str, country: str) -> None:
    """The country of the post that sent a cable."""
    envelope = f"P 261612Z FEB 09\n{envelope}TO AMEMBASSY OSLO\n"
    cable = parse(network_cable(class_line=class_line, envelope=envelope))
    assert country_of(cable) in (country, "")


def test_unknown_home() -> None:
    """No id, no country."""
    assert country_of(parse("")) == ""


def test_forms_in_capitals_are_merged() -> None:
    """Candidates that differ in case are one, under the form that is not all capitals."""
    found = {
        text: Candidate(text, text.casefold(), "", [Occurrence(at, at + 4, "words", "")])
        for at, text in ((0, "OSLO"), (10, "Oslo"))
    }
    ((one, forms),) = merged(found)
    assert (one.text, [o.start for o in one.occurrences]) == ("Oslo", [0, 10])
    assert [form.text for form in forms] == ["OSLO", "Oslo"]
    assert [o.start for o in found["Oslo"].occurrences] == [10]


def test_the_united_states_before_a_noun() -> None:
    """`U.S. officials` names the place, as the field counts it."""
    found = entities("1. (U) We told U.S. officials.")
    assert [(e.kind, e.name) for e in found] == [("place", "U.S.")]
