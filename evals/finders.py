"""Cases of finders and an index in, how well wishes are understood and lists drawn up out, beside a baseline.

`filters_exact`: the conditions understood are those of the label, no more and no fewer. `precision`: share
of the records listed as fitting that fit; unscored where none is listed. `recall`: share of those that fit
which are listed; unscored where none fits. `nothing_fits`: where nothing fits, nothing is listed as fitting.
`list_exact`: the list is the label's. The baseline is the product's plain search of the same index for
documents of the kind, its best SEARCHED records taken as the list. Where asked for, the finder stands there
once more with the chat model reading the words that the rules left over.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from evals.finders_case import FinderCase, Understood, normalised
from evals.intervals import Estimate, Sample, estimate

if TYPE_CHECKING:
    from assistant.models.protocol import ChatModel
    from assistant.wiring import Assistant

SEARCHED = 10
"""Records of the baseline's list."""

MOST = 10_000
"""Records that a finder's list may hold while it is measured."""

System = Literal["finder", "finder+model", "search@10"]

MEASURES = ("filters_exact", "precision", "recall", "list_exact", "nothing_fits")


@dataclass(frozen=True)
class FinderRow:
    """What one system did with one case. `understood` is `None` for a system that understands nothing."""

    case: FinderCase
    system: System
    understood: Understood | None
    listed: tuple[str, ...]
    seconds: float


@dataclass(frozen=True)
class FinderLine:
    """One measure of one system over one group of cases: `all`, a language or a finder."""

    system: System
    group: str
    measure: str
    estimate: Estimate


def ask_all(
    cases: Sequence[FinderCase],
    assistant: "Assistant",
    *,
    with_model: bool = False,
    asked: Callable[[], None] = lambda: None,
) -> list[FinderRow]:
    """Every case put to the finder and to the plain search. Raises ModelError where the model, asked for,
    cannot be started."""
    if with_model:
        assistant.model.start()
    rows = []
    for case in cases:
        rows.append(_by_finder(case, assistant))
        if with_model:
            rows.append(_by_finder(case, assistant, assistant.model))
        rows.append(_by_search(case, assistant))
        asked()
    return rows


def _by_finder(case: FinderCase, assistant: "Assistant", model: "ChatModel | None" = None) -> FinderRow:
    from assistant.finding.reading import read_rest

    finder = assistant.finder(case.finder, "staff")
    started = time.perf_counter()
    wish = finder.understand(case.question, case.today)
    if model is not None:
        wish = read_rest(wish, model, assistant.embedder, lambda: False)
    found = finder.find(wish, SEARCHED)
    seconds = time.perf_counter() - started
    everything = finder.find(wish, MOST) if found.fitting > len(found.results) else found
    listed = tuple(result.record.id for result in everything.results if result.standing == "fits")
    system: System = "finder" if model is None else "finder+model"
    return FinderRow(case, system, normalised(wish.understood), listed, seconds)


def _by_search(case: FinderCase, assistant: "Assistant") -> FinderRow:
    from assistant.finding.meaning import KINDS

    kind = KINDS[case.finder]
    started = time.perf_counter()
    hits = assistant.search(case.question, k=8 * SEARCHED, kind=kind).hits
    seconds = time.perf_counter() - started
    names = {
        document: record
        for record, documents in assistant.index.current().record_documents(kind, "staff").items()
        for document in documents.values()
    }
    listed = dict.fromkeys(names[hit.passage.document] for hit in hits if hit.passage.document in names)
    return FinderRow(case, "search@10", None, tuple(listed)[:SEARCHED], seconds)


def measured(row: FinderRow) -> dict[str, float | None]:
    """The measures of one row; `None` is unscored."""
    gold, listed = row.case.records, frozenset(row.listed)
    right = len(gold & listed)
    return {
        "filters_exact": None if row.understood is None else float(row.understood == row.case.understood),
        "precision": right / len(listed) if listed else None,
        "recall": right / len(gold) if gold else None,
        "list_exact": float(gold == listed),
        "nothing_fits": float(not listed) if row.case.nothing_fits else None,
    }


def lines(rows: Sequence[FinderRow]) -> list[FinderLine]:
    """Every measure of every system: over all cases, by language and by finder."""
    found = []
    for group, inside in _groups(rows):
        for system in dict.fromkeys(row.system for row in inside):
            values = [(row.case.id, measured(row)) for row in inside if row.system == system]
            for name in MEASURES:
                samples = [Sample(value[name], case) for case, value in values]
                found.append(FinderLine(system, group, name, estimate(samples)))
    return found


def _groups(rows: Sequence[FinderRow]) -> Iterable[tuple[str, list[FinderRow]]]:
    yield "all", list(rows)
    for name in ("pl", "en", "partners", "funding"):
        inside = [row for row in rows if name in (row.case.lang, row.case.finder)]
        if inside:
            yield name, inside


def seconds(rows: Iterable[FinderRow], system: System, share: float) -> float:
    """The time within which `share`, in (0, 1), of the wishes was done."""
    return float(np.quantile([row.seconds for row in rows if row.system == system], share))
