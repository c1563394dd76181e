"""What a sentence claims that a source must hold: numbers, dates, codes and names."""

import re
from decimal import Decimal
from functools import lru_cache

from assistant.lists import MARK
from corpus.language import Language
from indexing.figures import dates, numbers
from indexing.glossary import Glossary
from indexing.languages import polish
from indexing.words import fold, is_stop_word, raw_words

_RANGE = re.compile(r"(\d+(?:[.,]\d+)?)\s*[–-]\s*\d+(?:[.,]\d+)?\s*([^\W\d]+)")
_NAME = re.compile(r"[^\W\d_][\w’'-]*")
_REFERENCE = re.compile(r"\b(?=[\w.-]*/)(?=[\w./-]*\d)[^\W_][\w.-]*(?:/[\w.-]*\w){2,}\b")
_NEXT_NAME = re.compile(r"\s+[A-ZĄĆĘŁŃÓŚŹŻ]")
_POSSESSIVE = re.compile(r"['’]s$")
_CODE = re.compile(r"\b(?=\w*\d)(?=\w*[^\W\d_])\w+\b")


def holds_claim(text: str, claim: str, language: Language, glossary: Glossary) -> bool:
    """Whether `text` holds a claim as `claims_of` writes it, names also in translation."""
    kind, _, value = claim.partition(":")
    if kind == "number":
        return value in _numbers_of(text)
    if kind == "code":
        return fold(value) in map(fold, references(text))
    if kind == "date":
        return any(_same_date(value, date.iso) for date in dates(text))
    return _name_in(value, text) or any(
        all(_name_in(part, text) for part in raw_words(other))
        for other in glossary.translations(value, language)
    )


def claims_of(sentence: str, language: Language) -> list[str]:
    """What must occur in a source: `code:…`, `date:…`, `number:…`, `name:…`."""
    sentence = MARK.sub("", sentence)
    found = [f"code:{code}" for code in references(sentence)]
    sentence = without_references(sentence)
    found += [f"date:{date.iso}" for date in dates(sentence)]
    found += [f"number:{number.value}" for number in numbers(sentence)]
    found += [f"name:{code}" for code in _CODE.findall(sentence)]
    undated = sentence
    for date in sorted(dates(sentence), key=lambda date: date.start, reverse=True):
        undated = undated[: date.start] + " " + undated[date.end :]
    found += [f"name:{name}" for name in names(undated, language)]
    return list(dict.fromkeys(found))


def references(text: str) -> list[str]:
    """Numbers of files and resolutions (`XXIX/754/20`), as written."""
    return [match.group() for match in _REFERENCE.finditer(text)]


def without_references(text: str) -> str:
    """`text` with spaces in their place, so that no figure is read out of them."""
    return _REFERENCE.sub(lambda match: " " * len(match.group()), text)


def names(sentence: str, language: Language) -> list[str]:
    """Words that look like names: capitals inside a sentence, or at its start where no dictionary
    knows the word."""
    found = []
    for match in _NAME.finditer(sentence):
        word = match.group()
        starts = not sentence[: match.start()].strip(" \n\t„“\"'(•–-*")
        inner = any(sign.isupper() for sign in word[1:])
        if not word[0].isupper() and not inner:
            continue
        if starts and not inner and not _begins_name(sentence, match.end(), word, language):
            continue
        if is_stop_word(word.lower(), language) or len(word) < 2:
            continue
        found.append(_POSSESSIVE.sub("", word))
    return found


def _begins_name(sentence: str, end: int, word: str, language: Language) -> bool:
    """Whether the first word of a sentence, which ends at `end`, is a name and not only a beginning: a
    name follows it at once, or the dictionary knows it as a name alone, or not at all."""
    if language == "en":
        return bool(_NEXT_NAME.match(sentence, end)) and not is_stop_word(word.lower(), language)
    spelt = polish.spellings(word)
    return all(lemma[:1].isupper() for lemma in spelt)


def _name_in(name: str, text: str) -> bool:
    """Whether `text` holds `name` in some case form: the same beginning, endings may differ."""
    wanted = fold(name)
    keep = len(wanted) if len(wanted) <= 3 else max(3, len(wanted) - 3)
    return any(
        other == wanted or (other.startswith(wanted[:keep]) and abs(len(other) - len(wanted)) <= 4)
        for other in _folded_words(text)
    )


@lru_cache(maxsize=1_000)
def _folded_words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _NAME.findall(text) + _CODE.findall(text) + raw_words(text))


@lru_cache(maxsize=1_000)
def _numbers_of(text: str) -> frozenset[str]:
    """Values that a text holds: numbers, the years of dates, the first of a range (`8–10 million`)."""
    found = {str(number.value) for number in numbers(text)}
    found |= {str(Decimal(date.iso[:4]).normalize()) for date in dates(text) if date.iso[:4].isdigit()}
    for match in _RANGE.finditer(text):
        found |= {str(number.value) for number in numbers(f"{match[1]} {match[2]}")}
    return frozenset(found)


def _same_date(claim: str, found: str) -> bool:
    """A date in a source supports itself and any coarser date within it."""
    return (
        found == claim
        or found.startswith(f"{claim}-")
        or (claim.startswith("--") and found.endswith(claim[1:]))
    )
