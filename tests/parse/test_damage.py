"""A damaged line harms what rests on it, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.model.cable import Cable
from graphkit.model.document import Document, Span
from graphkit.parse import parse_document
from tests.parse.test_properties import samples

_OCR = str.maketrans("OISBoilsb0158", "0158011580ISB")
_BODY = 400  # characters of the body in which lines are damaged too

Part = tuple[str, Any, Span]


@cache
def whole_texts() -> list[tuple[Document, Cable]]:
    """The cables of the sample that are plain texts, and what is read of them."""
    texts = [d for d in samples() if d.page is None]
    return [(document, parse_document(document)) for document in texts]


def damaged(lines: list[str], at: int, kind: str) -> str:
    """The text with the line at `at` damaged in one of six ways."""
    line = lines[at]
    words = line.split(" ")
    half = len(words) // 2
    instead = {
        "dropped": [],
        "doubled": [line, line],
        "swapped": [lines[at + 1], line],
        "small letters": [line.lower()],
        "misread": [line.translate(_OCR)],
        "wrapped": [" ".join(words[:half]) + "\n" + " ".join(words[half:])],
    }[kind]
    behind = at + (2 if kind == "swapped" else 1)
    return "".join([*lines[:at], *instead, *lines[behind:]])


def parts_of(cable: Cable) -> Iterator[Part]:
    """What was read, with its place. Whether an addressee is action or info rests on a keyword."""
    for name in ("sender", "eo", "subject", "signer", "classification"):
        if quote := getattr(cable, name):
            yield name, quote.value, quote.span
    if cable.dtg:
        yield "dtg", cable.dtg.value, cable.dtg.span
    for a in cable.addressees:
        yield "addressee", (a.name, a.routing, a.precedence, a.serial), a.span
    for quote in (*cable.captions, *cable.attention):
        yield quote.rule, quote.value, quote.span
    yield from (("tag", mark.tag, mark.span) for mark in cable.tags)
    yield from (("reference", (r.label, r.station), r.span) for r in cable.references)
    yield from (("paragraph", p.number, p.span) for p in cable.paragraphs)


def apart(parts: Iterator[Part], start: int, end: int) -> Counter[tuple[str, Any]]:
    """The parts that do not touch `start` to `end`."""
    kept = (part for part in parts if part[2].end <= start or part[2].start >= end)
    return Counter((name, value) for name, value, _ in kept)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Document, Cable, list[str], int]:
    document, cable = draw(st.sampled_from(whole_texts()))
    lines = document.text.splitlines(keepends=True)
    body = cable.body.start + _BODY if cable.body else 0
    places = [
        at
        for at in range(len(lines) - 1)
        if lines[at].strip() and "Message Attributes" not in lines[at]
        if sum(map(len, lines[:at])) < body
    ]
    return document, cable, lines, draw(st.sampled_from(places))


@pytest.mark.parametrize(
    "kind", ["dropped", "doubled", "swapped", "small letters", "misread", "wrapped"]
)
@settings(max_examples=100, deadline=None, derandomize=True)
@given(case=cases())
def test_what_is_unaffected_stays_as_it_was(
    kind: str, case: tuple[Document, Cable, list[str], int]
) -> None:
    """Whatever happens to one line, what stands apart from it and its neighbours is read."""
    document, cable, lines, at = case
    start = sum(map(len, lines[: max(0, at - 1)]))
    end = sum(map(len, lines[: at + 3]))
    text = damaged(lines, at, kind)
    again = parse_document(
        Document(text, document.path, blocks=(Span(0, len(text)),), given_id=document.given_id)
    )
    found = Counter((name, value) for name, value, _ in parts_of(again))
    lost = apart(parts_of(cable), start, end) - found
    assert not lost, (lines[at], lost)
