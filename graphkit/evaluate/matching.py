"""Which of the items said are which of the gold ones: each is found once at most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from typing import NamedTuple

Names = frozenset[str]


class Item(NamedTuple):
    """Something in a list: what it is compared by, and how it is shown."""

    key: Hashable
    shown: str


def match_items(
    gold: Sequence[Item], said: Sequence[Item]
) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """How many items both lists have, and which only the first has, which only the second.

    >>> match_items([Item("a", "A"), Item("a", "A")], [Item("a", "a"), Item("c", "C")])
    (1, ('A',), ('C',))
    """
    both = Counter(item.key for item in gold) & Counter(item.key for item in said)
    return both.total(), _beyond(gold, both), _beyond(said, both)


def match_entities(gold: Sequence[Names], said: Sequence[Names]) -> list[tuple[int, int]]:
    """The pairs of places in `gold` and `said` that are one entity: most shared names first.

    >>> match_entities([frozenset("ab"), frozenset("c")], [frozenset("b"), frozenset("abx")])
    [(0, 1)]
    """
    shared = _shared_names(gold, said)
    free_gold, free_said = set(range(len(gold))), set(range(len(said)))
    pairs = []
    for g, s in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if g in free_gold and s in free_said:
            free_gold.remove(g)
            free_said.remove(s)
            pairs.append((g, s))
    return pairs


def _beyond(items: Sequence[Item], both: Counter[Hashable]) -> tuple[str, ...]:
    left = both.copy()
    beyond = []
    for item in items:
        left[item.key] -= 1
        if left[item.key] < 0:
            beyond.append(item.shown)
    return tuple(beyond)


def _shared_names(gold: Sequence[Names], said: Sequence[Names]) -> Counter[tuple[int, int]]:
    homes = defaultdict(list)
    for g, names in enumerate(gold):
        for name in names:
            homes[name].append(g)
    return Counter((g, s) for s, names in enumerate(said) for name in names for g in homes[name])
