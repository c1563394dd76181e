"""A word in, the keys under which it counts as the same word out: Polish and English inflection.

Keys are strings with a prefix: `w:` surface without diacritics, `l:` dictionary form (every reading that
Morfeusz 2 knows), `s:` stem of a word unknown to it, `e:` English stem, `num:` the value of a numeral.
"""

from functools import cache, lru_cache
from typing import NamedTuple

import morfeusz2
import Stemmer

_LETTERS = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻäöüßáéíúýčďěňřšťůž", "acelnoszzACELNOSZZaousaeiuycdenrstuz")

_NUMERALS = {
    1: "jeden one",
    2: "dwa dwoje two",
    3: "trzy troje three",
    4: "cztery czworo four",
    5: "pięć pięcioro five",
    6: "sześć sześcioro six",
    7: "siedem siedmioro seven",
    8: "osiem ośmioro eight",
    9: "dziewięć dziewięcioro nine",
    10: "dziesięć dziesięcioro ten",
    11: "jedenaście eleven",
    12: "dwanaście twelve",
    13: "trzynaście thirteen",
    14: "czternaście fourteen",
    15: "piętnaście fifteen",
    16: "szesnaście sixteen",
    17: "siedemnaście seventeen",
    18: "osiemnaście eighteen",
    19: "dziewiętnaście nineteen",
    20: "dwadzieścia twenty",
    30: "trzydzieści thirty",
    40: "czterdzieści forty",
    50: "pięćdziesiąt fifty",
    60: "sześćdziesiąt sixty",
    70: "siedemdziesiąt seventy",
    80: "osiemdziesiąt eighty",
    90: "dziewięćdziesiąt ninety",
    100: "sto hundred",
}
NUMERAL_VALUES = {word: value for value, words in _NUMERALS.items() for word in words.split()}


class WordKeys(NamedTuple):
    """`needs`: one of them must be offered for a match; `offers`: what the word satisfies."""

    needs: frozenset[str]
    offers: frozenset[str]
    numeral: int | None


def fold(text: str) -> str:
    """Lower case without diacritics; the length stays the same."""
    return text.translate(_LETTERS).lower()


@lru_cache(maxsize=200_000)
def lemmas(word: str) -> frozenset[str]:
    """Every dictionary form of a Polish word, lower case; empty for a word that Morfeusz does not know.

    A negated participle or gerund keeps its negation: "niepodpisany" is not "podpisać".
    """
    found = set()
    for _, _, (_, lemma, tag, _, _) in _analyser().analyse(word):
        if tag == "ign":
            continue
        base = lemma.split(":")[0].lower()
        found.add(f"nie {base}" if ":neg" in tag else base)
    return frozenset(found)


@lru_cache(maxsize=200_000)
def word_keys(word: str) -> WordKeys:
    """The keys of one word as written (letters, maybe with digits: "G07")."""
    surface = fold(word)
    forms = lemmas(word)
    keys = {f"w:{surface}", f"e:{_english().stemWord(surface)}"} | {f"l:{fold(form)}" for form in forms}
    if not forms:
        keys.add(f"s:{_polish().stemWord(surface)}")
    numeral = next(
        (NUMERAL_VALUES[form] for form in (*sorted(forms), surface) if form in NUMERAL_VALUES), None
    )
    if numeral is not None:
        keys.add(f"num:{numeral}")
    return WordKeys(frozenset(keys | _forms_without_diacritics(forms)), frozenset(keys), numeral)


def _forms_without_diacritics(forms: frozenset[str]) -> set[str]:
    """The inflected forms of `forms` as typed without diacritics, which Morfeusz would not know."""
    return {
        f"w:{fold(inflected)}"
        for form in forms
        if " " not in form
        for inflected, _, tag, *_ in _analyser().generate(form)
        if ":neg" not in tag and fold(inflected) != inflected.lower()
    }


@cache
def _analyser() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(case_handling=morfeusz2.IGNORE_CASE)


@cache
def _english() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


@cache
def _polish() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("polish")
