"""What REF entries are that are no numbered cables: e-mails, memos, calls, reports, books.

`book` is a published text that is cited by its title or chapter: manuals (`9 FAM 41.31`,
`5 FAH-3`), the codes of law and regulations, handbooks. A message that is cited by its date in
place of a number (`EMBTEL OF JAN 12`, `JCS 121212Z JAN 07`) is a cable whose id is not stated.
"""

from __future__ import annotations

import re

_KINDS = (
    ("email", re.compile(r"(?i)\be-?[ ]?mails?\b|@|\belectronic mail\b")),
    ("web", re.compile(r"(?i)https?:|\bwww\.|\bweb[ -]?(?:site|page)s?\b|\.(?:gov|org|com)\b")),
    ("airgram", re.compile(r"\b(?:AIRGRAMS?|(?:A|CA|OA)[ ]?-[ ]?\d{1,6})\b")),
    (
        "memo",
        re.compile(
            r"(?i)\bmem(?:o(?:randum|randa|con)?|con)s?\b|\bletters?\b|\bltr\b"
            r"|\bdip(?:lomatic )?notes?\b"
            r"|\bnotes? verbales?\b|\baide[ -]memoire\b|\bnon-?paper\b"
        ),
    ),
    (
        "telephone",
        re.compile(
            r"(?i)\b(?:tele)?(?:phone|fon)s?\b|\b(?:tele?|phone)con(?:versation)?s?\b|\bcalls?\b"
        ),
    ),
    ("fax", re.compile(r"(?i)\b(?:tele)?fax(?:es)?\b|\bfacsimile\b")),
    (
        "book",
        re.compile(
            r"\b\d{1,2}[ ]FA[MH]\b|\bFA[MH][ -]\d|\b\d{1,2}[ ](?:CFR|C\.F\.R|USC|U\.S\.C)\b"
            r"|(?i:\b(?:hand)?books?\b|\bmanual\b|\bguidebook\b|\bISBN\b|\bfederal register\b)"
        ),
    ),
    (
        "report",
        re.compile(
            r"\b(?:IIRS?|TDX?|INTEL|FBIS|CERP|TELEGRAPHIC DISSEM)\b"
            r"|(?i:\breports?\b|\bsitreps?\b|\bpress\b)"
        ),
    ),
    (
        "meeting",
        re.compile(
            r"(?i)\bmeetings?\b|\b(?:conversa|consulta|discus)s?[st]?ions?\b|\bD?VTC\b|\bDVC\b"
        ),
    ),
)
# Kinds that a title rarely has: behind a cable's number they begin another entry.
_OWN_ENTRY = frozenset(("email", "memo", "telephone", "fax", "book"))
_REPORT_NUMBER = re.compile(r"\b(?:IIR|TDX?)[ -]?\d")
_DATE_TIME = re.compile(r"\b\d{6}Z(?:[ ]?[A-Z]{3}[ ]?\d{2,4})?\b")
_TELEGRAM = re.compile(r"(?i)\b(?:(?:emb|dep|con|cir|cong?en)?tels?|telegrams?|cables?|msgs?)\b")
_SEPTEL = re.compile(r"(?i)\bseptels?\b")
_REDACTED_NUMBER = re.compile(r"[A-Z][ ]X{4,}\Z")
_DATE = re.compile(
    r"(?i)\b(?:of|dated|dtd|on)\b|\b\d{1,2}/\d{1,2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)


def kind_of(words: str) -> str:
    """The kind of an entry that is no numbered cable; `unknown` where no word tells it.

    >>> kind_of("DOE-ROE EMAIL OF 11/12/07"), kind_of("9 FAM 41.31"), kind_of("BANANAS")
    ('email', 'book', 'unknown')
    """
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "unknown")


def is_own_entry(words: str) -> bool:
    """Whether words behind a cable's number are another thing cited, and no title of it."""
    return kind_of(words) in _OWN_ENTRY or bool(_REPORT_NUMBER.search(words))


def without_number(words: str) -> str:
    """The rule for a message that is cited without its number, empty where it is none.

    >>> without_number("EMBTEL OF JAN 12"), without_number("JCS 121212Z JAN 07")
    ('cited-by-date', 'cited-by-dtg')
    """
    if _DATE_TIME.search(words):
        return "cited-by-dtg"
    if _SEPTEL.search(words):
        return "septel"
    if _REDACTED_NUMBER.search(words):
        return "redacted-number"
    if _TELEGRAM.search(words) and _DATE.search(words):
        return "cited-by-date"
    return ""
