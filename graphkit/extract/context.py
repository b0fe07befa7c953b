"""What stands round a name, as signs: `before:place` (`in Quito`), `after:speech` (`Doe said`)."""

from __future__ import annotations

import re
from functools import lru_cache

from graphkit.extract import lexicon as lex
from graphkit.extract import word_classes as words
from graphkit.extract.lexicon import bare, flags_of

_NEXT = re.compile(
    r"(?:['’]s?\b)?([,;:(-]?)[ \n\"”]{0,90}([\w'’-]{1,40})?[ \n]{0,90}([\w'’-]{1,40})?"
    r"[ \n]{0,90}([\w'’-]{1,40})?"
)
_TELLING = frozenset(
    """of by with told met and between for on a an as against former like including""".split()
)
_APPOSED = frozenset(
    "daily weekly magazine paper firm broadcaster ngo party airline network channel".split()
)
_GROUPS = frozenset(
    """government administration regime officials official party members member leader leaders
    leadership representatives representative""".split()
)
_PLACES = frozenset(
    "province region city district area airport border state town neighborhood river island".split()
)
_SMALL = frozenset("to in on at for with that by from as".split())


def before(word: str, *, in_run: bool, opening: bool) -> tuple[str, ...]:
    """The signs of the word before a name; `in_run` where it is of the same run of names.

    >>> before("in", in_run=False, opening=False), before("", in_run=False, opening=True)
    (('before:place',), ('opening',))
    """
    if opening:
        return ("opening",)
    return _before(word, in_run) if word else ()


@lru_cache(maxsize=16384)
def _before(word: str, in_run: bool) -> tuple[str, ...]:
    small = word.lower()
    sign = _before_sign(word, small, in_run)
    signs = [f"before:{sign}"] if sign else []
    nation = flags_of(word if in_run else small.capitalize()) & lex.NATION
    if nation and "before:nation" not in signs and (not in_run or not sign):
        signs.append("before:nation")
    return tuple(signs)


def _before_sign(word: str, small: str, in_run: bool) -> str:
    if small in words.BEFORE_PLACES:
        return "place"
    if small == "the" or small in _TELLING:
        return small
    if bare(small) in words.ROLE_WORDS:
        return "role"
    if small in words.ORG_HEADS or small in _APPOSED:
        return "organisation"
    if in_run and word.endswith(("'s", "’s", "s'")):
        return "possessive"
    return ""


def after(text: str, end: int) -> tuple[str, ...]:
    """The signs of what follows a name that ends at `end`.

    >>> after("Doe, head of the board", 3), after("Doe said", 3)
    (('after:role',), ('after:speech',))
    """
    match = _NEXT.match(text, end)
    if not match:
        return ()
    sign, one, two, three = match.groups("")
    if not sign:
        return _after_word(one, two[:1].isupper()) if one else ()
    return _after_sign(sign, one, two, three)


def _after_sign(sign: str, one: str, two: str, three: str) -> tuple[str, ...]:
    if sign == "(":
        return ("after:bracket",)
    if sign != ",":
        return ()
    first = one.lower()
    if first in ("who", "whose", "whom"):
        return ("after:who",)
    if any(w.lower() in _ROLES for w in (one, two, three)):
        return ("after:role",)
    if first in ("a", "an", "the", "his", "her"):
        return ("after:article",)
    if one[:1].isupper():
        return ("after:list",)
    return ("after:number",) if one.isdigit() else ()


@lru_cache(maxsize=16384)
def _after_word(word: str, capital_next: bool) -> tuple[str, ...]:
    small = word.lower()
    for sign, known in (
        ("speech", words.PERSON_VERBS),
        ("verb", words.SPEECH),
        ("group", _GROUPS),
        ("place", _PLACES),
    ):
        if small in known:
            return (f"after:{sign}",)
    if small in ("and", "or") and capital_next:
        return ("after:and",)
    return ("after:noun",) if small[0].islower() and small not in _SMALL else ()


_ROLES = words.ROLE_WORDS | {"member", "official"}
