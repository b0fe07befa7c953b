"""Whose a signature is by the officers that other cables of the post name with a title.

For chargés and deputies, who are in no table: a cable that says `Classified By: DCM Jane Doe` tells
who signs as DOE. What fits two people stays unresolved.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from graphkit.authorities.staff_titles import find_staff_title
from graphkit.resolve.resolution import (
    CHIEFS,
    DEPUTIES,
    FORM_WEIGHT,
    OfficeHolder,
    Resolution,
    form_in_words,
    unresolved,
)
from graphkit.resolve.signatures import Form, fits

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_BLACKED_OUT = "XXX"
_KNOWN_FOR = timedelta(days=730)  # how far from a cable that names them an officer is still there
_MONTH = timedelta(days=31)
# Said confidence by the days between the two cables; less where the title is no chief's.
_SURE = ((0, 0.95), (_MONTH.days, 0.92), (183, 0.87), (_KNOWN_FOR.days, 0.8))
_NO_CHIEF = 0.1


@dataclass(frozen=True, slots=True)
class KnownOfficer:
    """An officer of a post as a cable of a day names them: name, title as written."""

    name: str
    title: str
    day: date


def known_at_post(known: Iterable[KnownOfficer], surname_text: str, day: date) -> Resolution:
    """The person who signed, by the officers of the post that its cables name with a title.

    For chargés, who are in no table. The nearest day counts; two people of one surname leave it
    unresolved, unless only one is named in the same month.

    >>> officers = [KnownOfficer("Gerald M. Roe", "DCM", date(2008, 5, 2))]
    >>> known_at_post(officers, "ROE", date(2008, 5, 20)).holder.name
    'Gerald M. Roe'
    """
    near = _fitting(known, surname_text, day)
    if not near:
        reason = f"no cable of the post within two years names an officer {surname_text}"
        return unresolved("known-at-post.nobody", reason)
    gap, nearest, form = near[0]
    month = [each for days, each, _ in near if days <= _MONTH] or [each for _, each, _ in near]
    others = [each.name for each in month if not _is_same(each.name, nearest.name)]
    if others:
        reason = f"the post's cables name both {nearest.name} and {others[0]}"
        return unresolved("known-at-post.several", reason)
    same = [each for _, each, _ in near if _is_same(each.name, nearest.name)]
    return _known(same, gap, form)


def _fitting(
    known: Iterable[KnownOfficer], text: str, day: date
) -> list[tuple[timedelta, KnownOfficer, Form]]:
    """The officers whom a signature fits best, the nearest in time first, with the days between."""
    found = [
        (abs(each.day - day), each, form)
        for each in known
        if abs(each.day - day) <= _KNOWN_FOR and _is_full(each.name)
        if (form := fits(text, each.name, _last_word(each.name)))
    ]
    best = min((form for *_, form in found), default=Form.EXACT)
    found = [each for each in found if each[2] is best]
    return sorted(found, key=lambda f: (f[0], -len(f[1].name), f[1].name, f[1].title))


def _known(same: list[KnownOfficer], gap: timedelta, form: Form) -> Resolution:
    """The resolution to an officer that cables name, by their fullest name there."""
    fullest = max(same, key=lambda each: (len(each.name.split()), len(each.name), each.name))
    nearest = same[0]
    title = find_staff_title(nearest.title)
    chief = title is not None and title.key in (*CHIEFS, *DEPUTIES)
    certainty = next(said for days, said in _SURE if gap.days <= days)
    certainty = (certainty if chief else certainty - _NO_CHIEF) * FORM_WEIGHT[form]
    found = OfficeHolder(
        key="",
        name=fullest.name,
        surname=_last_word(fullest.name),
        office=title.key if title else "",
        title=nearest.title,
        station="",
        first=min(each.day for each in same),
        last=max(each.day for each in same),
    )
    reason = f"a cable of the post of {nearest.day} names {nearest.name} as {nearest.title}"
    reasons = (reason, *form_in_words(form, found.surname))
    return Resolution(found, "known-at-post", round(certainty, 2), reasons)


def _is_full(name: str) -> bool:
    """Whether a name has more than a surname, so that it says who it is; none is blacked out."""
    return len(name.split()) > 1 and _BLACKED_OUT not in name.upper()


def _last_word(name: str) -> str:
    words = [word for word in name.split() if word.strip(".,").lower() not in _SUFFIXES]
    return words[-1].strip(",") if words else name


def _is_same(one: str, other: str) -> bool:
    """Whether two full names of one surname can be one person's: given names that agree."""
    ours, theirs = (name.replace(".", " ").casefold().split()[:-1] for name in (one, other))
    pairs = zip(ours, theirs, strict=False)
    return all(a == b or (a[0] == b[0] and 1 in (len(a), len(b))) for a, b in pairs)
