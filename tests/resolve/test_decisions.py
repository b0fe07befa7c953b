"""A ledger keeps what people decided, and never says two things of one pair."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import InputError, UsageError
from graphkit.resolve.decisions import (
    Decision,
    add_decision,
    check_decisions,
    parse_decisions,
    read_decisions,
    reference_of,
    settle,
    take_back,
)

A, B, C, D = (f"07OSLO{n}#doe" for n in range(1, 5))


def decided(verdict: Any, one: str, other: str, line: int = 0) -> Decision:
    return Decision(verdict, one, other, "AB", "2026-01-02", "as the biography says", line)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """Every cell comes back; comments, blank lines, a byte-order mark and CRLF do no harm."""
    ledger = tmp_path / "decisions.tsv"
    assert add_decision(ledger, decided("same", A, B)) == 4
    assert add_decision(ledger, decided("unsure", A, C)) == 5
    assert read_decisions(ledger) == (decided("same", A, B, 4), decided("unsure", A, C, 5))
    text = ledger.read_text("utf-8").replace("\n", "\r\n\r\n")
    ledger.write_text(f"\ufeff{text}", "utf-8", newline="")
    assert [d.verdict for d in read_decisions(ledger)] == ["same", "unsure"]


def test_no_ledger_is_no_decision(tmp_path: Path) -> None:
    """A graph without a ledger is the usual case."""
    assert read_decisions(tmp_path / "decisions.tsv") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("maybe\ta#b\tc#d", "line 1 begins with 'maybe'"),
        ("# note\nsame a#b c#d", "line 2 begins with 'same a#b c#d'"),
        ("same\ta#b", "line 1 must name two persons"),
        ("same\tperson/doe\tc#d", "line 1 must name two persons"),
        ("same\ta#b\ta#b", "line 1 names the same person twice"),
    ],
)
def test_a_malformed_line_is_named(text: str, words: str) -> None:
    """What cannot be understood is an error, never passed over."""
    with pytest.raises(InputError, match=words):
        parse_decisions(text)


@pytest.mark.parametrize(
    ("decisions", "words"),
    [
        ([("same", A, B), ("different", B, A)], "line 2 says .* by line 1 they are the same"),
        ([("different", A, B), ("same", A, B)], "line 1 says .* by line 2 they are the same"),
        ([("same", A, B), ("same", B, C), ("different", A, C)], "line 3 .* line 1 and line 2"),
        ([("same", A, B), ("same", C, D), ("different", A, D), ("same", B, C)],
         "line 3 .* line 1 and line 2 and line 4"),
    ],
)  # fmt: skip
def test_a_contradiction_names_its_lines(
    tmp_path: Path, decisions: list[tuple[str, str, str]], words: str
) -> None:
    """Directly or by a chain: the error names the lines that contradict each other."""
    ledger = tmp_path / "decisions.tsv"
    lines = [decided(*given).written() for given in decisions]
    ledger.write_text("\n".join(lines), "utf-8")
    with pytest.raises(InputError, match=words):
        read_decisions(ledger)


def test_a_contradiction_is_not_written(tmp_path: Path) -> None:
    """The ledger stays as it was."""
    ledger = tmp_path / "decisions.tsv"
    add_decision(ledger, decided("same", A, B))
    before = ledger.read_text("utf-8")
    with pytest.raises(InputError, match=r"the new decision says .* line 4"):
        add_decision(ledger, decided("different", A, B))
    assert ledger.read_text("utf-8") == before


def test_unsure_contradicts_nothing() -> None:
    """Who is unsure says neither that two are one nor that they are two."""
    check_decisions([decided("same", A, B, 1), decided("unsure", A, B, 2)])


def test_taking_back(tmp_path: Path) -> None:
    """The last decision, or that of a line, becomes a comment; the other lines do not move."""
    ledger = tmp_path / "decisions.tsv"
    for other in (B, C, D):
        add_decision(ledger, decided("same", A, other))
    assert take_back(ledger, note="2026-01-03 by AB").other == D
    assert take_back(ledger, 4).other == B
    assert [(d.other, d.line) for d in read_decisions(ledger)] == [(C, 5)]
    assert "# taken back 2026-01-03 by AB: same" in ledger.read_text("utf-8")
    with pytest.raises(UsageError, match="on line 4"):
        take_back(ledger, 4)
    take_back(ledger)
    with pytest.raises(UsageError, match="no decision in"):
        take_back(ledger)


def test_a_contradictory_ledger_can_be_mended(tmp_path: Path) -> None:
    """Taking back works where reading does not."""
    ledger = tmp_path / "decisions.tsv"
    lines = [decided("same", A, B).written(), decided("different", A, B).written()]
    ledger.write_text("\n".join(lines), "utf-8")
    take_back(ledger, 1)
    assert [d.verdict for d in read_decisions(ledger)] == ["different"]


def test_references_fit_fuller_names() -> None:
    """Where rules now read a fuller name in a cable, the only one that fits is meant."""
    named = {"07OSLO1#jane-doe": ("07OSLO1", 0), "07OSLO1#olof-roe": ("07OSLO1", 1)}
    settled = settle([decided("same", "07OSLO1#doe", "07OSLO1#olof-roe")], named)
    assert settled.unmet == ()
    assert settled.parts["07OSLO1", 0] == settled.parts["07OSLO1", 1]
    two = {**named, "07OSLO1#june-doe": ("07OSLO1", 2)}
    assert settle([decided("same", "07OSLO1#doe", "07OSLO1#olof-roe")], two).unmet


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("07OSLO141#doe", "07OSLO141#doe"), ("07oslo141#Jane Doe", "07OSLO141#jane-doe"),
        ("person/doe-oslo", None), ("Jane Doe", None), ("#doe", None), ("07OSLO141#", None),
    ],
)  # fmt: skip
def test_references_as_typed(text: str, expected: str | None) -> None:
    """A cable, a number sign and a name."""
    assert reference_of(text) == expected


PERSONS = st.sampled_from([A, B, C, D])
DECISIONS = st.lists(
    st.tuples(st.sampled_from(["same", "different", "unsure"]), PERSONS, PERSONS).filter(
        lambda d: d[1] != d[2]
    ),
    max_size=8,
)


@given(DECISIONS)
def test_a_ledger_that_is_accepted_is_consistent(given_: list[tuple[str, str, str]]) -> None:
    """What passes the check holds: all that is the same is one, all that differs is two."""
    decisions = [decided(*d, line=n) for n, d in enumerate(given_, 1)]
    try:
        check_decisions(decisions)
    except InputError:
        return
    named = {reference: (reference, 0) for reference in (A, B, C, D)}
    settled = settle(decisions, named)
    for decision in decisions:
        one, other = (decision.one, 0), (decision.other, 0)
        if decision.verdict == "same":
            assert settled.parts[one] == settled.parts[other]
        elif decision.verdict == "different":
            assert settled.differ(one, other)
