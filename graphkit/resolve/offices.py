"""What somebody is called beside their name, as evidence: an office that one holds at a time.

`office_key("Minister of the Interior")` and `office_key("Interior Minister")` are the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

from graphkit.authorities.countries import adjective_country, find_country
from graphkit.authorities.tables import name_key

_STOPWORDS = frozenset("a an the of for and to in at his her its affair s".split())
_SHORT = {
    "pm": "prime minister", "dpm": "deputy prime minister", "fm": "foreign minister",
    "dfm": "deputy foreign minister", "mfa": "foreign minister", "vp": "vice president",
    "defmin": "defense minister", "intmin": "interior minister", "defence": "defense",
    "premier": "prime minister", "finmin": "finance minister", "ag": "attorney general",
    "formin": "foreign minister", "dcm": "deputy chief mission", "cda": "charge",
}  # fmt: skip
# Offices that a country has one of: with a surname they name one person.
_SINGLE = (
    "president", "king", "queen", "emir", "amir", "sultan", "pope", "chancellor", "prime minister",
    "vice president", "crown prince", "chief justice", "attorney general", "prosecutor general",
    "solicitor general", "speaker", "governor of the central bank", "opposition leader",
    "first lady", "foreign secretary", "cabinet secretary", "secretary", "secretary of state",
    "deputy secretary", "deputy secretary of state", "chief of state", "head of state",
    "national security adviser", "national security advisor", "deputy prime minister",
    "deputy president",
)  # fmt: skip
# Offices that organisations have too.
_OF_ANYTHING = ("president", "vice president", "secretary", "deputy president", "speaker")
# Offices that a country has one of at every post: the country where they serve counts too.
_POSTED = ("ambassador", "charge", "charge d'affaires", "deputy chief of mission")
_LONGEST = 200  # no role is longer; what is, is cut
_CODE = 2  # letters of a country's code: an affiliation to a country is none to an organisation
_FORMER = frozenset("former ex late then retired outgoing incoming".split())
_PORTFOLIO = frozenset(("minister", "secretary"))
# Of these a country has several at a time, whatever the portfolio.
_SEVERAL = frozenset(
    """former deputy assistant vice under state regional region provincial shadow junior party
    press general first second third permanent parliamentary private executive""".split()
)
_OF = re.compile(r"\b(?:of|to|for) (.+)$", re.I)
# Between "Mr." and "Ms." there is a difference that no spelling explains.
_SEXES = {
    "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "lady": "f", "king": "m",
    "queen": "f", "prince": "m", "princess": "f", "senora": "f", "senor": "m", "mme": "f",
    "madame": "f", "father": "m", "sister": "f", "brother": "m",
}  # fmt: skip


@lru_cache(maxsize=1 << 16)
def office_key(role: str) -> str:
    """One key for the ways in which a role is written; "" where it says nothing.

    The country is left out: a person's country is evidence of its own.

    >>> office_key("Minister of the Interior"), office_key("PM"), office_key("former President")
    ('interior minister', 'minister prime', 'former president')
    >>> office_key("President of Peru"), office_key("Spanish President")
    ('president', 'president')
    """
    named = [word for word in _landless(role[:_LONGEST]).split() if not adjective_country(word)]
    words = [part for word in name_key(" ".join(named)).split() for part in _spelt(word)]
    if words[:2] == ["state", "secretary"]:  # an official in Berlin or Oslo, one of many
        words[:2] = ["staatssekretar"]
    kept = {word.removesuffix("s") if len(word) > 4 else word for word in words}
    kept -= _STOPWORDS
    if kept & _FORMER:
        kept = (kept - _FORMER) | {"former"}
    return " ".join(sorted(kept))


def single_offices(
    roles: tuple[str, ...], origin: str = "", affiliation: str = ""
) -> frozenset[str]:
    """Keys of those roles that one person in a country holds at a time.

    An ambassador is one of many whom a country sends: `origin`, where the cable comes from, is
    part of the key. So is an organisation: it has a president and a secretary of its own.

    >>> sorted(single_offices(("Interior Minister", "spokesman", "PM", "Ambassador"), "MY"))
    ['ambassador@MY', 'interior minister', 'minister prime']
    >>> single_offices(("President",), "MY", "Bar Council")
    frozenset({'president@bar council'})
    """
    keys = {office_key(part) for role in roles for part in re.split("[/;]", role)}
    posted = {f"{key}@{origin}" for key in keys & _keys(_POSTED) if origin}
    of = f"@{affiliation.casefold()}" if len(affiliation) > _CODE else ""
    singles = {key + of if key in _keys(_OF_ANYTHING) else key for key in keys if _is_single(key)}
    return frozenset(posted | singles)


def _landless(role: str) -> str:
    """A role without the country that it is of."""
    match = _OF.search(role)
    return role[: match.start()] if match and find_country(match[1]) else role


@lru_cache(maxsize=1 << 16)
def sexes(titles: tuple[str, ...]) -> frozenset[str]:
    """Whether titles say that somebody is a man (m) or a woman (f)."""
    words = (word for title in titles for word in name_key(title[:_LONGEST]).split())
    return frozenset(_SEXES[word] for word in words if word in _SEXES)


def _spelt(word: str) -> list[str]:
    return _SHORT.get(word, word).split()


@lru_cache(maxsize=1 << 16)
def _is_single(key: str) -> bool:
    if key in _keys(_SINGLE):
        return True
    words = set(key.split())
    if words & _SEVERAL:
        return False
    return bool(words & _PORTFOLIO) and 2 <= len(words) <= 6


@lru_cache
def _keys(roles: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(office_key, roles))
