"""Protection marks: whose name a cable asks to protect (`(strictly protect)`).

Reporting posts mark sources so that readers do not name them. The mark protects the name before
it, or every name of the list that it heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from graphkit.model.document import Quote, Span
from graphkit.parse.names import title_case

# Most cables hold no mark. Lower-casing a text to find its words in any case is dear, and so is a
# pattern without a literal beginning: the words are looked for as they are written, in two cases.
_WORDS = ("rotect", "ROTECT")
_MOST = 2_000  # what asks more often is no cable
_REACH = 64  # characters on either side of the word that a mark may take
_ASKING = ("(", "[", ",", "strictly", "please", "pls")
_SHORT = tuple(
    re.compile(rf"{bracket}\s{{0,8}}+[Ss][Pp]\s{{0,8}}+[)\]]") for bracket in (r"\(", r"\[")
)
_KEPT = r"protect(?:ed)?(?:[ ]{1,4}(?:source|identity|throughout|strictly))?"
_MARK = re.compile(
    rf"[(\[]\s{{0,8}}(?:(?:please|strictly|pls)[\s,]{{1,8}}){{0,3}}{_KEPT}\s{{0,8}}[)\]]"
    r"|\b(?:strictly|please)\s{1,8}protect\b(?!\s{1,8}accordingly)(?:\s{1,8}throughout)?",
    re.I,
)
_HEADS_LIST = re.compile(
    r"\bprotect[ ]{1,4}throughout\b[^\n:]{0,20}:[ \t]*(?:\r?\n[ \t]*)?"
    r"(?P<list>[^\n]{1,200}(?:\n[ \t]{0,40}[^\s\n][^\n]{0,200}){0,6})",
    re.I,
)
_PARTICLE = r"(?:de|da|do|dos|del|della|di|du|van|von|der|la|le|al|el|bin|ibn|zu|y|e)"
_END = r"(?:[\s,]|-(?![^\s-]))*\Z"  # a comma or a dash may stand between a name and its mark
_TITLE_NAME = re.compile(
    r"(?:[A-ZÀ-Ý][\w'’-]+|[A-Z]\.)"
    rf"(?:\s+(?:{_PARTICLE}\s+){{0,2}}(?:[A-ZÀ-Ý][\w'’-]*\.?)){{0,4}}{_END}"
)
_CAPITAL_NAME = re.compile(rf"(?:[A-Z][A-Z'’-]+|[A-Z]\.)(?:\s+(?:[A-Z][A-Z'’-]*\.?)){{0,3}}{_END}")
_NAME_WORD = re.compile(r"[^\s,]*[^\s,-][^\s,]*")
_LONGEST = 90
_MOST_WORDS = 5
_NEXT = re.compile(r"[,;]|\b(?:and|AND)\b")
_NEXT_LINE = re.compile(r"[,;\n]|\b(?:and|AND)\b")
_NO_NAME = frozenset(
    """THE A AN AND OR BUT WITH FROM BY OF TO IN ON AT FOR AS SAID TOLD THAT WHO SOURCE CONTACT
    AMBASSADOR MINISTER PRESIDENT DIRECTOR GENERAL COLONEL DOCTOR DR MR MRS MS PROFESSOR DEPUTY
    EDITOR JUDGE SENATOR LAWYER JOURNALIST POLOFF ECONOFF EMBOFF OFFICER CHIEF SECRETARY POLICE
    LOCAL OUR HIS HER THEIR FORMER SENIOR ACTING IS WAS MET HEAR HEARD ADVISER ADVISOR CAPTAIN
    MAJOR BANKER ATTORNEY PROSECUTOR COUNSELOR CONSUL MAGISTRATE PRIEST IMAM NUNCIO COMMENT NOTE
    SIPDIS NOFORN SENSITIVE EXDIS NODIS LIMDIS SUMMARY END BEGIN BISHOP FATHER CHAIRMAN MANAGER
    ALSO ACCORDING SEE CALLED NAMED ENGINEER INSPECTOR CLERK SUPERINTENDENT UNION LEADER""".split()
)


def parse_protected(text: str, start: int) -> tuple[Quote, ...]:
    """The names that the body `text`, beginning at `start`, asks to protect, each place once.

    >>> [q.value for q in parse_protected("We met Jose Antonio Viera (strictly protect) today.", 0)]
    ['Jose Antonio Viera']
    """
    words = sorted(_protect_words(text))
    marks = {*_marks(text, words), *islice(_short_marks(text), _MOST)}
    if not marks and not words:
        return ()
    found: dict[Span, Quote] = {}
    for at in sorted(marks):
        if name := _name_before(text, at, start):
            found[name.span] = name
    for word in words:
        if match := _HEADS_LIST.match(text, word):
            for name in _listed(match["list"], start + match.start("list")):
                found[name.span] = name
    return tuple(found[span] for span in sorted(found))


def _protect_words(text: str) -> list[int]:
    """Where the word `protect` begins, in small letters or capitals."""
    found: list[int] = []
    for word in _WORDS:
        at = text.find(word)
        while at >= 0 and len(found) < _MOST:
            if at and text[at - 1] in "pP":
                found.append(at - 1)
            at = text.find(word, at + len(word))
    return found


def _marks(text: str, words: list[int]) -> Iterator[int]:
    """Where a mark begins that holds one of the words; in most sentences they are no mark."""
    for word in words:
        before = text[max(0, word - 16) : word].rstrip().lower()
        if before.endswith(_ASKING):
            low = max(0, word - _REACH)
            for match in _MARK.finditer(text, low, word + _REACH):
                if match.start() <= word < match.end():
                    yield match.start()


def _short_marks(text: str) -> Iterator[int]:
    """Where `(SP)` stands, by itself or in square brackets."""
    for bracket, pattern in zip("([", _SHORT, strict=True):
        if bracket in text:
            yield from (match.start() for match in pattern.finditer(text))


def _name_before(text: str, end: int, start: int) -> Quote | None:
    base = max(0, end - _LONGEST)
    before = text[base:end]
    pattern = _CAPITAL_NAME if _mostly_capitals(before) else _TITLE_NAME
    match = pattern.search(before)
    if not match:
        return None
    words: list[re.Match[str]] = []
    for word in _NAME_WORD.finditer(before, match.start()):
        if _is_no_name(word.group()):
            words.clear()  # the name begins behind the last word that is of no name
        else:
            words.append(word)
    if not any(len(word.group()) > 2 for word in words):
        return None
    return _quote(text, base + words[0].start(), base + words[-1].end(), start)


def _is_no_name(word: str) -> bool:
    initial = len(word) == 2 and word.endswith(".")  # `A. Muxima`, against the article
    return not initial and word.upper().strip(".") in _NO_NAME


def _mostly_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 8 and sum(map(str.isupper, letters)) > len(letters) * 0.85


def _listed(names: str, start: int) -> list[Quote]:
    """The names of a list: with commas in it, a line end only wraps it."""
    found, at = [], 0
    between = _NEXT if "," in names or ";" in names else _NEXT_LINE
    for following in [*between.finditer(names), None]:
        piece = names[at : following.start() if following else None]
        words = piece.strip(" .-\t\r\n")
        if 1 <= len(words.split()) <= _MOST_WORDS and words[:1].isupper():
            begin = at + piece.index(words)
            found.append(_quote(names, begin, begin + len(words), start))
        at = following.end() if following else at
    return found


def _quote(text: str, begin: int, end: int, start: int) -> Quote:
    name = title_case(" ".join(text[begin:end].split()))
    return Quote(name, Span(start + begin, start + end), "protection")
