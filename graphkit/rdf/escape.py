"""Strings and keys as N-Quads can carry them: every literal and every IRI goes through here.

What comes back from a parser is the string that went in, but for lone surrogates, which no UTF-8
file can hold: each becomes U+FFFD. NUL and other controls are escaped and kept. All characters at
which some program breaks lines (U+0085, U+2028 ...) are escaped, so a line of output is one line
to everybody.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from urllib.parse import quote

from graphkit.errors import UsageError
from graphkit.rdf.terms import XSD_BOOLEAN, XSD_DATE_TIME, XSD_DECIMAL, XSD_INTEGER

_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]')
_SHORT = {
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
}
_SURROGATE = re.compile("[\ud800-\udfff]")
_PLAIN_KEY = re.compile(r"[A-Za-z0-9_~-]+(?:[/.][A-Za-z0-9_~-]+)*")
_DOT_SEGMENT = re.compile(r"(?:(?<=/)|\A)\.{1,2}(?=/|\Z)")
_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\%\x7f-\x9f\ud800-\udfff]*[/#:]")
_MINUTE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?P<seconds>:\d{2})?Z")


def string(text: str) -> str:
    r"""A plain literal.

    >>> print(string('He said "no".'))
    "He said \"no\"."
    """
    return f'"{escaped(text)}"'


def escaped(text: str) -> str:
    """The characters of a literal between its quotes, in N-Quads and in Turtle alike."""
    return _ESCAPED.sub(_escape, text) if _ESCAPED.search(text) else text


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"
    return _SHORT.get(char) or f"\\u{ord(char):04X}"


def typed(text: str, datatype: str) -> str:
    """A literal of a datatype, which is given as a name of `graphkit.rdf.terms`."""
    return f"{string(text)}^^{datatype}"


def number(value: float) -> str:
    """An integer or decimal literal, in the form that triple stores give back.

    >>> print(number(-4.0333).partition("^")[0], number(5.0).partition("^")[0])
    "-4.0333" "5"

    ValueError where a float is not finite.
    """
    if isinstance(value, int):
        return f'"{value}"^^{XSD_INTEGER}'
    exact = Decimal(repr(value))
    if not exact.is_finite():
        raise ValueError(f"not a finite number: {value}")
    plain = format(exact, "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return f'"{"0" if plain == "-0" else plain}"^^{XSD_DECIMAL}'


def boolean(value: bool) -> str:
    """A boolean literal."""
    return f'"{"true" if value else "false"}"^^{XSD_BOOLEAN}'


def moment(text: str) -> str:
    """A dateTime literal from ISO 8601 in UTC, to the minute or second; else ValueError.

    >>> print(moment("2007-11-29T07:58Z").partition("^")[0])
    "2007-11-29T07:58:00Z"
    """
    match = _MINUTE.fullmatch(text)
    if match is None:
        raise ValueError(f"not a moment in UTC: {text!r}")
    return f'"{text if match["seconds"] else text[:-1] + ":00Z"}"^^{XSD_DATE_TIME}'


def key_path(key: str) -> str:
    """A key as the path of an IRI: all but ASCII letters, digits and `-._~/` percent-encoded.

    Two keys have one path only where they differ in nothing but lone surrogates.

    >>> key_path("agency/são paulo 100%")
    'agency/s%C3%A3o%20paulo%20100%25'
    """
    if _PLAIN_KEY.fullmatch(key):
        return key
    path = quote(_SURROGATE.sub("\ufffd", key), safe="/")
    return _DOT_SEGMENT.sub(lambda match: match[0].replace(".", "%2E"), path)


def key_segment(key: str) -> str:
    """A key as one segment of a path: as `key_path`, the slash encoded too."""
    return key_path(key).replace("/", "%2F")


@lru_cache(maxsize=16)
def checked_base(base: str) -> str:
    """The base itself, where an IRI can be made of it and a key; else UsageError."""
    if not _BASE.fullmatch(base):
        raise UsageError(f"The base of the IRIs must be absolute and end in / or #: {base!r}.")
    return base
