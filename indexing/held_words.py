"""Which words of a question a passage holds, as a person would point at them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.dates import dates
from corpus.language import Language
from corpus.normalise import fold
from indexing.glossary import Glossary
from indexing.store import Collection, Store
from indexing.terms import LONGEST_PHRASE
from indexing.words import base_forms, is_stop_word, raw_words

How = Literal["same", "form", "mended", "abbreviated", "translated", "date"]
"""How a word of the question stands in a passage: as it is (capitals and diacritics aside), in another form,
as the word that a misspelt one was taken for, as its abbreviation or in full, in the other language, as the
same date."""


@dataclass(frozen=True)
class Held:
    """A word or phrase of the question, what stands for it in the passage (`""` for nothing), and how."""

    word: str
    text: str
    how: How | None


class Reader:
    """Reads passages of one collection for the words of one question."""

    def __init__(self, question: str, language: Language | None, place: Collection, store: Store) -> None:
        self._question = question
        self._place = place
        self._store = store
        self._own = language in (None, place.language)
        self._language: Language = language or ("en" if place.language == "en" else "pl")

    def held(self, text: str, glossary: Glossary) -> list[Held]:
        """The words of the question in order, stop words left out, each as `text` holds it."""
        passage = _Passage(text, self._place)
        found = list(self._dates(text))
        dated = {word for date in found for word in raw_words(date.word)}
        words = raw_words(self._question)
        at = 0
        while at < len(words):
            held, length = self._at(words[at : at + LONGEST_PHRASE], passage, glossary)
            if words[at] not in dated and (held.how or not is_stop_word(words[at], self._language)):
                found.append(held)
            at += length
        return found

    def _at(self, words: Sequence[str], passage: "_Passage", glossary: Glossary) -> tuple[Held, int]:
        """The word or phrase that `words` begin with, and how many words it has."""
        for how, forms in self._readings(words[0]):
            if not is_stop_word(words[0], self._language) and (text := passage.word(forms, how)):
                return Held(words[0], text, how), 1
        otherwise = glossary.abbreviations if self._own else glossary.translations
        for length in range(len(words), 0, -1):
            phrase = " ".join(words[:length])
            for spelling in otherwise(phrase, self._language):
                if text := passage.phrase(spelling):
                    return Held(phrase, text, "abbreviated" if self._own else "translated"), length
        return Held(words[0], "", None), 1

    def _readings(self, word: str) -> Iterator[tuple[How, frozenset[str]]]:
        yield "same", frozenset({fold(word)})
        if self._own:
            direct = frozenset(base_forms(word, self._place.language))
            yield "form", direct
            yield "mended", frozenset(self._store.known_forms(word.lower(), self._place)) - direct

    def _dates(self, text: str) -> Iterator[Held]:
        there = {date.iso: text[date.start : date.end] for date in dates(text)}
        for date in dates(self._question):
            written = self._question[date.start : date.end]
            yield Held(written, there.get(date.iso, ""), "date" if date.iso in there else None)


class _Passage:
    """The words of a passage by their folded and base forms, the first of each."""

    def __init__(self, text: str, place: Collection) -> None:
        self._place = place
        self._folded: dict[str, str] = {}
        self._base: dict[str, str] = {}
        self._words = raw_words(text)
        for word in self._words:
            self._folded.setdefault(fold(word), word)
            for form in base_forms(word, place.language):
                self._base.setdefault(form, word)

    def word(self, forms: frozenset[str], how: How) -> str:
        """The first word of the passage that has one of `forms`; `""` without one."""
        known = self._folded if how == "same" else self._base
        return next((known[form] for form in sorted(forms) if form in known), "")

    def phrase(self, spelling: str) -> str:
        """The words of the passage that stand for a phrase, all of them somewhere in it; `""` otherwise."""
        parts = []
        for word in raw_words(spelling):
            forms = frozenset((*base_forms(word, self._place.language), fold(word)))
            part = self.word(forms, "form") or self.word(forms, "same")
            if not part and not is_stop_word(word, self._place.language):
                return ""
            parts.append(part)
        return " ".join(part for part in parts if part)
