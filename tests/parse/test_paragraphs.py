"""Numbered paragraphs, portion marks and the summary."""

from __future__ import annotations

import pytest

from graphkit.parse.paragraphs import parse_paragraphs, parse_summary


def numbers(text: str) -> list[tuple[int, str | None]]:
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
        ("1. One.\n12. (U) Two.\n13. (U) Three.", [(1, None), (2, "U"), (3, "U")]),
        ("- (SBU) One.\n- 2. (U) Two.", [(1, "SBU"), (2, "U")]),
        ("(SBU) One.\n\n¶2. (U) Two.", [(1, "SBU"), (2, "U")]),
        ("1. One is shared. 2. (C) Two.\n3. Three.", [(1, None), (2, "C"), (3, None)]),
        ("1. One.\n1.5 million came.\n2. Two.", [(1, None), (2, None)]),
        ("The text has no numbers.", []),
        ("", []),
    ],
)
def test_numbered_paragraphs(text: str, found: list[tuple[int, str | None]]) -> None:
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
    ("text", "summary"),
    [
        ("1. (U) SUMMARY: Bananas are ripe. END SUMMARY.\n2. More.", "Bananas are ripe."),
        ("1. (U) Summary. Bananas\nare ripe. End Summary.\n2. More.", "Bananas are ripe."),
        ("SUMMARY\n-------\n1. (U) Bananas are ripe.\n\n2. More.", "Bananas are ripe."),
        ("¶1. (SBU) BEGIN SUMMARY. Ripe. END OF SUMMARY.", "Ripe."),
        ("Summary\n-------\n\n¶1. (U) Ripe.\n¶2. More.", "Ripe."),
        ("SUMMARY AND COMMENT: Ripe.\n\n2. More.", "Ripe."),
        ("1. (U) Bananas are ripe.", None),
        ("In summary, bananas are ripe.", None),
        ("SUMMARY:", None),
    ],
)
def test_the_summary_without_its_markers(text: str, summary: str | None) -> None:
    """The summary is its words: no markers, no number, no rule, to its end or its paragraph's."""
    found = parse_summary(text, 0)
    assert (found.value if found else None) == summary


def test_the_span_of_a_summary() -> None:
    """`text[start:end]` gives the summary's words."""
    text = "1. (U) SUMMARY: Bananas\nare ripe. END SUMMARY."
    found = parse_summary(text, 5)
    assert found is not None
    assert " ".join(found.span.of(" " * 5 + text).split()) == found.value
