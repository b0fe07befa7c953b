"""Copy counts: which offices of the Department got how many copies of an archive telegram.

The communications center put them above the telegram (5 FAH-2, distribution in the Department;
1973 to the 1990s): `ACTION ARA-10`, `ORIGIN EUR-12`, and `INFO OCT-01 ISO-00 SS-15 ... /056 W`.
The total after the slash counts the copies, not the offices. They are no addressees.
"""

from __future__ import annotations

import re

from graphkit.model.cable import CopyCount
from graphkit.parse.lines import Line

# A letter O for the digit is a common reading error.
_ITEM = re.compile(
    r"(?P<office>[A-Z]{1,6}(?:/[A-Z]{1,6})?)[ ]?-[ ]?(?P<copies>[0-9O]{2,3})(?![A-Z0-9-]|/[A-Z])",
    re.I | re.A,
)
_KIND = re.compile(r"(?P<kind>ACTION|ORIGIN|INFO)\b[ ]?:?", re.I | re.A)
# `( ISO )`, `( ADS )`: an office that is listed without a count.
_LISTED = re.compile(r"\([ ]{0,3}(?P<office>[A-Z]{1,6})[ ]{0,3}\)", re.I | re.A)
_TOTAL = re.compile(r"/[ ]{0,2}\d{2,4}[ ]{0,3}[A-Z]{0,2}(?![A-Z0-9])", re.I | re.A)
_END = re.compile(
    r"[A-Za-z]\Z|-{5,}[^\n]*"
)  # the total's letter; a rule of dashes glued to the line
_SPACE = re.compile(r"[ \t,]*")
_RULE = re.compile(r"[ \t]*-{8,}")
_PAGE = re.compile(r"[^\n]{0,24}?PAGE[ ]{1,4}\d{1,3}[ ]", re.I | re.A)
_NEAR = 60  # lines in which the head of a page or the rule of dashes is looked for


def parse_copies(lines: list[Line]) -> tuple[tuple[CopyCount, ...], set[Line]]:
    """The copy counts in the lines above the class line, and the lines that they take up.

    Only near the head of an archive page (`PAGE 01 ...`) or the rule of dashes that ends the
    block: elsewhere nothing is taken. A line must consist of counts; `INFO AMEMBASSY X` does not.
    """
    counts: dict[tuple[str, str], CopyCount] = {}
    taken: set[Line] = set()
    if not any(_is_archive_mark(line) for line in lines[:_NEAR]):
        return (), taken
    kind: str | None = None
    for line in lines:
        found = _read(line, kind)
        if found is None:
            kind = kind if line.blank else None
            continue
        kind, items = found
        taken.add(line)
        for item in items:
            counts.setdefault((item.kind, item.office), item)
    return tuple(counts.values()), taken


def _is_archive_mark(line: Line) -> bool:
    text = line.text
    if "--------" in text:
        return bool(_RULE.match(text))
    return ("PAGE" in text or "page" in text) and bool(_PAGE.match(text))


def _read(line: Line, kind: str | None) -> tuple[str, list[CopyCount]] | None:
    """The kind that holds after the line and its counts, or None where it holds anything else.

    `kind` is that of the line above, which a line of counts alone goes on with.
    """
    items: list[CopyCount] = []
    total = False
    text = line.text.rstrip()
    at = _skip(text, _behind_page(text))
    while at < len(text):
        if match := _KIND.match(text, at):
            kind = match["kind"].lower()
        elif kind is None:
            return None
        elif match := _ITEM.match(text, at) or _LISTED.match(text, at):
            items.append(_count(line, kind, match))
        elif match := _TOTAL.match(text, at):
            total = True
        elif match := _END.match(text, at) if items or total else None:
            pass
        else:
            return None
        at = _skip(text, match.end())
    return (kind, items) if kind and (items or total) else None


def _behind_page(text: str) -> int:
    """Where counts may begin: behind the head of a page that a lost line end glued to them."""
    if "PAGE" not in text or not _PAGE.match(text):
        return 0
    return max(text.find(" ACTION "), text.find(" ORIGIN "), 0)


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _count(line: Line, kind: str, match: re.Match[str]) -> CopyCount:
    copies = match.groupdict().get("copies") or "0"
    number = int(copies.upper().replace("O", "0"))
    span = line.span(match.start("office"), match.end(match.lastgroup or "office"))
    return CopyCount(kind, match["office"].upper(), number, span)
