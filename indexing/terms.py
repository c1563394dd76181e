"""A question in, its terms out as the texts of one collection may spell them.

In the question's own language a term is a word in the forms that the texts hold, misspellings mended. In
the other language it is a name, a number or a code as it stands, or what the glossary says for it; other
words of the question cannot match there but by accident and only lower the score of what is found.
"""

from collections.abc import Iterator

from corpus.language import DocumentLanguage, Language
from indexing.figures import dates
from indexing.glossary import Glossary
from indexing.languages import polish
from indexing.store import Collection, Store, Term
from indexing.words import base_forms, fold, is_stop_word, raw_words

LONGEST_PHRASE = 5
UNTRANSLATED = 0.4
"""Weight of a word of the question for which the other language has nothing: it may be there unseen."""


def question_terms(question: str, store: Store, place: Collection) -> list[Term]:
    """The terms of a question in its own language."""
    terms = [
        Term(
            fold(word),
            tuple((form,) for form in store.known_forms(word, place) or base_forms(word, place.language)),
        )
        for word in raw_words(question)
        if not is_stop_word(word, place.language)
    ]
    return [*terms, *_dates(question)]


def translated_terms(question: str, language: Language, place: Collection, glossary: Glossary) -> list[Term]:
    """The terms of a question asked in `language` for texts of another one."""
    return [*_translated(question, language, place.language, glossary), *_dates(question)]


def _translated(
    question: str, language: Language, other: DocumentLanguage, glossary: Glossary
) -> Iterator[Term]:
    words = raw_words(question)
    place = 0
    while place < len(words):
        for length in range(min(LONGEST_PHRASE, len(words) - place), 0, -1):
            phrase = " ".join(words[place : place + length])
            found = glossary.translations(phrase, language) if other != "other" else ()
            if found or length == 1:
                break
        as_written = fold(words[place]) if length == 1 and _is_name(words, place) else ""
        spellings = [
            tuple(form for word in raw_words(term) for form in base_forms(word, other)[:1]) for term in found
        ]
        if as_written:
            spellings.append((as_written,))
        if spellings:
            yield Term(as_written, tuple(spelling for spelling in spellings if spelling))
        elif not is_stop_word(words[place], language):
            yield Term("", (), UNTRANSLATED)
        place += length


def _is_name(words: list[str], place: int) -> bool:
    """Whether a word is one that another language spells the same way: a name, a number or a code."""
    word = words[place]
    if any(sign.isdigit() for sign in word) or (len(word) > 1 and any(sign.isupper() for sign in word[1:])):
        return True
    return word[:1].isupper() and (place > 0 or not polish.lemmas(word.lower()))


def _dates(question: str) -> list[Term]:
    return [Term(f"@{date.iso}", ((f"@{date.iso}",),)) for date in dates(question)]
