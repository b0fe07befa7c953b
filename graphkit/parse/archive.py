"""The 1973-79 electronic archive form: a text part, and attributes that the archive adds.

What the attributes say is kept apart from what the telegram says; only the document number serves
as the id. Source: National Archives, Access to Archival Databases, "Central Foreign Policy
Files", record layout of the electronic telegrams and of the index (P-reel, D-reel) records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from graphkit.model.document import Document, Quote, Span

# The attributes of the record layout. Those of one word are common words elsewhere.
_NAMES = """Automatic Decaptioning|Capture Date|Channel Indicators|Concepts|Control Number|Copy
|Current Classification|Current Handling Restrictions|Decaption Date|Decaption Note|Decaptioned
|Disposition Action|Disposition Approved on Date|Disposition Authority|Disposition Case Number
|Disposition Comment|Disposition Date|Disposition Event|Disposition History|Disposition Reason
|Disposition Remarks|Document Number|Document Source|Document Unique ID|Draft Date|Drafter
|Enclosure|Errors|Executive Order|Expiration|Film Number|Format|From|Handling Restrictions
|Image Path|ISecure|Legacy Key|Line Count|Litigation Code IDs|Litigation Codes|Litigation History
|Locator|Margin|Markings|Message ID|MCN|Office|Original Classification
|Original Handling Restrictions|Original Previous Classification
|Original Previous Handling Restrictions|Page Count|Previous Channel Indicators
|Previous Classification|Previous Handling Restrictions|Received From|Received To|Reference
|Retention|Review Action|Review Authority|Review Comment|Review Content Flags|Review Date
|Review Event|Review Exemptions|Review History|Review Markings|Review Media Identifier
|Review Media ID|Review Referrals|Review Release Date|Review Release Event|Review Transfer Date
|Review Withdrawn Fields|SAS ID|Secure|Sent Date|Status|Subject|TAGS|To|Type""".replace("\n", "")

# One of these is in every record; texts without are not searched.
_HINTS = ("ttributes", "TTRIBUTES", "ocument Number", "OCUMENT NUMBER")
_TEXT_LINE = r"[ \t-]{0,9}Message[ \t]{0,4}Text[ \t:-]{0,9}(?=\n|\Z)"
_ATTRIBUTES_LINE = r"[ \t-]{0,9}Message[ \t]{0,4}Attributes[ \t:-]{0,9}(?=\n|\Z)"
_TEXT = (re.compile(_TEXT_LINE, re.I), re.compile(rf"\n{_TEXT_LINE}", re.I))
_ATTRIBUTES = (re.compile(_ATTRIBUTES_LINE, re.I), re.compile(rf"\n{_ATTRIBUTES_LINE}", re.I))
_DOCUMENT_NUMBER = (
    re.compile(r"[ \t]{0,9}Document[ \t]{0,4}Number[ \t]{0,2}:", re.I),
    re.compile(r"\n[ \t]{0,9}Document[ \t]{0,4}Number[ \t]{0,2}:", re.I),
)
# Where a telegram begins that follows attributes without a marker of its own.
_PAGE_ONE = re.compile(
    r"\n(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)[ \t]*)?"
    r"[ \t]*PAGE[ ]{1,4}0?1[ ]{1,12}[A-Z]"
)
_COLON = re.compile(r"[A-Za-z][ \t]{0,2}:")
_OTHER_NAME = re.compile(r"[ \t]*(?P<name>[A-Z][a-z]{1,20}(?:[ /][A-Z][A-Za-z]{0,20}){0,4})[ \t]*")
_NAME_LONGEST = 64
_ENDING = 3  # letters of a name by which it is looked up; `To` has two
_MOST = 1000  # attributes of a record; none has a hundred, a hostile text might
_FEWEST = 4  # attributes that tell a record whose marker is lost
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n|<<)")
_LEAD = re.compile(r"[ \t]*(?:![ ])?['\"]?[ \t]*")

# What a text part without telegram still holds: page heads, markings, and the notice itself.
_NO_TEXT = re.compile(
    r"[ \t]*(?:"
    r"PAGE[ ]{1,4}\d{1,3}\b[^\n]{0,60}"
    r"|(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE|N/?A)"
    r"|<<[^\n]{0,40}>>|NNNN?"
    r"|ERROR READING TEXT[^\n]{0,60}|[^\n]{0,60}(?:MRN|TELEGRAM)[^\n]{0,20}UNAVAILABLE\.?"
    r"|(?:FULL )?(?:TELEGRAM )?TEXT (?:IS )?(?:NOT AVAILABLE|UNAVAILABLE|ON MICROFILM)[^\n]{0,40}"
    r")?[ \t]*",
    re.I,
)
_KINDS = {
    "TE": "telegram",
    "AG": "airgram",
    "AI": "airgram",
    "DN": "diplomatic-note",
    "ME": "memorandum",
    "OM": "operations-memorandum",
    "CO": "correspondence",
    "LE": "letter",
    "RE": "report",
}
_PAGE_LINE = re.compile(
    r"PAGE[ ]{1,4}0?1[ ]{1,12}(?P<id>(?P<station>[A-Z][A-Z.'-]{1,20}(?:[ ][A-Z.'-]{1,20}){0,3})"
    r"[ ]{1,6}(?P<number>\d{3,8}))(?!\d)",
    re.I | re.A,
)


@dataclass(frozen=True, slots=True)
class Archived:
    """An archive record: where its telegram stands, and its attributes (rule: their name).

    `has_text` is False where the record is only an index entry (`Locator: TEXT NOT AVAILABLE`,
    `TEXT ON MICROFILM`); `page_line` is station and number of the head of the telegram's first
    page, which the archive's computer wrote (`PAGE 01  QUITO  01234`, rule "archive.page-line").
    """

    blocks: tuple[Span, ...]
    attributes: tuple[Quote, ...]
    has_text: bool = True
    page_line: Quote | None = None

    def attribute(self, name: str) -> Quote | None:
        """The attribute of that name, as the archive has it, or None."""
        rule = f"archive.{name}"
        return next((q for q in self.attributes if q.rule == rule), None)

    @property
    def kind(self) -> str | None:
        """What the record's `Type` says that it is, "telegram" or "airgram" say, or None."""
        given = self.attribute("Type")
        return _KINDS.get(given.value.upper()[:2]) if given else None


def parse_archive(document: Document, text: str) -> Archived | None:
    """The archive record that a document is, or None where it is none.

    The attributes mostly follow the text and may precede it; where their marker is lost, four
    known ones at line beginnings, the document number among them, tell the record.
    """
    if not any(hint in text for hint in _HINTS):
        return None
    blocks = document.blocks or (Span(0, len(text)),)
    whole = Span(blocks[0].start, blocks[-1].end)
    parts = _marked(text, whole) or _unmarked(text, whole)
    if not parts:
        return None
    block, given = parts
    has_text = any(not _NO_TEXT.fullmatch(line) for line in block.of(text).split("\n"))
    attributes = tuple(islice(_attributes(text, given), _MOST))
    return Archived((block,), attributes, has_text, _page_line(text, block))


def _line(
    patterns: tuple[re.Pattern[str], re.Pattern[str]], text: str, start: int, end: int
) -> re.Match[str] | None:
    """A line of its own: at once, or behind a line end (a literal first, so that it is fast)."""
    at_once, later = patterns
    return at_once.match(text, start, end) or later.search(text, start, end)


def _marked(text: str, whole: Span) -> tuple[Span, Span] | None:
    """Text part and attribute part where `Message Attributes` stands; either may come first."""
    marker = _line(_ATTRIBUTES, text, whole.start, whole.end)
    if not marker:
        return None
    if begin := _line(_TEXT, text, whole.start, marker.start()):
        return Span(begin.end(), marker.start()), Span(marker.end(), whole.end)
    later = _line(_TEXT, text, marker.end(), whole.end)
    before = Span(whole.start, marker.start())
    if not later and not before.of(text).strip():
        later = _PAGE_ONE.search(text, marker.end(), whole.end)
        return _attributes_first(text, Span(marker.end(), whole.end), later, 0)
    if later and not before.of(text).strip():
        return _attributes_first(text, Span(marker.end(), whole.end), later, len(later.group()))
    return before, Span(marker.end(), later.start() if later else whole.end)


def _attributes_first(
    text: str, rest: Span, later: re.Match[str] | None, skip: int
) -> tuple[Span, Span]:
    end = later.start() if later else rest.end
    begin = min(end + skip, len(text))
    return Span(begin, rest.end), Span(rest.start, end)


def _unmarked(text: str, whole: Span) -> tuple[Span, Span] | None:
    """The parts of a record that lost its marker, told by known attributes at line beginnings."""
    if not _line(_DOCUMENT_NUMBER, text, whole.start, whole.end):
        return None
    begin = _line(_TEXT, text, whole.start, whole.end)
    found = [n for n in islice(_names(text, whole), _MOST) if n.leads]
    names = {name.name for name in found}
    if len(names) < _FEWEST or "Document Number" not in names:
        return None
    first, last = found[0].start, found[-1].end
    if begin and begin.start() > first:
        return Span(begin.end(), whole.end), Span(first, begin.start())
    start = begin.end() if begin else whole.start
    if text[start:first].strip():
        return Span(start, first), Span(first, whole.end)
    later = _PAGE_ONE.search(text, last, whole.end)
    return _attributes_first(text, Span(first, whole.end), later, 0)


@dataclass(frozen=True, slots=True)
class _Name:
    """An attribute's name in a text; `leads` where it is known and begins a line."""

    name: str
    start: int
    end: int
    leads: bool


def _attributes(text: str, part: Span) -> Iterator[Quote]:
    """The attributes in `part`: a value goes on over line ends to the next name or blank line."""
    names = [*_names(text, part), _Name("", part.end, part.end, leads=False)]
    for name, following in pairwise(names):
        blank = _BLANK_LINE.search(text, name.end, following.start)
        end = blank.start() if blank else following.start
        lead = _LEAD.match(text, name.end, end)
        start = lead.end() if lead else name.end
        end = start + len(text[start:end].rstrip(" \t\r\n"))
        if end > start and start > name.end and text[start - 1] == text[end - 1]:
            end = start + len(text[start : end - 1].rstrip())  # a value in quotes
        if value := " ".join(text[start:end].split()):
            yield Quote(value, Span(start, end), f"archive.{name.name}")


def _names(text: str, part: Span) -> Iterator[_Name]:
    """The attributes' names in `part`, in order: at line beginnings, and glued behind a value.

    In mixed case any name like the known ones counts at a line's beginning; within a line, and in
    a record that was put in capitals, only known ones do, within a line of capitals only those
    of several words: `TO:` may be of a subject.
    """
    taken = part.start
    for colon in _COLON.finditer(text, part.start, part.end):
        end = colon.end()
        nearest = max(taken, end - _NAME_LONGEST)
        line = max(text.rfind("\n", nearest, end) + 1, nearest)
        window = text[line : end - 1]
        leads = line == part.start or text[line - 1] == "\n"
        if not leads and window[-1:] not in _LAST_LETTERS and window[-1:] != " ":
            continue
        found = _known_at_end(window, leads=leads)
        if not found and leads and (other := _OTHER_NAME.fullmatch(window)):
            found = other["name"], other.start("name")
        if found:
            name, at = found
            yield _Name(name, line + at, end, leads and not window[:at].strip() and name in _KNOWN)
            taken = end


def _known_at_end(window: str, *, leads: bool) -> tuple[str, int] | None:
    """The known name with which `window` ends, and where it begins there."""
    squeezed = "".join(window.split())
    capitals = squeezed.isupper()
    ending = squeezed[-_ENDING:].upper()
    for key, name in (*_BY_ENDING.get(ending, ()), *_BY_ENDING.get(ending[1:], ())):
        if not squeezed.upper().endswith(key):
            continue
        at = _begin(window, len(key))
        if leads and not window[:at].strip():
            return name, at
        if _glued(window, at, name, capitals=capitals):
            return name, at
    return None


def _glued(window: str, at: int, name: str, *, capitals: bool) -> bool:
    """Whether a known name within a line is one: written as the archive does, or of two words."""
    if " " in name and (capitals or window[at].isupper()):
        return capitals or any(c.islower() for c in window[at:])
    written = window[at:].rstrip() == name
    return written and name not in ("TAGS", "MCN") and (at == 0 or not window[at - 1].isalpha())


def _begin(window: str, letters: int) -> int:
    """Where the last `letters` characters that are no space begin in `window`."""
    at = len(window)
    while letters:
        at -= 1
        letters -= not window[at].isspace()
    return at


def _by_ending() -> dict[str, list[tuple[str, str]]]:
    """The known names by their last letters, longer ones first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name in sorted(_KNOWN, key=len, reverse=True):
        key = name.replace(" ", "").upper()
        found.setdefault(key[-_ENDING:], []).append((key, name))
    return found


_KNOWN = frozenset(_NAMES.split("|"))
_BY_ENDING = _by_ending()
_LAST_LETTERS = frozenset(letter for name in _KNOWN for letter in (name[-1], name[-1].upper()))


def _page_line(text: str, block: Span) -> Quote | None:
    """Station and number of the first page's head, as the archive's computer wrote them."""
    places = (text.find(word, block.start, block.end) for word in ("PAGE", "page", "Page"))
    at = next((place for place in places if place >= 0), -1)
    match = _PAGE_LINE.match(text, at, block.end) if at >= 0 else None
    if not match:
        return None
    value = f"{match['station'].upper()} {match['number']}"
    return Quote(value, Span(*match.span("id")), "archive.page-line")
