"""Where a body's words end: before the signature, the class line and the communicators' `NNNN`.

ACP 127 ends a message with NNNN; the signature is the line above.
"""

from __future__ import annotations

import re

from graphkit.parse.body_heading import is_rule

_NO_WORDS = re.compile(
    r"NNNN?|BT|\.{2,9}|#\d{1,8}|[<>]{1,9}|\(?\d{1,3}\)?|X{3,}|PAGE[ ]\d{1,3}[^\n]{0,40}"
    r"|(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)(?:[/ ][^\n]{0,30})?"
    r"|NOTE BY OC/?T[^\n]{0,60}|(?i:END[ ](?:OF[ ])?(?:TEXT|MESSAGE))\.?"
)
_SIGNATURE = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý'’.-]{1,24}(?:[ ][A-ZÀ-Ý][A-ZÀ-Ý'’.-]{1,24}){0,2}")
_PLAIN_SIGNATURE = re.compile(r"[A-Z][a-zé'’-]{2,16}")
_ENDED = frozenset('.!?"”):-*')
_END_MARKED = (" COMMENT", " SUMMARY", " TEXT", " NOTE", "UNQUOTE")
_MOST_LINES = 12
_LONGEST_LINE = 100
_NEAR = 200  # most ends have few blanks before them


def end_of_words(text: str, floor: int) -> int:
    """Where the words of the body `text` end, not before `floor`.

    >>> end_of_words("1. None came.\\n\\nDOE\\n\\nNNNN\\n", 0)
    13
    """
    end, signed = len(text), False
    for _ in range(_MOST_LINES):
        end = _without_space(text, floor, end)
        begin = max(text.rfind("\n", floor, end) + 1, floor)
        if begin <= floor or end - begin > _LONGEST_LINE:
            break
        line = text[begin:end].strip()
        if not (_NO_WORDS.fullmatch(line) or is_rule(line)):
            above = _without_space(text, floor, begin)
            if signed or not _is_signature(
                line, text[above:begin], text[max(0, above - 9) : above]
            ):
                break
            signed = True
        end = begin
    return end


def _without_space(text: str, floor: int, end: int) -> int:
    near = max(floor, end - _NEAR)
    words = text[near:end].rstrip()
    return near + len(words) if words else floor + len(text[floor:near].rstrip())


def _is_signature(line: str, space: str, before: str) -> bool:
    apart = space.count("\n") > 1
    ended = before[-1:] in _ENDED or before.upper().endswith(_END_MARKED)
    if _SIGNATURE.fullmatch(line):
        return apart or ended
    return apart and ended and bool(_PLAIN_SIGNATURE.fullmatch(line))
