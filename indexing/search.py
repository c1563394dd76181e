"""A question in, Evidence out: every collection searched by vectors and by words, one order for all.

How a passage's score is made up stands in indexing/rank.py.
"""

import time

from corpus.language import Language
from indexing.candidates import Asked, comparable, weighed
from indexing.embedding import Embedder
from indexing.emptied import emptied
from indexing.filters import Filters, searched
from indexing.glossary import Glossary
from indexing.index import Index
from indexing.passage import Evidence, Hit
from indexing.results import hits
from indexing.store import Scored

DEPTH = 50
"""Passages taken from each list."""

FILTERED = (500, 5_000, 50_000)
"""The same with a filter that lists do not know: more and more until enough of them fit."""


class Searcher:
    """Searches an index with the embedder that it was made with. Where `joined`, neighbouring passages are
    one result (indexing/neighbours.py)."""

    def __init__(self, embedder: Embedder, glossary: Glossary, *, joined: bool = False) -> None:
        self._embedder = embedder
        self._glossary = glossary
        self._joined = joined

    def search(
        self, index: Index, question: str, *, language: Language | None, limit: int, filters: Filters
    ) -> Evidence:
        """The best `limit` results. `language` is that of the question, `None` where it is not known."""
        started = time.perf_counter()
        vector = self._embedder.question(question)
        embedded = time.perf_counter()
        asked = Asked(question, vector, language)
        found, raised = self._hits(index, asked, limit, filters)
        why = None
        if not found and filters.narrowing:
            why = emptied(
                filters,
                lambda other: len(self._hits(index, asked, limit, other)[0]),
                index.infos(filters.role),
            )
        ended = time.perf_counter()
        timings = {
            "embed": _ms(embedded - started),
            "rank": _ms(ended - embedded),
            "search": _ms(ended - started),
        }
        return Evidence(question, tuple(found), timings, why, raised)

    def _hits(self, index: Index, asked: Asked, limit: int, filters: Filters) -> tuple[list[Hit], float]:
        """The best hits, and by how much those of another language were raised."""
        found: list[Hit] = []
        raised = 0.0
        for depth in FILTERED if filters.beyond_collections else (DEPTH,):
            places = searched(index.store.collections(), filters)
            found_here, raised = comparable(
                [weighed(index, place, asked, self._glossary, depth) for place in places]
            )
            ranked = sorted(
                (Scored(name, score) for name, score in found_here.items()),
                key=lambda item: (-item.score, item.id),
            )
            found = hits(index, ranked, limit, filters, joined=self._joined)
            if len(found) == limit or len(ranked) < depth:
                break
        return found, raised


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)
