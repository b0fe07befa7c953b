"""Runs of capitalised words in running text, whatever the wrapping, and what stands round them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Amb|Gov|Sen|Rep|Rev|Hon|Brig|Cmdr|"
    r"St|Ste|Mt|Ft|Jr|Sr|Sra|Pres|Fr|Inc|Ltd|Co|Corp|Bros|No|Ing|Lic|Mme|Mlle|Supt|Insp|Comr|Sec|Min)\."
)
_LETTERS = r"[A-ZÀ-ÞŠŽŞİ]"
_WORD = (
    rf"(?:{_ABBREVIATED}|{_LETTERS}\.(?:-?[A-Z](?![\w]))(?:\.-?[A-Z](?![\w])){{0,5}}\.?(?:-[A-Z][\w'’-]{{0,40}})?|"
    rf"(?:al|el|ad|as|ash|an|ar|at|az|ul|ol|ibn|bin|d|l|o|de|da)[-'’]\s{{0,2}}{_LETTERS}[\w'’-]{{1,40}}|"
    rf"{_LETTERS}\.(?=[ \n]{{1,3}}{_LETTERS})|{_LETTERS}[\w'’&/+-]{{0,40}})"
)
_LINK = (
    r"(?:of|for|and|the|de|da|do|dos|das|del|della|di|du|des|von|van|der|den|zu|und|ibn|bin|bint|al|el|"
    r"la|le|los|las|y|e|on|to|&|against|with|in|av|ter)"
)
_GAP = r"[ \n]{1,90}"
STRETCH = re.compile(rf"(?<![\w&/.-]){_WORD}(?:{_GAP}(?:{_LINK}{_GAP}){{0,3}}{_WORD}){{0,24}}")
_PIECE = re.compile(r"[^ \n]+(?:[-](?=[ \n]))?")
_BEFORE = re.compile(r"([\w'’-]+),?[ \n\"“(]{0,90}\Z")
_PORTION = re.compile(r"\([A-Z]{1,4}(?:[/-]{1,2}[A-Z]{1,6}){0,3}\)\s{0,9}\Z")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand together, with their places in the text.

    `opening` is whether a sentence begins with it; `before` the word before it in small letters.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    opening: bool
    before: str


def stretches(text: str, start: int, end: int) -> Iterator[Stretch]:
    """The runs of capitalised words, and small words that link them, in `text[start:end]`."""
    for match in STRETCH.finditer(text, start, end):
        yield from _parted(text, match, start)


def _parted(text: str, match: re.Match[str], start: int) -> Iterator[Stretch]:
    words: list[str] = []
    starts: list[int] = []
    last = match.start()
    for piece in _PIECE.finditer(text, match.start(), match.end()):
        if words and "\n" in text[last : piece.start()] and _is_break(text[last : piece.start()]):
            yield _stretch(text, words, starts, start)
            words, starts = [], []
        words.append(piece[0])
        starts.append(piece.start())
        last = piece.end()
    yield _stretch(text, words, starts, start)


def _is_break(gap: str) -> bool:
    return gap.count("\n") > 1


def _stretch(text: str, words: list[str], starts: list[int], low: int) -> Stretch:
    at = starts[0]
    before = text[max(low, at - 60) : at]
    tail = before.rstrip(" \n\"“'‘")
    gap = before[len(before.rstrip()) :]
    opening = (
        not tail
        or tail[-1] in ".!?:;¶•*"
        or gap.count("\n") > 1
        or tail.endswith("--")
        or (tail[-1] == ")" and bool(_PORTION.search(before)))
    )
    word = _BEFORE.search(before)
    return Stretch(tuple(words), tuple(starts), opening, word[1].lower() if word else "")
