"""Whether a signature as written is a person's: surname, given names before it, typing errors.

A signature is the surname alone, in capitals (5 FAH-1 H-330); operators mistype it, double it, or
put given names and initials before it.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from graphkit.authorities.tables import fold

_LONGEST = 60
_SHORTEST_MISTYPED = 5
_NOT_NAME = re.compile(r"[^\w'\u2019-]+")
_AROUND = frozenset(
    """A ACTING ACTG CHARGE CDA DCM AMB AMBASSADOR JR SR II III IV DR MR MRS MS AI FOR BY SIGNED
    COUNSELOR CONSUL GENERAL PRINCIPAL OFFICER SECRETARY""".split()
)


class Form(IntEnum):
    """How a signature gives a surname; the less, the surer."""

    EXACT = 1
    TWICE = 2
    TYPO = 3


@lru_cache(maxsize=65536)
def fits(text: str, name: str, surname: str) -> Form | None:
    """How a signature fits a person of this full name and surname; None where it does not.

    >>> fits("LA LIME", "Helen La Lime", "La Lime"), fits("H. LALIME", "Helen La Lime", "La Lime")
    (<Form.EXACT: 1>, <Form.EXACT: 1>)
    >>> fits("ROE", "Jane Doe", "Doe") is None, fits("HODEGS", "Jane Hodges", "Hodges")
    (True, <Form.TYPO: 3>)
    """
    if len(text) > _LONGEST:
        return None
    parts = [fold(word) for word in _NOT_NAME.split(text)]
    words = [word for word in parts if word and word not in _AROUND]
    given = tuple(fold(word) for word in name.split())
    key = fold(surname)
    for count in range(len(words)):
        if "".join(words[count:]) in _surnames(surname) and _are_given(words[:count], given):
            return Form.EXACT
    joined = "".join(words)
    if joined == key + key:
        return Form.TWICE
    if len(words) == 1 and _is_glued(joined, key, given):
        return Form.EXACT
    return Form.TYPO if _is_near(words, key, given) else None


def _surnames(surname: str) -> tuple[str, ...]:
    """A surname as signatures have it: whole, or the last part of a double one."""
    last = fold(surname.rpartition("-")[2])
    return (fold(surname), last) if "-" in surname else (fold(surname),)


def _are_given(words: list[str], given: tuple[str, ...]) -> bool:
    """Whether words before a surname are given names of the person, short forms or initials."""
    return all(any(name.startswith(word) for name in given) for word in words)


def _is_glued(joined: str, key: str, given: tuple[str, ...]) -> bool:
    """Whether an initial or given name stands in one word with the surname: `JDOE`, `JANEDOE`."""
    before = joined.removesuffix(key)
    return before != joined and (before in given or before in {name[:1] for name in given if name})


def _is_near(words: list[str], key: str, given: tuple[str, ...]) -> bool:
    """Whether the surname is one letter wrong, missing, added or exchanged with the next.

    A letter before it, alone or glued, is no error but another person's initial.
    """
    for count in range(len(words)):
        rest = "".join(words[count:])
        if len(words[count]) == 1 or rest[1:] == key:
            continue
        if _are_given(words[:count], given) and is_letter_apart(rest, key):
            return True
    return False


def is_letter_apart(one: str, other: str) -> bool:
    """Whether two words of five letters and more differ by one typing error.

    >>> is_letter_apart("PARMLY", "PARMLEY"), is_letter_apart("WHITE", "WHILE")
    (True, True)
    >>> is_letter_apart("ROE", "DOE"), is_letter_apart("SMITH", "SMITHSON")
    (False, False)
    """
    if min(len(one), len(other)) < _SHORTEST_MISTYPED or abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return len(one) != len(other)
    a, b = one[start:], other[start:]
    if len(a) == len(b):
        return a[1:] == b[1:] or (a[:2] == b[:2][::-1] and a[2:] == b[2:])
    return a[1:] == b if len(a) > len(b) else a == b[1:]
