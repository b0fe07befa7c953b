"""Where each section of a long telegram begins."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.model.cable import Section
from graphkit.model.document import Span
from graphkit.parse.class_line import parse_class_line
from graphkit.parse.lines import Line
from graphkit.parse.sections import find_sections


def sections_of(text: str) -> tuple[Section, ...]:
    """The sections of a telegram whose first line is its class line."""
    line = Line(0, text.split("\n", 1)[0])
    found = parse_class_line(line)
    assert found is not None
    return find_sections(text, line.end, len(text), Span(0, line.end), found.sections)


ONE = "UNCLAS SECTION 01 OF 03 QUITO 000123\n"
TWO = "UNCLAS SECTION 02 OF 03 QUITO 000123"
THREE = "UNCLAS SECTION 03 OF 03 QUITO 000123"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ONE}Bana\n{TWO}\nnas\n{THREE}\nend", [(1, "\nBana\n"), (2, "\nnas\n"), (3, "\nend")]),
        (f"{ONE}Ba{TWO}na{THREE}nas", [(1, "\nBa"), (2, "na"), (3, "nas")]),
        (f"{ONE}He said {TWO} that", [(1, "\nHe said "), (2, " that")]),
        (f"{ONE}A\n{THREE}\nB", [(1, "\nA\n"), (3, "\nB")]),
        (
            "CONFIDENTIAL QUITO 123 SECTION 1 OF 2\nA\nCONFIDENTIAL QUITO 123 SECTION 2 OF 2\nB",
            [(1, "\nA\n"), (2, "\nB")],
        ),
        (
            "S E C R E T SECTION 1 OF 2 QUITO 12\nA\nS E C R E T FINAL SECTION OF 2 QUITO 12\nB",
            [(1, "\nA\n"), (2, "\nB")],
        ),
        (
            "UNCLAS SECTION ONE OF TWO QUITO 12\nA\nUNCLAS SECTION TWO OF TWO QUITO 12\nB",
            [(1, "\nA\n"), (2, "\nB")],
        ),
        (
            "SECRET SECTION 1 OF 2 QUITO 12\nA\nSECRET//NOFORN SECTION 2 OF 2 QUITO 12 \nB",
            [(1, "\nA\n"), (2, " \nB")],
        ),
        ("UNCLAS SECTION 1 OF 2 QUITO 12\nA\nUNCLAS SECTION 2 OF 2\nB", [(1, "\nA\n"), (2, "\nB")]),
        (
            "UNCLAS SECTION 1 OF 2 QUITO 12\nA\nUNCLAS\nSECTION 2 OF 2 QUITO 12\nB",
            [(1, "\nA\nUNCLAS\n"), (2, "\nB")],
        ),
        ("UNCLAS QUITO 12\nA\nUNCLAS SECTION 2 OF 2 QUITO 12\nB", [(1, "\nA\n"), (2, "\nB")]),
        (
            "UNCLAS SECTION 2 OF 3 QUITO 12\nA\nUNCLAS SECTION 3 OF 3 QUITO 12\nB",
            [(2, "\nA\n"), (3, "\nB")],
        ),
    ],
)
def test_sections_begin_at_their_headings(text: str, expected: list[tuple[int, str]]) -> None:
    """On a line of their own, in a sentence or in a word; text between two is the section's."""
    found = sections_of(text)
    assert [(section.number, section.span.of(text)) for section in found] == expected
    assert [section.heading.end for section in found] == [section.span.start for section in found]


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}A\nQUITO 00000123  002 OF 003\nB\nQUITO 00000123  003.2 OF 003\nC",
        f"{ONE}A\nUNCLAS SECTION 02 OF 04 QUITO 000123\nB",
        f"{ONE}A\nUNCLAS SECTION 04 OF 03 QUITO 000123\nB",
        f"{ONE}A\nUNCLAS SECTION 01 OF 03 QUITO 000123\nB",
        f"{ONE}See SECTION 02 OF 03 of the law\nB",
        f"{ONE}THE UNCLAS VERSION HAS SECTION 02 OF 03\nB",
        f"{ONE}A\nUNCLAS SECTION\nB SECTION 02 OF",
        ONE,
    ],
)
def test_what_does_not_fit_is_no_section(text: str) -> None:
    """Pages, other counts, numbers out of order and the author's own words leave section 1."""
    (section,) = sections_of(text)
    assert (section.number, section.of) == (1, 3)
    assert section.span == Span(len(ONE) - 1, len(text))


def test_a_telegram_in_one_piece_has_no_sections() -> None:
    """No class line counts sections: there are none, whatever the text says."""
    assert sections_of("UNCLAS QUITO 12\nSECTION 2 OF 3 APPLIES. SECTION 1 OF 5 DOES NOT.") == ()
    assert sections_of("UNCLAS SECTION 01 OF 01 QUITO 12\nA") == ()


_PIECES = [TWO, THREE, "UNCLAS ", "SECTION 02 OF 03", "S E C R E T ", "FINAL ", "SECTION ", "\n"]
_PIECES += ["ß", " ", "QUITO 000123", " text"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join))
def test_sections_follow_each_other_to_the_end(text: str) -> None:
    """They ascend, lie apart and in order, and the last one ends where the telegram does."""
    whole = ONE + text
    found = sections_of(whole)
    edges = [edge for s in found for edge in (*s.heading, s.span.end)]
    assert edges == sorted(edges)
    assert edges[-1] == len(whole)
    numbers = [section.number for section in found]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("unit", ["SECTION ", f"{TWO}\n", TWO, "UNCLAS SECTION 02 OF 03 ", "S E "])
def test_nothing_takes_longer_than_plain_text(unit: str) -> None:
    """However often the word stands there, the search stays linear."""
    plain = "The minister told the ambassador that the bananas were ripe.\n"
    size = 300_000
    usual = _seconds(ONE + plain * (size // len(plain)))
    assert _seconds(ONE + unit * (size // len(unit))) < 0.5 + 20 * usual


def _seconds(text: str) -> float:
    begin = time.process_time()
    find_sections(text, len(ONE), len(text), Span(0, len(ONE) - 1), 3)
    return time.process_time() - begin
