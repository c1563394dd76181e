"""The words of a message by their part in it: asking words, verbs, pronouns, names, codes.

Polish verbs are known by their dictionary form; English has no dictionary here, so of its verbs only the
auxiliaries and those in a known place are.
"""

import re

from corpus.language import Language
from corpus.normalise import fold
from indexing.languages import polish

WORD = re.compile(r"[^\W_]+(?:[-–/.’'][^\W_]+)*")
"""A word with its inner signs: `Czysto-Zielona`, `XXIX/728/20`, `2.0`."""

ASKING: dict[Language, frozenset[str]] = {
    "pl": frozenset(
        "kto kogo komu kim co czego czemu czym kiedy gdzie skąd dokąd jak dlaczego ile ilu iloma jaki jaka "
        "jakie jakiego jakiej jakim jakimi jakich jaką który która które którego której którym którymi "
        "których którą którzy czy".split()
    ),
    "en": frozenset("who whom whose what which when where why how".split()),
}
AUXILIARIES = frozenset(
    "is are was were be been am do does did has have had can could will would shall should may might must "
    "isn't aren't wasn't weren't doesn't don't didn't".split()
)
PREPOSITIONS: dict[Language, frozenset[str]] = {
    "pl": frozenset("w we z ze na do od dla o u przy po przed za nad pod przez między bez wg według".split()),
    "en": frozenset("in on at for from of with by about to under over after before since until".split()),
}
CONNECTIVES: dict[Language, re.Pattern[str]] = {
    "pl": re.compile(
        r"^(?:no\s+)?(?:a co z|co z|a jak z|a jeśli chodzi o|a|i|oraz|ale|natomiast|to|no)\s+", re.IGNORECASE
    ),
    "en": re.compile(
        r"^(?:and what about|what about|how about|and how about|and|or|but|so)\s+", re.IGNORECASE
    ),
}
"""How a message goes on from the one before."""

_INFINITIVE = re.compile(r"(?:[aiyeuą]ć|[jźe]ść|źć|óc)$")
_NO_VERBS = frozenset("sieć nić płeć powieść opowieść treść cześć część".split())
_NO_VERB_FORM = re.compile(r"(?:[nc]i(?:e|a|u|em|om|ami|ach)|łem|łam)$")
"""Endings of verbal nouns, and of verbs in the first person, which a question hardly has (`udziałem`)."""

_TYPED_PAST = re.compile(r"(?:[aiye]l|[aiye]l[aoiy])$")
_CODE = re.compile(r"^(?=.*\d)(?=.*[^\W\d_])[\w/.-]+$")
_YEAR = re.compile(r"^(?:1[89]|20)\d\d$")


def is_verb(word: str, language: Language) -> bool:
    """Whether a word is a verb in a personal or impersonal form, or an English auxiliary."""
    lower = word.lower()
    if language == "en":
        return lower in AUXILIARIES
    if _NO_VERB_FORM.search(lower):
        return False
    found = polish.lemmas(lower)
    if not found:
        return _TYPED_PAST.search(lower) is not None and word.islower()
    return _INFINITIVE.search(found[0]) is not None and found[0] not in _NO_VERBS


def is_asking(word: str, language: Language) -> bool:
    """Whether a word asks (`kto`, `ktore` typed without diacritics, `which`)."""
    return fold(word) in _ASKING_FOLDED[language]


def is_code(word: str) -> bool:
    """`G07`, `XXIX/728/20`, `2.0` is none: letters and digits together."""
    return _CODE.match(word) is not None


def is_year(word: str) -> bool:
    return _YEAR.match(word) is not None


def is_name(word: str) -> bool:
    """Whether a word is spelled like a name. The first word of a message tells nothing by its capital."""
    return word[:1].isupper() or any(sign.isupper() for sign in word[1:])


_ASKING_FOLDED = {language: frozenset(map(fold, known)) for language, known in ASKING.items()}
