"""What a cable states that was not understood, and where it contradicts itself.

Nothing is dropped for it: each doubt is a problem beside the values that were read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.model.cable import Cable
from graphkit.model.document import Problem, Span
from graphkit.parse.class_line import ClassLine


def doubts_of(
    cable: Cable, text: str, class_line: ClassLine | None, unread: Sequence[Span], cut: bool
) -> Iterator[Problem]:
    """The problems of a parsed cable, the missing parts first, then line by line."""

    def problem(kind: str, message: str, span: Span | None = None) -> Problem:
        return Problem(cable.path, cable.record, kind, message, cable.id, span)

    if not cable.id:
        yield problem("no-id", "no id in the page, the class line or the file's name")
    if not class_line:
        yield problem("no-class-line", "no class line (classification, station and number) found")
    elif cable.id and cable.text_id and cable.text_id != cable.id:
        said = f"the source says {cable.id}, the class line {cable.text_id}"
        yield problem("id-disagrees", said, class_line.span)
    if not cable.dtg and not cable.partial:
        yield problem("no-dtg", "no date-time group found")
    if not cable.subject:
        yield problem("no-subject", "no subject line found")
    if cut:
        yield problem("cut-off", "the text breaks off in mid-sentence")
    for span in unread:
        yield problem("unread-line", f"not understood: {span.of(text)[:120]!r}", span)
