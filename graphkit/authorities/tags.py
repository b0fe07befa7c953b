"""TAGS: what the codes of a cable's TAGS line stand for.

Facts are in ``data/tags.tsv``, sources at its head. What TAGS are: 5 FAH-3 (TAGS/Terms handbook).
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, get_args

from graphkit.authorities.tables import rows

TagKind = Literal["subject", "program", "area", "organization"]

# The shapes that the handbook gives to its codes; the first that fits tells the kind.
_SHAPES: tuple[tuple[re.Pattern[str], TagKind], ...] = (
    (re.compile(r"[A-Z]{2}"), "area"),
    (re.compile(r"K[A-Z]{3}"), "program"),
    (re.compile(r"[ABCEMOPST][A-Z]{3}"), "subject"),
)


_SUBJECT_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Tag:
    """One code; ``meaning`` is empty where not known, ``country`` is ISO alpha-2, areas only."""

    code: str
    kind: TagKind
    meaning: str
    country: str


def tags() -> tuple[Tag, ...]:
    """All codes of the table, in its order. ValueError where the table is malformed."""
    return tuple(_by_code().values())


def find_tag(code: str) -> Tag | None:
    """The tag of a code in either case, None when the table has none.

    >>> find_tag("rs").meaning
    'Russia'
    """
    return _by_code().get(code.strip().upper())


def tag_kind(code: str) -> TagKind:
    """The kind of a code: the table's, else by its shape; organization when no shape fits.

    >>> tag_kind("OECD"), tag_kind("KQQQ"), tag_kind("PQQQ")
    ('organization', 'program', 'subject')
    """
    known = find_tag(code)
    return known.kind if known else _kind_by_shape(code.strip().upper().partition("_")[0])


@lru_cache(maxsize=4096)
def similar_tag(code: str) -> str | None:
    """The one code of the table that a mistyped one of four letters is an error away from.

    A letter wrong, or two exchanged. None for a code of the table, and where two are as near.

    >>> similar_tag("PGVO"), similar_tag("PGOV"), similar_tag("PREK")
    ('PGOV', None, None)
    """
    written = code.strip().upper()
    if len(written) != _SUBJECT_LENGTH or not written.isalpha() or written in _by_code():
        return None
    swapped = {written[:at] + written[at + 1] + written[at] + written[at + 2 :] for at in range(3)}
    near = {known for known in _by_code() if known in swapped}
    if not near:
        near = {known for known in _by_code() if _is_letter_apart(written, known)}
    return near.pop() if len(near) == 1 else None


def _is_letter_apart(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _kind_by_shape(code: str) -> TagKind:
    return next((kind for shape, kind in _SHAPES if shape.fullmatch(code)), "organization")


@cache
def _by_code() -> dict[str, Tag]:
    tagged = [Tag(row["code"], _kind(row), row["meaning"], row["country"]) for row in rows("tags")]
    return {tag.code: tag for tag in tagged}


def _kind(row: dict[str, str]) -> TagKind:
    for kind in get_args(TagKind):
        if row["kind"] == kind:
            return kind  # type: ignore[no-any-return]  # get_args is untyped
    raise ValueError(f"tags.tsv: no kind of tag: {row['kind']!r}")
