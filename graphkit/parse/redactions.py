"""What a publisher blacked out: `XXXXXXXXXXXX` in place of a name, a number or more."""

from __future__ import annotations

import re

from graphkit.model.document import Span

_BLOT = re.compile(r"X(?<!\w.)X{3,}(?![A-Za-z])")
_HINT = "XXXX"


def parse_redactions(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The blots in `text[start:end]`; spans count in the whole `text`.

    >>> parse_redactions("told XXXXXXXXXXXX and XXXX.", 0, 27)
    (Span(start=5, end=17), Span(start=22, end=26))
    """
    if text.find(_HINT, start, end) < 0:
        return ()
    return tuple(Span(match.start(), match.end()) for match in _BLOT.finditer(text, start, end))
