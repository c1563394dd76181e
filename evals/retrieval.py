"""A suite in, ranking measures of the product and of plain rankings over the same passages out.

Every system is asked every question in the same run, so that differences are paired. A direction is question
language and document language, as in `pl-en`.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from evals.intervals import Estimate, Sample, estimate
from evals.measures import ranking
from evals.suite_index import indexed_id
from evals.suites import Suite, SuiteQuestion

MEASURES = ("hit@1", "hit@3", "hit@5", "ndcg@10", "rr@10")

PRODUCT, FUSION = "product", "fusion"
PARTS = ("bm25", "vectors")
"""The two plain rankings that plain fusion fuses."""

SYSTEMS = (PRODUCT, *PARTS, FUSION)

POOLED = "pooled"
"""Stands for all sets together, each question counting once."""

WITHIN, ACROSS = "within", "across"
_ACROSS = ("pl-en", "en-pl")

Search = Callable[[str], list[tuple[str, ...]]]
"""A question in, results out, best first: each the ids of the passages that it shows or that say the same."""


@dataclass(frozen=True)
class Asked:
    """One question put to one system. `cluster` are the passages that answer it: questions with the same
    ones are drawn together."""

    suite: str
    direction: str
    question: str
    system: str
    cluster: str
    values: Mapping[str, float]
    ms: float


@dataclass(frozen=True)
class Line:
    """One measure of one system over one suite and direction; `median_ms` is the time of one search."""

    suite: str
    direction: str
    system: str
    measure: str
    estimate: Estimate
    median_ms: float


@dataclass(frozen=True)
class Against:
    """The product less another system over the same questions, with the interval of the difference."""

    suite: str
    direction: str
    system: str
    measure: str
    difference: Estimate

    @property
    def loses(self) -> bool:
        """Whether the whole interval lies below 0."""
        return self.difference.high is not None and self.difference.high < 0


def ask_suite(
    suite: Suite, searches: Mapping[str, Search], *, asked: Callable[[], None] = lambda: None
) -> list[Asked]:
    """Every question that has a right passage, put to every system."""
    languages = {passage.id: passage.lang for passage in suite.passages}
    found = []
    for question in suite.questions:
        if not question.positives:
            continue
        direction = f"{question.lang}-{question.searched or languages[question.positives[0]]}"
        for system, search in searches.items():
            started = time.perf_counter()
            ranked = search(question.text)
            ms = 1000 * (time.perf_counter() - started)
            values = measured(ranked, question)
            cluster = question.positives[0]
            found.append(Asked(suite.name, direction, question.id, system, cluster, values, ms))
        asked()
    return found


def measured(results: Sequence[Sequence[str]], question: SuiteQuestion) -> dict[str, float]:
    """The measures of one ranking. A result is right where it shows a right passage; right passages that
    share a result are one."""
    relevant = {indexed_id(name) for name in question.positives}
    ranked = []
    for shown in results:
        held = [name for name in shown if name in relevant]
        ranked.append(held[0] if held else shown[0])
        relevant.difference_update(held[1:])
    return {
        **{f"hit@{k}": ranking.hit(ranked, relevant, k) for k in (1, 3, 5)},
        "ndcg@10": ranking.ndcg(ranked, dict.fromkeys(relevant, 1), 10),
        "rr@10": ranking.reciprocal_rank(ranked, relevant, 10),
    }


def lines(asked: Sequence[Asked]) -> list[Line]:
    """Every measure of every system over every suite and direction, in the order of asking."""
    groups: dict[tuple[str, str, str], list[Asked]] = {}
    for one in asked:
        groups.setdefault((one.suite, one.direction, one.system), []).append(one)
    return [
        Line(*group, measure, _mean(members, measure), float(np.median([one.ms for one in members])))
        for group, members in groups.items()
        for measure in MEASURES
    ]


def pooled(asked: Sequence[Asked]) -> list[Asked]:
    """The questions of all suites again, those across languages only, as one suite of each direction."""
    return [
        Asked(
            POOLED, one.direction, f"{one.suite}/{one.question}", one.system, one.cluster, one.values, one.ms
        )
        for one in asked
        if one.direction in _ACROSS
    ]


def by_relation(asked: Sequence[Asked]) -> list[Asked]:
    """The questions of every suite that asks within both languages again, in two directions only: WITHIN a
    language and ACROSS."""
    both = {one.suite for one in asked if one.direction == "pl-pl"}
    both &= {one.suite for one in asked if one.direction == "en-en"}
    return [
        replace(one, direction=ACROSS if one.direction in _ACROSS else WITHIN)
        for one in asked
        if one.suite in both
    ]


def against(asked: Sequence[Asked], system: str) -> list[Against]:
    """The product less `system`, paired by question, for every suite, direction and measure."""
    product, other = _by_question(asked, PRODUCT), _by_question(asked, system)
    groups: dict[tuple[str, str], list[tuple[Asked, Asked]]] = {}
    for key, one in product.items():
        if key in other:
            groups.setdefault((one.suite, one.direction), []).append((one, other[key]))
    return [
        Against(*group, system, measure, _difference(pairs, measure))
        for group, pairs in groups.items()
        for measure in MEASURES
    ]


def against_better_part(asked: Sequence[Asked]) -> list[Against]:
    """The product less the better of PARTS: better by the same measure on the same suite and direction."""
    means = {
        (line.suite, line.direction, line.measure, line.system): line.estimate.value or 0.0
        for line in lines(asked)
    }
    every = [one for part in PARTS for one in against(asked, part)]
    best = {
        place: max(PARTS, key=lambda part: means.get((*place, part), 0.0))
        for place in {(one.suite, one.direction, one.measure) for one in every}
    }
    return [one for one in every if best[one.suite, one.direction, one.measure] == one.system]


def _by_question(asked: Sequence[Asked], system: str) -> dict[tuple[str, str, str], Asked]:
    return {(one.suite, one.direction, one.question): one for one in asked if one.system == system}


def _mean(members: Sequence[Asked], measure: str) -> Estimate:
    return estimate([Sample(one.values[measure], one.cluster) for one in members])


def _difference(pairs: Sequence[tuple[Asked, Asked]], measure: str) -> Estimate:
    return estimate(
        [Sample(one.values[measure] - other.values[measure], one.cluster) for one, other in pairs]
    )
