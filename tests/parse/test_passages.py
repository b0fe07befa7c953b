"""Marked passages: comments, notes, action requests, quotations, marks of the end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.parse.passages import parse_passages


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "1. (C) COMMENT: Six. END COMMENT.\n2. More.",
            [("comment", "COMMENT: Six. END COMMENT.")],
        ),
        ("1. (C) Comment. Six.\n\n2. More.", [("comment", "Comment. Six.")]),
        ("1. A. (Comment: Six. End comment.) B.", [("comment", "(Comment: Six. End comment.)")]),
        ("1. A. (Comment: Six (or so).) B.", [("comment", "(Comment: Six (or so).)")]),
        (
            "1. It rose. COMMENT: Six.\nEND COMMENT. B.",
            [("comment", "COMMENT: Six.\nEND COMMENT.")],
        ),
        (
            "1. BEGIN COMMENT: SIX. END OF COMMENT.",
            [("comment", "BEGIN COMMENT: SIX. END OF COMMENT.")],
        ),
        ("1. EMBASSY COMMENT: SIX.\n\n2. B.", [("comment", "EMBASSY COMMENT: SIX.")]),
        (
            "Comment\n-------\n\n4. (C) Six.\n\n5. B.",
            [("comment", "Comment\n-------\n\n4. (C) Six.")],
        ),
        (
            "COMMENT\n\n4. (C) Six.\n\nEND COMMENT.\nDOE",
            [("comment", "COMMENT\n\n4. (C) Six.\n\nEND COMMENT.")],
        ),
        ("4. (C) Comment: Six.\n\nHALVORSEN", [("comment", "Comment: Six.")]),
        (
            "4. (C) Comment: Cut by a\n\n\n\npage. End comment.",
            [("comment", "Comment: Cut by a\n\n\n\npage. End comment.")],
        ),
        ("1. A [Note: Six. End note.] B.", [("note", "[Note: Six. End note.]")]),
        ("1. A (NOTE: Six.\nEND NOTE) B.", [("note", "(NOTE: Six.\nEND NOTE)")]),
        ("1. A (note: six) B.", [("note", "(note: six)")]),
        ("BIO NOTE: Six.\n\nMore.", [("note", "BIO NOTE: Six.")]),
        ("3. (C) ACTION REQUEST: Call.\n\n4. B.", [("action-request", "ACTION REQUEST: Call.")]),
        (
            "3. ACTION REQUESTED: CALL. END ACTION REQUEST. B.",
            [("action-request", "ACTION REQUESTED: CALL. END ACTION REQUEST.")],
        ),
        (
            "Action Request\n--------------\n\n3. (C) Call.\n\n4. B.",
            [("action-request", "Action Request\n--------------\n\n3. (C) Call.")],
        ),
        (
            "3. REQUEST FOR GUIDANCE: MAY WE?\n4. B.",
            [("action-request", "REQUEST FOR GUIDANCE: MAY WE?")],
        ),
        ("1. HE SAID QUOTE SIX CAME UNQUOTE. B.", [("quotation", "QUOTE SIX CAME UNQUOTE.")]),
        ("1. BEGIN QUOTE: SIX. END QUOTE. B.", [("quotation", "BEGIN QUOTE: SIX. END QUOTE.")]),
        (
            "Begin text:\n\n1. Six.\n\nEnd text.\n\n2. B.",
            [("quotation", "Begin text:\n\n1. Six.\n\nEnd text.")],
        ),
        (
            "2. TEXT OF NOTE FOLLOWS:\n\nSIX.\n\nEND TEXT.",
            [("quotation", "TEXT OF NOTE FOLLOWS:\n\nSIX.\n\nEND TEXT.")],
        ),
        (
            "BEGIN UNOFFICIAL TRANSLATION OF LETTER:\nSIX.\nEND UNOFFICIAL TRANSLATION.",
            [
                (
                    "quotation",
                    "BEGIN UNOFFICIAL TRANSLATION OF LETTER:\nSIX.\nEND UNOFFICIAL TRANSLATION.",
                )
            ],
        ),
        (
            "2. BEGIN TEXT:\nHE SAID QUOTE SIX UNQUOTE.\nEND TEXT.",
            [
                ("quotation", "BEGIN TEXT:\nHE SAID QUOTE SIX UNQUOTE.\nEND TEXT."),
                ("quotation", "QUOTE SIX UNQUOTE."),
            ],
        ),
        (
            "COMMENT\n3. (U) Six. END COMMENT\nDOE",
            [("comment", "COMMENT\n3. (U) Six. END COMMENT")],
        ),
        ("1. SIX.\nEND TEXT.\nDOE", [("end-note", "END TEXT.")]),
        ("1. Six.\nDOE\n\nNNNN\n", [("end-note", "NNNN")]),
        (
            "1. SIX.\n\nNOTE BY OC/T: PORTIONS GARBLED.",
            [("end-note", "NOTE BY OC/T: PORTIONS GARBLED.")],
        ),
        ("1. He had no comment. She took note. They quote it.", []),
        ("1. The ministry sent a\nnote and a letter.", []),
        ("1. (U) This is an action request. See paragraph 4.", []),
        ("", []),
    ],
)
def test_passages(text: str, found: list[tuple[str, str]]) -> None:
    """A passage holds its marks; what nothing ends runs to its paragraph's or bracket's end."""
    passages = parse_passages(" " + text, 4)
    assert [(p.kind, p.span.of(" " * 5 + text)) for p in passages] == found


_WORDS = """COMMENT: |END COMMENT.|Comment|(Note: |End note.)|[Note: |NOTE BY OC/T|QUOTE |UNQUOTE|
\n|\n\n|1. |¶2. (U) |BEGIN TEXT|END TEXT|TEXT FOLLOWS:|ACTION REQUEST: |-----|NNNN|
Six came. |(|)|DOE""".split("|")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=40).map("".join))
def test_spans_hold_words(text: str) -> None:
    """Whatever the text: a passage lies in it, begins and ends with words."""
    for passage in parse_passages(text, 3):
        words = text[passage.span.start - 3 : passage.span.end - 3]
        assert passage.span.start >= 3
        assert words
        assert words == words.strip()
