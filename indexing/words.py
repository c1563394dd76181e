"""A text in, the words of it out as the keyword index sees them.

Every word has a surface form (lower case, without diacritics) and base forms: Polish lemmas or
English stems, folded too, so that a question typed without diacritics meets the text that has them.
Dates become one word (`21 marca 2018` and `21.03.2018` are `@2018-03-21`), and so does a code however it
is written: `G-07` and `G 07` are G07, `771-27-04-669` is 7712704669, `B+R` is BR, `CO₂` is CO2.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.language import DocumentLanguage
from corpus.normalise import fold as fold
from indexing.figures import dates
from indexing.languages import english, polish

_WORD = re.compile(r"([^\W_]+)(?:['’][^\W\d_]+)?")
_SMALL_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹", "01234567890123456789")
_DIVIDED = re.compile(
    r"\b(?:\d+(?:-\d+){2,}|[b-hj-np-tvxy]-\d{2,3}|[a-z][+&][a-z])\b|\b(?-i:[B-HJ-NP-TVXY]) \d{2,3}\b",
    re.IGNORECASE,
)
"""Codes in parts. A letter before a space is none that is a word in Polish or English, and a capital."""
_ODD = re.compile(r"[₀-₉⁰¹²³⁴-⁹+&]|-\d|[A-Z] \d\d")
"""Without one of these a text holds no such code."""
_FEWEST_DIGITS = 9
"""Shorter numbers with hyphens are dates, years or ranges."""


@lru_cache(maxsize=200_000)
def fold_word(word: str) -> str:
    """One word folded. Texts hold the same words over and over."""
    return fold(word)


def raw_words(text: str) -> list[str]:
    """The words of `text` as written, in order; numbers and codes included."""
    if _ODD.search(text):  # seldom: a search reads the words of hundreds of sentences
        text = _DIVIDED.sub(_joined, text.translate(_SMALL_DIGITS))
    return _WORD.findall(text)


def _joined(code: re.Match[str]) -> str:
    parts = re.findall(r"[^\W_]+", code[0])
    is_range = code[0][0].isdigit() and sum(map(len, parts)) < _FEWEST_DIGITS
    return code[0] if is_range else "".join(parts)


@dataclass(frozen=True)
class Words:
    """The words of one text, one list per field of the keyword index."""

    surface: tuple[str, ...]
    base: tuple[str, ...]


def words_of(text: str, language: DocumentLanguage) -> Words:
    """The words of a passage, stop words left out. `other` has no base forms."""
    fields = [_fields(word, language) for word in raw_words(text)]
    when = tuple(f"@{date.iso}" for date in dates(text))
    surface = tuple(form for own in fields for form in own.surface)
    base = tuple(form for own in fields for form in own.base)
    return Words(surface + when, base + when)


@lru_cache(maxsize=200_000)
def _fields(word: str, language: DocumentLanguage) -> Words:
    """What one word gives to each field."""
    surface = () if is_stop_word(word, language) else (fold_word(word),)
    return Words(surface, base_forms(word, language))


@lru_cache(maxsize=200_000)
def base_forms(word: str, language: DocumentLanguage) -> tuple[str, ...]:
    """Folded lemmas (Polish) or the stem (English) of a word as written; empty for a stop word.

    A capital may make it a name (`Śląsku` is Śląsk) or only begin a sentence: both readings count.
    """
    if language == "other" or is_stop_word(word, language):
        return ()
    lower = word.lower()
    if language == "en":
        return (fold(english.stem(lower)),)
    found = dict.fromkeys((*(polish.lemmas(word) if word != lower else ()), *polish.lemmas(lower)))
    return tuple(fold(lemma) for lemma in found) or (fold(word),)


def is_stop_word(word: str, language: DocumentLanguage) -> bool:
    """Whether a word says nothing about a subject in that language."""
    lower = word.lower()
    if language == "pl":
        return lower in polish.STOP_WORDS
    if language == "en":
        return lower in english.STOP_WORDS
    return False
