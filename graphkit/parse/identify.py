"""Which cable a document holds: the ids that its surroundings and its class line give.

A page and the text on it may disagree: both ids are kept, the source's counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from graphkit.model.document import Document, Span
from graphkit.parse.archive import Archived
from graphkit.parse.cable_numbers import Citing
from graphkit.parse.class_line import ClassLine
from graphkit.parse.identity import cable_id, read_id, split_id


@dataclass(frozen=True, slots=True)
class Identity:
    """The ids that a document bears, and the one that counts, with its rule."""

    id: str | None
    rule: str
    span: Span | None
    page_id: str | None
    text_id: str | None


def outer_year(document: Document, archived: Archived | None) -> int | None:
    """A year that the document's surroundings give, for texts that state none."""
    for identifier, _, _ in _outer_ids(document, archived):
        if parts := split_id(identifier):
            return parts[0]
    return None


def identify(
    document: Document,
    archived: Archived | None,
    class_line: ClassLine | None,
    sent: datetime | None,
) -> Identity:
    """The cable's id: what the source says, else the class line, else the file's name."""
    outer = list(_outer_ids(document, archived))
    page_id = next((identifier for identifier, rule, _ in outer if rule == "id.page"), None)
    named = [found for found in outer if found[1] == "id.file-name"]
    text_id = _text_id(class_line, sent.year if sent else _year(outer))
    stated = [found for found in outer if found[1] != "id.file-name"]
    if text_id and class_line:
        stated.append((text_id, "id.class-line", class_line.span))
    for identifier, rule, span in [*stated, *named]:
        return Identity(identifier, rule, span, page_id, text_id)
    return Identity(None, "id.none", None, page_id, text_id)


def citing_of(identity: Identity, sent: datetime | None) -> Citing:
    """Who cites, for the rules that choose a cited cable's year."""
    parts = split_id(identity.id) if identity.id else None
    if not parts:
        return Citing(sent.year if sent else None)
    day = sent.timetuple().tm_yday if sent and sent.year == parts[0] else None
    return Citing(*parts, day)


def _text_id(class_line: ClassLine | None, year: int | None) -> str | None:
    if not (class_line and class_line.station and class_line.number and year):
        return None
    return cable_id(year, class_line.station.value, class_line.number)


def _year(outer: list[tuple[str, str, Span | None]]) -> int | None:
    parts = split_id(outer[0][0]) if outer else None
    return parts[0] if parts else None


def _outer_ids(
    document: Document, archived: Archived | None
) -> Iterator[tuple[str, str, Span | None]]:
    """Ids that stand around the telegram, each with its rule and place, the surest first."""
    page = document.page.reference_id if document.page else None
    number = archived.attribute("Document Number") if archived else None
    for text, rule, span in (
        (page.value if page else None, "id.page", page.span if page else None),
        (number.value if number else None, "id.archive", number.span if number else None),
        (document.given_id, "id.given", None),
        (PurePath(document.path).name.split(".")[0], "id.file-name", None),
    ):
        if text and (identifier := read_id(text)):
            yield identifier, rule, span
