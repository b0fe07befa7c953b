"""Things that are one, by what was joined (disjoint sets, Tarjan 1975)."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T", int, str, tuple[str, int])


class Parts(Generic[T]):
    """Disjoint sets; the least member of each stands for it, whatever the order of joining.

    >>> parts = Parts[int]()
    >>> parts.join(3, 1), parts.join(2, 3), parts.find(2)
    (1, 1, 1)
    """

    __slots__ = ("above",)

    def __init__(self) -> None:
        self.above: dict[T, T] = {}

    def find(self, item: T) -> T:
        """The member that stands for the set of `item`; a new one stands for itself."""
        above = self.above
        root = above.setdefault(item, item)
        while above[root] != root:
            root = above[root]
        while above[item] != root:  # the next look-up is short
            above[item], item = root, above[item]
        return root

    def join(self, one: T, other: T) -> T:
        """Make two sets one; gives the member that stands for it."""
        least, rest = self.find(one), self.find(other)
        if rest < least:
            least, rest = rest, least
        self.above[rest] = least
        return least
