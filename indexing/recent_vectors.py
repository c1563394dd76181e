"""The vectors of the last texts, kept in memory.

One question weighs the same sentences several times (choosing, checking, completing), and questions that
follow one another find the same passages.
"""

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

import numpy as np

from indexing.embedding import Embedder, Vectors

MOST = 8_192
"""Texts kept: some 80 questions' sentences, 12 MB with 384 dimensions."""


class RecentVectors:
    """An embedder that computes no text twice that is among the last `most` ones. Safe between threads."""

    def __init__(self, embedder: Embedder, most: int = MOST) -> None:
        self._embedder = embedder
        self._most = most
        self._known: OrderedDict[str, Vectors] = OrderedDict()
        self._one_at_a_time = Lock()

    @property
    def name(self) -> str:
        return self._embedder.name

    @property
    def dimension(self) -> int:
        return self._embedder.dimension

    def question(self, text: str) -> Vectors:
        """Shape `(dimension,)`; not kept, since questions are asked once."""
        return self._embedder.question(text)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Shape `(len(texts), dimension)`. Raises what the embedder raises; nothing is kept then."""
        with self._one_at_a_time:
            found = {text: self._known[text] for text in texts if text in self._known}
        new = [text for text in dict.fromkeys(texts) if text not in found]
        if new:
            found.update(zip(new, self._embedder.passages(new), strict=True))
        with self._one_at_a_time:
            for text, vector in found.items():
                self._known[text] = vector
                self._known.move_to_end(text)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        return np.stack([found[text] for text in texts])
