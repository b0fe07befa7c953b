"""Drafting lines of outgoing telegrams: who drafted, approved and cleared (1970s, 5 FAH-1).

Such as, one a line: `DRAFTED BY EUR/WE:JDOE:AB`, `APPROVED BY EUR:RROE`, and the clearances
`EUR/RPM:AMOE  NEA:BDOE (INFO)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.model.cable import PersonName
from graphkit.parse.lines import Line
from graphkit.parse.names import begins_oddly, title_case

_LEAD = re.compile(r"[ \t]*(?P<what>DRAFTED|APPROVED)[ ]+BY[ :]+")
_OFFICE = r"[A-Z]{1,5}(?:-[A-Z]{1,3})?(?:/[A-Z-]{1,6}){0,4}"
_TITLE = r"(?:MRS?|MS|AMB|DR)\.?[ ]"
_WORD = r"[A-Z][A-Z'-]{2,24}"
# A second word is of the name unless it is the next clearance's office (`NEA:BDOE`).
_NAME = rf"{_WORD}(?:[ ]{_WORD}(?![A-Z'/-]*[ ]?:))?"
_TYPIST = r"(?::[A-Z]{1,4}\b)?"
_NAMED = re.compile(
    rf"(?P<office>{_OFFICE})[ ]?:[ ]?(?P<title>{_TITLE})?(?P<name>{_NAME}){_TYPIST}"
)
_CLEARANCE = (
    rf"{_OFFICE}[ ]?:[ ]?(?:{_TITLE})?{_NAME}{_TYPIST}"
    r"(?:[ ]{0,4}\((?:INFO|DRAFT|SUBS|PARA [\d, ]{1,20}|PHONE)\))?"
)
_CLEARANCES = re.compile(rf"[ \t]*{_CLEARANCE}(?:[ \t]+{_CLEARANCE})*[ \t]*")
_ROLES = {"DRAFTED": "drafter", "APPROVED": "approver"}


def parse_drafting(lines: list[Line]) -> tuple[list[PersonName], set[Line]]:
    """The people of drafting lines, and the lines that were understood as such.

    Clearances have no label of their own: they count only below a `DRAFTED` or `APPROVED` line.
    """
    people: list[PersonName] = []
    taken: set[Line] = set()
    begun = False
    for line in lines:
        if lead := _LEAD.match(line.text):
            begun = True
            people += _names(line, lead.end(), _ROLES[lead["what"]])
        elif not (begun and _CLEARANCES.fullmatch(line.text)):
            continue
        else:
            people += _names(line, 0, "clearance")
        taken.add(line)
    return people, taken


def _names(line: Line, at: int, role: str) -> Iterator[PersonName]:
    for match in _NAMED.finditer(line.text, at):
        span = line.span(*match.span("name"))
        name = match["name"] if match["title"] else _spaced(match["name"])
        title = match["title"].strip() if match["title"] else None
        yield PersonName(title_case(name), match["name"], span, role, title, match["office"])


def _spaced(word: str) -> str:
    """`WHSEABROOK` as `W.H. SEABROOK`: drafting lines run initials and surname together."""
    if " " in word or len(word) < 4:
        return word
    if begins_oddly(word[1:]) and len(word) > 5:
        return f"{word[0]}.{word[1]}. {word[2:]}"
    return f"{word[0]}. {word[1:]}"
