"""The TAGS line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.parse.tags import TAG_LIST, parse_tags, tag_people


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("PGOV PREL MY", "PGOV PREL MY"),
        ("PGOV, PREL, MY", "PGOV PREL MY"),
        ("PGOV,PREL; MY.", "PGOV PREL MY"),
        ("ECONEFIN BR", "ECON EFIN BR"),
        ("PGOVPRELMY", "PGOV PREL MY"),
        ("PGVO RU", "PGVO RU"),
        ("pgov prel", "PGOV PREL"),
        ("OVIP (LINDQVIST, ANNA), PREL", "OVIP PREL"),
        ("KNNP (IAEA) IR", "KNNP IAEA IR"),
        ("PREL NATO UNSC EUN", "PREL NATO UNSC EUN"),
        ("PREL/PGOV/MY", "PREL PGOV MY"),
        ("PREL - PGOV - MY", "PREL PGOV MY"),
        ("PREL.PGOV.MY", "PREL PGOV MY"),
        ("#PREL #PGOV", "PREL PGOV"),
        ("KDEM-NG", "KDEM NG"),
        ("SNARIZ", "SNAR IZ"),
        ("ASECKFRDCVISPHUMEG", "ASEC KFRD CVIS PHUM EG"),
        ("PRELEUN", "PREL EUN"),
        ("PGOV (PREL, MY)", "PGOV PREL MY"),
        ("OVIP (RICE)", "OVIP"),
        ("OVIP RICE, ANNA, PREL", "OVIP PREL"),
        ("PREL, EO 12958", "PREL"),
        ("N/A", ""),
        ("NONE", ""),
        ("", ""),
    ],
)
def test_tags_are_read_in_order(text: str, tags: str) -> None:
    """Commas or none, run together or mistyped: what is written is kept, in its order."""
    assert [mark.tag for mark in parse_tags(text, 0)] == tags.split()


def test_kinds_of_tags() -> None:
    """Countries, subjects, programmes and organisations are told apart."""
    kinds = [(mark.tag, mark.kind) for mark in parse_tags("PGOV KTIP EC UNSC", 0)]
    assert kinds == [
        ("PGOV", "subject"),
        ("KTIP", "program"),
        ("EC", "area"),
        ("UNSC", "organization"),
    ]


def test_a_name_in_brackets_belongs_to_the_tag_before_it() -> None:
    """The person of `OVIP (...)` is kept with the TAG and is no TAG."""
    (mark,) = parse_tags("OVIP (LINDQVIST, ANNA)", 3)
    assert (mark.tag, mark.person, tuple(mark.span)) == ("OVIP", "LINDQVIST, ANNA", (3, 25))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("OVIP (LINDQVIST, ANNA)", [("Anna Lindqvist", "LINDQVIST, ANNA")]),
        ("OVIP (LINDQVIST,\n ANNA), PREL", [("Anna Lindqvist", "LINDQVIST,\n ANNA")]),
        ("OVIP (LINDQVIST, ANNA", [("Anna Lindqvist", "LINDQVIST, ANNA")]),
        ("OVIP (LINDQVIST), EC", [("Lindqvist", "LINDQVIST")]),
        ("PINR (DOE, JANE; ROE, R.)", [("Jane Doe", "DOE, JANE"), ("R. Roe", "ROE, R.")]),
        ("OVIP (DOE, J.) (ROE, R.)", [("J. Doe", "DOE, J."), ("R. Roe", "ROE, R.")]),
        ("OVIP LINDQVIST, ANNA, PREL", [("Anna Lindqvist", "LINDQVIST, ANNA")]),
        ("PRELOVIP (DOE, J.)", [("J. Doe", "DOE, J.")]),
        ("KNNP (IAEA), PREL", []),
    ],
)
def test_people_named_by_tags(text: str, people: list[tuple[str, str]]) -> None:
    """One name or several, wrapped, or without brackets: each with its own place."""
    document = "....." + text
    found = list(tag_people(parse_tags(text, 5), document))
    assert [(p.name, document[p.span.start : p.span.end]) for p in found] == people
    assert all(p.surface == document[p.span.start : p.span.end] for p in found)


@given(st.text("AEGOPRVI ,;/()-_.\n", max_size=60))
def test_spans_give_the_words_of_any_tags(text: str) -> None:
    """The span of a TAG holds it as written, in order, whatever the line holds."""
    marks = parse_tags(text, 3)
    for mark in marks:
        words = text[mark.span.start - 3 : mark.span.end - 3]
        assert words.upper().startswith(mark.tag)
    list(tag_people(marks, "..." + text))


def test_parts_of_a_run_together_tag_have_their_own_places() -> None:
    """Each TAG of `ECONEFIN` stands on its own four characters; what was written stays beside."""
    marks = parse_tags("ECONEFIN", 10)
    assert [(m.tag, m.raw, tuple(m.span)) for m in marks] == [
        ("ECON", "ECONEFIN", (10, 14)),
        ("EFIN", "ECONEFIN", (14, 18)),
    ]


@pytest.mark.parametrize(
    ("text", "is_list"),
    [
        ("PREL, PGOV,", True),
        ("OVIP (LINDQVIST, ANNA)", True),
        ("The minister said", False),
        ("1. (U) Summary", False),
        ("", False),
    ],
)
def test_a_wrapped_tags_line_is_known_by_its_looks(text: str, is_list: bool) -> None:
    """A line of TAGS goes on with the TAGS; a sentence does not."""
    assert bool(TAG_LIST.fullmatch(text)) is is_list
