"""Where nodes stand: always the same, apart from each other, kinds and dates side by side."""

from __future__ import annotations

import dataclasses
import math
from itertools import combinations, pairwise

import pytest

from graphkit.model.graph import Edge, Entity, Neighbourhood, Node
from graphkit.view.layout import WIDEN, positions
from tests.view.examples import CENTRE, grown, hostile, named, small, tag_star

EXAMPLES = {
    "25": small(),
    "60": grown(60),
    "37 that are named": named(),
    "80 in a star": tag_star(),
    "100": grown(100),
    "300": grown(300),
    "1500": grown(1500),
    "hostile": hostile(),
}


@pytest.fixture(params=EXAMPLES, name="neighbourhood")
def _neighbourhood(request):
    return EXAMPLES[request.param]


def nearest(points):
    return min(math.dist(one, other) for one, other in combinations(points.values(), 2))


def test_every_node_has_a_finite_place_and_the_centre_is_the_middle(neighbourhood):
    points = positions(neighbourhood)
    assert set(points) == {node.entity.key for node in neighbourhood.nodes}
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in points.values())
    assert points[neighbourhood.centre] == (0, 0)


def test_the_order_of_nodes_and_edges_does_not_matter(neighbourhood):
    turned = dataclasses.replace(
        neighbourhood, nodes=neighbourhood.nodes[::-1], edges=neighbourhood.edges[::-1]
    )
    assert positions(turned) == positions(neighbourhood)


def test_symbols_do_not_touch(neighbourhood):
    """The largest symbol but the centre's is 32 wide near the centre and 24 farther out."""
    apart = 60 if len(neighbourhood.nodes) <= 100 else 38
    assert nearest(positions(neighbourhood)) >= apart


def test_many_small_bushes_stay_compact_and_apart():
    edges = [_cites("07A1", f"07B{i}") for i in range(200)]
    edges += [_cites(f"07B{i}", f"07C{i}N{j}") for i in range(200) for j in range(i % 7)]
    points = positions(_of_cables("07A1", edges))
    assert len(points) == 1 + 200 + sum(i % 7 for i in range(200))
    assert nearest(points) >= 38
    assert max(abs(y) for _, y in points.values()) < 2000


def test_a_chain_of_a_thousand_cables_is_no_matter():
    points = positions(_of_cables("07A0", [_cites(f"07A{i}", f"07A{i + 1}") for i in range(1000)]))
    assert len(points) == 1001
    assert nearest(points) >= 38


def test_a_node_alone_stands_in_the_middle():
    assert positions(_of_cables("07A1", [_cites("07A1", "07A1")])) == {"cable/07A1": (0, 0)}


def test_kinds_stand_side_by_side():
    """Clockwise around the centre, each edge type comes once."""
    points = positions(small())
    kinds = {e.target: e.type for e in small().edges if e.cable_id == CENTRE}
    kinds |= {e.source: e.type for e in small().edges if e.target == f"cable/{CENTRE}"}
    kinds["person/nathan-p-greaves"] = "classified-by"  # the stronger of its two
    around = [kinds[key] for key in sorted(kinds, key=lambda k: _turn(points[k]))]
    changes = sum(one != other for one, other in pairwise(around))
    assert changes == len(set(around)) - 1


def test_cables_follow_their_dates_clockwise():
    star = tag_star()
    points = positions(star)
    cables = sorted(star.nodes[1:], key=lambda n: (dict(n.facts)["Date"], n.entity.key))
    turns = [_turn(points[node.entity.key]) for node in cables]
    assert all(one <= other + 0.01 for one, other in pairwise(turns))  # positions are rounded


def test_a_node_farther_out_stands_by_the_least_busy_node_it_hangs_on():
    edges = [_cites("07A1", f"07B{i}") for i in range(6)]
    edges += [_cites("07B0", f"07C{i}") for i in range(9)] + [_cites("07B3", "07C5")]
    points = positions(_of_cables("07A1", edges))
    near, far = points["cable/07B3"], points["cable/07B0"]
    assert math.dist(points["cable/07C5"], near) < math.dist(points["cable/07C5"], far)


def _turn(point):
    x, y = point
    return math.atan2(x / WIDEN, -y) % (2 * math.pi) if abs(x) > 0.1 or y > 0 else 0.0


def _cites(source, target):
    return Edge(f"cable/{source}", f"cable/{target}", "references", source, 1)


def _of_cables(centre, edges):
    """The neighbourhood of cables that cite each other, distances along the citations."""
    distances = {f"cable/{centre}": 0}
    for edge in edges:
        distances.setdefault(edge.target, distances[edge.source] + 1)
    nodes = [Node(Entity(key, "Cable", key), steps, 1) for key, steps in distances.items()]
    return Neighbourhood(f"cable/{centre}", 9, tuple(nodes), tuple(edges))
