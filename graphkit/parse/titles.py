"""People as a line names them beside their titles: `Acting DCM Jane Doe; Roe, John, PolOff`.

A name is what is left between titles, offices (see `title_words`) and places, which are the posts
and their countries. The line is read in chunks between commas, brackets and `and`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

from graphkit.authorities.posts import posts, spellings, station_key
from graphkit.parse.title_words import (
    AT_PLACES,
    BUREAUS,
    HONORIFICS,
    LABELS,
    SHORT_FORMS,
    SURNAMES,
    WORKPLACES,
    word_kind,
)

_LONGEST_NAME = 6

_TOKEN = re.compile(r"[^\s,;:()\[\]{}]+|[,;:()\[\]{}]")
_NICKNAME = re.compile(
    r"\([A-Z][A-Za-z]{1,12}(?: [A-Z][A-Za-z]{1,12})?\)|[\"“][A-Z][A-Za-z. ]{1,14}[\"”]"
)
# Conversions made commas of apostrophes: `Charge d,Affaires`, `O,Neill`.
_LOST_APOSTROPHE = re.compile(r"(?<=\b[dDO]),(?=Aff|AFF|[A-Z][a-z])")
_VOWEL = re.compile(r"[AEIOUYÀ-Þ]")
_DASHES = frozenset(("-", "--", "---", "–", "—", "/", "*"))
_SUFFIX_BEHIND_COMMA = "s"
_JOINS = frozenset(("AND", "&", "+"))
_SEPARATORS = _DASHES | _JOINS | frozenset(",;:()[]{}")
_NAMING = ("N", "I", "T")  # kinds of words that a name stands behind
_JOINED_NAME = re.compile(
    r"[A-ZÀ-Þ](?:[A-Za-zÀ-ÿ'’-]{0,30}[a-zß-ÿ](?=/[A-Za-z])|[A-ZÀ-Þ'’-]{1,30}(?=/(?i:reason)))"
)
_SECRETARY = re.compile(r"\s{1,4}SEC", re.I)
_ROLE = re.compile(r"\s{1,4}(?:THE )?(?:CHARGE|AMBASSADOR|AMB\b|DCM|CDA|ACTING|CHIEF)", re.I)


class Named(NamedTuple):
    """A person: `title` and `name` in the words of the text, which has the name at the place."""

    title: str | None
    name: str
    start: int
    end: int


class _Word(NamedTuple):
    """A word of the text; `kind` says what it can be (see `word_kind`)."""

    text: str
    upper: str
    kind: str
    start: int
    end: int


@dataclass(slots=True)
class _Chunk:
    """Words between separators; `after` is the separator before them."""

    after: str
    words: list[_Word] = field(default_factory=list)


@dataclass(slots=True)
class _Draft:
    """A person while the line is read; `behind` holds titles that follow the name."""

    title: list[str]
    name: list[_Word]
    behind: list[str] = field(default_factory=list)
    reversed: bool = False


def read_people(text: str) -> list[Named]:
    """The people that a line names, each with the titles before and behind the name.

    Reading stops at the first word that belongs to neither (`for reasons`, `1.4`, a sentence).

    >>> [(p.title, p.name) for p in read_people("Acting DCM Jane Doe; Roe, John, PolOff")]
    [('Acting DCM', 'Jane Doe'), ('PolOff', 'John Roe')]
    >>> [(p.title, p.name) for p in read_people("AMBASSADOR TO CHAD JANE DE LA CRUZ")]
    [('AMBASSADOR TO CHAD', 'JANE DE LA CRUZ')]
    """
    text = _LOST_APOSTROPHE.sub("'", _NICKNAME.sub(_without_nickname, text))
    people: list[_Draft] = []
    title: list[str] = []
    for chunk in _chunks(text):
        _read_chunk(chunk, people, title)
    return [_named(draft) for draft in people]


def _without_nickname(match: re.Match[str]) -> str:
    inner = match[0][1:-1].upper().partition(" ")[0]
    return match[0] if word_kind(inner, inner) in "Tt" else " " * len(match[0])


def _chunks(text: str) -> Iterator[_Chunk]:
    chunk = _Chunk("")
    for word in _words(text):
        if word.kind == ",":
            if chunk.words or word.upper != ",":
                if chunk.words:
                    yield chunk
                chunk = _Chunk(word.upper)
        else:
            chunk.words.append(word)
            if _ends_sentence(word):
                break
    if chunk.words:
        yield chunk


def _words(text: str) -> Iterator[_Word]:
    """The words up to the first that is of no use, separators among them (kind `,`)."""
    lower = text.islower()
    last = ""
    for match in _TOKEN.finditer(text):
        word = match[0]
        upper = word.upper()
        if _separates(upper, last, text, match.end()):
            join = "AND" if upper in _JOINS else ";" if upper == "FOR" else word[0]
            yield _Word(word, join, ",", *match.span())
            last = ""
            continue
        kind = word_kind(upper if lower else word, upper)
        if kind in "oTX" and last in _NAMING and (name := _joined_name(word)):
            yield _Word(name, name.upper(), "N", match.start(), match.start() + len(name))
            return
        if kind == "X" or (upper == "UNDER" and not _SECRETARY.match(text, match.end())):
            return
        yield _Word(word, upper, kind, *match.span())
        last = kind


def _joined_name(word: str) -> str | None:
    """The name in `Doe/Reason`, `Doe/DCM`."""
    match = _JOINED_NAME.match(word)
    return match[0] if match and word_kind(match[0], match[0].upper()) == "N" else None


def _separates(upper: str, last: str, text: str, end: int) -> bool:
    """Whether a word parts names: a comma, `and`, a label, the `for` of who signs for another."""
    if upper in _SEPARATORS:
        return True
    if upper == "FOR":
        return last == "N" and bool(_ROLE.match(text, end))
    return upper in LABELS and text.startswith(":", end)


def _ends_sentence(word: _Word) -> bool:
    return word.kind == "N" and word.upper.endswith(".") and word.upper not in SHORT_FORMS


def _read_chunk(chunk: _Chunk, people: list[_Draft], title: list[str]) -> None:
    """Add what a chunk says to the people: one more, or a title or first name of the last."""
    last = people[-1] if people else None
    words = chunk.words
    while words and words[-1].kind == "P":  # the `for` of `for reasons`
        words.pop()
    if not words:
        return
    if last and all(word.kind == "S" for word in words):
        last.name += [word._replace(kind=_SUFFIX_BEHIND_COMMA) for word in words]
        return
    begin, end = _name_in(words)
    name = words[begin:end]
    if last is None or (name and _is_another(chunk, last, words[:begin], name)):
        _join(title, chunk.after, words[:begin] if name else words)
        if name:
            people.append(_Draft(title[:], name, [w.text for w in words[end:] if w.kind in "Tt"]))
            title.clear()
    elif _goes_before(chunk, last, words):
        last.name = [*words, *last.name]
        last.reversed = True
    elif words[0].upper.rstrip(".") not in WORKPLACES:
        whole = not name or any(word.kind == "T" for word in words[end:])
        titles = words if whole else words[:begin]
        if any(word.kind in "Tt" and word.upper.rstrip(".") not in BUREAUS for word in titles):
            _join(last.behind, chunk.after, titles)


def _join(title: list[str], after: str, words: list[_Word]) -> None:
    """Add words to a title, with the `and` that stood before them."""
    if title and words and after == "AND":
        title.append("AND" if title[-1].isupper() else "and")
    elif title and words and after == "," and words[0].upper in WORKPLACES:
        title[-1] += ","
    title += [word.text for word in words if word.upper.rstrip(".") not in HONORIFICS]


def _is_another(chunk: _Chunk, last: _Draft, title: list[_Word], name: list[_Word]) -> bool:
    """Whether a name is another person, not a place behind the last one's title."""
    full = sum(word.kind in "NI" for word in name) > 1
    titled = any(word.kind == "T" for word in title)
    if chunk.after == "AND":
        return True
    if chunk.after == ";":
        return not _is_place(name)
    if chunk.after in _DASHES and (titled or full):
        return True
    return titled and full and bool(last.title) and not _is_place(name)


def _goes_before(chunk: _Chunk, last: _Draft, words: list[_Word]) -> bool:
    """Whether a chunk is the first names of a surname: `DOE, JANE L.`"""
    alone = sum(word.kind == "N" for word in last.name) == 1 or last.name[0].kind == "p"
    return (
        chunk.after == ","
        and alone
        and not (last.title or last.behind or last.reversed)
        and len(words) <= 3
        and all(word.kind in "NI" for word in words)
        and not _is_place(words)
    )


def _name_in(words: list[_Word]) -> tuple[int, int]:
    """Where the name stands in a chunk; an empty range at its end where there is none."""
    begin = _after_title(words)
    end = begin
    while end < len(words) and end - begin < _LONGEST_NAME and _is_named(words, begin, end):
        end += 1
    while end > begin and words[end - 1].kind == "p":
        end -= 1
    name = words[begin:end]
    if not any(word.kind in "Nt" and _VOWEL.search(word.upper) for word in name):
        return len(words), len(words)
    if (not begin or words[begin - 1].upper in AT_PLACES) and _is_place(name):
        return len(words), len(words)
    return begin, end


def _is_named(words: list[_Word], begin: int, end: int) -> bool:
    word = words[end]
    if word.kind in "NIp" or (word.kind == "S" and end > begin):
        return True
    return word.upper in SURNAMES and (end + 1 == len(words) or words[end + 1].kind == "N")


def _after_title(words: list[_Word]) -> int:
    """Where the title before a name ends."""
    kinds = "".join(word.kind for word in words)
    first = next((i for i, kind in enumerate(kinds) if kind in "TtoP"), len(words))
    if 2 <= first < len(words) and not _is_place(words[:first]):
        return 0  # `JOHN ROE DIRECTOR EUR/WE`
    if first > 0 and not any(kind in "NI" for kind in kinds[kinds.rfind("T") + 1 :]):
        return 0
    at = max(kinds.rfind("T", 0, max(kinds.rfind("N"), 0)) + 1, 0)
    while at < len(words):
        after = _past_part(words, at)
        if after == at:
            break
        at = after
    return at


def _past_part(words: list[_Word], at: int) -> int:
    """Past one more part of a title: a word of titles, an office, a place, `to Chad`."""
    word = words[at]
    left = len(words) - at
    if word.upper in SURNAMES and at and left == 1:
        return at
    if word.kind in "Tto":
        return at + 1
    if word.kind == "P":
        if left > 1 and words[at + 1].kind in "TtoP":
            return at + 1
        return at + 1 + _place_length(words[at + 1 :], required=True)
    posted = at > 0 and words[at - 1].upper in AT_PLACES
    if posted and word.kind == "N" and left >= 3 and words[at + 1].kind in "Np":
        at += _place_length(words[at:], required=False)
    if word is words[at] and word.kind == "N" and left > 1 and _is_acronym(word, words[at + 1]):
        return at + 1
    return at


def _is_acronym(word: _Word, following: _Word) -> bool:
    """`RAO` before a name that is not in capitals."""
    mixed = following.text != following.upper
    return 3 <= len(word.text) <= 5 and word.text.isupper() and mixed


def _place_length(words: list[_Word], *, required: bool) -> int:
    """How many of the words are a place; where one is `required`, two are left for the name."""
    for length in range(min(4, len(words) - 1), 0, -1):
        if _is_place(words[:length]):
            return length
    if not required:
        return 0
    names = 3 if len(words) > 3 and words[-2].kind == "I" else 2
    return max(1, len(words) - names) if len(words) > 1 else len(words)


def _is_place(words: list[_Word]) -> bool:
    return len(words) <= 4 and is_place("".join(word.text for word in words))


@lru_cache(maxsize=4096)
def is_place(name: str) -> bool:
    """Whether a name is that of a post or of a country that has one.

    >>> is_place("KUALA LUMPUR"), is_place("South Africa"), is_place("Doe")
    (True, True, False)
    """
    return station_key(name) in _places()


@cache
def _places() -> frozenset[str]:
    """Posts and their countries, folded."""
    countries = {station_key(post.country_name) for post in posts()}
    return frozenset(countries | set(spellings()))


def _named(draft: _Draft) -> Named:
    title = " ".join(_plain(word) for word in [*draft.title, *draft.behind])
    name = ""
    for word in draft.name:
        between = ", " if word.kind == _SUFFIX_BEHIND_COMMA else " "
        name += (between if name else "") + _cleaned(word)
    start = min(word.start for word in draft.name)
    end = max(word.start + len(_cleaned(word)) for word in draft.name)
    return Named(title or None, name, start, end)


def _cleaned(word: _Word) -> str:
    """A word of a name: `0.` is a misread initial, a surname has no stop."""
    if word.kind == "I":
        return word.text.replace("0", "O")
    if _ends_sentence(word) or word.upper.startswith("I"):
        return word.text.rstrip(".")
    return word.text


def _plain(word: str) -> str:
    """A word of a title without the stop of a sentence: `POL/ECONOFF.`, but `a.i.`, `Amb.`"""
    bare = word.rstrip(".")
    return bare if "." not in bare and len(bare) > 4 else word
