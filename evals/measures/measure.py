"""Measure: one column of the tables, with what is needed to read it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from corpus.bilingual import Text
from evals.case import Case
from evals.reply import Row

Compute = Callable[[Case, Row], float | None]
"""The value of one case, `None` where the case is unscored."""

Family = Literal["ranking", "answer", "citations", "behaviour", "safety", "cost"]


@dataclass(frozen=True)
class Measure:
    """A measure: value per case (`None` = unscored), and how its values are read.

    `sort`: `share` in [0, 1], averaged; `number` averaged; `count` summed, 0 is the aim; `cost` as median
    and 95th percentile. `better` says which way is good, `None` where neither is. `yes_no` marks shares
    whose values are 0 or 1. `balanced` averages the means of answerable and unanswerable cases.
    """

    name: str
    family: Family
    compute: Compute
    meaning: Text
    sort: Literal["share", "number", "count", "cost"] = "share"
    better: Literal["higher", "lower"] | None = "higher"
    yes_no: bool = False
    balanced: bool = False
