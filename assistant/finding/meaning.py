"""Words that no condition took in, how near each record comes to them out: 0 for not at all, 1 at best.

The index's own lists are asked: words by lemma and stem in both languages, and, where the words are known to
some record, its vectors by one search more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from assistant.finding.wish import Finder
from corpus.document import Access
from corpus.language import Language
from corpus.schema.records import RecordKind
from indexing.embedding import Embedder
from indexing.filters import Filters, searched
from indexing.glossary import Glossary
from indexing.index import Index
from indexing.store import Collection, Term
from indexing.terms import question_terms, translated_terms

KINDS: dict[Finder, RecordKind] = {"partners": "organisation", "funding": "funding"}

NEAREST = 500
"""Passages of each collection whose vectors count."""

VECTORS = 0.25
"""Weight of a vector's nearness beside that of the words."""


@dataclass(frozen=True)
class Heard:
    """`scores`: record id -> nearness, those without any left out. `unheard`: words that no record holds.
    `holding`: record id -> the share of the other words that it holds."""

    scores: Mapping[str, float] = field(default_factory=dict)
    unheard: tuple[str, ...] = ()
    holding: Mapping[str, float] = field(default_factory=dict)


class Meaning(Protocol):
    """How near the records of one kind come to words."""

    def hear(self, words: Sequence[str], language: Language) -> Heard: ...


class IndexMeaning:
    """The records of one kind in an open index. Safe for several threads."""

    def __init__(self, index: Index, kind: RecordKind, role: Access, ears: "Ears") -> None:
        self._index = index
        self._ears = ears
        self._places = searched(index.store.collections(), Filters(role))
        record_of = {
            document: record
            for record, documents in index.record_documents(kind, role).items()
            for document in documents.values()
        }
        self._record_of = {
            passage: record_of[document]
            for passage, document in index.catalogue.rows("SELECT id, document FROM passages")
            if document in record_of
        }

    def hear(self, words: Sequence[str], language: Language) -> Heard:
        """Each word alone, then all together as one question to the vectors."""
        by_word = {word: self._holding(word, language) for word in words}
        heard = [word for word in words if by_word[word]]
        scores: dict[str, float] = {}
        holding: dict[str, float] = {}
        for word in heard:
            for record, score in by_word[word].items():
                scores[record] = scores.get(record, 0.0) + score / len(heard)
                holding[record] = holding.get(record, 0.0) + 1 / len(heard)
        if words:
            for record, near in self._near(" ".join(words)).items():
                scores[record] = scores.get(record, 0.0) + VECTORS * near
        unheard = tuple(word for word in words if not by_word[word])
        return Heard(scores, unheard, holding)

    def _holding(self, word: str, language: Language) -> dict[str, float]:
        found: dict[str, float] = {}
        for place in self._places:
            for passage, score in self._index.store.matching(
                self._terms(word, language, place), place, len(self._record_of) + NEAREST
            ):
                record = self._record_of.get(passage)
                if record is not None:
                    found[record] = max(found.get(record, 0.0), score)
        return found

    def _terms(self, word: str, language: Language, place: Collection) -> list[Term]:
        if place.language == language:
            return question_terms(word, self._index.store, place)
        return [
            term
            for term in translated_terms(word, language, place, self._ears.glossary)
            if term.alternatives or term.surface
        ]

    def _near(self, words: str) -> dict[str, float]:
        """Cosines of the best passages, stretched over [0, 1] between the worst and the best of them."""
        vector = self._ears.embedder.question(words)
        found: dict[str, float] = {}
        for place in self._places:
            for passage, cosine in self._index.store.nearest(vector, place, NEAREST):
                record = self._record_of.get(passage)
                if record is not None:
                    found[record] = max(found.get(record, -1.0), cosine)
        low, high = min(found.values(), default=0.0), max(found.values(), default=0.0)
        return (
            {record: (cosine - low) / (high - low) for record, cosine in found.items()} if high > low else {}
        )


@dataclass(frozen=True)
class Ears:
    """What meaning is found with."""

    embedder: Embedder
    glossary: Glossary
