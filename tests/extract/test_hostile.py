"""No text makes extraction slow: twice as long may take twice as long, not more."""

from __future__ import annotations

import random
import time
from functools import cache

import pytest

from graphkit.extract.extraction import extract
from graphkit.extract.same_organisation import group_organisations, group_places
from graphkit.extract.same_person import group
from tests.parse.test_hostile import UNITS
from tests.parse.texts import network_cable, parse

LENGTH = 100_000
_MEGABYTE = 1_000_000
_PROSE = "The Minister told Ambassador Doe in Oslo that the Trade Board had bought bananas.\n"
# what names are made of; `␣` stands for a blank
_NAMES = r"""Banana␣ Banana␣Tower␣ Mr.␣ Dr.␣Doe␣ of␣the␣ A- Aa- O' A' (A ('A A/ A& A.B. A␣ A\n
    A\n\n al- al-A␣ AL- de␣la␣ Jose␣de␣la␣ Works,␣ Works,␣Ports␣and␣ Works␣and␣ Jane␣Doe,␣ U.S.-
    Trade␣Board␣(TB)␣ Spanish␣government␣ government␣of␣Spain␣ government␣of␣ Doe's␣ Trade␣Minister␣
    Minister␣of␣ Committee␣ Committee␣of␣ Ministry␣of␣ Ministry␣of␣X,␣Y␣and␣Z,␣ Aaa,␣Bbb\n Aaaa\n
    Ministry␣of␣Works,␣Ports␣and␣Roads,␣ Ministry␣of␣Aaa,␣Bbb,␣Ccc␣ Tower␣Banana\n\n DOE,␣Jane,␣
    Works,␣Ports␣and␣Roads␣Department,␣ Jane␣Doe␣(protect)␣ Mr.␣Doe,␣head␣of␣the␣Board,␣ XXXXXXXX␣
    X May␣ January␣5,␣ ¶ (U)␣ "A"␣ The␣ a␣ BANANA␣ BANANA␣TOWER\n MINISTRY␣OF␣ IN␣ IN␣BANANA␣
    MINISTRY␣OF␣WORKS␣AND␣ NATIONAL␣ PRESIDENT␣ JOSE␣ Minister:␣Doe\n -␣ -- ' ( / ␣ é É␣ İ ﬁ"""
NAMES = {unit.replace("␣", " ").replace("\\n", "\n") for unit in _NAMES.split()}
EVERY = sorted({*UNITS, *NAMES})


def repeated(unit: str, length: int) -> str:
    """A cable whose body is one unit over and over."""
    return network_cable(body="1. (U) Text.\n" + (unit * (length // len(unit) + 1))[:length])


def seconds(text: str) -> float:
    """Of extraction alone."""
    cable = parse(text)
    begin = time.process_time()
    extract(text, cable)
    return time.process_time() - begin


@cache
def plain(length: int) -> float:
    """Seconds for prose of a length, which says how quick the machine is."""
    seconds(network_cable())  # the tables are loaded
    return seconds(repeated(_PROSE, length))


@pytest.mark.parametrize("unit", EVERY, ids=ascii)
def test_repeated_words_take_no_longer_than_a_plain_text(unit: str) -> None:
    """A hundred thousand characters of anything are read in the time of prose, some ten times."""
    most = 0.5 + 10 * plain(LENGTH)
    text = repeated(unit, LENGTH)
    # the second try is for machines that somebody else was busy on
    assert seconds(text) < most or seconds(text) < most


@pytest.mark.parametrize("seed", range(6))
def test_mixed_words_take_no_longer_than_a_plain_text(seed: int) -> None:
    """Mixtures of hostile words are no worse than each of them."""
    rng = random.Random(seed)
    units = [unit * rng.randint(1, 40) for unit in rng.sample(EVERY, 3)]
    text = network_cable(body="".join(rng.choices(units, k=LENGTH))[:LENGTH])
    assert seconds(text) < 0.5 + 10 * plain(LENGTH)


@pytest.mark.parametrize(
    "unit",
    [
        "A-",
        "Works, ",
        "Jane Doe, ",
        "Ministry of X, Y and Z, ",
        "Trade Board (TB) ",
        "A. ",
        "BANANA ",
    ],
)
def test_a_megabyte_of_anything(unit: str) -> None:
    """A megabyte takes a few seconds; on a slow machine as many times prose as elsewhere."""
    most = max(5.0, 4 * plain(_MEGABYTE))
    text = repeated(unit, _MEGABYTE)
    assert seconds(text) < most or seconds(text) < most


def _names(number: int) -> list[str]:
    rng = random.Random(number)
    return [
        "".join(rng.choice("bdfgklmnprst") + rng.choice("aeiou") for _ in range(4)).capitalize()
        for _ in range(number)
    ]


@pytest.mark.parametrize("kind", ["persons", "organisations", "places"])
def test_thousands_of_different_names(kind: str) -> None:
    """Ten times as many names take far less than ten times ten times as long."""

    def taken(number: int) -> float:
        first, last = _names(number), _names(number + 1)
        pairs = [f"{one} {other}" for one, other in zip(first, last, strict=False)]
        begin = time.process_time()
        if kind == "persons":
            group([(name, at) for at, name in enumerate(pairs)])
        elif kind == "organisations":
            group_organisations([f"{p} Board" for p in pairs], [""] * number, {}, "EC")
        else:
            group_places(first)
        return time.process_time() - begin

    taken(200)
    assert taken(2000) < 1.0 + 80 * taken(200)
