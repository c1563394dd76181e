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
_ASKED_AT_ONCE = 500  # SQLite takes a limited number of values


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
        self._database.execute("PRAGMA synchronous=NORMAL")  # a killed run loses nothing; a power cut, little
        self._database.execute("CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB)")

    def passages(self, texts: Sequence[str], done: Callable[[int], None]) -> Vectors:
        """Vectors of `texts`, remembered ones first; `done(n)` is called as each n are ready."""
        keys = [self._key(text) for text in texts]
        found = self._remembered(list(dict.fromkeys(keys)))
        missing = [
            (key, text) for key, text in dict(zip(keys, texts, strict=True)).items() if key not in found
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
        return np.stack([found[key] for key in keys])

    def close(self) -> None:
        """Release the file."""
        self._database.close()

    def _remembered(self, keys: Sequence[str]) -> dict[str, Vectors]:
        found: dict[str, Vectors] = {}
        for start in range(0, len(keys), _ASKED_AT_ONCE):
            part = keys[start : start + _ASKED_AT_ONCE]
            query = f"SELECT key, vector FROM vectors WHERE key IN ({', '.join('?' * len(part))})"
            rows = self._database.execute(query, part)
            found.update({key: np.frombuffer(vector, dtype=np.float32) for key, vector in rows})
        return found

    def _key(self, text: str) -> str:
        return hashlib.sha1(f"{self._embedder.name}\n{text}".encode(), usedforsecurity=False).hexdigest()
