"""Cables cited by station and number, `06 KUALA LUMPUR 1557`, and the cable that this means.

A citation without a year is of the citing cable's year (5 FAH-2 H-430); where the citing
station's own number would then be later than the cable itself, it is of the year before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache

from graphkit.authorities.posts import find_station, spellings, station_key
from graphkit.model.document import Span
from graphkit.parse.identity import cable_id, full_year, read_id

_WORD = r"[A-Za-z][A-Za-z.'’-]*"
# What may not stand before is asked behind the first character: a pattern that begins with a set
# of characters is searched for several times as fast as one that begins by looking back.
_NUMBER = re.compile(
    r"(?P<number>[0-9O](?<![\d.:/$-].)(?<!\d,.)(?:(?<=[0-9])|(?=[0-9O]{2}))[0-9O]{0,7})"
    r"(?![\d.]{0,12}\d|:\d|/\d|[A-Za-z])"
)
# The station's words are read backwards from the number: nothing is searched from every place.
_BEFORE_NUMBER = re.compile(r"(?:[ \t\r\n,]{1,24}(?:NO\.?[ ]?)?)?\Z")
_TOKEN = re.compile(r"[^ \t\r\n]+")
_WORD_AT_END = re.compile(rf"{_WORD}\Z")
_MOST_WORDS = 5
_WINDOW = 80

_ANY_YEAR = r"(?:19|20)\d\d|\d\d"
_YEAR_BEFORE = re.compile(
    rf"(?:(?<!\d)(?P<plain>{_ANY_YEAR})|\((?P<bracket>{_ANY_YEAR})\))[ \t\r\n]*\Z"
)
_YEAR_AFTER = re.compile(rf"[ ]{{0,2}}\((?P<year>{_ANY_YEAR})\)")
_SHARED = re.compile(r"\d[\s)]*(?:,|;|/|&|\band\b|\bAND\b)\s*(?:\band\b|\bAND\b)?\s*\Z")
_DATED_STATION = re.compile(rf"\)?[ \t\r\n]+((?:{_WORD}[ \t\r\n]+){{1,4}})\d")
_STATION_AFTER = re.compile(rf"[ ]((?:{_WORD}[ ]){{0,3}}{_WORD})(?=[\s,;.]|$)(?![ \t\r\n]*\d)")
_FULL_ID = re.compile(r"[0-9](?<!\w.)[0-9](?:(?<=19|20)[0-9]{2})?[A-Z]{3,24}[0-9]{1,6}\b")
_REDACTED = re.compile(r"(?i)x{4,}")
_MONTHS = frozenset(
    """JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH APRIL JUNE JULY
    AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER""".split()
)
# More cables than a station sends a day: no post reached 50, the Department about 900.
_POST_DAILY = 60
_DEPARTMENT_DAILY = 1100
_DEPARTMENT = ("STATE", "SECSTATE", "SECTO", "TOSEC")  # with the Secretary's travelling party
_RELATIVE = ("DEPTEL", "DEPTELS", "EMBTEL", "EMBTELS")


@dataclass(frozen=True, slots=True)
class Citing:
    """Who cites: the citing cable's year, station, number and day of the year (1 to 366)."""

    year: int | None
    station: str | None = None
    number: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A cable cited by station and number; `span` counts in the text given."""

    span: Span
    station: str
    number: int
    year: int | None

    @property
    def redacted(self) -> bool:
        """Whether the station is blacked out: `09 XXXXXXXXXXXX 167`."""
        return bool(_REDACTED.match(self.station))


@dataclass(frozen=True, slots=True)
class _Station:
    begin: int
    name: str


def find_citations(text: str, *, known_only: bool = False) -> Iterator[Citation]:
    """Cables cited by station and number in `text`, in order; `known_only`: of known stations.

    >>> [(c.station, c.number) for c in find_citations("MOSCOW 561, 265 AND 147")]
    [('MOSCOW', 561), ('MOSCOW', 265), ('MOSCOW', 147)]
    """
    previous: Citation | None = None
    taken = 0
    for match in _NUMBER.finditer(text):
        if match.start() < taken:
            continue
        citation = _citation_at(text, match, taken, previous, known_only)
        if citation:
            yield citation
            previous, taken = citation, citation.span.end


def full_ids(text: str) -> Iterator[tuple[Span, str]]:
    """Cables cited by a whole id (`07KUALALUMPUR1658`), as archives and later cables do."""
    for match in _FULL_ID.finditer(text):
        if identifier := read_id(match.group()):
            yield Span(match.start(), match.end()), identifier


def resolve(citation: Citation, citing: Citing) -> tuple[str | None, str]:
    """The cited cable's id and the rule that chose its year; no id where it is redacted.

    >>> resolve(Citation(Span(0, 10), "QUITO", 2991, None), Citing(2008, "QUITO", 88))
    ('07QUITO2991', 'year-before')
    """
    if citation.redacted:
        return None, "redacted-station"
    station = station_of(citation, citing)
    if station is None:
        return None, "no-station"
    year, rule = _year(citation, station, citing)
    return (None if year is None else cable_id(year, station, citation.number)), rule


def station_of(citation: Citation, citing: Citing) -> str | None:
    """The station that a citation means: canonical, else as written, else (`EMBTEL`) None.

    `DEPTEL` is the Department's telegram, `EMBTEL` the citing post's own; what the Department
    calls so is that of whom it writes to.
    """
    kind = citation.station.upper().rstrip("S")
    if kind == "DEPTEL":
        return "STATE"
    if kind == "EMBTEL":
        return None if citing.station == "STATE" else citing.station
    return find_station(citation.station) or station_key(citation.station)


def _year(citation: Citation, station: str, citing: Citing) -> tuple[int | None, str]:
    if citation.year is not None:
        return citation.year, "year-given"
    if citing.year is None:
        return None, "no-year"
    own = citing.number if station == citing.station else None
    if own is not None and citation.number > own:
        return citing.year - 1, "year-before"
    daily = _DEPARTMENT_DAILY if station in _DEPARTMENT else _POST_DAILY
    if citing.day is not None and citation.number > citing.day * daily:
        return citing.year - 1, "year-before.too-early"
    return citing.year, "same-year"


def _citation_at(
    text: str, match: re.Match[str], taken: int, previous: Citation | None, known_only: bool
) -> Citation | None:
    number = int(match["number"].replace("O", "0"))
    if not number:
        return None
    named = _named(text, max(taken, match.start() - _WINDOW), match.start(), known_only)
    if named:
        before = _YEAR_BEFORE.search(text[max(taken, named.begin - 8) : named.begin])
        if before or not (known_only and _is_year(match["number"])):
            return _dated(text, named, before, match.end(), number)
    if previous and not known_only and _shares_station(text, match):
        year, end = _year_after(text, match.end(), previous.year)
        span = Span(match.start(), end)
        return Citation(span, previous.station, number, year)
    return _number_first(text, match, number)


def _named(text: str, start: int, end: int, known_only: bool) -> _Station | None:
    """The station that `text[start:end]` ends in."""
    words = _words_before(text, start, end)
    if not words or words[-1][1].upper() in ("AND", "OR"):
        return None
    last, word = words[-1]
    if word.upper() in _RELATIVE:
        return _Station(last, word)
    if _may_end_station(word):
        for place, (begin, _) in enumerate(words):
            phrase = " ".join(part for _, part in words[place:])
            if find_station(phrase):
                return _Station(begin, phrase)
    return None if known_only else _unknown(text[start : words[0][0]], words)


def _words_before(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Up to five words that stand before a number, each with its place."""
    gap = _BEFORE_NUMBER.search(text, max(start, end - 30), end)
    if gap is None or gap.start() == start:
        return []
    words: list[tuple[int, str]] = []
    tokens = list(_TOKEN.finditer(text, start, gap.start()))[-_MOST_WORDS:]
    for token in reversed(tokens):
        word = _WORD_AT_END.search(token.group())
        if not word:
            break
        words.append((token.start() + word.start(), word.group()))
        if word.start():
            break
    return words[::-1]


@cache
def _endings() -> frozenset[str]:
    """How the known spellings end: most words of a text are told apart by three letters."""
    return frozenset(key[-3:] for key in spellings())


@lru_cache(maxsize=65536)
def _may_end_station(word: str) -> bool:
    key = station_key(word)
    return len(key) < 3 or key[-3:] in _endings() or key == "KOR"


def _unknown(before: str, words: list[tuple[int, str]]) -> _Station | None:
    """A station that is in no table: one to three capital words that begin the entry."""
    if not 1 <= len(words) <= 3 or not all(word.isupper() for _, word in words):
        return None
    if before.strip(" \t\r\n(;,)0123456789.&-") not in ("", "AND"):
        return None
    last = words[-1][1]
    if last in _MONTHS or len(last) < 3 or last.startswith("PARA"):
        return None
    phrase = " ".join(word for _, word in words)
    return _Station(words[0][0], _respelt(phrase) or phrase)


@lru_cache(maxsize=4096)
def _respelt(phrase: str) -> str | None:
    """The one station that a misspelt name is close to (`REYKJAVK`), or None."""
    key = station_key(phrase)
    if len(key) < 6:
        return None
    close = get_close_matches(key, [k for k in spellings() if k[0] == key[0]], n=3, cutoff=0.88)
    stations = {spellings()[k] for k in close}
    return stations.pop() if len(stations) == 1 else None


def _is_year(digits: str) -> bool:
    """`in Paris 2007`: a place and a year; but `07 PARIS 2007` is a cable."""
    return len(digits) == 4 and digits.isdigit() and 1900 <= int(digits) <= 2039


def _dated(
    text: str, station: _Station, before: re.Match[str] | None, end: int, number: int
) -> Citation:
    year, begin = None, station.begin
    if before:
        year = full_year(int(before["plain"] or before["bracket"]))
        begin -= len(before.group())
    year, end = _year_after(text, end, year)
    return Citation(Span(begin, end), station.name, number, year)


def _year_after(text: str, end: int, year: int | None) -> tuple[int | None, int]:
    if year is None and (after := _YEAR_AFTER.match(text, end)):
        return full_year(int(after["year"])), after.end()
    return year, end


def _shares_station(text: str, match: re.Match[str]) -> bool:
    """Whether a number goes on with the station before it: `MOSCOW 561, 265 AND 147`."""
    before = text[max(0, match.start() - 12) : match.start()]
    return bool(_SHARED.search(before)) and not _begins_dated(text, match)


def _begins_dated(text: str, match: re.Match[str]) -> bool:
    """Whether the number is the year of a citation that begins here (`2006 BAGHDAD 4652`)."""
    if len(match["number"]) not in (2, 4):
        return False
    follow = _DATED_STATION.match(text[match.end() : match.end() + 48])
    return bool(follow and find_station(follow[1]))


def _number_first(text: str, match: re.Match[str], number: int) -> Citation | None:
    """`377 KATHMANDU`: number first, where no number follows the station."""
    follow = _STATION_AFTER.match(text[match.end() : match.end() + 48])
    if len(match["number"]) < 3 or not follow or not follow[1].isupper():
        return None
    words = follow[1].split()
    for end in range(len(words), 0, -1):
        phrase = " ".join(words[:end])
        if find_station(phrase):
            span = Span(match.start(), match.end() + 1 + len(phrase))
            return Citation(span, phrase, number, None)
    return None
