"""Embedder: the seam behind which every embedding model stands, and the memory of what it computed."""

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
BATCH = 16


class Embedder(Protocol):
    """Turns texts into unit vectors whose dot product is their cosine similarity.

    `name` identifies model and quantisation: vectors of different names are never mixed. Both methods
    raise ModelError where the model cannot serve.
    """

    @property
    def name(self) -> str: ...

    @property
    def dimension(self) -> int: ...

    def question(self, text: str) -> Vectors:
        """Shape `(dimension,)`."""
        ...

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Shape `(len(texts), dimension)`."""
        ...


class VectorMemory:
    """Vectors already computed, kept in one SQLite file, so that a run that was cut off, or a rebuild,
    computes none of them twice. Safe to delete."""

    def __init__(self, path: Path, embedder: Embedder) -> None:
        self._embedder = embedder
        self._database = sqlite3.connect(path)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB)")

    def passages(self, texts: Sequence[str], done: Callable[[int], None]) -> Vectors:
        """Vectors of `texts`, remembered ones first; `done(n)` is called as each n are ready."""
        keys = [self._key(text) for text in texts]
        found = {key: self._remembered(key) for key in set(keys)}
        missing = [
            (key, text) for key, text in dict(zip(keys, texts, strict=True)).items() if found[key] is None
        ]
        done(len(texts) - len(missing))
        for start in range(0, len(missing), BATCH):
            batch = missing[start : start + BATCH]
            vectors = self._embedder.passages([text for _, text in batch])
            rows = [(key, vector.tobytes()) for (key, _), vector in zip(batch, vectors, strict=True)]
            with self._database:
                self._database.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)
            found.update({key: vector for (key, _), vector in zip(batch, vectors, strict=True)})
            done(len(batch))
        if not keys:
            return np.empty((0, self._embedder.dimension), dtype=np.float32)
        return np.stack([vector for key in keys if (vector := found[key]) is not None])

    def close(self) -> None:
        """Release the file."""
        self._database.close()

    def _remembered(self, key: str) -> Vectors | None:
        row = self._database.execute("SELECT vector FROM vectors WHERE key = ?", (key,)).fetchone()
        return None if row is None else np.frombuffer(row[0], dtype=np.float32)

    def _key(self, text: str) -> str:
        return hashlib.sha1(f"{self._embedder.name}\n{text}".encode(), usedforsecurity=False).hexdigest()
