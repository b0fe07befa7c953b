"""What holds of every text: it is parsed, and every value is quoted from where it stands."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import graphkit.sample
from graphkit.model.cable import Cable
from graphkit.model.document import Document, Quote, Span
from graphkit.parse import as_dict, parse_document
from graphkit.parse.class_line import parse_captions
from graphkit.parse.lines import Line
from graphkit.sources import read
from tests.parse.texts import network_cable, parse

CABLES = Path(graphkit.sample.__file__).parent / "cables"
_INSERTED = "\n \r\t(.)A1:¶/ﬁßé\u00a0\u2028\x00\U0001f34c-,;"


@cache
def samples() -> list[Document]:
    return [item for item in read([CABLES]) if isinstance(item, Document)]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A cable of the sample with lines dropped, doubled, swapped and characters inserted."""
    rng = random.Random(draw(st.integers(0, 2**32)))
    lines = rng.choice(samples()).text.splitlines(keepends=True)
    for _ in range(rng.randint(1, 8)):
        at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
        change = rng.randrange(5)
        if change == 0 and len(lines) > 1:
            del lines[at]
        elif change == 1:
            lines.insert(other, lines[at])
        elif change == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif change == 3:
            lines[at] = lines[at].rstrip("\r\n")
        else:
            place = rng.randint(0, len(lines[at]))
            lines[at] = lines[at][:place] + rng.choice(_INSERTED) + lines[at][place:]
    return "".join(lines)


_WORDS = """UNCLAS|QUITO 000123|\n|\n\n| |REF: |A. |B) |LIMA 13|, 14|TAGS: |PGOV|OVIP (DOE, JANE)|
E.O. 12958: |DECL: 11/05/2019|SUBJECT: |(U)|1. |¶2. |TO |FM |INFO |RUEHC/|SECSTATE WASHDC|PRIORITY|
0123|SIPDIS|DEPT FOR |EUR/WE|(ALDRIDGE)|Classified By: |DCM Jane Doe|1.4 (b)|(protect)|reftel A|
STRICTLY PROTECT THROUGHOUT: |Paulo Muxima|SUMMARY|END SUMMARY|HALVORSEN|P 261612Z FEB 09|...|
DRAFTED BY EUR:JDOE|Message Attributes|From: QUITO|XXXXXXXX|ß|ﬁ|é|\x1f|\u00a0|\f"""
PIECES = st.lists(st.sampled_from(_WORDS.split("|")), max_size=60).map("".join)
TEXTS = st.one_of(st.text(max_size=400), PIECES, mutated())


def fold(words: str) -> str:
    return " ".join(words.split())


def quoted(cable: Cable) -> Iterator[tuple[str, str, Span]]:
    """Every part that quotes: its name, the value, and where it stands."""
    if cable.sender:
        yield "from", cable.sender.value, cable.sender.span
    if cable.signer:
        yield "signer", cable.signer.value, cable.signer.span
    for addressee in cable.addressees:
        if "//" not in addressee.name:  # offices on a line of their own complete a name
            yield addressee.kind, addressee.name, addressee.span
    for reference in cable.references:
        yield "reference", reference.text, reference.span
    for person in cable.people:
        yield person.role, person.surface, person.span
    for quote in (*cable.attention, *cable.attributes, *transmitted(cable)):
        yield quote.rule, quote.value, quote.span
    for paragraph in cable.paragraphs:
        if paragraph.heading:
            yield "heading", paragraph.heading.value, paragraph.heading.span


def transmitted(cable: Cable) -> Iterator[Quote]:
    """What the relays' lines say."""
    if cable.transmission:
        t = cable.transmission
        yield from (q for q in (t.id, t.routing, t.serial, t.security) if q)
        yield from (*t.relays, *t.signals)


def check_body(cable: Cable, text: str) -> None:
    """Paragraphs, their parts, sections and breaks stand in order, one inside the other."""
    for spans in ([p.span for p in cable.paragraphs], list(cable.breaks), list(cable.redactions)):
        assert spans == sorted(spans)
    for paragraph in cable.paragraphs:
        for part in paragraph.parts:
            assert paragraph.span.start <= part.span.start
            assert part.span.end <= paragraph.span.end
    for section in cable.section_starts:
        assert section.heading.end <= section.span.start
    for span in (*cable.redactions, *(p.span for p in cable.passages)):
        assert span.of(text).strip()
    for count in cable.copies:
        assert count.span.of(text).upper().startswith(count.office.upper())


def spans_in(value: Any) -> Iterator[list[int]]:
    """Every pair under a key `span` or `spans` of the printed object."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("span", "spans"):
                yield from _pairs(inner)
            else:
                yield from spans_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans_in(inner)


def _pairs(value: Any) -> Iterator[list[int]]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list) and len(value) == 2 and all(isinstance(v, int) for v in value):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from _pairs(inner)


def check(cable: Cable, text: str) -> None:
    for pair in spans_in(as_dict(cable)):
        assert 0 <= pair[0] <= pair[1] <= len(text)
    for name, value, span in quoted(cable):
        assert (name, fold(span.of(text))) == (name, fold(value))
    for quote in cable.protected:
        assert fold(quote.span.of(text)).casefold() == quote.value.casefold()
    for quote in cable.captions:
        (caption,) = parse_captions(Line(0, quote.span.of(text))) or (None,)
        assert caption is not None
        assert caption.value == quote.value
    for mark in cable.tags:
        words = mark.span.of(text)
        assert words in mark.raw or words.startswith(mark.raw)
    check_body(cable, text)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_every_text_is_parsed_and_every_value_quoted(text: str) -> None:
    """No text raises; every span lies inside it; `text[start:end]` is the value, space folded."""
    check(parse(text), text)


@pytest.mark.parametrize("document", samples(), ids=lambda d: Path(d.path).name)
def test_the_sample_cables_are_quoted(document: Document) -> None:
    """The promise holds for pages, records and archive texts as they are."""
    check(parse_document(document), document.text)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_parsing_depends_on_nothing_but_the_text(text: str) -> None:
    """The same text gives the same cable, whatever was parsed before."""
    first = parse(text)
    parse(network_cable())
    assert parse(text) == first
