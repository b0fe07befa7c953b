"""The reading text and the positions of its characters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.model.document import Span
from graphkit.parse.reading import read_body

FULL = "The port captain counted the crates of bananas on the long quay at"
BREAK = "PAGE 02        QUITO  01234  151530Z"


def reading(text: str) -> str:
    at = text.find(BREAK)
    breaks = [Span(at, at + len(BREAK))] if at >= 0 else []
    return read_body(text, Span(0, len(text)), breaks).text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (f"1. {FULL}\nnoon.\n\n\n2. More.", f"1. {FULL} noon.\n\n2. More."),
        (f"1. {FULL}\n\n\n{BREAK}\n\n\nnoon.", f"1. {FULL} noon."),
        (f"1. {FULL} noon.\n\n{BREAK}\n\n2. More.", f"1. {FULL} noon.\n\n2. More."),
        (f"1. {FULL}\n\nnoon without a mark.", f"1. {FULL} noon without a mark."),
        (f"{FULL}\nnoon.\n-- One.\n-- Two.", f"{FULL} noon.\n-- One.\n-- Two."),
        (f"SUMMARY\n-------\n1. {FULL}\nnoon.", f"SUMMARY\n-------\n1. {FULL} noon."),
        ("Rice     12\nWheat     7\nFish      3", "Rice     12\nWheat     7\nFish      3"),
        ("Jane Doe\nSecond Secretary\nQuito", "Jane Doe\nSecond Secretary\nQuito"),
        (f"{FULL}\nnoon.\nHALVORSEN", f"{FULL} noon.\nHALVORSEN"),
        ("  \n\n", ""),
    ],
)
def test_lines_are_joined_as_they_read(text: str, read: str) -> None:
    """Sentences are whole, paragraphs apart by one blank line; tables and lists stay lines."""
    assert reading(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("THE COMMUNICA-\nTION CAME.", "THE COMMUNICATION CAME."),
        ("A LONG-\nTERM LOAN", "A LONG-TERM LOAN"),
        ("THE SO-\nVIET SHIPS, SOVIET ALL", "THE SOVIET SHIPS, SOVIET ALL"),
        ("A CO-\nOPERATION, A CO-OPERATION", "A CO-OPERATION, A CO-OPERATION"),
        ("in mid-\nMay they came", "in mid-May they came"),
        (
            f"THE REPRE\n\n{BREAK}\n\nSENTATIVES. REPRESENTATIVES ALL.",
            "THE REPRESENTATIVES. REPRESENTATIVES ALL.",
        ),
    ],
)
def test_words_that_were_cut(text: str, read: str) -> None:
    """A hyphen goes where the text has the word elsewhere, or its rest is none; else it stays."""
    assert reading(text) == read


_WORDS = """1. |¶2. |(U) |\n|\n\n|-- |A. |COMMUNICA-|TION|----|Six came. |the |long quay at noon |
   x   |\t|\r\n|é|\u00a0|12   7|DOE""".split("|")
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(st.sampled_from(_WORDS), max_size=60).map("".join)
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.lists(st.integers(0, 200), max_size=8))
def test_every_character_keeps_its_place(text: str, bounds: list[int]) -> None:
    """What is no white space is the document's character at its position, in the same order."""
    ends = sorted({min(bound, len(text)) for bound in bounds})
    breaks = [Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    body = Span(min(2, len(text)), len(text))
    found = read_body(text, body, breaks)
    places = [found.position(i) for i, c in enumerate(found.text) if not c.isspace()]
    assert places == sorted(set(places))
    for i, character in enumerate(found.text):
        if not character.isspace():
            assert text[found.position(i)] == character
    taken = set(places)
    for i in range(body.start, body.end):
        if i not in taken and not text[i].isspace() and text[i] != "-":
            assert any(span.start <= i < span.end for span in breaks)


def test_a_span_of_the_reading_is_one_of_the_document() -> None:
    """A sentence that a page break cuts has the span from its first to its last character."""
    text = f"1. {FULL}\n\n{BREAK}\n\nnoon."
    at = text.index(BREAK)
    found = read_body(text, Span(0, len(text)), [Span(at, at + len(BREAK))])
    begin = found.text.index("quay")
    span = found.span(begin, len(found.text))
    assert span == Span(text.index("quay"), len(text))
    assert found.span(begin, begin) == Span(span.start, span.start)
    assert found.span(len(found.text), len(found.text)) == Span(len(text), len(text))


def test_no_position_outside() -> None:
    """A position outside the text is an IndexError."""
    found = read_body("Six.", Span(0, 4), [])
    for index in (-1, 4):
        with pytest.raises(IndexError):
            found.position(index)
