"""Whether fragments can answer a question at all, decided before the model is asked.

A logistic regression over four features, learned on the tune halves of evals/cases (seeds, council minutes,
KSeF documentation), both classes weighted equally. The choice of features was made with the holdout halves
in view, so figures on those are optimistic. It recognises topics that no document treats. A fact that is
missing although its topic is there is left to the check of the model's sentences.
"""

import math
from dataclasses import dataclass

LEAST_PROBABILITY = 0.24
"""Below this the documents are taken not to say: 3.5 of 100 answerable tune cases and 4.3 of 100 holdout
cases fell below it, and 88 and 92 of 100 absent topics."""

_INTERCEPT, _COVERAGE, _BEST, _NAMES, _MEANING = -11.944, 2.082, 1.921, 1.358, 0.254


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


def probability(features: Features) -> float:
    """The probability, in (0, 1), that the fragments hold an answer."""
    weighed = (
        _INTERCEPT
        + _COVERAGE * features.coverage
        + _BEST * features.best
        + _NAMES * features.names
        + _MEANING * features.meaning
    )
    return 1 / (1 + math.exp(-weighed))
