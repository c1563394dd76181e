"""Ranked passage ids in, the hits that are shown out: those that the filters want.

Near-duplicates are folded into one, neighbours joined.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.document import DocumentInfo
from indexing.duplicates import essence, say_the_same
from indexing.filters import Filters
from indexing.index import Index
from indexing.neighbours import AMONG, runs
from indexing.passage import Hit, Passage
from indexing.store import Scored

_BEYOND = 10
"""Passages after the last result that are still looked at: near-duplicates have nearly the same score."""


@dataclass(frozen=True)
class _Result:
    """A passage to show, the documents that say the same, and the run that it stands in."""

    passage: Passage
    score: float
    essence: str
    documents: dict[str, None] = field(default_factory=dict)  # in order, without repetition
    run: tuple[Passage, ...] = ()


def hits(index: Index, ranked: Sequence[Scored], limit: int, filters: Filters, *, joined: bool) -> list[Hit]:
    """The best `limit` of `ranked` (best first) that fit the filters. A passage that says the same as a
    better one gives no hit of its own: the better one names its documents in `also_in`. Where `joined`,
    neighbours give one hit (indexing/neighbours.py)."""
    results = _different(index, _fitting(index, ranked, filters), limit + AMONG * joined)
    if joined:
        by_id = {result.passage.id: result for result in results}
        found = runs([result.passage for result in results])[:limit]
        results = [_together([by_id[one.id] for one in run.passages], by_id[run.best.id]) for run in found]
    infos = index.catalogue.infos(sorted({result.passage.document for result in results}))
    return [
        _hit(index, rank, result, infos[result.passage.document])
        for rank, result in enumerate(results, start=1)
    ]


def _different(index: Index, ranked: Sequence[Scored], limit: int) -> list[_Result]:
    shown: list[_Result] = []
    beyond = 0
    for passage, score in _read(index, ranked, limit + _BEYOND):
        own = essence(passage.text)
        same = next((result for result in shown if say_the_same(result.essence, own)), None)
        if same is None and len(shown) < limit:
            same = _Result(passage, score, own)
            shown.append(same)
        if same is not None:
            same.documents.update(dict.fromkeys([passage.document, *index.catalogue.also_in(passage.id)]))
        beyond += len(shown) == limit
        if beyond > _BEYOND:
            break
    return shown


def _together(results: Sequence[_Result], best: _Result) -> _Result:
    """Neighbours, in the order of their document, as one result in the place of the best of them."""
    documents = {name: None for result in (best, *results) for name in result.documents}
    return replace(best, documents=documents, run=tuple(result.passage for result in results))


def _hit(index: Index, rank: int, result: _Result, info: DocumentInfo) -> Hit:
    passage = result.passage
    also_in = tuple(name for name in result.documents if name != passage.document)
    return Hit(rank, round(result.score, 4), passage, info, also_in, _run(index, result))


def _run(index: Index, result: _Result) -> Passage | None:
    document = index.catalogue.document(result.passage.document) if len(result.run) > 1 else None
    if document is None:
        return None
    first, end = result.run[0], result.run[-1].end
    return replace(first, id=result.passage.id, end=end, text=document.text[first.start : end])


def _fitting(index: Index, ranked: Sequence[Scored], filters: Filters) -> Sequence[Scored]:
    if not filters.beyond_collections:
        return ranked
    documents = index.catalogue.documents_of([name for name, _ in ranked])
    infos = index.catalogue.infos(sorted(set(documents.values())))
    return [item for item in ranked if filters.fit(infos[documents[item.id]])]


def _read(index: Index, ranked: Sequence[Scored], at_once: int) -> Iterator[tuple[Passage, float]]:
    """The passages with their scores, their texts read in portions."""
    for start in range(0, len(ranked), at_once):
        part = ranked[start : start + at_once]
        passages = index.catalogue.passages([name for name, _ in part])
        yield from ((passages[name], score) for name, score in part)
