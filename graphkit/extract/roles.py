"""What the text says that a person is: roles, the organisation or country that they act for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from graphkit.authorities.countries import adjective_country, country, find_country
from graphkit.extract.lexicon import bare
from graphkit.extract.word_classes import ROLE_WORDS

_BEHIND = re.compile(
    r",[ \n]{1,90}(?:(?:the|a|an|his|her|their|now|then|currently)[ \n]{1,90})?"
    r"([^,.;:()\n]{3,90}(?:\n[^,.;:()\n]{1,90})?)(?=[,.;)])"
)
_SPACE = re.compile(r"[ \n]+")
_LONGEST_ROLE = 14  # words


def role_behind(text: str, end: int) -> str | None:
    """The role in apposition behind a name: `Jane Doe, head of the Trade Board,`.

    >>> role_behind("Doe, the head of the Trade Board, said", 3)
    'head of the Trade Board'
    """
    match = _BEHIND.match(text, end)
    if not match:
        return None
    role = _SPACE.sub(" ", match[1]).strip()
    words = role.split(" ")
    if len(words) > _LONGEST_ROLE or words[0].casefold() in (
        "who",
        "which",
        "and",
        "but",
        "on",
        "in",
    ):
        return None
    return role if any(bare(word).casefold() in ROLE_WORDS for word in words[:6]) else None


def nation_of(roles: Iterable[str]) -> str | None:
    """The country that roles name a person's by: `Spanish President`, `President of Peru`.

    >>> nation_of(["Spanish President"]), nation_of(["President of Peru"]), nation_of(["Mayor"])
    ('ES', 'PE', None)
    """
    return next((code for role in roles if (code := _nation_in(role))), None)


@lru_cache(maxsize=16384)
def _nation_in(role: str) -> str | None:
    words = [bare(word) for word in role.split(" ")]
    for word in words:
        if codes := adjective_country(word):
            return codes[0]
    for at in range(len(words) - 1):
        if words[at] == "of" and (known := find_country(" ".join(words[at + 1 :]))):
            return known.iso
    known = find_country(words[0])
    return known.iso if known else None


def affiliation_of(roles: Iterable[str], organisations: Iterable[str]) -> str | None:
    """The organisation that a role names, of those of the cable; else the country that it names.

    `organisations` are surfaces, of which the longest that stands in a role is taken.
    """
    given = list(roles)
    found = [name for role in given for name in organisations if _names(role, name)]
    if found:
        return max(found, key=lambda name: (len(name), name))
    code = nation_of(given)
    known = country(code) if code else None
    return known.name if known else None


def _names(role: str, name: str) -> bool:
    """Whether a role has a name as words of its own."""
    at = role.find(name) if len(name) > 1 else -1
    if at < 0:
        return False
    around = role[at - 1 : at] + role[at + len(name) : at + len(name) + 1]
    return not any(map(str.isalnum, around))
