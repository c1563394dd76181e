"""Whom a pronoun may mean: names of the last answer."""

import re

from assistant.conversation.words import WORD, is_name
from corpus.language import Language
from corpus.normalise import fold
from indexing.languages import polish
from indexing.words import is_stop_word

MOST = 3
"""Names that are taken from an answer."""

_PERSON: dict[Language, re.Pattern[str]] = {
    "pl": re.compile(
        r"\b(?:on|ona|oni|one|jego|jej|jemu|ją|niego|niemu|nim|nią|nich|nimi|ich|im)\b|"
        r"^(?:kto|kim) (?:to|jest to)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:he|she|they|him|her|them|his|their)\b|^who (?:is|was|are|were) (?:that|this|those)\b",
        re.IGNORECASE,
    ),
}


def people_meant(said: str, answer: str, about: str, language: Language) -> list[str]:
    """Names of `answer` that a personal pronoun of `said` may mean, at most MOST, without those that
    `about` holds already; none where no such pronoun occurs."""
    if not _PERSON[language].search(said):
        return []
    known = fold(about)
    return [name for name in dict.fromkeys(_names(answer)) if fold(name) not in known][:MOST]


def _names(text: str) -> list[str]:
    """Runs of at least two words spelled like names."""
    runs: list[list[str]] = [[]]
    end = 0
    for match in WORD.finditer(text):
        word, between = match.group(), text[end : match.start()]
        starts = not end or any(sign in between for sign in ".!?:\n•")
        named = is_name(word) and not (starts and _common(word))
        if not named or (end and between.strip()):
            runs.append([])
        if named:
            runs[-1].append(word)
        end = match.end()
    return [" ".join(run) for run in runs if len(run) > 1]


def _common(word: str) -> bool:
    """Whether the first word of a sentence owes its capital to its place: the dictionary knows it, and
    not as a name, or English has it as a word of grammar."""
    readings = polish.spellings(word)
    return is_stop_word(word, "en") or bool(readings and not any(name[:1].isupper() for name in readings))
