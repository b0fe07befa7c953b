"""The TAGS line: traffic analysis by geography and subject (5 FAH-3, TAGS/Terms handbook).

Each TAG keeps what was written beside its standard form. A run-together TAG is taken apart only
where every part is in the table; a name in brackets belongs to the TAG before it.
"""

from __future__ import annotations

import re

from graphkit.authorities.tags import find_tag, tag_kind
from graphkit.model.cable import TagMark
from graphkit.model.document import Span

_TOKEN = re.compile(r"\((?P<inside>[^()\n]{2,60})\)|(?P<tag>[A-Za-z][A-Za-z0-9-]*)")
_PERSON = re.compile(r"[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'-]+)?, ?[A-Z][A-Za-z.' -]+")
_ITEM = r"(?:[A-Z][A-Z0-9-]{1,9}|\([A-Z, .'-]{2,60}\))"
TAG_LIST = re.compile(rf"[ \t]*{_ITEM}(?:[ \t,;/]+{_ITEM})*[ \t,;.]*")


def parse_tags(text: str, start: int) -> tuple[TagMark, ...]:
    """The TAGS in `text`, which begins at `start` of the document.

    >>> [t.tag for t in parse_tags("PGOV, PREL, ECONEFIN, OVIP (DOE, JANE)", 0)]
    ['PGOV', 'PREL', 'ECON', 'EFIN', 'OVIP']
    """
    found: list[TagMark] = []
    for token in _TOKEN.finditer(text):
        span = Span(start + token.start(), start + token.end())
        inside = (token["inside"] or "").strip()
        if token["tag"]:
            found.extend(_marks(token["tag"], span))
        elif found and _PERSON.fullmatch(inside):
            found[-1] = _with_person(found[-1], inside, span)
        elif find_tag(inside):  # `KNNP (IAEA)`
            at = start + token.start() + token.group().index(inside)
            found.extend(_marks(inside, Span(at, at + len(inside))))
    return tuple(found)


def _marks(raw: str, span: Span) -> list[TagMark]:
    code = raw.upper()
    parts = [code] if find_tag(code) else (_split(code) or [code])
    if len(parts) == 1:
        return [TagMark(code, tag_kind(code), raw, span)]
    marks, at = [], span.start
    for part in parts:
        marks.append(TagMark(part, tag_kind(part), raw, Span(at, at + len(part))))
        at += len(part)
    return marks


def _split(code: str) -> list[str] | None:
    """Two or three known four-letter TAGS written without a space, a trailing area allowed."""
    if len(code) not in (6, 8, 10, 12):
        return None
    parts = [code[i : i + 4] for i in range(0, len(code), 4)]
    return parts if all(find_tag(part) for part in parts) else None


def _with_person(mark: TagMark, person: str, span: Span) -> TagMark:
    return TagMark(mark.tag, mark.kind, mark.raw, Span(mark.span.start, span.end), person)
