"""Confidences: what they promised and what was right; and steps that would keep the promise."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.evaluate.calibration import Said, calibration, confidences
from graphkit.evaluate.isotonic import fit, fitted

PAIRS = st.lists(st.tuples(st.sampled_from([0.1, 0.2, 0.4, 0.5, 0.9]), st.booleans()), max_size=30)


@pytest.mark.parametrize(
    ("confidence", "edges"),
    [(0, (0, 0.5)), (0.499, (0, 0.5)), (0.5, (0.5, 0.6)), (0.9, (0.9, 0.95)), (0.95, (0.95, 1)),
     (1, (0.95, 1))],
)  # fmt: skip
def test_bins(confidence: float, edges: tuple[float, float]) -> None:
    """A bin holds its lower edge; the last one also 1."""
    (found,) = calibration("persons", [Said(confidence, True)]).bins
    assert (found.low, found.high) == edges


def test_the_error_is_weighed_by_how_many_were_said() -> None:
    """Three said at 0.9 of which two are right, and one at 0.55 that is: |.9-.667|, |.55-1|."""
    said = [Said(0.9, True), Said(0.9, True), Said(0.9, False), Said(0.55, True)]
    table = calibration("all", said)
    assert (table.said, table.right) == (4, 3)
    assert table.error == pytest.approx(0.75 * (0.9 - 2 / 3) + 0.25 * 0.45)
    assert calibration("all", []).error == 0


def test_only_what_says_how_sure_it_is_counts() -> None:
    """No confidence, or none between 0 and 1, is not in the table."""
    gold = {"persons": [{"name": "Ana Doe", "surface": ["Doe"]}]}
    names = (("Doe", 0.8), ("Roe", 0.7), ("Poe", None), ("Loe", 2), ("Moe", True), ("Noe", "1"))
    persons = [{"name": n, "surface": [n], "confidence": c} for n, c in names]
    persons.append({"name": "Koe", "surface": []})
    found = confidences(gold, {"persons": persons}, "persons")
    assert found == [Said(0.8, True), Said(0.7, False)]


def test_steps_rise() -> None:
    """Scores that are out of order are pooled, ties too; looked up by the last step reached."""
    steps = fit([(0.2, True), (0.2, False), (0.5, True), (0.7, False), (0.9, True), (0.9, True)])
    assert steps == ((0.2, 0.5), (0.9, 1.0))
    assert [fitted(steps, score) for score in (0, 0.2, 0.8, 0.9, 1)] == [0.5, 0.5, 0.5, 1, 1]
    assert fit([]) == ()


@given(PAIRS)
def test_step_laws(pairs: list[tuple[float, bool]]) -> None:
    """Shares rise strictly, and over all pairs the mean promised is the share that was right."""
    steps = fit(pairs)
    assert all(a.score < b.score and a.share < b.share for a, b in pairwise(steps))
    if pairs:
        promised = sum(fitted(steps, score) for score, _ in pairs)
        assert promised == pytest.approx(sum(right for _, right in pairs))


@given(PAIRS.filter(bool), st.sampled_from([-0.2, 0.1]), st.data())
def test_no_rising_steps_lie_nearer(
    pairs: list[tuple[float, bool]], by: float, data: st.DataObject
) -> None:
    """Least squares: moving the shares from any score on, while they still rise, is no better."""
    steps = fit(pairs)
    scores = sorted({score for score, _ in pairs})
    cut = data.draw(st.sampled_from(scores))
    shares = {score: fitted(steps, score) + by * (score >= cut) for score in scores}
    if all(shares[a] <= shares[b] for a, b in pairwise(scores)):
        fit_error = sum((fitted(steps, score) - right) ** 2 for score, right in pairs)
        assert sum((shares[s] - right) ** 2 for s, right in pairs) >= fit_error - 1e-9
