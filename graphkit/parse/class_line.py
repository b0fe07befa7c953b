"""The class line: classification, section, station and number; and captions in standard form.

`UNCLAS SECTION 01 OF 03 KUALA LUMPUR 001403`. Classifications are those of the executive orders
since 1953, with LIMITED OFFICIAL USE of the 1970s; captions are those of 5 FAH-2 H-440.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.model.document import Quote, Span
from graphkit.parse.lines import Line

_SPELT = (
    ("TOP SECRET", r"T ?O ?P {0,2}S ?E ?C ?R ?E ?T"),
    ("SECRET", r"S ?E ?C ?R ?E ?T"),
    ("CONFIDENTIAL", r"C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L"),
    (
        "LIMITED OFFICIAL USE",
        r"L ?I ?M ?I ?T ?E ?D {1,2}O ?F ?F ?I ?C ?I ?A ?L {1,2}U ?S ?E",
    ),
    ("UNCLASSIFIED", r"U ?N ?C ?L ?A ?S(?: ?S ?I ?F ?I ?E ?D)?"),
    ("RESTRICTED", r"RESTRICTED"),
)
_WORDS = "|".join(f"(?P<{name.replace(' ', '_')}>{pattern})" for name, pattern in _SPELT)
_CAVEAT = (
    r"(?:[ /]{1,3}(?:NOFORN|NF|FOR OFFICIAL USE ONLY|FOUO|SBU|SENSITIVE|E F T O|EFTO|"
    r"EXDIS|NODIS|LIMDIS|STADIS|SIPDIS))"
)
_CLASS_LINE = re.compile(
    rf"[ \t]*(?:{_WORDS})(?P<caveats>{_CAVEAT}{{0,4}})"
    r"(?:[ ]+(?:FINAL[ ])?SECTION[ ]+(?P<section>\d{1,3})[ ]+OF[ ]+(?P<sections>\d{1,3}))?"
    r"(?:[ ]+(?P<station>[A-Z][A-Z.'-]*(?:[ ][A-Z.'-]+){0,4}))?"
    r"(?:[ ]+(?P<number>\d{1,8}))?(?P<tail>(?:[ ]+[A-Z]{4,9}){0,4})[ \t]*"
)

# As written -> in standard form; what is no handling caption, only a word of such a line: empty.
_CAPTIONS = {
    **dict.fromkeys(("SIPDIS", "STPDTS", "SIPIDS", "SIPDS"), "SIPDIS"),
    **dict.fromkeys(("SENSITIVE", "SENSITIVE BUT UNCLASSIFIED", "SBU"), "SENSITIVE"),
    **dict.fromkeys(("NOFORN", "NF", "NOT RELEASABLE TO FOREIGN NATIONALS"), "NOFORN"),
    **dict.fromkeys(("FOR OFFICIAL USE ONLY", "FOUO"), "FOR OFFICIAL USE ONLY"),
    **dict.fromkeys(("EFTO", "E F T O"), "EFTO"),
    **{
        word: word
        for word in (
            *("EXDIS", "NODIS", "LIMDIS", "STADIS", "NOCONTRACT", "ORCON", "CHEROKEE"),
            *("ROGER CHANNEL", "DEA SENSITIVE", "EYES ONLY", "AIDAC", "CODEL", "TERREP"),
            *("TSAS", "MINIMIZE CONSIDERED", "NIACT", "OPERATIONS CENTER"),
        )
    },
    **{
        f"{please}{what} ACCORDINGLY": ""
        for please in ("", "PLEASE ")
        for what in ("HANDLE", "PROTECT")
    },
    "IMMEDIATE": "",
}
_CAPTION = re.compile(
    rf"(?:{'|'.join(sorted(_CAPTIONS, key=len, reverse=True))})(?![A-Z0-9])", re.I | re.A
)
_ON_CLASS_LINE = re.compile("|".join(sorted(_CAPTIONS, key=len, reverse=True)))
_BETWEEN = re.compile(r"[ \t/,;.\-–]*")


@dataclass(frozen=True, slots=True)
class ClassLine:
    """A class line: classification, captions on it, station as written, number, sections."""

    span: Span
    classification: Quote
    captions: tuple[Quote, ...]
    station: Quote | None
    number: int | None
    sections: int | None


def parse_class_line(line: Line) -> ClassLine | None:
    """The class line that `line` is, or None.

    >>> found = parse_class_line(Line(0, "S E C R E T SECTION 01 OF 02 QUITO 000123"))
    >>> found.classification.value, found.station.value, found.number, found.sections
    ('SECRET', 'QUITO', 123, 2)
    """
    match = _CLASS_LINE.fullmatch(line.text)
    if not match:
        return None
    name = next(name for name, _ in _SPELT if match[name.replace(" ", "_")])
    station = None
    if match["station"] and match["number"]:
        station = Quote(match["station"], line.span(*match.span("station")), "class-line.station")
    elif match["station"] and parse_captions(Line(0, match["station"])) is None:
        return None
    captions = [
        caption
        for group in ("caveats", "tail")
        for caption in _captions_of(line, *match.span(group))
    ]
    return ClassLine(
        Span(line.start, line.end),
        Quote(name, line.span(*match.span(name.replace(" ", "_"))), "class-line"),
        tuple(captions),
        station,
        int(match["number"]) if station else None,
        int(match["sections"]) if match["sections"] else None,
    )


def parse_captions(line: Line) -> tuple[Quote, ...] | None:
    """The captions that `line` consists of, or None where it holds anything else.

    >>> [q.value for q in parse_captions(Line(0, "NOFORN SIPDIS"))]
    ['NOFORN', 'SIPDIS']
    """
    at = _skip(line.text, 0)
    found = []
    while at < len(line.text):
        match = _CAPTION.match(line.text, at)
        if not match:
            return None
        found.append(_caption(line, match))
        at = _skip(line.text, match.end())
    return tuple(q for q in found if q.value) if found else None


def _captions_of(line: Line, start: int, end: int) -> list[Quote]:
    found = [_caption(line, match) for match in _ON_CLASS_LINE.finditer(line.text, start, end)]
    return [quote for quote in found if quote.value]


def _caption(line: Line, match: re.Match[str]) -> Quote:
    return Quote(_CAPTIONS[match.group().upper()], line.span(*match.span()), "caption")


def _skip(text: str, at: int) -> int:
    match = _BETWEEN.match(text, at)
    return match.end() if match else at
