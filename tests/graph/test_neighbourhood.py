"""What lies around an entity: how far steps lead, what is left out first, what a card says."""

from __future__ import annotations

import doctest

import pytest

from graphkit.graph import neighbourhood as module
from graphkit.graph import ways
from graphkit.graph.neighbourhood import Adjacency, facts_of, neighbourhood
from graphkit.model.graph import ENTITY_TYPES, Edge, Entity, Neighbourhood, Value

KINDS = {kind.lower(): kind for kind in ENTITY_TYPES} | {"cited": "CitedItem"}


def around(centre: str, depth: int, says: dict[str, list[str]], **options: object) -> Neighbourhood:
    """The neighbourhood in a graph of cables, each with the keys of what it mentions."""
    edges = [
        Edge(f"cable/{cable}", key, "mentions", cable, number)
        for cable, keys in says.items()
        for number, key in enumerate(keys, 1)
    ]
    keys = {f"cable/{cable}" for cable in says} | {edge.target for edge in edges}
    entities = {key: Entity(key, KINDS[key.partition("/")[0]], key) for key in keys}
    return neighbourhood(centre, depth, entities, Adjacency(edges), **options)  # type: ignore[arg-type]


def keys_of(found: Neighbourhood) -> set[str]:
    return {node.entity.key for node in found.nodes}


def test_the_examples_in_the_modules_hold() -> None:
    assert doctest.testmod(module).failed == 0
    assert doctest.testmod(ways).failed == 0


@pytest.mark.parametrize("kind", ["tag", "post", "agency", "organisation", "place"])
def test_no_step_leads_on_through_what_is_next_to_everything(kind: str) -> None:
    """A hub is shown, and is a centre; what else it touches is not shown around others."""
    says = {"07OSLO1": [f"{kind}/x"], "07OSLO2": [f"{kind}/x"]}
    assert keys_of(around("cable/07OSLO1", 9, says)) == {"cable/07OSLO1", f"{kind}/x"}
    assert len(keys_of(around(f"{kind}/x", 1, says))) == 3


def test_steps_lead_on_through_people_and_cables() -> None:
    says = {
        "07OSLO1": ["person/a", "cable/07OSLO2"],
        "07OSLO2": ["person/b"],
        "07OSLO3": ["person/a"],
    }
    found = around("cable/07OSLO1", 2, says)
    assert keys_of(found) - {"cable/07OSLO1", "person/a", "cable/07OSLO2"} == {
        "person/b",
        "cable/07OSLO3",
    }


def test_cables_and_people_stay_before_what_is_better_connected() -> None:
    says = {f"07OSLO{n}": ["place/everywhere", "tag/PGOV"] for n in range(2, 20)}
    says["07OSLO1"] = ["place/everywhere", "person/a", "tag/PGOV", "cable/07OSLO2", "post/OSLO"]
    found = around("cable/07OSLO1", 1, says, limit=4)
    assert keys_of(found) == {"cable/07OSLO1", "cable/07OSLO2", "person/a", "place/everywhere"}
    assert found.left_out == {"Post": 1, "Tag": 1}


def test_what_one_cable_alone_names_goes_first_where_there_is_much() -> None:
    """Of two cables about a person: the places that only one names go, those of both stay."""
    own = {n: [f"place/{n}-{i}" for i in range(80)] for n in (1, 2)}
    says = {f"07OSLO{n}": ["person/a", "place/shared", *own[n], "person/b"] for n in (1, 2)}
    found = around("person/a", 2, says)
    kept = keys_of(found)
    assert len(kept) == 150
    assert {"place/shared", "person/b"} <= kept
    assert found.left_out == {"Place": 165 - 150}
    assert not around("person/a", 2, says, limit=9999).left_out


def test_what_a_cable_itself_names_is_never_too_much() -> None:
    says = {"07OSLO1": [f"organisation/{n}" for n in range(400)]}
    found = around("cable/07OSLO1", 1, says)
    assert (len(found.nodes), found.left_out) == (401, {})


def test_only_some_types_and_the_ways_to_them() -> None:
    """Who is named with a person: the cables that name both stay, all else goes."""
    says = {
        "07OSLO1": ["person/a", "person/b", "place/x", "tag/PGOV"],
        "07OSLO2": ["person/a", "person/b"],
        "07OSLO3": ["person/a", "place/x"],
    }
    found = around("person/a", 2, says, only=["Person"])
    assert keys_of(found) == {"person/a", "person/b", "cable/07OSLO1", "cable/07OSLO2"}
    assert (found.only, found.left_out, len(found.edges)) == (("Person",), {}, 4)
    assert keys_of(around("cable/07OSLO1", 1, says, only=["Place"])) == {"cable/07OSLO1", "place/x"}
    assert keys_of(around("person/a", 1, says, only=["Place"])) == {"person/a"}


def test_each_of_too_many_comes_with_a_way() -> None:
    """Around a place that a thousand cables name: people with one cable each, no cable alone."""
    says = {f"07OSLO{n}": ["place/x", f"person/{n}", "person/all"] for n in range(1000)}
    found = around("place/x", 2, says, only=["Person"], limit=21)
    types = [node.entity.type for node in found.nodes]
    assert (types.count("Person"), types.count("Cable")) == (10, 10)
    assert "person/all" in keys_of(found)
    joined = {edge.target for edge in found.edges}
    assert {key for key in keys_of(found) if key.startswith("person/")} <= joined
    assert found.left_out == {"Cable": 990, "Person": 991}


@pytest.mark.parametrize(
    ("kind", "properties", "facts"),
    [
        ("Organisation", {"kind": "party", "country": "MY"},
         {"Kind": "party", "Country": "Malaysia", "First seen": "1975", "Last seen": "2009"}),
        ("Place", {"kind": "country", "country": "NO"},
         {"Kind": "country", "Country": "Norway", "First seen": "1975", "Last seen": "2009"}),
        ("Person", {"country": "QQ", "place": "OSLO", "first_year": 2007},
         {"Country": "QQ", "Post or office": "OSLO", "First seen": "2007"}),
        ("Post", {"country": "EC", "country_name": "Ecuador"}, {"Country": "Ecuador"}),
    ],
)  # fmt: skip
def test_a_card_says_kind_country_and_years(
    kind: str, properties: dict[str, Value], facts: dict[str, str]
) -> None:
    key = f"{kind.lower()}/x"
    edges = [Edge(f"cable/{c}", key, "mentions", c, 1) for c in ("75OSLO1", "09OSLO2", "09OSLO3")]
    entities = {key: Entity(key, kind, "X", properties=properties)}
    (node,) = neighbourhood(key, 1, entities, Adjacency(edges)).nodes
    assert dict(node.facts) == facts


def test_a_country_is_not_said_twice() -> None:
    """Neither of a place that is the country, nor of a TAG whose meaning it is."""
    malaysia: dict[str, Value] = {"country": "MY"}
    assert facts_of(Entity("place/malaysia", "Place", "Malaysia", properties=malaysia)) == ()
    meaning = {**malaysia, "meaning": "Malaysia"}
    tag = Entity("tag/MY", "Tag", "MY", properties=meaning)
    assert facts_of(tag) == (("Meaning", "Malaysia"),)
