"""A sentence in, whether it mixes two languages out (`a hub of zrównoważone urbanizacji`)."""

import re

from corpus.language import Language
from indexing.languages import polish
from indexing.words import fold

SHORTEST = 4
"""Letters; shorter words stand in both languages."""

STRANGE = 2
"""Words that no Polish dictionary and no Polish source holds, from which a Polish sentence is mixed."""

_APART = re.compile(r"„[^”]*”|“[^”]*”|\"[^\"]*\"|\([^)]*\)|\S+@\S+|\S*://\S+|www\.\S+")
_WORD = re.compile(r"[^\W\d_]+")
_POLISH_LETTER = re.compile(r"[ąćęłńóśźż]")


def mixed(sentence: str, language: Language, polish_sources: str) -> bool:
    """Whether a sentence written in `language` holds words of another one outside quotations and brackets.
    Words with a capital are taken for names. `polish_sources`: Polish texts whose words are at home in a
    Polish sentence."""
    words = {
        word
        for word in _WORD.findall(_APART.sub(" ", sentence))
        if word[0].islower() and len(word) >= SHORTEST
    }
    if language == "en":
        return any(_POLISH_LETTER.search(word) for word in words)
    strange = {word for word in words if not polish.lemmas(word)}
    if len(strange) < STRANGE:
        return False
    at_home = {fold(word) for word in _WORD.findall(polish_sources)}
    return sum(fold(word) not in at_home for word in strange) >= STRANGE
