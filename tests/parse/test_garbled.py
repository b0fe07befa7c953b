"""Class lines that scanning or retyping garbled."""

from __future__ import annotations

import pytest

from graphkit.parse.garbled import garbled_class_line
from graphkit.parse.lines import Line


@pytest.mark.parametrize(
    ("text", "classification", "station", "number", "sections"),
    [
        ("unclas oslo 001188", "UNCLASSIFIED", "OSLO", 1188, None),
        ("C0NF1DENT1AL QU1T0 1127", "CONFIDENTIAL", "QUITO", 1127, None),
        ("c o n f i d e n t i a l quito 1127", "CONFIDENTIAL", "QUITO", 1127, None),
        ("CONFDENTIAL QUITO 1127", "CONFIDENTIAL", "QUITO", 1127, None),
        ("S E C R F T LISBON 334O", "SECRET", "LISBON", 3340, None),
        ("limited official use oslo 2290", "LIMITED OFFICIAL USE", "OSLO", 2290, None),
        ("UNCLA5 5ECTION 01 OF 02 QUITO 002677", "UNCLASSIFIED", "QUITO", 2677, 2),
        ("unclas section 01 of 02 quito 002677", "UNCLASSIFIED", "QUITO", 2677, 2),
        ("UNCLA5 KUALA LUMPUR 12", "UNCLASSIFIED", "KUALA LUMPUR", 12, None),
    ],
)
def test_garbled_class_lines(
    text: str, classification: str, station: str, number: int, sections: int | None
) -> None:
    """Letters for digits and the reverse, lost letters and small ones are seen through."""
    found = garbled_class_line(Line(0, text))
    assert found is not None
    assert found.station is not None
    assert (found.classification.value, found.station.value) == (classification, station)
    assert (found.number, found.sections) == (number, sections)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "TO AMEMBASSY OSLO 12",
        "REF: QUITO 12",
        "THE SECRETARY LEFT FOR OSLO 12",
        "CONFIDENTIAL QUITO",
        "CONFIDENTIAL NOWHEREVILLE 12",
        "CONFIDENTIAL QUITO 0",
        "UNCLAS " * 30 + "QUITO 12",
    ],
)
def test_other_lines(text: str) -> None:
    """What only resembles a class line is none."""
    assert garbled_class_line(Line(0, text)) is None
