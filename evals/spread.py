"""Several runs of the same cases in, how far their figures lie apart out: what a difference must exceed.

Nothing is compared as better or worse; `evals compare` does that. A small model answers the same question
differently from run to run where its cache or its threads differ.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from corpus.bilingual import Text
from evals.intervals import Statistic
from evals.measures.measure import Measure
from evals.measures.table import MEASURES
from evals.reply import PRODUCT
from evals.run import Run, RunError
from evals.score import Scored, statistics, summed

SAME = ("commit", "model", "index", "settings")
"""Facts that must agree for the spread to be that of one product."""


@dataclass(frozen=True)
class Spread:
    """A measure: its value in each run, largest minus smallest, the standard deviation (n - 1), and in how
    many of the cases scored in all runs the values are not all the same."""

    measure: str
    statistic: str
    values: tuple[float, ...]
    width: float
    deviation: float
    differing: int
    scored: int


def spread(runs: Sequence[Sequence[Scored]]) -> list[Spread]:
    """Every measure that all runs have, over the cases that all of them have. Raises RunError for fewer
    than two runs, or where they share no case."""
    if len(runs) < 2:
        raise RunError(
            Text("Rozrzut wymaga co najmniej dwóch przebiegów.", "A spread needs two runs or more.")
        )
    by_case = [{one.case.id: one for one in run if one.system == PRODUCT} for run in runs]
    shared = [
        name
        for name, first in by_case[0].items()
        if all(name in other and other[name].case == first.case for other in by_case[1:])
    ]
    if not shared:
        raise RunError(Text("Przebiegi nie mają wspólnych przypadków.", "The runs share no case."))
    chosen = [[run[name] for name in shared] for run in by_case]
    found = [_of(measure, statistic, chosen) for measure in MEASURES for statistic in statistics(measure)]
    return [one for one in found if one is not None]


def unlike(runs: Sequence[Run]) -> list[str]:
    """The facts of SAME in which the runs differ."""
    facts = [run.facts() for run in runs]
    return [name for name in SAME if any(one.get(name) != facts[0].get(name) for one in facts[1:])]


def _of(measure: Measure, statistic: Statistic, runs: Sequence[Sequence[Scored]]) -> Spread | None:
    values = [summed(measure, run, statistic).value for run in runs]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    cases = [
        per_run
        for place in range(len(runs[0]))
        if None not in (per_run := [run[place].values[measure.name] for run in runs])
    ]
    return Spread(
        measure.name,
        statistic,
        tuple(known),
        max(known) - min(known),
        float(np.std(known, ddof=1)),
        sum(len(set(per_run)) > 1 for per_run in cases),
        len(cases),
    )
