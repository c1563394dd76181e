"""The words of a text, ready to be asked whether they hold a word of either language."""

from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from corpus.language import DocumentLanguage, Language
from indexing.glossary import Glossary
from indexing.terms import LONGEST_PHRASE
from indexing.words import base_forms, fold, is_stop_word, raw_words

STEM = 6
"""Letters that two words must share to count as of one stem (`podpisać`, `podpisanie`)."""

SHORTEST_MENDED, LONG_MENDED = 6, 9
"""Letters of a word in which one wrong letter, or two, are read as a slip."""


@dataclass(frozen=True)
class Forms:
    """The words of a text: folded, in base form, and the beginnings of the longer ones."""

    language: DocumentLanguage
    surface: frozenset[str]
    base: frozenset[str]
    stems: frozenset[str]

    def holds(self, word: str, language: Language, glossary: Glossary) -> bool:
        """Whether the text has a word or phrase of `language` in some form, or its translation."""
        if all(self._holds_form(part, language) for part in raw_words(word)):
            return True
        other: Language = "en" if language == "pl" else "pl"
        return self.language != language and any(
            all(self._holds_form(part, other) for part in raw_words(term))
            for term in glossary.translations(word, language)
        )

    def resembles(self, word: str) -> bool:
        """Whether the text has a word that `word` misspells: one letter off, two in a long word."""
        folded = fold(word)
        if len(folded) < SHORTEST_MENDED or any(sign.isdigit() for sign in folded):
            return False
        most = 2 if len(folded) >= LONG_MENDED else 1
        near = process.extractOne(folded, self.surface, scorer=OSA.distance, score_cutoff=most)
        return near is not None and near[0][0] == folded[0]

    def _holds_form(self, word: str, language: Language) -> bool:
        folded = fold(word)
        if folded in self.surface or any(form in self.base for form in base_forms(word, language)):
            return True
        return len(folded) >= STEM and folded[:STEM] in self.stems


def forms_of(text: str, language: DocumentLanguage) -> Forms:
    """The words of `text`."""
    words = raw_words(text)
    surface = frozenset(map(fold, words))
    base = frozenset(form for word in words for form in base_forms(word, language))
    return Forms(language, surface, base, frozenset(word[:STEM] for word in surface if len(word) >= STEM))


def content_terms(text: str, language: Language, glossary: Glossary) -> list[str]:
    """The words of a text that say something about its subject, each once, in order; a phrase that the
    glossary knows (`House of Southern Poland`) stays one term."""
    words = raw_words(text)
    found: dict[str, str] = {}
    place = 0
    while place < len(words):
        length = _phrase_length(words[place : place + LONGEST_PHRASE], language, glossary)
        term = " ".join(words[place : place + length])
        if length > 1 or not is_stop_word(term, language):
            found.setdefault(term.lower(), term)
        place += length
    return list(found.values())


def _phrase_length(words: list[str], language: Language, glossary: Glossary) -> int:
    """Words of the longest phrase at the start of `words` that the glossary knows; 1 where it knows none."""
    return next(
        (
            length
            for length in range(len(words), 1, -1)
            if glossary.translations(" ".join(words[:length]), language)
        ),
        1,
    )
