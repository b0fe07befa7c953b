"""Intervals: the same for the same seed, and as wide as they must be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.evaluate.bootstrap import draws, intervals
from graphkit.evaluate.figures import found, rates, total

COUNTS = st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5)).map(
    lambda t: found(t[0], t[0] + t[1], t[0] + t[2])
)


def test_the_same_seed_gives_the_same_draws() -> None:
    """And another seed others."""
    assert draws(9, 20, seed=7) == draws(9, 20, seed=7)
    assert draws(9, 20, seed=7) != draws(9, 20, seed=8)


def test_the_draws_of_a_seed_stay_the_same_for_ever() -> None:
    """Figures that were published can be made again, by any version of Python."""
    assert draws(4, 3, seed=0) == [[0, 2, 0, 2], [0, 2, 1, 1], [0, 1, 2, 1]]


def test_an_interval_is_as_wide_as_theory_says() -> None:
    """Half of a hundred right: 0.5, give or take 1.96 standard errors of 0.05."""
    tallies = [found(place % 2, 1, 1) for place in range(100)]
    low, high = intervals(tallies, draws(100, 2000, seed=1)).recall
    assert low == pytest.approx(0.402, abs=0.012)
    assert high == pytest.approx(0.598, abs=0.012)


def test_mistakes_that_come_together_widen_it() -> None:
    """Documents are drawn, not items: ten wrong in one cable are less sure than one in each."""
    drawn = draws(10, 2000, seed=1)
    spread = intervals([found(9, 10, 10)] * 10, drawn).f1
    heaped = intervals([found(0, 10, 10), *[found(10, 10, 10)] * 9], drawn).f1
    assert spread == pytest.approx((0.9, 0.9))
    assert heaped.high - heaped.low > 0.25


@given(st.lists(COUNTS, min_size=1, max_size=6), st.integers(0, 3))
def test_interval_laws(tallies: list[tuple[float, ...]], seed: int) -> None:
    """Within 0 and 1, in order; of documents all alike, the figure itself."""
    for low, high in intervals(tallies, draws(len(tallies), 50, seed)):
        assert 0 <= low <= high <= 1
    alike = [tallies[0]] * 4
    for rate, (low, high) in zip(
        rates(total(alike)), intervals(alike, draws(4, 50, seed)), strict=True
    ):
        assert low == pytest.approx(rate)
        assert high == pytest.approx(rate)
