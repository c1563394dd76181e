"""Whether a message points at something outside itself, and whether anything is left without that."""

import re

from assistant.conversation.fragments import names_in
from assistant.conversation.words import WORD, is_asking, is_code, is_name, is_verb
from corpus.language import Language
from indexing.words import is_stop_word

_THING: dict[Language, str] = {
    "pl": r"to|ten|ta|te|tego|tej|temu|tych|tym|tę|tą|tam|wtedy|stamtąd|stamtad",
    "en": r"this|that|these|those|there|then|else",
}
_PERSON: dict[Language, str] = {
    "pl": r"on|ona|ono|oni|one|jego|jej|jemu|ją|go|mu|ich|im|je|nim|nią|nimi|niej|nich|niego|niemu",
    "en": r"it|its|he|she|him|his|her|they|them|their|theirs",
}
_PRONOUN = {
    language: re.compile(rf"\b(?:{_THING[language]}|{_PERSON[language]})\b", re.IGNORECASE)
    for language in _THING
}
_OWNING = {language: re.compile(rf"\b(?:{_PERSON[language]})\b", re.IGNORECASE) for language in _PERSON}
_EMPTY: dict[Language, re.Pattern[str]] = {
    "pl": re.compile(
        r"\b(?:(?:co|czym|jak) to|kto to(?: jest| był\w*)? (?=(?-i:[A-ZŁŚŻ]))|czy to prawda|po to|"
        r"ten sam|tak to|w tym|tym samym|"
        r"to,? (?:co|że|ze|czy|jak|kto|ile)|te[njg]?o?,? (?:kt[óo]r\w+))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:is|are|was|were) there|there (?:is|are|was|were)|that|"
        r"is it (?:true|possible|worth|necessary|allowed)|"
        r"those who)\b(?!\s*[?.!]*$)|\bthis (?:year|month|week)\b",
        re.IGNORECASE,
    ),
}
"""Pronouns that point at nothing outside: `co to jest`, `is there`, a joining `that`."""

_DEMONSTRATIVE = re.compile(
    r"\bthat (?=(?:\w+ )?\w+ (?:is|was|has|had|meant|supposed|to)\b|\w+[\s?.!]*$)", re.IGNORECASE
)
_MOST_CONTENT = 2
_BEFORE: dict[Language, int] = {"pl": 0, "en": 1}
"""Telling words before a pronoun that nothing outside is meant by. In English one may be a verb."""


def pointing(text: str, language: Language) -> bool:
    """Whether a pronoun points outside the message: there is one, and no name of the message before it."""
    bare = _EMPTY[language].sub(_masked, text)
    if language == "en":
        demonstrative = _DEMONSTRATIVE.search(text)
        if demonstrative:
            bare = bare[: demonstrative.start()] + demonstrative[0] + bare[demonstrative.end() :]
    found = _PRONOUN[language].search(bare)
    if found is None:
        return False
    return not any(span.end <= found.start() for span in names_in(text, language))


def names_nobody(text: str, language: Language) -> bool:
    """Whether a message says, without its conversation, nothing that could be looked for: no more than
    asking and stop words, or a pronoun with verbs (`Kto to podpisał?`) or with what it owns
    (`What is its budget?`)."""
    words = WORD.findall(text)
    if any(is_name(word) or is_code(word) or word.isdigit() for word in words[1:]):
        return False
    if all(is_stop_word(word.lower(), language) or is_asking(word, language) for word in words):
        return bool(words)
    if not pointing(text, language):
        return False
    if not any(_tells(word, language) for word in words):
        return True
    owned = _OWNING[language].search(text)
    if owned is None:
        return False
    before, after = (WORD.findall(part) for part in (text[: owned.start()], text[owned.end() :]))
    told_before = sum(_tells(word, language) for word in before)
    told_after = sum(_tells(word, language) for word in after)
    return told_before <= _BEFORE[language] and told_before + told_after <= _MOST_CONTENT


def _tells(word: str, language: Language) -> bool:
    return not (is_stop_word(word.lower(), language) or is_asking(word, language) or is_verb(word, language))


def _masked(match: re.Match[str]) -> str:
    return "·" * len(match[0])
