"""Whether fragments can answer a question at all, decided before the model writes.

A logistic regression (L2, both classes weighted equally) over what question and fragments share and, where
the model tells it, the log-odds of its own `yes` to the question whether they state the answer. Learned on
425 cases of evals/cases (seeds_tune, seeds_holdout, seeds_fresh, seeds_kept and, of minutes and
minutes_fresh, 70; the answerable ones whose fact the fragments hold) with the 1.5B starter model. In
five-fold cross-validation the area under the curve rose from 0.77 without the model's `yes` to 0.90 with it;
for facts absent from a treated topic from 0.63 to 0.84. With the `yes`, coverage and meaning add nothing.
"""

import math
from dataclasses import dataclass

_SURE = 0.001
"""Chances nearer to 0 or 1 than this count as this near."""

LEAST_SHARED = 0.12
"""Probability by what question and fragments share alone below which the model is not asked: under 1 of 100
answerable cases and about half of the absent topics lie there."""

STRANGE = 0.3
"""Coverage below which a question is strange to the fragments. Of the cases with less, all 11 answerable
ones that the model's `yes` speaks for reach 0.45; of the absent ones with 0.15 most stay below 0.35, where
small differences of that `yes` from run to run would decide."""


@dataclass(frozen=True)
class _Weights:
    """Coefficients of the regression; `stated` is that of the log-odds of the model's `yes`. Below the
    probability `least` the documents are taken not to say; below `least_strange` where the fragments hold
    less than `STRANGE` of what the question names; below `least_reason` where the question asks why."""

    intercept: float
    coverage: float
    best: float
    names: float
    meaning: float
    stated: float
    least: float
    least_strange: float
    least_reason: float


_ALONE = _Weights(-11.054, 3.046, 0.19, 1.923, 0.2264, 0.0, least=0.24, least_strange=0.24, least_reason=0.24)
_WITH_MODEL = _Weights(
    -3.433, 0.0, 1.934, 1.64, 0.0, 2.442, least=0.15, least_strange=0.35, least_reason=0.42
)


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


def sufficient(features: Features, stated: float | None = None, *, reason: bool = False) -> bool:
    """Whether the fragments are taken to hold an answer. `stated`: see `probability`. `reason`: the question
    asks why, and so takes for granted what it asks of."""
    weights = _weights(stated)
    least = weights.least_strange if features.coverage < STRANGE else weights.least
    return probability(features, stated) >= (max(least, weights.least_reason) if reason else least)


def probability(features: Features, stated: float | None = None) -> float:
    """The probability, in (0, 1), that the fragments hold an answer. `stated`: what the model gives for
    `yes` when asked so, `None` where it was not asked."""
    weights = _weights(stated)
    weighed = (
        weights.intercept
        + weights.coverage * features.coverage
        + weights.best * features.best
        + weights.names * features.names
        + weights.meaning * features.meaning
        + weights.stated * _log_odds(0.5 if stated is None else stated)
    )
    return 1 / (1 + math.exp(-weighed))


def _weights(stated: float | None) -> _Weights:
    return _ALONE if stated is None else _WITH_MODEL


def _log_odds(chance: float) -> float:
    held = min(max(chance, _SURE), 1 - _SURE)
    return math.log(held / (1 - held))
