"""When two strings count as the same: what no reader would call a mistake is folded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_MINUTE = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)")
_POSSESSIVES = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s", "'", "\N{RIGHT SINGLE QUOTATION MARK}")
_PUNCTUATION = str.maketrans(dict.fromkeys('.,;:()"', " "))


def fold(text: object) -> str:
    """A name without case, spacing, leading "the", possessive and punctuation.

    >>> fold("The  Ministry of Finance\\u2019s"), fold("U.S."), fold("DOE, J.")
    ('ministry of finance', 'u s', 'doe j')
    """
    name = _one_line(text).casefold().removeprefix("the ")
    ending = next((s for s in _POSSESSIVES if name.endswith(s)), "")
    return _one_line(name.removesuffix(ending).translate(_PUNCTUATION))


def fold_value(field: str, value: str | int | None) -> str | None:
    """What a scalar is compared by: a date-time group to its minute, a heading's line without its
    final stop, anything else as names are. None stays None.

    >>> fold_value("dtg", "2007-11-29 07:58:00Z"), fold_value("eo", "Decl: 11/05/2019.")
    ('2007-11-29 07:58', 'decl: 11/05/2019')
    """
    if value is None:
        return None
    if field in ("signer", "sections", "paragraphs"):
        return fold(value)
    line = _one_line(value)
    if field == "dtg":
        minute = _MINUTE.match(line)
        return " ".join(minute.groups()) if minute else line
    return line.casefold().rstrip(".")


def surfaces(entity: Mapping[str, Any]) -> frozenset[str]:
    """The folded strings that an entity goes by: its surfaces and its name.

    >>> sorted(surfaces({"name": "Ana Doe", "surface": ["ANA DOE", "Doe's"]}))
    ['ana doe', 'doe']
    """
    names = (entity.get("name"), *(entity.get("surface") or ()))
    return frozenset(folded for name in names if name is not None and (folded := fold(name)))


def _one_line(text: object) -> str:
    return " ".join(str(text).split())
