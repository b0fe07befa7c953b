"""Citations in the running text: `reftel A`, `Ref B and D`, and cables by station and number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.model.cable import BodyReference, Reference
from graphkit.model.document import Span
from graphkit.parse.cable_numbers import (
    Citation,
    Citing,
    find_citations,
    full_ids,
    resolve,
)

_ONE_LETTER = r"\(?[A-Z]\)?"
_REFTEL = re.compile(
    r"[Rr](?<!\w.)[Ee][Ff](?:[Tt][Ee][Ll])?[Ss]?\.?[ \t\r\n]{1,4}"
    rf"(?P<letters>{_ONE_LETTER}(?:\s{{0,8}}(?:,|AND|and|&|/|-)\s{{0,8}}{_ONE_LETTER}){{0,6}})"
    r"(?![A-Za-z'])"
)
_BARE = re.compile(r"(?i)\breftels?\b(?![ \t\r\n]{1,4}\(?[A-Z]\)?(?![A-Za-z]))")
_LETTER = re.compile(r"(?<![A-Za-z])[A-Z](?![A-Za-z])")
_RUN = re.compile(r"([A-Z])\)?\s{0,8}-\s{0,8}\(?([A-Z])")
_INTRODUCED = re.compile(
    r"(?i)(?:\bsee(?:[ ]also)?|\breftels?|\brefs?|\bsepteld?|\bcables?|\btelegrams?|\bper|\()"
    r"[ \t\r\n:.]{0,4}(?:\d\d[ ])?\Z"
)
_NOT_AFTER = re.compile(
    r"\s{0,3}(?:%|percent|per cent|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\b|"
    r"million|billion|MILLION|BILLION|PERCENT|[,.]\d)"
)
_CAPITAL = re.compile(r"[A-Z]")
_ANY_LETTER = re.compile(r"[A-Za-z]")
# A letter cites all that stands under it; more than this is no list that a writer made.
_MOST_UNDER_LETTER = 40


def parse_citations(
    text: str, start: int, citing: Citing, references: tuple[Reference, ...]
) -> tuple[BodyReference, ...]:
    """Every citation in the body `text` that begins at `start`, in order of position."""
    listed = frozenset(r.cable_id for r in references if r.cable_id)
    found = [*_by_letter(text, start, references), *_by_number(text, start, citing, listed)]
    return tuple(sorted(found, key=lambda citation: (citation.span, citation.label or "")))


def _by_letter(text: str, start: int, references: tuple[Reference, ...]) -> Iterator[BodyReference]:
    entries: dict[str, list[Reference]] = {}
    for reference in references:
        under = entries.setdefault(reference.label or "", [])
        if len(under) < _MOST_UNDER_LETTER:
            under.append(reference)
    for match in _REFTEL.finditer(text):
        at = match.start("letters")
        for letter, span in _letters(match["letters"], start + at):
            yield from _meant(letter, span, match.group(), entries)
    if len(references) == 1:
        for match in _BARE.finditer(text):
            span = Span(start + match.start(), start + match.end())
            cited = references[0]
            yield BodyReference(match.group(), span, cited.cable_id, cited.label, "reftel.only-one")


def _letters(words: str, start: int) -> Iterator[tuple[str, Span]]:
    """The letters in `A, B and (C)`; of `A-D` also those between, which stand on the whole."""
    for letter in _LETTER.finditer(words):
        yield letter.group(), Span(start + letter.start(), start + letter.end())
    for run in _RUN.finditer(words):
        span = Span(start + run.start(), start + run.end())
        yield from ((chr(code), span) for code in range(ord(run[1]) + 1, ord(run[2])))


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
    place = ord(letter) - ord("A")
    if set(entries) == {""} and place < len(unlettered):
        cited = unlettered[place].cable_id
        yield BodyReference(words, span, cited, letter, "reftel.place-in-list")


def _by_number(
    text: str, start: int, citing: Citing, listed: frozenset[str]
) -> Iterator[BodyReference]:
    whole: set[int] = set()  # where the cables end that are cited by a whole id
    for found, meant in full_ids(text):
        whole.add(found.end)
        absolute = Span(start + found.start, start + found.end)
        yield BodyReference(found.of(text), absolute, meant, None, "body.full-id")
    for citation in find_citations(text, known_only=True):
        if citation.span.end in whole:
            continue
        identifier, rule = resolve(citation, citing)
        if identifier in listed or _is_citation(text, citation):
            span = Span(start + citation.span.start, start + citation.span.end)
            words = " ".join(citation.span.of(text).split())
            yield BodyReference(words, span, identifier, None, f"body.{rule}")


def _is_citation(text: str, citation: Citation) -> bool:
    """Places are followed by numbers for many reasons; a citation is introduced or in capitals."""
    if _NOT_AFTER.match(text, citation.span.end):
        return False
    if citation.number < 10 and "0" not in citation.span.of(text):
        return False
    before = text[max(0, citation.span.start - 24) : citation.span.start]
    if _INTRODUCED.search(before):
        return True
    name = "".join(_ANY_LETTER.findall(citation.span.of(text)))
    return name.isupper() and citation.number >= 10 and not _is_shouting(text, citation)


def _is_shouting(text: str, citation: Citation) -> bool:
    """Whether the words around are all capitals, so that capitals mean nothing."""
    around = text[max(0, citation.span.start - 60) : citation.span.start]
    around += text[citation.span.end : citation.span.end + 60]
    letters = len(_ANY_LETTER.findall(around))
    return letters < 12 or len(_CAPITAL.findall(around)) > letters * 0.7
