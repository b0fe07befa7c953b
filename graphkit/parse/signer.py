"""The signature: a surname at the end, on its own line or glued to the last sentence."""

from __future__ import annotations

import re

from graphkit.model.document import Quote, Span
from graphkit.parse.lines import Line

_NOT_A_NAME = re.compile(
    r"(?i)\b(?:end|comment|summary|text|note|unclassified|confidential|secret|unclas|sipdis|noforn|"
    r"nodis|exdis|sensitive|draft|paragraph|minimize|considered|classified|attachment|unquote|quote|"
    r"regards|best|sincerely|the|and|of|message|amconsul|amembassy|embassy|deputy|website|copy)\b"
)
_TRAILING = re.compile(
    r"[ \t]*(?:NNNN?|BT|#\d+|\.{2,}|=+|-{3,}.*|\*+|\d{4}-\d\d-\d\d|NOTE BY OC/?T.*|[A-Z0-9 ]*@.*|ID:.*|"
    r"Track .*|[<>]+.*|Message Attributes.*|Page \d+.*|\(?\d{1,3}\)?)[ \t]*"
)
_CLASS_ONLY = re.compile(
    r"[ \t]*(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)(?:[/ ].{0,30})?[ \t]*"
)
_WORD = r"[A-ZÀ-Ý][A-Za-zÀ-ÿ'’-]+"
_ALONE = re.compile(
    rf"[ \t]*(?P<name>(?:(?:DE|LA|VAN|VON|DEL|LE|DI|DU|MC|O|ST\.)[ ]){{0,2}}{_WORD}(?:-{_WORD})?(?:[ ]{_WORD}){{0,1}})[ \t.]*"
)
_LOWER = re.compile(r"[ \t]*(?P<name>[a-z]{4,14})[ \t]*")
_GLUED = re.compile(
    r"(?:[.!?\"”)'’*]|^[ \t]*End of [\w ]{2,30}?)[ \t]+(?P<name>(?:(?:DE|LA|VAN|VON|DEL|LE|DI|DU|MC)[ ]){0,2}[A-Z][A-Z'’-]{2,})"
    r"(?:[ ]+(?P<again>[A-Z][A-Z'’-]{2,}))?(?:[ ]+\d{4}-\d\d-\d\d)?[ \t]*$"
)


def parse_signer(lines: list[Line], *, shouting: bool) -> Quote | None:
    """The signer in the last of a body's `lines`, or None.

    `shouting` says that the text is all capitals, so that capitals mark no name: then only a
    line of its own counts.
    """
    kept = [line for line in lines if not line.blank]
    while kept and (_TRAILING.fullmatch(kept[-1].text) or _CLASS_ONLY.fullmatch(kept[-1].text)):
        kept.pop()
    if not kept:
        return None
    line = kept[-1]
    before = kept[-2].text.rstrip() if len(kept) > 1 else ""
    after_blank = len(kept) > 1 and any(
        other.blank for other in lines if kept[-2].start < other.start < line.start
    )
    return _alone(line, before, after_blank, shouting) or _glued(line)


def _alone(line: Line, before: str, after_blank: bool, shouting: bool) -> Quote | None:
    match = _ALONE.fullmatch(line.text) or (_LOWER.fullmatch(line.text) if after_blank else None)
    if not match or line.text.rstrip().endswith("."):
        return _lowered(line)
    name = match["name"]
    if _NOT_A_NAME.search(name):
        return None
    words = name.split()
    if len(words) == 2 and words[0].upper() == words[1].upper():
        name = words[0]
    elif len(words) > 1 and not name.isupper():
        return None
    ended = after_blank or before.endswith((".", "!", "?", '"', "”", ")", "'", ":", "-", "*"))
    if not ended and (shouting or not name.isupper()):
        return None
    return _quote(line, match.start("name"), name, "signer.own-line")


def _lowered(line: Line) -> Quote | None:
    match = _LOWER.fullmatch(line.text)
    if not match or _NOT_A_NAME.search(match["name"]):
        return None
    return _quote(line, match.start("name"), match["name"], "signer.own-line")


def _glued(line: Line) -> Quote | None:
    match = _GLUED.search(line.text)
    if not match or _NOT_A_NAME.search(match["name"]):
        return None
    name = match["name"]
    if match["again"] and match["again"] != name:
        name = f"{name} {match['again']}"
        if _NOT_A_NAME.search(name):
            return None
    return _quote(line, match.start("name"), name, "signer.glued")


def _quote(line: Line, at: int, name: str, rule: str) -> Quote:
    begin = line.start + at
    return Quote(name, Span(begin, begin + len(name)), rule)
