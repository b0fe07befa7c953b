"""The labels of a heading (5 FAH-2 H-320): `E.O. 12958:`, `TAGS:`, `SUBJECT:`, `REF:` and others.

Communicators and scanners misspell them: a word before a colon that is close to just one label
is that label.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple

from graphkit.parse.lines import Line


class Label(NamedTuple):
    """What a line's label is, and where the line goes on behind it."""

    name: str
    end: int


_ORDER = r"[ ]*1\d{4}(?:[ ]*[:;.])?"
_EO = rf"[Ee][.,]?[ ]?[OoQ0][.,]{{0,2}}{_ORDER}|E\.?O\.?[ ]?:|EXECUTIVE ORDER{_ORDER}"
_MARK = r"(?:[ ]?\((?:U|C|S|SBU|LOU)\))?"  # some mark the label's part behind the label
_TAGS = rf"(?:TAGS?|Tags?|TAGs|T ?A ?G ?S)\b(?:/T(?:ERMS|erms))?{_MARK}"
_REFS = r"\(?(?:REFERENCES?|REFTELS?|REF TELS?|REF'S|REFS?|References?|Reftels?|Refs?)(?:\([Ss]\))?"
_CLASSIFIED = r"(?:CLASSIFIED|Classified|classified)(?:[ ](?:AND|and)[ ]\w{5,12})?[ ]+(?:BY|By|by)"
_PATTERNS = {
    "eo": rf"(?:{_EO})",
    "tags": rf"{_TAGS}(?:[ ]*[:;.,=-]{{1,3}})?[ ]*(?=[A-Z#(\s]|$)|TAGS(?=[A-Z]{{4}}[ ,])",
    # without a colon only where it stands apart, as a label does
    "subject": (
        rf"(?:SUBJECTS?|SUBJ|Subject|Subj|S ?U ?B ?J ?E ?C ?T){_MARK}"
        r"(?:[ ]*[:;.,=]{1,3}|[ ]?-|[ ]{2})"
    ),
    # without a colon only where a letter or a citation follows: `REF A. QUITO 12`, `REF QUITO 12`
    "refs": (
        rf"REF(?=[A-Z][).][ ])|{_REFS}(?!\w){_MARK}[ ]*(?:[:;.=][ ]*|-[ ]|(?=[ ]?\(?[A-Za-z][).:])"
        r"|(?=\d{2}[ ][A-Z][A-Z ]{2,30}[ ]\d)|(?=\(?[A-Z0-9][A-Z0-9 ]{2,30}[ ]\d))"
    ),
    "classified": (
        r"(?:(?:THIS|This)[ ](?:CABLE|MESSAGE|cable|message|telegram)[ ](?:IS|is|WAS|was)[ ])?"
        rf"{_CLASSIFIED}\b{_MARK}[ ]*[:;]?"
        r"|(?:CLASSIFIED|Classified)[ ](?=(?:FOR|for)[ ](?:REASONS?|reasons?)\b|(?:A/)?DCM\b|CDA\b"
        r"|AMB|Amb|CHARGE|Charg|CONSUL|Consul|POL|Pol|ECON|Econ)"
        r"|(?:CLA[SIF]{1,8}ED|Cla[sif]{1,8}ed)[ ][Bb][Yy]\b[ ]*[:;]?"
    ),
    "reason": r"(?:REASONS?|Reasons?)[ ]*:",
    "derived": r"(?:DERIVED FROM|Derived [Ff]rom)[ ]*:?",
    "declassify": r"(?:DECLASSIFY ON|DECL ON|Declassify [Oo]n)[ ]*:?",
}
# The labels by how their lines begin: most lines are told apart by two letters.
_BEGINNINGS = {
    "eo": ("E.", "E,", "E ", "EO", "EQ", "E0", "EX"),
    "tags": ("TA", "T "),
    "subject": ("SU", "S "),
    "refs": ("RE", "(R"),
    "classified": ("CL", "TH"),
    "reason": ("RE",),
    "derived": ("DE",),
    "declassify": ("DE",),
}
_BY_BEGINNING: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
for _name, _pattern in _PATTERNS.items():
    for _beginning in _BEGINNINGS[_name]:
        _known = _BY_BEGINNING.setdefault(_beginning, [])
        _known.append((_name, re.compile(rf"[ ]*(?:{_pattern})[ ]*")))

_PORTION = re.compile(r"[ ]{0,40}\((?:U|C|S|SBU|LOU|C//?NF|S//?NF)\)[ ]{0,8}")
_MISSPELT = re.compile(r"[ ]{0,40}([A-Za-z0-9]{3,12})(?:[ ](?P<by>B[Yy]))?[ ]?[:;]+[ ]*")
_COLON_WITHIN = 60
_NAMES = {
    "SUBJECT": "subject",
    "SUBJ": "subject",
    "TAGS": "tags",
    "REF": "refs",
    "REFS": "refs",
    "REFTEL": "refs",
    "REFTELS": "refs",
    "REFERENCE": "refs",
    "REFERENCES": "refs",
    "CLASSIFIED BY": "classified",
    "REASON": "reason",
}
_CLOSE = 0.79  # `SUBECT`, `TASG` and `CLASSIFED BY` are close, `OBJECT` and `TASKS` are not


def label_of(line: Line) -> Label | None:
    """The label that a line begins with, or None.

    >>> label_of(Line(0, "SUBJECT: BANANAS")), label_of(Line(0, "SUBECT: BANANAS"))
    (Label(name='subject', end=9), Label(name='subject', end=8))
    """
    return _label(line.text)


@lru_cache(maxsize=256)  # the lines of one heading, each of which is asked for several times
def _label(text: str) -> Label | None:
    if text.lstrip(" ")[:1] == "(" and (mark := _PORTION.match(text)):
        found = _unmarked(text[mark.end() :])
        return Label(found.name, mark.end() + found.end) if found else None
    return _unmarked(text)


def _unmarked(text: str) -> Label | None:
    for name, pattern in _BY_BEGINNING.get(text.lstrip(" ")[:2].upper(), ()):
        if match := pattern.match(text):
            return Label(name, match.end())
    return _misspelt(text) if ":" in text[:_COLON_WITHIN] else None


def has_label(line: Line) -> bool:
    """Whether a line bears one of the labels that only a heading has: E.O., TAGS, SUBJECT."""
    found = label_of(line)
    return found is not None and found.name in ("eo", "tags", "subject")


def _misspelt(text: str) -> Label | None:
    match = _MISSPELT.match(text)
    name = _near(match[1].upper() + (" BY" if match["by"] else "")) if match else None
    return Label(name, match.end()) if match and name else None


@lru_cache(maxsize=4096)
def _near(word: str) -> str | None:
    near = [name for name in _NAMES if sorted(name) == sorted(word)]  # letters exchanged
    near = near or get_close_matches(word, _NAMES, n=1, cutoff=_CLOSE)
    return _NAMES[near[0]] if near and near[0][0] == word[0] else None
