"""A question in, its words out, each with the forms under which a word of either language is known."""

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.finding.aspects import OTHER_ASPECT
from corpus.normalise import fold
from indexing.languages import english, polish

NAME_FROM = 4
"""Letters from which a word in lower case may be a name: `da` is no form of a name."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Token:
    """A word of a question at `start:end`.

    `keys` are its folded spelling and base forms, Polish ones as `pl:gmina`, English ones as `en:municip`.
    `known`: a Polish word of the dictionary. `after`: the marks between it and the next word.
    """

    text: str
    folded: str
    start: int
    end: int
    keys: frozenset[str]
    known: bool
    after: str = ""


def tokens(question: str) -> list[Token]:
    """The words of `question`, in order; hyphens and other marks divide words."""
    words = list(_WORD.finditer(question))
    ends = [word.start() for word in words[1:]] + [len(question)] * bool(words)
    return [
        Token(
            found[0],
            fold(found[0]),
            found.start(),
            found.end(),
            keys_of(found[0]),
            known(found[0]),
            question[found.end() : end].strip(),
        )
        for found, end in zip(words, ends, strict=True)
    ]


def keys_of(word: str) -> frozenset[str]:
    """The keys of a word as typed. Names are known without their capital, too: `węgier` is Węgry."""
    return polish_keys(word) | english_keys(word)


@lru_cache(maxsize=100_000)
def polish_keys(word: str) -> frozenset[str]:
    """The folded spelling and all Polish base forms, of verbs those of either aspect."""
    found = {lemma for form in _cases(word) for lemma in polish.lemmas(form)}
    found |= {OTHER_ASPECT[lemma] for lemma in found if lemma in OTHER_ASPECT}
    return frozenset(f"pl:{fold(form)}" for form in (_singular(word), *found))


@lru_cache(maxsize=100_000)
def english_keys(word: str) -> frozenset[str]:
    """The English stem."""
    return frozenset((f"en:{fold(english.stem(_singular(word).lower()))}",))


def known(word: str) -> bool:
    """Whether the Polish dictionary holds the word, as a name included."""
    return any(polish.lemmas(form) for form in _cases(word))


def _cases(word: str) -> set[str]:
    """As typed, in lower case and, unless it is too short for a name, with a capital."""
    lower = word.lower()
    return {word, lower, lower.capitalize()} if len(word) >= NAME_FROM else {word, lower}


def _singular(word: str) -> str:
    """`NGO` of `NGOs`; other words as they are."""
    return word[:-1] if word.endswith("s") and word[:-1].isupper() else word
