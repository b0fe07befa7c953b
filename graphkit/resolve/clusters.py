"""Groups of mentions become persons: each joins the only one whom it fits.

A group is looked up by name and country, office or post, so the work grows with the mentions and
not with their square. Where a name has more bearers than anyone could tell apart (`_CROWD`), it is
compared by office and post alone.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from graphkit.resolve.decisions import Settled
from graphkit.resolve.groups import Group, group_of, groups_of, name_of
from graphkit.resolve.mentions import MentionKey, PersonMention
from graphkit.resolve.name_forms import NameForm, compare_names, form_of
from graphkit.resolve.pairs import DOUBT, ENOUGH, Judgement, Traits, company_of, judge
from graphkit.resolve.parts import Parts

_CROWD = 24  # bearers of a name in a country beyond whom a comparison finds nobody
_ASKED = 3  # doubts kept of one group
_SLIPS = 5  # one in so many mentions may stand beside the person whom the others are


@dataclass(slots=True)
class _Person:
    """What a cluster must not take in twice: a cable, another known person, whom people parted."""

    forms: set[NameForm]
    cables: set[str]
    known: set[str]
    parts: set[int]


class Clusters:
    """Groups and which of them are one person.

    `joined` says why a group joined another, `doubts` which pairs of groups may be one, `numbers`
    which group a mention is in.
    """

    def __init__(self, groups: list[Group], settled: Settled) -> None:
        self.groups = groups
        self.settled = settled
        self.joined: dict[int, Judgement] = {}
        self.doubts: list[tuple[int, int, Judgement]] = []
        self.numbers = {m.key: n for n, group in enumerate(groups) for m in group.members}
        self._parts = Parts[int]()
        self._persons: dict[int, _Person] = {}
        self._index: dict[Hashable, list[int]] = {}
        self._companies: dict[int, frozenset[NameForm]] = {}
        self._beside: dict[str, list[tuple[MentionKey, NameForm]]] = {}

    def members(self) -> list[list[int]]:
        """The numbers of the groups of each person."""
        persons: dict[int, list[int]] = {}
        for number in range(len(self.groups)):
            persons.setdefault(self._parts.find(number), []).append(number)
        return [persons[root] for root in sorted(persons)]

    def place_all(self) -> None:
        """Join what people decided to be one, then every group to the person whom it fits."""
        for number, group in enumerate(self.groups):
            self._persons[self._parts.find(number)] = self._person_of(group)
            for mention in group.members:
                form = form_of(name_of(mention))
                if not form.bare:
                    self._beside.setdefault(mention.key[0], []).append((mention.key, form))
        self._join_decided()
        for number in range(len(self.groups)):  # those put apart on the way are past the end
            self._place(number)
            for key in _keys(self.groups[number].traits):
                self._index.setdefault(key, []).append(number)

    def _person_of(self, group: Group) -> _Person:
        parts = (self.settled.parts.get(m.key) for m in group.members)
        return _Person(
            {group.form},
            {m.key[0] for m in group.members},
            {group.traits.known} - {""},
            {part for part in parts if part is not None},
        )

    def _join_decided(self) -> None:
        homes: dict[int, int] = {}
        for key, part in self.settled.parts.items():
            self._join(homes.setdefault(part, self.numbers[key]), self.numbers[key])

    def _join(self, one: int, other: int) -> None:
        roots = self._parts.find(one), self._parts.find(other)
        if roots[0] == roots[1]:
            return
        root = self._parts.join(*roots)
        large, small = sorted((self._persons.pop(r) for r in roots), key=lambda p: -len(p.cables))
        large.forms |= small.forms
        large.cables |= small.cables
        large.known |= small.known
        large.parts |= small.parts
        self._persons[root] = large

    def _place(self, number: int) -> None:
        """Join a group to the only person whom it fits; keep the rest as doubts."""
        fits: dict[int, tuple[int, Judgement]] = {}
        doubts: list[tuple[int, Judgement]] = []
        own = self._parts.find(number)
        for other in self._candidates(number):
            root = self._parts.find(other)
            judgement = None if root == own else self._judge(other, number)
            if judgement is None or self._parted(own, root):
                continue
            if against := judgement.rule and self._against(number, other, root):
                doubts.append((other, _weakened(judgement, against)))
            elif not judgement.rule:
                doubts.append((other, judgement))
            elif root not in fits or judgement.score > fits[root][1].score:
                fits[root] = other, judgement
        if len(fits) == 1:
            other, judgement = next(iter(fits.values()))
            self._join(number, other)
            self.joined[number] = judgement
        else:
            doubts += [(other, _unsure(judgement, len(fits))) for other, judgement in fits.values()]
        self._keep_doubts(number, doubts)

    def _keep_doubts(self, number: int, doubts: list[tuple[int, Judgement]]) -> None:
        asked = [(o, j) for o, j in doubts if j.score >= DOUBT]
        for other, judgement in sorted(asked, key=lambda d: (-d[1].score, d[0]))[:_ASKED]:
            self.doubts.append((other, number, judgement))

    def _candidates(self, number: int) -> list[int]:
        """Groups placed before that may be the same person, in order."""
        found: set[int] = set()
        for key in _look_ups(self.groups[number].traits):
            numbers = self._index.get(key, ())
            if len(numbers) <= _CROWD:
                found.update(numbers)
        return sorted(found)

    def _judge(self, one: int, other: int) -> Judgement | None:
        def company() -> int:
            return len(self._company(one) & self._company(other))

        return judge(self.groups[one].traits, self.groups[other].traits, company)

    def _company(self, number: int) -> frozenset[NameForm]:
        if number not in self._companies:
            self._companies[number] = company_of(self.groups[number].members, self._beside)
        return self._companies[number]

    def _parted(self, one: int, other: int) -> bool:
        """Whether people decided that somebody of the one is nobody of the other."""
        ours, theirs = self._persons[one].parts, self._persons[other].parts
        apart = self.settled.apart
        return any(frozenset((a, b)) in apart for a in ours for b in theirs)

    def _against(self, number: int, other: int, root: int) -> str:
        """What speaks against joining a person whom a group fits by itself; "" for nothing."""
        ours, theirs = self._persons[self._parts.find(number)], self._persons[root]
        if len(ours.known | theirs.known) > 1:
            return "these are known to be two persons"
        form, fitting = self.groups[number].form, self.groups[other].form
        if any(
            compare_names(form, known) is None and compare_names(fitting, known) is not None
            for known in theirs.forms
        ):
            return "another form of the one name does not fit the other"
        if ours.cables.isdisjoint(theirs.cables) or self._slipped(number, theirs):
            return ""
        return "both stand in one cable"

    def _slipped(self, number: int, person: _Person) -> bool:
        """Put apart the few mentions of a group that stand beside a person in a cable.

        Whether the rest may join: not where they are many, the group is somebody's already, or
        people decided on it.
        """
        members = self.groups[number].members
        beside = [m for m in members if m.key[0] in person.cables]
        own = self._persons[self._parts.find(number)]
        if len(beside) * _SLIPS > len(members) or own.parts or len(own.cables) != len(members):
            return False
        kept = [m for m in members if m.key[0] not in person.cables]
        self.groups[number] = group_of(kept)
        self._persons[number] = self._person_of(self.groups[number])
        for mention in beside:
            self.numbers[mention.key] = len(self.groups)
            self._persons[len(self.groups)] = self._person_of(group_of([mention]))
            self.groups.append(group_of([mention]))
        return True


def cluster(mentions: Iterable[PersonMention], settled: Settled) -> Clusters:
    """The groups of all mentions, joined to persons."""
    found = Clusters(groups_of(mentions, settled), settled)
    found.place_all()
    return found


def _weakened(judgement: Judgement, against: str) -> Judgement:
    """A judgement that something else speaks against: a doubt."""
    return Judgement(round(judgement.score / 2, 3), (*judgement.reasons, against))


def _unsure(judgement: Judgement, number: int) -> Judgement:
    """One of several persons whom a name fits: the evidence is divided among them."""
    score = round(min(judgement.score, ENOUGH) / number + 0.1, 3)
    reasons = (*judgement.reasons, f"{number} persons fit as well")
    return Judgement(score, reasons)


def _keys(traits: Traits) -> Iterator[Hashable]:
    """What a placed group is found by."""
    form = traits.form
    yield from _ties(traits)
    if form.bare:
        return
    for name in form.surnames:
        if name != form.words[0]:
            for zone in _zones(traits):
                yield "initial", name, zone, form.words[0][0]
                if not form.initialled:
                    yield "given", name, zone, form.words[0]
    if not form.initialled:
        yield "name", tuple(sorted(form.words))


def _look_ups(traits: Traits) -> Iterator[Hashable]:
    """What a group looks for: those of its name whom it may be."""
    form = traits.form
    yield from _ties(traits)
    if form.bare:
        return
    for name in form.surnames:
        if name != form.words[0]:
            for zone in _zones(traits):
                if form.initialled:
                    yield "initial", name, zone, form.words[0][0]
                else:
                    yield "given", name, zone, form.words[0]
    if not form.initialled:
        yield "name", tuple(sorted(form.words))


def _ties(traits: Traits) -> Iterator[Hashable]:
    """A name in an office or at a post: what a surname alone is found by."""
    for name in traits.form.surnames:
        for place in traits.places:
            yield "place", name, place
        if traits.offices:
            for zone in _zones(traits):
                for office in traits.offices:
                    yield "office", name, zone, office


def _zones(traits: Traits) -> frozenset[str]:
    return traits.places | traits.countries | traits.origins
