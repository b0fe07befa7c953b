"""Within one cable: which names are one person's."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from graphkit.extract.lexicon import bare
from graphkit.extract.word_classes import PARTICLES

_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
_SHORTEST_TYPO = 5


@lru_cache(maxsize=16384)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name that tell persons apart, in small letters."""
    last, comma, first = name.partition(", ")
    if comma and first.casefold().rstrip(".") not in _SUFFIXES:
        name = f"{first} {last}"
    words = [bare(w).strip(",").casefold() for w in name.replace("- ", "-").split()]
    if not name.isascii():
        words = [_plain(w) for w in words]
    return tuple(w for w in words if w and w not in _SUFFIXES)


def _plain(word: str) -> str:
    """A word without accents."""
    parts = unicodedata.normalize("NFKD", word)
    return "".join(c for c in parts if not unicodedata.combining(c))


def strong(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without its particles, unless nothing else is left."""
    kept = tuple(w for w in words if w not in PARTICLES)
    return kept or tuple(words)


def group(names: Sequence[tuple[str, int]]) -> list[list[int]]:
    """Groups of indices into `names`, each a (name, first place); deterministic, fullest first.

    A name is compared only with groups that share a word with it, or that end in one like it.
    """
    words = [strong(tokens(name)) for name, _ in names]
    order = sorted(range(len(names)), key=lambda i: (-len(words[i]), names[i][1], names[i][0]))
    groups = _Groups()
    for index in order:
        groups.put(index, words[index], names[index][1])
    return groups.members


class _Groups:
    """Groups that grow, with the words that lead to them."""

    def __init__(self) -> None:
        self.members: list[list[int]] = []
        self.forms: list[list[tuple[str, ...]]] = []
        self.first: list[int] = []
        self.by_word: dict[str, dict[int, None]] = {}

    def put(self, index: int, words: tuple[str, ...], place: int) -> None:
        home = self.home(words, place)
        if home is None:
            home = len(self.members)
            self.members.append([])
            self.forms.append([])
            self.first.append(place)
        self.members[home].append(index)
        self.first[home] = min(self.first[home], place)
        if words not in self.forms[home]:
            self.forms[home].append(words)
            for key in (*words, *_alike_keys(words)):
                self.by_word.setdefault(key, {})[home] = None

    def home(self, words: tuple[str, ...], place: int) -> int | None:
        near_by = {g for key in (*words, *_alike_keys(words)) for g in self.by_word.get(key, ())}
        best: tuple[int, int] | None = None
        chosen = None
        for number in sorted(near_by):
            strength = max(_likeness(form, words) for form in self.forms[number])
            if not strength:
                continue
            first = self.first[number]
            rank = (strength, first - place if first <= place else -(10**9))
            if best is None or rank > best:
                best, chosen = rank, number
        return chosen


def _alike_keys(words: tuple[str, ...]) -> tuple[str, ...]:
    """What names share that end in words a letter apart: how the last begins."""
    return (f"{words[-1][0]}*",) if words and len(words[-1]) >= _SHORTEST_TYPO else ()


def _likeness(full: tuple[str, ...], words: tuple[str, ...]) -> int:
    """How surely `words` name who `full` names: 0 not, 4 equal."""
    if not full or not words:
        return 0
    if full == words:
        return 4
    if len(words) > 1:
        if _is_within(words, full) and (words[-1] == full[-1] or words[-1] in full[1:]):
            return 3
        if len(full) == len(words) and words[-1] == full[-1] and _initials(full, words):
            return 3
        if _misspelt(full, words):
            return 2
        return 0
    if words[0] in full[1:]:
        return 3 if words[0] == full[-1] else 2
    if len(full) > 1 and words[0] == full[0]:
        return 1
    if len(full) > 1 and near(full[-1], words[0]):
        return 1
    return 0


def _is_within(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    at = iter(full)
    return all(any(_fits(word, other) for other in at) for word in words)


def _fits(word: str, other: str) -> bool:
    if word == other:
        return True
    short = word.rstrip(".")
    return len(short) == 1 and other.startswith(short)


def _initials(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return all(_fits(a, b) or _fits(b, a) for a, b in zip(full, words, strict=True))


def _misspelt(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if len(full) != len(words):
        return False
    differing = [(a, b) for a, b in zip(full, words, strict=True) if a != b]
    return len(differing) == 1 and near(*differing[0])


def near(one: str, other: str) -> bool:
    """A letter wrong, missing, doubled or exchanged, in words that are long enough."""
    if min(len(one), len(other)) < _SHORTEST_TYPO or abs(len(one) - len(other)) > 1:
        return False
    if one[0] != other[0]:
        return False
    if len(one) == len(other):
        wrong = [i for i in range(len(one)) if one[i] != other[i]]
        if len(wrong) == 1:
            return True
        return (
            len(wrong) == 2
            and wrong[1] == wrong[0] + 1
            and one[wrong[0]] == other[wrong[1]]
            and one[wrong[1]] == other[wrong[0]]
        )
    short, long = sorted((one, other), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
