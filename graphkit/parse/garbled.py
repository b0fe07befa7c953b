"""A class line that scanning or retyping garbled: `C0NF1DENT1AL QU1T0 1127`, `unclas oslo 12`.

Looked for only where no class line is readable as it is. It counts where its first words are
close to a classification, and a known station and a number end it.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from graphkit.authorities.posts import find_station
from graphkit.model.document import Quote
from graphkit.parse.class_line import ClassLine
from graphkit.parse.lines import Line

_LETTERS = str.maketrans("015837", "OISBET")
_DIGITS = str.maketrans("OQDISBLZ", "00015812")
_CLASSES = {
    "UNCLAS": "UNCLASSIFIED",
    "UNCLASSIFIED": "UNCLASSIFIED",
    "CONFIDENTIAL": "CONFIDENTIAL",
    "SECRET": "SECRET",
    "TOPSECRET": "TOP SECRET",
    "LIMITEDOFFICIALUSE": "LIMITED OFFICIAL USE",
}
_CLOSE = 0.8
_LONGEST = 90
_MOST_WORDS = 4  # of a station's name
_TOKEN = re.compile(r"\S+")
_SECTION = re.compile(r"SECTION\w{1,2}OF(\w{1,2})\Z")


def garbled_class_line(line: Line) -> ClassLine | None:
    """The class line that `line` seems to be, or None.

    >>> found = garbled_class_line(Line(0, "C 0 N F I D E N T 1 A L QU1TO 0O1127"))
    >>> found.classification.value, found.station.value, found.number
    ('CONFIDENTIAL', 'QUITO', 1127)
    """
    if len(line.text) > _LONGEST:
        return None
    tokens = list(_TOKEN.finditer(line.text))
    number = _number(tokens[-1].group().upper()) if len(tokens) > 2 else None
    if not number:
        return None
    for first in range(max(1, len(tokens) - 1 - _MOST_WORDS), len(tokens) - 1):
        words = line.text[tokens[first].start() : tokens[-2].end()].upper().translate(_LETTERS)
        if find_station(words):
            return _class_line(line, tokens, first, " ".join(words.split()), number)
    return None


def _class_line(
    line: Line, tokens: list[re.Match[str]], first: int, station: str, number: int
) -> ClassLine | None:
    begin = tokens[first].start()
    words = "".join(token.group() for token in tokens[:first]).upper().translate(_LETTERS)
    section = _SECTION.search(words)
    name = _classification(words[: section.start()] if section else words)
    if name is None:
        return None
    return ClassLine(
        line.span(),
        Quote(name, line.span(0, begin), "class-line.garbled"),
        (),
        Quote(station, line.span(begin, tokens[-2].end()), "class-line.garbled"),
        number,
        _number(section[1]) if section else None,
    )


def _number(word: str) -> int | None:
    digits = word.translate(_DIGITS)
    return int(digits) if len(digits) <= 8 and digits.isascii() and digits.isdecimal() else None


def _classification(words: str) -> str | None:
    for word, name in _CLASSES.items():
        if SequenceMatcher(None, word, words).ratio() >= _CLOSE:
            return name
    return None
