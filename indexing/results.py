"""Ranked passage ids in, the hits that are shown out: those that the filters want, with their facts."""

from collections.abc import Sequence

from indexing.filters import Filters
from indexing.index import Index
from indexing.passage import Hit
from indexing.store import Scored


def hits(index: Index, ranked: Sequence[Scored], limit: int, filters: Filters) -> list[Hit]:
    """The best `limit` of `ranked` (best first) that fit the filters."""
    considered = ranked if filters.beyond_collections else ranked[:limit]
    passages = index.catalogue.passages([name for name, _ in considered])
    infos = index.catalogue.infos(sorted({passage.document for passage in passages.values()}))
    kept = [
        (passages[name], score) for name, score in considered if filters.fit(infos[passages[name].document])
    ]
    return [
        Hit(rank, round(score, 4), passage, infos[passage.document], index.catalogue.also_in(passage.id))
        for rank, (passage, score) in enumerate(kept[:limit], start=1)
    ]
