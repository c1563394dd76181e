"""Why a passage ranks where it does: the words of the question that it holds, its place in each list."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.language import Language
from indexing.embedding import Embedder
from indexing.glossary import Glossary
from indexing.held_words import Held, Reader
from indexing.index import Index
from indexing.passage import Evidence, Hit
from indexing.search import DEPTH, WORDS
from indexing.store import Collection, Scored
from indexing.terms import question_terms, translated_terms


@dataclass(frozen=True)
class Listed:
    """A passage's place in one list, from 1; `None` where the list does not reach so far. `value` is its
    cosine, or the share of the question's words that it holds; `added` what the list gave to its score."""

    rank: int | None
    value: float | None
    added: float


@dataclass(frozen=True)
class Explanation:
    """Why one hit is where it is. `collection` names the lists that it comes from; `words_held` are the words
    of the question as the passage holds them, with those that it lacks among them."""

    collection: str
    meaning: Listed
    words: Listed
    words_held: tuple[Held, ...]


@dataclass(frozen=True)
class _Lists:
    """What one collection has for a question, and how its passages are read for the question's words."""

    near: Sequence[Scored]
    matching: Sequence[Scored]
    reader: Reader


def explain(
    index: Index, evidence: Evidence, language: Language | None, embedder: Embedder, glossary: Glossary
) -> list[Explanation]:
    """One explanation for each hit of a search of `index`, in order. `language` is that of the question."""
    question, store = evidence.query, index.store
    vector = embedder.question(question)
    lists: dict[Collection, _Lists] = {}
    for place in {_collection(hit) for hit in evidence.hits}:
        if language is None or language == place.language:
            terms = question_terms(question, store, place, glossary)
        else:
            terms = translated_terms(question, language, place, glossary)
        lists[place] = _Lists(
            store.nearest(vector, place, DEPTH),
            store.matching(terms, place, DEPTH),
            Reader(question, language, place, store),
        )
    return [_explained(hit, lists[_collection(hit)], glossary) for hit in evidence.hits]


def _explained(hit: Hit, lists: _Lists, glossary: Glossary) -> Explanation:
    matching = _found(lists.matching, hit.passage.id)
    by_words = WORDS * (matching[1] or 0.0)
    held = lists.reader.held(hit.passage.text, glossary)
    return Explanation(
        _collection(hit).name,
        Listed(*_found(lists.near, hit.passage.id), added=round(hit.score - by_words, 2)),
        Listed(*matching, added=round(by_words, 2)),
        tuple(held),
    )


def _found(ranked: Sequence[Scored], passage: str) -> tuple[int | None, float | None]:
    """Rank and score of a passage in a list."""
    for rank, (name, score) in enumerate(ranked, start=1):
        if name == passage:
            return rank, round(score, 3)
    return None, None


def _collection(hit: Hit) -> Collection:
    return Collection(hit.info.access, hit.info.language)
