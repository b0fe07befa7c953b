"""Headings of a body's paragraphs: above them on a line of their own, or before their words.

The Department's Correspondence Handbook (5 FAH-1) asks for short headings above the paragraphs and
writers use the same few: SUMMARY, ACTION REQUEST, BACKGROUND, COMMENT.
"""

from __future__ import annotations

import re

from graphkit.model.document import Quote, Span

_RULE = re.compile(r"(?:[-=_*~][ \t]{0,2}){3,300}+")
_RULE_BEHIND = re.compile(r"[ \t]{1,8}[-=_]{4,300}+(?:[ \t]{1,4}[-=_]{1,80}+){0,4}[ \t]*\Z")
_OUTER = " \t\n-=_*~/"
_OUTER_END = _OUTER + ":"
_RULED = "-=_*~"
_DASHES = frozenset(_RULED)
_LONGEST_RULE = 300
_LONGEST_LINE = 90
_MOST_LINES = 3
_WINDOW = 400
_PARTED = re.compile(r"[ ]{3}|\t|X{6}|[|<>@]")  # columns, what is blacked out, addresses
_LISTED = re.compile(r"[-•*·–—]|\(?(?:[A-Za-z]|\d{1,3})[.)]|¶|\([A-Z]{1,4}\)")
_SENTENCE = re.compile(r"[a-z]{2,20}[.;,][\"”)]{0,2}\Z|[;,]\Z|(?i:\bend[ ](?:of[ ])?\w{2,20})")
_USUAL = (
    r"(?:INTRODUCTION|SUMMARY|OVERVIEW|BACKGROUND|COMMENTS?|ACTIONS?[ ]RE(?:QUEST(?:ED|S)?|QUIRED)"
    r"|NOTE|BIO(?:GRAPHIC(?:AL)?)?[ ](?:NOTES?|DATA|INFORMATION)|CONCLUSIONS?|NEXT[ ]STEPS|ANALYSIS"
    r"|PARTICIPANTS|OBJECTIVES?|TALKING[ ]POINTS|REPORTING[ ]DEADLINE|POINTS?[ ]OF[ ]CONTACT"
    r"|GUIDANCE|KEY[ ]POINTS|DETAILS|RECOMMENDATIONS?)"
)
_USUAL_FIRST = re.compile(
    rf"(?P<words>(?i:(?:BEGIN|EMBASSY|POST|CONSULATE|MISSION|EXECUTIVE)[ ])?(?i:{_USUAL})"
    rf"(?i:[ ](?:AND|&)[ ]{_USUAL})?)(?P<end>[ ]?(?:[:.](?!\w)|-{{1,2}}[ ])|[ \t]*(?:\n|\Z))"
)
_CAPITALS_FIRST = re.compile(
    r"(?P<words>[A-Z][A-Z0-9'’\"“”&/,() -]{3,70}[A-Z)\"”?!])"
    r"(?:[:.][ ]{1,3}|[ ]-{2}[ ])(?=[\"“(A-Z0-9])"
)
_USUAL_STARTS = frozenset(
    start.replace("_", " ")
    for start in """INTR SUMM OVER BACK COMM ACTI NOTE BIO_ BIOG CONC NEXT ANAL PART OBJE TALK
    REPO POIN GUID KEY_ DETA RECO BEGI EMBA POST CONS MISS EXEC""".split()
)
_BELOW = frozenset("-=_\n")
_BELOW_OR_BLANK = frozenset("-=_\n \t")
_CLOSES = frozenset('.,;)"”')
_CAPITAL = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ.")
_LETTER = re.compile(r"[^\W\d_]")
_SMALL = re.compile(r"[a-z]{3}")


Heading = tuple[Quote | None, int]  # a heading, or None, and where the words above it end


def is_rule(line: str) -> bool:
    """Whether a line is only dashes, equals signs, underscores or asterisks, spaced or not."""
    words = line.strip()
    if len(words) < 3 or words[0] not in _DASHES:
        return False
    if not words.strip(_RULED):  # unspaced, as most are
        return len(words) <= _LONGEST_RULE
    return bool(_RULE.fullmatch(words))


def is_shouting(text: str) -> bool:
    """Whether a text is all capitals, as the telegrams of the 1970s are."""
    return not _SMALL.search(text, 0, 600)


def heading_above(text: str, floor: int, at: int, start: int) -> Heading:
    """The heading on the lines directly above the line that begins at `at`, not before `floor`.

    One that is underlined may say anything; one that is not stands alone between blank lines and
    ends in no full stop.

    >>> heading_above("SUMMARY\\n-------\\n1. (U) Ripe.", 0, 16, 0)[0]
    Quote(value='SUMMARY', span=Span(start=0, end=7), rule='heading.underlined')
    """
    window = at - _WINDOW if at - _WINDOW > floor else floor
    words = text[window:at].rstrip()
    end = window + len(words)
    last = words[-1:]
    if not last or (last in _CLOSES and words[-2:-1] not in _CAPITAL):
        return None, end  # a sentence ends there, as above most paragraphs
    begin = words.rfind("\n") + 1
    if last in _DASHES:
        line = words[begin:]
        if is_rule(line):
            return _underlined(text, window, window + begin, start)
        if glued := _RULE_BEHIND.search(line, max(0, len(line) - 160)):
            span = _words(text, window + begin, window + begin + glued.start())
            quote = _quote(text, span, start, "heading.underlined")
            return quote, _above(text, window, window + begin)
    return _alone(text, window, window + begin, end, at, start)


def _underlined(text: str, window: int, rule: int, start: int) -> Heading:
    end = _blank_back(text, window, rule)
    lines = _lines_back(text, window, end, _MOST_LINES + 1)
    above = rule
    for place, (begin, stop) in enumerate(lines):
        if text[stop - 1] in _DASHES and is_rule(text[begin:stop]):
            above, lines = begin, lines[:place]
            break
    else:
        if len(lines) > _MOST_LINES:
            lines = lines[:1]  # no blank line parts it from the paragraph above
    if not lines or max([stop - begin for begin, stop in lines]) > _LONGEST_LINE:
        return None, _blank_back(text, window, above)
    span = _words(text, lines[-1][0], end)
    above = _above(text, window, min(above, lines[-1][0]))
    return _quote(text, span, start, "heading.underlined"), above


def _alone(text: str, window: int, begin: int, end: int, at: int, start: int) -> Heading:
    none = (None, end)
    if end - begin > _LONGEST_LINE:
        return none
    lines = _lines_back(text, window, end, 3)
    if len(lines) > 2:
        return none
    begin = lines[-1][0]
    if begin <= window and window > 0 and text[window - 1] != "\n":
        return none
    bare = text[begin:end].strip(" \t/*")
    if not _may_stand_alone(bare):
        return none
    if (len(lines) > 1 or text.count("\n", end, at) < 2) and not _is_title(bare):
        return none
    span = _words(text, begin, end)
    above = _above(text, window, begin)
    return _quote(text, span, start, "heading.alone"), above


def _may_stand_alone(words: str) -> bool:
    if len(words) < 3 or not (words[0].isupper() or words[0] in "\"“'.‘0123456789"):
        return False
    return not (_LISTED.match(words) or _PARTED.search(words) or _SENTENCE.search(words))


def _is_title(words: str) -> bool:
    """Whether words are capitals, or all but the small ones begin with a capital."""
    if words.endswith("."):
        return False
    long = [word for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return bool(long) and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def heading_first(text: str, at: int, end: int, start: int, *, shouting: bool) -> Quote | None:
    """The heading that a paragraph's own words, which begin at `at`, begin with.

    >>> heading_first("SUMMARY: Ripe.", 0, 14, 0, shouting=False)
    Quote(value='SUMMARY', span=Span(start=0, end=7), rule='heading.first')
    """
    first = text[at : at + 4]
    if not (first[:1].isupper() or first[:1] in '"“'):
        return None
    match = None
    if first.upper() in _USUAL_STARTS:
        match = _USUAL_FIRST.match(text, at, end)
    if not match and not shouting and first.isupper():
        match = _CAPITALS_FIRST.match(text, at, end)
        if match and not _SMALL.search(text, match.end(), min(end, match.end() + 60)):
            match = None
    if match:
        return _quote(text, match.span("words"), start, "heading.first")
    return _line_first(text, at, end, start)


def _line_first(text: str, at: int, end: int, start: int) -> Quote | None:
    """A first line that is underlined, or parted by a blank line and in title case."""
    line = text.find("\n", at, min(end, at + _LONGEST_LINE))
    if line < 0 or text[line + 1 : line + 2] not in _BELOW_OR_BLANK:
        return None
    below = text[line + 1 : line + 24].lstrip(" \t")
    if below[:1] not in _BELOW:
        return None
    words = text[at:line].rstrip()
    if _SENTENCE.search(words) or (below[:1] != "\n" and below[1:2] not in "-=_ "):
        return None
    if below[:1] == "\n" and (len(words) > 60 or words[-1:] in ".:;," or not _is_title(words)):
        return None
    return _quote(text, (at, at + len(words)), start, "heading.first")


def _blank_back(text: str, window: int, at: int) -> int:
    """Where the text before `at` ends, without white space."""
    return window + len(text[window:at].rstrip())


def _lines_back(text: str, window: int, end: int, most: int) -> list[tuple[int, int]]:
    """The `most` lines that end at `end` up to a blank line, the last first."""
    lines: list[tuple[int, int]] = []
    for _ in range(most):
        if end <= window:
            break
        begin = text.rfind("\n", window, end) + 1 or window
        if not (stop := len(text[begin:end].rstrip())):
            break
        lines.append((begin, begin + stop))
        end = begin - 1
    return lines


def _words(text: str, begin: int, end: int) -> tuple[int, int]:
    words = text[begin:end]
    lead = len(words) - len(words.lstrip(_OUTER))
    return begin + lead, begin + len(words.rstrip(_OUTER_END))


def _above(text: str, window: int, at: int) -> int:
    """Where the words before `at` end; a rule that frames the heading is none of them."""
    words = text[window:at].rstrip()
    if words.endswith(("--", "==", "__", "**")):
        words = words.rstrip(_OUTER)
    return window + len(words)


def _quote(text: str, span: tuple[int, int], start: int, rule: str) -> Quote | None:
    begin, end = span
    words = text[begin:end]
    if not words[:1].isalpha() and not _LETTER.search(words):
        return None
    return Quote(" ".join(words.split()), Span(start + begin, start + end), rule)
