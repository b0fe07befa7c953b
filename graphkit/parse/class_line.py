"""The class line: classification, section, station and number; and captions in standard form.

`UNCLAS SECTION 01 OF 03 KUALA LUMPUR 001403`. Classifications are those of the executive orders
since 1953, with LIMITED OFFICIAL USE of the 1970s; captions are those of 5 FAH-2 H-440.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from graphkit.model.document import Quote, Span
from graphkit.parse.lines import Line


def _spelt(word: str) -> str:
    """A word in capitals, its letters apart or not, with figures that are read for letters."""
    letters = (_MISREAD.get(letter, letter) for letter in word.replace(" ", ""))
    return r"[ ]{0,2}".join(letters)


_MISREAD = {"O": "[O0]", "I": "[I1l]", "S": "[S5]"}
_NAMES = (
    *("TOP SECRET", "SECRET", "CONFIDENTIAL", "LIMITED OFFICIAL USE", "UNCLASSIFIED"),
    "RESTRICTED",
)
_WORDS = {name: _spelt(name) for name in _NAMES}
_WORDS["UNCLASSIFIED"] = rf"{_spelt('UNCLAS')}(?:[ ]{{0,2}}{_spelt('SIFIED')})?"
_CLASSES = "|".join(
    f"(?P<{name.replace(' ', '_')}>{pattern})(?![A-Za-z])" for name, pattern in _WORDS.items()
)
CLASSIFICATION = re.compile(_CLASSES)
_BY_GROUP = {name.replace(" ", "_"): name for name in _NAMES}
# What a class line begins with, as written and in letters apart: most lines need no other look.
_FIRST_TWO = frozenset(
    (
        *("TO", "T0", "T ", "SE", "S ", "5E", "5 ", "CO", "C0", "C ", "LI", "L1", "Ll", "L "),
        *("UN", "U ", "RE", "R "),
    )
)
_LONGEST = 160
_SHORT = 80  # characters of a line that is likely to be read again

# As written -> in standard form; what is no handling caption, only a word of such a line: empty.
_CAPTIONS = {
    **dict.fromkeys(("SIPDIS", "STPDTS", "SIPIDS", "SIPDS"), "SIPDIS"),
    **dict.fromkeys(("SENSITIVE", "SENSITIVE BUT UNCLASSIFIED", "SBU"), "SENSITIVE"),
    **dict.fromkeys(("NOFORN", "NO FORN", "NF", "N O F O R N"), "NOFORN"),
    "NOT RELEASABLE TO FOREIGN NATIONALS": "NOFORN",
    **{" ".join(word): word for word in ("EXDIS", "NODIS", "LIMDIS", "STADIS")},
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
_LIMITING = ("SIPDIS", "EXDIS", "NODIS", "LIMDIS", "STADIS", "NOFORN", "CHEROKEE")
_CAPTION_WORDS = "|".join(sorted(_CAPTIONS, key=len, reverse=True))
_CAPTION = re.compile(rf"(?:{_CAPTION_WORDS})(?![A-Z0-9])", re.I | re.A)
_CAPTION_FIRST_TWO = frozenset(word[:2] for word in _CAPTIONS)
_ON_CLASS_LINE = re.compile(rf"(?:{_CAPTION_WORDS})(?![A-Za-z0-9'.-])")
_BETWEEN = re.compile(r"[ \t/,;.\-–]*")

_FIGURES = {
    word: number
    for number, words in enumerate(
        "ONE I|TWO II|THREE III|FOUR IV|FIVE V|SIX VI|SEVEN VII|EIGHT VIII|NINE IX|TEN X".split(
            "|"
        ),
        1,
    )
    for word in words.split()
}
_COUNT = rf"[0-9]{{1,3}}|{'|'.join(sorted(_FIGURES, key=len, reverse=True))}"
SECTION = re.compile(
    rf"\(?(?P<final>FINAL[ ]{{1,3}})?SECTION[ ]{{1,3}}(?:(?P<section>{_COUNT})[ ]{{1,3}})?"
    rf"OF[ ]{{1,3}}(?P<sections>{_COUNT})(?![A-Za-z0-9])\)?"
)
_NUMBER = re.compile(
    r"(?:NO\.?[ ]?|\#)?(?P<number>(?=[OIl]{0,3}[0-9])[0-9OIl]{1,8})(?:[-/][0-9]{1,2})?"
    r"(?![A-Za-z0-9])"
)
_TRAVELLING = re.compile(r"/?(?:TOSEC|SECTO)[ ]{1,3}[0-9]{1,6}(?![A-Za-z0-9])")
_STATION_WORD = re.compile(r"[A-Z][A-Z.'’-]{0,20}(?![A-Za-z0-9])")
_MOST_WORDS = 5

# What was corrected follows in brackets, behind a dash, or as words that are no sentence.
_REASON = (
    r"(?:[ ]{0,4}(?:[-–:,/][^a-z]{0,120}|\([^()]{0,120}\))"
    r"|[ ]{1,4}(?:FOR|WITH|TO ADD|ADD(?:ED|ING|EE)|TAGS|TEXT|PARAS?|CAPTION|REFS?|SUBJ)\b"
    r"[^a-z]{0,90})?"
)
_CORRECTED = re.compile(
    r"[(*\-– \t]{0,12}(?P<note>"
    rf"{_spelt('CORRECTED')}[ ]{{1,3}}(?:{_spelt('COPY')}|{_spelt('CABLE')})(?![A-Za-z])"
    rf"{_REASON})[)*.\- \t]{{0,12}}"
)
_CORRECTED_TITLE = re.compile(
    r"[(*\-– \t]{0,12}(?P<note>Corrected [Cc]opy(?: ?[-:–(][^.]{0,80})?)\)?[.*\- \t]{0,8}"
)
_NOTE_FIRST = frozenset("(*-– \tCZ")  # what the line of a note begins with, if no class line
_RELAYED_COPY = re.compile(r"ZN[RY] [A-Z]{5}[^(]{0,12}\((?P<note>CCY(?![A-Z])[^)]{0,40})\)")


@dataclass(frozen=True, slots=True)
class ClassLine:
    """A class line: classification, captions on it, station as written, number, sections.

    `section` is the section that the line heads, where it says so.
    """

    span: Span
    classification: Quote
    captions: tuple[Quote, ...]
    station: Quote | None
    number: int | None
    sections: int | None
    section: int | None = None


def parse_class_line(line: Line) -> ClassLine | None:
    """The class line that `line` is, or None.

    >>> found = parse_class_line(Line(0, "S E C R E T SECTION 01 OF 02 QUITO 000123"))
    >>> found.classification.value, found.station.value, found.number, found.sections
    ('SECRET', 'QUITO', 123, 2)
    """
    text, lead = line.text, 0
    if text[:2] not in _FIRST_TWO:
        if text[:1] not in (" ", "\t"):
            return None
        lead = len(text) - len(text.lstrip())
        if text[lead : lead + 2] not in _FIRST_TWO:
            return None
    match = CLASSIFICATION.match(text, lead)
    if not match or len(text.rstrip()) - lead > _LONGEST:
        return None
    parts = _Parts(line, text.rstrip(" \t.*"))
    return parts.class_line(match) if parts.read(match.end()) else None


def section_numbers(match: re.Match[str]) -> tuple[int, int]:
    """The number and the count that `SECTION` found; the final one needs no number."""
    of = _count(match["sections"])
    return (_count(match["section"]) if match["section"] else of), of


def _count(word: str) -> int:
    return _FIGURES.get(word) or int(word)


def _figures(word: str) -> int:
    return int(word.replace("O", "0").replace("I", "1").replace("l", "1"))


@dataclass(slots=True)
class _Parts:
    """What stands behind the classification, taken one part at a time, in any order.

    A station is the words before the number; captions may stand before and behind it.
    """

    line: Line
    text: str
    captions: list[Quote] = field(default_factory=list)
    words: list[Span] = field(default_factory=list)
    number: str | None = None
    section: re.Match[str] | None = None

    def read(self, at: int) -> bool:
        """Whether the line holds nothing but parts of a class line from `at` on."""
        while (at := _skip(self.text, at)) < len(self.text):
            end = self._take(at)
            if end is None or len(self.words) > _MOST_WORDS:
                return False
            at = end
        return not self.words or self.number is not None

    def _take(self, at: int) -> int | None:
        """The end of the part that stands at `at`, or None where none does."""
        text = self.text
        if (match := SECTION.match(text, at)) and (match["section"] or match["final"]):
            self.section = match
        elif match := _ON_CLASS_LINE.match(text, at):
            if self.words and self.number is None:
                return None
            quote = _caption(self.line, match)
            self.captions += [quote] if quote.value else []
        elif match := _CORRECTED.match(text, at):
            return match.end()
        elif self.number is None:
            return self._take_station(at)
        else:
            match = _TRAVELLING.match(text, at)
        return match.end() if match else None

    def _take_station(self, at: int) -> int | None:
        if self.words and (match := _NUMBER.match(self.text, at)):
            self.number = match["number"]
        elif match := _STATION_WORD.match(self.text, at):
            self.words.append(Span(*match.span()))
        return match.end() if match else None

    def class_line(self, match: re.Match[str]) -> ClassLine:
        group = str(match.lastgroup)
        quote = Quote(_BY_GROUP[group], self.line.span(*match.span(group)), "class-line")
        section, sections = section_numbers(self.section) if self.section else (None, None)
        return ClassLine(
            Span(self.line.start, self.line.end),
            quote,
            tuple(self.captions),
            self._station(),
            _figures(self.number) if self.number else None,
            sections,
            section,
        )

    def _station(self) -> Quote | None:
        if not self.words:
            return None
        span = self.line.span(self.words[0].start, self.words[-1].end)
        words = self.text[self.words[0].start : self.words[-1].end]
        return Quote(" ".join(words.split()), span, "class-line.station")


def is_corrected(line: Line) -> Quote | None:
    """The note that a copy is corrected, with its reason if it gives one; None for prose.

    Also the relays' own mark for it, `ZNR UUUUU ZZH (CCY AD0123)`.

    >>> is_corrected(Line(0, "C O R R E C T E D  C O P Y - CAPTION ADDED")).value
    'C O R R E C T E D C O P Y - CAPTION ADDED'
    """
    text = line.text
    noted = text[:1] in _NOTE_FIRST
    if not (noted or text[:2] in _FIRST_TWO):
        return None  # most lines
    if "C" not in text[:240] or len(text) > _LONGEST + 80:
        return None
    match = (noted and _note(text)) or _behind_class_line(line)
    if not match:
        return None
    span = line.span(*match.span("note"))
    return Quote(" ".join(match["note"].split()), span, "corrected-copy")


def _note(text: str) -> re.Match[str] | None:
    return (
        _CORRECTED.fullmatch(text) or _CORRECTED_TITLE.fullmatch(text) or _RELAYED_COPY.match(text)
    )


def _behind_class_line(line: Line) -> re.Match[str] | None:
    """`UNCLAS QUITO 001234 C O R R E C T E D  C O P Y`: the note on the class line itself."""
    at = max(line.text.find("C O R R E C"), line.text.find("CORRECTED C"))
    if at < 0 or not parse_class_line(line):
        return None
    return _CORRECTED.match(line.text, at)


def parse_captions(line: Line) -> tuple[Quote, ...] | None:
    """The captions that `line` consists of, or None where it holds anything else.

    >>> [q.value for q in parse_captions(Line(0, "NOFORN SIPDIS"))]
    ['NOFORN', 'SIPDIS']
    """
    text = line.text
    if text[:1].isalpha() and text[:2].upper() not in _CAPTION_FIRST_TWO:
        return None  # most lines
    read = _captions_in if len(text) <= _SHORT else _captions_in.__wrapped__
    found, start = read(text), line.start
    if found is None:
        return None
    return tuple(
        [Quote(value, Span(start + at, start + end), "caption") for value, at, end in found]
    )


@lru_cache(maxsize=1024)
def _captions_in(text: str) -> tuple[tuple[str, int, int], ...] | None:
    """The captions that `text` consists of, with their places; None where it is anything else."""
    at = _skip(text, 0)
    found = []
    while at < len(text):
        match = _CAPTION.match(text, at)
        if not match:
            return None
        found.append((_CAPTIONS[match.group().upper()], *match.span()))
        at = _skip(text, match.end())
    return tuple(part for part in found if part[0]) if found else None


def parse_leading_captions(line: Line) -> tuple[Quote, ...]:
    """The captions that limit distribution with which a line of other words begins.

    >>> [q.value for q in parse_leading_captions(Line(0, "EXDIS - CAIRO PASS ALEXANDRIA"))]
    ['EXDIS']
    """
    at = _skip(line.text, 0)
    found = []
    while (match := _CAPTION.match(line.text, at)) and match.group() in _LIMITING:
        found.append(_caption(line, match))
        at = _skip(line.text, match.end())
    return tuple(found)


def _caption(line: Line, match: re.Match[str]) -> Quote:
    return Quote(_CAPTIONS[match.group().upper()], line.span(*match.span()), "caption")


def _skip(text: str, at: int) -> int:
    match = _BETWEEN.match(text, at)
    return match.end() if match else at
