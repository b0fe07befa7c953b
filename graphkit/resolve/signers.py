"""Signatures that no table of tenures explains, by the officers whom cables of the post name.

Between two ambassadors a chargé signs, known from classified-by lines: `Classified By: CDA Jane
Doe` in one cable tells who signs the next one as DOE.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from graphkit.authorities.tables import name_key, slug
from graphkit.resolve.identities import known_person
from graphkit.resolve.known_officers import KnownOfficer, known_at_post
from graphkit.resolve.mentions import KnownPerson, PersonMention


def with_known_officers(mentions: Iterable[PersonMention]) -> list[PersonMention]:
    """The mentions, those of signers resolved by the titled officers of their post.

    The officers themselves get the same identity. The result depends on the set of mentions alone.
    """
    given = list(mentions)
    officers = _officers(given)
    known: dict[tuple[str, str], KnownPerson] = {}
    found = [_signed(mention, officers, known) for mention in given]
    return [_named(mention, known) for mention in found]


def _officers(mentions: Iterable[PersonMention]) -> dict[str, list[KnownOfficer]]:
    officers: dict[str, list[KnownOfficer]] = defaultdict(list)
    for mention in mentions:
        if mention.place and mention.titles and mention.day and not mention.protected:
            for title in mention.titles:
                officers[mention.place].append(KnownOfficer(mention.name, title, mention.day))
    for known in officers.values():
        known.sort(key=lambda each: (each.day, each.name, each.title))
    return officers


def _signed(
    mention: PersonMention,
    officers: dict[str, list[KnownOfficer]],
    known: dict[tuple[str, str], KnownPerson],
) -> PersonMention:
    if not mention.signs or mention.identity or mention.day is None:
        return mention
    found = known_at_post(officers.get(mention.place, ()), mention.name, mention.day)
    identity = known_person(found)
    if identity is None:
        return mention
    key = f"{slug(identity.name)}-{slug(mention.place)}"
    identity = replace(identity, key=key)
    known[mention.place, name_key(identity.name)] = identity
    return replace(mention, identity=identity)


def _named(mention: PersonMention, known: dict[tuple[str, str], KnownPerson]) -> PersonMention:
    if mention.identity or mention.signs or not mention.place:
        return mention
    identity = known.get((mention.place, name_key(mention.name)))
    return replace(mention, identity=identity) if identity else mention
