"""Values per case in, an estimate with a 95 % interval out: percentile bootstrap, clustered, fixed seed.

Questions about one document are alike, so whole documents are drawn, not single questions (Efron and
Tibshirani 1993, chapter 8). `None` is unscored: left out of the value and counted, never zero.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
import numpy.typing as npt

RESAMPLES = 2000
SEED = 20_240_601
LEVEL = 0.95

Statistic = Literal["mean", "sum", "median", "p95"]


@dataclass(frozen=True)
class Estimate:
    """A value with the interval `low` to `high`; all `None` where nothing was scored.

    A sum has no interval. `scored` and `unscored` count cases.
    """

    value: float | None
    low: float | None
    high: float | None
    scored: int
    unscored: int


@dataclass(frozen=True)
class Sample:
    """One case: its value, the cluster it belongs to, and the stratum whose mean it enters."""

    value: float | None
    cluster: Hashable
    stratum: Hashable = 0


def estimate(samples: Sequence[Sample], statistic: Statistic = "mean") -> Estimate:
    """The statistic over the scored samples.

    A mean over several strata is the mean of their means; a stratum that is empty leaves it unscored.
    """
    scored = [sample for sample in samples if sample.value is not None]
    unscored = len(samples) - len(scored)
    strata = {sample.stratum for sample in samples}
    if not scored or {sample.stratum for sample in scored} != strata:
        return Estimate(None, None, None, len(scored), unscored)
    values = np.array([sample.value for sample in scored], dtype=float)
    if statistic == "sum":
        return Estimate(float(values.sum()), None, None, len(scored), unscored)
    drawn = resampled(scored, statistic)
    low, high = np.quantile(drawn[~np.isnan(drawn)], [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Estimate(point(scored, statistic), float(low), float(high), len(scored), unscored)


def point(scored: Sequence[Sample], statistic: Statistic) -> float:
    """The statistic itself, without an interval."""
    values = np.array([sample.value for sample in scored], dtype=float)
    if statistic in ("median", "p95"):
        return float(np.quantile(values, 0.5 if statistic == "median" else 0.95))
    strata = np.array([hash(sample.stratum) for sample in scored])
    return float(np.mean([values[strata == stratum].mean() for stratum in np.unique(strata)]))


def resampled(scored: Sequence[Sample], statistic: Statistic) -> npt.NDArray[np.float64]:
    """The statistic of RESAMPLES draws of clusters with replacement; NaN where a draw misses a stratum."""
    clusters: dict[Hashable, int] = {}
    member = np.array([clusters.setdefault(sample.cluster, len(clusters)) for sample in scored])
    values = np.array([sample.value for sample in scored], dtype=float)
    weights = _draws(len(clusters))
    if statistic in ("median", "p95"):
        order = np.argsort(values)
        reached = np.cumsum(weights[:, member[order]], axis=1)
        wanted = reached[:, -1:] * (0.5 if statistic == "median" else 0.95)
        return np.asarray(values[order][np.argmax(reached >= wanted, axis=1)], dtype=np.float64)
    means = []
    strata = [sample.stratum for sample in scored]
    for stratum in dict.fromkeys(strata):
        inside = np.array([other == stratum for other in strata])
        sums = np.bincount(member[inside], values[inside], minlength=len(clusters))
        sizes = np.bincount(member[inside], minlength=len(clusters))
        with np.errstate(invalid="ignore"):
            means.append((weights @ sums) / (weights @ sizes))
    return np.asarray(np.mean(means, axis=0), dtype=np.float64)


@lru_cache(maxsize=256)
def _draws(clusters: int) -> npt.NDArray[np.float64]:
    """How often each cluster is drawn in each resample; the same for every call with as many clusters."""
    random = np.random.default_rng(SEED)
    return random.multinomial(clusters, [1 / clusters] * clusters, size=RESAMPLES).astype(float)
