"""Whether an answer tells what the items of a list say."""

import re
from collections.abc import Sequence

import numpy as np

from assistant.forms import content_terms, forms_of
from corpus.language import DocumentLanguage, Language
from indexing.embedding import Embedder
from indexing.glossary import Glossary

ENOUGH_WORDS = 0.5
"""Least share of an item's terms that the answer holds, within and between languages."""

ENOUGH_CLOSE = 0.86
"""Least cosine of an item with a piece of the answer, between two languages (multilingual-e5-small)."""

_PIECES = re.compile(r"[\n;,:.]+\s*|\s(?:and|oraz|i)\s")
_SHORTEST = 4


class Telling:
    """An answer, asked what of a source it tells."""

    def __init__(self, answer: str, language: Language, embedder: Embedder, glossary: Glossary) -> None:
        self._language = language
        self._forms = forms_of(answer, language)
        self._pieces = [piece for piece in _PIECES.split(answer) if len(piece) >= _SHORTEST]
        self._embedder = embedder
        self._glossary = glossary

    def names(self, items: Sequence[str], language: DocumentLanguage) -> list[bool]:
        """For every item whether the answer holds its words, meaning alone not counted."""
        return [self.share(item, language) >= ENOUGH_WORDS for item in items]

    def tells(self, items: Sequence[str], language: DocumentLanguage) -> list[bool]:
        """For every item, written in `language`, whether the answer tells it: by its words or, between
        languages, by a piece of it that means this item and no other as nearly."""
        told = self.names(items, language)
        if language == self._language or all(told) or not self._pieces:
            return told
        close = self._embedder.passages(list(items)) @ self._embedder.passages(self._pieces).T
        pieces, items_meant = np.argmax(close, axis=1), np.argmax(close, axis=0)
        return [
            held or bool(close[item, piece] >= ENOUGH_CLOSE and items_meant[piece] == item)
            for item, (held, piece) in enumerate(zip(told, pieces, strict=True))
        ]

    def share(self, item: str, language: DocumentLanguage) -> float:
        """Share of an item's terms that the answer holds."""
        source: Language = "en" if language == "en" else "pl"
        terms = content_terms(item, source, self._glossary)
        return sum(self._forms.holds(term, source, self._glossary) for term in terms) / max(len(terms), 1)
