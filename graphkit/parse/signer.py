"""The signature: a surname at the end, on its own line or glued to the last sentence.

A telegram ends with the surname of the chief of mission, or of who acts for him; one of the
Department with the Secretary's (5 FAH-2, signature line). Where all is capitals only the place
tells a name from a word: below a sentence that ended, or below a line that had room for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from graphkit.model.document import Quote
from graphkit.parse.after_signature import before_note, without_closing
from graphkit.parse.lines import Line
from graphkit.parse.titles import is_place

_OWN_LINE_LONGEST = 60
_GLUED_WITHIN = 160
_SHORT_LINE = 30  # a word below a line that was not full is no wrapped sentence's end
_WRAPS_AT = range(45, 81)  # lengths of a full line; a longer one is of a text without line ends

_ROLE = (
    r"(?:ACTING|CHARG[EÉ](?: D'AFFAIRES)?|CDA|DCM|AMBASSADOR|AMB\.?|DEPUTY|CONSUL(?: GENERAL)?|CG"
    r"|PRINCIPAL OFFICER|COUNSELOR|SECRETARY)(?:,? A\.?I\.?)?"
)
_ROLE_BEFORE = re.compile(rf"(?:{_ROLE}[ :]{{1,2}}|(?:SIGNED|SGD|/?S/|\(SGD\))[.:,]?[ ])", re.I)
_ROLE_BEHIND = re.compile(rf"(?:[ ]?,[ ]?|[ ]\(?){_ROLE}\)?$", re.I)
_DECORATION = "*-_/=#()[]\"' \t,;"

_BULLET = re.compile(r"[ ]{0,40}(?P<mark>--?|\*|•|·)[ ]")

_PARTICLE = r"(?:DE|LA|VAN|VON|DEL|DER|DEN|LE|DI|DU|DA|DOS|EL|MC|MAC|O|ST\.?|TER|TEN)"
_SURNAME = r"[A-ZÀ-Þ][A-ZÀ-Þ0ñ'’`-]{1,24}"
_GLUED_PARTICLE = r"(?:Mc|Mac|[Dd]e|[Ll]a|[Ll]e|[Vv]an|Di|Du|Fitz)?"  # `McROE`, `deROE`
_CAPITALS = rf"(?:{_PARTICLE}[ ]){{0,2}}{_GLUED_PARTICLE}{_SURNAME}"
_SMALL = r"[a-zß-ÿ'’`-]"
_MIXED_PARTICLE = r"(?:[Dd]e|[Ll]a|[Vv]an|[Vv]on|[Dd]el|[Dd]er|[Ll]e|[Dd]i|[Dd]u|Mc|Mac|O|St\.)"
_MIXED = rf"(?:{_MIXED_PARTICLE}[ ]){{0,2}}[A-ZÀ-Þ]{_SMALL}{{1,20}}(?:[A-Z]{_SMALL}{{1,20}})?"
_INITIALS = r"(?:[A-Z]\.[ ]?){0,3}"
_SECOND = rf"(?P<second>{_CAPITALS}|{_MIXED}|[A-Z]{{1,2}})"
_IN_CAPITALS = re.compile(
    rf"{_INITIALS}(?P<first>{_CAPITALS})(?:[ ]{{1,2}}{_SECOND})?(?:,? (?:JR|SR)\.?)?"
)
_IN_MIXED_CASE = re.compile(rf"{_INITIALS}{_MIXED}")
_IN_SMALL = re.compile(r"[a-z]{4,14}")

_MARK = (
    r"(?:[Cc]onsidered|CONSIDERED|[Uu]nquote|UNQUOTE|END (?:OF )?[A-Z]{4,12}"
    r"|[Ee]nd (?:of )?[A-Z]?[a-z]{2,12}(?: [A-Z]?[a-z]{2,12}){0,2})"
)
_GLUED = re.compile(
    rf"(?P<after>[.!?\"”)'’*]|--|\b{_MARK}\.?)[ \t]{{1,100}}"
    rf"(?!UNQUOTE|CONSIDERED|END )(?P<name>{_INITIALS}{_CAPITALS})"
    rf"(?:[ ]{{1,4}}(?P<again>{_SURNAME}))?$"
)
_GLUED_TIGHT = re.compile(r"[a-z)\"”](?P<after>[.!?])[\"”)]?(?P<name>[A-Z][A-Z'’-]{3,20})$")
_GLUED_MIXED = re.compile(
    rf"\b(?P<after>{_MARK})[.\"”)]{{0,2}}[ ]{{1,3}}(?P<name>[A-Z]{_SMALL}{{2,20}})$"
)
_WEAK_ENDS = (")", "*", "'", "’", "--")  # what ends fewer sentences than a stop does
_SHORTEST_BEHIND_WEAK = 4
_DOMAIN = re.compile(r"(?:COM|GOV|ORG|NET|EDU|MIL|HTML?)$")
_ABBREVIATION = re.compile(
    r"(?:^|[ (])(?:MR|MRS|MS|DR|GEN|COL|LT|SEN|REP|GOV|AMB|HON|NO|FT|ST|VS|(?:[A-Z]\.)?[A-Z])\.$",
    re.I,
)
_LIST_NUMBER = re.compile(r"[ \t]*[¶(]?\d{0,3}[.)]$")

_NOT_A_NAME = frozenset(
    """END COMMENT COMMENTS SUMMARY TEXT NOTE NOTES UNCLASSIFIED CONFIDENTIAL SECRET UNCLAS SIPDIS
    NOFORN NODIS EXDIS SENSITIVE DRAFT PARAGRAPH MINIMIZE CONSIDERED CLASSIFIED ATTACHMENT UNQUOTE
    QUOTE REGARDS BEST SINCERELY THE AND OF MESSAGE AMCONSUL AMEMBASSY EMBASSY DEPUTY WEBSITE COPY
    POINTS TALKING BACKGROUND CONCLUSION RECOMMENDATION RECOMMENDATIONS ACTION REQUEST NEXT STEPS
    BIO BIOGRAPHY BIOGRAPHIC ANNEX APPENDIX TABLE TOTAL CONTINUED PART SECTION MINISTRY
    MINISTER DEPARTMENT OFFICE BUREAU COMMISSION COMMITTEE COUNCIL GOVERNMENT CORPORATION COMPANY
    BANK UNIVERSITY INSTITUTE CENTER CENTRE FOUNDATION ASSOCIATION CONSULATE MISSION AGENCY FOREIGN
    INTERNATIONAL NATIONAL SUBJECT REFERENCE TAGS CHARGE AMBASSADOR ACTING DCM CDA COUNSELOR LIMITED
    INTRODUCTION OVERVIEW NIL NONE BT NNNN EOM POC CONTACT CONTACTS ADDRESS TEL FAX EMAIL E-MAIL
    OFFICIAL USE INC LTD CORP SIGNED ENCLOSURE NA TBD USA USG USDEL NATO ASEAN AIDS NGO NGOS UN EU
    US OPEC OSCE IAEA UNESCO UNICEF UNHCR OECD IMF WTO DEPT STATE WASHDC SECSTATE ATTN SEPTEL
    HOWEVER YES THANKS CHEERS""".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_VOWEL = re.compile(r"[AEIOUYÀ-Þ]")
_ENDS = re.compile(rf"(?:[.!?\"”)'’:*>-]|X{{4,}}|\b{_MARK})$")


class _Found(NamedTuple):
    """A signature within its line."""

    start: int
    end: int
    rule: str


class _Place(NamedTuple):
    """Where the last line stands: the lines `above` it, the next one last."""

    above: list[str]
    apart: bool
    shouting: bool

    @property
    def ended(self) -> bool:
        """Whether nothing goes on from above: a blank line, or the end of a sentence or mark."""
        return self.apart or bool(self.above and _ENDS.search(self.above[-1]))

    def had_room(self, word: str) -> bool:
        """Whether the line above would have held the word too, so that it was not wrapped."""
        width = max(map(len, self.above), default=0)
        room = width - len(word) - 3
        return bool(self.above) and width in _WRAPS_AT and len(self.above[-1]) < room

    @property
    def listed(self) -> bool:
        """Whether the two lines above are single words too, as in a list or table."""
        above = self.above[-2:]
        return len(above) == 2 and all(
            _WORD.fullmatch(line) and not line.startswith("XXX") for line in above
        )


def parse_signer(lines: Sequence[Line], *, shouting: bool) -> Quote | None:
    """The signer in the last of a body's `lines`, or None.

    Only the end is looked at, so that the last sixty lines of a body do. `shouting` says that
    the text is all capitals, so that capitals alone mark no name.

    >>> lines = [Line(0, "The end."), Line(9, "DE LA CRUZ, CHARGE"), Line(28, "NNNN")]
    >>> parse_signer(lines, shouting=False).value
    'DE LA CRUZ'
    """
    kept = without_closing(lines)
    if found := _signature(lines, kept, shouting=shouting):
        return found
    earlier = before_note(lines)
    return _signature(lines, earlier, shouting=shouting) if earlier else None


def _signature(lines: Sequence[Line], kept: list[Line], *, shouting: bool) -> Quote | None:
    if not kept:
        return None
    line = kept[-1]
    above = [other.text.strip() for other in kept[-4:-1]]
    place = _Place(above, _stands_apart(lines, line), shouting)
    found = _own_line(line.text, place) or _glued(line.text, shouting=shouting)
    if not found or _is_item(line.text, place):
        return None
    name = " ".join(line.text[found.start : found.end].split())
    if not _NOT_A_NAME.isdisjoint(_WORD.findall(name.upper())):
        return None
    return Quote(name, line.span(found.start, found.end), found.rule)


def _stands_apart(lines: Sequence[Line], line: Line) -> bool:
    """Whether a blank line is above."""
    for other in reversed(lines):
        if other.start < line.start:
            return other.blank
    return False


def _own_line(text: str, place: _Place) -> _Found | None:
    words = text.strip(_DECORATION)
    if not 0 < len(words) <= _OWN_LINE_LONGEST:
        return None
    start = text.index(words)
    before = _ROLE_BEFORE.match(words)
    start += before.end() if before else 0
    words = words[before.end() :] if before else words
    words = _ROLE_BEHIND.sub("", words)
    stopped = words.endswith(".") and not words.upper().endswith("R.")
    words = words.rstrip(". ")
    if not words or (stopped and not place.ended):
        return None
    length = _name_length(words, place)
    return _Found(start, start + length, "signer.own-line") if length else None


def _is_item(text: str, place: _Place) -> bool:
    """Whether a line is the last of a list whose items begin with a mark."""
    bullet = _BULLET.match(text)
    return bool(bullet and place.above and place.above[-1].startswith(bullet["mark"]))


def _name_length(words: str, place: _Place) -> int:
    """How many characters of a line of its own are the signer's name; 0 where it is none."""
    if match := _IN_CAPITALS.fullmatch(words):
        return _once(match) if _is_signed(words, place) else 0
    if _IN_MIXED_CASE.fullmatch(words):
        closing = place.above and place.above[-1].endswith(",")  # `Sincerely,` of a letter quoted
        return len(words) if place.ended and not closing and _is_signed(words, place) else 0
    if _IN_SMALL.fullmatch(words):
        short = bool(place.above) and len(place.above[-1]) < _SHORT_LINE
        return len(words) if place.ended or short else 0
    return 0


def _is_signed(words: str, place: _Place) -> bool:
    """Whether a name stands where a signature does, not in a list or within a sentence."""
    if place.listed or not _VOWEL.search(words.upper()):
        return False
    sentence = bool(place.above) and place.above[-1].endswith((".", "!", "?", '"', "”"))
    if is_place(words):
        return sentence and (place.apart or len(place.above[-1]) > _SHORT_LINE)
    return place.ended or not place.shouting or place.had_room(words)


def _once(match: re.Match[str]) -> int:
    """The end of a name, written once where a copy of it follows: `DOE DOE`, `DOEDOE`."""
    first, second = match["first"], match["second"]
    if second and first.upper() == second.upper():
        return match.end("first")
    half = len(first) // 2
    if not second and half >= 3 and first[:half] == first[half:]:
        return match.start("first") + half
    return match.end()


def _glued(text: str, *, shouting: bool) -> _Found | None:
    text = text.rstrip(" \t*#/")
    if not text or not text[-1].isalpha():
        return None
    begin = max(0, len(text) - _GLUED_WITHIN)
    for pattern in (_GLUED, _GLUED_TIGHT, _GLUED_MIXED):
        if match := pattern.search(text, begin):
            return _behind_sentence(text, match, shouting=shouting)
    return None


def _behind_sentence(text: str, match: re.Match[str], *, shouting: bool) -> _Found | None:
    """The name behind a sentence's end, where that is one and what follows can be a name."""
    name, after = match["name"], match["after"]
    before = text[: match.end("after")]
    if _LIST_NUMBER.match(before) or (after == "." and _abbreviates(before, name, shouting)):
        return None
    if not _VOWEL.search(name.upper()) or (match.re is _GLUED_TIGHT and _DOMAIN.match(name)):
        return None
    if after in _WEAK_ENDS and (shouting or len(name) < _SHORTEST_BEHIND_WEAK):
        return None
    start, end = match.span("name")
    again = match["again"] if match.re is _GLUED else None
    if again and again != name:
        end = match.end("again")
    return _Found(start, end, "signer.glued")


def _abbreviates(before: str, name: str, shouting: bool) -> bool:
    """Whether the stop before a name is that of `Mr.` or of an initial; `U.S.` may end a text."""
    found = _ABBREVIATION.search(before[-8:])
    if not found:
        return False
    return shouting or found[0].strip(" (") != "U.S." or len(name) < _SHORTEST_BEHIND_WEAK
