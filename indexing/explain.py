"""Why a passage ranks where it does: the words of the question that it holds, its place in each list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.language import Language
from indexing.candidates import Asked, signals_of, terms_for
from indexing.embedding import Embedder
from indexing.glossary import Glossary
from indexing.held_words import Held, Reader
from indexing.index import Index
from indexing.passage import Evidence, Hit
from indexing.rank import parts
from indexing.search import DEPTH
from indexing.store import Collection, Scored

_MEANING, _WORDS = ("whole", "sentence"), ("words", "together")


@dataclass(frozen=True)
class Listed:
    """A passage's place in one list, from 1; `None` where the list does not reach so far. `value` is its
    cosine, or the share of the question's words that it holds; `added` what they gave to its score."""

    rank: int | None
    value: float | None
    added: float


@dataclass(frozen=True)
class Explanation:
    """Why one hit is where it is. `hit` is explained by its passage alone, also where neighbours are shown
    with it. `collection` names the lists that it comes from; `others` says what else
    gave to its score; `words_held` are the words of the question as the passage holds them, with those that
    it lacks among them."""

    hit: Hit
    collection: str
    meaning: Listed
    words: Listed
    others: Mapping[str, float]
    words_held: tuple[Held, ...]


@dataclass(frozen=True)
class _Known:
    """What one collection has for a question: its lists, what each part gave to every hit, and who reads
    passages for the question's words."""

    near: Sequence[Scored]
    matching: Sequence[Scored]
    added: Mapping[str, Mapping[str, float]]
    reader: Reader


def explain(
    index: Index, evidence: Evidence, language: Language | None, embedder: Embedder, glossary: Glossary
) -> list[Explanation]:
    """One explanation for each hit of a search of `index`, in order. `language` is that of the question."""
    asked = Asked(evidence.query, embedder.question(evidence.query), language)
    known: dict[Collection, _Known] = {}
    for place in {_collection(hit) for hit in evidence.hits}:
        names = [hit.passage.id for hit in evidence.hits if _collection(hit) == place]
        signals = signals_of(index, place, asked, glossary, names)
        known[place] = _Known(
            index.store.nearest(asked.vector, place, DEPTH),
            index.store.matching(terms_for(index, asked, place, glossary), place, DEPTH),
            {
                name: parts(signal, across=asked.across(place))
                | {"level": evidence.raised * asked.across(place)}
                for name, signal in signals.items()
            },
            Reader(asked.question, language, place, index.store),
        )
    return [_explained(hit, known[_collection(hit)], glossary) for hit in evidence.hits]


def _explained(hit: Hit, known: _Known, glossary: Glossary) -> Explanation:
    added = dict(known.added[hit.passage.id])
    meaning = sum(added.pop(name) for name in _MEANING)
    words = sum(added.pop(name) for name in _WORDS)
    return Explanation(
        hit,
        _collection(hit).name,
        Listed(*_found(known.near, hit.passage.id), added=round(meaning, 2)),
        Listed(*_found(known.matching, hit.passage.id), added=round(words, 2)),
        {name: round(value, 2) for name, value in added.items()},
        tuple(known.reader.held(hit.passage.text, glossary)),
    )


def _found(ranked: Sequence[Scored], passage: str) -> tuple[int | None, float | None]:
    """Rank and score of a passage in a list."""
    for rank, (name, score) in enumerate(ranked, start=1):
        if name == passage:
            return rank, round(score, 3)
    return None, None


def _collection(hit: Hit) -> Collection:
    return Collection(hit.info.access, hit.info.language)
