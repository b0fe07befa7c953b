"""The TAGS line: traffic analysis by geography and subject (5 FAH-3, TAGS/Terms handbook).

Each TAG keeps what was written beside its standard form. A run-together TAG is taken apart only
where every part is in the table; a name in brackets belongs to the TAG before it. What a mistyped
TAG is likely to mean is said by `authorities.tags.similar_tag`, never put in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from graphkit.authorities.tags import TagKind, find_tag, similar_tag, tag_kind
from graphkit.model.cable import PersonName, TagMark
from graphkit.model.document import Span
from graphkit.parse.names import title_case

_TOKEN = re.compile(
    r"\((?P<inside>[^()]{2,160})\)?|(?P<tag>[A-Za-z][A-Za-z0-9_-]{1,60})(?P<order>[ ]1\d{4})?"
)
# `OVIP RICE, CONDOLEEZZA`: a name without brackets, behind a TAG that is given for people.
_BARE_NAME = re.compile(
    r"[ \t]{1,4}(?P<name>[A-Z][A-Z'-]{1,30},[ \t]{1,4}[A-Z]{2,20}(?:[ ][A-Z]\.?)?)"
    r"(?=[ \t]{0,4}(?:[,;\n]|\Z))"
)
_FOR_PEOPLE = frozenset("OVIP PINR OTRA PBIO ODIP CASC".split())
_NAME = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ .,;/&'’\n-]*")
_NEXT_PERSON = re.compile(r"[;/&]|\)\s{0,4}\(|\b(?:AND|and)\b")
_ITEM = r"#?(?:[A-Z][A-Z0-9_-]{1,40}|\([A-Z, .;'-]{2,100}\))"
TAG_LIST = re.compile(
    rf"[ \t]*(?:[A-Z .'-]{{2,30}}\))?[ \t,;/]*{_ITEM}(?:(?:[ \t,;/]|[ ]-(?=[ ]))+{_ITEM})*[ \t,;.]*"
)
_LONGEST = 20_000  # no TAGS line comes near this
_NOTHING = frozenset(("NONE", "NA"))


def parse_tags(text: str, start: int) -> tuple[TagMark, ...]:
    """The TAGS in `text`, which begins at `start` of the document.

    >>> [t.tag for t in parse_tags("PGOV, PREL, ECONEFIN, OVIP (DOE, JANE)", 0)]
    ['PGOV', 'PREL', 'ECON', 'EFIN', 'OVIP']
    """
    found: list[TagMark] = []
    taken = 0
    for token in _TOKEN.finditer(text, 0, _LONGEST):
        if token.start() < taken:
            continue
        if written := token["tag"]:
            if token["order"]:
                continue  # `EO 12958`, which ran into the line
            found.extend(_marks(written, start + token.start()))
            if found and found[-1].tag in _FOR_PEOPLE and (name := _bare_name(text, token.end())):
                taken = name.end
                found[-1] = _with_person(found[-1], text, start, name)
        else:
            _take_brackets(found, text, start, Span(*token.span("inside")))
    if len(found) == 1 and found[0].tag in _NOTHING:
        return ()
    return tuple(found)


def tag_people(marks: Iterable[TagMark], text: str) -> Iterator[PersonName]:
    """The people whom TAGS name, each with the place of the name in the document's `text`.

    >>> text = "PINR (DOE, JANE; ROE, R.)"
    >>> [(p.name, p.surface) for p in tag_people(parse_tags(text, 0), text)]
    [('Jane Doe', 'DOE, JANE'), ('R. Roe', 'ROE, R.')]
    """
    for mark in marks:
        if mark.person:
            at = text.find(mark.person, mark.span.start, mark.span.end)
            yield from _people(mark.person, at)


def _people(names: str, start: int) -> Iterator[PersonName]:
    cuts = [0, *(at for cut in _NEXT_PERSON.finditer(names) for at in cut.span()), len(names)]
    for begin, end in zip(cuts[::2], cuts[1::2], strict=True):
        surface = names[begin:end].strip(" ,\n\t")
        if len(surface) > 1:
            at = start + names.index(surface, begin)
            last, _, first = " ".join(surface.split()).partition(",")
            name = title_case(f"{first.strip()} {last.strip()}".strip())
            yield PersonName(name, surface, Span(at, at + len(surface)), "tag")


def _take_brackets(found: list[TagMark], text: str, start: int, inside: Span) -> None:
    """What stands in brackets: TAGS of its own (`KNNP (IAEA)`), or people of the TAG before."""
    words = inside.of(text)
    parts = [part for token in _TOKEN.finditer(words) if (part := token["tag"])]
    if parts and all(find_tag(part) for part in parts):
        for token in _TOKEN.finditer(words):
            found.extend(_marks(token["tag"], start + inside.start + token.start()))
    elif found and _NAME.fullmatch(words) and ("," in words or found[-1].tag in _FOR_PEOPLE):
        found[-1] = _with_person(found[-1], text, start, inside)


def _bare_name(text: str, at: int) -> Span | None:
    match = _BARE_NAME.match(text, at)
    if match is None or any(find_tag(word) for word in re.findall(r"[A-Z]+", match["name"])):
        return None
    return Span(*match.span("name"))


def _with_person(mark: TagMark, text: str, start: int, inside: Span) -> TagMark:
    """The TAG with the person in `inside`, or with one more person."""
    begin = inside.start
    if mark.person:
        begin = text.index(mark.person, mark.span.start - start)
    end = inside.end + (text[inside.end : inside.end + 1] == ")")
    span = Span(mark.span.start, start + end)
    person = text[begin : inside.end].strip()
    return replace(mark, span=span, person=person)


def _marks(raw: str, at: int) -> list[TagMark]:
    return [
        TagMark(tag, kind, raw, Span(at + begin, at + end), repaired=repaired)
        for tag, begin, end, kind, repaired in _read(raw.rstrip("-_"))
    ]


@lru_cache(maxsize=4096)
def _read(raw: str) -> tuple[tuple[str, int, int, TagKind, str | None], ...]:
    """The TAGS that a word is: itself, or those that it is run together of.

    Each with its place, its kind, and what it is likely to mean where it is mistyped.
    """
    code = raw.upper()
    parts = [code] if find_tag(code) else _joined(code) or _split(code) or [code]
    read, at = [], 0
    for part in parts:
        at = code.index(part, at)
        repaired = similar_tag(part)
        read.append((part, at, at + len(part), tag_kind(repaired or part), repaired))
        at += len(part)
    return tuple(read)


def _joined(code: str) -> list[str] | None:
    """`KPAO_PY` and `KDEM-NG`: known TAGS with a mark between them."""
    parts = re.split(r"[-_]", code)
    return parts if len(parts) > 1 and all(find_tag(part) for part in parts) else None


def _split(code: str) -> list[str] | None:
    """Known TAGS of four letters without space between, with areas or another TAG behind them."""
    parts: list[str] = []
    rest = code
    while len(rest) >= 4 and find_tag(rest[:4]):
        parts.append(rest[:4])
        rest = rest[4:]
    if not parts:
        return None
    if rest and not find_tag(rest):
        areas = [rest[at : at + 2] for at in range(0, len(rest), 2)]
        known = len(rest) <= 6 and all(len(area) == 2 and find_tag(area) for area in areas)
        return [*parts, *areas] if known else None
    return [*parts, rest] if rest else parts
