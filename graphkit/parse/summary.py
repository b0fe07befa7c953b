"""The summary: what a reader in a hurry is given first (5 FAH-1)."""

from __future__ import annotations

import re

from graphkit.model.document import Quote, Span
from graphkit.parse.portion import ANY_CASE_MARK

_WORDS = ("SUMMARY", "Summary", "summary")  # most cables have one of these within the first lines
_WITHIN = 3000
_LONGEST = 8000
_BEFORE = 60

_QUALIFIER = r"(?:BEGIN|EXECUTIVE|INTRODUCTION|OVERVIEW|COMMENT|ACTION REQUEST|BACKGROUND)"
# What may stand on the line before the word: a number, a portion mark, BEGIN, a first heading word.
_ON_LINE = re.compile(
    rf"[ \t(\[/*•-]{{0,12}}(?:¶?[ ]?\d{{1,2}}[ ]?[.)]|[A-Z][.)])?[ \t]{{0,8}}(?:{ANY_CASE_MARK})?"
    rf"[ \t/*\[(-]{{0,8}}(?i:{_QUALIFIER}[ ]{{1,3}}){{0,2}}"
    rf"(?i:(?:AND|&|/)[ ]{{0,3}})?[ \t]{{0,4}}\Z"
)
_SENTENCE_END = re.compile(r"[.:)\]\"”-][ \t]{1,4}(?:(?i:BEGIN)[ ]{1,3})?\Z")
_AND = r"(?:[ \t]{1,4}(?i:AND|&)[ \t]{1,4}[A-Za-z]{3,14}(?:[ \t]{1,2}[A-Za-z]{3,14}){0,3})?"
_CLOSED = re.compile(
    rf"(?P<more>{_AND}(?:[ ]?/[ ]?[A-Za-z]{{3,14}})?)"
    rf"[ \t/*\])]{{0,6}}(?P<end>[ ]?[.:]|[ \t]*(?:\n|\Z)|[ ]?-{{1,2}}[ ])"
)
_SPACE_OR_RULE = " \t\n-=_*~"
_LEAD = re.compile(
    rf"[\s=_*~-]*+(?:¶?[ ]?\d{{1,2}}[ ]?[.)])?[ \t]*+(?:{ANY_CASE_MARK})?[ \t]*+"
    rf"(?:(?i:BEGIN[ ])?(?i:SUMMARY){_AND}[ ]?(?:[:.]|[ ]-{{1,2}}[ ]|\n)[ ]?)?[\s=_*~-]*+"
)
_END_WORDS = ("ummary", "SUMMARY")
_END_BEFORE = 40
_END = re.compile(
    r"[(\[]?\b(?i:END)\s{1,6}(?i:OF\s{1,4})?(?i:THE\s{1,4})?(?:[A-Za-z]{3,14}\s(?i:AND|&)\s)?\Z"
)
_PARAGRAPH_END = re.compile(r"\n[ \t]*+(?:\n|¶?[ ]?\d{1,3}[ ]?[.)](?!\d))")
_NEXT_PARAGRAPH = re.compile(r"\n[ \t]*+(?:[-•*][ \t]+)?¶?[ ]?\d{1,3}[ ]?[.)](?!\d)")


def parse_summary(text: str, start: int) -> Quote | None:
    """The summary's text without markers and paragraph number, or None.

    It runs to `END SUMMARY`, or else to the end of the paragraph that it begins.

    >>> parse_summary("1. (U) SUMMARY: Bananas are ripe. END SUMMARY.", 0).value
    'Bananas are ripe.'
    """
    begin = _begin(text)
    if begin is None:
        return None
    if lead := _LEAD.match(text, begin):
        begin = lead.end()
    stop = _end(text, begin)
    words = text[begin:stop].rstrip(_SPACE_OR_RULE)  # the rule below a summary is none of it
    if not words:
        return None
    span = Span(start + begin, start + begin + len(words))
    return Quote(" ".join(words.split()), span, "summary")


def _begin(text: str) -> int | None:
    """Where the words behind the first marker `SUMMARY` begin."""
    # In small letters of one byte each, one search finds the word in any case, in its place.
    small = text[:_WITHIN].encode("latin-1", "replace").lower()
    at = small.find(b"summary")
    while at >= 0:
        if text[at : at + 7] in _WORDS and (begin := _behind_marker(text, at)) is not None:
            return begin
        at = small.find(b"summary", at + 7)
    return None


def _behind_marker(text: str, at: int) -> int | None:
    """Where the words begin behind the word `SUMMARY` at `at`; None where it is no marker."""
    line = text.rfind("\n", max(0, at - _BEFORE), at) + 1 or max(0, at - _BEFORE)
    before = text[line:at]
    whole = line == 0 or text[line - 1] == "\n"
    opens = whole and _ON_LINE.match(before)
    if text[at] == "s" and not before.endswith((" and ", " & ")):
        return None
    if not opens and not _SENTENCE_END.search(before):
        return None
    closed = _CLOSED.match(text, at + 7)
    if closed and (opens or closed["end"].strip()[:1] in (".", ":", "-")):
        return closed.end()
    return None


def _end(text: str, begin: int) -> int:
    """Where `END SUMMARY` stands, or else where the paragraph ends."""
    limit, marked = begin + _LONGEST, -1
    for word in _END_WORDS:
        end = _marked_end(text, word, begin, limit)
        if end >= 0 and (marked < 0 or end < marked):
            marked = end
            limit = end + _END_BEFORE + len(word)  # what stands behind is no earlier end
    if marked >= 0:
        return marked
    match = _PARAGRAPH_END.search(text, begin)
    return match.start() if match else len(text)


def _marked_end(text: str, word: str, begin: int, limit: int) -> int:
    """Where `END SUMMARY` begins, or -1."""
    at = text.find(word, begin, limit)
    while at >= 0:
        stop = at - (word == "ummary")
        window = max(begin, stop - _END_BEFORE)
        if match := _END.search(text[window:stop]):
            return window + match.start()
        at = text.find(word, at + len(word), limit)
    return -1
