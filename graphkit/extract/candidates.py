"""The names that a cable may hold, each with where it stands and what stands round it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from graphkit.extract import lexicon as lex
from graphkit.extract import word_classes as words
from graphkit.extract.capitals import capital_pieces
from graphkit.extract.lexicon import bare, flags_of
from graphkit.extract.region import Region
from graphkit.extract.segments import Piece, segments
from graphkit.extract.stretches import Stretch, stretches

_SPACE = re.compile(r"[ \n]+")
_THE = re.compile(r"the ", re.I)
_ACRONYM = re.compile(
    r"[ \n]{1,90}\([\"“']?([A-Z][\w&/.'’-]{0,14}(?: [A-Z][\w-]{1,12}){0,2})[\"”']?[),;]"
)
_NEXT = re.compile(
    r"(['’]s?\b)?([,;:(-]?)[ \n\"”]{0,90}([\w'’-]{1,40})?[ \n]{0,90}([\w'’-]{1,40})?"
    r"[ \n]{0,90}([\w'’-]{1,40})?"
)
_GROUPS = re.compile(
    r"[ \n]{1,90}((?:government|embass(?:y|ie)|consulate|delegation)s?|parliament|police)\b"
)
_SMALL_HEADS = re.compile(
    r"[ \n]{1,3}(section|directorate|office|division|bureau|department|ministry|committee|group|unit)\b"
)
_GOVERNMENT_OF = re.compile(r"government[ \n]{1,3}of[ \n]{1,3}(?:the[ \n]{1,3})?\Z")
_MARK = re.compile(
    r"(?:U|C|S|TS|SBU|LOU|FOUO|NF|SB)(?:/{1,2}[A-Z]{1,7}){0,3}|CONFIDENTIAL|SECRET|UNCLASSIFIED"
)
_APPOSED = frozenset(
    "daily weekly magazine paper firm broadcaster ngo party airline network channel".split()
)
_SHORTEST_SURNAME = 3
_FIRST_NAMES = re.compile(r",[ ]{1,3}([A-Z][a-z]+(?:[ ][A-Z][a-z.]+){0,2})(?![\w])")
_REDACTED = re.compile(r"X{4,}")
_SINGULAR = {
    "governments": "government",
    "embassies": "embassy",
    "consulates": "consulate",
    "delegations": "delegation",
}
_ADJECTIVE = re.compile(r"(?:ian|ean|ese|ish)$")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a candidate stands; `signs` are what its context says."""

    start: int
    end: int
    rule: str
    hint: str
    signs: frozenset[str]
    role: str = ""
    acronym: tuple[str, int] | None = None


@dataclass(slots=True)
class Candidate:
    """A string of the cable that may be a name, and all its places."""

    text: str
    key: str
    inner: str
    occurrences: list[Occurrence] = field(default_factory=list)


def surface_of(text: str) -> str:
    """A name as it is said: on one line, without possessive."""
    plain = _SPACE.sub(" ", text).strip()
    return _strip_possessive(plain)


def _strip_possessive(text: str) -> str:
    for end in ("'s", "’s"):
        if text.endswith(end):
            return text[: -len(end)]
    return text[:-1] if text.endswith(("s'", "s’")) else text.rstrip("'’")


def fold(text: str) -> str:
    """What a name is compared by within a cable."""
    return _THE.sub("", surface_of(text), 1) if text[:4].lower() == "the " else surface_of(text)


def candidates(region: Region, home: str) -> dict[str, Candidate]:
    """All candidates by their text, in order of first place; those in capitals after the others.

    `home` is the country that the cable is sent from, as an ISO code; it may be empty.
    """
    found: dict[str, Candidate] = {}
    capitals: list[Stretch] = []
    body = region.body
    for stretch in stretches(region.text, body.start, body.end):
        if _is_mark(stretch):
            continue
        if region.shouting or stretch.title or is_capitals(stretch):
            capitals.append(stretch)
            continue
        for piece in segments(stretch.words, stretch.opening, stretch.enclosed):
            _add(found, region, stretch, piece)
        _add_group(found, region.text, stretch)
        if len(stretch.words) == 1:
            _add_last_first(found, region.text, stretch)
        _add_small_head(found, region.text, stretch)
        if stretch.before in ("of", "the"):
            _add_government_of(found, region.text, stretch)
    if region.subject:
        capitals = [*stretches(region.text, *region.subject), *capitals]
    _add_capitals(found, region, capitals, home)
    return found


def _add_capitals(
    found: dict[str, Candidate], region: Region, capitals: list[Stretch], home: str
) -> None:
    """Names in headings, subject and telegrams in capitals: those that are surely names."""
    known: dict[str, Candidate] = {}
    for candidate in list(found.values()):
        known.setdefault(candidate.key, candidate)
        if candidate.inner:
            known.setdefault(candidate.inner.casefold(), candidate)
    for stretch in capitals:
        upper = all(word.upper() == word for word in stretch.words if len(word) > 1)
        if upper or region.shouting or stretch.title:
            pieces = capital_pieces(stretch.words, known, home, shouting=region.shouting)
        else:
            pieces = iter(segments(stretch.words, stretch.opening, stretch.enclosed))
        for piece in pieces:
            _add(found, region, stretch, piece)


def _add_group(found: dict[str, Candidate], text: str, stretch: Stretch) -> None:
    """`Swiss government`, `French Embassy`: a nation and a small word make an organisation."""
    last = stretch.words[-1]
    end = stretch.ends[-1]
    match = _GROUPS.match(text, end)
    if not match or not _is_national(last):
        return
    begin = len(stretch.words) - 1
    while begin and flags_of(stretch.words[begin - 1]) & lex.NATION:
        begin -= 1
    start = stretch.starts[begin]
    surface = _SPACE.sub(" ", text[start : match.end()])
    candidate = found.setdefault(surface, Candidate(surface, surface.casefold(), ""))
    kind = _SINGULAR.get(match[1].casefold(), match[1].casefold())
    hint = "org" if kind in ("government", "embassy", "consulate", "delegation") else ""
    candidate.occurrences.append(
        Occurrence(start, match.end(), f"nation-{kind}", hint, frozenset())
    )


def _add_government_of(found: dict[str, Candidate], text: str, stretch: Stretch) -> None:
    """`the government of Libya`, in small letters."""
    match = _GOVERNMENT_OF.search(text, max(0, stretch.starts[0] - 30), stretch.starts[0])
    if not match:
        return
    for length in range(min(4, len(stretch.words)), 0, -1):
        end = stretch.ends[length - 1]
        name = surface_of(text[stretch.starts[0] : end])
        if any(e.kind == "place" and e.detail == "country" for e in lex.entries(name)):
            stop = stretch.starts[0] + len(
                text[stretch.starts[0] : end].rstrip("'’s")
                if text[end - 2 : end] in ("'s", "’s")
                else text[stretch.starts[0] : end]
            )
            surface = _SPACE.sub(" ", text[match.start() : stop])
            candidate = found.setdefault(surface, Candidate(surface, surface.casefold(), ""))
            candidate.occurrences.append(
                Occurrence(match.start(), stop, "nation-government", "org", frozenset())
            )
            return


def _add_small_head(found: dict[str, Candidate], text: str, stretch: Stretch) -> None:
    """`Public Affairs section`, `Prosecutor's office`: a head in small letters."""
    end = stretch.ends[-1]
    match = _SMALL_HEADS.match(text, end)
    if not match:
        return
    begin = len(stretch.words)
    while begin and not flags_of(stretch.words[begin - 1]) & lex.LOWER:
        begin -= 1
    while begin < len(stretch.words) and flags_of(stretch.words[begin]) & lex.STARTER:
        begin += 1
    if begin == len(stretch.words) or _is_owner(stretch.words[-1]):
        return
    start = stretch.starts[begin]
    surface = _SPACE.sub(" ", text[start : match.end()])
    candidate = found.setdefault(surface, Candidate(surface, surface.casefold(), ""))
    rule = f"small-{match[1]}"
    candidate.occurrences.append(Occurrence(start, match.end(), rule, "", frozenset()))


def _add_last_first(found: dict[str, Candidate], text: str, stretch: Stretch) -> None:
    """`HINDS, Glenroy`: a surname in capitals before given names that are not."""
    word = stretch.words[0]
    match = _FIRST_NAMES.match(text, stretch.ends[0])
    if not match or len(word) < _SHORTEST_SURNAME or word.upper() != word or not word.isalpha():
        return
    if flags_of(match[1].split()[0]) & (lex.ENGLISH | lex.STARTER | lex.PLACE | lex.DATE):
        return
    surface = _SPACE.sub(" ", text[stretch.starts[0] : match.end(1)])
    candidate = found.setdefault(surface, Candidate(surface, surface.casefold(), ""))
    candidate.occurrences.append(
        Occurrence(stretch.starts[0], match.end(1), "last-first", "person", frozenset())
    )


def _is_owner(word: str) -> bool:
    """`Doe's office` is no organisation, `Prosecutor's office` is one."""
    return word.endswith(("'s", "’s")) and not flags_of(word) & (lex.TITLE | lex.ENGLISH)


def _is_national(word: str) -> bool:
    flags = flags_of(word)
    if flags & (lex.NATION | lex.PLACE):
        return True
    return bool(_ADJECTIVE.search(word)) and not flags & (lex.ENGLISH | lex.GIVEN | lex.SURNAME)


def _is_mark(stretch: Stretch) -> bool:
    """A portion mark, or what is blacked out."""
    if len(stretch.words) > 1:
        return False
    word = stretch.words[0]
    return bool((stretch.enclosed and _MARK.fullmatch(word)) or _REDACTED.match(word))


def is_capitals(stretch: Stretch) -> bool:
    """Whether a run is a heading in capitals, where case says nothing of a word."""
    long = [w for w in stretch.words if len(w) > 1 and w.upper() == w and w[0].isalpha()]
    if len(long) < 2 or len(long) < 0.75 * len(stretch.words):
        return False
    return any(flags_of(w.lower().capitalize()) & lex.ENGLISH and len(w) > 3 for w in long) or (
        len(long) > 1 and sum(len(w) > 6 for w in long) > 1
    )


def _add(found: dict[str, Candidate], region: Region, stretch: Stretch, piece: Piece) -> None:
    text = region.words
    if piece.end - piece.begin > 1 and stretch.words[piece.begin].lower() == "the":
        piece = replace(piece, begin=piece.begin + 1, inner=max(piece.inner, piece.begin + 1))
    start = stretch.starts[piece.begin]
    last = stretch.words[piece.end - 1]
    raw_end = stretch.ends[piece.end - 1]
    end = raw_end - len(last) + len(_strip_possessive(last))
    while end > start + 1 and text[end - 1] in "/-+&’'":
        end -= 1
    surface = _SPACE.sub(" ", text[start:end])
    if not any(c.isalpha() for c in surface):
        return
    inner = ""
    if piece.inner > piece.begin:
        inner = _SPACE.sub(" ", text[stretch.starts[piece.inner] : end])
    signs = set(_before(stretch, piece))
    signs.update(_after(text, end, raw_end, last))
    acronym = None
    if match := _ACRONYM.match(text, raw_end):
        acronym = (match[1], match.start(1))
        signs.add("acronym")
    role = ""
    if piece.role[1]:
        role = " ".join(stretch.words[piece.role[0] : piece.role[1]])
    candidate = found.setdefault(surface, Candidate(surface, surface.casefold(), inner))
    if inner:
        candidate.inner = inner
    candidate.occurrences.append(
        Occurrence(start, end, piece.rule, piece.hint, frozenset(signs), role, acronym)
    )


def _before(stretch: Stretch, piece: Piece) -> Iterator[str]:
    first = piece.begin
    word = stretch.words[first - 1] if first else stretch.before
    small = word.lower()
    if first == 0 and stretch.opening:
        yield "opening"
        return
    if small in words.BEFORE_PLACES:
        yield "before:place"
    elif small == "the" or (first and small == "the"):
        yield "before:the"
    elif small in (
        "of",
        "by",
        "with",
        "told",
        "met",
        "and",
        "between",
        "for",
        "on",
        "a",
        "an",
        "as",
        "against",
        "former",
        "like",
        "including",
    ):
        yield f"before:{small}"
    elif bare(small) in words.ROLE_WORDS:
        yield "before:role"
    elif small in words.ORG_HEADS or small in _APPOSED:
        yield "before:organisation"
    elif first and stretch.words[first - 1].endswith(("'s", "’s", "s'")):
        yield "before:possessive"
    elif first and flags_of(word) & lex.NATION:
        yield "before:nation"
    if first == 0 and small and flags_of(small.capitalize()) & lex.NATION:
        yield "before:nation"


def _after(text: str, end: int, raw_end: int, last: str) -> Iterator[str]:
    if raw_end > end:
        yield "after:possessive"
    match = _NEXT.match(text, raw_end)
    if not match:
        return
    sign, one, two, three = match[2], match[3] or "", match[4] or "", match[5] or ""
    if sign == ",":
        trio = [w.lower() for w in (one, two, three)]
        if trio[0] in ("who", "whose", "whom"):
            yield "after:who"
        elif any(w in words.ROLE_WORDS or w in ("member", "official") for w in trio):
            yield "after:role"
        elif trio[0] in ("a", "an", "the", "his", "her"):
            yield "after:article"
        elif one[:1].isupper():
            yield "after:list"
        elif one.isdigit():
            yield "after:number"
    elif sign == "(":
        yield "after:bracket"
    elif not sign:
        small = one.lower()
        if small in words.PERSON_VERBS:
            yield "after:speech"
        elif small in words.SPEECH:
            yield "after:verb"
        elif small in (
            "government",
            "administration",
            "regime",
            "officials",
            "official",
            "party",
            "members",
            "member",
            "leader",
            "leaders",
            "leadership",
            "representatives",
            "representative",
        ):
            yield "after:group"
        elif small in (
            "province",
            "region",
            "city",
            "district",
            "area",
            "airport",
            "border",
            "state",
            "town",
            "neighborhood",
            "river",
            "island",
        ):
            yield "after:place"
        elif small in ("and", "or") and two[:1].isupper():
            yield "after:and"
        elif (
            small
            and small[0].islower()
            and small not in ("to", "in", "on", "at", "for", "with", "that", "by", "from", "as")
        ):
            yield "after:noun"
