"""What a role in a text says of the offices that the table of public figures has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from graphkit.authorities.tables import name_key
from graphkit.resolve.offices import office_key

_GOVERNS = ("prime-minister", "head-of-government")
# Roles of which a country has one: with a surname they name one person. Spain, Italy and others
# call the head of government president. The Department's practice of addressing is among them.
_SINGLE: Mapping[tuple[str, ...], tuple[str, ...]] = {
    ("prime minister", "chancellor", "head of government"): _GOVERNS,
    ("president of the government", "president of the council of ministers"): _GOVERNS,
    ("president", "president of the republic"): ("president", "head-of-state", *_GOVERNS),
    ("king", "queen", "emir", "amir", "sultan"): ("monarch",),
    ("vice president",): ("vice-president",),
    ("deputy prime minister",): ("deputy-prime-minister",),
    (
        "foreign minister", "minister of foreign affairs", "minister of external affairs",
        "minister of foreign relations", "minister of external relations", "foreign secretary",
        "minister for foreign affairs and cooperation",
    ): ("foreign-minister",),
    ("defense minister", "defense secretary"): ("defense-minister",),
    ("interior minister", "home minister", "home secretary"): ("interior-minister",),
    ("finance minister", "economy minister", "minister of economy and finance"): (
        "finance-minister",
    ),
    ("secretary", "secretary of state"): ("us-secretary",),
}  # fmt: skip
_CHIEF_OFFICIAL = ("secretary general", "director general", "dg")
_INTERNATIONAL = "UN IAEA NATO OAS WTO WHO UNESCO FAO ILO OPCW OECD OPEC ASEAN UNHCR".split()
# Words of a role that speak for an office, where the name is already full.
_SPEAKS_FOR: Mapping[str, tuple[str, ...]] = {
    "assistant": ("us-official",),
    "attorney": ("us-secretary", "us-official"),
    "ambassador": ("diplomat", "us-official"),
    "envoy": ("us-official", "international-official"),
    "representative": ("us-official", "international-official"),
    "under": ("us-official",),
    "secretary": ("us-secretary", "us-official", "secretary-general"),
    "general": ("general",),
    "governor": ("governor", "central-bank-governor"),
    "senator": ("legislator",),
    "speaker": ("speaker",),
    "mayor": ("mayor",),
    "leader": ("party-leader", "opposition-leader", "rebel-leader"),
    "dissident": ("activist",),
    "activist": ("activist",),
    "judge": ("judge",),
    "minister": (
        "minister", "prime-minister", "foreign-minister", "defense-minister", "finance-minister",
        "interior-minister", "deputy-prime-minister",
    ),
    "president": ("president", "vice-president"),
}  # fmt: skip


def offices_said(roles: Iterable[str]) -> frozenset[str]:
    """The offices of the table that roles name, of those that one person in a country holds.

    What is of a part of a country or of an organisation is none of them, nor what somebody was.

    >>> sorted(offices_said(["FM", "Spanish Minister of Foreign Affairs"]))
    ['foreign-minister']
    >>> offices_said(["AmCham President", "former President", "Deputy Foreign Minister"])
    frozenset()
    """
    return frozenset(office for role in roles for office in _by_role().get(office_key(role), ()))


def supports(roles: Iterable[str], offices: Iterable[str]) -> bool:
    """Whether a word of the roles speaks for one of the offices.

    >>> supports(["Colombian Vice President"], ["vice-president"]), supports(["Econoff"], ["mayor"])
    (True, False)
    """
    words = {word for role in roles for word in _spelt(role)}
    return any(set(_SPEAKS_FOR.get(word, ())) & set(offices) for word in words)


def _spelt(role: str) -> list[str]:
    """The words of a role, those of its key among them: there `PM` is spelt out."""
    return [*name_key(role).split(), *office_key(role).split()]


@cache
def _by_role() -> dict[str, tuple[str, ...]]:
    found = {office_key(role): held for roles, held in _SINGLE.items() for role in roles}
    for title in _CHIEF_OFFICIAL:
        for role in (title, *(f"{body} {title}" for body in _INTERNATIONAL)):
            found[office_key(role)] = ("secretary-general",)
    return found
