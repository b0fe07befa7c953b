"""The station whose name ends where a number begins, read backwards from the number.

Names have one to five words, which line ends and hyphens part anyhow (`PORT-AU PRINCE`); before
them may stand the kind of post (`AMEMBASSY`), behind them `NO.`, `TELEGRAM` or a possessive.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graphkit.authorities.posts import find_station, posts, spellings, station_key
from graphkit.parse.cited_cables import RELATIVE, WHOSE

_GAP = " \t\n,:.#(['’-"
_NOISE_WORD = re.compile(
    r"(?i)(?<![A-Za-z])(?:nos?|nr|number|tel|telno|(?:telegram|cable|message|msg)s?)\Z"
)
_NOISE_ENDINGS = ("no", "nr", "tel", "number", "telegram", "cable", "message", "msg", "s")
_WORD_AT_END = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ.'’-]*\Z")
_POSSESSIVE = re.compile(r"['’][sS]\Z")
_MOST_WORDS = 5
# Page breaks that were blanked out may stand between the words of a name.
WINDOW = 160
_KINDS_OF_POST = frozenset(
    "AMEMBASSY AMEMB EMBASSY AMCONSUL AMCONGEN CONSULATE USMISSION MISSION USINT USLO".split()
)
# Offices at a post that number their own messages: `USDAO QUITO 0123` is not the embassy's.
_OTHER_OFFICE = frozenset("USDAO DAO ODC MILGP USMILGP JUSMAG FAA DEA CDC FBI USIS FAS".split())


def words_before(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Up to five words that stand before a number, each with its place."""
    window = text[start:end].rstrip(_GAP)
    noisy = window[-8:].lower().endswith(_NOISE_ENDINGS)
    if noisy and (noise := _NOISE_WORD.search(window, max(0, len(window) - 10))):
        window = window[: noise.start()].rstrip(_GAP)
    if window[-2:-1] in ("'", "’") and window[-1] in "sS":
        window = window[:-2]
    words: list[tuple[int, str]] = []
    at = len(window)
    for token in reversed(window.rsplit(None, _MOST_WORDS)[-_MOST_WORDS:]):
        at = window.rindex(token, 0, at)
        word = _word_at_end(token)
        if not word:
            break
        words.append((start + at + len(token) - len(word), word))
        if word != token:
            break
    return words[::-1]


def known_phrase(words: list[tuple[int, str]]) -> tuple[int, str] | None:
    """The longest known spelling that the words end in, with the word for its kind of post.

    >>> known_phrase(words_before("SEE AMEMBASSY KUALA LUMPUR'S 1557", 0, 29))
    (4, 'AMEMBASSY KUALA LUMPUR')
    """
    last = name_key(words[-1][1])
    if words[-1][1].upper() in RELATIVE or last in WHOSE:
        return words[-1]
    if last not in _lengths() and not last.startswith(("AM", "USMISSION", "EMB", "CONS")):
        return None
    for place in range(len(words)):
        key = "".join([name_key(word) for _, word in words[place:]])
        if key in spellings() or (place == len(words) - 1 and find_station(key)):
            return _with_prefix(words, place)
    return None


def _with_prefix(words: list[tuple[int, str]], place: int) -> tuple[int, str] | None:
    station = " ".join([word for _, word in words[place:]])
    if station[-1] in "sS":
        station = _POSSESSIVE.sub("", station)
    if place and words[place - 1][1].upper() in _OTHER_OFFICE:
        return words[place - 1][0], f"{words[place - 1][1]} {station}"
    if place and find_station(longer := f"{words[place - 1][1]} {station}"):
        return words[place - 1][0], longer
    return words[place][0], station


def named_before(text: str, taken: int, end: int) -> tuple[int, str] | None:
    """The known station that `text[taken:end]` ends in, and where it begins.

    For running text, where most is no station: only as many words are read as a spelling has.
    """
    base = max(taken, end - WINDOW)
    window = text[base:end].rstrip(" \t\n-#")
    if window[-2:-1] in ("'", "’"):
        window = window[:-2]  # QUITO'S
    tokens = window.rsplit(None, _MOST_WORDS)[-_MOST_WORDS:]
    last = _word_at_end(tokens[-1]) if tokens else ""
    if last.upper() in RELATIVE:
        return base + len(window) - len(last), last
    for count in _lengths().get(name_key(last), ()):
        if count > len(tokens) or (count > 1 and last != tokens[-1]):
            continue
        first = _word_at_end(tokens[-count])
        key = (
            "".join([name_key(first), *map(name_key, tokens[1 - count :])])
            if count > 1
            else name_key(last)
        )
        if key in spellings() and all(t[-1] not in ",;:)" for t in tokens[-count:-1]):
            return _placed(window, base, tokens, count, first)
    return None


def _placed(
    window: str, base: int, tokens: list[str], count: int, first: str
) -> tuple[int, str] | None:
    """A station of `count` words at the end of the window, with the word for its kind of post."""
    at = len(window)
    for token in reversed(tokens[-count:]):
        at = window.rindex(token, 0, at)
    at += len(tokens[-count]) - len(first)
    station = " ".join(window[at:].split())
    if count < len(tokens) and first == tokens[-count]:
        before = _word_at_end(tokens[-count - 1])
        if before.upper() in _OTHER_OFFICE or before.upper() in _KINDS_OF_POST:
            at = window.rindex(before, 0, at)
            station = f"{before} {station}"
    return base + at, station


@lru_cache(maxsize=16384)
def _word_at_end(token: str) -> str:
    word = _WORD_AT_END.search(token)
    return word.group() if word else ""


@lru_cache(maxsize=4096)
def name_key(word: str) -> str:
    """The letters of a station's word, without a possessive ending."""
    if word.isascii() and word.isalpha():
        return word.upper()
    return station_key(_POSSESSIVE.sub("", word))


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """The last word of each spelling, and how many words it may be the last of, longest first."""
    found: dict[str, set[int]] = {key: {1} for key in spellings()}
    for post in posts():
        for spelling in (post.station, post.name, *post.spellings):
            words = [station_key(word) for word in re.split(r"[ -]+", spelling)]
            for place in range(1, len(words)):
                found.setdefault("".join(words[place:]), set()).update(range(2, place + 2))
    return {
        key: tuple(sorted((n for n in counts if n <= _MOST_WORDS), reverse=True))
        for key, counts in found.items()
        if key
    }


@cache
def name_endings() -> frozenset[str]:
    """The last four characters of the known spellings, as they are written.

    Most words of a text are told apart from a station's name by these.
    """
    found: set[str] = set()
    for word in _lengths():
        tail = word[-4:]
        leads: tuple[str, ...] = ("",) if len(tail) == 4 else (" ", "\n", "(", "[")
        if len(tail) == 2:  # `HK`: any character may stand before the space
            leads = tuple(chr(code) + space for code in range(33, 127) for space in " \n(")
        found.update(lead + form for lead in leads for form in (tail, tail.lower(), tail.title()))
    found.update(word[-4:] for word in RELATIVE)
    possessives = {(tail + mark)[-4:] for tail in found for mark in ("'s", "'S", "’s", "’S")}
    return frozenset(found | possessives)
