"""Lines, and the noise between them."""

from __future__ import annotations

import pytest

from graphkit.model.document import Span
from graphkit.parse.lines import Line, blank_noise, blank_repeats, blank_spans, split_lines


def test_lines_end_at_every_kind_of_line_end() -> None:
    """CR LF, LF and CR end a line; the place of each line is its place in the text."""
    text = "one\r\ntwo\rthree\n\nfive"
    assert split_lines(text, Span(0, len(text))) == [
        Line(0, "one"),
        Line(5, "two"),
        Line(9, "three"),
        Line(15, ""),
        Line(16, "five"),
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


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("the min\nKUALA LUMP 00001403  002 OF 003\nister", "KUALA LUMP 00001403  002 OF 003"),
        ("a\nPRISTINA 00000084  001.2 OF 005\nb", "PRISTINA 00000084  001.2 OF 005"),
        ("a\nST. PETER 00000084  001 OF 0...", "ST. PETER 00000084  001 OF 0..."),
        ("a\nMonday, 09 November 2009, 07:32\nb", "Monday, 09 November 2009, 07:32"),
        (
            "a\nDeclassified/Released US Department of State EO Systematic Review 30 JUN 2005\nb",
            "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005",
        ),
    ],
)
def test_noise_becomes_as_many_spaces(text: str, gone: str) -> None:
    """Page breaks and release markings go, everything else stays where it was."""
    assert blank_noise(text) == text.replace(gone, " " * len(gone))


@pytest.mark.parametrize(
    "text",
    [
        "In 2009 KUALA LUMPUR had 00001403 or 002 of 003.",
        "Monday, 09 November 2009, was a holiday.",
        "00001403  002 OF 003",
    ],
)
def test_what_only_resembles_noise_stays(text: str) -> None:
    """A date in a sentence or a number without a station is the author's."""
    assert blank_noise(text) == text


def test_hard_spaces_and_form_feeds_are_spaces() -> None:
    """What conversions leave does not hide a label behind it."""
    assert blank_noise("TO\u00a0QUITO\f\nFM") == "TO QUITO \nFM"


@pytest.mark.parametrize(
    "repeat",
    [
        "C O N F I D E N T I A L SECTION 02 OF 03 QUITO 001402",
        "CONFIDENTIAL",
        "UNCLAS",
        "S E C R E T FINAL SECTION 03 OF 03 QUITO 001402",
        "LIMITED OFFICIAL USE",
        "PAGE 02        QUITO  01402  151530Z",
    ],
)
def test_a_repeated_heading_goes_and_the_first_stays(repeat: str) -> None:
    """The class line of every further section and page is noise inside a sentence."""
    first = "CONFIDENTIAL QUITO 1402"
    text = f"{first}\nthe admi\n{repeat}\nral said"
    blanked = blank_repeats(text, Span(0, len(first)))
    assert blanked == text.replace(f"\n{repeat}\n", f"\n{' ' * len(repeat)}\n")


def test_spans_are_blanked_in_place() -> None:
    """What is blanked keeps its length."""
    assert blank_spans("abcdef", [Span(1, 2), Span(4, 6)]) == "a cd  "


def test_page_breaks_on_one_line_do_not_reach_into_each_other() -> None:
    """Glued page breaks are blanked once each, and the text keeps its length."""
    text = "A 00000001  001 OF ... B 00000002  002 OF 002 end"
    assert len(blank_noise(text)) == len(text)
    assert blank_noise(text).split() == ["end"]
