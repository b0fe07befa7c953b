"""The summary: its words without markers."""

from __future__ import annotations

import pytest

from graphkit.parse.summary import parse_summary


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("1. (U) SUMMARY: Bananas are ripe. END SUMMARY.\n2. More.", "Bananas are ripe."),
        ("1. (U) Summary. Bananas\nare ripe. End Summary.\n2. More.", "Bananas are ripe."),
        ("1. (C) (C) Summary. Ripe. End Summary.", "Ripe."),
        ("SUMMARY\n-------\n1. (U) Bananas are ripe.\n\n2. More.", "Bananas are ripe."),
        ("-------\nSummary\n-------\n\n1. (U) Ripe.\n\n2. More.", "Ripe."),
        ("¶1. (SBU) BEGIN SUMMARY. Ripe. END OF SUMMARY.", "Ripe."),
        ("Summary\n-------\n\n¶1. (U) Ripe.\n¶2. More.", "Ripe."),
        ("//SUMMARY//\n\n¶1. (U) Ripe.\n\n¶2. More.", "Ripe."),
        ("SUMMARY AND COMMENT: Ripe.\n\n2. More.", "Ripe."),
        ("1. (C) Summary and Action Request: Ripe. End summary and action request.", "Ripe."),
        ("1. (C) Summary and Action Request: Ripe.\n\n2. More.", "Ripe."),
        ("Introduction and summary\n----------\n\n1. (C) Ripe.\n\n2. More.", "Ripe."),
        ("1. (C) INTRODUCTION AND SUMMARY: Ripe.\n\n2. More.", "Ripe."),
        ("1. (U) Executive Summary: Ripe.\n\n2. More.", "Ripe."),
        ("1. BEGIN SUMMARY: RIPE.\nEND\nSUMMARY.\n2. MORE.", "RIPE."),
        ("SUMMARY: BANANAS ARE RIPE. END SUMMARY\n1. MORE.", "BANANAS ARE RIPE."),
        ("1. (SBU) SUMMARY -- Ripe.\n\n2. More.", "Ripe."),
        ("1. (SBU) SUMMARY. Ripe (see end). END SUMMARY AND COMMENT.", "Ripe (see end)."),
        ("1. (SBU) This is a press summary.\n\n2. (U) Summary: Ripe.\n\n3. More.", "Ripe."),
        ("1. (U) Bananas are ripe.", None),
        ("In summary, bananas are ripe.", None),
        ("The Summary of the report is here.", None),
        ("SUMMARY:", None),
        ("", None),
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
