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
    (
        "a about again against all already also although always am among an and another any anyone "
        "anything are around as at away back be because become becomes been before behind being below "
        "beside between both brief briefly but by came can come comes could describe did different do "
        "does during each either else enough even ever every everyone everything exactly explain few "
        "followed for from get gets getting give go goes got had happen happened has have he her his how "
        "i if in instead into is it its just keep kept kind kinds know known later least less let like "
        "list long look made make makes making many may me mean means might more most much must my name "
        "need needed never next no not nothing now of off often on once one only onto or other others "
        "otherwise our out outline over overview own particular per perhaps please put quite rather "
        "really regarding same say says seem set several shall she short should show since so some "
        "somebody someone something sometimes sort still such summarise summarize summary sure take "
        "taken takes tell than that the their them then there these they this those though through to "
        "together too toward towards try under until up upon us used using very via want was way ways we "
        "well went were what whatever when where whether which while who whole whom whose why will with "
        "within without would yes yet you your"
    ).split()
)


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The Snowball stem of a lower-case word."""
    return str(_stemmer().stemWord(word))
