"""The 1973-79 electronic archive form: a text part, and attributes that the archive adds.

What the attributes say is kept apart from what the telegram says (Access to Archival Databases,
"Central Foreign Policy Files", record layout); only the document number serves as the id.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.model.document import Document, Quote, Span

_TEXT = re.compile(r"^[ \t]*Message Text[ \t]*\r?$", re.M)
_ATTRIBUTES = re.compile(r"^[ \t]*Message Attributes[ \t]*\r?$", re.M)
_ATTRIBUTE = re.compile(r"^[ \t]*([A-Z][A-Za-z/ ]{2,40}?):[ \t]*([^\r\n]*)", re.M)


@dataclass(frozen=True, slots=True)
class Archived:
    """An archive record: where its telegram stands, and its attributes (rule: their name)."""

    blocks: tuple[Span, ...]
    attributes: tuple[Quote, ...]

    def attribute(self, name: str) -> Quote | None:
        """The attribute of that name, as the archive has it, or None."""
        return next((q for q in self.attributes if q.rule == f"archive.{name}"), None)


def parse_archive(document: Document, text: str) -> Archived | None:
    """The archive record that a document is, or None where it is none."""
    marker = _ATTRIBUTES.search(text)
    if not marker:
        return None
    begin = _TEXT.search(text, 0, marker.start())
    block = Span(begin.end() if begin else document.blocks[0].start, marker.start())
    attributes = tuple(
        Quote(
            match[2].strip(),
            Span(match.start(2), match.start(2) + len(match[2].rstrip())),
            f"archive.{match[1].strip()}",
        )
        for match in _ATTRIBUTE.finditer(text, marker.end())
        if match[2].strip()
    )
    return Archived((block,), attributes)
