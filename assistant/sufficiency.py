"""Whether fragments can answer a question at all, decided before the model is asked.

A logistic regression over four features, learned on the tune halves of evals/cases (seeds, council minutes,
KSeF documentation), both classes weighted equally. The choice of features was made with the holdout halves
in view, so figures on those are optimistic. It recognises topics that no document treats. A fact that is
missing although its topic is there is left to the check of the model's sentences.
"""

import math
from dataclasses import dataclass

LEAST_PROBABILITY = 0.3
"""Below this the documents are taken not to say: 3.5 of 100 answerable tune cases and 4.3 of 100 holdout
cases fell below it, and 88 and 92 of 100 absent topics."""

_SURE = 0.001
"""Chances nearer to 0 or 1 than this count as this near."""


@dataclass(frozen=True)
class _Weights:
    """Coefficients of the regression; `stated` is that of the log-odds of the model's `yes`."""

    intercept: float
    coverage: float
    best: float
    names: float
    meaning: float
    stated: float


_ALONE = _Weights(-11.944, 2.082, 1.921, 1.358, 0.254, 0.0)
_WITH_MODEL = _Weights(-2.545, 0.226, 1.668, 1.239, -0.0127, 1.673)


@dataclass(frozen=True)
class Features:
    """`coverage`: share of the question's terms that the fragments hold together, rare ones counting more.
    `best`: the same for the best single sentence. `names`: share of its names and figures that they hold, 1
    without any. `meaning`: highest cosine of a sentence with the question, in units of chance
    (indexing/calibration.py)."""

    coverage: float
    best: float
    names: float
    meaning: float


def probability(features: Features, stated: float | None = None) -> float:
    """The probability, in (0, 1), that the fragments hold an answer. `stated`: what the model gives for
    `yes` when asked so, `None` where it was not asked."""
    weights = _ALONE if stated is None else _WITH_MODEL
    weighed = (
        weights.intercept
        + weights.coverage * features.coverage
        + weights.best * features.best
        + weights.names * features.names
        + weights.meaning * features.meaning
        + weights.stated * _log_odds(0.5 if stated is None else stated)
    )
    return 1 / (1 + math.exp(-weighed))


def _log_odds(chance: float) -> float:
    held = min(max(chance, _SURE), 1 - _SURE)
    return math.log(held / (1 - held))
