"""English: abbreviations that end no sentence, stop words, stems by Snowball."""

from functools import cache, lru_cache

import Stemmer

ABBREVIATIONS = frozenset(
    "approx art ca cf co corp dept dr ed e.g eg est etc fig gov i.e ie inc jr ltd mr mrs ms mt no nos p pp "
    "prof rev sr st univ v vol vs".split()
)
"""Lower case, without the last dot."""

ENDING = frozenset("etc inc ltd co".split())
"""Abbreviations after which a capital letter begins a new sentence."""

STOP_WORDS = frozenset(
    "a about all also am an and any are as at be been being but by can could did do does for from give had "
    "has have he her his how i if in into is it its list many may me more most much my name no not of on one "
    "or our out please shall she should so some such tell than that the their them then there these they "
    "this those to under us was we were what when where which who whom whose why "
    "will with would you your".split()
)


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The Snowball stem of a lower-case word."""
    return str(_stemmer().stemWord(word))
