"""Names that a word in small letters ends or begins, or that a comma turns round.

`Swiss government`, `the government of Libya`, `Public Affairs section`, `HINDS, Glenroy`.
"""

from __future__ import annotations

import re

from graphkit.extract import lexicon as lex
from graphkit.extract.candidate import Candidate, Occurrence, on_one_line, put, without_possessive
from graphkit.extract.lexicon import entries, flags_of
from graphkit.extract.stretches import Stretch

_BEHIND = re.compile(
    r"[ \n]{1,90}(?:((?:government|embass(?:y|ie)|consulate|delegation)s?|parliament|police)|"
    r"(section|directorate|office|division|bureau|department|ministry|committee|group|unit))\b"
)
_GOVERNMENT_OF = re.compile(r"government[ \n]{1,3}of[ \n]{1,3}(?:the[ \n]{1,3})?\Z")
_FIRST_NAMES = re.compile(r",[ ]{1,3}([A-Z][a-z]+(?:[ ][A-Z][a-z.]+){0,2})(?![\w])")
_ADJECTIVE = re.compile(r"(?:ian|ean|ese|ish)$")
_SHORTEST_SURNAME = 3
_LONGEST_COUNTRY = 4  # words
_SINGULAR = {
    "governments": "government",
    "embassies": "embassy",
    "consulates": "consulate",
    "delegations": "delegation",
}
_OF_NATIONS = ("government", "embassy", "consulate", "delegation")


def add_with_small_words(found: dict[str, Candidate], text: str, stretch: Stretch) -> None:
    """Add what a run of capitalised words makes with the small words round it."""
    if match := _BEHIND.match(text, stretch.ends[-1]):
        if match[1]:
            _add_of_nation(found, text, stretch, match)
        else:
            _add_small_head(found, text, stretch, match)
    if len(stretch.words) == 1:
        _add_last_first(found, text, stretch)
    if stretch.before in ("of", "the"):
        _add_government_of(found, text, stretch)


def _add_of_nation(
    found: dict[str, Candidate], text: str, stretch: Stretch, match: re.Match[str]
) -> None:
    """`Swiss government`, `French embassy`: a nation and a small word."""
    if not _is_national(stretch.words[-1]):
        return
    begin = len(stretch.words) - 1
    while begin and flags_of(stretch.words[begin - 1]) & lex.NATION:
        begin -= 1
    kind = _SINGULAR.get(match[1], match[1])
    hint = "org" if kind in _OF_NATIONS else ""
    _put(found, text, stretch.starts[begin], match.end(), f"nation-{kind}", hint)


def _add_small_head(
    found: dict[str, Candidate], text: str, stretch: Stretch, match: re.Match[str]
) -> None:
    """`Public Affairs section`, `Prosecutor's office`."""
    begin = len(stretch.words)
    while begin and not flags_of(stretch.words[begin - 1]) & lex.LOWER:
        begin -= 1
    while begin < len(stretch.words) and flags_of(stretch.words[begin]) & lex.STARTER:
        begin += 1
    if begin < len(stretch.words) and not _is_owner(stretch.words[-1]):
        _put(found, text, stretch.starts[begin], match.end(), f"small-{match[2]}", "")


def _add_last_first(found: dict[str, Candidate], text: str, stretch: Stretch) -> None:
    """`HINDS, Glenroy`: a surname in capitals before given names that are not."""
    word = stretch.words[0]
    if len(word) < _SHORTEST_SURNAME or word.upper() != word or not word.isalpha():
        return
    match = _FIRST_NAMES.match(text, stretch.ends[0])
    if not match or flags_of(word.capitalize()) & (lex.ENGLISH | lex.NO_NAME | lex.STARTER):
        return
    if any(entry.kind != "person" for entry in entries(word)):
        return
    first = flags_of(match[1].split()[0])
    if not first & (lex.ENGLISH | lex.STARTER | lex.PLACE | lex.DATE):
        _put(found, text, stretch.starts[0], match.end(1), "last-first", "person")


def _add_government_of(found: dict[str, Candidate], text: str, stretch: Stretch) -> None:
    """`the government of Libya`."""
    start = stretch.starts[0]
    match = _GOVERNMENT_OF.search(text, max(0, start - 30), start)
    if not match:
        return
    for length in range(min(_LONGEST_COUNTRY, len(stretch.words)), 0, -1):
        name = without_possessive(text[start : stretch.ends[length - 1]])
        if any(e.detail == "country" for e in entries(on_one_line(name))):
            end = start + len(name)
            _put(found, text, match.start(), end, "nation-government", "org")
            return


def _put(
    found: dict[str, Candidate], text: str, start: int, end: int, rule: str, hint: str
) -> None:
    put(found, on_one_line(text[start:end]), Occurrence(start, end, rule, hint))


def _is_owner(word: str) -> bool:
    """`Doe's office` is no organisation, `Prosecutor's office` is one."""
    return word.endswith(("'s", "’s")) and not flags_of(word) & (lex.TITLE | lex.ENGLISH)


def _is_national(word: str) -> bool:
    flags = flags_of(word)
    if flags & (lex.NATION | lex.PLACE):
        return True
    return bool(_ADJECTIVE.search(word)) and not flags & (lex.ENGLISH | lex.GIVEN | lex.SURNAME)
