"""Within one cable: which names are one person's."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from graphkit.extract.lexicon import bare
from graphkit.extract.word_classes import PARTICLES

_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
_SHORTEST_TYPO = 5


@lru_cache(maxsize=65536)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name that tell persons apart, in small letters."""
    last, comma, first = name.partition(", ")
    if comma and first.casefold().rstrip(".") not in _SUFFIXES:
        name = f"{first} {last}"
    words = [bare(w).strip(",").casefold() for w in name.replace("- ", "-").split()]
    return tuple(w for w in words if w and w not in _SUFFIXES)


def strong(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without its particles, unless nothing else is left."""
    kept = tuple(w for w in words if w not in PARTICLES)
    return kept or tuple(words)


def group(names: Sequence[tuple[str, int]]) -> list[list[int]]:
    """Groups of indices into `names`, each a (name, first place); deterministic, fullest first."""
    order = sorted(
        range(len(names)),
        key=lambda i: (-len(strong(tokens(names[i][0]))), names[i][1], names[i][0]),
    )
    groups: list[list[int]] = []
    for index in order:
        home = _home(names, groups, index)
        if home is None:
            groups.append([index])
        else:
            home.append(index)
    return groups


def _home(
    names: Sequence[tuple[str, int]], groups: list[list[int]], index: int
) -> list[int] | None:
    words = strong(tokens(names[index][0]))
    best: tuple[int, int] | None = None
    chosen: list[int] | None = None
    for group_ in groups:
        strength = max(_likeness(strong(tokens(names[i][0])), words) for i in group_)
        if not strength:
            continue
        first = min(names[i][1] for i in group_)
        rank = (strength, -abs(first - names[index][1]) if first <= names[index][1] else -(10**9))
        if best is None or rank > best:
            best, chosen = rank, group_
    return chosen


def _likeness(full: tuple[str, ...], words: tuple[str, ...]) -> int:
    """How surely `words` name who `full` names: 0 not, 4 equal."""
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
