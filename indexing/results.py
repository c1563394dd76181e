"""Ranked passage ids in, the hits that are shown out: those that the filters want, near-duplicates folded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.document import DocumentInfo
from indexing.duplicates import essence, say_the_same
from indexing.filters import Filters
from indexing.index import Index
from indexing.passage import Hit, Passage
from indexing.store import Scored

_BEYOND = 10
"""Passages after the last result that are still looked at: near-duplicates have nearly the same score."""


@dataclass(frozen=True)
class _Result:
    """A passage to show, and the other documents that say the same."""

    passage: Passage
    score: float
    essence: str
    documents: dict[str, None] = field(default_factory=dict)  # in order, without repetition


def hits(index: Index, ranked: Sequence[Scored], limit: int, filters: Filters) -> list[Hit]:
    """The best `limit` of `ranked` (best first) that fit the filters. A passage that says the same as a
    better one gives no hit of its own: the better one names its documents in `also_in`."""
    shown: list[_Result] = []
    beyond = 0
    for passage, score in _read(index, _fitting(index, ranked, filters), limit + _BEYOND):
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
    infos = index.catalogue.infos(sorted({result.passage.document for result in shown}))
    return [_hit(rank, result, infos[result.passage.document]) for rank, result in enumerate(shown, start=1)]


def _hit(rank: int, result: _Result, info: DocumentInfo) -> Hit:
    passage = result.passage
    also_in = tuple(name for name in result.documents if name != passage.document)
    return Hit(rank, round(result.score, 4), passage, info, also_in)


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
