"""Portion marks: the classification of one paragraph, in brackets before its words.

E.O. 12958 section 1.7(c) and E.O. 13526 section 1.6(c) ask for (U), (C), (S), (TS), with control
markings behind them; 12 FAM 540 adds (SBU), and the telegrams of the 1970s have (LOU).
"""

from __future__ import annotations

import re
from functools import lru_cache

_LEVEL = r"(?:UNCLAS|UNCL|U|SBU|C|S|TS|LOU|FOUO|R)"
_CAVEAT = r"[ ]{0,2}(?:/{1,2}|-|,)[ ]{0,2}[A-Z][A-Z0-9 ,/-]{1,40}"
MARK = rf"\([ \t]{{0,3}}(?P<mark>{_LEVEL}(?:{_CAVEAT})?)[ \t]{{0,3}}\)"
ANY_CASE_MARK = rf"(?i:{MARK})"
PORTION = re.compile(rf"[ \t]*(?:[-•*][ \t]+)?{MARK}")
BRACKET = r"\([ \t]{0,3}(?P<mark>[A-Za-z][A-Za-z0-9/ ,-]{0,48}+)\)"  # what may hold a mark
_WHOLE = re.compile(rf"{_LEVEL}(?:{_CAVEAT})?")
_SEPARATOR = re.compile(r"\s*(?://?|-|,)\s*")


@lru_cache(maxsize=512)  # a handful of marks makes nearly all
def standard_mark(words: str) -> str | None:
    """A mark in capitals, its first caveat behind two strokes; None for words that are no mark.

    >>> standard_mark("C"), standard_mark("S/NF"), standard_mark("sbu - noforn ")
    ('C', 'S//NF', 'SBU//NOFORN')
    >>> standard_mark("Iran") is None
    True
    """
    mark = words.strip().upper()
    if not _WHOLE.fullmatch(mark):
        return None
    return _SEPARATOR.sub("//", mark, count=1)
