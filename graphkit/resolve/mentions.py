"""What one cable says of one person: all that resolving people across cables rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from graphkit.authorities.tables import slug

MentionKey = tuple[str, int]


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person known beforehand whom a mention was found to be: office holder, public figure.

    `key` names the person among all that are known; `rule` and `reasons` say how they were found.
    """

    key: str
    name: str
    score: float
    rule: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One person in one cable, by the fullest name there; `key` is the cable's id and a number.

    `place` is where an office ties them to: the station of the cable for its own officers, the
    office for people on distribution lines; "" for people of whom the text only speaks. `country`
    is the person's own, as far as the text says it, `origin` that of the cable's post (ISO codes);
    `affiliation` an organisation; `roles` free words ("Interior Minister"); `signs` whether the
    name is the cable's signature.
    """

    key: MentionKey
    name: str
    surfaces: tuple[str, ...]
    place: str
    year: int | None
    titles: tuple[str, ...] = ()
    protected: bool = False
    roles: tuple[str, ...] = ()
    affiliation: str = ""
    country: str = ""
    origin: str = ""
    day: date | None = None
    identity: KnownPerson | None = None
    signs: bool = False

    @property
    def serves(self) -> bool:
        """Whether the place is one where this person works: a source at a post is no officer."""
        return bool(self.place) and not self.protected


def references(mentions: Iterable[PersonMention]) -> dict[str, MentionKey]:
    """What a person of a cable is called in a ledger: the cable's id and their name there.

    It holds as long as the cable says so, whatever other cables are added. Two of one name in one
    cable are told apart by a number, in the order of the text.

    >>> references([PersonMention(("07OSLO141", 0), "Jane Doe", (), "OSLO", 2007)])
    {'07OSLO141#jane-doe': ('07OSLO141', 0)}
    """
    counts: Counter[str] = Counter()
    found: dict[str, MentionKey] = {}
    for mention in sorted(mentions, key=lambda m: m.key):
        plain = f"{mention.key[0]}#{name_slug(mention.name)}"
        counts[plain] += 1
        number = counts[plain]
        found[plain if number == 1 else f"{plain}-{number}"] = mention.key
    return found


@lru_cache(maxsize=1 << 16)
def name_slug(name: str) -> str:
    """A name as keys have it; `unnamed` for one without letters.

    >>> name_slug("José O'Doe"), name_slug("-")
    ('jose-o-doe', 'unnamed')
    """
    return slug(name) or "unnamed"
