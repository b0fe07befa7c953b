"""Who classified a cable, and why (E.O. 12958 section 1.5, since 2003 and in E.O. 13526 1.4).

Under E.O. 11652 and 12065 the E.O. line names the classifier instead: `GDS (DOE, JANE L.)`.
"""

from __future__ import annotations

import re

from graphkit.model.cable import PersonName
from graphkit.model.document import Span
from graphkit.parse.names import standard_title, title_case
from graphkit.parse.title_words import word_kind
from graphkit.parse.titles import Named, read_people

_NAMES_WITHIN = 400  # characters behind the label; names and reasons stand within these
_REASONS_WITHIN = 800
_PARAGRAPH_ENDS = re.compile(r"\n[ \t]{0,80}\n")
_GLUED_REASON = re.compile(r"[.;,](?i:reasons?)\b")
# `Reasons 1.4 (b), DCM Jane Doe` and `for reasons 1.4 (b) by DCM Jane Doe`.
_REASONS_FIRST = re.compile(
    r"(?i:for )?(?i:reasons?)[ :]{1,3}(?i:e\.?o\.? ?\d{5},? )?1\.[45][ ]?"
    r"(?:\(?[a-hA-H]\)?(?![a-zA-Z])[ ,/&]{0,3}(?:and )?){1,8}[.,; ]{0,3}(?:by )?"
)
# What stands before the names: the label once more, a portion mark, punctuation.
_LEAD = re.compile(
    r"(?:[\s:;,.\-–—*\"']{1,20}|\([UCS]\)|\(?(?i:class(?:ified|\.)?\s{0,4}by|by)\b"
    r"|(?i:this (?:message|cable|telegram) (?:is |was )?(?=class))){1,8}"
)

# `1.4`; a scanner reads `l.4`, a typist writes `1,4`, `1. 4` or `14 (b)`.
_SECTION = re.compile(r"(?<![\d./])[1lI](?:\s?[.,]\s?|(?=[45]\s?\())(?P<section>[45])(?!\d)")
_BEFORE_LETTERS = re.compile(r"[\s.:,\"'\-–]{0,4}(?i:(?:sub)?(?:section|paragraph|para)s?\s{1,2})?")
_LETTER = re.compile(r"[(\[{\"']{0,2}\s?(?P<letter>[A-Ha-h])(?![^\W_])\s?[)\]}\"']{0,2}")
_RUN = re.compile(r"\((?P<letters>[A-Ha-h]{2,4})\)|(?<=[45])(?P<bare>[A-Ha-h]{2,4})(?![A-Za-z])")
_JOIN = re.compile(
    r"\s{0,4}(?:\.(?=\s{1,4}and\b)|plus\b|(?P<range>through|thru|[-–](?=\s?\(?[A-Ha-h]\b))|[,/&+;]|and|or)",
    re.I,
)
_WORD_FOLLOWS = re.compile(r"\s{0,3}(?!(?i:and|or|per|for)\b)[A-Za-z]{2}")
_SPACE = re.compile(r"\s{0,4}")
_MOST_LETTERS = 12
_MOST_JOINS = 3
_ALPHABET = "abcdefgh"

_NAME = r"(?!OR-)[A-ZÀ-Þ][A-Za-zÀ-ÿ'’.-]{0,30}"
_CLASSIFIER = re.compile(
    rf"[(\[]\s?(?P<last>{_NAME}(?:\s{{1,3}}{_NAME}){{0,3}})"
    rf"(?:\s?,\s{{0,3}}(?P<first>{_NAME}(?:\s{{1,3}}{_NAME}){{0,3}}))?\s{{0,2}}(?=[)\]]|\s[O0]R-|$)"
)
_NO_CLASSIFIER = frozenset("NOFORN EXDIS NODIS LIMDIS STADIS AMENDED CONTINUED".split())


def parse_classified_by(text: str, start: int) -> tuple[list[PersonName], list[str]]:
    """Names with titles, and reasons, from what follows `Classified By:`.

    >>> people, reasons = parse_classified_by("DCM Jane Doe for reasons 1.4 (b) and (d).", 0)
    >>> people[0].name, people[0].title, reasons
    ('Jane Doe', 'DCM', ['1.4(b)', '1.4(d)'])
    """
    words = text[:_NAMES_WITHIN]
    lead = _LEAD.match(words)
    at = lead.end() if lead else 0
    end = _PARAGRAPH_ENDS.search(words, at)
    names = words[at : end.start() if end else None]
    glued = _GLUED_REASON.search(names)
    people = read_people(names[: glued.start()] if glued else names)
    if not people and (reasons := _REASONS_FIRST.match(names)):
        at += reasons.end()
        people = read_people(names[reasons.end() :])
    return [_person(named, text, at, start) for named in people], parse_reasons(text)


def _person(named: Named, text: str, at: int, start: int) -> PersonName:
    span = Span(start + at + named.start, start + at + named.end)
    surface = " ".join(text[at + named.start : at + named.end].split())
    title = standard_title(named.title) if named.title else None
    return PersonName(title_case(named.name), surface, span, "classified-by", title)


def parse_classifier(eo: str, start: int) -> list[PersonName]:
    """Who classified, from an E.O. line of the 1970s: `GDS 8/12/85 (DOE, JANE L.) OR-P`.

    >>> parse_classifier("XGDS-2 (DOE, JANE L.)", 0)[0].name
    'Jane L. Doe'
    """
    match = _CLASSIFIER.search(eo[:_NAMES_WITHIN])
    if not match or (not match["first"] and not _is_surname(match["last"])):
        return []
    first, suffix = _without_suffix((match["first"] or "").split())
    name = title_case(" ".join([*first, *match["last"].split(), *suffix]))
    begin, end = match.start("last"), match.end("first" if match["first"] else "last")
    surface = " ".join(eo[begin:end].split())
    return [PersonName(name, surface, Span(start + begin, start + end), "classified-by")]


def _without_suffix(first: list[str]) -> tuple[list[str], list[str]]:
    """First names without the `JR.` that some write behind them."""
    at = len(first) - bool(first and word_kind(first[-1], first[-1].upper()) == "S")
    return first[:at], first[at:]


def _is_surname(words: str) -> bool:
    """Whether a bracket without a comma names someone: `(DOE)`, not `(U)` or `(NOFORN)`."""
    return len(words) > 2 and not _NO_CLASSIFIER & set(words.upper().split())


def parse_reasons(text: str) -> list[str]:
    """Reasons in standard form, each once: `1.4 (b)/(d)` gives `1.4(b)` and `1.4(d)`.

    >>> parse_reasons("REASONS: 1.5 (B) THROUGH (D)")
    ['1.5(b)', '1.5(c)', '1.5(d)']
    """
    text = text[:_REASONS_WITHIN]
    found: list[str] = []
    for match in _SECTION.finditer(text):
        found += [f"1.{match['section']}({letter})" for letter in _letters(text, match.end())]
    return list(dict.fromkeys(found))


def _letters(text: str, at: int) -> list[str]:
    """The letters of a section, from `at` on: joined in any way, in brackets or bare."""
    before = _BEFORE_LETTERS.match(text, at)
    at = before.end() if before else at
    if run := _RUN.match(text, at):
        return list((run["letters"] or run["bare"]).lower())
    found: list[str] = []
    joined = through = False
    while len(found) < _MOST_LETTERS and (match := _LETTER.match(text, at)):
        if not _is_reason(text, match, first=not found, joined=joined):
            break
        letter = match["letter"].lower()
        found += _range(found[-1], letter) if through else [letter]
        joined, through, at = _joined(text, match.end())
    return found


def _joined(text: str, at: int) -> tuple[bool, bool, int]:
    """Whether anything joins the next letter, whether it is the end of a range, where it is."""
    joined = through = False
    for _ in range(_MOST_JOINS):
        if not (join := _JOIN.match(text, at)):
            break
        joined, through, at = True, through or bool(join["range"]), join.end()
    space = _SPACE.match(text, at)
    return joined, through, space.end() if space else at


def _range(first: str, last: str) -> list[str]:
    return list(_ALPHABET[_ALPHABET.index(first) + 1 : _ALPHABET.index(last) + 1])


def _is_reason(text: str, match: re.Match[str], *, first: bool, joined: bool) -> bool:
    """Whether a letter is one of the reasons, not an article or the next paragraph's mark.

    A bracket behind `1.4` or behind `and` is one. Else no word may follow: `(b) (d)`, but not
    the `(C)` of `1.4 (b) (C) Summary`.
    """
    bracketed = match[0][0] in "([{\"'"
    if bracketed and (first or joined):
        return True
    if not (bracketed or first or joined) and match["letter"] in "Aa":
        return False
    return not _WORD_FOLLOWS.match(text, match.end())
