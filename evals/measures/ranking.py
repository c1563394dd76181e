"""Ranking: how high the documents and passages that hold the answer stand in the search results.

The four functions follow the definitions of trec_eval (a test compares them with ir_measures to 1e-9):
`ranked` are ids, best first, without repetition; what was not returned is a miss. A case without gold is
unscored. Several gold places of a case are alternatives: `hit@k` asks for any, `recall@k` for all.
"""

import math
from collections.abc import Callable, Mapping, Sequence, Set

from corpus.bilingual import Text
from evals.case import Case, Gold
from evals.measures.measure import Compute, Measure
from evals.reply import FoundPassage, Row
from evals.text import plain

Ranked = Callable[[Case, Row], tuple[list[str], frozenset[str]] | None]

RUN_SHARE = 0.75
"""A passage that holds this share of a gold quote in one run is the quoted one: splitting may cut it."""


def recall(ranked: Sequence[str], relevant: Set[str], k: int) -> float:
    """Share of `relevant` among the first `k`."""
    return len(set(ranked[:k]) & relevant) / len(relevant)


def reciprocal_rank(ranked: Sequence[str], relevant: Set[str], k: int) -> float:
    """1 / rank of the first relevant id within the first `k`; 0 where there is none."""
    return next((1 / rank for rank, found in enumerate(ranked[:k], 1) if found in relevant), 0.0)


def hit(ranked: Sequence[str], relevant: Set[str], k: int) -> float:
    """1 where any relevant id is among the first `k`, else 0."""
    return float(not relevant.isdisjoint(ranked[:k]))


def ndcg(ranked: Sequence[str], gains: Mapping[str, int], k: int) -> float:
    """Discounted cumulative gain of the first `k` over that of the best order (Järvelin and Kekäläinen
    2002; gains as they are, discount log2(rank + 1), as trec_eval has it)."""
    best = sorted((gain for gain in gains.values() if gain > 0), reverse=True)[:k]
    ideal = _discounted(best)
    return _discounted([gains.get(found, 0) for found in ranked[:k]]) / ideal if ideal else 0.0


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))


def documents(case: Case, row: Row) -> tuple[list[str], frozenset[str]] | None:
    """The documents found, best first, and those that hold the answer; `None` for a case without gold."""
    gold = frozenset(place.document for place in case.gold)
    if not gold or row.found is None:
        return None
    ranked: list[str] = []
    for passage in row.found:
        name = next((other for other in passage.also_in if other in gold), passage.document)
        name = passage.document if passage.document in gold else name
        if name not in ranked:
            ranked.append(name)
    return ranked, gold


def passages(case: Case, row: Row) -> tuple[list[str], frozenset[str]] | None:
    """The passages found, best first, and those that hold the answer; `None` where no gold has a quote.

    A gold quote stands for its passage: the first passage that holds it takes its name, and later ones
    (overlapping passages hold it too) count for nothing; quotes that share a passage are one place.
    """
    quoted = [place for place in case.gold if place.quote]
    if not quoted or row.found is None:
        return None
    wanted = {place: f"gold {number}" for number, place in enumerate(quoted)}
    relevant = set(wanted.values())
    ranked: list[str] = []
    for passage in row.found:
        held = [wanted.pop(place) for place in quoted if place in wanted and _holds(passage, place)]
        ranked.append(held[0] if held else passage.passage_id)
        relevant.difference_update(held[1:])
    return ranked, frozenset(relevant)


def _holds(passage: FoundPassage, gold: Gold) -> bool:
    if gold.document != passage.document and gold.document not in passage.also_in:
        return False
    quote = _squeezed(gold.quote or "").split()
    text = f" {' '.join(_squeezed(passage.text).split())} "
    needed = max(1, math.ceil(RUN_SHARE * len(quote)))
    starts = range(len(quote) - needed + 1)
    return any(" ".join(quote[start : start + needed]) in text for start in starts)


def _squeezed(text: str) -> str:
    return plain(text).lower()


def _at(place: Ranked, measure: Callable[[Sequence[str], Set[str], int], float], k: int) -> Compute:
    def compute(case: Case, row: Row) -> float | None:
        placed = place(case, row)
        return None if placed is None else measure(placed[0], placed[1], k)

    return compute


def _ndcg(ranked: Sequence[str], relevant: Set[str], k: int) -> float:
    return ndcg(ranked, dict.fromkeys(relevant, 1), k)


def _ranking(place: Ranked, prefix: str, what: Text) -> tuple[Measure, ...]:
    def row(name: str, compute: Compute, pl: str, en: str, *, yes_no: bool = False) -> Measure:
        meaning = Text(f"{pl} ({what.pl})", f"{en} ({what.en})")
        return Measure(f"{prefix}{name}", "ranking", compute, meaning, yes_no=yes_no)

    return (
        row("hit@1", _at(place, hit, 1), "właściwe na 1. miejscu", "the right one first", yes_no=True),
        row("hit@5", _at(place, hit, 5), "właściwe w pierwszych 5", "a right one in 5", yes_no=True),
        row("recall@5", _at(place, recall, 5), "ile właściwych w 5", "share of the right ones in 5"),
        row("rr@10", _at(place, reciprocal_rank, 10), "1 ÷ miejsce pierwszego", "1 ÷ first right rank"),
        row("ndcg@10", _at(place, _ndcg, 10), "jakość kolejności 10", "quality of the order of 10"),
    )


RANKING: tuple[Measure, ...] = (
    *_ranking(documents, "doc_", Text("dokumenty", "documents")),
    *_ranking(passages, "passage_", Text("fragmenty", "passages")),
)
