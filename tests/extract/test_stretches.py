"""Runs of capitalised words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.stretches import Stretch, hyphenated, stretches


def runs(text: str) -> list[Stretch]:
    return list(stretches(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("nothing here", []),
        ("we met Jane Doe today", ["Jane Doe"]),
        ("Jane Doe, Pio Reyes", ["Jane Doe", "Pio Reyes"]),
        ("the Ministry of Foreign\nAffairs said", ["Ministry of Foreign Affairs"]),
        ("met Jane\n\nDoe", ["Jane", "Doe"]),
        ("with Dr. J.R. Doe and", ["Dr. J.R. Doe"]),
        ("with J. R. Doe", ["J. R. Doe"]),
        ("with Gen. Bakary Toure.", ["Gen. Bakary Toure"]),
        ("Maria de la Vega left", ["Maria de la Vega"]),
        ("by Karim al-Rashdan in", ["Karim al-Rashdan"]),
        ("by Karim al-\nRashdan in", ["Karim al-Rashdan"]),
        ("by Jean-\nClaude Mercier in", ["Jean-Claude Mercier"]),
        ("in Cote d'Ivoire now", ["Cote d'Ivoire"]),
        ("Doe--Reyes", ["Doe", "Reyes"]),
        ("in Oslo. Jane left", ["Oslo", "Jane"]),
        ("an EU-led force", ["EU"]),
        ("a U.S.-Spain treaty", ["U.S.", "Spain"]),
        ("the Jakarta-based board", ["Jakarta"]),
        ("see www.Example.org", ["Example"]),
        ("Ångström and Öberg", ["Ångström and Öberg"]),
        ("AT&T paid", ["AT&T"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    """Words with a capital stand together with what links them, over one line end, not two."""
    assert [" ".join(run.words) for run in runs(text)] == words


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Jane left", True),
        ("we met Jane", False),
        ("It rained. Jane left", True),
        ("It rained: Jane left", True),
        ("2. (C) Jane left", True),
        ("¶2. (C) Jane left", True),
        ("with (Jane)", False),
        ("rain\n\nJane left", True),
        ("rain in\nJane's garden", False),
        ('he said "Jane left"', False),
        ('he left. "Jane left"', True),
        ("- one\n-- Jane left", True),
    ],
)
def test_opening(text: str, opening: bool) -> None:
    """Whether a sentence, paragraph or bullet begins with the run."""
    (run,) = [run for run in runs(text) if run.words[0].startswith("Jane")]
    assert run.opening is opening


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("met Jane", "met"),
        ("met, Jane", "met"),
        ("met (Jane", "met"),
        ('the "Jane"', "the"),
        ("in\nJane", "in"),
        ("Jane", ""),
    ],
)
def test_the_word_before(text: str, before: str) -> None:
    """In small letters, without the sign behind it."""
    assert runs(text)[-1].before == before


def test_enclosed() -> None:
    """Brackets on both sides of the whole run."""
    assert [run.enclosed for run in runs("the (Trade Board) and (Fish Board, Bergen)")] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("rain.\n\nFarmers Wait for Rain\n\n2. text", True),
        ("rain.\n\nFarmers Wait for Rain\n-----\n2. text", True),
        ("rain.\n\nFarmers Wait for the Rain in\nBergen and elsewhere", False),
        ("rain.\n\nFarmers Wait for Rain.\n\n2. text", False),
        ("rain.\n\nJane Doe\nand others", False),
    ],
)
def test_title(text: str, title: bool) -> None:
    """A line of its own in title case, before a blank line or a rule."""
    assert runs(text)[0].title is title


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Jean-Claude", []),
        ("Belgium-Luxembourg", ["Belgium", "Luxembourg"]),
        ("Port-Gentil", []),
        ("EU-funded", ["EU"]),
        ("non-NATO", ["NATO"]),
        ("Quito-", []),
        ("-", []),
        ("", []),
    ],
)
def test_hyphenated(word: str, parts: list[str]) -> None:
    """Two actors joined by a hyphen are two names; one name with a hyphen stays whole."""
    assert [part for part, _ in hyphenated(word)] == parts


@given(st.text(alphabet="AaBé-'’. \n,(d)&/:ﬁ", max_size=120))
def test_words_stand_where_they_are_said_to(text: str) -> None:
    """Words in order, in the text, without overlap; a hyphen at a line end closed up."""
    last = 0
    for run in runs(text):
        assert len(run.words) == len(run.starts) == len(run.ends)
        for word, start, end in zip(run.words, run.starts, run.ends, strict=True):
            assert last <= start < end <= len(text)
            assert "".join(text[start:end].split()) == "".join(word.split())
            last = end


@given(st.text(alphabet="AaB d\n.", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_only_between_start_and_end(text: str, start: int, end: int) -> None:
    """Nothing outside the stretch asked for is read."""
    for run in stretches(text, start, min(end, len(text))):
        assert start <= run.starts[0] < run.ends[-1] <= min(end, len(text))
