"""Make ``graphkit/authorities/data/tenures.tsv`` from a list of chiefs of mission.

The list is a table of the Office of the Historian's Principal Officers and Chiefs of Mission (works
of the US government), one tenure a row; ``tenures_more.tsv`` beside this script adds heads of
consulates and deputies. Missions are those of ``missions.tsv``. The same inputs give the same
bytes.

    python tools/tenures.py chiefs_of_mission.tsv
"""

import argparse
import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_DATA = _HERE.parent / "graphkit" / "authorities" / "data"
_HEAD = """\
# Who held which office when: chiefs of mission, heads of consulates, deputies, the Department's
#   chiefs. Written by tools/tenures.py: do not edit.
# Sources (source column): oh: Office of the Historian, US Department of State, Principal Officers
#   and Chiefs of Mission (public domain); own: own compilation from general knowledge of public
#   appointments, to the year.
# Tenures that touch 1966 to 2012. person: the same in all offices of one person. name: in ASCII, as
#   cables write it; full: where it has other letters or a name in brackets.
# office: key of staff_titles.tsv; title: in full.
# at: a station of posts.tsv, or a mission of missions.tsv (small letters), at several in turn.
# appointed, arrived, started (credentials presented), ended: to the day, month or year; empty:
#   unknown.
"""
_COLUMNS = (
    "id person name full surname office title at appointed arrived started ended source".split()
)
_FIRST, _LAST = "1966", "2012"
# Titles of a country's or organisation's list -> office.
_OFFICES = {
    "Ambassador Extraordinary and Plenipotentiary": "ambassador",
    "Chargé d’Affaires ad interim": "charge",
    "Chargé d’Affaires": "charge",
    "Principal Officer": "principal-officer",
    "Envoy Extraordinary and Minister Plenipotentiary": "ambassador",
    "Chief": "chief-of-mission",
    "Representative": "chief-of-mission",
}
# Offices of the Department whose holders sign for it, or are spoken of by title alone.
_PRINCIPALS = {
    "secretary": "secretary-of-state",
    "secretary-ad-interim": "secretary-of-state",
    "deputy-secretary": "deputy-secretary-of-state",
    "deputy-secretary-for-mgmt-and-resources": "deputy-secretary-of-state",
    "under-secretary": "under-secretary",
    "assistant-secretary": "assistant-secretary",
    "counselor": "counselor-of-the-department",
    "executive-secretary": "executive-secretary",
    "director-policy-planning": "director-of-policy-planning",
    "legal-adviser": "legal-adviser",
    "coordinator-combatting-terrorism": "coordinator-for-counterterrorism",
    "deputy-under-secretary": "under-secretary",
}
_SIGNERS = ("secretary-of-state", "deputy-secretary-of-state")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def main() -> None:
    """Write the table from the list that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("list", type=Path, help="tab-separated list of chiefs of mission")
    parser.add_argument("--output", type=Path, default=_DATA / "tenures.tsv")
    asked = parser.parse_args()
    people = _read(asked.list)
    own = [_known(row, people) | {"source": "own"} for row in _read(_HERE / "tenures_more.tsv")]
    listed = _listed(people, {row["mission"] for row in _read(_DATA / "missions.tsv")})
    asked.output.write_text(table([*listed, *own]), "utf-8", newline="\n")


def table(tenures: Iterable[dict[str, str]]) -> str:
    """The whole table: head and rows, by place, then time; an id that is taken gets a number."""
    rows = [_row(tenure) for tenure in tenures if _touches(tenure)]
    rows.sort(key=lambda row: (row["at"], _begins(row), row["id"]))
    used: dict[str, int] = {}
    for row in rows:
        used[row["id"]] = used.get(row["id"], 0) + 1
        if used[row["id"]] > 1:
            row["id"] += f"-{used[row['id']]}"
    lines = ["\t".join(_COLUMNS), *("\t".join(row[name] for name in _COLUMNS) for row in rows)]
    return _HEAD + "\n".join(lines) + "\n"


def _known(row: dict[str, str], people: list[dict[str, str]]) -> dict[str, str]:
    """A row of our own with the name and key that the list gives that person, if it is in it."""
    same = {
        each["person_id"]: each
        for each in people
        if each["surname"] == row["surname"] and row["suffix"] in ("", each["suffix"])
        if _is_short_for(row["forename"], each["forename"])
    }
    if len(same) != 1:
        return row
    found = next(iter(same.values()))
    return row | {key: found[key] for key in ("person_id", "forename", "suffix")}


def _is_short_for(one: str, other: str) -> bool:
    """Whether two given names are one person's: each equal or an initial, one of them equal."""
    pairs = list(zip(one.split(), other.split(), strict=False))
    fitting = all(a == b or (a[0] == b[0] and 1 in (len(a[:-1]), len(b[:-1]))) for a, b in pairs)
    return fitting and any(a == b and len(a) > len("J.") for a, b in pairs)


def _listed(rows: Iterable[dict[str, str]], missions: set[str]) -> Iterator[dict[str, str]]:
    """The tenures of the list that are in office at a mission we know, or in the Department."""
    for row in rows:
        office = _office(row)
        at = _mission(row) if row["kind"] != "principal" else _department(office)
        if office and at in missions and not _never_came(row):
            yield row | {"office": office, "at": at, "source": "oh"}


def _office(row: dict[str, str]) -> str:
    if row["kind"] != "principal":
        return _OFFICES.get(row["title"], "ambassador" if row["kind"] == "organization" else "")
    keys = sorted(_PRINCIPALS, key=len, reverse=True)
    found = (key for key in keys if row["mission"] == key or row["mission"].startswith(f"{key}-"))
    return _PRINCIPALS.get(next(found, ""), "")


def _department(office: str) -> str:
    return "secretary" if office in _SIGNERS else "department"


def _mission(row: dict[str, str]) -> str:
    """The list's mission, but China's as long as its ambassador was in Taipei."""
    in_taipei = row["mission"] == "china" and row["title"].startswith("Ambassador")
    return "china-taiwan" if in_taipei and _begins(row) < "1979-01-20" else row["mission"]


def _never_came(row: dict[str, str]) -> bool:
    """Whether a row tells of no time in office: neither arrival nor credentials nor an end."""
    return not (row["arrived"] or row["started"] or (row["appointed"] and row["ended"]))


def _begins(row: dict[str, str]) -> str:
    return row["started"] or row["arrived"] or row["appointed"]


def _touches(row: dict[str, str]) -> bool:
    """Whether a tenure is in the table's years; one without an end may last."""
    begins = row.get("started") or row.get("arrived") or row.get("appointed") or ""
    ended = row["ended"] or ("" if begins < _FIRST else _LAST)
    return begins[:4] <= _LAST and ended[:4] >= _FIRST


def _row(tenure: dict[str, str]) -> dict[str, str]:
    given, surname, suffix = tenure["forename"], tenure["surname"], tenure["suffix"]
    whole = " ".join(part for part in (given, surname, suffix) if part)
    name = _ascii(" ".join(_BRACKETS.sub(" ", whole).split()))
    dates = {key: tenure.get(key, "") for key in ("appointed", "arrived", "started", "ended")}
    begins = dates["started"] or dates["arrived"] or dates["appointed"]
    person = tenure.get("person_id") or _slug(f"{surname} {given}")
    return dates | {
        "id": _slug(f"{person} {tenure['at']} {begins[:7]}"),
        "person": person,
        "name": name,
        "full": whole if whole != name else "",
        "surname": _ascii(surname),
        "office": tenure["office"],
        "title": _title(tenure),
        "at": tenure["at"],
        "source": tenure["source"],
    }


def _title(tenure: dict[str, str]) -> str:
    title = tenure["title"].replace("\u2019", "'")
    short = {"Ambassador Extraordinary and Plenipotentiary": "Ambassador"}
    return short.get(title, title)


def _slug(text: str) -> str:
    return _NOT_SLUG.sub("-", _ascii(text).lower()).strip("-")


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("\u2019", "'").replace("\u2018", "'"))
    return "".join(char for char in plain if char.isascii())


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        lines = (line for line in stream if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


if __name__ == "__main__":
    main()
