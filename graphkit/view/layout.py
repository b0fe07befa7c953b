"""Where the nodes of a neighbourhood stand: the centre in the middle, its neighbours in rings.

Neighbours of one kind (same edge type, same entity type) stand side by side, cables among them in
the order of their dates. A node farther out stands in a disc around one node that it hangs on, the
least busy one it has: nearness to a person or to a cable that it answers tells more than nearness
to a TAG that half the archive carries. Discs do not overlap, so nodes cannot either. No forces, no
chance: the same neighbourhood always looks the same.

Angles run clockwise from the top; y grows downwards, as on a screen.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graphkit.model.graph import EDGE_TYPES, ENTITY_TYPES, Neighbourhood, Node

Point = tuple[float, float]
_Round = tuple[float, float, float]  # a disc by its middle and its radius

WIDEN = 1.25  # labels are wide and screens are: the picture is stretched sideways
_TURN = 2 * math.pi
_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")


def positions(neighbourhood: Neighbourhood) -> dict[str, Point]:
    """A point for every node, by key; the centre at (0, 0).

    Every edge must join nodes of the neighbourhood, and the centre must be one of them.
    """
    children = _tree(neighbourhood)
    step = _steps(neighbourhood)
    discs: dict[str, _Disc] = {}
    for node in sorted(neighbourhood.nodes, key=lambda n: -n.distance):
        key = node.entity.key
        spread = step[0] if key == neighbourhood.centre else step[1]
        below = [(child, discs[child]) for child in children[key]]
        discs[key] = _disc(below, spread, whole=key == neighbourhood.centre)
    return _unfold(neighbourhood.centre, discs)


@dataclass(slots=True)
class _Disc:
    """The room that a node and all that hangs on it take: children by angle and distance.

    The node stands in the middle of the disc, or `inwards` of it where all its children lie beyond.
    """

    radius: float
    inwards: float = 0.0
    children: list[tuple[str, float, float]] = field(default_factory=list)


_Bush = tuple[str, _Disc]  # a node and the disc of all that hangs on it
_Ring = tuple[float, list[_Bush]]  # bushes whose discs touch a circle of that radius from outside


def _steps(neighbourhood: Neighbourhood) -> Point:
    """The room for a node of the first ring, and for one farther out: less where there are many."""
    first = sum(node.distance == 1 for node in neighbourhood.nodes)
    scarce = min(1.0, max(0.0, (len(neighbourhood.nodes) - 60) / 340))
    return (92 if first <= 40 else 78 if first <= 120 else 56), 84 - 40 * scarce


def _tree(neighbourhood: Neighbourhood) -> dict[str, list[str]]:
    """The nodes that hang on each node, in the order in which they are laid out."""
    nodes = {node.entity.key: node for node in neighbourhood.nodes}
    kinds: dict[str, dict[str, int]] = {key: {} for key in nodes}
    for edge in neighbourhood.edges:
        kind = EDGE_TYPES.index(edge.type)
        for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
            if one != other:
                kinds[one][other] = min(kind, kinds[one].get(other, kind))
    children: dict[str, list[tuple[tuple[int, int, str, str], str]]] = defaultdict(list)
    for key, node in nodes.items():
        if key == neighbourhood.centre:
            continue
        nearer = [other for other in kinds[key] if nodes[other].distance < node.distance]
        parent = min(nearer, key=lambda k: (len(kinds[k]), k), default=neighbourhood.centre)
        group = (kinds[key].get(parent, len(EDGE_TYPES)), ENTITY_TYPES.index(node.entity.type))
        children[parent].append(((*group, _when(node), key), key))
    return {key: [child for _, child in sorted(children[key])] for key in nodes}


def _when(node: Node) -> str:
    """The date of a cable as its facts tell it, else by the year in its id; "" for the rest."""
    if node.entity.type != "Cable":
        return ""
    told = [value for _, value in node.facts] + [str(v) for v in node.entity.properties.values()]
    dates = [value for value in told if _DATE.match(value)]
    if dates:
        return dates[0]
    year = re.match(r"cable/(\d\d)[A-Z]", node.entity.key)
    return f"{'20' if year[1] < '60' else '19'}{year[1]}" if year else ""


def _disc(below: Sequence[tuple[str, _Disc]], step: float, *, whole: bool) -> _Disc:
    """Leaves in rings close by, what has leaves of its own in rings around them."""
    leaves = [key for key, disc in below if not disc.children]
    bushes = [(key, disc) for key, disc in below if disc.children]
    if not below:
        return _Disc(step / 2)
    if not (whole or bushes) and len(leaves) <= 5:
        return _fan(leaves, step)
    placed, edge = _leaf_rings(leaves, step, single=whole and len(leaves) <= 34)
    if not bushes:
        return _Disc(edge, 0.0, placed)
    rings = _bush_rings(bushes, edge)
    room = min(2.0, max(1.0, 0.65 * rings[0][0] / edge))  # leaves use the room inside the bushes
    beside = math.pi / max(1, len(placed))  # and not in the way to the first bush
    near = [(key, angle + beside, distance * room) for key, angle, distance in placed]
    far = [at for i, ring in enumerate(rings) for at in _around(ring, centred=i % 2 == 0)]
    if whole:
        return _Disc(_outside(rings[-1]), 0.0, near + far)
    return _enclosed(near + far, dict(below), step)


def _fan(keys: Sequence[str], step: float) -> _Disc:
    """A few leaves beyond their parent, spread about the direction that leads outwards."""
    angles = [(i - (len(keys) - 1) / 2) * _TURN / 6 for i in range(len(keys))]
    children = [(key, angle, step) for key, angle in zip(keys, angles, strict=True)]
    return _enclosed(children, dict.fromkeys(keys, _Disc(step / 2)), step)


def _enclosed(
    children: list[tuple[str, float, float]], discs: Mapping[str, _Disc], step: float
) -> _Disc:
    """A small disc around a node and its children, turned so that the node stands inwards in it.

    Without this a chain would double its room with every link. The middle of the disc is found by
    walking towards whatever reaches farthest out, by half the stride where that no longer helps.
    """
    rounds = [(0.0, 0.0, step / 2)]
    for key, angle, distance in children:
        middle = distance + discs[key].inwards  # of the child's disc: it leads outwards as well
        rounds.append((middle * math.sin(angle), middle * math.cos(angle), discs[key].radius))
    x = y = 0.0
    radius, farthest = _reach(rounds, x, y)
    stride = radius / 2
    for _ in range(60):
        away = math.hypot(farthest[0] - x, farthest[1] - y) or 1.0
        nx = x + (farthest[0] - x) / away * stride
        ny = y + (farthest[1] - y) / away * stride
        smaller, other = _reach(rounds, nx, ny)
        if smaller < radius:
            x, y, radius, farthest = nx, ny, smaller, other
        else:
            stride /= 2
    turn = math.atan2(x, y)
    turned = [(key, angle - turn, distance) for key, angle, distance in children]
    return _Disc(radius, math.hypot(x, y), turned)


def _reach(rounds: Sequence[_Round], x: float, y: float) -> tuple[float, _Round]:
    """How far the discs reach from a point, and the one that reaches farthest."""
    farthest = max(rounds, key=lambda r: math.hypot(r[0] - x, r[1] - y) + r[2])
    return math.hypot(farthest[0] - x, farthest[1] - y) + farthest[2], farthest


def _leaf_rings(
    keys: Sequence[str], step: float, *, single: bool
) -> tuple[list[tuple[str, float, float]], float]:
    """The keys swept clockwise over as many rings as they need, and the radius they take."""
    if not keys:
        return [], step / 2
    first = max(1.6 * step, len(keys) * step / _TURN) if single else 1.6 * step
    rings: list[tuple[float, int]] = []
    while sum(capacity for _, capacity in rings) < len(keys):
        radius = first + len(rings) * 0.95 * step
        rings.append((radius, max(1, round(_TURN * radius / step - 0.5))))
    room = sum(capacity for _, capacity in rings)
    slots = sorted(
        ((i + 0.5 * (ring % 2)) / count, radius)
        for ring, (radius, capacity) in enumerate(rings)
        for count in [max(1, math.ceil(capacity * len(keys) / room))]
        for i in range(count)
    )
    # Rounding up leaves a few slots more than keys: they are skipped evenly around the turn.
    chosen = [slots[i * len(slots) // len(keys)] for i in range(len(keys))]
    placed = [(k, _TURN * turn, radius) for k, (turn, radius) in zip(keys, chosen, strict=True)]
    return placed, rings[-1][0] + step / 2


def _bush_rings(bushes: Sequence[_Bush], inner: float) -> list[_Ring]:
    """Discs around a circle of radius `inner`, in the number of rings that keeps them closest."""
    rings: list[_Ring] = []
    best = math.inf
    for number in range(1, 13):
        start = inner
        while len(tried := _filled(bushes, start)) > number:
            start *= 1.04
        # A ring more must win room: one wide ring reads better than two narrow ones.
        width = _outside(tried[-1]) * (1 + 0.12 * number)
        if width < best:
            best, rings = width, tried
    return rings


def _filled(bushes: Sequence[_Bush], inner: float) -> list[_Ring]:
    """The rings that bushes fill from the circle outwards, each with its share of every kind."""
    rings: list[_Ring] = []
    rest = list(bushes)
    while rest:
        share = min(1.0, _TURN / sum(_angle(disc.radius, inner) for _, disc in rest))
        taken = [share == 1 or int((i + 1) * share) > int(i * share) for i in range(len(rest))]
        ring = [bush for bush, take in zip(rest, taken, strict=True) if take] or rest
        rest = [bush for bush, take in zip(rest, taken, strict=True) if not take]
        rest = [] if len(ring) == len(taken) else rest
        while sum(_angle(disc.radius, inner) for _, disc in ring) > _TURN:
            inner *= 1.02
        rings.append((inner, ring))
        inner = _outside(rings[-1])
    return rings


def _outside(ring: _Ring) -> float:
    inner, bushes = ring
    return inner + 2 * max(disc.radius for _, disc in bushes)


def _around(ring: _Ring, *, centred: bool) -> list[tuple[str, float, float]]:
    """The bushes of a ring by angle and distance, what room is left spread between them.

    The first stands at the top where `centred`, else beside it: rings do not hide each other.
    """
    inner, bushes = ring
    widths = [_angle(disc.radius, inner) for _, disc in bushes]
    slack = (_TURN - sum(widths)) / len(bushes)
    placed = []
    turned = -(widths[0] + slack) / 2 if centred else 0.0
    for (key, disc), width in zip(bushes, widths, strict=True):
        middle = turned + (width + slack) / 2
        placed.append((key, middle, inner + disc.radius - disc.inwards))
        turned += width + slack
    return placed


def _angle(radius: float, inner: float) -> float:
    """The angle that a disc takes up that touches a circle of radius `inner` from outside."""
    return 2 * math.asin(radius / (inner + radius))


def _unfold(centre: str, discs: dict[str, _Disc]) -> dict[str, Point]:
    """Points from angles and distances, each disc turned so that its angle 0 leads outwards."""
    points = {centre: (0.0, 0.0)}
    open_discs = [(centre, 0.0)]
    while open_discs:
        key, outwards = open_discs.pop()
        x, y = points[key]
        for child, angle, distance in discs[key].children:
            turn = outwards + angle
            points[child] = (x + distance * math.sin(turn), y - distance * math.cos(turn))
            open_discs.append((child, turn))
    return {key: (round(x * WIDEN, 1) + 0.0, round(y, 1) + 0.0) for key, (x, y) in points.items()}
