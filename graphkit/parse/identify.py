"""Which cable a document holds: the ids that its surroundings and its class line give.

A page and the text on it may disagree: both ids are kept, the source's counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from graphkit.model.document import Document, Span
from graphkit.parse.archive import Archived
from graphkit.parse.cable_numbers import Citing
from graphkit.parse.class_line import ClassLine
from graphkit.parse.identity import cable_id, read_id, split_id


class OuterId(NamedTuple):
    """An id that stands around the telegram, the rule that found it, and its place."""

    id: str
    rule: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Identity:
    """The ids that a document bears, and the one that counts, with its rule."""

    id: str | None
    rule: str
    span: Span | None
    page_id: str | None
    text_id: str | None


def outer_ids(document: Document, archived: Archived | None) -> list[OuterId]:
    """Ids that stand around the telegram, each with its rule and place, the surest first."""
    page = document.page.reference_id if document.page else None
    number = archived.attribute("Document Number") if archived else None
    return [
        OuterId(identifier, rule, span)
        for text, rule, span in (
            (page.value if page else None, "id.page", page.span if page else None),
            (number.value if number else None, "id.archive", number.span if number else None),
            (document.given_id, "id.given", None),
            (_stem(document.path), "id.file-name", None),
        )
        if text and (identifier := read_id(text))
    ]


def _stem(path: str) -> str:
    """The file's name up to its first dot; paths are as the user gave them, of any system."""
    return path.replace("\\", "/").rpartition("/")[2].partition(".")[0]


def year_of(outer: list[OuterId]) -> int | None:
    """A year that the document's surroundings give, for texts that state none."""
    parts = split_id(outer[0].id) if outer else None
    return parts[0] if parts else None


def identify(outer: list[OuterId], class_line: ClassLine | None, sent: datetime | None) -> Identity:
    """The cable's id: what the source says, else the class line, else the file's name."""
    page_id = next((found.id for found in outer if found.rule == "id.page"), None)
    text_id = _text_id(class_line, sent.year if sent else year_of(outer))
    found = [other for other in outer if other.rule != "id.file-name"]
    if text_id and class_line:
        found.append(OuterId(text_id, "id.class-line", class_line.span))
    found += [other for other in outer if other.rule == "id.file-name"]
    if not found:
        return Identity(None, "id.none", None, page_id, text_id)
    return Identity(*found[0], page_id, text_id)


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
