"""A question in, the same question as people type it out: without diacritics, or with one typo.

Both are fixed functions of the question, so that every run asks the same.
"""

import random
import re
from collections.abc import Callable, Mapping

from corpus.language import detect_question
from indexing.words import is_stop_word

_WORD = re.compile(r"[^\W\d_]+")
_PLAIN = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")

SHORTEST = 5
"""Letters of a word that is misspelt: shorter ones would become another word."""


def without_diacritics(question: str) -> str:
    """`Kto podpisał?` is `Kto podpisal?`; English questions stay as they are."""
    return question.translate(_PLAIN)


def with_typo(question: str) -> str:
    """One letter inside one content word left out, doubled, or changed places with the next one.

    Capitalised words inside the question are spared where there are others, since a name misspelt is another
    name; a question without any word of SHORTEST letters stays as it is.
    """
    language = detect_question(question) or "pl"
    chance = random.Random(question)
    content = [
        match
        for match in _WORD.finditer(question)
        if len(match[0]) >= SHORTEST and not is_stop_word(match[0], language)
    ]
    plain = [match for match in content if not match[0][0].isupper() or match.start() == 0]
    if not content:
        return question
    match = chance.choice(plain or content)
    return question[: match.start()] + _misspelt(match[0], chance) + question[match.end() :]


def _misspelt(word: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(word) - 1)
    kind = chance.choice(("left out", "doubled", "swapped"))
    if kind == "swapped" and word[place] == word[place + 1]:
        kind = "doubled"
    if kind == "left out":
        return word[:place] + word[place + 1 :]
    if kind == "doubled":
        return word[: place + 1] + word[place:]
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


PERTURBATIONS: Mapping[str, Callable[[str], str]] = {"diacritics": without_diacritics, "typo": with_typo}
