"""From scores to confidences: the steps that rise with the score and lie nearest to what was right.

Isotonic regression by pooling adjacent violators (Ayer et al. 1955).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Step(NamedTuple):
    """From this score on, up to the next step, this share was right."""

    score: float
    share: float


def fit(pairs: Iterable[tuple[float, bool]]) -> tuple[Step, ...]:
    """The steps for pairs of a score and whether what had it was right; none for no pairs.

    >>> fit([(0.2, False), (0.4, True), (0.6, False), (0.8, True)])
    (Step(score=0.2, share=0.0), Step(score=0.4, share=0.5), Step(score=0.8, share=1.0))
    """
    verdicts: defaultdict[float, list[bool]] = defaultdict(list)
    for score, verdict in pairs:
        verdicts[score].append(verdict)
    blocks: list[tuple[float, int, int]] = []  # lowest score, how many were right, of how many
    for score, same in sorted(verdicts.items()):
        right, count = sum(same), len(same)
        # A block that is not better than the one before it is one with it (cross-multiplied).
        while blocks and blocks[-1][1] * count >= right * blocks[-1][2]:
            score, before, of = blocks.pop()
            right, count = right + before, count + of
        blocks.append((score, right, count))
    return tuple(Step(score, right / count) for score, right, count in blocks)


def fitted(steps: Sequence[Step], score: float) -> float:
    """The share that the steps give for a score; below the first step, that of the first.

    >>> fitted((Step(0.2, 0.0), Step(0.4, 0.5)), 0.7)
    0.5
    """
    return steps[max(bisect_right(steps, score, key=lambda step: step.score) - 1, 0)].share
