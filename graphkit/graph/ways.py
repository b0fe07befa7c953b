"""The ways from the centre of a neighbourhood to the entities of some types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

Ways = Mapping[str, Sequence[str]]
"""Entities, each with those one step nearer to the centre that lead to it; none for the centre."""


def ways(
    distance: Mapping[str, int], ends: Iterable[str], nearer: Callable[[str], Iterable[str]]
) -> Ways:
    """The centre, the `ends`, and all that stands on a shortest way from the one to the others.

    `nearer` gives what leads to an entity from one step nearer.

    >>> lead = {"end": ["a", "b"], "a": ["centre"], "b": ["centre"], "aside": ["centre"]}
    >>> steps = {"centre": 0, "a": 1, "b": 1, "aside": 1, "end": 2}
    >>> sorted(ways(steps, ["end"], lead.__getitem__))
    ['a', 'b', 'centre', 'end']
    """
    shown = {*ends, *(key for key in distance if distance[key] == 0)}
    found: dict[str, Sequence[str]] = {}
    for key in sorted(distance, key=lambda key: -distance[key]):
        if key in shown:
            found[key] = sorted(nearer(key)) if distance[key] else []
            shown.update(found[key])
    return found


def with_way(ranked: Sequence[str], found: Ways, ends: Iterable[str]) -> list[str]:
    """`ranked` in the order in which each end comes after the first of its ways.

    So the first entities of the list hold as many ends as they can, and none that hangs in the air.
    """
    rank = {key: number for number, key in enumerate(ranked)}
    ordered: dict[str, None] = {}
    for end in sorted(ends, key=rank.__getitem__):
        way = [end]
        while leading := found[way[-1]]:
            way.append(min(leading, key=rank.__getitem__))
        ordered.update(dict.fromkeys(reversed(way)))
    ordered.update(dict.fromkeys(ranked))
    return list(ordered)
