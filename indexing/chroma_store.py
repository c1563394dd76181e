"""Store on disk: embedded Chroma for vectors, bm25s lists beside it. The only user of Chroma.

Layout of a folder: `vectors/` (one Chroma collection for each Collection), `keywords/<collection>/`,
`rows/<collection>/` (vectors of passages and sentences, read by the id of a passage).
"""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

from corpus.bilingual import Text
from corpus.document import Access
from corpus.errors import IndexDamaged
from corpus.language import DocumentLanguage
from indexing.embedding import Vectors
from indexing.keywords import Keywords, write_keywords
from indexing.store import Collection, Entry, Scored, Term, Weighing
from indexing.vector_rows import Closeness, Rows, VectorRows, write_rows

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection as ChromaCollection

_SPACE: Any = {"hnsw": {"space": "cosine", "max_neighbors": 32, "ef_construction": 200, "ef_search": 200}}
"""With Chroma's defaults about one point in a hundred cannot be reached; with these none was lost."""

_SLICE = 2_000  # Chroma refuses more than 5,461 at once


class ChromaStore:
    """See Store. One process may write a folder, and only while nobody reads it. Raises IndexDamaged."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lists: dict[Collection, Keywords] = {}
        self._handles: dict[Collection, ChromaCollection] = {}
        self._opened_rows: dict[Collection, VectorRows] = {}
        self._opening = Lock()

    def add(self, entries: Sequence[Entry]) -> None:
        by_collection: dict[Collection, list[Entry]] = {}
        for entry in entries:
            by_collection.setdefault(entry.collection, []).append(entry)
        for collection, members in by_collection.items():
            vectors = self._client.get_or_create_collection(
                collection.name, embedding_function=None, configuration=_SPACE
            )
            for start in range(0, len(members), _SLICE):
                part = members[start : start + _SLICE]
                vectors.add(
                    ids=[entry.id for entry in part], embeddings=cast(Any, [entry.vector for entry in part])
                )

    def remove(self, ids: Sequence[str], collection: Collection) -> None:
        vectors = self._client.get_collection(collection.name, embedding_function=None)
        for start in range(0, len(ids), _SLICE):
            vectors.delete(ids=list(ids[start : start + _SLICE]))

    def clear_vectors(self) -> None:
        self.close()
        shutil.rmtree(self._folder / "vectors", ignore_errors=True)  # Chroma leaves deleted segments on disk

    def set_texts(self, collection: Collection, texts: Iterable[tuple[str, str]]) -> None:
        folder = self._keyword_folder(collection)
        shutil.rmtree(folder, ignore_errors=True)
        listed = list(texts)
        if listed:
            write_keywords(folder, collection.language, listed)

    def set_rows(self, collection: Collection, ids: Sequence[str], fresh: Mapping[str, Rows]) -> None:
        folder = self._row_folder(collection)
        if ids:
            write_rows(folder, ids, fresh)
        else:
            shutil.rmtree(folder, ignore_errors=True)

    def collections(self) -> list[Collection]:
        if not (self._folder / "keywords").is_dir():
            return []
        names = sorted(path.name for path in (self._folder / "keywords").iterdir())
        return [_collection(name) for name in names]

    def nearest(self, vector: Vectors, collection: Collection, limit: int) -> list[Scored]:
        try:
            found = self._vectors(collection).query(
                query_embeddings=cast(Any, [vector]), n_results=limit, include=["distances"]
            )
        except Exception as error:  # Chroma's errors share no narrower root
            raise _damaged(self._folder) from error
        distances = (found["distances"] or [[]])[0]
        return [
            Scored(name, 1.0 - distance) for name, distance in zip(found["ids"][0], distances, strict=True)
        ]

    def closeness(self, vector: Vectors, collection: Collection, ids: Sequence[str]) -> dict[str, Closeness]:
        try:
            return self._rows(collection).closeness(vector, ids)
        except (OSError, ValueError, KeyError) as error:
            raise _damaged(self._folder) from error

    def matching(self, terms: Sequence[Term], collection: Collection, limit: int) -> list[Scored]:
        return self._keywords(collection).matching(terms, limit)

    def weighing(
        self, terms: Sequence[Term], collection: Collection, limit: int, also: Iterable[str]
    ) -> Weighing:
        return self._keywords(collection).weighing(terms, limit, also)

    def known_forms(self, word: str, collection: Collection) -> tuple[str, ...]:
        return self._keywords(collection).known_forms(word)

    def close(self) -> None:
        """Release Chroma's files, so that the folder can be copied or deleted."""
        if "_client" in self.__dict__:
            cast(Any, self._client).close()  # Chroma's declared type lacks it
            del self.__dict__["_client"]
        self._handles.clear()
        self._lists.clear()
        self._opened_rows.clear()

    @cached_property
    def _client(self) -> "ClientAPI":
        import chromadb
        from chromadb.config import Settings

        try:
            return chromadb.PersistentClient(
                str(self._folder / "vectors"), settings=Settings(anonymized_telemetry=False)
            )
        except Exception as error:  # Chroma's errors share no narrower root
            raise _damaged(self._folder) from error

    def _vectors(self, collection: Collection) -> "ChromaCollection":
        """Chroma's collection, asked for once: that takes as long as a search."""
        if collection not in self._handles:
            found = self._client.get_collection(collection.name, embedding_function=None)
            self._handles[collection] = found
        return self._handles[collection]

    def _keywords(self, collection: Collection) -> Keywords:
        with self._opening:
            if collection not in self._lists:
                try:
                    self._lists[collection] = Keywords(self._keyword_folder(collection), collection.language)
                except (OSError, ValueError, KeyError) as error:
                    raise _damaged(self._folder) from error
            return self._lists[collection]

    def _rows(self, collection: Collection) -> VectorRows:
        with self._opening:
            if collection not in self._opened_rows:
                self._opened_rows[collection] = VectorRows(self._row_folder(collection))
            return self._opened_rows[collection]

    def _row_folder(self, collection: Collection) -> Path:
        return self._folder / "rows" / collection.name

    def _keyword_folder(self, collection: Collection) -> Path:
        return self._folder / "keywords" / collection.name


def _collection(name: str) -> Collection:
    access, language = name.split("-")
    return Collection(cast(Access, access), cast(DocumentLanguage, language))


def _damaged(folder: Path) -> IndexDamaged:
    return IndexDamaged(
        Text(f"Indeks {folder.name} jest uszkodzony.", f"Index {folder.name} is damaged."),
        Text("Odbuduj go: assistant index --rebuild.", "Rebuild it: assistant index --rebuild."),
    )
