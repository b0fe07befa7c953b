"""Cable ids: two-digit year, station without spaces or punctuation, number without zeros.

The form is that of the message reference number (5 FAH-2) as archives write it,
`07KUALALUMPUR1658`; stations come from our table of posts in their canonical spelling.
"""

from __future__ import annotations

import re

from graphkit.authorities.posts import find_station, station_key

_ID = re.compile(r"(\d{4}|\d{2})[ _-]?([A-Z][A-Z]*(?:[ .'-][A-Z]+){0,4})[ _-]?0*(\d{1,7})")


def cable_id(year: int, station: str, number: int) -> str:
    """The canonical id of cable `number` that `station` (any spelling) sent in `year`.

    A station that is not in the table keeps its own spelling, folded to capitals.

    >>> cable_id(2007, "KUALA LUMPUR", 1658)
    '07KUALALUMPUR1658'
    """
    name = find_station(station) or station_key(station)
    return f"{year % 100:02d}{name}{number}"


def read_id(text: str) -> str | None:
    """The canonical form of an id as an archive writes it, or None where it is none.

    >>> read_id("1975QUITO01234")
    '75QUITO1234'
    """
    match = _ID.fullmatch(text.strip().upper())
    if not match or not int(match[3]):
        return None
    return cable_id(int(match[1]), match[2], int(match[3]))


def split_id(identifier: str) -> tuple[int, str, int] | None:
    """Year (four digits), station and number of a canonical id, or None.

    >>> split_id("75QUITO1234")
    (1975, 'QUITO', 1234)
    """
    match = re.fullmatch(r"(\d{2})([A-Z][A-Z0-9]*?)(\d+)", identifier)
    if not match:
        return None
    return full_year(int(match[1])), match[2], int(match[3])


def full_year(year: int) -> int:
    """Four digits for a two-digit year: the telegrams of the archives run from 1940 to 2039."""
    if year >= 100:
        return year
    return year + (2000 if year < 40 else 1900)
