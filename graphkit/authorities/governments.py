"""Whose government a name means: `GOS`, `Spanish government`, `the Government of Spain`."""

from __future__ import annotations

from functools import lru_cache

from graphkit.authorities.countries import adjective_country, find_country, find_government

_WORDS = frozenset(("government", "governments"))


@lru_cache(maxsize=16384)
def government_of(name: str, home: str) -> str | None:
    """The ISO code of the country whose government a name means, in a cable of the country `home`.

    An acronym that several governments have is that of `home` (GOM: Malaysia, Mexico, Morocco).

    >>> government_of("GOM", "MX"), government_of("the Government of Malaysia", "")
    ('MX', 'MY')
    >>> government_of("Spanish government", "FR"), government_of("local government", "FR")
    ('ES', None)
    """
    words = name.removeprefix("the ").split(" ")
    if len(words) == 1:
        return find_government(name, home or None)
    if words[-1].casefold() in _WORDS:
        nation = " ".join(words[:-1])
        codes = adjective_country(nation)
        known = find_country(nation)
        return codes[0] if codes else known.iso if known else None
    if [word.casefold() for word in words[:2]] == ["government", "of"]:
        known = find_country(" ".join(words[2:]).removeprefix("the "))
        return known.iso if known else None
    return None
