"""What stands between the lines of a telegram and is none of it."""

from __future__ import annotations

import pytest

from graphkit.parse.lines import blank_spans
from graphkit.parse.noise import page_noise, repeated_headings

CLASS_LINE = "CONFIDENTIAL QUITO 1402"


def without_pages(text: str) -> str:
    return blank_spans(text, page_noise(text))


def without_repeats(text: str) -> str:
    return blank_spans(text, repeated_headings(text, len(CLASS_LINE)))


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
    assert without_pages(text) == text.replace(gone, " " * len(gone))


@pytest.mark.parametrize(
    "text",
    [
        "In 2009 KUALA LUMPUR had 00001403 or 002 of 003.",
        "Monday, 09 November 2009, was a holiday.",
        "00001403  002 OF 003",
        "SIX OF 10 SAID SO",
    ],
)
def test_what_only_resembles_noise_stays(text: str) -> None:
    """A date in a sentence or a number without a station is the author's."""
    assert page_noise(text) == []


def test_page_breaks_on_one_line_do_not_reach_into_each_other() -> None:
    """Glued page breaks are blanked once each, and the text keeps its length."""
    text = "A 00000001  001 OF ... B 00000002  002 OF 002 end"
    assert len(without_pages(text)) == len(text)
    assert without_pages(text).split() == ["end"]


def test_a_page_break_inside_a_release_line_is_noise_once() -> None:
    """Spans of noise stand apart, whatever stands in them."""
    text = "Declassified/Released QUITO 00000001  001 OF 002 US Department of State\nend"
    assert without_pages(text).split() == ["end"]
    assert len(without_pages(text)) == len(text)


@pytest.mark.parametrize(
    "repeat",
    [
        "C O N F I D E N T I A L SECTION 02 OF 03 QUITO 001402",
        "CONFIDENTIAL",
        "UNCLAS",
        "S E C R E T FINAL SECTION 03 OF 03 QUITO 001402",
        "T O P  S E C R E T SECTION 02 OF 02 QUITO 001402",
        "LIMITED OFFICIAL USE",
        "PAGE 02        QUITO  01402  151530Z",
    ],
)
def test_a_repeated_heading_goes_and_the_first_stays(repeat: str) -> None:
    """The class line of every further section and page is noise inside a sentence."""
    text = f"{CLASS_LINE}\nthe admi\n{repeat}\nral said"
    assert without_repeats(text) == text.replace(f"\n{repeat}\n", f"\n{' ' * len(repeat)}\n")


def test_a_section_repeats_captions_and_lines_of_the_heading() -> None:
    """Captions, and what stood in the first heading, go with the class line that repeats."""
    again = "UNCLAS SECTION 02 OF 02 QUITO 001402\n\nSIPDIS\nDEPT FOR WHA\nTAGS: EC\n\n"
    text = f"{CLASS_LINE}\nDEPT FOR WHA\nTAGS: EC\nthe admi\n{again}ral said\nTAGS: EC"
    kept = without_repeats(text)
    assert len(kept) == len(text)
    words = "DEPT FOR WHA TAGS: EC the admi ral said TAGS: EC"
    assert kept.split() == [*CLASS_LINE.split(), *words.split()]
