"""The linear scorer."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.scorer import KINDS, calibrated, calibration, score, weights

_ROW = st.tuples(*[st.floats(-50, 50) for _ in KINDS])


@given(
    st.lists(st.sampled_from("abcdef"), max_size=20), st.dictionaries(st.sampled_from("abc"), _ROW)
)
def test_chances_sum_to_one(
    names: list[str], table: dict[str, tuple[float, float, float, float]]
) -> None:
    """Whatever the weights, and for features that no table has."""
    chances = score(names, table)
    assert all(0 <= chance <= 1 for chance in chances)
    assert math.isclose(sum(chances), 1)


def test_nothing_known_is_nothing_said() -> None:
    """Without a feature all kinds are alike."""
    assert score([], {}) == (0.25, 0.25, 0.25, 0.25)


def test_weights_that_ship() -> None:
    """One finite number a kind, and calibration that never falls and never leaves 0 to 1."""
    assert all(
        len(row) == len(KINDS) and all(map(math.isfinite, row)) for row in weights().values()
    )
    for kind, steps in calibration().items():
        assert kind in KINDS
        assert list(steps) == sorted(steps)
        shares = [share for _, share in steps]
        assert shares == sorted(shares)
        assert all(0 <= share <= 1 for share in shares)


@pytest.mark.parametrize(
    ("raw", "share"), [(0.0, 0.2), (0.3, 0.2), (0.5, 0.6), (0.7, 0.6), (0.9, 0.9), (1.0, 0.9)]
)
def test_calibrated(raw: float, share: float) -> None:
    """The step at or below a score; below the first, the first."""
    assert calibrated("org", raw, {"org": ((0.3, 0.2), (0.5, 0.6), (0.9, 0.9))}) == share


def test_a_kind_without_calibration() -> None:
    """The raw score stays."""
    assert calibrated("org", 0.7, {"person": ((0.0, 0.1),)}) == 0.7
