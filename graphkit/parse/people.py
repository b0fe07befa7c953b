"""Within one cable: which of the names in its heading and signature are one person.

A signature `DOE` is the `Jane Doe` of the classified-by line. Two people of one surname on a
distribution line stay two.
"""

from __future__ import annotations

from collections.abc import Iterable

from graphkit.model.cable import PersonName

_OFFICE_ROLES = frozenset(("signer", "classified-by", "approver", "drafter"))


def group_people(people: Iterable[PersonName]) -> list[list[PersonName]]:
    """The people of one cable, a list each of their names, the fullest first; in text order."""
    groups: list[list[PersonName]] = []
    for person in sorted(people, key=lambda p: (-len(p.name.split()), p.span)):
        home = next((group for group in groups if _same(group[0], person)), None)
        if home is None:
            groups.append([person])
        else:
            home.append(person)
    return sorted(groups, key=lambda group: min(p.span for p in group))


def _same(full: PersonName, other: PersonName) -> bool:
    ours, theirs = full.name.casefold().split(), other.name.casefold().split()
    in_office = {full.role, other.role} <= _OFFICE_ROLES
    if ours == theirs:
        return in_office or full.affiliation == other.affiliation
    return in_office and ours[-len(theirs) :] == theirs
