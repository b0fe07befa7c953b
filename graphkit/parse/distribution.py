"""Distribution lines: `DEPT FOR EUR/WE, EAP/MTS (KOTOK)`, `STATE PASS TO USTR FOR SMITH`.

They name offices, agencies and posts (the attention list) and people. The Department itself
is left out: every cable to it goes there (5 FAH-2 H-320).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graphkit.authorities.agencies import find_agency
from graphkit.authorities.posts import find_station
from graphkit.model.cable import PersonName
from graphkit.model.document import Quote, Span
from graphkit.parse.names import spaced_initial, split_title, title_case

_SEPARATOR = re.compile(
    r"[,;():]|\n(?=[^,;\n]*\b(?:FOR|for|PASS)\b|[ ]*(?:STATE|DEPT)\b|[A-Z0-9-]+/)|(?<=\s)(?:--?|–|—)(?=\s)|--|"
    r"(?<![/\w])(?:FOR|For|PASS(?:ED)?(?:[ ]+(?:TO|ALSO))*|AND|and|ALSO|also|for|PLEASE|PLS|ONLY|FROM)"
    r"(?![/\w])|(?<=\s)&(?=\s)"
)
_OFFICE = re.compile(r"[A-Z0-9]{1,8}(?:-[A-Z0-9]{1,4})?(?:/[A-Z0-9&-]{1,14})+")
_INITIALLED = re.compile(r"(?:[A-Z]\.[ ]?){1,3}[A-Z][A-Za-z'-]+(?:[- ][A-Z][A-Za-z'-]+)?")
_NAME = re.compile(r"[A-Z][A-Za-z'’.-]*(?:[ ][A-Z][A-Za-z'’.-]*){0,3}")
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
    r"COORDINATORS?|REPRESENTATIVES?|POLADS?|AMBASSADOR|CHARGE|SECRETARY|DUTY|MISSION|CODEL|REO|RSO|LEGATT|POLOFF|ECONOFF|"
    r"STAFFDEL|DELEGATION|COLLECTIVES?|INTERNATIONAL|RESEARCH|ENVIRONMENT)\b"
)
_LABEL = re.compile(r"[ \t]*(?:FOR|PASS|ALSO|DEPT|STATE|DEPARTMENT)\b", re.I)
_BUREAUS = frozenset(
    """S D P T E G M R H L C A F AF ARA CA DS EAP EB EEB EUR INL INM INR IO IIP ECA OES OIG ISN NEA
    NP PM PRM SA SCA SS WHA DRL VCI VC AC MMO PA OBO HR RM FSI""".split()
)
# Offices that stand alone, without a slash; bureaus by their symbols (1 FAM organisation charts).
_OFFICES = _BUREAUS | frozenset(
    """NRO ICN IMB OASIA USOAS ITA MAC TTIC USPTO
    FAS FCS TIP ILAB FDA OFAC CBP ICE TSA USGS FWS NPS NRC CSCE CSBM PAA USAU ACSS DCHA ANE LAC AFR ENRD US-CERT
    OMB OIRA USTR NSC OVP DHS DOJ DOD DOE DOC DOL DOT EPA HHS CDC FBI CIA DIA NSA DEA OPIC EXIM
    USAID AID USDA USDOC USIA ACDA SECDEF JCS OSD TDA MCC""".split()
)


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

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))


def is_distribution(text: str) -> bool:
    """Whether a heading line reads as a distribution line rather than as something unknown."""
    return bool(
        _LABEL.match(text)
        or re.search(r"\b(?:FOR|PASS)\b", text)
        or all(_classify(a, "") in ("office", "ignored") for a in _atoms(text, 0))
    )


def parse_distribution(text: str, start: int) -> Distribution:
    """Offices, agencies, posts and people of distribution lines that begin at `start`.

    >>> d = parse_distribution("STATE FOR EUR/WE (DOE), EB; USTR FOR JSMYTHE", 0)
    >>> [q.value for q in d.attention], [p.name for p in d.people]
    (['EUR/WE', 'EB', 'USTR'], ['Doe', 'J. Smythe'])
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
        for piece, offset in _pieces(text[at:end]):
            atoms.append(_Atom(piece, start + at + offset, before, after, closed))
            closed = False
        if match:
            at = match.end()
            closed = closed or match.group() == ")"
            before = after.upper() or before
    return atoms


def _pieces(chunk: str) -> list[tuple[str, int]]:
    """A chunk between separators, parted where an office symbol stands beside a name."""
    pieces: list[tuple[str, int]] = []
    lead = len(chunk) - len(chunk.lstrip())
    words = chunk.strip(" \t\r\n\"'.")
    offset = lead + (len(chunk.strip()) - len(chunk.strip().lstrip("\"'.")))
    if not words:
        return pieces
    first, _, rest = words.partition(" ")
    if first in ("STATE", "DEPT", "DEPARTMENT", "USDOC") and rest.strip() and "/" in rest:
        pieces += [] if first != "USDOC" else [(first, offset)]
        offset += len(words) - len(rest.lstrip())
        words = rest.lstrip()
        first, _, rest = words.partition(" ")
    initial = len(first) == 1 and re.fullmatch(r"[A-Z][A-Z'-]{3,}", rest.strip())
    if "/" in first or (first in _OFFICES and not initial):
        office, name = _office_and_name(first)
        pieces.append((office, offset))
        if name:
            tail = f"{name} {rest}".strip() if rest else name
            pieces.append((tail, offset + len(office) + 1))
        elif rest.strip():
            pieces += [(p, offset + len(words) - len(rest) + o) for p, o in _pieces(rest)]
    else:
        pieces.append((words, offset))
    return pieces


def _office_and_name(symbol: str) -> tuple[str, str | None]:
    """`4212/DON` and `MAC/J.BAKER`: an office and the name that a slash glued to it."""
    head, _, last = symbol.rpartition("/")
    if not head:
        return symbol, None
    named = "." in last and len(last) > 3
    first = head.split("/")[0]
    bare = re.fullmatch(r"[A-Z]{3,}" if first.isdigit() else r"[A-Z]{5,}", last)
    if bare and first not in _BUREAUS and _pronounceable(last) and not _FUNCTION.search(last):
        named = last not in _OFFICES and find_agency(last) is None
    return (head, last) if named else (symbol, None)


def _pronounceable(word: str) -> bool:
    """Whether a word can be a name: it has a vowel, and no more than three consonants in a row."""
    return bool(re.search(r"[AEIOUY]", word)) and not re.search(r"[^AEIOUY' -]{5}", word)


def _classify(atom: _Atom, previous: str) -> str:
    """What an atom is, "office", "person" or "ignored"; `previous` is what the one before was."""
    text = " ".join(atom.text.split())
    upper = text.upper()
    if not re.search(r"[A-Za-z0-9]", text) or upper in _IGNORED:
        return "ignored"
    if _ORGANISATION.search(upper) or upper in _OFFICES:
        return "office"
    if _INITIALLED.fullmatch(text):
        return "person"
    if _OFFICE.fullmatch(text) or text.isdigit():
        return "office"
    if _FUNCTION.search(upper):
        return "ignored"
    if find_station(upper) or find_agency(upper):
        return "office"
    if re.fullmatch(r"[A-Z]+-\w+|[A-Z]{2,5}-\d+\w*", text) and any(c.isdigit() for c in text):
        return "office"
    if not _NAME.fullmatch(text):
        return "ignored"
    if atom.before == "" or (atom.after in ("FOR", "PASS") and atom.before not in ("FOR",)):
        return "office" if " " not in text and text.isupper() else "ignored"
    words = text.split()
    if not _pronounceable(words[-1].upper()) or re.search(r"-\w$", text):
        return "office" if len(words) == 1 else "ignored"
    symbol = len(words) == 1 and text.isupper() and len(text) <= (4 if atom.closed else 3)
    return "office" if symbol and previous != "person" else "person"


def _person(atom: _Atom, office: str | None) -> PersonName:
    _, bare = split_title(" ".join(atom.text.split()))
    surface = bare or " ".join(atom.text.split())
    written = spaced_initial(surface) if " " not in surface else surface
    written = re.sub(r"\.(?=[A-Za-z])", ". ", written)
    return PersonName(
        title_case(written), surface, atom.span, "attention", affiliation=office
    )
