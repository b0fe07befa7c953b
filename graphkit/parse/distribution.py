"""Distribution lines: `DEPT FOR EUR/WE, EAP/MTS (KOTOK)`, `STATE PASS TO USTR FOR SMITH`.

They name offices, agencies and posts (the attention list) and people. The Department itself
is left out: every cable to it goes there (5 FAH-2 H-320).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graphkit.authorities.agencies import find_agency
from graphkit.authorities.posts import find_station
from graphkit.model.cable import PersonName
from graphkit.model.document import Quote, Span
from graphkit.parse.names import begins_oddly, find_name, spaced_initial, split_title, title_case

_PASSED = r"(?:FOR|For|for|PASS(?:ED)?(?:[ ]+(?:TO|ALSO)){0,3}"
_JOINING = r"|AND|and|ALSO|also|PLEASE|PLS|ONLY|FROM)"
# A line end parts where the next line begins something: `... FOR`, a label, an office symbol.
_AGENCY = r"(?:STATE|DEPT|NSC|NRC|DOE|DOJ|DOD|DHS|EPA|FBI|CIA|USTR|USAID|USDA|USDOC|TREASURY)"
_NEW_LINE = rf"\n(?=[^,;\n]*\b(?:FOR|for|PASS)\b|[ ]*{_AGENCY}\b|[A-Z0-9-]+/)"
_SEPARATOR = re.compile(
    rf"[,;():]|{_NEW_LINE}|(?<=\s)(?:--?|–|—)(?=\s)|--"
    rf"|(?<![/\w]){_PASSED}{_JOINING}(?![/\w])|(?<=\s)&(?=\s)"
)
_OFFICE = re.compile(r"[A-Z0-9]{1,8}(?:-[A-Z0-9]{1,4})?(?:/[A-Z0-9&-]{1,14})+")
_INITIALLED = re.compile(r"(?:[A-Z]\.[ ]?){1,3}[A-Z][A-Za-z'-]+(?:[- ][A-Z][A-Za-z'-]+)?")
_NAME = re.compile(r"[A-Z][A-Za-z'’.-]*(?:[ ][A-Z][A-Za-z'’.-]*){0,3}")
_SURNAME = re.compile(r"[A-Z][A-Z'-]{3,}")
_NUMBERED_OFFICE = re.compile(r"(?=.*\d)(?:[A-Z]+-\w+|[A-Z]{2,5}-\d+\w*)")
_INITIAL_AT_END = re.compile(r"-\w$")
_GLUED_INITIAL = re.compile(r"\.(?=[A-Za-z])")
_OFFICE_HYPHEN_NAME = re.compile(r"([A-Z]{2,5})-([A-Z]{4,})")
_TOKEN = re.compile(r"\S+")
_VOWEL = re.compile(r"[AEIOUY]")
_CONSONANTS = re.compile(r"[^AEIOUY' -]{5}")
_DISTRIBUTES = re.compile(r"\b(?:FOR|PASS)\b")
_IGNORED = frozenset(
    """STATE DEPT DEPARTMENT THE TO POST POSTS ADDRESSEES WASHDC DEPTS ALL US U.S. WATCHER WATCHERS
    SECSTATE""".split()
) | {"DEPARTMENT OF STATE", "STATE DEPT", "DEPT OF STATE", "STATE DEPARTMENT"}
_ORGANISATION = re.compile(
    r"\b(?:OFFICE|DIVISION|SECTION|BUREAU|SERVICE|DEPT|DEPARTMENT|AGENCY|COMMISSION|COUNCIL|BANK|"
    r"RESERVE|ADMINISTRATION|COMMITTEE|COMMAND|HQ|HQS|CENTER|INSTITUTE|CONGRESS|SENATE|HOUSE|"
    r"EMBASSY|AMEMBASSY|CONSULATE|AMCONSUL|USMISSION|DESK|STAFF|CORPS|SURVEY|UNIT|AFFAIRS|COPYRIGHT)\b"
)
_FUNCTION = re.compile(
    r"\b(?:WATCHERS?|DIRECTORS?|ADVISORS?|ADVISERS?|ATTACHES?|OFFICERS?|COUNSELORS?|CHIEFS?|"
    r"COORDINATORS?|REPRESENTATIVES?|POLADS?|AMBASSADOR|CHARGE|SECRETARY|DUTY|MISSION|CODEL|REO|"
    r"RSO|LEGATT|POLOFF|ECONOFF|STAFFDEL|DELEGATION|COLLECTIVES?|INTERNATIONAL|RESEARCH|ENVIRONMENT)\b"
)
_LABEL = re.compile(r"[ \t]*(?:FOR|PASS|ALSO|DEPT|STATE|DEPARTMENT)\b", re.I)
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


_TO_OFFICE = ("STATE", "DEPT", "DEPARTMENT", "USDOC")
_AROUND = " \t\r\n\"'."


@dataclass(slots=True)
class Distribution:
    """What distribution lines name: attention (offices, agencies, posts) and people."""

    attention: list[Quote] = field(default_factory=list)
    people: list[PersonName] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Atom:
    text: str
    start: int
    before: str
    after: str
    closed: bool = False
    office: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))


def is_distribution(text: str) -> bool:
    """Whether a heading line reads as a distribution line rather than as something unknown."""
    if _LABEL.match(text) or _DISTRIBUTES.search(text):
        return True
    return text.isupper() and any(_classify(atom, "") == "office" for atom in _atoms(text, 0))


def parse_distribution(text: str, start: int) -> Distribution:
    """Offices, agencies, posts and people of distribution lines that begin at `start`.

    >>> d = parse_distribution("STATE FOR EUR/WE (KOTOK), EB; USTR FOR JSMYTHE", 0)
    >>> [q.value for q in d.attention], [p.name for p in d.people]
    (['EUR/WE', 'EB', 'USTR'], ['Kotok', 'J. Smythe'])
    """
    found = Distribution()
    seen: set[str] = set()
    office: str | None = None
    previous = ""
    for atom in _atoms(text, start):
        previous = kind = _classify(atom, "" if atom.closed else previous)
        if kind == "office":
            office = " ".join(atom.text.split())
            if office not in seen:
                seen.add(office)
                found.attention.append(Quote(office, atom.span, "distribution"))
        elif kind == "person":
            found.people.append(_person(atom, office))
    return found


def _atoms(text: str, start: int) -> list[_Atom]:
    atoms: list[_Atom] = []
    at, before, closed = 0, "", False
    for match in [*_SEPARATOR.finditer(text), None]:
        end = match.start() if match else len(text)
        after = match.group().split()[0] if match and match.group().split() else ""
        lead = before
        for piece, offset, office in _pieces(text[at:end]):
            atoms.append(_Atom(piece, start + at + offset, lead, after, closed, office))
            closed = False
            lead = lead or "FOR"  # what follows an office at once is for somebody there
        if match:
            at = match.end()
            closed = closed or match.group() == ")"
            before = after.upper() or before
    return atoms


def _pieces(chunk: str) -> Iterator[tuple[str, int, bool]]:
    """A chunk between separators, parted where an office symbol stands beside a name.

    Gives each piece, its place, and whether its place alone makes it an office.
    """
    end = len(chunk.rstrip(_AROUND))
    at = len(chunk) - len(chunk.lstrip(_AROUND))
    while word := _TOKEN.search(chunk, at, end):
        at, first = word.start(), word.group()
        rest = chunk[word.end() : end].lstrip(_AROUND)
        if first == "TO" or (first in _TO_OFFICE and "/" in rest):
            if first == "USDOC":
                yield first, at, True
        elif not _stands_alone(first, rest):
            yield chunk[at:end], at, False
            return
        else:
            office, name = _office_and_name(first)
            yield office, at, name is not None
            if name:
                at += len(office) + 1
                yield chunk[at:end], at, False
                return
        at = end - len(rest)


def _stands_alone(first: str, rest: str) -> bool:
    """Whether a word is an office by itself, and not the initial of the name behind it."""
    if "/" in first or _NUMBERED_OFFICE.fullmatch(first) or _hyphened(first):
        return True
    return first in _OFFICES and not (len(first) == 1 and _SURNAME.fullmatch(rest))


def _office_and_name(symbol: str) -> tuple[str, str | None]:
    """`4212/DON` and `MAC/J.BAKER`: an office and the name that a slash glued to it."""
    if hyphened := _hyphened(symbol):
        return hyphened
    head, _, last = symbol.rpartition("/")
    if not head:
        return symbol, None
    named = "." in last and len(last) > 3
    first = head.split("/")[0]
    bare = re.fullmatch(r"[A-Z]{3,}" if first.isdigit() else r"[A-Z]{5,}", last)
    if bare and first not in _BUREAUS and _pronounceable(last) and not _FUNCTION.search(last):
        named = last not in _OFFICES and find_agency(last) is None
    return (head, last) if named else (symbol, None)


def _hyphened(symbol: str) -> tuple[str, str] | None:
    """`PDA-LGOULD`: an office, and behind the hyphen an initial and a surname run together."""
    match = _OFFICE_HYPHEN_NAME.fullmatch(symbol)
    return (match[1], match[2]) if match and begins_oddly(match[2]) else None


def _pronounceable(word: str) -> bool:
    """Whether a word can be a name: it has a vowel, and no five consonants in a row."""
    return bool(_VOWEL.search(word)) and not _CONSONANTS.search(word)


def _classify(atom: _Atom, previous: str) -> str:
    """What an atom is, "office", "person" or "ignored"; `previous` is what the one before was."""
    text = " ".join(atom.text.split())
    known = "office" if atom.office else _known_kind(text)
    if known:
        return known
    if not _NAME.fullmatch(text):
        return "ignored"
    words = text.split()
    symbol = len(words) == 1 and text.isupper()
    if atom.before == "" or (atom.after in ("FOR", "PASS") and atom.before != "FOR"):
        return "office" if symbol else "ignored"  # what stands before FOR is no person
    surname = spaced_initial(words[-1].upper()).split()[-1]
    if not _pronounceable(surname) or _INITIAL_AT_END.search(text):
        return "office" if len(words) == 1 else "ignored"
    short = symbol and len(text) <= (4 if atom.closed else 3)
    return "office" if short and previous != "person" else "person"


def _known_kind(text: str) -> str | None:
    """The kind of an atom that is plain from its words alone, or None."""
    upper = text.upper()
    if not any(c.isalnum() for c in text) or upper in _IGNORED:
        return "ignored"
    if _ORGANISATION.search(upper) or upper in _OFFICES:
        return "office"
    if _INITIALLED.fullmatch(text):
        return "person"
    if _OFFICE.fullmatch(text) or text.isdigit():
        return "office"
    if _FUNCTION.search(upper):
        return "ignored"
    if find_station(upper) or find_agency(upper) or _NUMBERED_OFFICE.fullmatch(text):
        return "office"
    return None


def _person(atom: _Atom, office: str | None) -> PersonName:
    name = split_title(" ".join(atom.text.split()))[1]
    found = (find_name(name, atom.text) if name else None) or Span(0, len(atom.text))
    surface = " ".join(found.of(atom.text).split())
    written = spaced_initial(surface) if " " not in surface else surface
    written = title_case(_GLUED_INITIAL.sub(". ", written))
    span = Span(atom.start + found.start, atom.start + found.end)
    return PersonName(written, surface, span, "attention", affiliation=office)
