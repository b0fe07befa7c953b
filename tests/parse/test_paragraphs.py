"""Paragraphs: numbers, portion marks, headings, parts, and what the spans hold."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.parse.paragraphs import parse_paragraphs


def numbers(text: str) -> list[tuple[int | None, str | None]]:
    return [(p.number, p.mark) for p in parse_paragraphs(text, 0)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. (U) One.\n2. (SBU) Two.", [(1, "U"), (2, "SBU")]),
        ("¶1. (U) One.\n\n¶2. (C) Two.", [(1, "U"), (2, "C")]),
        ("1.(SBU) One.\n2.(C//NF) Two.", [(1, "SBU"), (2, "C//NF")]),
        ("1. ( U ) One.\n2. (S/NF) Two.", [(1, "U"), (2, "S//NF")]),
        ("1) One.\n2) Two.", [(1, None), (2, None)]),
        ("- 1. (U) One.\n- 2. (U) Two.", [(1, "U"), (2, "U")]),
        ("1. One.\n-- A. Sub.\n-- B. Sub.\n2. Two.", [(1, None), (2, None)]),
        ("1. One in\n2007. The year.\n2. Two.", [(1, None), (2, None)]),
        ("¶1. One in\n¶2007. The year.\n¶2. Two.", [(1, None), (2, None)]),
        ("¶1. One:\n1. List.\n2. List.\n3. List.\n¶2. Two.", [(1, None), (2, None)]),
        ("¶1. One.\n¶3. Three.\n¶2. Two.", [(1, None), (3, None), (2, None)]),
        ("1. One.\n2. Two.\n4. Four.", [(1, None), (2, None), (4, None)]),
        ("¶12. Two, glued.\n¶1. One.", [(2, None), (1, None)]),
        ("1. One.\n12. (U) Two.\n13. (U) Three.", [(1, None), (2, "U"), (3, "U")]),
        ("- (SBU) One.\n- 2. (U) Two.", [(1, "SBU"), (2, "U")]),
        ("(SBU) One.\n\n¶2. (U) Two.", [(1, "SBU"), (2, "U")]),
        ("1. One is shared. 2. (C) Two.\n3. Three.", [(1, None), (2, "C"), (3, None)]),
        ("1. One.\n1.5 million came.\n2. Two.", [(1, None), (2, None)]),
        (
            "¶1. (SBU) One.\n\n¶2. (SBU) Two.\n\n¶2. (SBU) Again.",
            [(1, "SBU"), (2, "SBU"), (2, "SBU")],
        ),
        (
            "¶1. (U) One.\n¶2. (U) Two.\n¶3. (U) Six.\n¶2. (C) Slip.",
            [(1, "U"), (2, "U"), (3, "U"), (2, "C")],
        ),
        (
            "¶1. Ships\n¶2. Fish\n\n¶1. Ships\n\nSix came.\n¶2. Fish\n\nNone.",
            [(1, None), (2, None)],
        ),
        ("1. (U) One:\n1. List.\n2. List.\n2. (U) Two.", [(1, "U"), (2, "U")]),
        ("1. ONE:\n1. LIST.\n2. LIST.\n2. TWO.", [(1, None), (2, None)]),
        ("1. ON MAY\n3. ALL.\n2. TWO.\n3. THREE.", [(1, None), (2, None), (3, None)]),
        ("1. (U) One. 2. (C) Two. 3. (SBU) Three.", [(1, "U"), (2, "C"), (3, "SBU")]),
        ("1. (C/REL GBR) One.\n2. (S//OC/NF) Two.", [(1, "C//REL GBR"), (2, "S//OC/NF")]),
        ("1. (c) One.\n2. (sbu) Two.", [(1, "C"), (2, "SBU")]),
        ("1. (LOU) One.\n2. (SBU/NOFORN) Two.", [(1, "LOU"), (2, "SBU//NOFORN")]),
        ("1. (Iran) One.\n2. (U.S.) Two.", [(1, None), (2, None)]),
        ("¶ 1. (U) One.\n¶ 2. (U) Two.", [(1, "U"), (2, "U")]),
        ("1 (U) One.\n2 (C) Two.", [(1, "U"), (2, "C")]),
        ("* 1. (U) One.\n* 2. (U) Two.", [(1, "U"), (2, "U")]),
        ("1. (U) One in\n12. May.\n2. (U) Two.", [(1, "U"), (2, "U")]),
        ("The text has no numbers.", [(None, None)]),
        ("(SBU) One.\n\n(U) Two.", [(None, "SBU"), (None, "U")]),
        ("", []),
    ],
)
def test_numbered_paragraphs(text: str, found: list[tuple[int | None, str | None]]) -> None:
    """Numbers with their marks; years, lists, fractions and quoted numbers start none."""
    assert numbers(text) == found


def test_blacked_out_paragraphs_count() -> None:
    """Where numbers are missing and the text is redacted, the author wrote what is missing."""
    text = "¶1. One.\nXXXXXXXXXXXX\n¶4. Four."
    found = parse_paragraphs(text, 0)
    assert [p.number for p in found] == [1, 2, 3, 4]
    assert [p.span.of(text) for p in found[1:3]] == ["XXXXXXXXXXXX", "XXXXXXXXXXXX"]


def test_a_paragraph_reaches_to_the_next() -> None:
    """The span of a paragraph holds its number and all that follows, without outer space."""
    text = "Intro.\n1. (U) One,\nmore.\n\n2. (U) Two.\n"
    assert [p.span.of(" " * 9 + text) for p in parse_paragraphs(text, 9)] == [
        "1. (U) One,\nmore.",
        "2. (U) Two.",
    ]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("1. None came.\n\nHALVORSEN\n\nNNNN\n", ["1. None came."]),
        ("1. None came. End Comment.\nHALVORSEN\n...", ["1. None came. End Comment."]),
        ("1. None came.\n\nFISH\n----\n\n2. All left.", ["1. None came.", "2. All left."]),
        ("1. None.\n\n----\nFISH\n----\n2. All.", ["1. None.", "2. All."]),
        ("One.\n\nTwo wraps\nhere.\n\nDOE", ["One.", "Two wraps\nhere."]),
        ("Cut by a\n\n\npage.\n\nTwo.", ["Cut by a\n\n\npage.", "Two."]),
        (
            "Two ships:\n\n-- One.\n\n-- Two.\n\nMore.",
            ["Two ships:\n\n-- One.\n\n-- Two.", "More."],
        ),
        ("FISH\n----\n\nNone came.\n\nShips\n\nNone.", ["None came.", "None."]),
    ],
)
def test_spans_hold_the_words_alone(text: str, spans: list[str]) -> None:
    """No heading, rule, signature or end of message is in a paragraph's span."""
    assert [p.span.of(text) for p in parse_paragraphs(text, 0)] == spans


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("Fraud indicators\n----------------\n\n1. (U) Six.", ["Fraud indicators"]),
        ("----\nFISH\n----\n1. Six.", ["FISH"]),
        ("====\n\nFISH\n\n====\n\n1. Six.", ["FISH"]),
        ("- - - -\nFISH\n- - - -\n1. Six.", ["FISH"]),
        ("FISH AND SHIPS ------\n\n1. Six.", ["FISH AND SHIPS"]),
        (
            "Fish, Ships, Salt\nand the Price of Rice\n----------\n1. Six.",
            ["Fish, Ships, Salt and the Price of Rice"],
        ),
        ("1. One.\n\n//FISH//\n\n2. Two.", [None, "FISH"]),
        ("1. One.\n\nReaching the Coast\n\n2. Two.", [None, "Reaching the Coast"]),
        ("1. One.\n\nWhere does it go?\n\n2. Two.", [None, "Where does it go?"]),
        ("1. One.\n\nCOMMENT:\n\n2. Two.", [None, "COMMENT"]),
        ("1. One.\n\nThe last sentence.\n\n2. Two.", [None, None]),
        ("1. One.\n\n-- Rice\n\n2. Two.", [None, None]),
        ("1. One.\nTwo wraps\n2. Two.", [None, None]),
        ("1. (C) SUMMARY: One.\n2. (C) Comment. Two.", ["SUMMARY", "Comment"]),
        ("1. (U) Summary and Action Request: One.", ["Summary and Action Request"]),
        ("1. (U) RICE PRICES. They rose again.", ["RICE PRICES"]),
        ("1. (SBU) Economic situation\n-----------\nIt rose.", ["Economic situation"]),
        ("1. SUMMARY: RICE ROSE. END SUMMARY.", ["SUMMARY"]),
        ("1. RICE PRICES: THEY ROSE.", [None]),
        ("1. (U) Comments were made.", [None]),
        ("1. (U) The NATO SG. He came.", [None]),
    ],
)
def test_headings(text: str, headings: list[str | None]) -> None:
    """Underlined, alone in capitals or title case, or first in the paragraph: only clear ones."""
    found = parse_paragraphs(" " + text, 3)
    assert [p.heading and p.heading.value for p in found] == headings
    for heading in (p.heading for p in found):
        if heading:
            words = (" " * 4 + text)[slice(*heading.span)]
            assert " ".join(words.split()) == heading.value


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1. Two:\n-- One.\n-- Two.", [(2, None, None), (2, None, None)]),
        ("1. Two:\n- One.\n- (SBU) Two.", [(2, None, None), (2, None, "SBU")]),
        ("1. Two:\n-- A. One.\n-- B. Two.", [(2, "A", None), (2, "B", None)]),
        ("1. Two:\nA. (C) One.\nB. (U) Two.", [(2, "A", "C"), (2, "B", "U")]),
        ("1. Two:\n(A) One.\n(B) Two.\n(C) Six.", [(2, "A", None), (2, "B", None), (2, "C", None)]),
        ("1. Two:\na) One;\nb) Two.", [(2, "a", None), (2, "b", None)]),
        ("1. Two:\n(1) One;\n(2) Two.", [(2, "1", None), (2, "2", None)]),
        (
            "1. Two:\ni. One;\nii. Two;\niii. Six.",
            [(2, "i", None), (2, "ii", None), (2, "iii", None)],
        ),
        ("1. Two:\n1.A. One;\n1.B. Two.", [(2, "1.A", None), (2, "1.B", None)]),
        ("1. Two:\n¶A. One;\n¶B. Two.", [(2, "A", None), (2, "B", None)]),
        (
            "1. Two:\nA. One:\n- x.\n- y.\nB. Two.",
            [(2, "A", None), (3, None, None), (3, None, None), (2, "B", None)],
        ),
        (
            "1. Two:\nA. One:\n(1) x;\n(a) y.\n(2) z.\nB. Two.",
            [(2, "A", None), (3, "1", None), (4, "a", None), (3, "2", None), (2, "B", None)],
        ),
        (
            "1. Two:\n-- One:\n    -- deeper.\n-- Two.",
            [(2, None, None), (3, None, None), (2, None, None)],
        ),
        (
            "1. Two:\n  A. (C) One\n  B. (C) Two\n     (1) x\n     (2) y",
            [(2, "A", "C"), (2, "B", "C"), (3, "1", None), (3, "2", None)],
        ),
        ("1. He met John\nA. Smith and Jane\nB. Doe.", []),
        ("1. It rose -\n-- far -- again\n-- and fell.", []),
        ("1. It rose.\n2.7 million came.", []),
        ("1. Six came:\n------\n= = = =", []),
    ],
)
def test_parts(text: str, parts: list[tuple[int, str | None, str | None]]) -> None:
    """Letters, numbers and dashes are parts; initials, wrapped dashes and rules are none."""
    found = [part for p in parse_paragraphs(text, 0) for part in p.parts]
    assert [(part.level, part.label, part.mark) for part in found] == parts


def test_a_part_holds_those_below_it() -> None:
    """A lettered part ends where the next letter begins, its points are in it."""
    text = "1. Two:\nA. One:\n-- x.\nB. Two."
    (paragraph,) = parse_paragraphs(" " * 5 + text, 2)
    words = [part.span.of(" " * 7 + text) for part in paragraph.parts]
    assert words == ["A. One:\n-- x.", "-- x.", "B. Two."]


_WORDS = """1. |¶2. |3) |(U) |(C//NF) |\n|\n\n|-- |A. |(B) |- |FISH|----|Six came. |COMMENT: |
XXXXXXXXXX|¶2007. |12. |  |\t|i. |END SUMMARY|é|HALVORSEN|NNNN|////|10. In|END|QUOTE""".split("|")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=50).map("".join))
def test_every_span_lies_in_the_text_in_order(text: str) -> None:
    """Whatever the text: spans begin and end with words, parts lie in their paragraph."""
    for paragraph in parse_paragraphs(text, 7):
        begin, end = paragraph.span
        assert 7 <= begin < end <= len(text) + 7
        words = text[begin - 7 : end - 7]
        assert words == words.strip()
        for part in paragraph.parts:
            assert begin <= part.span.start < part.span.end <= end
        if paragraph.heading:
            heading = paragraph.heading
            assert (
                " ".join(text[heading.span.start - 7 : heading.span.end - 7].split())
                == heading.value
            )
