"""What of a cable is read for names: subject and body, without page breaks and headings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.extract import lexicon as lex
from graphkit.extract.lexicon import flags_of
from graphkit.model.cable import Cable
from graphkit.model.document import Span
from graphkit.parse.lines import level

_SHOUTED = 4000


@dataclass(frozen=True, slots=True)
class Region:
    """The text to read: of the document's length, what is not to be read blanked out.

    `words` is the same with the commas that names hold (`Ministry of Works, Ports and Roads`).

    `titles` are stretches in capitals or title case, where case says nothing; `shouting` is
    whether the whole body is in capitals.
    """

    text: str
    words: str
    body: Span
    subject: Span | None
    titles: tuple[Span, ...]
    shouting: bool


def region_of(text: str, cable: Cable) -> Region:
    """The region of a parsed cable; `text` is its document's."""
    body = cable.body or Span(0, 0)
    working = _without_breaks(level(text), cable.breaks)
    end = body.end
    if cable.signer and body.start < cable.signer.span.start < body.end:
        end = cable.signer.span.start
    body = Span(body.start, max(body.start, end))
    words = working[body.start : body.end]
    shouting = words.count("E", 0, _SHOUTED) > 4 * words.count("e", 0, _SHOUTED)
    titles = tuple(p.heading.span for p in cable.paragraphs if p.heading)
    subject = cable.subject.span if cable.subject else None
    return Region(without_list_commas(working), working, body, subject, titles, shouting)


def _without_breaks(text: str, breaks: tuple[Span, ...]) -> str:
    """Page breaks become spaces, line ends included, so that a sentence runs on across them."""
    if not breaks:
        return text
    parts, at = [], 0
    for span in breaks:
        start, end = span.start, span.end
        while start > at and text[start - 1] in " \n":
            start -= 1
        while end < len(text) and text[end] in " \n":
            end += 1
        if start < at:
            start = at
        if end < start:
            continue
        new_paragraph = _PARAGRAPH.match(text, end)
        parts += [
            text[at:start],
            ("\n\n" + " " * (end - start - 2))
            if new_paragraph and end - start > 2
            else " " * (end - start),
        ]
        at = end
    return "".join([*parts, text[at:]])


def without_list_commas(text: str) -> str:
    """Commas within the name of one ministry become spaces: `Ministry of Works, Ports and Roads`.

    >>> without_list_commas("the Ministry of Works, Ports and Roads, in")
    'the Ministry of Works  Ports and Roads, in'
    """
    spans = [match.span() for match in _OF_SEVERAL.finditer(text)]
    spans += [
        match.span()
        for match in _BEFORE_HEAD.finditer(text)
        if all(flags_of(word) & lex.ENGLISH for word in _WORD.findall(match[0]))
    ]
    if not spans:
        return text
    parts, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            parts += [text[at:start], text[start:end].replace(",", " ")]
            at = end
    return "".join([*parts, text[at:]])


_NAME = r"[A-Z][\w-]{2,30}(?:[ \n]{1,3}[A-Z][\w-]{2,30}){0,2}"
_GAP = r"[ \n]{1,3}"
_OF_SEVERAL = re.compile(
    rf"(?:Ministry|Minister|Department|Secretariat|Secretary|Committee|Commission|Directorate|Institute)"
    rf"{_GAP}(?:of|for|on){_GAP}(?:the{_GAP})?{_NAME}(?:,{_GAP}{_NAME}){{1,4}},?{_GAP}and{_GAP}(?:the{_GAP})?{_NAME}"
)
_BEFORE_HEAD = re.compile(
    rf"[A-Z][\w-]{{2,30}}(?:,{_GAP}{_NAME}){{1,3}},?{_GAP}and{_GAP}{_NAME}{_GAP}"
    r"(?:Department|Directorate|Ministry|Committee|Division|Agency|Commission|Council|Bureau)\b"
)
_WORD = re.compile(r"[A-Z][\w-]+")
_PARAGRAPH = re.compile(r"[¶(0-9*-]")
