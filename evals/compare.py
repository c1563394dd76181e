"""Two runs of the same cases: is one better, or is no difference shown? Paired, per measure.

Yes/no measures: exact McNemar test (McNemar 1947; two-sided binomial over the cases that differ).
All measures: percentile bootstrap of the paired difference, clustered by document. A difference is shown
where the interval leaves out 0 and, for yes/no measures, p < 0.05 as well.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from corpus.bilingual import Text
from evals.intervals import Estimate, Sample, estimate
from evals.measures.measure import Measure
from evals.measures.table import MEASURES
from evals.reply import PRODUCT
from evals.score import ALL, Scored

Verdict = Literal["better", "worse", "changed", "no_difference"]

VERDICTS: dict[Verdict, Text] = {
    "better": Text("B lepszy", "B better"),
    "worse": Text("B gorszy", "B worse"),
    "changed": Text("różnica", "differs"),
    "no_difference": Text("nie wykazano różnicy", "no difference shown"),
}

SIGNIFICANT = 0.05


@dataclass(frozen=True)
class Difference:
    """One measure in one group: means of A and B over the cases scored in both, B - A with its interval,
    the p of McNemar's test (`None` for numbers), how many cases differ, and the mean size of a change."""

    measure: str
    group: str
    a: float
    b: float
    difference: Estimate
    p: float | None
    differing: int
    spread: float
    verdict: Verdict


def compare(a: Sequence[Scored], b: Sequence[Scored], *, system: str = PRODUCT) -> list[Difference]:
    """All measures in all groups over the cases that both runs have; measures without pairs are left out."""
    second = {one.case.id: one for one in b if one.system == system}
    pairs = [
        (one, second[one.case.id])
        for one in a
        if one.system == system and one.case.id in second and second[one.case.id].case == one.case
    ]
    groups = dict.fromkeys(group for one, _ in pairs for group in one.groups)
    differences = [
        paired(measure, group, [pair for pair in pairs if group in pair[0].groups])
        for measure in MEASURES
        for group in sorted(groups, key=lambda name: (name != ALL, len(name), name))
    ]
    return [difference for difference in differences if difference is not None]


def paired(measure: Measure, group: str, pairs: Sequence[tuple[Scored, Scored]]) -> Difference | None:
    """One measure over pairs of the same case; `None` where no pair is scored on both sides."""
    both = [
        (first, x, y)
        for first, other in pairs
        if (x := first.values[measure.name]) is not None and (y := other.values[measure.name]) is not None
    ]
    if not both:
        return None
    difference = estimate([Sample(y - x, one.cluster, _stratum(measure, one)) for one, x, y in both])
    p = None
    if measure.yes_no:
        p = mcnemar(sum(x > y for _, x, y in both), sum(x < y for _, x, y in both))
    return Difference(
        measure=measure.name,
        group=group,
        a=float(np.mean([x for _, x, _ in both])),
        b=float(np.mean([y for _, _, y in both])),
        difference=difference,
        p=p,
        differing=sum(x != y for _, x, y in both),
        spread=float(np.mean([abs(y - x) for _, x, y in both])),
        verdict=_verdict(measure, difference, p),
    )


def mcnemar(only_a: int, only_b: int) -> float:
    """Two-sided exact p for so many cases right only in A, and only in B; 1.0 where none differ."""
    n = only_a + only_b
    if n == 0:
        return 1.0
    tail = sum(math.comb(n, k) for k in range(min(only_a, only_b) + 1)) / 2**n
    return float(min(1.0, 2 * tail))


def _stratum(measure: Measure, one: Scored) -> bool:
    return measure.balanced and one.case.answerable


def _verdict(measure: Measure, difference: Estimate, p: float | None) -> Verdict:
    low, high, value = difference.low, difference.high, difference.value
    if low is None or high is None or value is None or low <= 0 <= high:
        return "no_difference"
    if p is not None and p >= SIGNIFICANT:
        return "no_difference"
    if measure.better is None:
        return "changed"
    return "better" if (value > 0) == (measure.better == "higher") else "worse"
