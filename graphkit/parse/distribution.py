"""Distribution lines: `DEPT FOR EUR/WE, EAP/MTS (KOTOK)`, `STATE PASS TO USTR FOR SMITH`.

They name offices, agencies and posts (the attention list) and people. The Department itself
is left out: every cable to it goes there (5 FAH-2 H-320). The lines are read as words; words
between separators (punctuation, FOR, PASS TO, AND) make a chunk, of one or more offices or people.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from graphkit.authorities.agencies import find_agency
from graphkit.authorities.posts import find_station
from graphkit.model.cable import PersonName
from graphkit.model.document import Quote, Span
from graphkit.parse.initials import (
    begins_no_surname,
    initials_of,
    is_frequent_surname,
    part_initials,
)
from graphkit.parse.names import title_case
from graphkit.parse.titles import read_people

_TOKEN = re.compile(r"[,;():]|[^\s,;():]+")
_SEPARATORS = {
    **{mark: mark for mark in (",", ";", "(", ")", ":", "&", "-", "–", "—")},
    **{word: word.upper() for word in ("FOR", "For", "for", "AND", "and", "ALSO", "also")},
    **{word: word for word in ("PASS", "PLEASE", "PLS", "ONLY", "FROM")},
    "PASSED": "PASS",
    # captions and precedence on the same line: `EXDIS - CAIRO PASS ALEXANDRIA NIACT IMMEDIATE`
    **dict.fromkeys(("EXDIS", "NODIS", "LIMDIS", "STADIS", "NOFORN", "SIPDIS"), ""),
    **dict.fromkeys(("NIACT", "IMMEDIATE", "PRIORITY", "FLASH"), ""),
}
_LABEL = re.compile(r"[ \t]*(?:FOR|PASS|ALSO|DEPT|STATE|DEPARTMENT)\b", re.I)
_DISTRIBUTES = re.compile(r"\b(?:FOR|PASS)\b")
_LABELS_LINE = re.compile(r"\b(?:FOR|for|PASS)\b")
_BEGINS_OFFICE = re.compile(r"[A-Z0-9-]{1,20}/")
_OFFICE = re.compile(r"[A-Z0-9]{1,8}(?:-[A-Z0-9]{1,4})?(?:/[A-Z0-9&-]{1,14})+")
_INITIALLED = re.compile(r"(?:[A-Z]\.[ ]?){1,3}[A-Z][A-Za-z'-]+(?:[- ][A-Z][A-Za-z'-]+)?")
_NAME = re.compile(r"[A-Z][A-Za-z'’.-]*(?:[ ][A-Z][A-Za-z'’.-]*){0,3}")
_SURNAME = re.compile(r"[A-Z][A-Z'-]{3,}")
_HYPHENED_OFFICE = re.compile(r"[A-Z]+-\w+")
_INITIAL_AT_END = re.compile(r"-\w\Z")
_GLUED_INITIAL = re.compile(r"\.(?=[A-Za-z])")
_OFFICE_HYPHEN_NAME = re.compile(r"([A-Z]{2,5})-([A-Z]{4,})")
_BARE_NAME = re.compile(r"[A-Z]{5,}")
_BARE_NAME_BEHIND_NUMBER = re.compile(r"[A-Z]{3,}")
_BARE_NAME_BEHIND_SLASH = re.compile(r"[A-Z-]{4,}")
_VOWEL = re.compile(r"[AEIOUY]")
_CONSONANTS = re.compile(r"[^AEIOUY' -]{5}")
_IGNORED = frozenset(
    """STATE DEPT DEPARTMENT THE TO POST POSTS ADDRESSEES WASHDC DEPTS ALL US U.S. WATCHER WATCHERS
    SECSTATE""".split()
) | {"DEPARTMENT OF STATE", "STATE DEPT", "DEPT OF STATE", "STATE DEPARTMENT"}
_ORGANISATION = frozenset(
    """OFFICE DIVISION SECTION BUREAU SERVICE DEPT DEPARTMENT AGENCY COMMISSION COUNCIL BANK RESERVE
    ADMINISTRATION COMMITTEE COMMAND HQ HQS CENTER INSTITUTE CONGRESS SENATE HOUSE EMBASSY AMEMBASSY
    CONSULATE AMCONSUL USMISSION DESK STAFF CORPS SURVEY UNIT AFFAIRS COPYRIGHT""".split()
)
_FUNCTION = frozenset(
    """WATCHER WATCHERS DIRECTOR DIRECTORS ADVISOR ADVISORS ADVISER ADVISERS ATTACHE ATTACHES
    OFFICER OFFICERS COUNSELOR COUNSELORS CHIEF CHIEFS COORDINATOR COORDINATORS REPRESENTATIVE
    REPRESENTATIVES POLAD POLADS COLLECTIVE COLLECTIVES AMBASSADOR CHARGE SECRETARY DUTY MISSION
    CODEL REO RSO LEGATT POLOFF ECONOFF STAFFDEL DELEGATION INTERNATIONAL RESEARCH
    ENVIRONMENT""".split()
)
_BUREAUS = frozenset(
    """S D P T E G M R H L C A F AF ARA CA DS EAP EB EEB EUR INL INM INR IO IIP ECA OES OIG ISN NEA
    NP PM PRM SA SCA SS WHA DRL VCI VC AC MMO PA OBO HR RM FSI""".split()
)
# Offices that stand alone, without a slash; bureaus by their symbols (1 FAM organisation charts).
_OFFICES = _BUREAUS | frozenset(
    """NRO ICN IMB OASIA USOAS ITA MAC TTIC USPTO FAS FCS TIP ILAB FDA OFAC CBP ICE TSA
    USGS FWS NPS NRC CSCE CSBM PAA USAU ACSS DCHA ANE LAC AFR ENRD US-CERT
    OMB OIRA USTR NSC OVP DHS DOJ DOD DOE DOC DOL DOT EPA HHS CDC FBI CIA DIA NSA DEA OPIC EXIM
    USAID AID USDA USDOC USIA ACDA SECDEF JCS OSD TDA MCC""".split()
)
# Agencies whose name begins a line of its own, even where it says neither FOR nor PASS.
_AGENCIES = frozenset(
    "STATE DEPT NSC NRC DOE DOJ DOD DHS EPA FBI CIA USTR USAID USDA USDOC TREASURY".split()
)
_TO_OFFICE = ("STATE", "DEPT", "DEPARTMENT", "USDOC")
_OUTER = "\"'."
_MOST = 60_000  # characters of lines that are read: no heading has more, a hostile text might
_LONGEST = 120  # characters of a name or an office; what is longer is prose
_SYMBOL = 4  # letters that an office has before its first slash, at most
_AGENCY_WORDS = 4  # words of an agency's name that may run together with a person's before it
_SURE = 3  # names that surely have a glued initial, before all others may be taken to have one


@dataclass(slots=True)
class Distribution:
    """What distribution lines name: attention (offices, agencies, posts) and people."""

    attention: list[Quote] = field(default_factory=list)
    people: list[PersonName] = field(default_factory=list)


_Word = tuple[str, int]  # a word, and where it begins


class _Chunk(NamedTuple):
    """The words between two separators; `closed` says that a bracket was closed before them."""

    words: list[_Word]
    before: str
    after: str
    closed: bool
    line: int


class _Atom(NamedTuple):
    """Words that stand for one office, agency, post or person; `office`: their place says so."""

    text: str
    span: Span
    before: str
    after: str
    closed: bool
    line: int
    office: bool


def is_distribution(text: str) -> bool:
    """Whether a heading line reads as a distribution line rather than as something unknown."""
    if _LABEL.match(text) or _DISTRIBUTES.search(text):
        return True
    return text.isupper() and any(_is_office(atom) for atom in _atoms(text[:_MOST]))


def _is_office(atom: _Atom) -> bool:
    """Whether an atom surely is an office: by its own words, of more than one letter."""
    known = atom.office or _known_kind(atom.text) == "office"
    return known and len(atom.text) > 1 and not atom.text.isdigit()


def parse_distribution(text: str, start: int) -> Distribution:
    """Offices, agencies, posts and people of distribution lines that begin at `start`.

    >>> d = parse_distribution("STATE FOR EUR/WE (KOTOK), EB; USTR FOR JSMYTHE", 0)
    >>> [q.value for q in d.attention], [p.name for p in d.people]
    (['EUR/WE', 'EB', 'USTR'], ['Kotok', 'J. Smythe'])
    """
    attention: dict[str, Quote] = {}
    named: list[tuple[_Atom, str | None]] = []
    office: str | None = None
    previous = ""
    for atom in _atoms(text[:_MOST]):
        previous = kind = _classify(atom, "" if atom.closed else previous)
        if kind == "office":
            office = atom.text
            if office not in attention:
                span = Span(start + atom.span.start, start + atom.span.end)
                attention[office] = Quote(office, span, "distribution")
        elif kind == "person":
            named.append((atom, office))
    glued = _lines_of_glued_names([atom for atom, _ in named])
    people = [
        _person(atom, atom.span.of(text), start, where, atom.line in glued) for atom, where in named
    ]
    return Distribution(list(attention.values()), people)


def _chunks(text: str) -> Iterator[_Chunk]:
    """The words of the lines, parted at punctuation, at FOR, PASS TO, AND, and at new lines.

    A line end parts where the next line begins something; else a name or list goes on there.
    """
    words: list[_Word] = []
    before, closed, at = "", False, 0
    separator = _SEPARATORS.get
    for number, line in enumerate(text.replace("--", ", ").split("\n")):
        begins = number > 0 and _begins(line)
        if begins and words:
            yield _Chunk(words, before, "", closed, number - 1)
            words, closed = [], False
        if begins == "label":
            before = ""  # what was passed to whom does not go on here
        for match in _TOKEN.finditer(line):
            word = match.group()
            after = separator(word)
            if after is None and (word == "TO" or word[-1] in _OUTER):
                after = _odd_separator(word, "" if words else before)
            if after is None:
                words.append((word, at + match.start()))
                continue
            if words:
                yield _Chunk(words, before, after, closed, number)
                words, closed = [], False
            closed = closed or after == ")"
            before = after
        at += len(line) + 1
    if words:
        yield _Chunk(words, before, "", closed, text.count("\n"))


def _begins(line: str) -> str:
    """What a line begins: "label" for one with FOR or PASS of its own, "office", or nothing."""
    if _LABELS_LINE.search(line.partition(",")[0].partition(";")[0]):
        return "label"
    first = line.split(maxsplit=1)
    agency = bool(first) and first[0].strip(_OUTER + ",;:()") in _AGENCIES
    return "office" if agency or _BEGINS_OFFICE.match(line) else ""


def _odd_separator(word: str, before: str) -> str | None:
    """A separator with a full stop or in quotation marks; TO directly after PASS; None for none."""
    if word == "TO":
        return "PASS" if before == "PASS" else None
    bare = word.strip(_OUTER)
    return _SEPARATORS.get(bare) if bare else "."


def _atoms(text: str) -> Iterator[_Atom]:
    for words, before, after, closed, line in _chunks(text):
        at, pieces = _placed(_trimmed(words), before, after)
        for texts, start, end, office, parted in pieces:
            following = "" if parted else after
            yield _Atom(texts, Span(at + start, at + end), before, following, closed, line, office)
            closed = False
            before = before or "FOR"  # what follows an office at once is for somebody there


def _trimmed(words: list[_Word]) -> list[_Word]:
    """The words of a chunk without quotation marks and full stops at its ends."""
    first, start = words[0]
    if first[0] not in _OUTER and words[-1][0][-1] not in _OUTER:
        return words
    bare = first.lstrip(_OUTER)
    words = [(bare, start + len(first) - len(bare)), *words[1:]]
    last, start = words[-1]
    words[-1] = (last.rstrip(_OUTER), start)
    return [word for word in words if word[0]]


class _Piece(NamedTuple):
    """Words of a chunk for one atom. `office`: their place alone makes them one; `parted`: what
    follows them in the chunk is an agency that belongs to the next line."""

    text: str
    start: int
    end: int
    office: bool = False
    parted: bool = False


def _piece(words: list[_Word], *, office: bool = False, parted: bool = False) -> _Piece:
    last, start = words[-1]
    text = " ".join(word for word, _ in words)
    return _Piece(text, words[0][1], start + len(last), office, parted)


def _placed(words: list[_Word], before: str, after: str) -> tuple[int, Iterable[_Piece]]:
    """The pieces of a chunk, and where their places count from.

    What one space parts recurs from cable to cable, so that it need not be read anew.
    """
    first, start = words[0]
    last, end = words[-1]
    text = first if len(words) == 1 else " ".join([word for word, _ in words])
    if end + len(last) - start == len(text) <= _LONGEST:
        return start, _pieces_of(text, before, after)
    return 0, _pieces(words, before, after)


@lru_cache(maxsize=8192)
def _pieces_of(text: str, before: str, after: str) -> tuple[_Piece, ...]:
    starts = accumulate((len(word) + 1 for word in text.split(" ")), initial=0)
    return tuple(_pieces(list(zip(text.split(" "), starts, strict=False)), before, after))


def _pieces(words: list[_Word], before: str, after: str) -> Iterator[_Piece]:
    """The words of a chunk, parted where an office symbol stands beside a name."""
    last_slash = max(i for i, word in enumerate(words) if "/" in word[0] or not i)
    bracket = before == "("
    for at, (first, start) in enumerate(words):
        if first in _TO_OFFICE and last_slash > at:
            if first == "USDOC":
                yield _piece([words[at]], office=True)
            continue
        symbols = _symbols(first, bracket=bracket) if len(first) <= _LONGEST else None
        initial = len(first) == 1 and at + 2 == len(words) and _SURNAME.fullmatch(words[-1][0])
        if symbols is None or initial:
            yield from _run_together(words[at:] if at else words, before, after)
            return
        for text, offset, office in symbols:
            if office is None:
                behind = [(text, start + offset), *words[at + 1 :]]
                yield from _run_together(behind, before, after)
                return
            yield _Piece(text, start + offset, start + offset + len(text), office)


@lru_cache(maxsize=8192)
def _symbols(word: str, *, bracket: bool) -> tuple[tuple[str, int, bool | None], ...] | None:
    """The offices, or people, that a word consists of by itself: text, place, whether an office.

    The place says that it is one in front of a name that is glued to it, which has None there and
    may go on in the next words. None for a word that is no office by itself.
    """
    if word == "TO":
        return ()
    if people := _between_slashes(word, bracket=bracket):
        return people
    office, name = _office_and_name(word)
    if office is None:
        return None
    if name is None:
        return ((office, 0, False),)
    return (office, 0, True), (name, len(office) + 1, None)


def _between_slashes(word: str, *, bracket: bool) -> tuple[tuple[str, int, bool], ...]:
    """The people of `JDOE/RROE` and of `(HOLLIS/IVERSEN)`, which could be an office's symbol.

    All must be able to be names, and brackets be around them, or all surely have an initial, or
    one if the first is longer than offices' symbols are.
    """
    parts = word.split("/") if "/" in word else []
    if not parts or not all(_BARE_NAME_BEHIND_SLASH.fullmatch(part) for part in parts):
        return ()
    sure = [_is_glued(part) for part in parts]
    if not (bracket or all(sure) or (any(sure) and len(parts[0]) > _SYMBOL)):
        return ()
    if not all(_known_kind(part) is None and _pronounceable(part[1:]) for part in parts):
        return ()
    places = [sum(len(part) + 1 for part in parts[:n]) for n in range(len(parts))]
    return tuple((part, place, False) for part, place in zip(parts, places, strict=True))


def _run_together(words: list[_Word], before: str, after: str) -> Iterator[_Piece]:
    """A name and an agency that a lost line end ran together, in either order, or the words."""
    if not 1 < len(words) <= 2 * _AGENCY_WORDS:
        yield _piece(words)
        return
    texts = [word for word, _ in words]
    if at := _agency_begins(texts, before, after):
        yield _piece(words[:at], parted=True)
        yield _piece(words[at:], office=True)
    elif _is_glued(texts[-1]) and _known_kind(" ".join(texts[:-1])) == "office":
        yield _piece(words[:-1])
        yield _piece(words[-1:])
    else:
        yield _piece(words)


def _agency_begins(texts: list[str], before: str, after: str) -> int:
    """Where an agency begins behind a person's name: `TOM RILEY INTERIOR FOR`; 0 if nowhere."""
    if _is_glued(texts[0]) and _is_agency(texts[1]):
        return 1
    if before == "" or after not in ("FOR", "PASS") or _known_kind(" ".join(texts)):
        return 0
    places = range(max(1, len(texts) - _AGENCY_WORDS), len(texts))
    return next((at for at in places if _is_agency(" ".join(texts[at:]))), 0)


@lru_cache(maxsize=4096)
def _is_agency(text: str) -> bool:
    return len(text) <= _LONGEST and (text in _AGENCIES or find_agency(text) is not None)


def _office_and_name(symbol: str) -> tuple[str | None, str | None]:
    """The office that a word is by itself, and the name glued to it: `4212/DON`, `PDA-LGOULD`.

    None for a word that is no office by itself.
    """
    if (hyphened := _OFFICE_HYPHEN_NAME.fullmatch(symbol)) and begins_no_surname(hyphened[2]):
        return hyphened[1], hyphened[2]
    head, _, last = symbol.rpartition("/")
    if not head:
        alone = symbol in _OFFICES or _is_numbered(symbol)
        return (symbol if alone else None), None
    named = "." in last and len(last) > 3
    first = head.split("/")[0]
    bare = (_BARE_NAME_BEHIND_NUMBER if first.isdigit() else _BARE_NAME).fullmatch(last)
    if bare and first not in _BUREAUS and _pronounceable(last) and last not in _FUNCTION:
        named = last not in _OFFICES and find_agency(last) is None
    return (head, last) if named else (symbol, None)


def _is_numbered(symbol: str) -> bool:
    """Whether a word is an office with a number, such as `EM-1`."""
    return any(c.isdigit() for c in symbol) and bool(_HYPHENED_OFFICE.fullmatch(symbol))


def _pronounceable(word: str) -> bool:
    """Whether a word can be a name: it has a vowel, and no five consonants in a row."""
    return bool(_VOWEL.search(word)) and not _CONSONANTS.search(word)


def _is_glued(word: str) -> bool:
    """Whether a word surely is an initial and a surname: `SFLATT`."""
    if not 3 < len(word) <= _LONGEST or " " in word or "." in word or not word.isupper():
        return False
    return begins_no_surname(word) and _pronounceable(word[1:])


def _classify(atom: _Atom, previous: str) -> str:
    """What an atom is, "office", "person" or "ignored"; `previous` is what the one before was."""
    if atom.office:
        return "office"
    text, _, before, after, closed, _, _ = atom
    if known := _known_kind(text):
        return known
    return _place_says(text, before, after, closed=closed, previous=previous)


@lru_cache(maxsize=8192)  # of no more than `_LONGEST` characters: longer ones are known
def _place_says(text: str, before: str, after: str, *, closed: bool, previous: str) -> str:
    """What words are that do not tell it themselves."""
    words = text.split(" ")
    symbol = len(words) == 1 and text.isupper()
    if before == "" or (after in ("FOR", "PASS") and before != "FOR"):
        return "office" if symbol else "ignored"  # what stands before FOR is no person
    last = words[-1].upper()
    surname = last[1:] if len(last) > 3 and begins_no_surname(last) else last
    if not _pronounceable(surname) or _INITIAL_AT_END.search(text):
        return "office" if len(words) == 1 else "ignored"
    short = symbol and len(text) <= (4 if closed else 3)
    return "office" if short and previous != "person" else "person"


def _known_kind(text: str) -> str | None:
    """The kind of words that is plain from them alone: also that they can be no name; or None."""
    return _kind_of(text) if len(text) <= _LONGEST else "ignored"


@lru_cache(maxsize=8192)
def _kind_of(text: str) -> str | None:
    upper = text.upper()
    words = upper.split(" ")
    if not any(c.isalnum() for c in text) or upper in _IGNORED:
        return "ignored"
    if not _ORGANISATION.isdisjoint(words) or upper in _OFFICES:
        return "office"
    if _INITIALLED.fullmatch(text):
        return "person"
    if _OFFICE.fullmatch(text) or text.isdigit():
        return "office"
    if not _FUNCTION.isdisjoint(words):
        return "ignored"
    if find_station(upper) or find_agency(upper) or _is_numbered(text):
        return "office"
    return None if _NAME.fullmatch(text) else "ignored"


def _lines_of_glued_names(atoms: list[_Atom]) -> set[int]:
    """The lines on which names of one word are an initial and a surname run together.

    Who writes `JKENNEDY` also writes `JURBAN`, which could be a surname: so where most names of
    a line surely have an initial, all have; and on all lines where at least three, and two of
    three, surely have.
    """
    sure = [atom.line for atom in atoms if _is_glued(atom.text)]
    if not sure:
        return set()
    single = [a.line for a in atoms if a.text.isupper() and " " not in a.text and "." not in a.text]
    if len(sure) >= _SURE and 3 * len(sure) >= 2 * len(single):
        return set(single)
    lines = Counter(single)
    return {line for line, count in Counter(sure).items() if 2 * count > lines[line]}


def _person(atom: _Atom, raw: str, start: int, office: str | None, among_glued: bool) -> PersonName:
    at = start + atom.span.start
    if " " not in atom.text:
        name, span = _written(atom.text, among_glued=among_glued), Span(at, at + len(raw))
        return PersonName(name, atom.text, span, "attention", affiliation=office)
    people = read_people(raw)
    found = Span(people[0].start, people[0].end) if len(people) == 1 else Span(0, len(raw))
    surface = " ".join(found.of(raw).split())
    written = _written(surface, among_glued=among_glued)
    span = Span(at + found.start, at + found.end)
    return PersonName(written, surface, span, "attention", affiliation=office)


@lru_cache(maxsize=4096)
def _written(surface: str, *, among_glued: bool) -> str:
    """A name in title case, with initials apart that are glued to it surely, or as others are."""
    if "." in surface:
        return title_case(_GLUED_INITIAL.sub(". ", surface))
    word = surface.upper()
    if " " in word or len(word) < 4:
        return title_case(surface)
    surely = begins_no_surname(word)
    likely = among_glued and len(word) > 4 and not is_frequent_surname(word)
    likely = likely and not begins_no_surname(word[1:]) and _pronounceable(word[1:])
    return title_case(part_initials(surface, initials_of(word)) if surely or likely else surface)
