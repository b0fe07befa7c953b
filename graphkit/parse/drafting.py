"""Drafting lines of outgoing telegrams: who drafted, approved and cleared (1970s, 5 FAH-1).

Such as, one a line: `DRAFTED BY EUR/WE:JDOE:AB`, `APPROVED BY EUR:RROE`, and the clearances
`EUR/RPM:AMOE  NEA:BDOE (INFO)`, `S/S - MR. ROE`. A name without space and dot carries initials
(`parse.initials`); behind a title it is a surname.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graphkit.model.cable import PersonName
from graphkit.model.document import Span
from graphkit.parse.initials import begins_no_surname, initials_of, part_initials
from graphkit.parse.lines import Line
from graphkit.parse.names import title_case

_ROLES = {
    "DRAFTED": "drafter",
    "APPROVED": "approver",
    "CLEARED": "clearance",
    "CLEARANCE": "clearance",
    "CONCURRENCE": "clearance",
}
_LABEL = re.compile(
    r"(?:TEXT[ ]|POUCHED[ ])?(?P<what>DRAFTED|APPROVED|CLEARED|CLEARANCE|CONCURRENCE)"
    r"(?:S?[ ]{0,3}:|(?:[ ]{1,3}(?:BY|WITH))\b[ ]{0,3}[:;-]{0,2})"
)
_FIRST_TWO = frozenset(word[:2] for word in ("TEXT", "POUCHED", *_ROLES))
# What ends the block: the rule of dashes, the date-time group, the sender.
_END = re.compile(r"[ \t]*(?:-{6}|(?:[ZOPRY]{1,2}[ ]{1,3}){0,3}\d{6}[ ]?Z\b|FM[ ])")

_OFFICE_WORD = r"[A-Z]{1,12}(?:-[A-Z0-9]{1,4})?(?:/[A-Z0-9&-]{1,10}){0,5}"
_OFFICE = rf"(?:(?:THE[ ])?(?:WHITE[ ]HOUSE|STATE[ ]DEPT)|{_OFFICE_WORD})"
# A dash parts office and name where space is around it, or no space and a name's form behind.
_PARTS = r"(?:[ ]{0,3}:[ ]{0,4}|[ ]{0,3}--?[ ]{1,3}|[ ]{1,3}--?[ ]{0,3}|-(?=MR|MS|[A-Z]\.))"
_TITLE = (
    r"(?:(?:MRS?|MS|MISS|DR|AMB|AMBASSADOR|(?:LT|MAJ|BRIG)?[ ]?GEN|(?:LT[ ]?)?COL|MAJ|CAPT|L?CDR|LT"
    r"|[RV]?ADM|CONGRESSMAN|SENATOR|(?:(?:THE|ACTING|UNDER)[ ])?SECRETARY|(?:DEP[ ])?ASST[ ]SEC"
    r"|D?AS)(?:\.[ ]?|[ ]))"
)
_NOTES = "ACTING|INFO|DRAFT|SUBS|PHONE|TEMP|AND|EXT|ACT|FOR|THE|CLEARED|APPROVED|DRAFTED|BY"
_WORD = rf"(?!(?:{_NOTES})\b)[A-Z][A-Z'-]{{2,24}}"
# A further word is of the name unless it is the next clearance's office (`NEA:BDOE`, `S - MR.`).
_NOT_OFFICE = r"(?![A-Z0-9'/-]{0,20}[ ]{0,3}[:;])(?![A-Z/-]{0,20}[ ]{1,3}-)(?![A-Z]{1,8}/)"
_SPACED = r"(?:[A-Z]\.[ ]?|[A-Z][ ]){1,3}"
_FORENAME = rf"{_WORD}[ ](?:[A-Z]\.?[ ])?"
_SURNAME = rf"{_WORD}(?:[ ]{_NOT_OFFICE}{_WORD})?(?:,?[ ](?:JR|SR|II|III)\b\.?)?"
_NAME = rf"(?P<name>{_SPACED}{_SURNAME}|{_FORENAME}{_NOT_OFFICE}{_SURNAME}|{_WORD})"
_PERSON = re.compile(rf"(?P<title>{_TITLE})?{_NAME}")
_AT_OFFICE = re.compile(rf"(?P<office>{_OFFICE}){_PARTS}")
# Behind a name: another of the same office, the typist, a telephone, a note in brackets.
_ANOTHER = re.compile(
    rf"(?:[ ]{{0,2}}[,/&][ ]{{0,2}}|[ ]AND[ ])(?={_TITLE}|{_SPACED}[A-Z]{{3}}|{_WORD})"
)
_TYPIST = re.compile(r"[ ]?[:/][ ]?[A-Z]{1,3}(?:[/:][A-Z]{1,3})?(?![A-Z/'-]|[ ]{0,3}:)")
_PHONE = re.compile(r"[ ,:]{0,3}(?:\b(?:X|EXT)[.:-]?[ -]?)?\d{3,5}(?:-\d{4})?\b")
_NOTE = re.compile(
    r"[ ]{0,4}(?:\([A-Z0-9 .,/&'-]{1,40}\)|,?[ ](?:ACTING|INFO|SUBS|DRAFT|PHONE|TEMP)\b)"
)
_FUNCTION = re.compile(r"(?:THE[ ])?(?:(?:ACTING|DEPUTY|UNDER)[ ])?SECRETARY\b(?!\.?[ ]{1,3}[A-Z])")
_MOST = 1000  # lines, and characters of one, that are read: no heading has more
_LONGEST = 1000
_BETWEEN = re.compile(r"[ \t,;.*]*(?:(?:--?|AND[ ])[ \t]*)?")
_TAIL = (_TYPIST, _PHONE, _NOTE)


@dataclass(slots=True)
class _Block:
    """What was read of the drafting lines so far; `office` awaits a name on the next line."""

    role: str | None = None
    office: str | None = None
    people: list[PersonName] = field(default_factory=list)


def parse_drafting(lines: list[Line]) -> tuple[list[PersonName], set[Line]]:
    """The people of drafting lines, and the lines that were understood as such.

    Clearances mostly have no label of their own: a line of nothing but names with offices counts
    as such below a `DRAFTED` or `APPROVED` line, down to the rule of dashes or the heading proper.
    """
    block = _Block()
    taken: set[Line] = set()
    for line in lines[:_MOST]:
        first = line.text[:2]
        if block.role is None and first.upper() not in _FIRST_TWO and not first[:1].isspace():
            continue  # most lines, and no label
        text = line.text[:_LONGEST]
        text = text.upper() if text.isascii() else text
        at = len(text) - len(text.lstrip())
        if _LABEL.match(text, at):
            block.people += _read(line, text, at, block)[0]
            block.role = "clearance"
        elif block.role and _END.match(text):
            block = _Block(people=block.people)
            continue
        elif block.role is None or line.blank:
            continue
        else:
            office = block.office
            found, whole = _read(line, text, at, block)
            if not whole:
                block.office = office
                continue
            block.people += found
        taken.add(line)
    return block.people, taken


def _read(line: Line, text: str, at: int, block: _Block) -> tuple[list[PersonName], bool]:
    """The people of a line from its character `at` on, and whether all of it was understood."""
    found: list[PersonName] = []
    role, named = block.role or "clearance", False
    while at < len(text):
        at = _skip(text, at)
        if label := _LABEL.match(text, at):
            role, block.office, at, named = _ROLES[label["what"]], None, label.end(), True
        elif block.office is None and (office := _office_at(text, at)):
            block.office, at = office["office"], office.end()
        elif (person := _PERSON.match(text, at)) and (named or block.office or person["title"]):
            people, at = _people(line, text, person, role, block.office)
            found += people
            block.office, named = None, False
            role = "clearance" if role == "approver" else role  # what follows is another's
        elif note := _FUNCTION.match(text, at) or _NOTE.match(text, at):
            block.office = None
            at = note.end()
        else:
            return found, at >= len(text)
    return found, True


def _office_at(text: str, at: int) -> re.Match[str] | None:
    """An office at `at`: behind its colon or dash comes a name, or the name is on the next line."""
    office = _AT_OFFICE.match(text, at)
    if not office or office.end() >= len(text.rstrip()):
        return office
    named = _PERSON.match(text, office.end()) or _FUNCTION.match(text, office.end())
    return office if named else None


def _skip(text: str, at: int) -> int:
    match = _BETWEEN.match(text, at)
    return match.end() if match else at


def _people(
    line: Line, text: str, person: re.Match[str], role: str, office: str | None
) -> tuple[list[PersonName], int]:
    """A name, others of the same office behind it, and where what belongs to them ends."""
    found: list[PersonName] = []
    following: re.Match[str] | None = person
    at = person.end()
    while following:
        found.append(_person(line, following, role, office))
        at = following.end()
        while tail := next((m for pattern in _TAIL if (m := pattern.match(text, at))), None):
            at = tail.end()
        more = _ANOTHER.match(text, at)
        named = more if more and not _office_at(text, more.end()) else None
        following = _PERSON.match(text, named.end()) if named else None
    return found, at


def _person(line: Line, match: re.Match[str], role: str, office: str | None) -> PersonName:
    span = Span(*(line.start + at for at in match.span("name")))
    surface = line.text[slice(*match.span("name"))]
    title = match["title"].strip() if match["title"] else None
    return PersonName(title_case(_spaced(match["name"], title)), surface, span, role, title, office)


def _spaced(name: str, title: str | None) -> str:
    """A name with its initials apart; behind a title they are only where nothing else can be."""
    if " " in name or "." in name:
        return re.sub(r"\.(?=[A-Z]{2})", ". ", name)
    if title:
        return part_initials(name, int(begins_no_surname(name) and len(name) > 3))
    return part_initials(name, initials_of(name))
