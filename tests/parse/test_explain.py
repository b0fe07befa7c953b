"""What each line was taken for, and how much of a heading was understood."""

from __future__ import annotations

from graphkit.model.document import Document, Span
from graphkit.parse import parse_document
from graphkit.parse.explain import NOISE, UNREAD, coverage_of, explain

TEXT = """DE RUEHNY #0012 0651030
P 051030Z MAR 08
BT
QWERTZ UNHEARD-OF LINE
FM AMEMBASSY OSLO
TO RUEHC/SECSTATE WASHDC 0307
UNCLAS OSLO 000012

SIPDIS
SIPDIS

E.O. 12958: N/A
TAGS: PREL NO
SUBJECT: A QUIET WEEK

REF: 07 OSLO 1188

1. (U) Nothing happened (reftel).
Nothing at all.
DOE
"""


def document(text: str = TEXT) -> Document:
    return Document(text, "x.txt", blocks=(Span(0, len(text)),))


def taken_for() -> dict[str, tuple[str, ...]]:
    return {r.text: r.parts for r in explain(document(), parse_document(document()))}


def test_each_line_says_what_it_was_taken_for() -> None:
    """Fields by their names, noise as noise, the body as body."""
    lines = taken_for()
    assert set(lines["DE RUEHNY #0012 0651030"]) == {"sending station", "station serial"}
    assert lines["BT"] == (NOISE,)
    assert set(lines["P 051030Z MAR 08"]) == {"precedence", "date-time group"}
    assert lines["FM AMEMBASSY OSLO"] == ("from",)
    assert lines["TO RUEHC/SECSTATE WASHDC 0307"] == ("to",)
    assert lines["REF: 07 OSLO 1188"] == ("reference 07OSLO1188",)
    assert lines["Nothing at all."] == ("body",)
    assert "signer" in lines["DOE"]


def test_what_was_not_understood_stands_out() -> None:
    """A line that fits nothing is said, and missing from the count."""
    assert taken_for()["QWERTZ UNHEARD-OF LINE"] == (UNREAD,)
    found = coverage_of(document(), parse_document(document()))
    assert found.heading - found.understood == len("QWERTZUNHEARD-OFLINE")


def test_every_line_is_there_once_in_order() -> None:
    """The readings are the text, line by line."""
    readings = explain(document(), parse_document(document()))
    assert [r.text for r in readings] == TEXT.split("\n")[: len(readings)]
    assert all(TEXT[r.span.start : r.span.end] == r.text for r in readings)


def test_a_repeated_caption_is_no_noise() -> None:
    """The second SIPDIS is told as what it is."""
    readings = explain(document(), parse_document(document()))
    parts = [r.parts for r in readings if r.text == "SIPDIS"]
    assert parts == [("caption",), ("caption, repeated",)]


def test_an_empty_heading_has_nothing_to_understand() -> None:
    """No text, no characters."""
    found = coverage_of(document(""), parse_document(document("")))
    assert (found.heading, found.understood) == (0, 0)
