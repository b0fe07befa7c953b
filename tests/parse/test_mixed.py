"""Two cables in one text."""

from __future__ import annotations

import pytest

from tests.parse.texts import network_cable, parse

SECOND = (
    "P 281015Z FEB 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
    "UNCLAS LIMA 000200\n\nSUBJECT: SHRIMP\n\n1. (U) Shrimp.\n\n2. (U) More.\n\nROE"
)


def test_a_second_cable_ends_the_first() -> None:
    """The body ends before the other cable's envelope; a problem says where that begins."""
    text = network_cable(body="1. (U) Nothing happened.\n\nHALVORSEN\n\n" + SECOND)
    cable = parse(text)
    assert (cable.id, len(cable.paragraphs)) == ("09QUITO123", 1)
    assert cable.signer is not None
    assert cable.signer.value == "HALVORSEN"
    (problem,) = [p for p in cable.problems if p.kind == "another-cable"]
    assert problem.span is not None
    assert text[problem.span.start :].startswith("P 281015Z FEB 09")
    assert "LIMA 200" in problem.message


@pytest.mark.parametrize(
    "body",
    [
        "1. (U) BEGIN TEXT:\n\n" + SECOND + "\n\nEND TEXT.\n\n3. (U) End.\n\nHALVORSEN",
        "1. (U) QUOTE\n" + SECOND + "\nUNQUOTE\n\n3. (U) End.\n\nHALVORSEN",
        "1. (U) The sender wrote:\nFM LIMA WITH LOVE\n\n2. (U) End.\n\nHALVORSEN",
        "1. (U) One.\n\n" + SECOND.replace("LIMA 000200", "QUITO 000123"),
    ],
)
def test_a_quoted_or_repeated_heading_begins_no_cable(body: str) -> None:
    """What the author quotes, and the cable's own heading again, stay in the body."""
    cable = parse(network_cable(body=body))
    assert "another-cable" not in [problem.kind for problem in cable.problems]
