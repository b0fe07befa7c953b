"""Names in text that is all capitals, where case does not tell a name from a word.

Headings, subject lines, and whole telegrams of the 1970s. What is a name here is known: from the
tables, from the mixed text of the same cable, or by a title or given name before a strange word.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import lru_cache

from graphkit.authorities.countries import find_country
from graphkit.authorities.posts import find_station
from graphkit.extract import lexicon as lex
from graphkit.extract.lexicon import Entry, bare, entries, flags_of
from graphkit.extract.segments import Piece
from graphkit.extract.word_classes import PARTICLES

_HEADS = lex.ORG_HEAD | lex.PLACE_HEAD | lex.OTHER_HEAD
_MODIFIERS = frozenset(
    """national central royal state federal general supreme high international world african
    american asian european arab islamic united democratic republican socialist communist
    christian liberal conservative labor labour people's workers foreign armed special free
    revolutionary patriotic progressive human first bank joint""".split()
)
# Heads that in capitals are as often words of their own.
_WEAK_HEADS = frozenset("house service services force forces group front party's".split())
_UNITED_STATES = ("US", "U.S.", "USA", "U.S.A.")
_GREAT = 300  # thousands of inhabitants of a city that is known without more ado
_LONGEST_NAME = 4


def capital_pieces(
    words: tuple[str, ...], known: Container[str], home: str, *, shouting: bool
) -> Iterator[Piece]:
    """The pieces of a run of words in capitals.

    `known` are names of the cable in small letters, `home` the country that it is sent from.
    """
    at = 0
    while at < len(words):
        piece = (
            _known(words, at, known, home)
            or _person(words, at)
            or _organisation(words, at)
            or (_after_in(words, at) if shouting else None)
            or _names(words, at)
        )
        if piece:
            yield piece
            at = piece.end
        else:
            at += 1


def _known(words: tuple[str, ...], at: int, known: Container[str], home: str) -> Piece | None:
    for length in range(min(lex.LONGEST, len(words) - at), 0, -1):
        if "//" in words[at + length - 1]:
            continue
        text = " ".join([*words[at : at + length - 1], bare(words[at + length - 1])])
        if text.casefold() in known and not _is_word(text):
            return Piece(at, at + length, "", "capitals-known", inner=at)
        if entry := _certain(text, length, home):
            return Piece(at, at + length, entry.kind, "capitals-table", inner=at)
    return None


def _is_word(text: str) -> bool:
    if find_country(text):
        return False
    return " " not in text and bool(_flags(text) & (lex.ENGLISH | lex.STARTER | lex.NO_NAME))


@lru_cache(maxsize=16384)
def _flags(word: str) -> int:
    """The flags of a word in capitals as if it began with one only."""
    return flags_of(word.capitalize()) & ~lex.CAPITALS


@lru_cache(maxsize=16384)
def _certain(text: str, length: int, home: str) -> Entry | None:
    """The entry of a name that in capitals, too, can be nothing else."""
    plain = text if length > 1 else bare(text)
    if plain in _UNITED_STATES:
        return Entry("place", "United States", "country", "US")
    if length == 1 and (
        _is_word(plain) or len(plain) < 2 or (_flags(plain) & lex.NATION and plain != "UK")
    ):
        return None
    for entry in entries(plain):
        if entry.kind == "place" and _is_certain_place(entry, length, home):
            return entry
        if entry.kind == "org":
            return entry
        if entry.kind == "person" and entry.detail == "full":
            return entry
        if entry.kind == "person" and not _flags(plain) & (lex.GIVEN | lex.PLACE):
            return entry
    if length == 1 and lex.GOVERNMENT.fullmatch(plain):
        return Entry("org", plain, "government", "")
    return None


def _is_certain_place(entry: Entry, length: int, home: str) -> bool:
    if entry.country == home and home:
        return True
    if entry.doubt:
        return False
    if find_station(entry.name):
        return True
    return entry.detail != "city" or entry.population >= _GREAT or length > 1


def _names(words: tuple[str, ...], at: int) -> Piece | None:
    """`MANSFIELD BLACKWOOD`: two and more strange words of which one is a person's name."""
    end = _strange(words, at, places=True)
    if end - at < 2:
        return None
    if any(_flags(word) & (lex.GIVEN | lex.SURNAME) for word in words[at:end]):
        return Piece(at, end, "", "capitals-names", inner=at)
    return None


def _person(words: tuple[str, ...], at: int) -> Piece | None:
    flags = _flags(words[at])
    small = bare(words[at]).casefold()
    if flags & lex.TITLE and not flags & lex.GIVEN:
        end = _strange(words, at + 1)
        if end > at + 1 and small not in ("secretary", "ministers"):
            return Piece(at + 1, end, "person", "capitals-title", (at, at + 1))
        return None
    given = flags & lex.GIVEN or (flags & lex.GIVEN_ALSO and not flags & (lex.ENGLISH | lex.PLACE))
    if given and not flags & lex.ENGLISH:
        end = _strange(words, at + 1)
        if end > at + 1:
            return Piece(at, end, "person", "capitals-given")
    return None


def _strange(words: tuple[str, ...], at: int, *, places: bool = False) -> int:
    """The end of words that are neither English nor, unless `places` are let through, places."""
    begin = at
    while at < len(words) and at - begin < _LONGEST_NAME:
        word = words[at]
        flags = _flags(word)
        small = bare(word).casefold()
        particle = small in PARTICLES and at + 1 < len(words)
        initial = len(bare(word)) == 1 and word.endswith(".")
        if not particle and not initial:
            if flags & (lex.ENGLISH | lex.STARTER | lex.NATION | _HEADS | lex.TITLE | lex.NO_NAME):
                break
            place = flags & lex.PLACE and not flags & lex.SURNAME and not places
            if not word[:1].isalpha() or place:
                break
        at += 1
        if word.endswith(("'S", "'s", ",")):
            break
    while at > begin and bare(words[at - 1]).casefold() in PARTICLES:
        at -= 1
    return at


def _organisation(words: tuple[str, ...], at: int) -> Piece | None:
    """`NATIONAL IRANIAN OIL COMPANY`, `MINISTRY OF FOREIGN AFFAIRS`."""
    small = bare(words[at]).casefold()
    flags = _flags(words[at])
    if (
        small in ("ministry", "department", "bank")
        and at + 2 < len(words)
        and words[at + 1] == "OF"
    ):
        end = at + 2
        while (
            end < len(words)
            and end < at + 6
            and (
                _flags(words[end]) & lex.PART
                or (words[end] in ("AND", "THE") and end + 1 < len(words))
                or (small == "bank" and _flags(words[end]) & lex.PLACE)
            )
        ):
            end += 1
        while end > at + 2 and words[end - 1] in ("AND", "THE"):
            end -= 1
        if end > at + 2:
            return Piece(at, end, "org", "capitals-of", inner=at)
    if flags & lex.NATION or small in _MODIFIERS:
        end = _last_head(words, at)
        if end:
            inner = at + 1 if flags & lex.NATION and end - at > 2 else at
            return Piece(at, end, "org", "capitals-head", inner=inner)
    return None


def _last_head(words: tuple[str, ...], at: int) -> int:
    """Where an organisation that begins with a nation or modifier ends; 0 where it is none."""
    found = 0
    for end in range(at + 2, min(at + 6, len(words)) + 1):
        flags = _flags(words[end - 1])
        if flags & lex.STARTER or words[end - 1] in ("OF", "AND", "FOR", "THE", "TO"):
            break
        if flags & lex.ORG_HEAD and bare(words[end - 1]).casefold() not in _WEAK_HEADS:
            found = end
        elif found:
            break
    return found


def _after_in(words: tuple[str, ...], at: int) -> Piece | None:
    if words[at] not in ("IN", "NEAR", "FROM", "AT") or at + 1 >= len(words):
        return None
    end = _strange(words, at + 1)
    return Piece(at + 1, end, "place", "capitals-in", inner=at + 1) if end > at + 1 else None
