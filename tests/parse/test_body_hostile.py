"""No body makes its readers slow: a megabyte of anything takes about as long as one of prose."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from graphkit.model.document import Span
from graphkit.parse.paragraphs import parse_paragraphs
from graphkit.parse.passages import parse_passages
from graphkit.parse.protection import parse_protected
from graphkit.parse.reading import read_body
from graphkit.parse.summary import parse_summary

LENGTH = 200_000
PLAIN = "1. (U) The minister told the ambassador on Monday that the bananas were ripe.\n"
READERS: dict[str, Callable[[str], object]] = {
    "paragraphs": lambda text: parse_paragraphs(text, 0),
    "passages": lambda text: parse_passages(text, 0),
    "summary": lambda text: parse_summary(text, 0),
    "protected": lambda text: parse_protected(text, 0),
    "reading": lambda text: read_body(text, Span(0, len(text)), [Span(50, 60)]),
}
UNITS = [
    *(
        "¶1. ",
        "1.\n",
        "¶1. (U) x\n\n",
        "(C)\n",
        "A.\n",
        "- A\n",
        "-- \n",
        "--\n",
        "X\n",
        "x.\n\n",
        "\n",
    ),
    *(
        " \n",
        "\t",
        "HEAD\n----\n1. x\n\n",
        "HEAD\n\n1. x\n\n",
        "1. a. 2. b. ",
        "XXXXXXXX\n¶9. ",
        "i.\nii.\n",
    ),
    *(
        "SUMMARY",
        "Summary. ",
        "END SUMMARY ",
        "COMMENT: ",
        "(COMMENT: ",
        "\nCOMMENT\n",
        "END COMMENT ",
    ),
    *(
        "NOTE ",
        "[Note: ",
        "QUOTE ",
        "UNQUOTE ",
        "BEGIN TEXT ",
        "END TEXT ",
        "TEXT FOLLOWS ",
        "NNNN\n",
    ),
    *(
        "ACTION REQUEST:\n---\n\n",
        "(protect) ",
        "Jose (protect) ",
        "STRICTLY PROTECT ",
        "(SP)",
        "(((",
    ),
    *("protect throughout: a, ", "X-\n", "AB-\nCD\n", "a   b\n", "é", "¶"),
]


def seconds(reader: Callable[[str], object], text: str) -> float:
    begin = time.process_time()
    reader(text)
    return time.process_time() - begin


@pytest.mark.parametrize("name", READERS)
def test_no_body_is_slow(name: str) -> None:
    """Each reader: no repeated words take over a second more than prose of the same length does."""
    reader = READERS[name]
    plain = seconds(reader, (PLAIN * (LENGTH // len(PLAIN) + 1))[:LENGTH])
    slow = {}
    for unit in UNITS:
        text = PLAIN + (unit * (LENGTH // len(unit) + 1))[:LENGTH]
        if (taken := seconds(reader, text)) > 1 + 20 * plain:
            slow[unit] = taken
    assert not slow
