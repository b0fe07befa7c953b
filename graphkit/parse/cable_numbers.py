"""Stations and numbers as they stand in a text: `06 KUALA LUMPUR 1557`, `MOSCOW 561 AND 265`.

Numbers are found first, and the station's words are read backwards from them: nothing is searched
from every place of the text. How a message is cited by its number: 5 FAH-2 H-430.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from graphkit.authorities.posts import find_station, similar_station, spellings
from graphkit.model.document import Span
from graphkit.parse.cited_cables import RELATIVE, Citation
from graphkit.parse.cited_cables import Citing as Citing  # who cites: callers need both
from graphkit.parse.cited_years import DATE_FOLLOWS, is_year, year_after, year_before, year_between
from graphkit.parse.identity import read_id
from graphkit.parse.station_names import (
    WINDOW,
    known_phrase,
    name_endings,
    name_key,
    named_before,
    words_before,
)

# What may not stand before is asked behind the first character: a pattern that begins with a set
# of characters is searched for several times as fast as one that begins by looking back.
_ENDS = r"(?![\d.]{0,12}\d|:\d|/\d\d?/|[A-Za-z])"
_BEGINS = r"(?:(?<=\d)|(?=[0-9O]{2})|(?<=[ ][Il])(?=\d))"  # a letter read for a digit, or none
_LISTED = re.compile(
    rf"(?P<number>[0-9OIl](?<![\d:/$].)(?<!\d[.,].){_BEGINS}[0-9OIl]{{0,7}})" + _ENDS
)
# In running text a number counts behind a letter and one space, or glued to capitals, or behind a
# wrapped line; or it begins a whole id (`07QUITO1960`).
_IN_TEXT = re.compile(
    r"[0-9](?:(?:(?<=[A-Za-z][ \n].)|(?<=[A-Z][A-Z-].)|(?<=[ \n][ \n].)(?=[0-9O]{2}))"
    r"(?P<rest>[0-9O]{0,7})(?![\dA-Za-z]|[.:,/-]\d|%)"
    r"|(?<![A-Za-z0-9].)[0-9](?:(?<=19|20)[0-9]{2})?[A-Z]{2,24}[0-9]{1,6}\b)"
)
# Where `_IN_TEXT` may match is looked for in the shapes of the characters, digits as `0`, letters
# as `A` or `a`: a pattern that begins with one character is searched five times as fast as one that
# begins with a set. At a `word` one blank stands before the number, and a letter before that.
# The letters of `ref` are kept, in small letters, so that the word is found there as well.
_SHAPES = bytes.maketrans(
    (string.ascii_lowercase + string.ascii_uppercase + string.digits + "\n").encode(),
    b"aaaaefaaaaaaaaaaaraaaaaaaaAAAAefAAAAAAAAAAArAAAAAAAA0000000000 ",
)
_PLACES = re.compile(
    rb"0(?:(?=0(?:00)?[Aref]{2})|(?<=[Aaref] 0)(?P<word>)|(?<=[Aref][Aref-]0)|(?<=  0))"
)
_REDACTED = re.compile(r"[Xx]{4,}")

_THOUSANDS = re.compile(r",(\d{3})(?![\d,])")
_CAVEAT = r"(?:[ ]\((?:NOTAL|EXDIS|NODIS|LIMDIS|SBU|[CSU])\))?"
_AND = r"(?:[,;/&][ \t\n]{0,8}(?:(?:and|AND)[ \t\n]{1,8})?|(?:and|AND)[ \t\n]{1,8})"
_MORE = re.compile(
    rf"{_CAVEAT}[ \t\n)]{{0,8}}{_AND}(?:(?:NOS?|Nos?|nos?)\.?[ ]{{0,2}}|#)?"
    r"(?P<number>\d[\dO]{0,7})" + _ENDS
)
_MORE_IN_TEXT = re.compile(
    r"(?:,|,?[ \n](?:and|AND))[ \n](?P<number>\d{3,7})(?=[),;]|\.?(?:[ \n]|\Z)(?![a-z]))"
)
_STATION_FOLLOWS = re.compile(
    r"[)\]]?[ \t\n./-]{0,8}([A-Za-z][A-Za-z.'’ \t\n-]{1,40}?)[ \t\n-]{0,4}\d"
)
_STATION_AFTER = re.compile(r"[ ]([A-Z][A-Z.'’-]{1,20}(?:[ ][A-Z.'’-]{1,20}){0,3})(?=[\s,;.()]|\Z)")

_WHOSE = r"(?:EMBASSY|DEPARTMENT|DEPT|CONGEN|CONSULATE|OUR)(?:['’]S)?[ ]"
_AIRGRAM = re.compile(
    rf"\b(?:{_WHOSE})?(?:AIRGRAMS?[ ](?:NO\.?[ ])?(?:C?A[ ]?-[ ]?)?|C?A[ ]?-[ ]?)\d{{1,6}}\b"
)

# Words that a number follows in REF lines and that are no station.
_NO_STATION = frozenset(
    """JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH APRIL JUNE JULY
    AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER AND OR OF ON IN AT FOR TO FROM THE A AN WITH BY NO
    NOS DTD DATED DTG PARA PARAS PARAGRAPH PARAGRAPHS PAGE PAGES SECTION SECTIONS PART CHAPTER
    ARTICLE TITLE PHASE TAB ANNEX EO PL UNSCR UNSCRS RES RESOLUTION RESOLUTIONS FAM FAH HR TASK
    CASE ROOM TOTAL UN AC LAW IIR TD TDX FBIS MIN MAX USD US ITEM LINE SERIAL CIRCULAR AIRGRAM
    THRU THROUGH VIA CERP NOTE CFR USC GROUP VERSION BOX FY TEL FAX PHONE EXT""".split()
)
_BETWEEN = re.compile(
    r"[\s(;,)0-9.&:/\[\]'’¶-]*(?:(?:AND|NOTAL|SEE|ALSO|REF|REFS|REFTEL|PREVIOUS|EXDIS|NODIS|LIMDIS"
    r"|MRN)\b[\s(;,)0-9.&:/\[\]¶-]*){0,4}"
)


def find_citations(text: str, *, known_only: bool = False) -> Iterator[Citation]:
    """Cables cited by station and number in the REF lines `text`, in order.

    `known_only` leaves out stations in no table, and guesses at misspelt ones.

    >>> [(c.station, c.number) for c in find_citations("MOSCOW 561, 265 AND 147")]
    [('MOSCOW', 561), ('MOSCOW', 265), ('MOSCOW', 147)]
    """
    taken = 0
    for match in _LISTED.finditer(text):
        if match.start() < taken:
            continue
        first = _listed(text, match.start(), match.end(), taken)
        if first is None or (known_only and not _is_known(first)):
            continue
        for citation in _same_station(text, first, _MORE):
            taken = citation.span.end
            yield citation


def _is_known(citation: Citation) -> bool:
    relative = citation.station.upper() in RELATIVE
    return relative or not (citation.respelt or find_station(citation.station) is None)


def shapes_of(text: str) -> bytes:
    """A byte for each character: what `find_cited` and the search for `ref` need of it.

    >>> shapes_of("(Ref A) Lima 4410")
    b'(ref A) Aaaa 0000'
    """
    return text.encode("latin-1", "replace").translate(_SHAPES)


def find_cited(text: str, shapes: bytes | None = None) -> Iterator[Citation | tuple[Span, str]]:
    """Cables of known stations, and whole ids with what they mean, in the running text.

    `shapes` are those of the text, where the caller has them.

    >>> [c.station for c in find_cited("In Paris 2007 was good (Lima 4410).")]
    ['Lima']
    """
    tails, taken, passed = name_endings(), 0, 0
    for place in _PLACES.finditer(shapes_of(text) if shapes is None else shapes):
        at = place.start()
        named = at < 5 or text[at - 5 : at - 1] in tails
        if (place.lastgroup and not named) or at < passed:
            continue  # behind a word that ends no station's name: most numbers
        match = _IN_TEXT.match(text, at)
        if match is None:
            continue
        passed = match.end()
        if match["rest"] is None:
            if at >= taken and (identifier := read_id(match.group())):
                taken = passed
                yield Span(at, taken), identifier
            continue
        if at < taken or not (named or _may_follow_station(text, at)):
            continue
        if first := _known(text, at, passed, taken):
            for citation in _same_station(text, first, _MORE_IN_TEXT):
                taken = citation.span.end
                yield citation


def find_airgrams(text: str) -> Iterator[tuple[Span, str | None]]:
    """Airgrams cited by number in REF lines, with their stations: `QUITO A-123`, `STATE CA-3400`.

    An airgram went by pouch and has a series of its own (5 FAH-1), so that no id is concluded.

    >>> [station for _, station in find_airgrams("74 QUITO A-12, A-13; STATE CA-3400")]
    ['QUITO', 'QUITO', 'STATE']
    """
    taken, station = 0, None
    for match in _AIRGRAM.finditer(text):
        begin = match.start()
        words = words_before(text, max(taken, begin - WINDOW), begin)
        if words and (phrase := known_phrase(words)):
            begin, name = phrase
            station = find_station(name)
            begin = year_before(text, taken, begin)[1]
        taken = match.end()
        yield Span(begin, taken), station


def station_before(text: str, end: int) -> str | None:
    """The known station that `text[:end]` ends in, canonical."""
    words = words_before(text, max(0, end - WINDOW), end)
    phrase = known_phrase(words) if words else None
    return find_station(phrase[1]) if phrase else None


def _may_follow_station(text: str, at: int) -> bool:
    """Whether a number that no single space parts from its word may follow a station's name."""
    if text[at - 1].isspace() and not text[at - 2].isspace():
        return False
    return text[max(0, at - 30) : at].rstrip(" \t\n-")[-4:] in name_endings()


def _listed(text: str, start: int, end: int, taken: int) -> Citation | None:
    """The citation, in REF lines, whose number is `text[start:end]`."""
    if end - start < 3 and DATE_FOLLOWS.match(text, end):
        return None
    start = _behind_glued(text, start, end)
    number, end = _number(text, start, end)
    words = words_before(text, max(taken, start - WINDOW), start)
    if not words:
        return _number_first(text, start, end, number) if number else None
    phrase = known_phrase(words)
    respelt = False
    if phrase is None:
        phrase, respelt = _unknown_phrase(text, taken, words, text[start:end])
    if phrase is None:
        return _number_first(text, start, end, number) if number and end - start > 2 else None
    begin, station = phrase
    year, begin = year_before(text, taken, begin)
    if year is None and (turned := year_between(text, start, end)):
        year, number, end = turned
    elif end - start == 2 and text[start - 1] in "([":
        return None  # a year in brackets, behind which no number stands
    if not number:
        return None
    if name_key(station) == "STATE" or end - start < 3:
        number, end = _with_thousands(text, number, end)
    year, end = year_after(text, end, year, number)
    return Citation(Span(begin, end), station, number, year, respelt)


def _known(text: str, start: int, end: int, taken: int) -> Citation | None:
    """The citation of a known station, in running text, whose number is `text[start:end]`."""
    phrase = named_before(text, taken, start)
    number = int(text[start:end].replace("O", "0")) if phrase else 0
    if phrase is None or not number:
        return None
    begin, station = phrase
    year, begin = year_before(text, taken, begin)
    if year is None and is_year(text[start:end]):
        return None
    year, end = year_after(text, end, year, number)
    return Citation(Span(begin, end), station, number, year)


def _behind_glued(text: str, start: int, end: int) -> int:
    """Where the number begins: `QUITO97` and `BRASILIA12` glue it to a station's last letters.

    An O or I is a digit only where the letters before it are no part of a station's name with it.
    """
    if not text[max(0, start - 1) : start].isalpha():
        return start
    letters = end - start - len(text[start:end].lstrip("OIl"))
    return start + letters if letters < end - start else start


def _number(text: str, start: int, end: int) -> tuple[int, int]:
    digits = text[start:end].replace("O", "0").replace("I", "1").replace("l", "1")
    return int(digits), end


def _with_thousands(text: str, number: int, end: int) -> tuple[int, int]:
    """`STATE 71,143` is one number; `MOSCOW 561,265` is two."""
    if number < 1000 and (rest := _THOUSANDS.match(text, end)):
        return number * 1000 + int(rest[1]), rest.end()
    return number, end


def _unknown_phrase(
    text: str, taken: int, words: list[tuple[int, str]], digits: str
) -> tuple[tuple[int, str] | None, bool]:
    """A station that is in no table: one to three words that begin the entry; a guess or not."""
    if len(words) > 3 or any(name_key(word) in _NO_STATION for _, word in words):
        return None, False
    if not _BETWEEN.fullmatch(text, max(taken, words[0][0] - WINDOW), words[0][0]):
        return None, False
    phrase = " ".join(word for _, word in words)
    if _REDACTED.fullmatch(phrase):
        return (words[0][0], phrase), False
    if similar := similar_station(phrase):
        return (words[0][0], similar), True
    if phrase.isupper() and len(words[-1][1]) > 2 and len(digits) > 1 and not is_year(digits):
        return (words[0][0], phrase), False
    return None, False


def _same_station(text: str, first: Citation, more: re.Pattern[str]) -> Iterator[Citation]:
    """A citation, and the numbers that go on with its station: `MOSCOW 561, 265 AND 147`."""
    yield first
    end = first.span.end
    while match := more.match(text, end):
        digits, at = match["number"], match.start("number")
        number = int(digits.replace("O", "0"))
        if not number or (len(digits) == 1 and first.number > 99):
            return
        if more is _MORE_IN_TEXT and is_year(digits):
            return
        if len(digits) in (2, 4) and _begins_dated(text, match.end()):
            return
        year, end = year_after(text, match.end(), None, number)
        year = first.year if year is None else year
        yield Citation(Span(at, end), first.station, number, year, first.respelt)


def _begins_dated(text: str, end: int) -> bool:
    """Whether the number is the year of a citation that begins here (`2006 BAGHDAD 4652`)."""
    follow = _STATION_FOLLOWS.match(text[end : end + 56])
    return bool(follow and name_key(follow[1].split()[0]) not in _NO_STATION)


def _number_first(text: str, start: int, end: int, number: int) -> Citation | None:
    """`377 KATHMANDU`: number first, where no number follows the station."""
    follow = _STATION_AFTER.match(text, end) if end - start > 2 else None
    if not follow or re.match(r"[ \t\n]{0,4}\d", text[follow.end() : follow.end() + 6]):
        return None
    words = follow[1].split()
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count])
        if name_key(phrase) in spellings():
            return Citation(Span(start, end + 1 + len(phrase)), phrase, number, None)
    return None
