"""Citations in the running text: `reftel A`, `Ref B and D`, and cables by station and number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from graphkit.model.cable import BodyReference, Reference
from graphkit.model.document import Span
from graphkit.parse.cable_numbers import find_cited, shapes_of
from graphkit.parse.cited_cables import RELATIVE, Citation, Citing, resolve
from graphkit.parse.cited_years import is_year

# The word is looked for as a plain string, which is the fastest search there is, in the shapes of
# the characters, where it has one form; the pattern then says whether letters follow. Small letters
# count in brackets or before a stop.
_REF = ("ref", "Ref", "REF")
_LETTER = (
    r"(?:\(?(?:[A-Z]|AA|BB|CC|DD|EE)\)?|\([a-z]\)|[a-h](?=[),.;]))"
    r"(?![A-Za-z]|['’][A-RT-Za-rt-z])"
)
_GO_ON = (
    r"\s{0,8}(?:,\s{0,8}(?:(?:AND|and|And|&)\s{1,8})?|(?:AND|and|And|OR|or)\s{1,8}|&\s{0,8}|/"
    r"|[-–]\s{0,8}|(?:THROUGH|through|THRU|thru|TO|to)\s{1,8})"
)
_REFTEL = re.compile(
    r"[Rr][Ee][Ff](?:[ -]?(?P<tel>[Tt][Ee][Ll]))?(?P<many>'?[Ss])?(?![A-Za-z0-9])[.:]?"
    rf"(?:[ \n\t-]{{1,12}}(?P<letters>{_LETTER}(?:{_GO_ON}{_LETTER}){{0,11}})"
    rf"|(?P<glued>\([A-Za-z]\)(?:{_GO_ON}\([A-Za-z]\)){{0,11}}))?"
)
_ONE_LETTER = re.compile(r"(?<![A-Za-z])(?:([A-Za-z])\1?)(?![A-Za-z])")
_RUN = re.compile(
    r"([A-Za-z])\)?\s{0,8}(?:-|–|through|thru|to)\s{0,8}\(?([A-Za-z])(?![A-Za-z])", re.I
)
_INTRODUCE = frozenset(
    """see ref refs reftel reftels septel septels septeld cable cables telegram telegrams per cf
    embtel deptel""".split()
)
_REPORTED = frozenset(
    "reported noted described discussed detailed outlined contained provided response".split()
)
_REPORTED_BY = frozenset("in by via to from".split())
_NOT_AFTER = re.compile(
    r"\s{0,3}(?:%|percent|per cent|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\b|"
    r"million|billion|MILLION|BILLION|PERCENT|PER CENT|[,.]\d)"
)
_STOPS = re.compile(r"[ \n]{0,3}(?:[),.;:\]]|PARAS?\b|AND\b|(?i:cable|telegram|message)|\Z)")
_SMALL = re.compile(r"[a-z]+")
# Spellings of stations that are names of something else in a text.
_OTHER_MEANING = frozenset(
    "NATO UNESCO GEORGE MARTIN BRIDGE VICTORIA ANTIGUA RIO SANTO SAO".split()
)
# A letter cites all that stands under it; more than this is no list that a writer made.
_MOST_UNDER_LETTER = 40
# How many citations by letter, and candidates by number, are read: no cable comes near.
_MOST_BY_LETTER = 50_000
_MOST = 20_000


def parse_citations(
    text: str, start: int, citing: Citing, references: tuple[Reference, ...]
) -> tuple[BodyReference, ...]:
    """Every citation in the body `text` that begins at `start`, in order of position.

    >>> from graphkit.parse.references import parse_references
    >>> listed = parse_references("A. LIMA 13 B. LIMA 14", 0, Citing(2007))
    >>> found = parse_citations("As ref B says (Quito 4410),", 0, Citing(2007), listed)
    >>> [(c.text, c.cable_id) for c in found]
    [('ref B', '07LIMA14'), ('Quito 4410', '07QUITO4410')]
    """
    shapes = shapes_of(text)
    found = [*_by_number(text, shapes, start, citing, references)]
    if references:
        found += islice(_by_word(text, shapes, start, references), _MOST_BY_LETTER)
    if len(found) > 1:
        found.sort(key=lambda citation: (citation.span, citation.label or ""))
    return tuple(found)


def _by_word(
    text: str, shapes: bytes, start: int, references: tuple[Reference, ...]
) -> Iterator[BodyReference]:
    entries: dict[str, list[Reference]] = {}
    for reference in references:
        under = entries.setdefault(reference.label or "", [])
        if len(under) < _MOST_UNDER_LETTER:
            under.append(reference)
    for match in _words(text, shapes):
        group = "letters" if match["letters"] else "glued"
        if letters := match[group]:
            for letter, span in _letters(letters, start + match.start(group)):
                yield from _meant(letter, span, match.group(), entries)
        elif len(references) == 1 and _is_bare(text, match):
            span = Span(start + match.start(), start + match.end())
            words = match.group().rstrip(".:")
            span = Span(span.start, span.start + len(words))
            cited = references[0]
            yield BodyReference(words, span, cited.cable_id, cited.label, "reftel.only-one")


def _words(text: str, shapes: bytes) -> Iterator[re.Match[str]]:
    """Where `ref`, `reftel` and the like stand as words of their own."""
    at = shapes.find(b"ref")
    while at >= 0:
        whole = text[at : at + 3] in _REF and not text[at - 1 : at].isalnum()
        if whole and (match := _REFTEL.match(text, at)):
            yield match
        at = shapes.find(b"ref", at + 3)


def _is_bare(text: str, match: re.Match[str]) -> bool:
    """`reftel` alone, or `(ref)`."""
    return bool(match["tel"]) or (
        text[match.start() - 1 : match.start()] in ("(", "[")
        and text[match.end() : match.end() + 1] in (")", "]", ",", ";")
    )


def _letters(words: str, start: int) -> Iterator[tuple[str, Span]]:
    """The letters in `A, B and (C)`; of `A-D` also those between, which stand on the whole."""
    for letter in _ONE_LETTER.finditer(words):
        if letter.end() - letter.start() == 1 or letter.group().isupper():
            yield letter.group().upper(), Span(start + letter.start(), start + letter.end())
    for run in _RUN.finditer(words):
        span = Span(start + run.start(), start + run.end())
        first, last = ord(run[1].upper()), ord(run[2].upper())
        yield from ((chr(code), span) for code in range(first + 1, last))


def _meant(
    letter: str, span: Span, words: str, entries: dict[str, list[Reference]]
) -> Iterator[BodyReference]:
    """What a letter means: the entry of that letter, or, in a list without letters, by place."""
    words = " ".join(words.split())
    words = words if "(" in words else words.removesuffix(")")  # of `(ref B)`
    if letter in entries:
        for entry in entries[letter]:
            yield BodyReference(words, span, entry.cable_id, letter, "reftel.letter")
        return
    unlettered = entries.get("", [])
    place = ord(letter[0]) - ord("A")
    if len(letter) == 1 and unlettered and len(entries) == 1 and place < len(unlettered):
        cited = unlettered[place].cable_id
        yield BodyReference(words, span, cited, letter, "reftel.place-in-list")


def _by_number(
    text: str, shapes: bytes, start: int, citing: Citing, references: tuple[Reference, ...]
) -> Iterator[BodyReference]:
    listed = frozenset(r.cable_id for r in references if r.cable_id)
    accepted = -9  # where the last citation ended
    for found in islice(find_cited(text, shapes), _MOST):
        if isinstance(found, tuple):
            at, meant = found
            accepted = at.end
            absolute = Span(start + at.start, start + at.end)
            yield BodyReference(at.of(text), absolute, meant, None, "body.full-id")
            continue
        identifier, rule = resolve(found, citing)
        if identifier in listed or _is_citation(text, found, accepted):
            accepted = found.span.end
            span = Span(start + found.span.start, start + found.span.end)
            words = " ".join(found.span.of(text).split())
            yield BodyReference(words, span, identifier, None, f"body.{rule}")


def _is_citation(text: str, citation: Citation, accepted: int) -> bool:
    """Places are followed by numbers for many reasons; a citation is introduced or in capitals.

    `accepted` is where the last citation ended: what goes on with it is one, too.
    """
    begin, end = citation.span
    words = text[begin:end]
    if _NOT_AFTER.match(text, end) or (citation.number < 10 and "0" not in words):
        return False
    if accepted <= begin <= accepted + 8 and text[accepted:begin].strip(" \n\t,;/&aAnNdD") == "":
        return True
    if _is_introduced(text[max(0, begin - 40) : begin]):
        return True
    if citation.station.upper() in RELATIVE:
        return True
    if citation.number < 10:
        return False
    if any(letter.islower() for letter in words):
        return citation.year is not None and bool(_STOPS.match(text, end))
    if citation.station in _OTHER_MEANING:
        return False
    if citation.number < 100 and "0" not in words and not _STOPS.match(text, end):
        return False
    return not _is_shouting(text, citation) or _is_plain_number(text, citation)


def _is_introduced(before: str) -> bool:
    """Whether what stands before a station says that a cable follows: `see also`, `per`, `(`."""
    before = before.rstrip(" \t\n:.,")
    if before.endswith(("(", "[")):
        return True
    words = [word.lstrip('(["') for word in before.lower().rsplit(None, 3)]
    if not words:
        return False
    last, earlier = words[-1], words[-2] if len(words) > 1 else ""
    if last in _INTRODUCE or (last == "also" and earlier == "see"):
        return True
    if last == "of" and len(words) > 2:  # `para 3 of`
        last, earlier = earlier, words[-3]
    if last.isdigit() and earlier.startswith("para"):
        return True
    return last in _REPORTED_BY and earlier in _REPORTED


def _is_plain_number(text: str, citation: Citation) -> bool:
    """In a text all in capitals: a number that is written as serials are, not as amounts are."""
    digits = _digits(text, citation)
    if digits.startswith("0") or citation.year is not None:
        return True
    return (
        citation.number > 999
        and not is_year(digits)
        and bool(_STOPS.match(text, citation.span.end))
    )


def _digits(text: str, citation: Citation) -> str:
    words = citation.span.of(text)
    return words[len(words.rstrip("0123456789O")) :]


def _is_shouting(text: str, citation: Citation) -> bool:
    """Whether the words around are all capitals, so that capitals mean nothing."""
    begin, end = citation.span
    around = text[max(0, begin - 60) : begin] + text[end : end + 60]
    return sum(map(len, _SMALL.findall(around))) * 5 <= len(around)
