"""The REF lines: what a cable cites, by letter, with the cable that each entry means.

A citation without a year is of the citing cable's year (5 FAH-2 H-430); where the citing
station's own number would then be later than the cable itself, it is of the year before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from graphkit.authorities.posts import find_station, spellings, station_key
from graphkit.model.cable import Reference
from graphkit.model.document import Span
from graphkit.parse.identity import cable_id, full_year, read_id

_LABEL = re.compile(
    r"(?:(?<=[\s;,.(:-])|^)[¶1]?\(?(?P<letter>[A-Za-z])(?:\)|\.|:)(?:\s*\(?(?P=letter)(?:\)|\.|:))?"
    r"(?=[\s(A-Z0-9\"'])"
)
_WORD = r"[A-Za-z][A-Za-z.'’-]*"
_NUMBER = re.compile(r"(?<![\d.:/$-])(?<!\d,)(?P<number>\d[\dO]{0,7}|O[O\d]{2,7})(?![\d.]*\d|:|/\d|[A-Za-z])")
_WORDS_BEFORE = re.compile(rf"(?:{_WORD}[ \t\r\n]{{1,24}}){{0,4}}{_WORD}(?:[ \t\r\n,]{{1,24}}(?:NO\.?[ ]?)?)?\Z")
_YEAR_BEFORE = re.compile(r"(?:(?<![\d])(?P<plain>(?:19|20)\d\d|\d\d)|\((?P<bracket>\d{4}|\d\d)\))[ \t\r\n]*\Z")
_YEAR_AFTER = re.compile(r"[ ]{0,2}\((?P<year>(?:19|20)\d\d|\d\d)\)")
_SHARED = re.compile(r"\d[\s)]*(?:,|;|/|&|\band\b|\bAND\b)[\s]*(?:\band\b|\bAND\b)?\s*\Z")
_RANGE = re.compile(r"(\d{2,6})\s?-\s?(\d{1,6})(?!\d)")
_FULL_ID = re.compile(r"\b(?:\d{2}|(?:19|20)\d\d)[A-Z]{3,24}\d{1,6}\b")
_REDACTED = re.compile(r"(?i)x{4,}")
_NOTHING = re.compile(r"(?i)\s*(?:none|n/?a|nil|no ref(?:s|erences)?)?[\s.]*")
_KINDS = (
    ("email", re.compile(r"(?i)\be-?mails?\b|@")),
    ("airgram", re.compile(r"\b(?:AIRGRAM|A-\d{1,4}|CA-\d{2,6})\b")),
    ("memo", re.compile(r"(?i)\bmemo(?:s|randum|con)?\b|\bletter\b|\bdiplomatic note\b")),
    ("telephone", re.compile(r"(?i)\b(?:tele)?phone\b|\btelcons?\b|\btelecons?\b|\bcall\b")),
    ("report", re.compile(r"\b(?:IIR|TD|TDX|INTEL)\b|(?i:\breports?\b|\bpress\b)")),
    ("fax", re.compile(r"(?i)\bfax(?:es)?\b")),
    ("web", re.compile(r"(?i)https?:|www\.|\bwebsite\b")),
    ("meeting", re.compile(r"(?i)\bmeetings?\b|\bconversations?\b|\bconsultations?\b")),
)
_POST_DAILY = 60
_DEPARTMENT_DAILY = 1100
_MONTHS = frozenset(
    """JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH APRIL JUNE JULY
    AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER""".split()
)


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
    number: int | None
    year: int | None
    known: bool

    @property
    def redacted(self) -> bool:
        return bool(_REDACTED.match(self.station))


def parse_references(text: str, start: int, citing: Citing) -> tuple[Reference, ...]:
    """The entries of the REF lines `text`, which begins at `start` of the document.

    >>> refs = parse_references("A. JAKARTA 3146 B. 06 KUALA LUMPUR 1557", 0, Citing(2007))
    >>> [(r.label, r.cable_id) for r in refs]
    [('A', '07JAKARTA3146'), ('B', '06KUALALUMPUR1557')]
    """
    references: list[Reference] = []
    for label, span in _entries(text):
        references.extend(_entry(label, span, text, start, citing))
    return tuple(references)


def find_citations(text: str, *, known_only: bool = False) -> Iterator[Citation]:
    """Cables cited by station and number in `text`, in order; `known_only`: of known stations."""
    previous: Citation | None = None
    taken = 0
    for match in _NUMBER.finditer(text):
        if match.start() < taken:
            continue
        citation = _citation_at(text, match, taken, previous, known_only)
        if citation:
            yield citation
            previous, taken = citation, citation.span.end


def resolve(citation: Citation, citing: Citing) -> tuple[str | None, str]:
    """The cited cable's id and the rule that chose its year; no id where it is redacted."""
    if citation.redacted:
        return None, "redacted-station"
    if citation.number is None:
        return None, "no-number"
    if citation.year is not None:
        return cable_id(citation.year, citation.station, citation.number), "year-given"
    if citing.year is None:
        return None, "no-year"
    same = find_station(citation.station) == citing.station and citing.station is not None
    if same and citing.number is not None and citation.number > citing.number:
        return cable_id(citing.year - 1, citation.station, citation.number), "year-before"
    if citing.day is not None and citation.number > citing.day * _daily(citation.station):
        return cable_id(citing.year - 1, citation.station, citation.number), "year-before.too-early"
    return cable_id(citing.year, citation.station, citation.number), "same-year"


def _daily(station: str) -> int:
    """More cables than a station sends a day: no post reached 50, the Department about 900."""
    return _DEPARTMENT_DAILY if find_station(station) in ("STATE", "SECSTATE") else _POST_DAILY


def _entries(text: str) -> list[tuple[str | None, Span]]:
    """The REF lines parted at their letters, which must follow one another."""
    marks: list[tuple[str, int, int]] = []
    for match in _LABEL.finditer(text):
        letter = match["letter"].upper()
        expected = ord(marks[-1][0]) + 1 if marks else ord("A")
        if expected <= ord(letter) <= expected + (2 if marks else 0):
            marks.append((letter, match.start(), match.end()))
    if not marks:
        parts = _at_semicolons(text)
        return [(None, part) for part in parts]
    entries: list[tuple[str | None, Span]] = []
    if text[: marks[0][1]].strip(" \t\r\n:;,.-()") and any(find_citations(text[: marks[0][1]])):
        entries.append((None, Span(0, marks[0][1])))
    ends = [mark[1] for mark in marks[1:]] + [len(text)]
    entries += [(m[0], Span(m[2], end)) for m, end in zip(marks, ends, strict=True)]
    return entries


def _at_semicolons(text: str) -> list[Span]:
    """A list without letters, parted where a semicolon begins something with a name of its own."""
    cuts = [0, *(m.end() for m in re.finditer(r";(?=\s*(?:\(?\d\d(?:\d\d)?\)?\s+)?[A-Za-z]{2})", text))]
    return [Span(a, b) for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _entry(
    label: str | None, span: Span, text: str, start: int, citing: Citing
) -> Iterator[Reference]:
    body = span.of(text)
    offset = start + span.start
    citations = [] if _is_other(body) else list(_with_ranges(body))
    if not citations:
        other = _other(label, body, offset)
        if other:
            yield other
        return
    for citation, after in zip(citations, [*citations[1:], None], strict=True):
        identifier, rule = resolve(citation, citing)
        tail = body[citation.span.end : after.span.start if after else len(body)]
        title = " ".join(tail.split()).strip(" -–—:;,.()[]\"'/")
        yield Reference(
            label,
            " ".join(citation.span.of(body).split()),
            Span(offset + citation.span.start, offset + citation.span.end),
            "cable",
            identifier,
            rule,
            find_station(citation.station) or station_key(citation.station),
            title if len(title) > 3 and title.upper() != "AND PREVIOUS" else None,
        )


def _is_other(body: str) -> bool:
    """A letter's text that is about something else and only happens to hold a number."""
    kind = _kind(body)
    first = next(find_citations(body, known_only=True), None)
    return kind in ("email", "report", "telephone", "memo", "meeting", "fax", "airgram", "web") and (
        first is None or first.span.start > 24
    )


def _with_ranges(body: str) -> Iterator[Citation]:
    """Citations, and for `QUITO 4525-27` also those between; `4525-91` of one report run."""
    for citation in find_citations(body):
        yield citation
        run = _RANGE.match(body, body.rfind(" ", 0, citation.span.end) + 1)
        if run is None or citation.number is None or run[2] == "":
            continue
        last = int(run[1][: len(run[1]) - len(run[2])] + run[2]) if len(run[2]) < len(run[1]) else 0
        if citation.number < last <= citation.number + 99:
            span = Span(run.start(2), run.end(2))
            yield Citation(span, citation.station, last, citation.year, citation.known)


def _other(label: str | None, body: str, offset: int) -> Reference | None:
    words = " ".join(body.split()).strip(" -–—;,.:")
    if _NOTHING.fullmatch(words) or (label is None and not re.search(r"[A-Za-z]{2}", words)):
        return None
    lead = len(body) - len(body.lstrip(" \t\r\n-–—;,.:"))
    end = len(body.rstrip(" \t\r\n-–—;,.:"))
    return Reference(label, words, Span(offset + lead, offset + max(end, lead)), _kind(words))


def _kind(words: str) -> str:
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "unknown")


def _citation_at(
    text: str, match: re.Match[str], taken: int, previous: Citation | None, known_only: bool
) -> Citation | None:
    number = _number(match["number"])
    if number is None:
        return None
    before = text[max(taken, match.start() - 80) : match.start()]
    base = match.start() - len(before)
    if named := _named(before, known_only):
        begin, words, known = named
        dated = _YEAR_BEFORE.search(text[max(0, base + begin - 8) : base + begin])
        if dated or not (known_only and _is_year(match["number"])):
            return _dated(text, base + begin, match.end(), words, number, known)
    if previous and not known_only and _SHARED.search(text[max(0, match.start() - 12) : match.start()]):
        if not _begins_dated(text, match):
            span = Span(match.start(), match.end())
            year, end = _year_after(text, match.end(), previous.year)
            return Citation(Span(span.start, end), previous.station, number, year, previous.known)
    return _reversed(text, match, number)


def _number(digits: str) -> int | None:
    value = int(digits.replace("O", "0"))
    return value or None


def _named(before: str, known_only: bool) -> tuple[int, str, bool] | None:
    """The station that `before` ends in: where it begins, its words, whether it is known."""
    match = _WORDS_BEFORE.search(before)
    if not match:
        return None
    words = [(m.start() + match.start(), m.group()) for m in re.finditer(_WORD, match.group())]
    words = [w for w in words if w[1].upper().rstrip(".") != "NO" or w is not words[-1]]
    if not words or words[-1][1].upper() in ("AND", "OR"):
        return None
    for begin in range(len(words)):
        phrase = " ".join(word for _, word in words[begin:])
        if find_station(phrase):
            return words[begin][0], phrase, True
    return None if known_only else _unknown(before, words)


def _unknown(before: str, words: list[tuple[int, str]]) -> tuple[int, str, bool] | None:
    """A station that is in no table: one to three capital words that begin the entry."""
    if not 1 <= len(words) <= 3 or not all(word.isupper() for _, word in words):
        return None
    if before[: words[0][0]].strip(" \t\r\n(;,)0123456789.&-") not in ("", "AND"):
        return None
    if words[-1][1] in _MONTHS or len(words[-1][1]) < 3 or words[-1][1].startswith("PARA"):
        return None
    phrase = " ".join(word for _, word in words)
    return words[0][0], _respelt(phrase) or phrase, False


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
    return len(digits) == 4 and digits.isdigit() and 1900 <= int(digits) <= 2039


def _dated(
    text: str, begin: int, end: int, station: str, number: int, known: bool
) -> Citation:
    year = None
    if before := _YEAR_BEFORE.search(text[max(0, begin - 8) : begin]):
        year = full_year(int(before["plain"] or before["bracket"]))
        begin -= len(before.group())
    year, end = _year_after(text, end, year)
    return Citation(Span(begin, end), station, number, year, known)


def _year_after(text: str, end: int, year: int | None) -> tuple[int | None, int]:
    if year is None and (after := _YEAR_AFTER.match(text, end)):
        return full_year(int(after["year"])), after.end()
    return year, end


def _begins_dated(text: str, match: re.Match[str]) -> bool:
    """Whether the number is the year of a citation that begins here (`2006 BAGHDAD 4652`)."""
    if len(match["number"]) not in (2, 4):
        return False
    rest = text[match.end() : match.end() + 48]
    follow = re.match(rf"\)?[ \t\r\n]+((?:{_WORD}[ \t\r\n]+){{1,4}})\d", rest)
    return bool(follow and find_station(follow[1]))


def _reversed(text: str, match: re.Match[str], number: int) -> Citation | None:
    """`377 KATHMANDU`: number first, where no number follows the station."""
    rest = text[match.end() : match.end() + 48]
    follow = re.match(rf"[ ]((?:{_WORD}[ ]){{0,3}}{_WORD})(?=[\s,;.]|$)(?![ \t\r\n]*\d)", rest)
    if len(match["number"]) < 3 or not follow or not follow[1].isupper():
        return None
    words = follow[1].split()
    for end in range(len(words), 0, -1):
        phrase = " ".join(words[:end])
        if find_station(phrase):
            return Citation(
                Span(match.start(), match.end() + 1 + len(phrase)), phrase, number, None, True
            )
    return None


def full_ids(text: str) -> Iterator[tuple[Span, str]]:
    """Cables cited by a whole id (`07KUALALUMPUR1658`), as archives and later cables do."""
    for match in _FULL_ID.finditer(text):
        if identifier := read_id(match.group()):
            yield Span(match.start(), match.end()), identifier
