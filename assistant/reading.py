"""A fragment read for checking, and how much a sentence is like it."""

from functools import cached_property

import numpy as np

from assistant.context import Fragment
from assistant.forms import Forms, content_terms, forms_of
from corpus.language import Language
from indexing.embedding import Embedder, Vectors
from indexing.glossary import Glossary
from indexing.sentences import Span, sentences


class Read:
    """A fragment with what the checks need of it, computed once."""

    def __init__(self, fragment: Fragment, embedder: Embedder) -> None:
        self.text = fragment.text
        self.title = (
            f"{fragment.hit.info.title} {fragment.hit.passage.heading} {fragment.hit.info.date or ''}"
        )
        self.language = fragment.hit.info.language
        self.spans = sentences(fragment.text) or [Span(0, len(fragment.text))]
        self._embedder = embedder

    @cached_property
    def forms(self) -> Forms:
        return forms_of(f"{self.text}\n{self.title}", self.language)

    @cached_property
    def vectors(self) -> Vectors:
        return np.asarray(self._embedder.passages([self.text[start:end] for start, end in self.spans]))


class Likeness:
    """How much a sentence is like a source: by its words within one language, by meaning between two."""

    def __init__(self, embedder: Embedder, glossary: Glossary) -> None:
        self._embedder = embedder
        self._glossary = glossary
        self._known: dict[str, Vectors] = {}

    def shared(self, forms: Forms, sentence: str, language: Language) -> float:
        """Share of the content words of `sentence` that `forms` hold, also through the glossary."""
        words = content_terms(sentence, language, self._glossary)
        if not words:
            return 1.0
        return sum(forms.holds(word, language, self._glossary) for word in words) / len(words)

    def cosine(self, read: Read, first: int, last: int, sentence: str) -> float:
        """Highest cosine of `sentence` with the sentences `first` to `last` of a fragment."""
        vector = self._vector(sentence)
        return float(max(read.vectors[place] @ vector for place in range(first, last + 1)))

    def of_sentence(self, read: Read, place: int, sentence: str, language: Language) -> float:
        """Share of words, or cosine, of `sentence` with one sentence of a fragment."""
        if read.language == language:
            return self.shared(
                forms_of(read.text[slice(*read.spans[place])], read.language), sentence, language
            )
        return self.cosine(read, place, place, sentence)

    def of_span(self, read: Read, span: Span, sentence: str, language: Language) -> float:
        """Share of words, or cosine, of `sentence` with a span of a fragment."""
        text = read.text[slice(*span)]
        if read.language == language:
            return self.shared(forms_of(text, read.language), sentence, language)
        return float(self._vector(text) @ self._vector(sentence))

    def _vector(self, sentence: str) -> Vectors:
        if sentence not in self._known:
            self._known[sentence] = self._embedder.passages([sentence])[0]
        return self._known[sentence]
