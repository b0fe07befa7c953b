"""The first step to people across cables: mentions that say the same of one name are a group.

What is alike to the letter needs no comparison: the same name form at the same post, in the same
office, of the same country. Years far apart, two of one name in one cable, and people's decisions
part a group again. Comparing groups with each other is left to `people`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphkit.resolve.decisions import Settled
from graphkit.resolve.mentions import PersonMention
from graphkit.resolve.name_forms import NameForm, form_of
from graphkit.resolve.pairs import (
    BARE_GAP,
    BARE_SPAN,
    Traits,
    offices_of,
    serves_as_told,
    traits_of,
)

_GAP = 5  # years without a mention that part two of one full name


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions of one name form that nothing tells apart, in the order of their keys."""

    form: NameForm
    members: tuple[PersonMention, ...]
    traits: Traits


def groups_of(mentions: Iterable[PersonMention], settled: Settled) -> list[Group]:
    """The groups, the fullest names first; the same whatever the order of the mentions."""
    seeds: dict[Hashable, list[PersonMention]] = {}
    for mention in sorted(mentions, key=lambda m: m.key):
        seeds.setdefault(_seed(mention, form_of(name_of(mention))), []).append(mention)
    groups = [
        group_of(part)
        for members in seeds.values()
        for single in _one_a_cable(members)
        for years in _by_years(single)
        for part in _as_decided(years, settled)
    ]
    return sorted(groups, key=_fullest_first)


def name_of(mention: PersonMention) -> str:
    """The name that counts: that of a known person, where the mention was found to be one."""
    return mention.identity.name if mention.identity else mention.name


def group_of(members: Sequence[PersonMention]) -> Group:
    """The group of mentions that are alike; the first of them gives its name."""
    form = form_of(name_of(members[0]))
    return Group(form, tuple(members), traits_of(form, members))


def _fullest_first(group: Group) -> tuple[bool, bool, int, tuple[str, ...], tuple[str, int]]:
    """Names spelt out come before initials and surnames, which may fit more than one of them."""
    form = group.form
    return form.bare, form.initialled, -form.letters, form.plain, group.members[0].key


def _seed(mention: PersonMention, form: NameForm) -> Hashable:
    """What mentions must share to be one group without a comparison."""
    if mention.identity:
        return "known", mention.identity.key
    if not form.words:
        return "alone", mention.key
    name = ("bare" if form.bare else "named", form.plain, form.suffix)
    if serves_as_told(mention, form):
        return *name, "at", mention.place
    zone = mention.country or mention.origin or mention.place
    if zone and not (form.bare or form.frequent or form.initialled):
        return *name, "in", zone
    ties = sorted(offices_of(mention)) or ([] if form.bare else [mention.affiliation])
    if zone and ties and ties[0]:
        return *name, "in", zone, ties[0]
    return "alone", mention.key


def _one_a_cable(members: list[PersonMention]) -> Iterator[list[PersonMention]]:
    """Two of one name in one cable are two, and nothing says which of them another is."""
    cables = [m.key[0] for m in members]
    if members[0].identity or len(set(cables)) == len(cables):
        yield members
        return
    twice = {a for a, b in pairwise(cables) if a == b}
    if rest := [m for m in members if m.key[0] not in twice]:
        yield rest
    yield from ([m] for m in members if m.key[0] in twice)


def _by_years(members: list[PersonMention]) -> Iterator[list[PersonMention]]:
    """Parts with no long gap between them; a known person is one at any time."""
    if len(members) == 1 or members[0].identity:
        yield members
        return
    bare = form_of(members[0].name).bare
    gap, span = (BARE_GAP, BARE_SPAN) if bare else (_GAP, 10**4)
    dated = sorted((m.year, m.key, m) for m in members if m.year is not None)
    parts: list[list[PersonMention]] = []
    first = last = -(10**4)
    for year, _, mention in dated:
        if year - last > gap or year - first > span:
            parts.append([])
            first = year
        parts[-1].append(mention)
        last = year
    undated = [m for m in members if m.year is None]
    if undated and len(parts) == 1:
        parts[0].extend(undated)
    elif undated:
        parts.append(undated)
    for part in parts:
        part.sort(key=lambda m: m.key)
        yield part


def _as_decided(members: list[PersonMention], settled: Settled) -> Iterator[list[PersonMention]]:
    """Parts as people told them apart; who is not told of goes with the nearest in time."""
    told = [m for m in members if m.key in settled.parts]
    parts: list[list[PersonMention]] = []
    for mention in told:
        for part in parts:
            if not any(settled.differ(mention.key, other.key) for other in part):
                part.append(mention)
                break
        else:
            parts.append([mention])
    if len(parts) < 2:
        yield members
        return
    seeds = [tuple(part) for part in parts]
    for mention in members:
        if mention.key not in settled.parts:
            near = min(range(len(parts)), key=lambda n: (_distance(mention, seeds[n]), n))
            parts[near].append(mention)
    for part in parts:
        yield sorted(part, key=lambda m: m.key)


def _distance(mention: PersonMention, others: tuple[PersonMention, ...]) -> int:
    return min(abs(_days(mention) - _days(other)) for other in others)


def _days(mention: PersonMention) -> int:
    if mention.day:
        return mention.day.toordinal()
    return (mention.year or 0) * 365
