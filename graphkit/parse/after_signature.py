"""What stands behind a signature: class lines, NNNN, relay notes, web addresses, rules.

ACP 127 ends a message with NNNN; the communicators of the Department (OC/T) add their notes and
the class once more behind the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.parse.lines import Line

_TAIL = 60  # lines that are looked at: what stands behind a signature is shorter
_NOTE_WITHIN = 20  # lines at the end
_KEPT = 4  # lines that are given: the last, and enough above to tell a list from a text
_LONGEST = 240  # a longer line is text

_CAVEAT = r"(?:NOFORN|SIPDIS|EXDIS|NODIS|LIMDIS|STADIS|SENSITIVE|FOR OFFICIAL USE ONLY|FOUO)"
_CLASS = (
    r"(?:UNCLAS(?:SIFIED)?|U N C L A S(?: S I F I E D)?|CONFIDENTIAL|C O N F I D E N T I A L"
    r"|(?:TOP )?SECRET|S E C R E T|LIMITED OFFICIAL USE|LOU|SBU|SENSITIVE BUT UNCLASSIFIED)"
)
_MARKING = rf"(?:{_CLASS}(?:[ /,-].{{0,40}})?|{_CAVEAT}(?:[ /,]{{1,2}}{_CAVEAT})?)"
_CLASS_LINE = rf"[-(*/ ]{{0,3}}{_MARKING}[-)*/ ]{{0,3}}"
_END_MARK = (
    r"(?:BT(?:#\d{1,5})?|NNNN?|UN ?QUOTE|UNQTE|EOM|=*CABLE ENDS=*"
    r"|END (?:OF )?(?:THE )?(?:CABLE|MESSAGE|DOCUMENT|TELEGRAM)(?: TEXT)?)\.?"
)
_STATION = r"[A-Z][A-Z .'-]{2,24} \d{3,8}"  # the class line's station and number, cut off from it
_NUMBER = r"\(?#?\d{1,5}(?:/\d\d)?\)?|\d{4}-\d\d-\d\d"
_RULE = r"[-=*_#.~<> ]+|[<>]+.*|[=*-]{3,}.*[=*-]{3,}"
_WEB = r"\S*(?:https?://|www\.)\S*(?: \S{1,20})?|[A-Z0-9 ]{0,40}@.*|(?:Visit|VISIT|To view) .*"
_PAGE = r"ID:.*|Track .*|Message Attributes.*|P(?:AGE|age) \d.*|\* Missing Section.*|\[[^\]]*\]"
_BEHIND = re.compile(rf"{_CLASS_LINE}|{_END_MARK}|{_STATION}|{_NUMBER}|{_RULE}|{_WEB}|{_PAGE}")
_WORDS_BEHIND = frozenset(  # those of `_BEHIND` that are single words, as most signatures are
    """BT NNN NNNN UNQUOTE UNQTE EOM UNCLAS UNCLASSIFIED CONFIDENTIAL SECRET LOU SBU NOFORN SIPDIS
    EXDIS NODIS LIMDIS STADIS SENSITIVE FOUO""".split()
)
_CLASSES_ALONE = frozenset(
    ("UNCLAS", "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "LIMITED OFFICIAL USE")
)
_LONGEST_MARK = 24
_MISREAD = str.maketrans("015", "OIS")  # as scanners read the letters
_RELAY_ENDS = (
    "NNNNVVZCZ",
    "VVZCZ",
)  # `NNNNVVZCZ`: the end of one message and the start of the next
_BEHIND_ON_LINE = re.compile(
    rf"[ \t](?:NNNN?|BT|#\d{{1,5}}|\d{{4}}-\d\d-\d\d|UN ?QUOTE|[-=*#/]{{2,80}}"
    rf"|{_CLASS}(?://?[A-Z]{{2,12}})?)$"
)
_END = "NNNN"
_GLUED_END = 7  # characters of a name and the mark that was glued to it
_MOST_ON_LINE = 4
_LONGEST_ON_LINE = 100

_NOTE = re.compile(
    r"[ \t(*#]{0,6}(?:(?:NOTES?|Notes?)(?: BY| by)? ?(?::|OC|\(?CIB)|CORRECTED COPY|DECONTROL"
    r"|\(?[*#]{1,3}\)? {0,2}(?:OMISSION|CORRECTION|TEXT|AS RECEIVED))"
)


def without_closing(lines: Sequence[Line]) -> list[Line]:
    """The last four of `lines` that are not blank and do not follow a signature.

    >>> lines = [Line(0, "The end."), Line(9, "DOE"), Line(13, "BT")]
    >>> [line.text for line in without_closing(lines)]
    ['The end.', 'DOE']
    """
    kept: list[Line] = []
    for line in reversed(lines[-_TAIL:]):
        words = line.text.strip()
        if words and (kept or not _is_behind(words)):
            kept.append(line)
            if len(kept) == _KEPT:
                break
    if kept:
        kept[0] = _without_marks(kept[0])
    return kept[::-1]


def before_note(lines: Sequence[Line]) -> list[Line]:
    """The same before a note at the end, which may go on over lines; none where there is none."""
    tail = lines[-_NOTE_WITHIN:]
    at = next((i for i, line in enumerate(tail) if _NOTE.match(line.text)), 0)
    return without_closing(tail[:at])


def _is_behind(words: str) -> bool:
    if len(words) < _LONGEST_MARK and words.upper().translate(_MISREAD) in _CLASSES_ALONE:
        return True
    if words.isalpha():
        return words.upper() in _WORDS_BEHIND or words in _RELAY_ENDS
    return len(words) < _LONGEST and bool(_BEHIND.fullmatch(words))


def _without_marks(line: Line) -> Line:
    """A last line without the marks that stand on it: `DOE  NNNN`, `... End comment. DOE BT`."""
    words = line.text.rstrip()
    if words.endswith(_END) and len(words) > _GLUED_END:
        words = words[: -len(_END)]  # `HALVORSENNNNN`
    if " " not in words:
        return Line(line.start, words)
    for _ in range(_MOST_ON_LINE):
        match = _BEHIND_ON_LINE.search(words, max(0, len(words) - _LONGEST_ON_LINE))
        if not match or not words[: match.start()].strip():
            break
        words = words[: match.start()].rstrip()
    return Line(line.start, words)
