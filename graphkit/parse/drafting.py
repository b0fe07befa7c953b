"""Drafting lines of outgoing telegrams: who drafted, approved and cleared (1970s, 5 FAH-1).

    DRAFTED BY EUR/WE:JDOE:AB
    APPROVED BY EUR:RROE
    EUR/RPM:AMOE  NEA:BDOE (INFO)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.model.cable import PersonName
from graphkit.model.document import Span
from graphkit.parse.lines import Line
from graphkit.parse.names import begins_oddly, title_case

_LEAD = re.compile(r"[ \t]*(?P<what>DRAFTED|APPROVED)[ ]+BY[ :]+")
_NAMED = re.compile(
    r"(?P<office>[A-Z]{1,5}(?:-[A-Z]{1,3})?(?:/[A-Z-]{1,6})*)[ ]?:[ ]?"
    r"(?P<title>(?:MRS?|MS|AMB|DR)\.?[ ])?(?P<name>[A-Z][A-Z'-]{2,}(?:[ ][A-Z][A-Z'-]{2,})?)"
    r"(?::[A-Z]{1,4})?"
)
_CLEARANCE = re.compile(
    rf"[ \t]*(?:{_NAMED.pattern}(?:[ ]*\((?:INFO|DRAFT|SUBS|PARA [\d, ]+|PHONE)\))?[ \t]*)+".replace(
        "?P<office>", ""
    )
    .replace("?P<title>", "")
    .replace("?P<name>", "")
)
_ROLES = {"DRAFTED": "drafter", "APPROVED": "approver"}


def parse_drafting(lines: list[Line]) -> tuple[list[PersonName], list[Span]]:
    """The people of drafting lines, and the lines that were understood as such."""
    people: list[PersonName] = []
    taken: list[Span] = []
    begun = False
    for line in lines:
        lead = _LEAD.match(line.text)
        if lead:
            begun = True
            people += _names(line, lead.end(), _ROLES[lead["what"]])
        elif not (begun and _CLEARANCE.fullmatch(line.text)):
            continue
        else:
            people += _names(line, 0, "clearance")
        taken.append(Span(line.start, line.end))
    return people, taken


def _names(line: Line, at: int, role: str) -> Iterator[PersonName]:
    for match in _NAMED.finditer(line.text, at):
        span = Span(line.start + match.start("name"), line.start + match.end("name"))
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
