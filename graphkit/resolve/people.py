"""People across cables. Invariant: two persons are one only on evidence; doubt stays two.

Groups of mentions that are alike to the letter are placed one after the other, the fullest names
first. Each is compared with those of its name that are placed already, found by name and country,
so that never all are compared with all; it joins the only person whom it fits. What fits several,
or one but not well enough, stays apart and is kept as a doubt for people to decide on.
"""

from __future__ import annotations

import contextlib
import gc
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain, count

from graphkit.model.graph import Entity, Value
from graphkit.resolve.clusters import Clusters, cluster
from graphkit.resolve.decisions import Decision, Settled, settle
from graphkit.resolve.groups import Group
from graphkit.resolve.mentions import KnownPerson, MentionKey, PersonMention, name_slug, references
from graphkit.resolve.pairs import Judgement, judge
from graphkit.resolve.protection import protected_mentions

__all__ = [
    "Doubt",
    "Identity",
    "KnownPerson",
    "People",
    "PersonMention",
    "ResolvedMention",
    "fullest_first",
    "resolve_people",
]

_ALONE = Judgement(1.0, ("no other mention is known to be of this person",), "alone")
_FULLEST = Judgement(1.0, ("the fullest name of this person; the others join it",), "fullest-name")
_FORMS = 40  # spellings and titles of one person that are listed


@dataclass(frozen=True, slots=True)
class Identity:
    """A resolved person; the rule that put a mention to them, how sure it is, and why."""

    entity: Entity
    rule: str
    score: float = 1.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two persons who may be one: a mention of each by reference, their entities, and why.

    `mentions` counts those of both: how much a decision is worth.
    """

    one: str
    other: str
    entities: tuple[str, str]
    score: float
    reasons: tuple[str, ...]
    mentions: int

    @property
    def worth(self) -> float:
        """What is asked first: the most doubtful, and of these the most often named."""
        return round(4 * self.score * (1 - self.score) * math.sqrt(1 + self.mentions), 6)


@dataclass(frozen=True, slots=True)
class ResolvedMention:
    """A mention and what became of it: enough to resolve again, and to say why.

    `edges` names the cable's edges to this person by type and ordinal: `signed-by-1`.
    """

    mention: PersonMention
    reference: str
    entity: str
    rule: str
    score: float
    reasons: tuple[str, ...]
    edges: tuple[str, ...] = ()


@dataclass(slots=True)
class People:
    """Who every mention is, by its key; doubts, those worth most first; `unmet` the decisions
    on persons whom no cable names; `references` what a ledger calls each mention.
    """

    identities: dict[MentionKey, Identity] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    unmet: tuple[Decision, ...] = ()
    references: dict[MentionKey, str] = field(default_factory=dict)

    def resolved(self, mention: PersonMention, edges: tuple[str, ...] = ()) -> ResolvedMention:
        """What became of a mention of these people."""
        found = self.identities[mention.key]
        return ResolvedMention(
            mention,
            self.references[mention.key],
            found.entity.key,
            found.rule,
            found.score,
            found.reasons,
            edges,
        )


def resolve_people(mentions: Iterable[PersonMention], decisions: Iterable[Decision] = ()) -> People:
    """Which person each mention is; the same whatever the order of the mentions."""
    with _uncollected():
        return _resolve(list(mentions), decisions)


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Nothing here makes cycles; to look for them takes a third of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _resolve(given: list[PersonMention], decisions: Iterable[Decision]) -> People:
    named = references(given)
    settled = settle(decisions, named)
    found = cluster(given, settled)
    people = People(unmet=settled.unmet, references={key: name for name, key in named.items()})
    persons = [[found.groups[number] for number in numbers] for numbers in found.members()]
    keys = _entity_keys([(_base(groups), _anchor(groups)) for groups in persons])
    hidden = protected_mentions(given)
    for groups, key in zip(persons, keys, strict=True):
        entity = _entity(groups, key, hidden)
        for group in groups:
            judged = _judged(group, found, len(groups))
            for mention in group.members:
                people.identities[mention.key] = _identity(entity, mention, judged, settled)
    people.doubts = _doubts(found, settled, people)
    return people


def fullest_first(mention: PersonMention) -> tuple[int, int, str, int, MentionKey]:
    """An order of the mentions of one person: by the fullest name, then the earliest."""
    name = mention.name
    return -len(name.split()), -len(name), name, mention.year or 10**4, mention.key


def _anchor(groups: Sequence[Group]) -> PersonMention:
    return min((m for group in groups for m in group.members), key=fullest_first)


def _entity_keys(persons: Sequence[tuple[str, PersonMention]]) -> list[str]:
    """A key a person, by name and place; of two that would be alike the earlier has the plain one.

    The others are told apart by the cable of their fullest name, which no unrelated cable changes,
    and two of one cable by a number.
    """
    keys = [""] * len(persons)
    used: set[str] = set()
    for number in sorted(range(len(persons)), key=lambda n: _earliest_first(persons[n])):
        base, (cable, ordinal) = persons[number][0], persons[number][1].key
        told = f"{base}-{name_slug(cable)}"
        options = chain((base, told), (f"{told}-{n}" for n in count(ordinal)))
        keys[number] = next(key for key in options if key not in used)
        used.add(keys[number])
    return [f"person/{key}" for key in keys]


def _earliest_first(person: tuple[str, PersonMention]) -> tuple[str, int, MentionKey]:
    base, anchor = person
    return base, anchor.year or 10**4, anchor.key


def _known(groups: Sequence[Group]) -> KnownPerson | None:
    known = (m.identity for group in groups for m in group.members if m.identity)
    return min(known, key=lambda k: (k.key, k.name), default=None)


def _base(groups: Sequence[Group]) -> str:
    if known := _known(groups):
        return name_slug(known.key)
    anchor = _anchor(groups)
    tie = anchor.place or anchor.country or anchor.origin
    return f"{name_slug(anchor.name)}-{name_slug(tie)}" if tie else name_slug(anchor.name)


def _entity(groups: Sequence[Group], key: str, hidden: Set[MentionKey]) -> Entity:
    members = [m for group in groups for m in group.members]
    anchor = min(members, key=fullest_first)
    known = _known(groups)
    protected = any(m.key in hidden for m in members)
    label = known.name if known else anchor.name
    facts = _properties(anchor, members)
    return Entity(key, "Person", label, protected=protected, properties=facts)


def _judged(group: Group, found: Clusters, groups: int) -> Judgement:
    """Why the mentions of a group are this person, who has so many groups."""
    alike = judge(group.traits, group.traits) if len(group.members) > 1 else None
    joined = found.joined.get(found.numbers[group.members[0].key])
    if alike and joined:
        return Judgement(min(alike.score, joined.score), joined.reasons, joined.rule)
    return joined or alike or (_ALONE if groups == 1 else _FULLEST)


def _identity(
    entity: Entity, mention: PersonMention, judged: Judgement, settled: Settled
) -> Identity:
    if whys := settled.whys.get(mention.key):
        return Identity(entity, "decided", 1.0, whys)
    if known := mention.identity:
        return Identity(entity, known.rule, known.score, known.reasons)
    return Identity(entity, judged.rule or "alike", judged.score, judged.reasons)


def _properties(anchor: PersonMention, members: Sequence[PersonMention]) -> dict[str, Value]:
    properties: dict[str, Value] = {}
    if place := anchor.place or next((m.place for m in members if m.place), ""):
        properties["place"] = place
    countries = {m.country for m in members if m.country}
    if len(countries) == 1:
        properties["country"] = countries.pop()
    titles = sorted({title for m in members for title in (*m.titles, *m.roles)})
    if titles:
        properties["title"] = "; ".join(titles[:_FORMS])
    years = [m.year for m in members if m.year is not None]
    if years:
        properties["first_year"], properties["last_year"] = min(years), max(years)
    surfaces = sorted({surface for m in members for surface in m.surfaces})
    properties["forms"] = "; ".join(surfaces[:_FORMS])
    return properties


def _doubts(found: Clusters, settled: Settled, people: People) -> list[Doubt]:
    """The doubts between persons who stayed two and of whom nobody has decided."""
    identities = people.identities
    asked = {
        frozenset((identities[a].entity.key, identities[b].entity.key)) for a, b in settled.asked
    }
    sizes: dict[str, int] = {}
    for identity in identities.values():
        sizes[identity.entity.key] = sizes.get(identity.entity.key, 0) + 1
    best: dict[frozenset[str], Doubt] = {}
    for one, other, judgement in found.doubts:
        mentions = [_anchor([found.groups[number]]) for number in (one, other)]
        keys = [identities[m.key].entity.key for m in mentions]
        pair = frozenset(keys)
        if len(pair) == 2 and pair not in asked:
            doubt = _doubt(mentions, keys, judgement, people.references, sizes)
            if pair not in best or doubt.score > best[pair].score:
                best[pair] = doubt
    return sorted(best.values(), key=lambda d: (-d.worth, d.one, d.other))


def _doubt(
    mentions: Sequence[PersonMention],
    keys: Sequence[str],
    judgement: Judgement,
    named: Mapping[MentionKey, str],
    sizes: Mapping[str, int],
) -> Doubt:
    one, other = (named[mention.key] for mention in mentions)
    total = sizes[keys[0]] + sizes[keys[1]]
    return Doubt(one, other, (keys[0], keys[1]), judgement.score, judgement.reasons, total)
