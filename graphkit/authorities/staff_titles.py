"""Staff titles of posts and bureaus (Poloff, DCM, Charge, A/S): roles, never names.

Facts are in ``data/staff_titles.tsv``, sources at its head. Titles that are made of an area and a
role (PolOff, Pol/Econ Counselor) are put together here, modifiers (A/DCM, former) taken off.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import NamedTuple

from graphkit.authorities.tables import cell_list, plain, rows

_LONGEST = 60
_SHORT = 4
_MOST_MODIFIERS = 3
# English words too: titles with a capital and in the singular only.
_WORDS_TOO = frozenset(("charge",))
_POSSESSIVE = re.compile("['`\u2018\u2019][sS]?$")
_ARTICLE = re.compile(r"^the ", re.I)
_DROPPED = re.compile("[.'`\u2018\u2019]")
_GAP = re.compile(r"[\s_-]+")
# Between the parts of a title: `Pol/Econ Counselor`, `Pol & Econ chief`, `PolEconOff`.
_BETWEEN = r"(?: ?(?:/|&|and|,) ?| )?"


@dataclass(frozen=True, slots=True)
class StaffTitle:
    """A title, not its holder: a row of ``data/staff_titles.tsv``, or one made of its parts.

    `kind` is title, group or office; `office` the section of the post (empty: any); `at` is post,
    department or other; `single` says that one person at a time holds it there. `modifiers` are
    keys of what stood before it: acting, former, deputy ...
    """

    key: str
    name: str
    kind: str
    office: str
    at: str
    single: bool
    plural: bool = False
    modifiers: tuple[str, ...] = ()


class _Spelling(NamedTuple):
    """A spelling's title; `capitals` says that it is known in capitals only (DAS, not das)."""

    title: StaffTitle
    capitals: bool


@lru_cache(maxsize=16384)
def find_staff_title(word: str) -> StaffTitle | None:
    """The staff title that a word, or the words of one title, is; None for anything else.

    Plurals and possessives are known. A title of whole words (Press Officer) is that of other
    countries' officials too; one in short form (Poloff) is American.

    >>> find_staff_title("PolEconOffs").name, find_staff_title("A/DCM").modifiers
    ('Political and Economic Officer', ('acting',))
    >>> find_staff_title("das") is None, find_staff_title("DAS").name
    (True, 'Deputy Assistant Secretary')
    """
    text = _ARTICLE.sub("", _POSSESSIVE.sub("", word.strip(" ,;:.()")))
    if not text or len(text) > _LONGEST:
        return None
    return _find(text, _MOST_MODIFIERS)


def staff_titles() -> tuple[StaffTitle, ...]:
    """All titles of the table, in its order, without those that are made of parts."""
    return tuple(_title(row) for row in _rows() if _is_whole(row))


def _find(text: str, modifiers: int) -> StaffTitle | None:
    key = _key(text)
    found = _explicit(text, key) or _composed(key)
    if found or not modifiers:
        return found
    match = _modifier().match(key)
    if not match:
        return None
    # The key and the text differ in length; the rest is found by what stands behind the modifier.
    rest = _rest(text, len(match[1]))
    inner = _find(rest, modifiers - 1) if rest else None
    return _modified(inner, _modifiers()[match[1]]) if inner else None


def _modified(title: StaffTitle, modifier: tuple[str, str]) -> StaffTitle:
    key, name = modifier
    return replace(title, name=f"{name} {title.name}", modifiers=(key, *title.modifiers))


def _rest(text: str, length: int) -> str:
    """The text behind its first `length` characters that are kept in its key."""
    for at, char in enumerate(text):
        if length == 0:
            return text[at:].lstrip(" -_'.\u2019")
        length -= not _DROPPED.match(char)
    return ""


def _explicit(text: str, key: str) -> StaffTitle | None:
    known = _spellings()
    if key in _WORDS_TOO and text.islower() and text.isascii():
        return None
    found, plural = known.get(key), False
    if not found and key.endswith("s") and key[:-1] not in _WORDS_TOO:
        found, plural = known.get(key[:-1]), True
    if not found or (found.capitals and not _is_in_capitals(text)):
        return None
    return replace(found.title, plural=True) if plural else found.title


def _is_in_capitals(text: str) -> bool:
    """Whether capitals outnumber small letters: DCM, DCMs, CdA."""
    return sum(map(str.isupper, text)) > sum(map(str.islower, text))


def _composed(key: str) -> StaffTitle | None:
    """The title of an area, or two, and a role: `poloff`, `political officer`, `p/e chief`."""
    match = _composition().fullmatch(key)
    if not match:
        return None
    areas, roles = _parts("area"), _parts("role")
    role = roles[match["role"]]
    found = [areas[part] for part in (match["first"], match["second"]) if part]
    return StaffTitle(
        key="-".join([*(area["key"] for area in found), role["key"]]),
        name=f"{' and '.join(area['name'] for area in found)} {role['name']}",
        kind="title",
        office="-".join(dict.fromkeys(area["office"] for area in found if area["office"])),
        at="post",
        single=role["single"] == "yes",
        plural=bool(match["plural"]),
    )


@cache
def _composition() -> re.Pattern[str]:
    words = _alternatives("area", shortest=2)
    letters = _alternatives("area", longest=1)
    first = f"(?P<first>{words}|(?:{letters})(?=/))"
    second = f"(?P<second>{words}|(?<=/)(?:{letters})(?= ))"
    role = f"(?P<role>{_alternatives('role', shortest=2)})"
    return re.compile(f"{first}(?:{_BETWEEN}{second})?{_BETWEEN}{role}(?P<plural>s)?")


def _alternatives(kind: str, *, shortest: int = 0, longest: int = _LONGEST) -> str:
    parts = [part for part in _parts(kind) if shortest <= len(part) <= longest]
    return "|".join(map(re.escape, sorted(parts, key=len, reverse=True)))


@cache
def _modifier() -> re.Pattern[str]:
    """A modifier that stands apart from what follows: `a/`, `acting `; `dep` may be glued."""
    words = sorted(_modifiers(), key=len, reverse=True)
    return re.compile("(" + "|".join(map(re.escape, words)) + ")(?: |(?<=/)|(?<=^dep)(?=[a-z]))")


@cache
def _modifiers() -> dict[str, tuple[str, str]]:
    return {part: (row["key"], row["name"]) for part, row in _parts("modifier").items()}


@cache
def _parts(kind: str) -> dict[str, dict[str, str]]:
    """The folded spellings of the rows of one kind."""
    chosen = (row for row in _rows() if row["kind"] == kind)
    return {_key(text): row for row in chosen for text in cell_list(row["spellings"])}


@cache
def _spellings() -> dict[str, _Spelling]:
    """Folded spelling -> title, irregular plurals among them; the first row has a spelling."""
    known: dict[str, _Spelling] = {}
    for row in filter(_is_whole, _rows()):
        title = _title(row)
        for text in cell_list(row["spellings"]):
            capitals = text.isupper() and sum(map(str.isalpha, text)) <= _SHORT
            known.setdefault(_key(text), _Spelling(title, capitals))
        for text in cell_list(row["plurals"]):
            known.setdefault(_key(text), _Spelling(replace(title, plural=True), False))
    return known


def _is_whole(row: dict[str, str]) -> bool:
    return row["kind"] in ("title", "group", "office")


def _title(row: dict[str, str]) -> StaffTitle:
    single = row["single"] == "yes"
    return StaffTitle(row["key"], row["name"], row["kind"], row["office"], row["at"], single)


def _key(text: str) -> str:
    """Lower case, no accents, stops, apostrophes; single spaces between words, slashes kept."""
    return _GAP.sub(" ", _DROPPED.sub("", plain(text).lower())).strip()


@cache
def _rows() -> list[dict[str, str]]:
    return rows("staff_titles")
