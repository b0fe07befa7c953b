"""What a text is in one of the tables, and by which rule: `graphkit authority show`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from graphkit.authorities.agencies import find_agency
from graphkit.authorities.collectives import find_collective, members
from graphkit.authorities.missions import mission_seats
from graphkit.authorities.posts import find_station, similar_station
from graphkit.authorities.staff_titles import find_staff_title
from graphkit.authorities.tables import cell_list, name_key, rows
from graphkit.authorities.tenures import tenures_at
from graphkit.resolve.office_holders import holder, signer

Found = Mapping[str, str]
_MOST = 200
# `QUITO`, `QUITO 2009-03-01`, `QUITO 2009-03-01 HODGES`
_AT = re.compile(r"(?P<place>.+?)(?: (?P<day>\d{4}-\d\d-\d\d)(?: (?P<name>.+))?)?")


def look_up(table: str, text: str) -> list[Found]:
    """The rows that a text is, each with its `rule`; empty where it is none.

    Posts, agencies, collectives, staff titles, missions and tenures are found as resolution finds
    them; in other tables by a cell that is the text, or begins with it.

    >>> look_up("posts", "AMEMBASSY KUALA LUMPUR")[0]["station"]
    'KUALALUMPUR'
    >>> [row["name"] for row in look_up("tenures", "PEKING 1975-01-01")]
    ['George Herbert Walker Bush']
    """
    finder = _FINDERS.get(table)
    found = list(finder(text)) if finder else []
    return found or list(_by_cell(table, text))


def _post(text: str) -> Iterator[Found]:
    station, rule = find_station(text), "posts-table"
    if not station:
        station, rule = similar_station(text), "posts-table.respelt"
    if station:
        yield from _with_id("posts", "station", station, rule)


def _agency(text: str) -> Iterator[Found]:
    if not (agency := find_agency(text)):
        return
    listed = list(_with_id("agencies", "key", agency.key, "agencies-table"))
    made = {"key": agency.key, "name": agency.name, "kind": agency.kind}
    yield from listed or [made | {"rule": "made of its words"}]


def _collective(text: str) -> Iterator[Found]:
    if found := find_collective(text):
        stations = " ".join(members(found.key, 2009)) or "not known"
        for row in _with_id("collectives", "key", found.key, "collectives-table"):
            yield {**row, "members in 2009": stations}


def _staff_title(text: str) -> Iterator[Found]:
    if not (title := find_staff_title(text)):
        return
    facts = {"key": title.key, "name": title.name, "kind": title.kind, "office": title.office}
    known = any(row["key"] == title.key for row in rows("staff_titles"))
    yield facts | {
        "at": title.at,
        "single": "yes" if title.single else "no",
        "plural": "yes" if title.plural else "no",
        "modifiers": " ".join(title.modifiers),
        "rule": "staff-titles-table" if known else "an area and a role",
    }


def _mission(text: str) -> Iterator[Found]:
    for seat in mission_seats("-".join(name_key(text).split())):
        identity = f"{seat.mission}-{seat.station.lower()}"
        yield from _with_id("missions", "id", identity, "missions-table")


def _tenure(text: str) -> Iterator[Found]:
    """Tenures at a post; those who were in office on a day; whose a signature is."""
    match = _AT.fullmatch(text.strip())
    station = find_station(match["place"]) if match else None
    if not match or not station:
        return
    if match["day"] is None:
        for tenure in tenures_at(station):
            yield from _with_id("tenures", "id", tenure.id, "at-station")
        return
    try:
        day = date.fromisoformat(match["day"])
    except ValueError:
        return
    if match["name"]:
        said = signer(station, match["name"], day)
        name = said.holder.name if said.holder else ""
        facts = {"name": name, "confidence": str(said.confidence), "reason": said.reasons[0]}
        yield facts | {"rule": said.rule}
        return
    for each in holder(station, day):
        facts = {"name": each.name, "title": each.title, "station": station}
        yield facts | {"first": str(each.first), "last": str(each.last or ""), "rule": "in-office"}


_FINDERS: Mapping[str, Callable[[str], Iterator[Found]]] = {
    "agencies": _agency,
    "collectives": _collective,
    "missions": _mission,
    "posts": _post,
    "staff_titles": _staff_title,
    "tenures": _tenure,
}


def _with_id(table: str, column: str, value: str, rule: str) -> Iterator[Found]:
    return ({**row, "rule": rule} for row in rows(table) if row[column] == value)


def _by_cell(table: str, text: str) -> Iterator[Found]:
    """Rows with a cell, or an item of a list, that is the text; else the first that begin so."""
    key = name_key(text)
    if not key:
        return
    keyed = [(row, _keys(row)) for row in rows(table)]
    same = [row for row, keys in keyed if key in keys]
    begun = [row for row, keys in keyed if any(each.startswith(f"{key} ") for each in keys)]
    chosen, rule = (same, "a cell is this") if same else (begun, "a cell begins with this")
    yield from ({**row, "rule": rule} for row in chosen[:_MOST])


def _keys(row: Found) -> set[str]:
    cells = (item.partition("=")[0] for cell in row.values() for item in cell_list(cell))
    return {name_key(item) for item in cells}
