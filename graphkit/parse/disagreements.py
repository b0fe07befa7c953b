"""What an archive record's attributes say against what its telegram says.

Both are kept as they are; where they differ, a problem of kind `archive-disagrees` says so, with
the attribute's place. Archivists abbreviate, cut off at the field's length, put in order and add
(National Archives, "Central Foreign Policy Files", record layout): none of that is a difference.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from difflib import SequenceMatcher

from graphkit.authorities.agencies import find_agency
from graphkit.authorities.posts import find_station
from graphkit.authorities.tags import find_tag
from graphkit.model.cable import Cable
from graphkit.model.document import Problem, Quote
from graphkit.parse.date_time_group import MONTHS
from graphkit.parse.identity import full_year, read_id, split_id
from graphkit.parse.tags import parse_tags

_LONGEST = 120  # characters of a value that a message quotes
_READ = 2000  # characters of an attribute that are compared
_COMPARED = 200  # characters of subjects that are compared, where one is not the other's beginning
_ALIKE = 0.8
_FIELD = 60  # a list of TAGS as long as this may have been cut off
_DAY = 1  # a telegram is drafted, sent and filed within a day of midnight UTC
_DATE = re.compile(r"(\d{1,2})[ -]([A-Z]{3})[A-Z]{0,6}[ -](\d{4})", re.I | re.A)
_CLASSES = {
    "TOP SECRET": ("TOP", "TS"),
    "SECRET": ("S", "SECRET"),
    "CONFIDENTIAL": ("C", "CONF", "CONFIDENTIAL"),
    "LIMITED OFFICIAL USE": ("L", "LOU", "LIMITED"),
    "UNCLASSIFIED": ("U", "UNCLAS", "UNCLASSIFIED", "EFTO"),
}
_CLASS_WORDS = {word: name for name, words in _CLASSES.items() for word in words}
# GS and GDS, X1 and XGDS-1, R1 and RDS-1 (E.O. 11652 and 12065, as the archive shortens them).
_SCHEDULES = (
    ("XGDS", re.compile(r"\bX(?:GDS)?[ -]{0,2}(?P<number>[1-4])?(?!\w)")),
    ("GDS", re.compile(r"\bGD?S\b(?P<number>)")),
    ("ADS", re.compile(r"\bADS\b(?P<number>)")),
    ("RDS", re.compile(r"\bR(?:DS)?[ -]{0,2}(?P<number>[1-6])?(?!\w)")),
    ("N/A", re.compile(r"\bN/A\b(?P<number>)")),
)
_MARK = re.compile(r"\s*\((?:U|C|S|LOU|SBU)\)", re.I)
_NO_LETTER = re.compile(r"[\W_]+")
_CITED = re.compile(
    r"(?:\b(?P<year>(?:19)?(?:7\d|80))[ -]?)?"
    r"(?<![A-Z])(?P<station>[A-Z][A-Z.'-]{1,20}(?:[ ][A-Z.'-]{1,20}){0,3})"
    r"[ ]{0,3}(?P<number>\d{1,7})(?!\d)"
)
_INFO = re.compile(r"\bINFO\b")
_LISTED = re.compile(r"[,;/]|\bAND\b")


def archive_disagreements(cable: Cable, page_line: Quote | None = None) -> Iterator[Problem]:
    """The problems of kind `archive-disagrees` of a cable; none for one without attributes.

    `page_line` is station and number at the head of the telegram's first page, if it has one.
    What either side does not say, or says in words that are not understood, is no difference.
    """
    said = {q.rule.removeprefix("archive."): q for q in cable.attributes if q.value != "n/a"}
    found = False
    for name, check in _CHECKS.items():
        if (quote := said.get(name)) and (telegram := check(quote.value[:_READ], cable)):
            found = found or check is _number
            yield _problem(cable, name, quote, f"the telegram {_short(telegram)!r}")
    number = said.get("Document Number")
    if not (number and page_line) or found:
        return
    if _other_number(number.value, _page_id(page_line, number), cable):
        head = f"the head of its first page {page_line.value!r}"
        yield _problem(cable, "Document Number", number, head)


def _problem(cable: Cable, name: str, quote: Quote, telegram: str) -> Problem:
    message = f"{name}: the archive says {_short(quote.value)!r}, {telegram}"
    kind = "archive-disagrees"
    return Problem(cable.path, cable.record, kind, message, cable.id, quote.span)


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST else value[: _LONGEST - 4] + " ..."


def _number(said: str, cable: Cable) -> str | None:
    return cable.text_id if _other_number(said, cable.text_id, cable) else None


def _other_number(said: str, identifier: str | None, cable: Cable) -> bool:
    """Whether a document number and an id differ: by station, number, or year but at its turn."""
    archived = split_id(read_id(said) or "")
    telegram = split_id(identifier or "")
    if not archived or not telegram:
        return False
    turn = cable.dtg is not None and (cable.dtg.value.month, archived[0]) in (
        (1, telegram[0] - 1),
        (12, telegram[0] + 1),
    )
    same_year = turn or archived[0] == telegram[0]
    same_station = archived[1].startswith(telegram[1]) or telegram[1].startswith(archived[1])
    return not (same_year and same_station and archived[2] == telegram[2])


def _page_id(page_line: Quote, number: Quote) -> str | None:
    """The id that a page's head means; it has no year, so that of the document number."""
    return read_id(f"{number.value[:4]} {page_line.value}")


def _sender(said: str, cable: Cable) -> str | None:
    if not cable.sender:
        return None
    stations = find_station(said), find_station(cable.sender.value)
    return cable.sender.value if all(stations) and stations[0] != stations[1] else None


def _recipients(said: str, cable: Cable) -> str | None:
    """The telegram's addressees, where a post that the archive names is not among them."""
    names = [a.name for a in cable.addressees if a.kind != "exempt"]
    stations = {find_station(name) for name in names}
    if not names or any(_may_be_several(name) for name in names):
        return None
    listed = _LISTED.split(_INFO.split(said.upper(), maxsplit=1)[0])
    archived = {station for part in listed if (station := find_station(part.strip()))}
    return ", ".join(names) if archived - stations else None


def _may_be_several(name: str) -> bool:
    """Whether an addressee is not understood, or is a collective of posts."""
    if find_station(name):
        return False
    agency = find_agency(name)
    return agency is None or agency.kind == "collective"


def _classification(said: str, cable: Cable) -> str | None:
    telegram = cable.classification.value if cable.classification else None
    archived = _CLASS_WORDS.get(next(iter(said.upper().split()), ""))
    return telegram if archived and telegram in _CLASSES and archived != telegram else None


def _tags(said: str, cable: Cable) -> str | None:
    """The telegram's TAGS, where known ones stand on one side only; people do not count."""
    telegram = [mark.tag for mark in cable.tags if find_tag(mark.tag)]
    archived = [mark.tag for mark in parse_tags(said.upper(), 0) if find_tag(mark.tag)]
    if not telegram or not archived or set(telegram) == set(archived):
        return None
    if len(said) >= _FIELD and telegram[: len(archived)] == archived:
        return None
    return ", ".join(mark.tag for mark in cable.tags)


def _subject(said: str, cable: Cable) -> str | None:
    if not cable.subject:
        return None
    archived, telegram = _letters(said), _letters(cable.subject.value)
    short, long = sorted((archived, telegram), key=len)
    if not short or long.startswith(short):
        return None
    pair = short[:_COMPARED], long[: min(len(short), _COMPARED)]
    alike = SequenceMatcher(None, *pair, autojunk=False).ratio() >= _ALIKE
    return None if alike else cable.subject.value


def _letters(subject: str) -> str:
    mark = _MARK.match(subject)
    return _NO_LETTER.sub("", subject[mark.end() if mark else 0 :]).upper()


def _date(said: str, cable: Cable) -> str | None:
    archived = _day(said)
    if not archived or not cable.dtg:
        return None
    sent = cable.dtg.value
    apart = abs((sent.date() - archived).days)
    return f"{sent:%d} {MONTHS[sent.month - 1]} {sent.year}" if apart > _DAY else None


def _day(text: str) -> date | None:
    match = _DATE.search(text)
    month = match[2].upper() if match else ""
    if not match or month not in MONTHS:
        return None
    try:
        return date(int(match[3]), MONTHS.index(month) + 1, int(match[1]))
    except ValueError:
        return None


def _order(said: str, cable: Cable) -> str | None:
    if not cable.eo:
        return None
    archived, telegram = _schedule(said), _schedule(cable.eo.value)
    if not archived or not telegram or archived == telegram:
        return None
    same = archived[0] == telegram[0] and not (archived[1] and telegram[1])
    return None if same else cable.eo.value


def _schedule(text: str) -> tuple[str, str | None] | None:
    upper = text[:_LONGEST].upper()
    for name, pattern in _SCHEDULES:
        if match := pattern.search(upper):
            return name, match["number"] or None
    return None


def _references(said: str, cable: Cable) -> str | None:
    """The telegram's references, where it nowhere cites what the archive says that it does."""
    entries = [r for r in cable.references if r.kind in ("cable", "airgram", "unknown")]
    if not entries or any(r.cable_id is None for r in entries):
        return None
    cited = [r.cable_id for r in entries] + [r.cable_id for r in cable.body_references]
    known = {parts[1:]: parts[0] for c in cited if c and (parts := split_id(c))}
    own = split_id(cable.id or "") or (0, "", 0)
    for year, station, number in _cited(said):
        found = known.get((station, number))
        other = found is None or (year is not None and year != found)
        if other and (station, number) != own[1:]:
            return "; ".join(r.text for r in entries)
    return None


def _cited(said: str) -> Iterator[tuple[int | None, str, int]]:
    for match in _CITED.finditer(said.upper()):
        if station := find_station(match["station"].strip()):
            year = full_year(int(match["year"])) if match["year"] else None
            yield year, station, int(match["number"])


_CHECKS: dict[str, Callable[[str, Cable], str | None]] = {
    "Document Number": _number,
    "From": _sender,
    "To": _recipients,
    "Original Classification": _classification,
    "TAGS": _tags,
    "Subject": _subject,
    "Draft Date": _date,
    "Executive Order": _order,
    "Reference": _references,
}
