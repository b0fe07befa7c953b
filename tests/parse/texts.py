"""Made-up cables for the tests of the parser."""

from __future__ import annotations

from graphkit.model.cable import Cable
from graphkit.model.document import Document, Span
from graphkit.parse import parse_document
from graphkit.parse.lines import Line, split_lines

ENVELOPE = """VZCZCXRO4410
PP RUEHCHI RUEHDT
DE RUEHQT #0123/01 0571612
ZNR UUUUU ZZH
P 261612Z FEB 09
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC PRIORITY 4410
INFO RUEHGL/AMCONSUL GUAYAQUIL 0912
"""


def lines_of(text: str, start: int = 0) -> list[Line]:
    """The lines of a text, as the parts of the parser are given them."""
    return split_lines(" " * start + text, Span(start, start + len(text)))


def document(text: str, path: str = "cable.txt") -> Document:
    return Document(text, path, blocks=(Span(0, len(text)),))


def parse(text: str, path: str = "cable.txt") -> Cable:
    return parse_document(document(text, path))


def network_cable(
    *,
    envelope: str = ENVELOPE,
    class_line: str = "UNCLAS QUITO 000123",
    captions: str = "SIPDIS",
    eo: str = "E.O. 12958: N/A",
    tags: str = "TAGS: ECON EC",
    subject: str = "SUBJECT: BANANAS",
    refs: str = "",
    body: str = "1. (U) Nothing happened.\n\nHALVORSEN",
) -> str:
    """A cable of the 2000s; every part can be exchanged for another."""
    heading = "\n".join(part for part in (captions, eo, tags, subject, refs) if part)
    return f"{envelope}\n{class_line}\n\n{heading}\n\n{body}\n"
