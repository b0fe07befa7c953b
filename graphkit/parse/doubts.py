"""What a cable states that was not understood, and where it contradicts itself.

Nothing is dropped for it: each doubt is a problem beside the values that were read.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.model.cable import Cable
from graphkit.model.document import Problem, Quote, Span
from graphkit.parse.archive import Archived
from graphkit.parse.disagreements import archive_disagreements
from graphkit.parse.head import Head
from graphkit.parse.transmission import check_julian, check_number

_Doubt = tuple[str, str, Span | None]  # its kind, what is said of it, where it stands


def doubts_of(
    cable: Cable,
    text: str,
    head: Head,
    archived: Archived | None,
    other: Quote | None,
    cut: bool,
) -> Iterator[Problem]:
    """The problems of a parsed cable: what is missing, what disagrees, what was not understood."""
    if archived:
        yield from archive_disagreements(cable, archived.page_line)
        if not archived.has_text:
            said = "the archive has no text of this telegram"
            yield Problem(cable.path, cable.record, "no-text", said, cable.id)
            return
    doubts = [*_missing(cable, head), *_disagreeing(cable, head, archived)]
    if cut:
        doubts.append(("cut-off", "the text breaks off in mid-sentence", None))
    if other:
        said = f"another cable begins here: {other.value}"
        doubts.append(("another-cable", said, other.span))
    doubts += [
        ("unread-line", f"not understood: {span.of(text)[:120]!r}", span) for span in head.unread
    ]
    for kind, message, place in doubts:
        yield Problem(cable.path, cable.record, kind, message, cable.id, place)


def _missing(cable: Cable, head: Head) -> Iterator[_Doubt]:
    if not cable.id:
        yield "no-id", "no id in the page, the class line or the file's name", None
    if not head.class_line:
        said = "no class line (classification, station and number) found"
        yield "no-class-line", said, None
    if not cable.dtg and not cable.partial:
        yield "no-dtg", "no date-time group found", None
    if not cable.subject:
        yield "no-subject", "no subject line found", None


def _disagreeing(cable: Cable, head: Head, archived: Archived | None) -> Iterator[_Doubt]:
    class_line = head.class_line
    if class_line and not archived and cable.text_id and cable.text_id != cable.id:
        said = f"the source says {cable.id}, the class line {cable.text_id}"
        yield "id-disagrees", said, class_line.span
    for found in (
        check_julian(head.transmission, cable.dtg.value if cable.dtg else None),
        check_number(head.transmission, class_line.number if class_line else None),
    ):
        if found:
            yield "transmission-disagrees", found, head.transmission.span
