"""A string of a cable that may be a name, with all its places."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

_SPACE = re.compile(r"[ \n]+")


class Occurrence(NamedTuple):
    """One place where a candidate stands: `text[start:end]`.

    `rule` cut it out, `hint` is what the rule takes it for, `signs` are what stands round it,
    `role` the title before it, `acronym` one defined in brackets behind it.
    """

    start: int
    end: int
    rule: str
    hint: str
    signs: tuple[str, ...] = ()
    role: str = ""
    acronym: str = ""


@dataclass(slots=True)
class Candidate:
    """`text` on one line, `key` in small letters, `inner` without the nation before it."""

    text: str
    key: str
    inner: str
    occurrences: list[Occurrence] = field(default_factory=list)


def on_one_line(text: str) -> str:
    """A text with single spaces for all white space.

    >>> on_one_line("Jane\\n   Doe")
    'Jane Doe'
    """
    return _SPACE.sub(" ", text) if "\n" in text or "  " in text else text


def without_possessive(text: str) -> str:
    """`Spain's` as `Spain`.

    >>> without_possessive("Spain's"), without_possessive("Employers'")
    ('Spain', 'Employers')
    """
    if text[-2:] in ("'s", "’s"):
        return text[:-2]
    return text[:-1] if text[-1:] in "'’" else text


def put(found: dict[str, Candidate], surface: str, place: Occurrence, inner: str = "") -> None:
    """Add a place to the candidate of its text."""
    candidate = found.get(surface)
    if candidate is None:
        candidate = found[surface] = Candidate(surface, surface.casefold(), inner)
    elif inner:
        candidate.inner = inner
    candidate.occurrences.append(place)
