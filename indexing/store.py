"""Store: the seam behind which vectors and keyword lists lie. Nothing outside a store module knows Chroma."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from corpus.document import Access
from corpus.language import DocumentLanguage
from indexing.embedding import Vectors
from indexing.vector_rows import Closeness, Rows


class Collection(NamedTuple):
    """Passages of one access and one language. A search opens only collections its reader may see."""

    access: Access
    language: DocumentLanguage

    @property
    def name(self) -> str:
        return f"{self.access}-{self.language}"


@dataclass(frozen=True)
class Entry:
    """A passage to store: its id, where it belongs and its vector, shape `(dimension,)`."""

    id: str
    collection: Collection
    vector: Vectors


class Scored(NamedTuple):
    """A passage id and its score: cosine in [-1, 1] for vectors, a share in [0, 1] for words."""

    id: str
    score: float


@dataclass(frozen=True)
class Term:
    """One content word of a question as a collection may spell it.

    `surface` is its folded form, `""` where only its meaning is looked for; each alternative is a word or a
    phrase in folded base forms, and the best one counts. `weight` in (0, 1].
    """

    surface: str
    alternatives: tuple[tuple[str, ...], ...]
    weight: float = 1.0


@dataclass(frozen=True)
class Weighing:
    """How much of a question's terms passages hold: `shares` by id, in [0, 1], and for each term how rare it
    is among the passages of the collection (Lucene's idf, above 0)."""

    shares: Mapping[str, float]
    rarity: tuple[float, ...]


class Store(Protocol):
    """Vectors and words of one index. Reading methods may be called from several threads; writing ones
    only by the holder of the writer's lock, on an index that nobody reads."""

    def add(self, entries: Sequence[Entry]) -> None: ...

    def remove(self, ids: Sequence[str], collection: Collection) -> None: ...

    def clear_vectors(self) -> None:
        """Remove all vectors, and free what deleted ones left behind."""
        ...

    def set_texts(self, collection: Collection, texts: Iterable[tuple[str, str]]) -> None:
        """Replace the keyword lists of a collection by those of all its passages `(id, text)`."""
        ...

    def set_rows(self, collection: Collection, ids: Sequence[str], fresh: Mapping[str, Rows]) -> None:
        """Keep vectors of the passages `ids` alone, each with those of its sentences: shape
        `(1 + sentences, dimension)`. `fresh` are those not stored before."""
        ...

    def collections(self) -> list[Collection]: ...

    def nearest(self, vector: Vectors, collection: Collection, limit: int) -> list[Scored]:
        """Passages by cosine similarity, best first."""
        ...

    def closeness(self, vector: Vectors, collection: Collection, ids: Sequence[str]) -> dict[str, Closeness]:
        """Cosines of a question with the passages `ids` and with their best sentences."""
        ...

    def matching(self, terms: Sequence[Term], collection: Collection, limit: int) -> list[Scored]:
        """Passages by BM25 as a share of what a passage with all the terms would get, in [0, 1], best
        first; those without any of the terms are left out."""
        ...

    def weighing(
        self, terms: Sequence[Term], collection: Collection, limit: int, also: Iterable[str]
    ) -> Weighing:
        """The same for the best `limit` passages and for those of `also`, with how rare the terms are."""
        ...

    def known_forms(self, word: str, collection: Collection) -> tuple[str, ...]:
        """Base forms under which texts hold `word` (lower case), also when it is typed without
        diacritics or misspelt by a letter; empty where nothing comes close."""
        ...

    def close(self) -> None: ...
