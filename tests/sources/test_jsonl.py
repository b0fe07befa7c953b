"""JSON lines."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model.document import Document, Problem
from graphkit.sources.jsonl import read_jsonl


def test_a_line_is_a_document() -> None:
    """Id, text and address are kept; blank lines are no records; `record` counts from 0."""
    lines = [
        '\ufeff{"id": "09QUITO1", "text": "FM QUITO", "url": "https://x"}',
        "",
        '{"text": "B"}',
    ]
    first, second = read_jsonl(lines, "a.jsonl")
    assert isinstance(first, Document)
    assert (first.given_id, first.text, first.url) == ("09QUITO1", "FM QUITO", "https://x")
    assert isinstance(second, Document)
    assert (second.record, second.given_id, second.text) == (1, None, "B")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("{", "not-json"),
        ('{"text": "a"', "not-json"),
        ("[" * 100_000, "not-json"),
        ('{"text": ' + "9" * 5000 + "}", "not-json"),
        ("[]", "no-text"),
        ('"text"', "no-text"),
        ("{}", "no-text"),
        ('{"text": null}', "no-text"),
        ('{"text": ["FM"]}', "no-text"),
    ],
)
def test_a_broken_line_is_a_problem_and_the_next_is_read(line: str, kind: str) -> None:
    """Cut lines, deep nesting and records without text are told by their line's number."""
    problem, document = read_jsonl([line, '{"text": "B"}'], "a.jsonl")
    assert isinstance(problem, Problem)
    assert (problem.kind, problem.record) == (kind, 0)
    assert problem.message.startswith("line 1 ")
    assert isinstance(document, Document)
    assert (document.record, document.text) == (1, "B")


def test_what_is_no_string_is_no_id() -> None:
    """An id or address of another type is as if there were none."""
    (found,) = read_jsonl(['{"id": 7, "text": "B", "url": []}'], "a.jsonl")
    assert isinstance(found, Document)
    assert (found.given_id, found.url) == (None, None)


@given(st.lists(st.text(), max_size=5))
def test_what_was_written_is_read(texts: list[str]) -> None:
    """Any text survives the way through a JSON line, and its span covers it."""
    lines = [json.dumps({"text": text}) for text in texts]
    found = list(read_jsonl(lines, "a.jsonl"))
    assert [item.text for item in found if isinstance(item, Document)] == texts
    assert all(item.blocks[0].of(item.text) == item.text for item in found)  # type: ignore[union-attr]
