"""Whether two groups of mentions are one person: a score, reasons in words, and the rule.

The score is a sum of log-odds, as Fellegi and Sunter (1969) weigh records: each clue for or
against adds its weight, in words that people can check. Invariant: a score alone never makes two
one. A rule names the evidence that must be there; without one a pair stays a doubt.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from graphkit.resolve.mentions import MentionKey, PersonMention
from graphkit.resolve.name_forms import NameForm, compare_names
from graphkit.resolve.offices import sexes, single_offices

ENOUGH = 0.8  # below this evidence is doubt
DOUBT = 0.3  # below this there is nothing to ask about
_BASE = -2.0  # two people of one surname in one country: more often two than one
_NEAR, _FAR = 3, 5  # years between mentions: within a tour of duty; the longest gap without cost
# Years within which a surname alone, at a post or in an office, is one person's: a tour of duty
# lasts three years, and nobody stays much longer than two, however dense the mentions.
BARE_GAP, BARE_SPAN = 3, 8
_HOPE = 0.15  # a score that company might raise to evidence
_COMPANY = 256  # companions that are compared: the first by name, so that groups stay small
_CONFLICT = "conflict"
# Ties by strength, with the names of names for which they are enough evidence.
_ENOUGH_FOR: Mapping[str, frozenset[str]] = {
    "place": frozenset(("full", "partial", "initials", "surname")),
    "role": frozenset(("full", "partial", "initials", "surname")),
    "affiliation": frozenset(("full", "partial", "initials")),
    "company": frozenset(("full", "partial", "initials")),
    "country": frozenset(("full", "partial")),
}
_NAMES = {"full": "same-name", "partial": "same-name", "initials": "initials", "surname": "surname"}


class Clue(NamedTuple):
    """One piece of evidence: its weight in log-odds, what it says, and what it ties together.

    The words are made only where they are told: `said` fills their gaps.
    """

    weight: float
    words: str
    tie: str = ""
    said: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """How sure it is that two are one. `rule` is "" where the evidence is not enough."""

    score: float
    reasons: tuple[str, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Traits:
    """What all mentions of a group say together."""

    form: NameForm
    places: frozenset[str]
    countries: frozenset[str]
    origins: frozenset[str]
    offices: frozenset[str]
    affiliations: frozenset[str]
    sexes: frozenset[str]
    known: str = ""
    first: int | None = None
    last: int | None = None


def traits_of(form: NameForm, members: Sequence[PersonMention]) -> Traits:
    """The traits of mentions that are one person's."""
    years = [m.year for m in members if m.year is not None]
    return Traits(
        form,
        _shared(m.place for m in members if serves_as_told(m, form)),
        _shared(m.country for m in members),
        _shared(m.origin or m.place for m in members),
        _shared(key for m in members for key in offices_of(m)),
        _shared(m.affiliation.casefold() for m in members),
        _shared(sex for m in members for sex in sexes((*m.roles, *m.titles))),
        next((m.identity.key for m in members if m.identity), ""),
        min(years, default=None),
        max(years, default=None),
    )


def serves_as_told(mention: PersonMention, form: NameForm) -> bool:
    """Whether the place where a person works helps to tell who it is.

    A surname that many bear does not on a line to a whole agency (`TREASURY FOR SMITH`): there
    may be several. At the cable's own post, and in an office (`EAP/MTS`), there is one.
    """
    if not mention.serves:
        return False
    if not form.frequent or not (form.bare or form.initialled) or "/" in mention.place:
        return True
    return mention.place == _station(mention.key[0])


def _station(cable_id: str) -> str:
    """The post of a cable by its id: what is left without the year and the number."""
    return cable_id.strip("0123456789")


def offices_of(mention: PersonMention) -> frozenset[str]:
    """The offices that a mention's roles and titles name, of those that one holds at a time."""
    if not (mention.roles or mention.titles):
        return frozenset()
    called = (*mention.roles, *mention.titles)
    return single_offices(called, mention.origin or mention.place, mention.affiliation)


def _shared(words: Iterable[str]) -> frozenset[str]:
    """The words as a set; equal sets are one object, as most groups have the same few."""
    return _one_set(frozenset(word for word in words if word))


@lru_cache(maxsize=1 << 16)
def _one_set(words: frozenset[str]) -> frozenset[str]:
    return words


def company_of(
    members: Sequence[PersonMention], beside: Mapping[str, Sequence[tuple[MentionKey, NameForm]]]
) -> frozenset[NameForm]:
    """The full names that stand in the same cables; `beside` has them by cable."""
    own = {m.key for m in members}
    names = {form for m in members for key, form in beside.get(m.key[0], ()) if key not in own}
    return frozenset(sorted(names, key=lambda form: form.words)[:_COMPANY])


def judge(ours: Traits, theirs: Traits, company: Callable[[], int] = lambda: 0) -> Judgement | None:
    """How sure it is that two groups are one person; None where they cannot be.

    `company` counts those who are named beside both; it is asked where the rest leaves a doubt.
    """
    match = compare_names(ours.form, theirs.form)
    if match is None or _contradict(ours, theirs):
        return None
    clues = [Clue(match.weight, match.words), *_clues(ours, theirs)]
    judgement = _weigh(match.kind, clues, ours, theirs)
    if judgement.rule or judgement.score < _HOPE or not (clue := _company(company())):
        return judgement
    return _weigh(match.kind, [*clues, clue], ours, theirs)


def _weigh(kind: str, clues: Sequence[Clue], ours: Traits, theirs: Traits) -> Judgement:
    odds = _BASE + sum([clue.weight for clue in clues])
    score = round(1 / (1 + math.exp(-odds)), 3)
    if score < DOUBT:
        return Judgement(score, ())
    rule = _rule(kind, clues, ours, theirs) if score >= ENOUGH else ""
    return Judgement(score, tuple([clue.words.format(*clue.said) for clue in clues]), rule)


def _rule(kind: str, clues: Sequence[Clue], ours: Traits, theirs: Traits) -> str:
    """The rule by the strongest tie that is enough for names that agree so far."""
    ties = [clue.tie for clue in clues]
    if _CONFLICT in ties or (kind == "surname" and not _one_term(ours, theirs)):
        return ""
    for tie, kinds in _ENOUGH_FOR.items():
        if tie in ties and kind in kinds:
            return f"{_NAMES[kind]}-and-{tie}"
    return ""


def _one_term(ours: Traits, theirs: Traits) -> bool:
    """Whether the years are such as one person may spend at a post or in an office."""
    years = [y for each in (ours, theirs) for y in (each.first, each.last) if y is not None]
    span = max(years) - min(years) if years else 0
    return _gap(ours, theirs) <= BARE_GAP and span <= BARE_SPAN


def _contradict(ours: Traits, theirs: Traits) -> bool:
    """What no likeness outweighs: two known persons, a man and a woman."""
    if ours.known and theirs.known and ours.known != theirs.known:
        return True
    return len(ours.sexes) == len(theirs.sexes) == 1 and ours.sexes != theirs.sexes


def _clues(ours: Traits, theirs: Traits) -> list[Clue]:
    found = (
        _place(ours, theirs),
        _country(ours, theirs),
        _office(ours, theirs),
        _affiliation(ours, theirs),
        _years(ours, theirs),
    )
    return [clue for clue in found if clue]


def _place(ours: Traits, theirs: Traits) -> Clue | None:
    if not (ours.places and theirs.places):
        return None
    if both := ours.places & theirs.places:
        return Clue(4.0, "both serve at {}", "place", (min(both),))
    return Clue(-1.5, "they serve at {} and {}", "", (min(ours.places), min(theirs.places)))


def _country(ours: Traits, theirs: Traits) -> Clue | None:
    if both := ours.countries & theirs.countries:
        return Clue(0.0, "both are of {}", "country", (min(both),))
    if ours.countries and theirs.countries:
        said = min(ours.countries), min(theirs.countries)
        return Clue(-3.0, "one is of {}, the other of {}", _CONFLICT, said)
    if ours.places and theirs.places:
        return None
    one = ours.countries or ours.origins
    other = theirs.countries or theirs.origins
    if both := (one & other) or (ours.origins & theirs.origins):
        return Clue(0.0, "both are named in what concerns {}", "country", (min(both),))
    return Clue(-1.5, "nothing says that they are of one country")


def _office(ours: Traits, theirs: Traits) -> Clue | None:
    if not (ours.offices and theirs.offices):
        return None
    if both := ours.offices & theirs.offices:
        return Clue(3.0, "both are called {}", "role", (_office_words(both),))
    if _gap(ours, theirs) == 0:
        said = _office_words(ours.offices), _office_words(theirs.offices)
        return Clue(-1.0, "one is called {}, the other {}", "", said)
    return None


def _office_words(offices: frozenset[str]) -> str:
    return min(offices).partition("@")[0]


def _affiliation(ours: Traits, theirs: Traits) -> Clue | None:
    if both := ours.affiliations & theirs.affiliations:
        return Clue(1.5, "both are of {}", "affiliation", (min(both),))
    return None


def _company(number: int) -> Clue | None:
    if number == 0:
        return None
    if number == 1:
        return Clue(0.7, "another person is named beside both")
    return Clue(1.7, "{} others are named beside both", "company", (number,))


def _years(ours: Traits, theirs: Traits) -> Clue | None:
    if ours.first is None or theirs.first is None:
        return None
    return _apart(_gap(ours, theirs))


@lru_cache
def _apart(gap: int) -> Clue:
    if gap <= _FAR:
        words = f"{gap} year{'' if gap == 1 else 's'} apart" if gap else "in the same years"
        return Clue(0.5 if gap <= _NEAR else 0.0, words)
    return Clue(max(-4.0, -0.5 * (gap - _FAR)), f"{gap} years apart")


def _gap(ours: Traits, theirs: Traits) -> int:
    """Years between the last of one and the first of the other; 0 where they overlap."""
    if ours.first is None or ours.last is None or theirs.first is None or theirs.last is None:
        return 0
    return max(0, ours.first - theirs.last, theirs.first - ours.last)
