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


def question_terms(
    question: str, store: Store, place: Collection, glossary: Glossary | None = None
) -> list[Term]:
    """The terms of a question in its own language. With a glossary an abbreviation may stand there in full,
    and the words of a phrase as its abbreviation."""
    words = raw_words(question)
    otherwise = _abbreviated(words, place.language, glossary) if glossary else {}
    terms = [
        Term(
            fold(word),
            (
                *((form,) for form in store.known_forms(word, place) or base_forms(word, place.language)),
                *otherwise.get(at, ()),
            ),
        )
        for at, word in enumerate(words)
        if not is_stop_word(word, place.language)
    ]
    return [*terms, *_dates(question)]


def _abbreviated(
    words: list[str], language: DocumentLanguage, glossary: Glossary
) -> dict[int, list[tuple[str, ...]]]:
    """What may stand for the words of a question, by their place: the longest phrase at each counts."""
    found: dict[int, list[tuple[str, ...]]] = {}
    if language == "other":
        return found
    for start in range(len(words)):
        for length in range(min(LONGEST_PHRASE, len(words) - start), 0, -1):
            spellings = glossary.abbreviations(" ".join(words[start : start + length]), language)
            if spellings:
                forms = [_base_forms_of(spelling, language) for spelling in spellings]
                for at in range(start, start + length):
                    found.setdefault(at, forms)
                break
    return found


def _base_forms_of(spelling: str, language: DocumentLanguage) -> tuple[str, ...]:
    return tuple(form for word in raw_words(spelling) for form in base_forms(word, language)[:1])


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
        spellings = [_base_forms_of(term, other) for term in found]
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
