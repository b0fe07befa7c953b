"""TAGS: what the codes of a cable's TAGS line stand for.

Facts are in ``data/tags.tsv``, sources at its head. What TAGS are: 5 FAH-3 (TAGS/Terms handbook).
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from graphkit.authorities.tables import rows

TagKind = Literal["subject", "program", "area", "organization"]

# The shapes that the handbook gives to its codes; the first that fits tells the kind.
_SHAPES: tuple[tuple[re.Pattern[str], TagKind], ...] = (
    (re.compile(r"[A-Z]{2}"), "area"),
    (re.compile(r"K[A-Z]{3}"), "program"),
    (re.compile(r"[ABCEMOPST][A-Z]{3}"), "subject"),
)


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
    return known.kind if known else _kind_by_shape(code.strip().upper())


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
