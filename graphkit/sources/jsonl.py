"""JSON lines: one cable a line, `{"id"?: str, "text": str, "url"?: str}`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from graphkit.model.document import Document, Problem, Span


def read_jsonl(lines: Iterable[str], path: str) -> Iterator[Document | Problem]:
    """A document for every line; a problem for a line that is no such object; blank lines pass."""
    record = 0
    for number, line in enumerate(lines, 1):
        line = line.removeprefix("\ufeff")
        if not line.strip():
            continue
        yield _read_line(line, number, path, record)
        record += 1


def _read_line(line: str, number: int, path: str, record: int) -> Document | Problem:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):  # also numbers too long, brackets too deep
        return Problem(path, record, "not-json", f"line {number} is not JSON")
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return Problem(path, record, "no-text", f'line {number} has no "text" that is a string')
    text, given, url = value["text"], value.get("id"), value.get("url")
    return Document(
        text=text,
        path=path,
        record=record,
        form="jsonl",
        blocks=(Span(0, len(text)),),
        given_id=given if isinstance(given, str) else None,
        url=url if isinstance(url, str) else None,
    )
