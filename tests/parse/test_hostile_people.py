"""Who signed, who classified and until when: no text makes these parts slow."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from graphkit.parse.classified_by import parse_classified_by, parse_classifier
from graphkit.parse.executive_order import parse_executive_order
from graphkit.parse.signer import parse_signer
from tests.parse.texts import lines_of

LENGTH = 500_000
PLAIN = "The minister told the ambassador on Monday that the bananas were ripe.\n"
_UNITS = r"""( ) ␣ 1 A A␣ A. a . - -␣ = X é \n A\n (␣ ␣\t E.O.␣ 12958: DECL:␣ 11/05/ X1␣ N/A␣ UPON␣
    GDS␣ (DOE,␣ OADR␣ NOV␣5␣ DCM␣ Jane␣Doe,␣ and␣ EUR/ A/B to␣ CLASSIFIED␣BY␣ 1.4␣ (b)␣ b, de␣la␣
    HALVORSEN␣ HALVORSEN\n NNNN\n NOTE:␣ NOTE:\n END␣COMMENT␣ https:// @ O' .␣A UNCLAS␣ # *␣
    S␣E␣C␣R␣E␣T\n /S/␣ MC␣ End␣of␣ Visit␣ "A"␣ A-"""
UNITS = sorted({unit.replace("␣", " ").replace("\\n", "\n") for unit in _UNITS.split()})


def _seconds(text: str) -> float:
    lines = lines_of(text)[-60:]
    begin = time.process_time()
    parse_executive_order(text, 0)
    parse_classified_by(text, 0)
    parse_classifier(text, 0)
    for shouting in (False, True):
        parse_signer(lines, shouting=shouting)
    return time.process_time() - begin


@pytest.fixture(scope="module")
def limit() -> float:
    """Ten times what a plain text of the same length takes, and a fifth of a second."""
    return 0.2 + 10 * _seconds((PLAIN * (LENGTH // len(PLAIN) + 1))[:LENGTH])


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
@pytest.mark.parametrize("end", [str, lambda text: text + " x", lambda text: f"Doe.\n{text}\nDOE"])
def test_one_word_over_and_over(unit: str, end: Callable[[str], str], limit: float) -> None:
    """Half a megabyte of anything, in each of the parts, is read as quickly as a plain text."""
    assert _seconds(end(unit * (LENGTH // len(unit)))) < limit
