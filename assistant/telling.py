"""Whether an answer tells what the items of a list say."""

import re
from collections.abc import Sequence

import numpy as np

from assistant.context import Context, Tools
from assistant.forms import content_terms, forms_of
from corpus.language import DocumentLanguage, Language

ENOUGH_WORDS = 0.5
"""Least share of an item's terms that the answer holds, within and between languages."""

ENOUGH_OWN = 0.34
"""Least share of those of an item's terms that the question does not hold."""

ENOUGH_CLOSE = 0.86
"""Least cosine of an item with a piece of the answer, between two languages (multilingual-e5-small)."""

_PIECES = re.compile(r"[\n;,:.]+\s*|\s(?:and|oraz|i)\s")
_SHORTEST = 4


class Telling:
    """The answer so far, asked what of a source it tells."""

    def __init__(self, context: Context, tools: Tools) -> None:
        answer, language = context.said, context.answer_language
        self._language = language
        self._forms = forms_of(answer, language)
        self._asked = forms_of(context.query, context.question_language)
        self._pieces = [piece for piece in _PIECES.split(answer) if len(piece) >= _SHORTEST]
        self._embedder = tools.embedder
        self._glossary = tools.glossary

    def names(self, items: Sequence[str], language: DocumentLanguage) -> list[bool]:
        """For every item whether the answer holds its words, meaning alone not counted; an answer that
        repeats the question's words tells no item by them."""
        return [
            self.share(item, language) >= ENOUGH_WORDS and self._own_share(item, language) >= ENOUGH_OWN
            for item in items
        ]

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
        return self._held(self._terms(item, language), language)

    def _own_share(self, item: str, language: DocumentLanguage) -> float:
        """The same of the terms that the question does not hold; 1 where it holds all."""
        own = [
            term
            for term in self._terms(item, language)
            if not self._asked.holds(term, _source(language), self._glossary)
        ]
        return self._held(own, language) if own else 1.0

    def _terms(self, item: str, language: DocumentLanguage) -> list[str]:
        return content_terms(item, _source(language), self._glossary)

    def _held(self, terms: Sequence[str], language: DocumentLanguage) -> float:
        held = [self._forms.holds(term, _source(language), self._glossary) for term in terms]
        return sum(held) / max(len(held), 1)


def _source(language: DocumentLanguage) -> Language:
    return "en" if language == "en" else "pl"
