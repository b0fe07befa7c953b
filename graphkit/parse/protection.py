"""Protection marks: whose name a cable asks to protect (`(strictly protect)`).

Reporting posts mark sources so that readers do not name them. The mark protects the name before
it, or every name of the list that it heads.
"""

from __future__ import annotations

import re

from graphkit.model.document import Quote, Span
from graphkit.parse.names import title_case

_HINTS = ("protect", "(sp", "[sp")  # most cables have none: they are told apart at once
_KEPT = r"protect(?:ed)?(?:[ ]{1,4}(?:source|identity|throughout|strictly))?"
_MARK = re.compile(
    rf"[(\[]\s{{0,8}}(?:(?:please|strictly|pls)[\s,]{{1,8}}){{0,3}}(?:{_KEPT}|SP)\s{{0,8}}[)\]]"
    r"|\b(?:strictly|please)\s{1,8}protect\b(?!\s{1,8}accordingly)(?:\s{1,8}throughout)?",
    re.I,
)
_HEADS_LIST = re.compile(
    r"\b(?:strictly[ ]{1,4})?protect[ ]{1,4}throughout\b[^\n:]{0,20}:[ \t]*"
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
_LISTED = re.compile(r"[^,;\n]+")
_AND = re.compile(r"\A(?:and|AND)\s+")
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
    lowered = text.lower()
    if not any(hint in lowered for hint in _HINTS):
        return ()
    found: dict[Span, Quote] = {}
    for match in _MARK.finditer(text):
        if name := _name_before(text, match.start(), start):
            found[name.span] = name
    for match in _HEADS_LIST.finditer(text):
        for name in _listed(match["list"], start + match.start("list")):
            found[name.span] = name
    return tuple(found[span] for span in sorted(found))


def _name_before(text: str, end: int, start: int) -> Quote | None:
    base = max(0, end - _LONGEST)
    before = text[base:end]
    pattern = _CAPITAL_NAME if _mostly_capitals(before) else _TITLE_NAME
    match = pattern.search(before)
    if not match:
        return None
    words: list[re.Match[str]] = []
    for word in _NAME_WORD.finditer(before, match.start()):
        if word.group().upper().strip(".") in _NO_NAME:
            words.clear()  # the name begins behind the last word that is of no name
        else:
            words.append(word)
    if not any(len(word.group()) > 2 for word in words):
        return None
    return _quote(text, base + words[0].start(), base + words[-1].end(), start)


def _mostly_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 8 and sum(map(str.isupper, letters)) > len(letters) * 0.85


def _listed(names: str, start: int) -> list[Quote]:
    found = []
    for match in _LISTED.finditer(names):
        words = _AND.sub("", match.group().strip(" .-\t\r"))
        if 1 <= len(words.split()) <= 5 and words[:1].isupper():
            at = match.start() + match.group().index(words)
            found.append(_quote(names, at, at + len(words), start))
    return found


def _quote(text: str, begin: int, end: int, start: int) -> Quote:
    name = title_case(" ".join(text[begin:end].split()))
    return Quote(name, Span(start + begin, start + end), "protection")
