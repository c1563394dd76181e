"""Rows in, values per case and tables out, as often as wanted, without any model.

scores.json: `cases` (one entry per case and system: group facts and the value of every measure) and
`table` (one entry per suite, split, group, system and measure: value, interval, scored, unscored).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from corpus.bilingual import Text
from evals.case import Case
from evals.intervals import Estimate, Sample, Statistic, estimate
from evals.measures.measure import Measure
from evals.measures.table import MEASURE_NAMES, MEASURES
from evals.reply import PRODUCT, Row
from evals.run import Run, RunError, suite_of, write_whole

ALL = "all"
BASELINE_FAMILIES = frozenset({"answer", "citations", "behaviour"})
"""What is worth printing of a baseline; its ranking is the product's own."""

MUST_BEAT = ("strict", "density")
"""A product that does not beat every baseline on these has no working answer step."""

CITING = frozenset({"cited_gold", "citation_recall", "citation_precision", "self_reported"})


@dataclass(frozen=True)
class Scored:
    """One case answered by one system, with the value of every measure by name."""

    case: Case
    system: str
    outcome: str
    values: Mapping[str, float | None]

    @property
    def suite(self) -> str:
        return suite_of(self.case)

    @property
    def cluster(self) -> str:
        """Cases about one document are drawn together; a case without gold stands alone."""
        return self.case.gold[0].document if self.case.gold else self.case.id

    @property
    def groups(self) -> tuple[str, ...]:
        """The language groups the case counts in: all, its language, its cell of the two by two."""
        return (ALL, self.case.lang, *((self.case.cell,) if self.case.cell else ()))


@dataclass(frozen=True)
class Line:
    """One cell of the tables."""

    suite: str
    split: str
    group: str
    system: str
    measure: str
    statistic: Statistic
    estimate: Estimate


def score_run(run: Run) -> list[Scored]:
    """The values of all rows, product first. Raises RunError where nothing was generated."""
    cases = {case.id: case for case in run.cases()}
    rows = run.rows()
    if not rows:
        raise RunError(
            Text(f"W {run.folder} nie ma jeszcze odpowiedzi.", f"There are no answers in {run.folder} yet."),
            Text("Uruchom evals generate.", "Run evals generate."),
        )
    return [score_row(cases[row.case], row) for row in rows]


def score_row(case: Case, row: Row) -> Scored:
    """Every measure of one row."""
    values = {measure.name: _value(measure, case, row) for measure in MEASURES}
    return Scored(case, row.system, row.reply.outcome, values)


def table(scored: Sequence[Scored]) -> list[Line]:
    """All lines: over everything by group; then every suite and every split by group."""
    lines = [
        Line(suite, split, group, system, measure.name, statistic, summed(measure, inside, statistic))
        for suite, split, chosen in _slices(scored)
        for system in dict.fromkeys(one.system for one in chosen)
        for group in dict.fromkeys(group for one in chosen for group in one.groups)
        for inside in [[one for one in chosen if one.system == system and group in one.groups]]
        for measure in MEASURES
        if system == PRODUCT or measure.family in BASELINE_FAMILIES
        for statistic in statistics(measure)
        if any(one.values[measure.name] is not None for one in inside)
    ]
    return [line for line in lines if line.estimate.value is not None]


def summed(measure: Measure, scored: Sequence[Scored], statistic: Statistic) -> Estimate:
    """One measure over some cases; a balanced one needs answerable and unanswerable ones."""
    if measure.balanced and len({one.case.answerable for one in scored}) < 2:
        return Estimate(None, None, None, 0, len(scored))
    samples = [
        Sample(one.values[measure.name], one.cluster, one.case.answerable if measure.balanced else 0)
        for one in scored
    ]
    return estimate(samples, statistic)


def statistics(measure: Measure) -> tuple[Statistic, ...]:
    """How the values of a measure are summed up; a count as its sum, costs as median and p95."""
    if measure.sort == "count":
        return ("sum",)
    return ("median", "p95") if measure.sort == "cost" else ("mean",)


def outcomes(scored: Sequence[Scored]) -> dict[str, dict[str, int]]:
    """How many answers of each system ended how."""
    counts: dict[str, dict[str, int]] = {}
    for one in scored:
        counts.setdefault(one.system, {}).setdefault(one.outcome, 0)
        counts[one.system][one.outcome] += 1
    return counts


def beaten(scored: Sequence[Scored]) -> dict[str, bool]:
    """For each baseline and measure of MUST_BEAT ("paste-1 strict"): is the product above it?

    A product without a figure beats nothing; a baseline without one is beaten by any.
    """
    found = {}
    for system in dict.fromkeys(one.system for one in scored if one.system != PRODUCT):
        for name in MUST_BEAT:
            ours, theirs = (
                summed(MEASURE_NAMES[name], [one for one in scored if one.system == which], "mean").value
                for which in (PRODUCT, system)
            )
            found[f"{system} {name}"] = ours is not None and (theirs is None or ours > theirs)
    return found


def write_scores(run: Run, scored: Sequence[Scored]) -> dict[str, Any]:
    """Write scores.json and return what it holds."""
    whole = {
        "schema": 1,
        "run": run.facts(),
        "outcomes": outcomes(scored),
        "beaten": beaten(scored),
        "table": [line_json(line) for line in table(scored)],
        "cases": [
            {
                "case": one.case.id,
                "system": one.system,
                "suite": one.suite,
                "split": one.case.split,
                "lang": one.case.lang,
                "cell": one.case.cell,
                "outcome": one.outcome,
                "values": dict(one.values),
            }
            for one in scored
        ],
    }
    write_whole(run.scores_file, json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    return whole


def line_json(line: Line) -> dict[str, Any]:
    """A line as JSON, the estimate's fields beside its own."""
    flat = {**vars(line), **asdict(line.estimate)}
    del flat["estimate"]
    return flat


def _slices(scored: Sequence[Scored]) -> Iterator[tuple[str, str, list[Scored]]]:
    yield ALL, ALL, list(scored)
    for suite in sorted({one.suite for one in scored}):
        yield suite, ALL, [one for one in scored if one.suite == suite]
    for split in sorted({one.case.split for one in scored}):
        yield ALL, split, [one for one in scored if one.case.split == split]


def _value(measure: Measure, case: Case, row: Row) -> float | None:
    if row.system != PRODUCT and not row.reply.citations and measure.name in CITING:
        return None
    return measure.compute(case, row)
