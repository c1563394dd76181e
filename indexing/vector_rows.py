"""Vectors of passages and of their sentences, one file for each collection, read by the place of a passage.

Chroma finds passages by the vector of the whole; what is found is then weighed by its own vector and by that
of its best sentence. A passage's rows stand together: the whole passage first, then its sentences. Numbers
have 16 bits: a cosine differs by less than 0.001 from that of 32 bits, and half of the disk is saved.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indexing.embedding import Vectors
from indexing.sentences import sentences

Rows = NDArray[np.float16]

SHORTEST = 15
"""Characters; a shorter sentence means nothing by itself."""

_IDS, _ENDS, _ROWS = "ids.json", "ends.npy", "rows.npy"


class Closeness(NamedTuple):
    """Cosines of a question with a passage as a whole and with its best sentence, both in [-1, 1]."""

    whole: float
    sentence: float


def weighed_sentences(text: str) -> list[str]:
    """The sentences of a passage that have a vector of their own; the whole text where all are short."""
    found = [text[span.start : span.end] for span in sentences(text)]
    return [sentence for sentence in found if len(sentence) >= SHORTEST] or [text]


def write_rows(folder: Path, ids: Sequence[str], fresh: Mapping[str, Rows]) -> None:
    """Write the rows of `ids`, each shape `(1 + sentences, dimension)`: those of `fresh`, and those that
    `folder` holds already for the others. Raises KeyError for an id that neither has."""
    written = folder / f"new-{_ROWS}"
    ends = _filled(folder, written, ids, fresh)
    written.replace(folder / _ROWS)
    np.save(folder / _ENDS, ends)
    (folder / _IDS).write_text(json.dumps(list(ids)), encoding="utf-8")


def _filled(folder: Path, written: Path, ids: Sequence[str], fresh: Mapping[str, Rows]) -> NDArray[np.int64]:
    """Fill the new file, and return where the rows of each passage end. Both files are let go of on return:
    Windows replaces none that is still mapped."""
    former = VectorRows(folder) if (folder / _IDS).exists() else None

    def own(name: str) -> Rows:
        return fresh[name] if name in fresh or former is None else former.rows(name)

    ends = np.cumsum([len(own(name)) for name in ids], dtype=np.int64)
    dimension = own(ids[0]).shape[1] if ids else 0
    folder.mkdir(parents=True, exist_ok=True)
    shape = (int(ends[-1]) if ids else 0, dimension)
    rows = np.lib.format.open_memmap(written, mode="w+", dtype=np.float16, shape=shape)
    for name, end in zip(ids, ends, strict=True):
        rows[end - len(own(name)) : end] = own(name)
    rows.flush()
    return ends


class VectorRows:
    """The rows as written by `write_rows`; only those asked for are read from disk."""

    def __init__(self, folder: Path) -> None:
        names: list[str] = json.loads((folder / _IDS).read_text(encoding="utf-8"))
        self._place = {name: place for place, name in enumerate(names)}
        self._ends: NDArray[np.int64] = np.load(folder / _ENDS)
        self._rows: Rows = np.load(folder / _ROWS, mmap_mode="r")

    def rows(self, name: str) -> Rows:
        """The rows of a passage. Raises KeyError for one that is not there."""
        place = self._place[name]
        start = int(self._ends[place - 1]) if place else 0
        return self._rows[start : int(self._ends[place])]

    def closeness(self, vector: Vectors, names: Sequence[str]) -> dict[str, Closeness]:
        """How close the passages `names` are to a question."""
        if not names:
            return {}
        parts = [self.rows(name) for name in names]
        cosines = np.concatenate(parts).astype(np.float32) @ vector
        starts = np.cumsum([0, *(len(part) for part in parts[:-1])])
        best = np.maximum.reduceat(np.delete(cosines, starts), starts - np.arange(len(starts)))
        return {
            name: Closeness(float(cosines[start]), float(sentence))
            for name, start, sentence in zip(names, starts, best, strict=True)
        }
