"""What a text holds, prepared for many questions: does it say this word, a form of it, or its translation?"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from evals.glossary import concepts
from evals.lemmas import fold
from evals.text import Token, tokens


@dataclass(frozen=True)
class Vocabulary:
    """The keys that the tokens of a text offer, its distinct words by character 3-gram, the concepts that
    the glossary knows them by."""

    offers: frozenset[str]
    concepts: frozenset[str]
    words_by_trigram: Mapping[str, tuple[str, ...]]

    def states(self, wanted: Token) -> bool:
        """Whether the text says what `wanted` says, in any form."""
        return not wanted.needs.isdisjoint(self.offers)

    def resembles(self, word: str, least: float) -> bool:
        """Whether a word of the text has a Dice coefficient of at least `least` with `word`."""
        own = trigrams(fold(word))
        shared = Counter(other for gram in own for other in self.words_by_trigram.get(gram, ()))
        return any(2 * count / (len(own) + len(trigrams(other))) >= least for other, count in shared.items())

    def means(self, wanted: Token) -> bool:
        """Whether the glossary knows a word of the text for `wanted`, in either language."""
        return not concepts(wanted).isdisjoint(self.concepts)


@lru_cache(maxsize=8192)
def vocabulary(text: str) -> Vocabulary:
    """The vocabulary of a text."""
    given = tokens(text)
    by_trigram: dict[str, list[str]] = defaultdict(list)
    for word in {fold(token.text) for token in given if token.sort == "word"}:
        for gram in trigrams(word):
            by_trigram[gram].append(word)
    return Vocabulary(
        offers=frozenset(key for token in given for key in token.offers),
        concepts=frozenset(concept for token in given for concept in concepts(token)),
        words_by_trigram={gram: tuple(words) for gram, words in by_trigram.items()},
    )


def similarity(one: str, other: str) -> float:
    """Dice coefficient of the character 3-grams of two words, padded at both ends, in [0, 1]."""
    left, right = trigrams(fold(one)), trigrams(fold(other))
    return 2 * len(left & right) / (len(left) + len(right))


@lru_cache(maxsize=100_000)
def trigrams(word: str) -> frozenset[str]:
    """The character 3-grams of a folded word, padded at both ends."""
    padded = f"  {word} "
    return frozenset(padded[index : index + 3] for index in range(len(padded) - 2))
