"""Labels of a heading that stand behind others on one line, or were glued to what is before them.

Conversions drop line ends: `E.O. 12958: N/A TAGS: PGOV`, `DECL: 10/26/2019SUBJECT: BANANAS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graphkit.parse.labels import label_of
from graphkit.parse.lines import Line

_INSIDE = re.compile(
    r"(?<=[ ])(?=E\.[O0]\. ?1\d{4}\b|TAGS?: |SUBJ(?:ECT)?: |REF(?:S|TELS?)?:(?: |$)|REF [A-Z]: "
    r"|REASONS?: |(?:CLASSIFIED|Classified) (?:BY|By):)"
    r"|(?<=[A-Z0-9)/])(?=TAGS: |SUBJECT: |SUBJ: |REFS?: |REFTELS?: )"
)
# How what `_INSIDE` finds begins: most lines have none of them but at their beginning.
_HINTS = ("TAG", "SUBJ", "REF", " REASON", " E.O", " E.0", "CLASSIFIED B", "Classified ")
# Behind a value; in a subject only with its reason, since subjects speak of what is classified.
_CLASSIFIER = re.compile(
    r"(?:\([UCS]\)[ ])?(?:(?<=[ ,;0-9)A-Z])CLASSIFIED[ ]BY|(?<=[ ,;0-9)A-Z])Classified[ ][Bb]y)\b"
)
_ORDER = re.compile(r"(?<=[ ])(?=E\.[O0]\. ?1\d{4}: ?DECL|CLASSIFIED BY:|Classified By:)")
_NUMBER = re.compile(r"[ ]*¶?\d{1,2}[.)][ ]{0,4}(?:\([A-Z]{1,3}\)[ ]{0,4})?")  # a paragraph's
_REASON = re.compile(r"1\.[45]|REASON|[Rr]eason")
_WITHIN = 2500  # characters of a heading in which they are looked for


def part_at_labels(text: str, lines: list[Line]) -> list[Line]:
    """Lines parted where a label stands behind the words of another."""
    hits = _hits(text, lines[0].start) if lines else []
    if not hits:
        return lines
    parted: list[Line] = []
    for line in lines:
        while hits and hits[-1] <= line.start:
            hits.pop()
        parted += _parts(line) if hits and hits[-1] < line.end else [line]
    return parted


def _hits(text: str, start: int) -> list[int]:
    """Where a label seems to stand and no line begins, the last first."""
    found = [at for hint in _HINTS for at in _places(text, hint, start, start + _WITHIN)]
    return sorted((at for at in found if text[at - 1 : at] != "\n"), reverse=True)


def _places(text: str, hint: str, start: int, end: int) -> Iterator[int]:
    at = text.find(hint, start, end)
    while at >= 0:
        yield at
        at = text.find(hint, at + 1, end)


def _parts(line: Line) -> list[Line]:
    own = label_of(line)
    begin = own.end if own else 0
    if own and own.name in ("reason", "classified"):  # the order is part of a reason
        places = {match.start() for match in _ORDER.finditer(line.text, begin, _WITHIN)}
    else:
        places = {match.start() for match in _INSIDE.finditer(line.text, begin, _WITHIN)}
        if at := _classifier(line.text, begin, own.name if own else None):
            places.add(at)
    number = _NUMBER.match(line.text)
    cuts = [0, *sorted(at for at in places if not number or at > number.end()), len(line.text)]
    return [Line(line.start + a, line.text[a:b]) for a, b in pairwise(cuts)]


def _classifier(text: str, begin: int, own: str | None) -> int:
    """Where `CLASSIFIED BY` begins behind the value of another label; 0 where it does not.

    `own` is that label; None on a line that goes on with a value.
    """
    match = _CLASSIFIER.search(text, begin, _WITHIN)
    if not match or (own in ("subject", None) and not _REASON.search(text, match.end(), _WITHIN)):
        return 0
    return match.start()
