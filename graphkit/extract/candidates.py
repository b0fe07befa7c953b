"""The names that a cable may hold, each with where it stands and what stands round it."""

from __future__ import annotations

import re
from functools import lru_cache

from graphkit.extract import lexicon as lex
from graphkit.extract.candidate import Candidate, Occurrence, on_one_line, put, without_possessive
from graphkit.extract.capitals import capital_pieces
from graphkit.extract.context import after, before
from graphkit.extract.lexicon import flags_of
from graphkit.extract.region import Region
from graphkit.extract.segments import Piece, segments
from graphkit.extract.small_words import add_with_small_words
from graphkit.extract.stretches import Stretch, stretches

__all__ = ["Candidate", "Occurrence", "candidates", "is_capitals"]

_ACRONYM = re.compile(
    r"[ \n]{1,90}\([\"“']?([A-Z][\w&/.'’-]{0,14}(?: [A-Z][\w-]{1,12}){0,2})[\"”']?[),;]"
)
_MARK = re.compile(
    r"(?:U|C|S|TS|SBU|LOU|FOUO|NF|SB)(?:/{1,2}[A-Z]{1,7}){0,3}|CONFIDENTIAL|SECRET|UNCLASSIFIED"
)
_REDACTED = "XXXX"
_MOSTLY = 0.75  # of the words of a run in capitals
_LONG_WORD = 6


def candidates(region: Region, home: str) -> dict[str, Candidate]:
    """All candidates by their text, in order of first place; those in capitals after the others.

    `home` is the country that the cable is sent from, as an ISO code; it may be empty.
    """
    found: dict[str, Candidate] = {}
    capitals: list[Stretch] = []
    for stretch in stretches(region.text, region.body.start, region.body.end):
        if _is_mark(stretch):
            continue
        if region.shouting or stretch.title or is_capitals(stretch.words):
            capitals.append(stretch)
            continue
        for piece in segments(stretch.words, stretch.opening, stretch.enclosed):
            _add(found, region, stretch, piece)
        add_with_small_words(found, region.text, stretch)
    if region.subject:
        capitals = [*stretches(region.text, *region.subject), *capitals]
    _add_capitals(found, region, capitals, home)
    return found


def _add_capitals(
    found: dict[str, Candidate], region: Region, capitals: list[Stretch], home: str
) -> None:
    """Names in headings, subject and telegrams in capitals: those that are surely names."""
    known = {key: None for c in found.values() for key in (c.key, c.inner.casefold()) if key}
    for stretch in capitals:
        upper = all(word.upper() == word for word in stretch.words if len(word) > 1)
        if upper or region.shouting or stretch.title:
            pieces = capital_pieces(stretch.words, known, home, shouting=region.shouting)
        else:
            pieces = iter(segments(stretch.words, stretch.opening, stretch.enclosed))
        for piece in pieces:
            _add(found, region, stretch, piece)


def _is_mark(stretch: Stretch) -> bool:
    """A portion mark, or what is blacked out."""
    if len(stretch.words) > 1:
        return False
    word = stretch.words[0]
    return word.startswith(_REDACTED) or bool(stretch.enclosed and _MARK.fullmatch(word))


@lru_cache(maxsize=16384)
def is_capitals(words: tuple[str, ...]) -> bool:
    """Whether a run is a heading in capitals, where case says nothing of a word."""
    long = [w for w in words if len(w) > 1 and w.upper() == w and w[0].isalpha()]
    if len(long) < 2 or len(long) < _MOSTLY * len(words):
        return False
    if any(len(w) > 3 and flags_of(w.capitalize()) & lex.ENGLISH for w in long):
        return True
    return sum(len(w) > _LONG_WORD for w in long) > 1


def _add(found: dict[str, Candidate], region: Region, stretch: Stretch, piece: Piece) -> None:
    """Add a piece of a run, without the article before it and the possessive behind it."""
    text, words = region.words, stretch.words
    begin = piece.begin
    if piece.end - begin > 1 and words[begin].lower() == "the":
        begin += 1
    start, behind = stretch.starts[begin], stretch.ends[piece.end - 1]
    last = words[piece.end - 1]
    end = behind - len(last) + len(without_possessive(last))
    while end > start + 1 and text[end - 1] in "/-+&’'":
        end -= 1
    surface = on_one_line(text[start:end])
    if not any(map(str.isalpha, surface)):
        return
    inner = on_one_line(text[stretch.starts[piece.inner] : end]) if piece.inner > begin else ""
    signs = _signs(text, stretch, piece.begin, end, behind)
    acronym = ""
    if text.find("(", behind, behind + 90) >= 0 and (match := _ACRONYM.match(text, behind)):
        acronym = match[1]
        signs = (*signs, "acronym")
    role = " ".join(words[piece.role[0] : piece.role[1]]) if piece.role[1] else ""
    put(found, surface, Occurrence(start, end, piece.rule, piece.hint, signs, role, acronym), inner)


def _signs(text: str, stretch: Stretch, begin: int, end: int, behind: int) -> tuple[str, ...]:
    """What stands round a piece whose words begin at `begin` of a run."""
    word = stretch.words[begin - 1] if begin else stretch.before
    opening = begin == 0 and stretch.opening
    signs = before(word, in_run=begin > 0, opening=opening) + after(text, behind)
    return (*signs, "after:possessive") if behind > end else signs
