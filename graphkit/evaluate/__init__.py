"""Measuring what is read of cables against what a reader annotated in them.

`evaluate(gold, texts)` is what `graphkit evaluate` prints; `measure(gold, said)` compares any two
sets of records, so that another tool's output is measured by the same rules.
"""

from graphkit.evaluate.evaluation import Evaluation, Figure, evaluate, measure
from graphkit.evaluate.isotonic import Step, fit, fitted

__all__ = ["Evaluation", "Figure", "Step", "evaluate", "fit", "fitted", "measure"]
