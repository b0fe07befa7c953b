"""People across cables. Invariant: two persons are one only on evidence; doubt stays two.

The evidence that counts here is a name form and a place: signers and classifying officers of one
post with one surname and no two given names that differ; people on distribution lines of one
name in one office. More than `_GAP` years without a sign part two people of one name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphkit.authorities.agencies import slug
from graphkit.model.graph import Entity, Value

_GAP = 5
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One person in one cable, by the fullest name there.

    `place` is where the evidence ties them to: the station of the cable for its own officers and
    sources, the office for people on distribution lines. `key` names the mention: cable, number.
    """

    key: tuple[str, int]
    name: str
    surfaces: tuple[str, ...]
    place: str
    year: int | None
    titles: tuple[str, ...] = ()
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Identity:
    """A resolved person, and the rule that put a mention to them."""

    entity: Entity
    rule: str


def resolve_people(mentions: Iterable[PersonMention]) -> dict[tuple[str, int], Identity]:
    """Which person each mention is; the same whatever the order of the mentions."""
    buckets: dict[tuple[str, str], list[PersonMention]] = {}
    for mention in sorted(mentions, key=lambda m: m.key):
        buckets.setdefault((mention.place, surname(mention.name)), []).append(mention)
    found: dict[tuple[str, int], Identity] = {}
    used: dict[str, int] = {}
    for bucket in sorted(buckets):
        for cluster in _clusters(buckets[bucket]):
            found.update(_identify(cluster, used))
    return found


def surname(name: str) -> str:
    """The last word of a name that is no suffix, folded: what a signature gives.

    >>> surname("Gerald M. Doe, Jr."), surname("LA LIME")
    ('doe', 'lime')
    """
    words = [w.strip(",.").casefold() for w in name.split()]
    kept = [w for w in words if w and w not in _SUFFIXES]
    return kept[-1] if kept else name.casefold()


def _given(name: str) -> tuple[str, ...]:
    words = [w.strip(",.").casefold() for w in name.split()]
    return tuple(w for w in words if w and w not in _SUFFIXES)[:-1]


def _clusters(mentions: list[PersonMention]) -> list[list[PersonMention]]:
    """Mentions of one surname at one place, parted by given names and then by years."""
    named = [m for m in mentions if _given(m.name)]
    bare = [m for m in mentions if not _given(m.name)]
    groups: list[list[PersonMention]] = []
    for mention in sorted(named, key=_fullest_first):
        fits = [group for group in groups if _fits(mention, group)]
        if len(fits) == 1:
            fits[0].append(mention)
        else:
            groups.append([mention])
    if len(groups) == 1:
        groups[0].extend(bare)
    elif bare:
        groups.append(bare)
    return [part for group in groups for part in _by_years(group)]


def _fullest_first(mention: PersonMention) -> tuple[int, tuple[str, ...], tuple[str, int]]:
    """Names spelt out come before initials, which may fit more than one of them."""
    given = _given(mention.name)
    return -sum(map(len, given)), given, mention.key


def _fits(mention: PersonMention, group: list[PersonMention]) -> bool:
    return all(_compatible(_given(other.name), _given(mention.name)) for other in group)


def _compatible(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two runs of given names can be one person's: equal, shortened or left out."""
    pairs = zip(ours, theirs, strict=False)
    return all(a == b or (a[0] == b[0] and 1 in (len(a), len(b))) for a, b in pairs)


def _by_years(group: list[PersonMention]) -> list[list[PersonMention]]:
    dated = sorted((m for m in group if m.year is not None), key=lambda m: (m.year, m.key))
    parts: list[list[PersonMention]] = []
    for mention in dated:
        last = parts[-1][-1].year if parts else None
        if last is not None and mention.year is not None and mention.year - last <= _GAP:
            parts[-1].append(mention)
        else:
            parts.append([mention])
    undated = [m for m in group if m.year is None]
    if undated and len(parts) == 1:
        parts[0].extend(undated)
    elif undated:
        parts.append(undated)
    return parts


def _identify(
    cluster: list[PersonMention], used: dict[str, int]
) -> Mapping[tuple[str, int], Identity]:
    fullest = min(cluster, key=lambda m: (-len(m.name.split()), -len(m.name), m.name))
    base = "-".join(part for part in (slug(fullest.name), slug(fullest.place)) if part) or "unnamed"
    used[base] = used.get(base, 0) + 1
    key = f"person/{base}" if used[base] == 1 else f"person/{base}-{used[base]}"
    entity = Entity(
        key,
        "Person",
        fullest.name,
        protected=any(m.protected for m in cluster),
        properties=_properties(cluster),
    )
    return {m.key: Identity(entity, _rule(m, len(cluster))) for m in cluster}


def _properties(cluster: list[PersonMention]) -> dict[str, Value]:
    properties: dict[str, Value] = {"place": cluster[0].place}
    titles = sorted({title for m in cluster for title in m.titles})
    if titles:
        properties["title"] = "; ".join(titles)
    years = [m.year for m in cluster if m.year is not None]
    if years:
        properties["first_year"], properties["last_year"] = min(years), max(years)
    surfaces = sorted({surface for m in cluster for surface in m.surfaces})
    properties["forms"] = "; ".join(surfaces)
    return properties


def _rule(mention: PersonMention, size: int) -> str:
    if size == 1:
        return "alone"
    return "same-name-and-place" if _given(mention.name) else "surname-at-place"
