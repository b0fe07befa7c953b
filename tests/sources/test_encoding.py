"""Bytes to characters."""

from __future__ import annotations

import codecs
import random

import pytest

from graphkit.errors import InputError
from graphkit.sources.encoding import decode

TEXT = "¶1. (U) José Peñafiel – “bananas”\r\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode("utf-8"), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_one_text_in_every_encoding(data: bytes, encoding: str) -> None:
    """A mark decides, else UTF-8 where it is valid, else Windows-1252; line ends stay."""
    assert decode(data) == (TEXT, encoding)


def test_every_byte_of_windows_1252_is_some_character() -> None:
    """The five bytes that the encoding leaves undefined are read as Latin-1."""
    assert decode(b"\xb61. \x81\x8d\x8f\x90\x9d")[0] == "¶1. \x81\x8d\x8f\x90\x9d"


@pytest.mark.parametrize(
    "data",
    [
        b"FM QUITO\x00",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        random.Random(1).randbytes(4096),
        bytes(range(1, 9)) * 10,
        codecs.BOM_UTF16_LE + b"odd",
        codecs.BOM_UTF8 + b"\xff\xfe",
        codecs.BOM_UTF32_LE + "FM QUITO".encode("utf-32-le"),
    ],
    ids=["nul", "png", "random", "controls", "odd utf-16", "bad utf-8", "utf-32"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """Binary data and wrong marks raise InputError, not mojibake."""
    with pytest.raises(InputError, match=r"not (text|utf)"):
        decode(data)


def test_nothing_is_an_empty_text() -> None:
    """An empty file, or one that holds a mark only, is a text without characters."""
    assert decode(b"")[0] == ""
    assert decode(codecs.BOM_UTF8)[0] == ""
    assert decode(codecs.BOM_UTF16_BE)[0] == ""
