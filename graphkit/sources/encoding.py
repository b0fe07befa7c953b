"""Bytes to characters, in the encodings that dumps of cables are found in."""

from __future__ import annotations

import codecs
import re

from graphkit.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(data: bytes) -> tuple[str, str]:
    """Decode a file's bytes; gives the text and the encoding's name.

    A byte-order mark decides; else UTF-8 where the bytes are valid; else Windows-1252, with the
    five bytes that it leaves undefined read as Latin-1. Line ends are kept as they are. Raises
    InputError for bytes that are not text.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decode_marked(data, name), name
    if _is_binary(data):
        raise InputError("is not text (binary data)")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="graphkit-latin-1"), "cp1252"


def _decode_marked(data: bytes, name: str) -> str:
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        raise InputError(f"has a byte-order mark of {name} and is not {name}") from None
    if "\x00" in text:
        raise InputError("is not text (binary data)")
    return text


def _is_binary(data: bytes) -> bool:
    sample = data[:65536]
    controls = len(_CONTROL.findall(sample))
    return b"\x00" in sample or controls * 20 > len(sample)


def _as_latin_1(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("graphkit-latin-1", _as_latin_1)
