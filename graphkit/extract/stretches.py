"""Runs of capitalised words in running text, whatever the wrapping, and what stands round them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from graphkit.extract import lexicon as lex
from graphkit.extract.lexicon import entries, flags_of

_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Amb|Gov|Sen|Rep|Rev|Hon|Brig|Cmdr|"
    r"St|Ste|Mt|Ft|Jr|Sr|Sra|Pres|Fr|Inc|Ltd|Co|Corp|Bros|No|Ing|Lic|Mme|Mlle|Supt|Insp|Comr|Sec|Min)\."
)
_LETTERS = r"[A-ZÀ-ÞŠŽŞİ]"
_WORD = (
    rf"(?:{_ABBREVIATED}|{_LETTERS}\.(?:-?[A-Z](?![\w]))(?:\.-?[A-Z](?![\w])){{0,5}}\.?(?:-[A-Z][\w'’-]{{0,40}})?|"
    rf"(?:al|el|ad|as|ash|an|ar|at|az|ul|ol|ibn|bin|d|l|o|de|da)[-'’]\s{{0,2}}{_LETTERS}[\w'’-]{{1,40}}|"
    rf"{_LETTERS}\.(?=[ \n]{{1,3}}{_LETTERS})|{_LETTERS}(?:[\w'’&/+]|-(?!-)){{0,40}})"
)
_LINK = (
    r"(?:of|for|and|the|de|da|do|dos|das|del|della|di|du|des|von|van|der|den|zu|und|ibn|bin|bint|al|el|"
    r"la|le|los|las|y|e|on|to|&|against|with|in|av|ter|wa|ya)"
)
_GAP = r"[ \n]{1,600}"
_NICKNAME = rf"[\"“]{_LETTERS}[\w'’-]{{1,20}}[\"”]{_GAP}"
STRETCH = re.compile(
    rf"(?<![\w&/]){_WORD}(?:{_GAP}(?:{_NICKNAME})?(?:{_LINK}{_GAP}){{0,3}}{_WORD}){{0,24}}"
)
_PIECE = re.compile(r"[^ \n]+(?:(?<=[a-z]-)[ \n]{1,90}[^ \n]+)?")
# What is joined to a name by a hyphen and is no part of it: `Jakarta-based`.
_ATTRIBUTIVE = frozenset(
    """based led backed run owned born controlled sponsored funded trained style wide era like
    brokered made built supported occupied held educated only friendly oriented dominated linked
    related affiliated allied leaning appointed elected equivalent cleared bound drafted
    inspired produced specific focused wing area region type related language speaking""".split()
)
_BROKEN = re.compile(r"-[ \n]+")
_LONG = re.compile(r"[A-Za-z]\w{3,60}")
_LINE = 80
_LONGEST_STARTER = 16
_NARROW = 50  # no cable is wrapped at less: what ends before had to end
_WORD_END = re.compile(r"[ \n]")
_new = tuple.__new__  # a third quicker than Stretch(...)
_BACK = 60  # characters before a run that are looked at
_QUOTES = frozenset("\"“'‘")
_PORTION = re.compile(r"\([A-Z]{1,4}(?:[/-]{1,2}[A-Z]{1,6}){0,3}\)\s{0,9}\Z")


class Stretch(NamedTuple):
    """Words that stand together, with their places in the text.

    `opening` is whether a sentence begins with it; `before` the word before it in small letters;
    `enclosed` whether brackets stand round it; `title` whether it stands on a line of a heading.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    opening: bool
    before: str
    enclosed: bool
    title: bool


def stretches(text: str, start: int, end: int) -> Iterator[Stretch]:
    """The runs of capitalised words, and small words that link them, in `text[start:end]`."""
    widest = max(map(len, text[start:end].split("\n")))
    width = min(widest, _NARROW)
    for match in STRETCH.finditer(text, start, end):
        if match.end() - match.start() < _LONGEST_STARTER and _is_starter(match[0]):
            continue
        yield from _parted(text, match, start, width)


@lru_cache(maxsize=4096)
def _is_starter(run: str) -> bool:
    """A run that is one word which no name is (`The`, `However`)."""
    return bool(flags_of(run) & lex.STARTER) and " " not in run and "\n" not in run


def _parted(text: str, match: re.Match[str], start: int, width: int) -> Iterator[Stretch]:
    run = match[0]
    at = match.start()
    if " " not in run and "\n" not in run and "-" not in run and "/" not in run:
        yield _stretch(text, [(run, at, match.end())], start)
        return
    words: list[tuple[str, int, int]] = []
    gaps = "\n" in run
    for piece in _PIECE.finditer(run):
        begin, end = piece.span()
        if words and gaps and _is_break(text, words[-1][2], at + begin, match.end(), width):
            yield _stretch(text, words, start)
            words = []
        word = piece[0]
        if "\n" in word or " " in word:
            word = _BROKEN.sub("-", word)
        if ("-" in word or "/" in word) and (parts := hyphenated(word)):
            for part, offset in parts:
                words.append((part, at + begin + offset, at + begin + offset + len(part)))
                yield _stretch(text, words, start)
                words = []
            continue
        words.append((word, at + begin, at + end))
    if words:
        yield _stretch(text, words, start)


@lru_cache(maxsize=16384)
def hyphenated(word: str) -> tuple[tuple[str, int], ...]:
    """The names in `U.S.-Spain`, `EU-led`, with their offsets; none where the word is one name.

    >>> hyphenated("Jakarta-based"), hyphenated("Jean-Claude")
    ((('Jakarta', 0),), ())
    """
    if entries(word):
        return ()
    if "/" in word:
        return _slashed(word)
    first, _, rest = word.partition("-")
    if not rest or len(first) < 2:
        return ()
    if flags_of(first) & lex.NATION and flags_of(rest) & lex.NATION and not entries(first):
        return ()
    if rest[0].islower() and rest.islower():
        joined = rest in _ATTRIBUTIVE or (first.isupper() and _is_actor(first))
        return ((first, 0),) if first[0].isupper() and joined else ()
    if flags_of(rest) & (lex.ORG_HEAD | lex.OTHER_HEAD):
        return ()
    last = rest.removesuffix("'s").removesuffix("’s")
    if _is_actor(first) and flags_of(last) & lex.NATION and not entries(last):
        return ((first, 0),)
    if _is_actor(first) and _is_actor(last) and (entries(first) or entries(last)):
        return ((first, 0), (rest, len(first) + 1))
    if first.casefold() in (
        "non",
        "pro",
        "anti",
        "pre",
        "post",
        "ex",
        "former",
        "inter",
    ) and _is_actor(rest):
        return ((rest, len(first) + 1),)
    return ()


def _slashed(word: str) -> tuple[tuple[str, int], ...]:
    """`HHS/FDA` are two where both are known; an office (`ISN/RA`) is one."""
    first, _, rest = word.partition("/")
    plain = rest.removesuffix("'s").removesuffix("’s")
    if len(first) > 1 and len(plain) > 1 and entries(first) and entries(plain):
        return ((first, 0), (rest, len(first) + 1))
    return ()


def _is_actor(word: str) -> bool:
    """Whether a word is the name of a place or organisation, or an acronym; no given name is."""
    if flags_of(word) & (lex.GIVEN | lex.GIVEN_ALSO) and not word.isupper():
        return False
    if any(entry.kind != "person" for entry in entries(word)):
        return True
    return len(word) > 2 and word.isalpha() and word.isupper()


def _is_break(text: str, end: int, begin: int, run_end: int, width: int) -> bool:
    """Whether a gap of a run ends a paragraph or a line of a list.

    A line ends a list's entry where the next line's first word would have had room on it, or
    where the next line is `Minister of Health: Jane Doe`. `width` is how wide lines at least are.
    """
    at = text.find("\n", end, begin)
    if at < 0:
        return False
    if text.find("\n", at + 1, begin) >= 0:
        return True
    line = at - text.rfind("\n", max(0, at - _LINE), at) - 1
    word = _WORD_END.search(text, begin, begin + _LINE)
    if word and line < _LINE - 1 and line + 1 + word.start() - begin < width:
        return True
    return text[run_end : run_end + 1] == ":" and "\n" not in text[begin:run_end]


def _stretch(text: str, words: list[tuple[str, int, int]], low: int) -> Stretch:
    at, end = words[0][1], words[-1][2]
    before = text[max(low, at - _BACK) : at]
    plain = before.rstrip(" \n")
    tail = plain.rstrip("\"“'‘ \n") if plain[-1:] in _QUOTES else plain
    last = tail[-1:]
    opening = _is_opening(before, len(plain), tail, last)
    enclosed = last == "(" and text[end : end + 1] == ")"
    if len(words) == 1:
        word = words[0]
        row = ((word[0],), (at,), (end,), opening, _last_word(tail), enclosed, False)
    else:
        forms, starts, ends = zip(*words, strict=True)
        title = opening and _is_title(text, at, end, low)
        row = (forms, starts, ends, opening, _last_word(tail), enclosed, title)
    return _new(Stretch, row)


def _is_opening(before: str, plain: int, tail: str, last: str) -> bool:
    """Whether a sentence begins behind `before`; `plain` is its length without white space."""
    if not last or last in ".!?:;¶•*":
        return True
    if len(before) - plain > 1 and before.count("\n", plain) > 1:
        return True
    if last == "-":
        return tail[-2:] == "--"
    return last == ")" and bool(_PORTION.search(before[-24:]))


def _last_word(tail: str) -> str:
    """The word that a text ends with, in small letters, without comma or bracket."""
    plain = tail.rstrip(",(")
    plain = plain.rstrip(" \n")
    if not plain or not plain[-1].isalnum():
        return ""
    return plain.rsplit(None, 1)[-1].lstrip("(\"“'‘").lower()


def _is_title(text: str, start: int, end: int, low: int) -> bool:
    """Whether a run stands on a line of its own whose longer words all begin with a capital."""
    stop = text.find("\n", end, end + _LINE)
    if stop < 0 or not _is_blank_after(text, stop):
        return False
    begin = max(text.rfind("\n", max(low, start - _LINE), start) + 1, low)
    line = text[begin:stop].strip()
    if len(line) > _LINE or line[-1:] in ".,;":
        return False
    return all(word[:1].isupper() for word in _LONG.findall(line))


def _is_blank_after(text: str, stop: int) -> bool:
    following = text[stop + 1 : stop + 1 + _LINE].partition("\n")[0].strip(" -=_")
    return not following
