"""A question in, Evidence out: vectors and words searched apart in every language, fused by rank.

Reciprocal rank fusion (Cormack et al. 2009) with weights. A list of words in the language of the
question has full weight; in the other language only names, numbers and codes are looked for, since the
other words of a question cannot match there but by accident.
"""

import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.document import Access
from corpus.language import DocumentLanguage, Language
from indexing.embedding import Embedder
from indexing.figures import dates
from indexing.index import Index, readable
from indexing.languages import polish
from indexing.passage import Evidence, Hit
from indexing.store import Collection, Scored
from indexing.words import Words, base_forms, fold, is_stop_word, raw_words

DEPTH = 50
"""Passages taken from each list before fusion."""

RANK_OFFSET = 20.0
"""The constant k of reciprocal rank fusion; small, since the top of each list is what counts."""

WEIGHT_WORDS = 1.0
WEIGHT_VECTORS = 1.0
WEIGHT_NAMES = 0.5


@dataclass(frozen=True)
class Filters:
    """What a search is narrowed to. `role` decides which collections are opened at all."""

    role: Access = "staff"
    language: DocumentLanguage | None = None
    kind: str | None = None


class Searcher:
    """Searches one index with the embedder that it was made with."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def search(self, index: Index, question: str, *, language: Language | None, limit: int, filters: Filters) -> Evidence:
        """The best `limit` passages. `language` is that of the question, `None` where it is not known."""
        started = time.perf_counter()
        vector = self._embedder.question(question)
        embedded = time.perf_counter()
        lists: list[tuple[float, list[Scored]]] = []
        for place in _places(index, filters):
            lists.append((WEIGHT_VECTORS, index.store.nearest(vector, place, DEPTH)))
        for place in _places(index, filters):
            known = language is None or place.language == language
            words = question_words(index, question, place) if known else name_words(question, place.language)
            lists.append((WEIGHT_WORDS if known else WEIGHT_NAMES, index.store.matching(words, place, DEPTH)))
        fused = _fuse(lists)
        hits = _hits(index, fused, limit, filters)
        ended = time.perf_counter()
        timings = {"embed": _ms(embedded - started), "rank": _ms(ended - embedded), "search": _ms(ended - started)}
        return Evidence(question, tuple(hits), timings)


def question_words(index: Index, question: str, place: Collection) -> Words:
    """The words of a question as the texts of a collection spell them."""
    plain = [word.lower() for word in raw_words(question)]
    when = tuple(f"@{date.iso}" for date in dates(question))
    surface = tuple(fold(word) for word in plain if not is_stop_word(word, place.language))
    base = [
        form
        for word in plain
        if not is_stop_word(word, place.language)
        for form in index.store.known_forms(word, place) or base_forms(word, place.language)
    ]
    return Words(surface + when, tuple(base) + when)


def name_words(question: str, language: DocumentLanguage) -> Words:
    """Names, numbers and codes of a question: what another language spells the same way."""
    words = raw_words(question)
    names = [
        word
        for position, word in enumerate(words)
        if any(sign.isdigit() for sign in word)
        or (len(word) > 1 and word.isupper())
        or (word[:1].isupper() and (position > 0 or not polish.lemmas(word.lower())))
    ]
    when = tuple(f"@{date.iso}" for date in dates(question))
    kept = [word.lower() for word in names if not is_stop_word(word.lower(), language)]
    base = tuple(form for word in kept for form in base_forms(word, language))
    return Words(tuple(fold(word) for word in kept) + when, base + when)


def _places(index: Index, filters: Filters) -> list[Collection]:
    return [
        place
        for place in index.store.collections()
        if place.access in readable(filters.role) and filters.language in (None, place.language)
    ]


def _fuse(lists: Sequence[tuple[float, list[Scored]]]) -> list[Scored]:
    total: dict[str, float] = defaultdict(float)
    for weight, ranked in lists:
        for rank, (name, _) in enumerate(ranked, start=1):
            total[name] += weight / (RANK_OFFSET + rank)
    return sorted((Scored(name, score) for name, score in total.items()), key=lambda item: (-item.score, item.id))


def _hits(index: Index, fused: Sequence[Scored], limit: int, filters: Filters) -> list[Hit]:
    passages = index.catalogue.passages([name for name, _ in fused])
    infos = index.catalogue.infos(sorted({passage.document for passage in passages.values()}))
    kept = [
        (passages[name], score)
        for name, score in fused
        if filters.kind is None or infos[passages[name].document].kind == filters.kind
    ]
    return [
        Hit(rank, round(score, 6), passage, infos[passage.document], index.catalogue.also_in(passage.id))
        for rank, (passage, score) in enumerate(kept[:limit], start=1)
    ]


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)
