"""Initials that run into surnames."""

from __future__ import annotations

import pytest

from graphkit.parse.initials import begins_no_surname, initials_of, part_initials


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("JDOE", "J. DOE"),
        ("RROE", "R. ROE"),
        ("WHSEABROOK", "W.H. SEABROOK"),
        ("AHARRIMAN", "A. HARRIMAN"),
        ("JURBAN", "J. URBAN"),
        ("JSMCLEAN", "J.S. MCLEAN"),
        ("JMCDOE", "J. MCDOE"),
        ("JAMCDOE", "J.A. MCDOE"),
        ("WEEVANS", "W.E. EVANS"),
        ("JABROWN", "J.A. BROWN"),
        ("WDROGERS", "W.D. ROGERS"),
        ("JCROSS", "J. CROSS"),
        ("JBROWN", "J. BROWN"),
        ("JSCHMIDT", "J. SCHMIDT"),
        ("DTHOMPSON", "D. THOMPSON"),
        ("RO'DOE", "R. O'DOE"),
        ("JKO'DOE", "J.K. O'DOE"),
        ("ROE", "ROE"),
        ("JLI", "J. LI"),
        ("LI", "LI"),
        ("", ""),
    ],
)
def test_a_drafters_name_has_one_initial_or_two(word: str, parted: str) -> None:
    """One initial always, a second only where what follows the first can be no surname."""
    assert part_initials(word, initials_of(word)) == parted


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("SFLATT", True),
        ("TCURRAN", True),
        ("DWEINER", True),
        ("JSMCDOE", True),
        ("SMITH", False),
        ("DWYER", False),
        ("SCHWARTZ", False),
        ("CZERNY", False),
        ("MCDOE", False),
        ("JURBAN", False),
        ("AHERN", False),
        ("OHARA", False),
        ("AARON", False),
        ("X", False),
        ("", False),
    ],
)
def test_what_begins_no_surname(word: str, answer: bool) -> None:
    """Consonants that stand together at no surname's beginning are an initial and a surname."""
    assert begins_no_surname(word) is answer
