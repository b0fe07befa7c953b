"""What holds of every text: names are read without raising, and stand where they are said to."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graphkit.extract.extraction import extract
from graphkit.extract.found import NamedEntity
from tests.parse.test_properties import TEXTS, mutated
from tests.parse.texts import network_cable, parse

KINDS = {"person", "org", "place"}
_NAMES = """Mr. |Minister |Jane |Doe|Jean-|al-|Rashdan |van der |Ministry of |Works, |Ports |and |
Roads |(TB) |(protect)|(strictly protect)|Trade Board |Quito |Peru |MINISTRY OF |TRADE |PRESIDENT |
OKELLO |XXXXXXXX |U.S.|-Spain |government of |French government |GOM |head of |the |DOE, Jane |
(C) |¶2. """
_OTHERS = (
    ", |. |\n|\n\n| |'s |’s |1. (U) |QUITO 00000123  002 OF 003\n|\x00|\u2028|ﬁ|ß|İ|ſ|\ud7ff|--|“"
)
_WORDS = [*_NAMES.replace("\n", "").split("|"), *_OTHERS.split("|")]
NAMES = st.lists(st.sampled_from(_WORDS), max_size=80).map("".join)
BODIES = st.one_of(st.text(max_size=300), NAMES).map(lambda body: network_cable(body=body))
ANY = st.one_of(TEXTS, BODIES, mutated())
SETTINGS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
_BROKEN = re.compile(r"-\s+")


def read(text: str) -> tuple[NamedEntity, ...]:
    return extract(text, parse(text))


def letters(name: str) -> list[str]:
    """In any order: the heading has `DOE, JANE` and `JDOE`."""
    return sorted(filter(str.isalnum, name.casefold()))


def fold(words: str) -> str:
    return _BROKEN.sub("-", " ".join(words.split()))


@SETTINGS
@given(ANY)
@example("")
@example(
    network_cable(
        body="1. (U) Jean-\nClaude Doe's brother, of the Ministry of Works,\nPorts and Roads."
    )
)
def test_a_mention_is_what_stands_there(text: str) -> None:
    """`text[start:end]` is the surface, up to white space and a hyphen at a line end."""
    for entity in read(text):
        for mention in entity.mentions:
            assert 0 <= mention.start < mention.end <= len(text)
            assert fold(text[mention.start : mention.end]) == fold(mention.surface)
            assert "\n" not in mention.surface


@SETTINGS
@given(ANY)
def test_an_entity_is_whole(text: str) -> None:
    """A kind, a name that is one of its forms, a place in the text, and a share between 0 and 1."""
    for entity in read(text):
        assert entity.kind in KINDS
        assert 0.0 <= entity.confidence <= 1.0
        assert entity.mentions
        assert entity.surfaces
        assert len(set(entity.surfaces)) == len(entity.surfaces)
        assert letters(entity.name) in [letters(form) for form in entity.surfaces]
        assert all(form.strip() == form and form for form in entity.surfaces)


@SETTINGS
@given(ANY)
def test_entities_of_one_kind_share_no_place(text: str) -> None:
    """The same words of the text are never two people, two organisations or two places."""
    for kind in sorted(KINDS):
        spans = [
            (mention.start, mention.end)
            for entity in read(text)
            if entity.kind == kind
            for mention in {(m.start, m.end): m for m in entity.mentions}.values()
        ]
        assert len(spans) == len(set(spans))


@SETTINGS
@given(ANY)
def test_the_same_text_gives_the_same_names(text: str) -> None:
    """Nothing depends on what was read before."""
    assert read(text) == read(text)


@SETTINGS
@given(mutated())
def test_mentions_stand_in_order(text: str) -> None:
    """The mentions of an entity come in the order of the text."""
    for entity in read(text):
        starts = [mention.start for mention in entity.mentions]
        assert starts == sorted(starts)
