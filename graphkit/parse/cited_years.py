"""The year that stands with a cited number: before it, between, behind, in brackets, in a date."""

from __future__ import annotations

import re

from graphkit.parse.identity import full_year

# Two digits are a year from 1960 to 2010: there the telegrams that we read end.
_ANY_YEAR = r"(?:19|20)\d\d|(?:[6-9]\d|0\d|10)(?!\d)"
_YEAR_BEFORE = re.compile(
    rf"(?:(?<![\dA-Za-z.,/])['’]?(?P<plain>{_ANY_YEAR})|[(\[]['’]?(?P<bracket>{_ANY_YEAR})[)\]])"
    r"[ \t\n./-]{0,12}\Z"
)
_MONTH = r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?"
_DATE_WORD = r"(?:OF|DATED|DTD|DTG:?|ON)[ \t\n]{1,4}"
_YEAR_AFTER = re.compile(
    r"[ ]{0,2}(?:"
    rf"[(\[]['’]?(?P<bracket>{_ANY_YEAR})[)\]]|['’](?P<quoted>{_ANY_YEAR})(?!\d)"
    r"|[-/](?P<joined>0\d|10|[6-9]\d)(?![\d/-])"
    r"|[ ]OF[ ](?P<of>19[6-9]\d|200\d|2010)(?!\d)"
    r"|,[ ](?P<comma>19[6-9]\d|200\d|2010)(?=[;.)]|\s{0,4}\Z)"
    rf"|[ ,(]{{0,3}}(?:{_DATE_WORD})?(?:"
    r"(?:0?[1-9]|1[0-2])/[0-3]?\d/(?P<slashed>(?:19|20)?\d\d)(?!\d)"
    rf"|(?:\d{{6}}Z[ ]?|[0-3]?\d[ ]){_MONTH}[ ,]{{1,2}}(?P<dtg>(?:19|20)?\d\d)(?!\d)"
    rf"|{_MONTH}[ ][0-3]?\d,[ ](?P<spelt>(?:19|20)\d\d))\)?)",
    re.I,
)
_DIGIT = re.compile(r"\d")
_BEFORE_DATE = " ,([-/'’"
_DATE_WITHIN = 28
DATE_FOLLOWS = re.compile(rf"/\d|[ ]{_MONTH}(?![A-Za-z])", re.I)
_IN_SPAN = ("bracket", "quoted", "joined", "comma", "of")
_YEAR_THEN_NUMBER = re.compile(
    r"[)\]]?[ \t\n-]{1,4}(?P<number>\d{2,7})(?![\d.]{0,12}\d|:\d|/\d\d?/|[A-Za-z])"
)


def is_year(digits: str) -> bool:
    """`in Paris 2007`: a place and a year; but `07 PARIS 2007` is a cable."""
    return len(digits) == 4 and digits.isdigit() and 1900 <= int(digits) <= 2039


def year_before(text: str, taken: int, begin: int) -> tuple[int | None, int]:
    """The year that `text[taken:begin]` ends in, and where the citation begins with it.

    >>> year_before("see '06 ", 0, 8), year_before("the 17 ", 0, 7)
    ((2006, 4), (None, 7))
    """
    least = max(taken, begin - 18)
    last = text[least:begin].rstrip(" \t\n./-")[-1:]
    if not (last.isdigit() or last in (")", "]")):
        return None, begin  # no year: as a rule
    before = _YEAR_BEFORE.search(text, least, begin)
    if not before:
        return None, begin
    return full_year(int(before["plain"] or before["bracket"])), before.start()


def year_between(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """`BAGHDAD 06 4652` and `BAGHDAD (06) 4652`: the year between station and number."""
    digits = text[start:end]
    if not (is_year(digits) or (len(digits) == 2 and digits[0] in "06789")):
        return None
    follow = _YEAR_THEN_NUMBER.match(text, end)
    if follow is None or not digits.isdigit():
        return None
    return full_year(int(digits)), int(follow["number"]), follow.end()


def year_after(text: str, end: int, year: int | None, number: int) -> tuple[int | None, int]:
    """A year, or a date, that stands behind the number; only bare years belong to the span."""
    if year is not None or not _DIGIT.search(text, end, end + _DATE_WITHIN):
        return year, end
    if text[end] not in _BEFORE_DATE or not (after := _YEAR_AFTER.match(text, end)):
        return year, end
    if after["joined"] and (number < 100 or number % 100 < int(after["joined"])):
        return year, end  # `QUITO 1525-27` is a run of numbers
    if after["comma"] and is_year(str(number)):
        return year, end  # `QUITO 1998, 2001`: two numbers
    found = full_year(int(after[after.lastgroup or 0]))
    return found, after.end() if after.lastgroup in _IN_SPAN else end
