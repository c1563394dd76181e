"""Keyword lists of one collection: BM25 over surface forms and over base forms, and the words known.

BM25 is Lucene's variant (k1 = 1.2, b = 0.75; Kamphuis et al. 2020) as bm25s computes it.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from corpus.language import DocumentLanguage
from indexing.store import Scored, Term, Weighing
from indexing.words import base_forms, fold, fold_word, raw_words, words_of

Scores = NDArray[np.float32]

SURFACE_WEIGHT = 0.4
BASE_WEIGHT = 0.6
_EMPTY = ""  # bm25s wants at least one word in a text


def write_keywords(folder: Path, language: DocumentLanguage, texts: Iterable[tuple[str, str]]) -> None:
    """Write the lists of all passages `(id, text)` of a collection into `folder` (empty or absent)."""
    folder.mkdir(parents=True, exist_ok=True)
    ids, surface, base = [], [], []
    spelt: dict[str, str] = {}
    for passage_id, text in texts:
        found = words_of(text, language)
        ids.append(passage_id)
        surface.append(list(found.surface) or [_EMPTY])
        base.append(list(found.base) or [_EMPTY])
        spelt.update({fold_word(word): word for word in raw_words(text)})
    for field, lists in (("surface", surface), ("base", base)):
        ranker = bm25s.BM25(k1=1.2, b=0.75, method="lucene")
        ranker.index(lists, show_progress=False)
        ranker.save(folder / field, show_progress=False)
    forms = {folded: base_forms(word, language) for folded, word in spelt.items()}
    (folder / "ids.json").write_text(json.dumps(ids), encoding="utf-8")
    (folder / "forms.json").write_text(json.dumps(forms, ensure_ascii=False), encoding="utf-8")


class Keywords:
    """The lists as written by `write_keywords`, ready to be searched. Safe for several threads."""

    def __init__(self, folder: Path, language: DocumentLanguage) -> None:
        self._language = language
        self.ids: list[str] = json.loads((folder / "ids.json").read_text(encoding="utf-8"))
        self._place = {name: place for place, name in enumerate(self.ids)}
        self._surface = bm25s.BM25.load(folder / "surface", show_progress=False, mmap=True)
        self._base = bm25s.BM25.load(folder / "base", show_progress=False, mmap=True)
        self._rarest = math.log(1 + len(self.ids) / 1.5) * 1.2  # Lucene's idf of a word that one text holds
        self._forms: dict[str, list[str]] = json.loads((folder / "forms.json").read_text(encoding="utf-8"))
        self._spellings: dict[int, list[str]] = defaultdict(list)
        for word in self._surface.vocab_dict:
            if len(word) > 3 and word.isalpha():
                self._spellings[len(word)].append(word)

    def matching(self, terms: Sequence[Term], limit: int) -> list[Scored]:
        """See Store.matching. A term that no text holds counts as much as the rarest word would."""
        scores, _ = self._weighed(terms)
        return self._best(scores, limit)

    def weighing(self, terms: Sequence[Term], limit: int, also: Iterable[str]) -> Weighing:
        """See Store.weighing."""
        scores, rarity = self._weighed(terms)
        shares = dict(self._best(scores, limit))
        shares |= {name: float(scores[self._place[name]]) for name in also if name in self._place}
        return Weighing(shares, rarity)

    def _weighed(self, terms: Sequence[Term]) -> tuple[Scores, tuple[float, ...]]:
        """The share of every passage, and for each term Lucene's idf of the passages that hold it."""
        scores = np.zeros(len(self.ids), dtype=np.float32)
        ideal = 0.0
        rarity = []
        for term in terms:
            found = self._term_scores(term)
            best_found = float(found.max(initial=0.0))
            scores += term.weight * found
            ideal += term.weight * (best_found or self._rarest)
            holding = int(np.count_nonzero(found))
            rarity.append(math.log(1 + (len(self.ids) - holding + 0.5) / (holding + 0.5)))
        return (scores / ideal if ideal > 0 else scores), tuple(rarity)

    def _best(self, scores: Scores, limit: int) -> list[Scored]:
        count = min(limit, len(self.ids))
        best = np.argpartition(-scores, count - 1)[:count] if count else np.empty(0, dtype=int)
        ranked = sorted(best, key=lambda index: (-scores[index], self.ids[index]))
        return [Scored(self.ids[index], float(scores[index])) for index in ranked if scores[index] > 0]

    def known_forms(self, word: str) -> tuple[str, ...]:
        """See Store.known_forms. A misspelling may differ by one letter (two from eight letters on)."""
        folded = fold(word)
        direct = base_forms(word, self._language)
        if any(form in self._base.vocab_dict for form in direct):
            return direct
        if folded in self._surface.vocab_dict:
            return self._forms_of(folded)
        if len(folded) < 5 or not folded.isalpha():
            return ()
        allowed = 2 if len(folded) >= 8 else 1
        lengths = range(len(folded) - allowed, len(folded) + allowed + 1)
        likely = [word for length in lengths for word in self._spellings.get(length, ())]
        close = process.extract(folded, likely, scorer=OSA.distance, score_cutoff=allowed, limit=3)
        nearest = min((distance for _, distance, _ in close), default=0)
        return tuple(
            form
            for spelling, distance, _ in close
            if distance == nearest
            for form in self._forms_of(spelling)
        )

    def _forms_of(self, folded: str) -> tuple[str, ...]:
        return tuple(self._forms.get(folded, (folded,)))

    def _term_scores(self, term: Term) -> Scores:
        """BM25 of the best alternative of a term in every passage."""
        best = np.zeros(len(self.ids), dtype=np.float32)
        for alternative in term.alternatives:
            if alternative:
                parts = [self._scores(self._base, word) for word in alternative]
                best = np.maximum(best, sum(parts) / len(parts))
        if term.surface:
            best = BASE_WEIGHT * best + SURFACE_WEIGHT * self._scores(self._surface, term.surface)
        return best

    @staticmethod
    def _scores(ranker: bm25s.BM25, word: str) -> Scores:
        if word not in ranker.vocab_dict:
            return np.zeros(ranker.scores["num_docs"], dtype=np.float32)
        return np.asarray(ranker.get_scores([word]), dtype=np.float32)
