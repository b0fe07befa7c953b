"""One addressee: routing indicator, name, precedence, serial (ACP 127, 5 FAH-2).

`RUEHC/SECSTATE WASHDC PRIORITY 0307`; in older telegrams without indicator, `AMEMBASSY QUITO
NIACT IMMEDIATE`. The parts behind the name come in any order and are mistyped often.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from graphkit.model.cable import Addressee
from graphkit.model.document import Span
from graphkit.parse.lines import Line

_PRECEDENCES = ("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE")
_NIACT = "NIACT IMMEDIATE"
_PRECEDENCE_WORDS = {
    **{word: word for word in _PRECEDENCES},
    **dict.fromkeys(("IMMED", "IMM", "INMEDIATE", "MMEDIATE"), "IMMEDIATE"),
    **dict.fromkeys(("PRI", "RPIORITY", "RIORITY"), "PRIORITY"),
    **dict.fromkeys(("RUOTINE", "OUTINE"), "ROUTINE"),
    **dict.fromkeys(("NIACT", "NIACTIMMEDIATE"), _NIACT),
}
# A word that begins so and has no other letters is the precedence, mistyped (`PRIRORITY`).
_MISTYPED = (
    ("P", frozenset("PRIOTY"), 5, "PRIORITY"),
    ("IM", frozenset("IMEDAT"), 5, "IMMEDIATE"),
    ("ROU", frozenset("ROUTINE"), 6, "ROUTINE"),
)
_FIGURES = frozenset("0123456789OIl")  # with the letters that are read for figures
_AS_FIGURES = str.maketrans("OIl", "011")
_AS_LETTERS = str.maketrans("01", "OI")
_D = "[0-9OIl]"
_PRECEDENCE_FIRST = frozenset("FIPRNO")
# Behind a name: captions, and that a copy goes without number (`UNN`) or by pouch.
_DROPPED = frozenset("EXDIS NODIS LIMDIS STADIS BT UNN UNNUMBERED POUCH BY".split())
_SERIAL = re.compile(rf"(?=[OIl]{{0,5}}[0-9]){_D}{{1,6}}(?:[-/]{_D}{{1,6}}){{0,4}}")

# Words that begin the name of a post: what follows it is a serial, however short.
_POSTS = frozenset(
    """AMEMBASSY AMCONSUL AMCONGEN AMCONSULATE AMEMB EMBASSY USMISSION USINT USLO USUN USNATO USEU
    USOFFICE USDEL SECSTATE""".split()
)
_KEYWORDS = ("TO ", "TO:", "INFO ", "INFO:", "ACTION")
_SEVERAL = frozenset("AMEMBASSY AMCONSUL AMCONGEN USMISSION USINT INFO INFO: XMT TO".split())
_INNER = re.compile(
    r"[ ,;]{1,4}(?=(?:INFO:?|XMT)[ ]|R[A-Z]{4,8}/[A-Z0-9]|(?:AMEMBASSY|AMCONSUL|AMCONGEN|USINT"
    r"|USMISSION)[ ]|TO[ ](?:R[A-Z]{4,8}/|SECSTATE|AMEMBASSY|AMCONSUL|USMISSION|ALL[ ]))"
    r"|,[ ]{0,3}(?=[A-Z]{4}|L[AE][ ][A-Z]{3}|SAN[ ]|RIO[ ])"
)
_GLUED_ROUTING = re.compile(r"[0-9](?=(?:INFO[ ])?R[UH][A-Z]{3,6}/[A-Z])")
# A name that ends so is cut, and one that consists of such words is the rest of a name.
_OPEN = frozenset(
    "AMEMBASSY AMCONSUL AMCONGEN USMISSION USINT OF AND FOR THE DEPT SAN DE LA".split()
)
_RESTS = frozenset(
    """COLLECTIVE,POSTS COLLECTIVE,STATES COLLECTIVE,WASHDC,WASHINGTON DC,WASHINGTON D.C,DC,D.C,
    AFB FL,FL,POSTS""".replace("\n    ", "").split(",")
)
_CLOSED = ("COLLECTIVE", "WASHDC", " DC", "//")
_FULL_LINE = 62  # a line that the next word would not have fitted on
_LONGEST = 3_000
_LONGEST_NAME = 160


def parse_addressee(kind: str, text: str, start: int) -> Addressee | None:
    """One addressee from the rest of its line, which begins at `start` of the document.

    Office suffixes are of the name (`JOINT STAFF WASHDC//J2/J3//`); `XMT` exempts.

    >>> parse_addressee("to", "RUEHC/SECSTATE WASHDC PRIORITY 0307", 0).name
    'SECSTATE WASHDC'
    """
    if len(text) > _LONGEST:
        return None
    body, lead, serial = _part_serial(text)
    read = _name_in if len(body) <= _LONGEST_NAME else _name_in.__wrapped__
    found = read(body)
    return _addressee(kind, found, start + lead, serial) if found else None


def parse_alone(kind: str, text: str, start: int) -> Addressee | None:
    """The addressee that `text` is, where that is plain: most are one, and begin at once.

    >>> parse_alone("to", "RUEHC/SECSTATE WASHDC PRIORITY 0307", 0).serial
    '0307'
    >>> parse_alone("to", "AMEMBASSY LIMA, AMEMBASSY QUITO", 0)
    """
    body, lead, serial = _part_serial(text)
    found = None if lead or len(body) > _LONGEST_NAME else _alone(body)
    if found is None:
        return None
    name, begin, end, routing, precedence, own_serial, exempt = found
    span = Span(start + begin, start + end)
    kind = "exempt" if exempt else kind
    return Addressee(kind, name, span, routing, precedence, own_serial or serial)


class _Name(NamedTuple):
    """An addressee within its line: where the name stands, and what stands around it."""

    name: str
    start: int
    end: int
    routing: str | None
    precedence: str | None
    serial: str | None
    exempt: bool


def _addressee(kind: str, found: _Name, start: int, serial: str | None) -> Addressee:
    return Addressee(
        "exempt" if found.exempt else kind,
        found.name,
        Span(start + found.start, start + found.end),
        found.routing,
        found.precedence,
        found.serial or serial,
    )


def _part_serial(text: str) -> tuple[str, int, str | None]:
    """The line without outer space and serial, where it begins, and the serial, if it has one.

    What is left recurs from cable to cable, so that it need not be read anew each time.
    """
    if "\t" in text:
        text = text.replace("\t", " ")
    body = text.lstrip(" :-.,")
    lead = len(text) - len(body)
    body = body.rstrip(" .,;-")
    if not body[-1:].isdigit():
        return body, lead, None
    before, _, last = body.rpartition(" ")
    if 2 < len(last) < 7 and last.isdigit() and last.isascii() and before:
        return before.rstrip(" .,;-"), lead, last
    return body, lead, None


@lru_cache(maxsize=4096)
def _name_in(text: str) -> _Name | None:
    """The addressee that `text` is; it begins with a word and ends with one."""
    exempt = text.startswith("XMT") and text[3:4] in (" ", ":")
    routing, at = _routing(text, _past(text, 4) if exempt else 0)
    before, at = _leading(text, at)
    end, precedence, serial = _behind(text, at)
    name = text[at:end]
    if not any(map(str.isalpha, name)) or len(name) > _LONGEST_NAME or parse_precedence(name):
        return None
    if "  " in name:
        name = " ".join(name.split())
    return _Name(name, at, end, routing, precedence or before, serial, exempt)


@lru_cache(maxsize=4096)
def _alone(text: str) -> _Name | None:
    """The addressee that `text` is, or None where it may hold several, or a keyword."""
    several = text.startswith(_KEYWORDS) or _holds_several(text)
    return _name_in(text) if text.isupper() and not several else None


def _past(text: str, at: int) -> int:
    """`at`, or the first character behind it that begins a word."""
    return len(text) - len(text[at:].lstrip(" :-.,"))


def _routing(text: str, at: int) -> tuple[str | None, int]:
    """The routing indicator before the slash (`RUEHC/`, `ZEN/`), and where the name begins."""
    slash = text.find("/", at, at + 12)
    if slash > at and text[slash + 1 : slash + 2] != "/" and _is_indicator(text[at:slash].rstrip()):
        return text[at:slash].rstrip(), _past(text, slash + 1)
    return None, at


def _is_indicator(word: str) -> bool:
    """R for the relay network, its nation, then the station (ACP 121); the R may be misread."""
    if not (4 < len(word) < 10 and word.isalnum() and word.isupper()):
        return word == "ZEN"
    return word[:2] in ("RU", "RH", "RB", "RO", "RX") or word[1:3] in ("UE", "HM", "HE", "UK")


def _leading(text: str, at: int) -> tuple[str | None, int]:
    """A precedence that stands before the name, `TO IMMEDIATE AMEMBASSY QUITO`."""
    found = None
    while text[at : at + 1] in _PRECEDENCE_FIRST:
        space = text.find(" ", at, at + 12)
        word = parse_precedence(text[at:space]) if space > 0 else None
        if not word:
            break
        found, at = _joined(word, found), _past(text, space)
    return found, at


def parse_precedence(word: str) -> str | None:
    """The precedence that a word is, mistyped or not (ACP 121).

    >>> parse_precedence("PRIRORITY"), parse_precedence("PRAGUE")
    ('PRIORITY', None)
    """
    known = _PRECEDENCE_WORDS.get(word)
    if known or word[:1] not in "PIR" or not 4 < len(word) < 13:
        return known
    letters = word.translate(_AS_LETTERS)
    for begin, allowed, least, meant in _MISTYPED:
        if letters.startswith(begin) and len(word) >= least and allowed.issuperset(letters):
            return meant
    return None


def _joined(word: str, other: str | None) -> str:
    """Of two words for one precedence the one that says more, `NIACT` and `IMMEDIATE`."""
    return _NIACT if _NIACT in (word, other) and "FLASH" not in (word, other) else other or word


def _behind(text: str, start: int) -> tuple[int, str | None, str | None]:
    """Where the name ends, and the precedence and serial behind it, in any order."""
    precedence = serial = None
    is_post = text[start : start + 24].partition(" ")[0] in _POSTS
    end = len(text.rstrip(" .,;-"))
    for _ in range(7):
        space = text.rfind(" ", start, end)
        if space <= start:
            break
        word = text[space + 1 : end].strip("().,;*")
        if found := parse_precedence(word):
            precedence = _joined(found, precedence)
        elif word[:1] in _FIGURES and _is_serial(word, is_post, text[start:space]):
            serial = word.translate(_AS_FIGURES)
        elif word and word not in _DROPPED:
            break
        end = start + len(text[start:space].rstrip(" .,;-"))
    return end, precedence, serial


def _is_serial(word: str, is_post: bool, before: str) -> bool:
    """Whether a figure is the serial; a short one may be of the name, as in `JTF 6`."""
    if not ((word.isdigit() and word.isascii() and len(word) < 7) or _SERIAL.fullmatch(word)):
        return False
    return len(word) > 2 or is_post or bool(parse_precedence(before.rpartition(" ")[2]))


def _holds_several(text: str) -> bool:
    """Whether a line holds more than one addressee, or a keyword before the first."""
    if " RU" in text or " RH" in text or "," in text or text.startswith("ACTION"):
        return True
    return not _SEVERAL.isdisjoint(text.split()[1:])


def part_addressees(line: Line) -> Iterator[Line]:
    """The addressees of a line, one a piece; a single word is no addressee but part of the next.

    Behind a comma a post needs no word of its own: `AMEMBASSY LIMA, BOGOTA`.
    """
    text, at = line.text, 0
    if not _holds_several(text):
        yield line
        return
    listed = text.lstrip().startswith(("AMEMBASSY ", "AMCONSUL "))
    for match in _INNER.finditer(text):
        words = text[at : match.start()].split()
        named = listed and match.group()[0] == ","
        whole = len(words) > 1 or named or any("/" in word for word in words)
        if whole and not all(map(parse_precedence, words)):
            yield Line(line.start + at, text[at : match.start()])
            at = match.end()
    yield line.rest(at)


def part_glued_addressees(line: Line) -> list[Line]:
    """A line parted where a routing indicator is glued to the serial before it.

    >>> [piece.text for piece in part_glued_addressees(Line(0, "LIMA 0211RUEHBO/AMEMBASSY BOGOTA"))]
    ['LIMA 0211', 'RUEHBO/AMEMBASSY BOGOTA']
    """
    cuts = [0, *(m.start() + 1 for m in _GLUED_ROUTING.finditer(line.text)), len(line.text)]
    return [Line(line.start + a, line.text[a:b]) for a, b in pairwise(cuts)]


def with_offices(addressee: Addressee, line: Line) -> Addressee:
    """The addressee with the offices that stand below it, `//J2/J3//`."""
    span = line.span()
    name = addressee.name + " ".join(line.text.split())
    return replace(addressee, name=name, span=Span(addressee.span.start, span.end))


def goes_on(last: Addressee, above: str, text: str) -> bool:
    """Whether `text` is the rest of the name that ends the line `above` it."""
    word = text.partition(" ")[0]
    if word in _POSTS or last.serial or last.precedence or _routing(text, 0)[0]:
        return False
    if last.name.count("//") % 2 or last.name.rpartition(" ")[2] in _OPEN:
        return True
    if last.name.endswith(_CLOSED):
        return False
    if text[: _behind(text, 0)[0]] in _RESTS:
        return True
    return last.routing is not None and len(above) + len(word) >= _FULL_LINE and len(above) > 40


def parse_tail(text: str) -> tuple[str | None, str | None] | None:
    """Precedence and serial of a line that holds nothing else, or None.

    >>> parse_tail("NIACT IMMEDIATE 1234"), parse_tail("AMEMBASSY QUITO 1234")
    (('NIACT IMMEDIATE', '1234'), None)
    """
    words = text.split(None, 4)
    if not words or len(words) > 4 or not all(map(_is_behind_name, words)):
        return None
    return _behind(f"X {text}", 0)[1:]


def _is_behind_name(word: str) -> bool:
    return bool(parse_precedence(word) or (word[0] in _FIGURES and _SERIAL.fullmatch(word)))


def is_routed(text: str) -> bool:
    """Whether a line begins with a routing indicator and a slash."""
    begin = text[:13]  # the longest indicator, its slash, and what must be no second one
    return "/" in begin and _is_routed(begin)


@lru_cache(maxsize=4096)
def _is_routed(begin: str) -> bool:
    return _routing(begin, 0)[0] is not None


def is_post(word: str) -> bool:
    """Whether a name that begins with this word is that of a post or of the Department."""
    return word in _POSTS


def as_one(last: Addressee, above: Line, line: Line) -> tuple[Addressee, Line] | None:
    """The addressee whose name began on the line `above` and ends on `line`, and both as one."""
    both = Line(above.start, above.text.ljust(line.start - above.start) + line.text)
    addressee = parse_addressee(last.kind, both.text, both.start)
    if not addressee:
        return None
    if "//" in last.name and last.name.endswith(("/", ":", "-")):  # cut between two offices
        rest = addressee.name[len(last.name) :].lstrip()
        addressee = replace(addressee, name=last.name + rest)
    return addressee, both
