"""People across cables: one only on evidence, two in doubt; whatever the order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.resolve.decisions import Decision
from graphkit.resolve.people import KnownPerson, People, PersonMention, resolve_people

Given = tuple[str, str, int | None]


def officers(*people: Given) -> list[PersonMention]:
    """Mentions of people who serve at a place, each in a cable of its own."""
    return [
        PersonMention((f"c{number}", 0), name, (name.upper(),), place, year)
        for number, (name, place, year) in enumerate(people)
    ]


def spoken_of(*people: tuple[str, dict[str, Any]]) -> list[PersonMention]:
    """Mentions of people of whom a text speaks: in Malaysia in 2007, unless told otherwise."""
    return [
        PersonMention(
            **{
                "key": (f"c{number}", 0), "name": name, "surfaces": (name,), "place": "",
                "year": 2007, "origin": "MY", **more,
            }
        )
        for number, (name, more) in enumerate(people)
    ]  # fmt: skip


def parts(people: People) -> list[list[int]]:
    """Which mentions, by the numbers of their cables, are one person."""
    persons: dict[str, list[int]] = defaultdict(list)
    for key, identity in people.identities.items():
        persons[identity.entity.key].append(int(key[0][1:]))
    return sorted(sorted(group) for group in persons.values())


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ([("Doe", "OSLO", 2007), ("Doe", "OSLO", 2008)], [[0, 1]]),
        ([("Doe", "OSLO", 2007), ("Doe", "QUITO", 2007)], [[0], [1]]),
        ([("Jane Doe", "OSLO", 2007), ("Doe", "OSLO", 2008)], [[0, 1]]),
        ([("Jane Doe", "OSLO", 2007), ("John Doe", "OSLO", 2007)], [[0], [1]]),
        ([("J. Doe", "OSLO", 2007), ("Jane Doe", "OSLO", 2007)], [[0, 1]]),
        ([("Jane Doe", "OSLO", 2007), ("June Doe", "OSLO", 2007), ("Doe", "OSLO", 2007)],
         [[0], [1], [2]]),
        ([("Jane Doe", "OSLO", 2007), ("June Doe", "OSLO", 2007), ("J. Doe", "OSLO", 2007)],
         [[0], [1], [2]]),
        ([("Doe", "OSLO", 1975), ("Doe", "OSLO", 1977), ("Doe", "OSLO", 2007)], [[0, 1], [2]]),
        ([("Jane Doe, Jr.", "OSLO", 2007), ("Doe", "OSLO", 2007)], [[0, 1]]),
        ([("Doe", "OSLO", None), ("Doe", "OSLO", 2007)], [[0, 1]]),
        ([("Jane Doe", "OSLO", 2001), ("Doe", "OSLO", 2006)], [[0], [1]]),
        ([("Doe", "OSLO", year) for year in range(1990, 2003, 2)], [[0, 1, 2, 3, 4], [5, 6]]),
        ([("XXXXXXXXXXXX", "OSLO", 2007), ("XXXXXXXXXXXX", "OSLO", 2007)], [[0], [1]]),
        ([("", "OSLO", 2007), ("", "OSLO", 2007)], [[0], [1]]),
    ],
)  # fmt: skip
def test_officers(people: list[Given], expected: list[list[int]]) -> None:
    """One surname at one post is one person, unless given names or years say otherwise."""
    assert parts(resolve_people(officers(*people))) == expected


@pytest.mark.parametrize(
    ("name", "place", "cables", "expected"),
    [
        ("Smith", "TREASURY", ("05QUITO1", "05OSLO2"), 2),  # an agency has several
        ("J. Smith", "USDOC", ("05QUITO1", "05OSLO2"), 2),
        ("Jane Smith", "USDOC", ("05QUITO1", "05OSLO2"), 1),
        ("Smith", "EAP/MTS", ("05QUITO1", "05OSLO2"), 1),
        ("Smith", "QUITO", ("05QUITO1", "05QUITO2"), 1),  # the post's own
        ("Lindqvist", "TREASURY", ("05QUITO1", "05OSLO2"), 1),
    ],
)
def test_a_frequent_surname_on_a_distribution_line(
    name: str, place: str, cables: tuple[str, ...], expected: int
) -> None:
    """One person at a post or in an office; of a whole agency it names nobody."""
    people = resolve_people(PersonMention((c, 0), name, (name,), place, 2005) for c in cables)
    assert len({found.entity.key for found in people.identities.values()}) == expected


@pytest.mark.parametrize("name", ["Wang Wei", "Li Jun", "Juan Carlos Lopez", "Ahmed Hassan"])
def test_a_name_that_many_bear(name: str) -> None:
    """In cables of one country it is a doubt; an office makes it one person."""
    doubtful = resolve_people(spoken_of((name, {}), (name, {})))
    assert parts(doubtful) == [[0], [1]]
    assert len(doubtful.doubts) == 1
    assert parts(resolve_people(spoken_of((name, MINISTER), (name, MINISTER)))) == [[0, 1]]


MINISTER = {"roles": ("Interior Minister",)}
KINSMAN = {"roles": ("Minister of the Interior",), "country": "MY"}


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        # a rare full name in one country
        ([("Jane Roderick", {}), ("Jane Roderick", {"year": 2009})], [[0, 1]]),
        ([("Jane Roderick", {}), ("RODERICK, Jane", {})], [[0, 1]]),
        ([("Jane Roderick", {}), ("Jane Roderick", {"year": 1999})], [[0], [1]]),
        ([("Jane Roderick", {}), ("Jane Roderick", {"origin": "SG"})], [[0], [1]]),
        ([("Jane Roderick", {"country": "MY"}), ("Jane Roderick", {"country": "SG"})], [[0], [1]]),
        ([("Jane Roderick", {"country": "MY"}),
          ("Jane Roderick", {"country": "MY", "origin": "SG"})], [[0, 1]]),
        # spellings and second surnames
        ([("Mohamed Roderick", {}), ("Muhammad Roderick", {})], [[0, 1]]),
        ([("Juana Calderero Vives", MINISTER), ("Juana Calderero", MINISTER)], [[0, 1]]),
        # a name that many bear needs more
        ([("Mohamed Ahmed", {}), ("Mohamed Ahmed", {})], [[0], [1]]),
        ([("Mohamed Ahmed", MINISTER), ("Mohamed Ahmed", MINISTER)], [[0, 1]]),
        # a surname alone needs an office that one person holds at a time
        ([("Roderick", {}), ("Roderick", {})], [[0], [1]]),
        ([("Jane Roderick", {}), ("Roderick", {})], [[0], [1]]),
        ([("Roderick", MINISTER), ("Roderick", MINISTER)], [[0, 1]]),
        ([("Jane Roderick", MINISTER), ("Roderick", KINSMAN)], [[0, 1]]),
        ([("Jane Roderick", MINISTER), ("Roderick", {**MINISTER, "year": 2011})], [[0], [1]]),
        ([("Roderick", {"roles": ("spokesman",)})] * 2, [[0], [1]]),
        ([("Roderick", {"roles": ("Ambassador",), "country": "US"}),
          ("Roderick", {"roles": ("Ambassador",), "country": "US", "origin": "SG"})], [[0], [1]]),
        # two whom it fits
        ([("Jane Roderick", MINISTER), ("June Roderick", MINISTER), ("Roderick", MINISTER)],
         [[0], [1], [2]]),
        # initials in one country
        ([("Jane Roderick", {}), ("J. Roderick", {})], [[0], [1]]),
        ([("Jane Roderick", MINISTER), ("J. Roderick", MINISTER)], [[0, 1]]),
        # a man and a woman
        ([("J. Roderick", {"roles": ("Interior Minister", "Mr.")}),
          ("Jane Roderick", {"roles": ("Interior Minister", "Ms.")})], [[0], [1]]),
        # a source is named at a post, and does not serve there
        ([("Roderick", {"place": "OSLO", "protected": True})] * 2, [[0], [1]]),
    ],
)  # fmt: skip
def test_people_in_the_text(
    people: list[tuple[str, dict[str, Any]]], expected: list[list[int]]
) -> None:
    """A full name in one country, or less of a name and more that ties; else two."""
    assert parts(resolve_people(spoken_of(*people))) == expected


def test_two_of_one_name_in_one_cable_stay_apart() -> None:
    """The cable has told them apart; the same name in another cable joins neither."""
    people = spoken_of(*[("Jane Roderick", {})] * 3)
    people[1] = replace(people[1], key=("c0", 1))
    found = resolve_people(people)
    assert len({identity.entity.key for identity in found.identities.values()}) == 3


def test_company_is_evidence() -> None:
    """Initials in one country are one person where two others stand beside them in both cables."""
    people = spoken_of(("Jane Roderick", {}), ("J. Roderick", {}))
    beside = [
        replace(people[cable], key=(f"c{cable}", number), name=name)
        for cable in (0, 1)
        for number, name in enumerate(("Ana Calderero", "Olof Brannstrand"), 1)
    ]
    found = resolve_people([*people, *beside])
    assert found.identities["c0", 0].entity == found.identities["c1", 0].entity
    assert found.identities["c1", 0].rule == "initials-and-company"
    assert "2 others are named beside both" in found.identities["c1", 0].reasons


def test_one_slip_in_a_cable_does_not_part_the_rest() -> None:
    """Where one of many mentions stands beside the person, only that one stays out."""
    named = spoken_of(*[("Jane Roderick", MINISTER)] * 8)
    short = [
        replace(m, key=(f"c{n + 7}", 1), name="Roderick", surfaces=("Roderick",))
        for n, m in enumerate(named)
    ]
    found = resolve_people([*named, *short])
    full = found.identities["c0", 0].entity
    assert found.identities["c7", 1].entity != full
    assert all(found.identities[f"c{n}", 1].entity == full for n in range(8, 15))


def known(key: str, name: str = "Jane Roderick") -> KnownPerson:
    return KnownPerson(key, name, 0.97, "office-holder", ("signed at post in her tenure",))


def test_known_persons() -> None:
    """One identity is one person, two are two, whatever the names; others may join by name."""
    people = spoken_of(*[("Roderick", {})] * 3, ("Jane Roderick", {}))
    people[0] = replace(people[0], identity=known("jane-roderick"), origin="SG", year=1990)
    people[1] = replace(people[1], identity=known("jane-roderick"))
    people[2] = replace(people[2], identity=known("june-roderick", "June Roderick"))
    found = resolve_people(people)
    assert parts(found) == [[0, 1, 3], [2]]
    entity = found.identities["c0", 0].entity
    assert (entity.key, entity.label) == ("person/jane-roderick", "Jane Roderick")
    assert found.identities["c0", 0].rule == "office-holder"
    assert found.identities["c0", 0].score == 0.97
    assert found.identities["c3", 0].rule == "same-name-and-country"


def test_reasons_are_words_and_the_rule_a_name() -> None:
    """Every decision has a score, a rule and reasons that name no other person."""
    found = resolve_people(spoken_of(("Jane Roderick", MINISTER), ("Roderick", KINSMAN)))
    first, second = (found.identities[f"c{n}", 0] for n in (0, 1))
    assert (first.rule, first.score) == ("fullest-name", 1.0)
    assert (second.rule, second.score) == ("surname-and-role", 0.818)
    assert second.reasons == (
        "the surname alone",
        "both are named in what concerns MY",
        "both are called interior minister",
        "in the same years",
    )


def test_doubts_are_kept() -> None:
    """Who may be one is told, by references that no other cable changes, with score and reasons."""
    found = resolve_people(
        officers(("Jane Roderick", "OSLO", 2005), ("Jane Roderick", "BONN", 2009))
    )
    (doubt,) = found.doubts
    assert {doubt.one, doubt.other} == {"c0#jane-roderick", "c1#jane-roderick"}
    assert set(doubt.entities) == {"person/jane-roderick-oslo", "person/jane-roderick-bonn"}
    assert 0.3 < doubt.score < 0.8
    assert "they serve at OSLO and BONN" in doubt.reasons


def test_one_protected_mention_protects_the_person() -> None:
    """Who is protected in one cable is protected as a node."""
    people = spoken_of(("Jane Roderick", {}), ("Jane Roderick", {"protected": True}))
    assert all(i.entity.protected for i in resolve_people(people).identities.values())


@pytest.mark.parametrize(
    ("cable", "name", "hidden"),
    [
        ("c0", "Olof Roderick", True),  # a word of the name, in the cable that protects it
        ("c1", "Olof Roderick", False),
        ("c1", "Jane Roderick", True),  # the full name, anywhere
        ("c1", "RODERICK, Jane", True),
        ("c1", "Jane Roderick Vives", True),
        ("c1", "Roderick", False),
    ],
)
def test_what_a_protected_name_can_be_read_off(cable: str, name: str, hidden: bool) -> None:
    """No key shows what a profile blacks out in texts."""
    (source,) = spoken_of(("Jane Roderick", {"protected": True, "country": "SG"}))
    (other,) = spoken_of((name, {"key": (cable, 1), "year": 1970, "country": "NO"}))
    assert resolve_people([source, other]).identities[cable, 1].entity.protected is hidden


def test_keys_are_stable() -> None:
    """Another cable, even of the same name elsewhere, renames nobody."""
    people = officers(("Jane Roderick", "OSLO", 2007), ("Roderick", "OSLO", 1975))
    more = officers(*[("Ana Calderero", "OSLO", 2001)] * 2, ("Jane Roderick", "BONN", 1999))[2:]
    before = resolve_people(people).identities
    after = resolve_people([*people, *more]).identities
    assert {key: after[key].entity.key for key in before} == {
        ("c0", 0): "person/jane-roderick-oslo",
        ("c1", 0): "person/roderick-oslo",
    }


def test_two_of_one_name_and_place_have_keys_of_their_own() -> None:
    """The earlier has the plain key, the later one with the cable of the fullest name."""
    found = resolve_people(officers(("Roderick", "OSLO", 2007), ("Roderick", "OSLO", 1975)))
    assert found.identities["c1", 0].entity.key == "person/roderick-oslo"
    assert found.identities["c0", 0].entity.key == "person/roderick-oslo-c0"


def decided(verdict: Any, one: str, other: str, why: str = "") -> Decision:
    return Decision(verdict, one, other, "AB", "2026-01-02", why, 1)


def test_what_people_decide_is_done() -> None:
    """`same` makes one of two, with everyone whom either is; `different` makes two of one."""
    people = officers(
        ("Jane Roderick", "OSLO", 2005), ("Roderick", "OSLO", 2006), ("Jane Roderick", "BONN", 2009)
    )
    same = decided("same", "c1#roderick", "c2#jane-roderick", "the same biography")
    found = resolve_people(people, [same])
    assert parts(found) == [[0, 1, 2]]
    assert found.identities["c1", 0].rule == "decided"
    assert found.identities["c1", 0].reasons == ("AB decided so on 2026-01-02: the same biography",)
    assert found.doubts == []
    apart = decided("different", "c0#jane-roderick", "c1#roderick")
    assert parts(resolve_people(people, [apart])) == [[0], [1], [2]]
    assert parts(resolve_people(people, [same, apart])) == [[0], [1, 2]]


def test_a_group_is_parted_by_time() -> None:
    """Who is not told of goes with the nearest in time of those that people told apart."""
    people = officers(*[("Roderick", "OSLO", year) for year in (2003, 2004, 2006, 2007)])
    apart = decided("different", "c0#roderick", "c3#roderick")
    assert parts(resolve_people(people, [apart])) == [[0, 1], [2, 3]]


def test_unsure_and_unmet_decisions() -> None:
    """A pair that somebody was unsure of is not asked again; who is not there is told of."""
    people = officers(("Jane Roderick", "OSLO", 2005), ("Jane Roderick", "BONN", 2009))
    unsure = decided("unsure", "c0#jane-roderick", "c1#jane-roderick")
    unmet = decided("same", "c0#jane-roderick", "c9#nobody")
    found = resolve_people(people, [unsure, unmet])
    assert parts(found) == [[0], [1]]
    assert found.doubts == []
    assert found.unmet == (unmet,)


NAMES = st.sampled_from(
    ["Doe", "Jane Doe", "J. Doe", "John Doe", "Roe", "DOE, Jane", "Jane Roe Doe", "Doe Jane", ""]
)
MENTIONS = st.builds(
    PersonMention,
    key=st.tuples(st.sampled_from([f"c{n}" for n in range(6)]), st.integers(0, 2)),
    name=NAMES,
    surfaces=st.just(("x",)),
    place=st.sampled_from(["OSLO", "QUITO", ""]),
    year=st.sampled_from([None, 1975, 2003, 2007]),
    roles=st.sampled_from([(), ("Interior Minister",), ("PM",), ("Mr.",)]),
    country=st.sampled_from(["", "NO"]),
    origin=st.sampled_from(["", "NO", "EC"]),
    protected=st.booleans(),
    identity=st.sampled_from([None, None, known("jane-doe", "Jane Doe")]),
)
PEOPLE = st.lists(MENTIONS, max_size=14, unique_by=lambda m: m.key)


@settings(max_examples=150, deadline=None)
@given(PEOPLE, st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_mentions_does_not_matter(
    people: list[PersonMention], random: Any, decide: bool
) -> None:
    """Every mention gets a person, and the same one in any order; so do the doubts."""
    names = sorted(resolve_people(people).references.values())
    decisions = [decided("same", names[0], names[-1])] if decide and len(names) > 1 else []
    shuffled = list(people)
    random.shuffle(shuffled)
    found = resolve_people(people, decisions)
    assert set(found.identities) == {m.key for m in people}
    assert resolve_people(shuffled, decisions) == found


@settings(max_examples=150, deadline=None)
@given(PEOPLE, st.data())
def test_decisions_hold(people: list[PersonMention], data: st.DataObject) -> None:
    """Whatever the evidence: who is decided to be one is one, who is decided to be two is two."""
    names = sorted(resolve_people(people).references.values())
    if len(names) < 3:
        return
    a, b, c = data.draw(st.permutations(names))[:3]
    found = resolve_people(people, [decided("same", a, b), decided("different", b, c)])
    keys = {found.references[k]: i.entity.key for k, i in found.identities.items()}
    assert keys[a] == keys[b] != keys[c]


@settings(max_examples=60, deadline=None)
@given(PEOPLE)
def test_a_cable_of_others_changes_nobody(people: list[PersonMention]) -> None:
    """Persons of other names, wherever they are, leave every key and reason as it was."""
    other = PersonMention(("c7", 0), "Olof Brannstrand", ("x",), "OSLO", 2007, origin="NO")
    before = resolve_people(people).identities
    after = resolve_people([*people, other]).identities
    assert {key: after[key] for key in before} == before


@given(PEOPLE)
def test_one_key_a_person(people: list[PersonMention]) -> None:
    """No two persons share a key, and no person that nobody decided on is twice in a cable."""
    found = resolve_people(people)
    by_key: dict[str, set[str]] = defaultdict(set)
    for key, identity in found.identities.items():
        if not next(m for m in people if m.key == key).identity:
            assert key[0] not in by_key[identity.entity.key]
            by_key[identity.entity.key].add(key[0])


def test_hostile_names() -> None:
    """Long, empty and odd names raise nothing and take no time."""
    names = ["A" * 100_000, "a-" * 50_000, "." * 1000, ", ,", "\ud800", "Jr.", "- -", "J." * 30_000]
    found = resolve_people(officers(*[(name, "OSLO", 2007) for name in names] * 2))
    assert len(found.identities) == 2 * len(names)
