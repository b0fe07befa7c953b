"""Who must not be shown: the names that cables protect, wherever else they stand.

What a profile blacks out in texts must not be read off an entity's key. So whoever bears a
protected full name is protected in every cable, and in the cable that protects it whoever shares
a word with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphkit.resolve.mentions import MentionKey, PersonMention
from graphkit.resolve.name_forms import form_of

_SHORT = 2  # letters of a word that says nothing of who it is


def protected_mentions(mentions: Iterable[PersonMention]) -> frozenset[MentionKey]:
    """The keys of the mentions that a protected name can be read off."""
    given = list(mentions)
    names: set[tuple[str, ...]] = set()
    words: dict[str, set[str]] = {}
    for mention in given:
        if mention.protected:
            for name in (mention.name, *mention.surfaces):
                plain = form_of(name).plain
                words.setdefault(mention.key[0], set()).update(w for w in plain if len(w) > _SHORT)
                if len(plain) > 1:
                    names.add(plain)
    if not words:
        return frozenset()
    lengths = sorted({len(name) for name in names})
    return frozenset(m.key for m in given if m.protected or _shows(m, names, words, lengths))


def _shows(
    mention: PersonMention,
    names: set[tuple[str, ...]],
    words: dict[str, set[str]],
    lengths: list[int],
) -> bool:
    own = words.get(mention.key[0], set())
    for name in (mention.name, *mention.surfaces):
        plain = form_of(name).plain
        if not own.isdisjoint(plain) or not names.isdisjoint(_runs(plain, lengths)):
            return True
    return False


def _runs(words: tuple[str, ...], lengths: list[int]) -> Iterator[tuple[str, ...]]:
    for length in lengths:
        for start in range(len(words) - length + 1):
            yield words[start : start + length]
