"""Plain rankings to stand beside the product's: BM25 of the words as they are written, and plain fusion."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

K1, B = 1.2, 0.75
RANK_OFFSET = 60
"""The k of reciprocal rank fusion as its authors give it (Cormack et al. 2009)."""

_WORD = re.compile(r"\w+")


class PlainBM25:
    """BM25 (Lucene's variant) over lower-cased words: no lemmas, no folding, no stop words."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        counts = {name: Counter(words(text)) for name, text in texts.items()}
        lengths = {name: sum(found.values()) for name, found in counts.items()}
        mean = sum(lengths.values()) / max(len(lengths), 1)
        self._postings: dict[str, dict[str, float]] = defaultdict(dict)
        for name, found in counts.items():
            norm = K1 * (1 - B + B * lengths[name] / mean) if mean else K1
            for word, times in found.items():
                self._postings[word][name] = times / (times + norm)
        self._size = len(counts)

    def search(self, query: str, k: int) -> list[str]:
        """The best `k` names; equal scores in order of name; texts without any of the words left out."""
        scores: dict[str, float] = defaultdict(float)
        for word, times in Counter(words(query)).items():
            postings = self._postings.get(word, {})
            idf = math.log(1 + (self._size - len(postings) + 0.5) / (len(postings) + 0.5))
            for name, weight in postings.items():
                scores[name] += times * idf * weight
        return sorted(scores, key=lambda name: (-scores[name], name))[:k]


def words(text: str) -> list[str]:
    """Lower-cased runs of letters, digits and underscores."""
    return _WORD.findall(text.lower())


def fused(rankings: Sequence[Sequence[str]], k: int) -> list[str]:
    """Reciprocal rank fusion without weights."""
    scores: dict[str, float] = defaultdict(float)
    for ranking in rankings:
        for rank, name in enumerate(ranking, 1):
            scores[name] += 1 / (RANK_OFFSET + rank)
    return sorted(scores, key=lambda name: (-scores[name], name))[:k]
