"""B-cubed: whether names that are one entity were said to be one.

Bagga and Baldwin, "Algorithms for Scoring Coreference Chains" (1998). Counted over the names that
both sides have, so that a name not found costs recall of the entity and nothing here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from graphkit.evaluate.figures import Tally
from graphkit.evaluate.matching import Names


def grouping(gold: Sequence[Names], said: Sequence[Names]) -> Tally:
    """For every name the share of its group that belongs there: of the said one for precision, of
    the gold one for recall.

    >>> grouping([frozenset("ab"), frozenset("cd")], [frozenset("abcd")])
    Tally(precise=2.0, said=4, recalled=4.0, gold=4)
    """
    pairs = _homes(gold, said)
    together = Counter(pairs.values())
    of_gold = Counter(g for g, _ in pairs.values())
    of_said = Counter(s for _, s in pairs.values())
    precise = sum(n * n / of_said[s] for (_, s), n in together.items())
    recalled = sum(n * n / of_gold[g] for (g, _), n in together.items())
    return Tally(precise, len(pairs), recalled, len(pairs))


def groups_apart(
    gold: Sequence[Names], said: Sequence[Names]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The groups of shared names that only `gold` makes, and those that only `said` makes.

    >>> groups_apart([frozenset("ab")], [frozenset("a"), frozenset("bx")])
    (('a = b',), ('a', 'b'))
    """
    of_gold, of_said = defaultdict(list), defaultdict(list)
    for name, (g, s) in _homes(gold, said).items():
        of_gold[g].append(name)
        of_said[s].append(name)
    left, right = (sorted(" = ".join(names) for names in of.values()) for of in (of_gold, of_said))
    return tuple(x for x in left if x not in right), tuple(x for x in right if x not in left)


def _homes(gold: Sequence[Names], said: Sequence[Names]) -> dict[str, tuple[int, int]]:
    """Each name that both sides have, in order, with its group on either (the last, of several)."""
    in_gold = {name: place for place, names in enumerate(gold) for name in names}
    in_said = {name: place for place, names in enumerate(said) for name in names}
    return {
        name: (in_gold[name], in_said[name]) for name in sorted(in_gold.keys() & in_said.keys())
    }
