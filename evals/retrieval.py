"""A suite in, ranking measures of the product and of plain rankings over the same passages out."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evals.intervals import Estimate, Sample, estimate
from evals.measures import ranking
from evals.plain_search import PlainBM25, fused
from evals.suite_index import document_id
from evals.suites import Suite, SuiteQuestion

if TYPE_CHECKING:
    from assistant.wiring import Assistant

DEPTH = 50
"""Results of each list that plain fusion takes."""

SYSTEMS = ("product", "bm25", "vectors", "fusion")
MEASURES = ("hit@1", "hit@5", "ndcg@10", "rr@10")

Search = Callable[[str], list[str]]
"""A question in, document ids out, best first."""


@dataclass(frozen=True)
class Line:
    """One measure of one system over one suite; `median_ms` is the time of one search."""

    suite: str
    system: str
    measure: str
    estimate: Estimate
    median_ms: float


def measure_suite(
    suite: Suite, searches: Mapping[str, Search], *, asked: Callable[[], None] = lambda: None
) -> list[Line]:
    """Every measure of every system. Questions without a right passage are left out."""
    questions = [question for question in suite.questions if question.positives]
    values: dict[tuple[str, str], list[Sample]] = {}
    times: dict[str, list[float]] = {system: [] for system in searches}
    for question in questions:
        for system, search in searches.items():
            started = time.perf_counter()
            ranked = search(question.text)
            times[system].append(1000 * (time.perf_counter() - started))
            for name, value in measured(ranked, question).items():
                values.setdefault((system, name), []).append(Sample(value, question.positives[0]))
        asked()
    return [
        Line(suite.name, system, name, estimate(samples), round(sorted(times[system])[len(samples) // 2], 1))
        for (system, name), samples in values.items()
    ]


def measured(ranked: list[str], question: SuiteQuestion) -> dict[str, float]:
    """The measures of one ranking of document ids without repetition."""
    relevant = frozenset(document_id(name) for name in question.positives)
    return {
        "hit@1": ranking.hit(ranked, relevant, 1),
        "hit@5": ranking.hit(ranked, relevant, 5),
        "ndcg@10": ranking.ndcg(ranked, dict.fromkeys(relevant, 1), 10),
        "rr@10": ranking.reciprocal_rank(ranked, relevant, 10),
    }


def searches(suite: Suite, assistant: "Assistant") -> dict[str, Search]:
    """The product's search, plain BM25, the product's vectors alone, and plain fusion of the last two."""
    bm25 = PlainBM25(
        {document_id(passage.id): f"{passage.title}\n{passage.text}" for passage in suite.passages}
    )

    def product(query: str) -> list[str]:
        found = assistant.search(query, k=10)
        return _distinct([(hit.passage.document, *hit.also_in) for hit in found.hits])

    def vectors(query: str) -> list[str]:
        index = assistant.index.current()
        vector = assistant.embedder.question(query)
        found = [
            hit for place in index.store.collections() for hit in index.store.nearest(vector, place, DEPTH)
        ]
        best = sorted(found, key=lambda hit: (-hit.score, hit.id))[:DEPTH]
        return _distinct([(hit.id, *index.catalogue.also_in(hit.id)) for hit in best])

    def fusion(query: str) -> list[str]:
        return fused((bm25.search(query, DEPTH), vectors(query)), 10)

    return {
        "product": product,
        "bm25": lambda query: bm25.search(query, 10),
        "vectors": lambda query: vectors(query)[:10],
        "fusion": fusion,
    }


def _distinct(groups: list[tuple[str, ...]]) -> list[str]:
    """Each group of documents with the same text, one after another, without repetition."""
    return list(dict.fromkeys(name for group in groups for name in group))
