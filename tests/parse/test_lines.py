"""Lines, and the noise between them."""

from __future__ import annotations

import pytest

from graphkit.model.document import Span
from graphkit.parse.lines import Line, blank_spans, first_lines, level, split_lines


def test_the_place_of_each_line_is_its_place_in_the_text() -> None:
    """A line end parts; an empty line is a line, behind the last line end there is none."""
    text = "one\ntwo\n\nfive\n"
    assert split_lines(text, Span(0, len(text))) == [
        Line(0, "one"),
        Line(4, "two"),
        Line(8, ""),
        Line(9, "five"),
    ]


def test_lines_of_a_part_stay_inside_it() -> None:
    """A span that begins and ends in mid-line gives the pieces inside it."""
    assert split_lines("abc\ndef\nghi", Span(1, 9)) == [Line(1, "bc"), Line(4, "def"), Line(8, "g")]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, None, "FM  QUITO"), (5, None, "QUITO"), (2, 5, "FM"), (0, 0, "")],
)
def test_the_span_of_a_line_leaves_out_outer_space(start: int, end: int | None, words: str) -> None:
    """A span of a piece of a line holds its words and no space around them."""
    text = "  FM  QUITO \n"
    line = split_lines("x\n" + text, Span(2, 2 + len(text)))[0]
    assert line.span(start, end).of("x\n" + text) == words


def test_hard_spaces_and_form_feeds_are_spaces() -> None:
    """What conversions leave does not hide a label behind it, and nothing changes its place."""
    assert level("TO\u00a0QUITO\f\nFM") == "TO QUITO \nFM"


def test_every_line_end_becomes_a_plain_one_in_its_place() -> None:
    """CR LF and CR end a line as LF does; every other character stays where it was."""
    assert level("one\r\ntwo\rthree\n\nfive") == "one \ntwo\nthree\n\nfive"


def test_spans_are_blanked_in_place() -> None:
    """What is blanked keeps its length and its line ends."""
    assert blank_spans("abcdef", [Span(1, 2), Span(4, 6)]) == "a cd  "
    assert blank_spans("ab\ncd\nef", [Span(1, 7)]) == "a \n  \n f"


@pytest.mark.parametrize(
    ("most", "words"),
    [
        (None, ["a", "b", "c", "d"]),
        (1, ["a"]),
        (3, ["a", "b"]),
        (5, ["a", "b", "c"]),
        (99, ["a", "b", "c", "d"]),
    ],
)
def test_the_first_lines_of_several_blocks(most: int | None, words: list[str]) -> None:
    """Whole lines are given, up to the one that passes the limit, over all blocks."""
    text = "a\nb\n--c\nd\n"
    blocks = (Span(0, 4), Span(6, 10))
    assert [line.text for line in first_lines(text, blocks, most)] == words
