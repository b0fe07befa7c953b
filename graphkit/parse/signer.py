"""The signature: a surname at the end, on its own line or glued to the last sentence."""

from __future__ import annotations

import re

from graphkit.model.document import Quote
from graphkit.parse.lines import Line

_NOT_A_NAME = re.compile(
    r"(?i)\b(?:end|comment|summary|text|note|unclassified|confidential|secret|unclas|sipdis|noforn|"
    r"nodis|exdis|sensitive|draft|paragraph|minimize|considered|classified|attachment|unquote|"
    r"quote|regards|best|sincerely|the|and|of|message|amconsul|amembassy|embassy|deputy|website|"
    r"copy)\b"
)
_TRAILING = re.compile(
    r"NNNN?|BT|#\d+|\.{2,}|=+|-{3,}.*|\*+|\d{4}-\d\d-\d\d|NOTE BY OC/?T.*"
    r"|(?:[A-Z0-9][A-Z0-9 ]*)?@.*|ID:.*|Track .*|[<>]+.*|Message Attributes.*|Page \d+.*"
    r"|\(?\d{1,3}\)?|(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)(?:[/ ].{0,30})?"
)
_PARTICLE = r"(?:DE|LA|VAN|VON|DEL|LE|DI|DU|MC)"
_WORD = r"[A-ZÀ-Ý][A-Za-zÀ-ÿ'’-]+"
_ALONE = re.compile(
    rf"[ \t]*(?P<name>(?:(?:{_PARTICLE}|O|ST\.)[ ]){{0,2}}{_WORD}(?:[ ]{_WORD})?)[ \t.]*"
)
_LOWER = re.compile(r"[ \t]*[a-z]{4,14}[ \t]*")
_CAPITALS = r"[A-Z][A-Z'’-]{2,}"
_GLUED = re.compile(
    r"(?:[.!?\"”)'’*]|^[ \t]*End of [\w ]{2,30}?)[ \t]+"
    rf"(?P<name>(?:{_PARTICLE}[ ]){{0,2}}{_CAPITALS})"
    rf"(?:[ ]+(?P<again>{_CAPITALS}))?(?:[ ]+\d{{4}}-\d\d-\d\d)?[ \t]*$"
)
_GLUED_WITHIN = 120
_SHORT_LINE = 30  # a word below a line that was not full is no wrapped sentence's end
_SENTENCE_ENDS = (".", "!", "?", '"', "”", ")", "'", ":", "-", "*")


def parse_signer(lines: list[Line], *, shouting: bool) -> Quote | None:
    """The signer in the last of a body's `lines`, or None.

    `shouting` says that the text is all capitals, so that capitals mark no name: then only a
    line of its own counts.
    """
    kept = [line for line in lines if not line.blank]
    while kept and _TRAILING.fullmatch(kept[-1].text.strip()):
        kept.pop()
    if not kept:
        return None
    line, previous = kept[-1], kept[-2] if len(kept) > 1 else None
    after_blank = previous is not None and any(
        other.blank for other in lines if previous.start < other.start < line.start
    )
    before = previous.text.rstrip() if previous else ""
    ended = after_blank or before.endswith(_SENTENCE_ENDS)
    if _LOWER.fullmatch(line.text):
        ended = ended or 0 < len(before) < _SHORT_LINE
        return _quote(line, 0, len(line.text), "signer.own-line") if ended else None
    return _alone(line, ended, shouting) or _glued(line)


def _alone(line: Line, ended: bool, shouting: bool) -> Quote | None:
    match = _ALONE.fullmatch(line.text)
    if not match or line.text.rstrip().endswith("."):
        return None
    if not (ended or (match["name"].isupper() and not shouting)):
        return None
    start, end = match.span("name")
    words = match["name"].split()
    if len(words) == 2 and words[0].upper() == words[1].upper():
        end = start + len(words[0])  # two copies of a signature run together
    elif len(words) > 1 and not match["name"].isupper():
        return None
    return _quote(line, start, end, "signer.own-line")


def _glued(line: Line) -> Quote | None:
    match = _GLUED.search(line.text, max(0, len(line.text) - _GLUED_WITHIN))
    if not match:
        return None
    start, end = match.span("name")
    if match["again"] and match["again"] != match["name"]:
        end = match.end("again")
    return _quote(line, start, end, "signer.glued")


def _quote(line: Line, start: int, end: int, rule: str) -> Quote | None:
    name = " ".join(line.text[start:end].split())
    return None if _NOT_A_NAME.search(name) else Quote(name, line.span(start, end), rule)
