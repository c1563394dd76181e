"""Embedder over a model that a server computes: prefixes, batches, unit length, dimension."""

import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from corpus.bilingual import Text
from corpus.errors import ModelTimeout, ModelUnavailable
from indexing.embedding import Vectors

BATCH = 16
"""Texts in one request: about a minute for a large model on two cores."""

SILENCE_S = 300.0
"""Seconds that one request may take, the loading of the model included."""

CONNECT_S = 3.0

Compute = Callable[[Sequence[str]], Sequence[Sequence[float]]]
"""One vector for each text, in order; raises a ModelError."""


@dataclass(frozen=True)
class Prefixes:
    """What a model was trained to find before a question and before a passage."""

    question: str = ""
    passage: str = ""


_INSTRUCTION = "Given a web search query, retrieve relevant passages that answer the query"

PREFIXES = {
    "e5-large-instruct": Prefixes(f"Instruct: {_INSTRUCTION}\nQuery: "),
    "multilingual-e5": Prefixes("query: ", "passage: "),
    "nomic-embed": Prefixes("search_query: ", "search_document: "),
    "qwen3-embedding": Prefixes(f"Instruct: {_INSTRUCTION}\nQuery:"),
    "embeddinggemma": Prefixes("task: search result | query: ", "title: none | text: "),
}
"""Part of a model's name -> its prefixes, from the cards of the models; the first that fits counts."""


class ServedEmbedder:
    """Raises what `compute` raises, and ModelUnavailable where the vectors cannot be right. Building one
    computes a first vector, which tells the dimension; `close` is called when the embedder is gone."""

    def __init__(self, name: str, model: str, compute: Compute, *, close: Callable[[], None]) -> None:
        weakref.finalize(self, close)
        self.name = name
        self._prefixes = prefixes_of(model)
        self._compute = compute
        self.dimension = len(self._unit(["?"])[0])

    def question(self, text: str) -> Vectors:
        vector: Vectors = self._checked([self._prefixes.question + text])[0]
        return vector

    def passages(self, texts: Sequence[str]) -> Vectors:
        prefixed = [self._prefixes.passage + text for text in texts]
        parts = [self._checked(prefixed[start : start + BATCH]) for start in range(0, len(prefixed), BATCH)]
        return np.concatenate(parts) if parts else np.empty((0, self.dimension), dtype=np.float32)

    def _checked(self, texts: Sequence[str]) -> Vectors:
        vectors = self._unit(texts)
        if vectors.shape[1] != self.dimension:
            raise wrong_vectors(self.name)
        return vectors

    def _unit(self, texts: Sequence[str]) -> Vectors:
        computed = self._compute([text.replace("\x00", " ").strip() or "?" for text in texts])
        try:
            vectors: Vectors = np.asarray(computed, dtype=np.float32)
        except (TypeError, ValueError) as error:
            raise wrong_vectors(self.name) from error
        if vectors.ndim != 2 or len(vectors) != len(texts):
            raise wrong_vectors(self.name)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        if not (np.isfinite(lengths).all() and (lengths > 0).all()):
            raise wrong_vectors(self.name)
        unit: Vectors = vectors / lengths
        return unit


def prefixes_of(model: str) -> Prefixes:
    """The prefixes that a model of this name needs; none for most."""
    lower = model.lower()
    return next((prefixes for mark, prefixes in PREFIXES.items() if mark in lower), Prefixes())


def too_slow(name: str) -> ModelTimeout:
    """A request took longer than allowed."""
    return ModelTimeout(
        Text(
            f"Model wektorowy {name} nie odpowiedział w ciągu {SILENCE_S:.0f} s.",
            f"The embedding model {name} did not answer within {SILENCE_S:.0f} s.",
        ),
        Text(
            "Uruchom polecenie ponownie (zrobione zostaje) albo wybierz mniejszy model: ustawienie embedder.",
            "Run the command again (what is done is kept), or choose a smaller model: setting embedder.",
        ),
    )


def broke_off(name: str) -> ModelUnavailable:
    """The connection broke."""
    return ModelUnavailable(
        Text(f"Model wektorowy {name} przestał działać.", f"The embedding model {name} stopped."),
        Text("Uruchom polecenie ponownie: zrobione zostaje.", "Run the command again: what is done is kept."),
    )


def wrong_vectors(name: str) -> ModelUnavailable:
    """What the server sent are not the vectors asked for."""
    return ModelUnavailable(
        Text(
            f"Model wektorowy {name} odesłał błędne wektory.",
            f"The embedding model {name} sent vectors that cannot be right.",
        ),
        Text(
            "Wybierz inny model wektorowy: ustawienie embedder.",
            "Choose another embedding model: setting embedder.",
        ),
    )
