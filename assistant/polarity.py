"""Whether a sentence denies what its source affirms, or affirms what it denies."""

import re
from decimal import Decimal

from corpus.language import Language
from indexing.figures import numbers
from indexing.words import base_forms, fold, is_stop_word

_DENIAL = re.compile(
    r"\b(?:nie|nigdy|ani|bez|brak|nikt|nikogo|nikomu|nic|żad\w+|zad(?:en|na|ne|nych|nego|nej)|not|never|no|none|"
    r"nobody|nothing|neither|without|cannot|\w+n[’']t)\b",
    re.IGNORECASE,
)
_NO_DENIAL = re.compile(
    r"\b(?:nie (?:tylko|mniej|więcej|później|wcześniej|dłużej|krócej|niżej)|"
    r"not (?:only|more|less|later|earlier|longer|before)|no (?:later|more|less|longer|earlier|\d)|"
    r"bez (?:względu|zmian|wyjątku)|brak (?:danych|informacji)|no\.)",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"\b(?:najwyżej|maksymalnie|do|poniżej|mniej niż|nie więcej niż|up to|at most|below|under|less than|"
    r"fewer than|no more than|not more than|maximum(?: of)?)\s+$",
    re.IGNORECASE,
)
_LEAST = re.compile(
    r"\b(?:ponad|powyżej|więcej niż|co najmniej|przynajmniej|minimum|nie mniej niż|over|above|more than|"
    r"at least|no less than|no fewer than)\s+$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_ZERO = re.compile(r"(?<![\d.,])0(?![.,]?\d)")


def denies(text: str) -> bool:
    """Whether a text holds a negation (`nie tylko`, `no later than` and the like are none) or a zero."""
    return bool(_DENIAL.search(_NO_DENIAL.sub(" ", text)) or _ZERO.search(text))


def denied_words(text: str, language: Language) -> frozenset[str]:
    """Base forms of the first word with a meaning after each negation of a text."""
    text = _NO_DENIAL.sub(" ", text)
    found: set[str] = set()
    for denial in _DENIAL.finditer(text):
        following = (match.group() for match in _WORD.finditer(text, denial.end()))
        word = next((word for word in following if not is_stop_word(word.lower(), language)), "")
        found.update(base_forms(word, language) or (fold(word),))
    return frozenset(found - {""})


def bounds(text: str) -> dict[Decimal, bool]:
    """The numbers of a text that it calls a limit: True for a least value, False for a greatest."""
    found: dict[Decimal, bool] = {}
    for number in numbers(text):
        before = text[: number.start]
        if _LEAST.search(before) and not re.search(r"\b(?:nie|not|no)\s+\w+\s+\w*\s*$", before):
            found[number.value] = True
        elif _MOST.search(before):
            found[number.value] = False
    return found


def contradicts_bounds(sentence: str, source: str) -> bool:
    """Whether a limit of `sentence` is a least value where `source` calls it a greatest, or the reverse."""
    known = bounds(source)
    return any(known.get(value, least) != least for value, least in bounds(sentence).items())
