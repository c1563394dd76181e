"""A question in, Evidence out: every collection searched by vectors and by words, both scores added.

The score of a passage is its cosine in units of chance, lifted by the gap between languages where its own
differs from that of the question (see indexing/calibration.py), plus WORDS times the share of the
question's terms that it holds.
"""

import time
from dataclasses import dataclass

from corpus.language import Language
from indexing.embedding import Embedder, Vectors
from indexing.emptied import emptied
from indexing.filters import Filters, searched
from indexing.glossary import Glossary
from indexing.index import Index
from indexing.passage import Evidence, Hit
from indexing.results import hits
from indexing.store import Collection, Scored
from indexing.terms import question_terms, translated_terms

DEPTH = 50
"""Passages taken from each list."""

FILTERED = (500, 5_000, 50_000)
"""The same with a filter that lists do not know: more and more until enough of them fit."""

WORDS = 5.0
"""Units of cosine that a passage with all terms of the question gains."""


@dataclass(frozen=True)
class _Asked:
    """A question with its vector and its language, `None` where it is not known."""

    question: str
    vector: Vectors
    language: Language | None


class Searcher:
    """Searches an index with the embedder that it was made with."""

    def __init__(self, embedder: Embedder, glossary: Glossary) -> None:
        self._embedder = embedder
        self._glossary = glossary

    def search(
        self, index: Index, question: str, *, language: Language | None, limit: int, filters: Filters
    ) -> Evidence:
        """The best `limit` passages. `language` is that of the question, `None` where it is not known."""
        started = time.perf_counter()
        vector = self._embedder.question(question)
        embedded = time.perf_counter()
        asked = _Asked(question, vector, language)
        found = self._hits(index, asked, limit, filters)
        why = None
        if not found and filters.narrowing:
            why = emptied(
                filters,
                lambda other: len(self._hits(index, asked, limit, other)),
                index.infos(filters.role),
            )
        ended = time.perf_counter()
        timings = {
            "embed": _ms(embedded - started),
            "rank": _ms(ended - embedded),
            "search": _ms(ended - started),
        }
        return Evidence(question, tuple(found), timings, why)

    def _hits(self, index: Index, asked: _Asked, limit: int, filters: Filters) -> list[Hit]:
        found: list[Hit] = []
        for depth in FILTERED if filters.beyond_collections else (DEPTH,):
            scores: dict[str, float] = {}
            for place in searched(index.store.collections(), filters):
                scores |= self._scores(index, place, asked, depth)
            ranked = sorted(
                (Scored(name, score) for name, score in scores.items()),
                key=lambda item: (-item.score, item.id),
            )
            found = hits(index, ranked, limit, filters)
            if len(found) == limit or len(ranked) < depth:
                break
        return found

    def _scores(self, index: Index, place: Collection, asked: _Asked, depth: int) -> dict[str, float]:
        across = index.calibration.gap if asked.language not in (None, place.language) else 0.0
        near = {
            name: (cosine + across) / index.calibration.unit
            for name, cosine in index.store.nearest(asked.vector, place, depth)
        }
        floor = min(near.values(), default=0.0)
        if asked.language is None or place.language == asked.language:
            terms = question_terms(asked.question, index.store, place, self._glossary)
        else:
            terms = translated_terms(asked.question, asked.language, place, self._glossary)
        held = dict(index.store.matching(terms, place, depth))
        return {name: near.get(name, floor) + WORDS * held.get(name, 0.0) for name in near | held}


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)
