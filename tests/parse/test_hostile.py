"""No text makes the parser slow: what grows twice as long may take twice as long, not more."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest

from graphkit.parse import as_dict
from tests.parse.texts import network_cable, parse

LENGTH = 20_000
_UNITS = """A.␣ A.  A) (A)(B) ( (( ([{ (A␣ ¶1 ¶1.␣ 1.␣ 1 12␣ 06␣ (06)␣ O 0298- -- -␣ //// //J2/J3
    REF:␣ TAGS:␣AAAA, AAAA,␣ UNCLAS␣ S␣ S␣E␣C␣R␣E␣T␣ E.O.␣12958:␣ E.O. SUBJECT:␣ ␣ ␣␣␣- \t
    CAPITALS␣WITH␣ SPACES a A Aa␣ A- A' X.Y. é QUITO␣123,␣ QUITO␣ QUITO␣00000123␣001␣OF␣002␣
    Classified␣By:␣ Reason:␣1.4␣(b)␣ 1.4(b)(d) DOE;␣ and␣ reftel␣A␣ Ref␣A␣and␣B,␣ (protect)␣
    STRICTLY␣PROTECT␣THROUGHOUT:␣ Jose␣de␣la␣ SUMMARY␣ END␣SUMMARY␣ XXXXXXXX NNNN EUR/WE␣ A/B/
    DRAFTED␣BY␣EUR:JDOE␣ EUR:JDOE EUR:JDOE␣ R RUEHC/ RUEHC␣ TO␣ FM␣ VZCZC PRIORITY␣ SIPDIS␣ NOFORN,
    SECTION␣01␣OF␣02␣ PAGE␣01␣ email␣ @ ;A A;␣ .␣SMITH␣ ...␣ DECL:␣01/02/2009␣ \n \r \n␣\n A\n 1\n
    QUITO\n (U)\n A.\n ¶1.\n INFO\n Message␣Attributes\nA:␣b\n \x00 \u2028 \ufb06 \u0660 X(␣"""
UNITS = sorted(
    {unit.replace("␣", " ").encode().decode("unicode_escape") for unit in _UNITS.split()}
)


def everywhere(words: str) -> str:
    """A cable that has the words in every part, each on the lines that the part is read from."""
    return network_cable(
        envelope=f"FM AMEMBASSY QUITO {words}\nP 261612Z FEB 09 {words}\nTO {words}\n{words}\n",
        captions=f"SIPDIS\n{words}\nDEPT FOR {words}",
        eo=f"E.O. 12958: {words}",
        tags=f"TAGS: {words}",
        subject=f"SUBJECT: {words}",
        refs=f"REF: {words}\nClassified By: {words}\nReason: {words}",
        body=f"1. (U) {words}\nreftel A QUITO 1 (protect)\n\n{words}",
    )


@pytest.fixture(scope="module")
def limit() -> Callable[[str], float]:
    """How many seconds a text may take: fifty times those of a plain one as long, and two."""
    plain = "The minister told the ambassador on Monday that the bananas were ripe.\n"
    text = everywhere((plain * (LENGTH // len(plain) + 1))[:LENGTH])
    seconds = _seconds(text)
    return lambda other: 2 + 50 * seconds * max(1.0, len(other) / len(text))


def _seconds(text: str) -> float:
    begin = time.process_time()
    as_dict(parse(text))
    return time.process_time() - begin


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_repeated_words_take_no_longer_than_a_plain_text(
    unit: str, limit: Callable[[str], float]
) -> None:
    """Twenty thousand characters of anything, in every part at once, are read in linear time."""
    text = everywhere((unit * (LENGTH // len(unit) + 1))[:LENGTH])
    assert _seconds(text) < limit(text)


@pytest.mark.parametrize("seed", range(8))
def test_mixed_words_take_no_longer_than_a_plain_text(
    seed: int, limit: Callable[[str], float]
) -> None:
    """Mixtures of hostile words are no worse than each of them."""
    rng = random.Random(seed)
    units = [unit * rng.randint(1, 40) for unit in rng.sample(UNITS, 3)]
    text = everywhere("".join(rng.choices(units, k=LENGTH))[:LENGTH])
    assert _seconds(text) < limit(text)


@pytest.mark.parametrize(
    "text",
    [
        "BANANAS " * 25_000,
        "x" * 200_000,
        "Q\n" * 50_000,
        "1. (U) Text.\n" * 15_000,
        "REF: " + "".join(f"A. QUITO {n} " for n in range(1, 8_000)),
        "REF: A. " + ", ".join(map(str, range(1, 20_000))),
        "TO QUITO\n" * 25_000,
        "TAGS: PGOV\n" * 20_000,
        "UNCLAS QUITO 000001\n" * 10_000,
        "[(" * 100_000,
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_very_long_texts(text: str, limit: Callable[[str], float]) -> None:
    """One line of 200 KB and 50,000 short lines are read as fast as other long texts."""
    assert _seconds(text) < limit(text)


def test_many_letters_of_many_entries_stay_few() -> None:
    """A letter of the text cites what stands under it in the list, up to what a writer makes."""
    refs = "REF: A. QUITO " + ", ".join(map(str, range(1, 3000)))
    cable = parse(network_cable(refs=refs, body="1. (U) " + "(ref A) " * 1000 + "\n\nHALVORSEN"))
    assert len(cable.references) == 2999
    assert len(cable.body_references) == 40 * 1000


_MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def plain_megabyte() -> float:
    """Seconds for a megabyte of prose, which says how quick the machine is."""
    prose = "The Minister said on March 3 that Oslo 12 would not do.\n"
    return _seconds(network_cable(body=(prose * (_MEGABYTE // len(prose) + 1))[:_MEGABYTE]))


@pytest.mark.parametrize(
    "unit",
    [
        "REF: ",
        "E.O. 12958: ",
        "SUBJECT: ",
        "DECL: 01/02/2009 ",
        "NOFORN,",
        "DOE; ",
        "QUITO 123, ",
        "A\n",
        "A. ",
        "1. (U) ",
        "¶1.\n",
        "(protect) ",
        "BEGIN ",
        "SECTION 01 OF 02 ",
        "(",
        "1",
        " ",
        "TO QUITO\n",
        "UNCLAS\n",
        "PAGE 01 QUITO 01234 ",
        "EUR/WE ",
    ],
    ids=ascii,
)
def test_a_megabyte_of_anything(unit: str, plain_megabyte: float) -> None:
    """A megabyte takes at most two seconds; on a slow machine as many times prose as elsewhere."""
    text = (unit * (_MEGABYTE // len(unit) + 1))[:_MEGABYTE]
    most = max(2.0, 8 * plain_megabyte)
    for whole in (text, network_cable(body="1. (U) Text.\n" + text)):
        # the second try is for machines that somebody else was busy on
        assert _seconds(whole) < most or _seconds(whole) < most
