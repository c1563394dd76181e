"""Does a passage support a sentence? An own checker that shares no code with the answering step.

Numbers and dates must stand in the passage; names too; of the other words a share must be there, as the
same word, by overlap of character 3-grams, or through the glossary where the languages differ. It sees
words, not meaning: a sentence that denies its source in the source's words passes. Its agreement with
people is measured by `evals label`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from evals.glossary import concepts
from evals.measures.language import language_of
from evals.text import Token, plain, tokens
from evals.vocabulary import Vocabulary, vocabulary

SAME_LANGUAGE = 0.6
"""Share of a sentence's words, weighted by length, that a supporting passage must hold."""

KNOWN_ACROSS = 0.5
"""Across languages: share of the words of the glossary that the passage must hold. On sentences beside
their translation 0.7 to 0.9 pass; beside another passage 0.01 to 0.07 (FLORES) or 0.4 to 0.5 (articles of
the UDHR, all of which speak of rights)."""

FEWEST_WORDS = 2
"""Words of the glossary below which that share says nothing; then the next two decide, or nobody."""

ACROSS_LANGUAGES = 0.15
"""Share of all words, weighted by length, that agree across languages in 1 of 20 foreign passages."""

FEWEST_SIGNS = 2
"""So many figures and names that all agree across languages are enough."""

NAMES_ACROSS = 0.5
"""Share of names that must be found across languages, where names are translated too."""

_SIMILAR = 0.55
"""Dice of character 3-grams from which two words count as cognates or forms of one word."""

_FUNCTION_WORDS = frozenset(
    "przez jest oraz które która który którzy tego tych temu także jako jego jej ich przy między albo lub "
    "dla czy nie się być są był była było były może mogą można ten ta te tym ponad wśród również taki takie "
    "that this with from have has been were was are and the for its their they which what when where who "
    "into also such than then there these those will would shall may can could should about between".split()
)


class Names(NamedTuple):
    """The tokens of a sentence by the way they are checked."""

    figures: tuple[Token, ...]
    names: tuple[Token, ...]
    others: tuple[Token, ...]


def supports(sentence: str, passages: Sequence[str]) -> bool | None:
    """Whether the passages together support the sentence; `None` where nothing can be compared.

    No passage supports nothing.
    """
    text = "\n".join(passages)
    if not text.strip():
        return False
    parts = sorted_tokens(sentence)
    given = vocabulary(text)
    if any(not given.states(figure) for figure in parts.figures):
        return False
    across = crosses(sentence, text)
    named = [_said(name, given, across=across) for name in parts.names]
    if named and sum(named) / len(named) < (NAMES_ACROSS if across else 1.0):
        return False
    if not parts.others:
        return bool(parts.figures or parts.names) or None
    weight = sum(len(token.text) for token in parts.others)
    found = [token for token in parts.others if _said(token, given, across=across)]
    share = sum(len(token.text) for token in found) / weight
    if not across:
        return share >= SAME_LANGUAGE
    alike = share >= ACROSS_LANGUAGES
    signs = len(parts.figures) + sum(named)
    comparable = [token for token in parts.others if concepts(token)]
    if len(comparable) < FEWEST_WORDS:
        return True if alike or signs >= FEWEST_SIGNS else None
    known = sum(token in found for token in comparable) / len(comparable)
    return known >= KNOWN_ACROSS or (alike and signs >= FEWEST_SIGNS)


def sorted_tokens(sentence: str) -> Names:
    """Figures, names (capitals inside the sentence, acronyms, words with digits) and the other words."""
    figures, names, others = [], [], []
    text = plain(sentence)
    start = True
    for token in tokens(sentence):
        if token.sort != "word":
            if not _enumerates(token, text):
                figures.append(token)
        elif _is_name(token.text, first=start):
            names.append(token)
        elif len(token.text) > 2 and token.text.lower() not in _FUNCTION_WORDS:
            others.append(token)
        start = text[token.end : token.end + 1] in (".", "!", "?", ":", "\n")
    return Names(tuple(figures), tuple(names), tuple(others))


def crosses(sentence: str, passage: str) -> bool:
    """Whether sentence and passage are in different languages, as far as that can be told."""
    own, other = language_of(sentence), language_of(passage)
    return None not in (own, other) and own != other


def _is_name(word: str, *, first: bool) -> bool:
    if not word[0].isalpha():
        return False
    if any(letter.isdigit() for letter in word) or (len(word) > 1 and word[1:] != word[1:].lower()):
        return True
    return word[0].isupper() and not first and len(word) > 1


def _enumerates(token: Token, text: str) -> bool:
    """Whether a number only counts the items of a list: "1." or "2)" at the start of a line.

    `plain` turns line ends into spaces, so a list number is known by what follows it.
    """
    before = text[: token.start].rstrip()
    return text[token.end : token.end + 1] == ")" or (
        text[token.end : token.end + 2] == ". "
        and token.text.isdigit()
        and len(token.text) <= 2
        and (not before or before[-1] in ".;:!?")
    )


def _said(word: Token, given: Vocabulary, *, across: bool) -> bool:
    """The same word, a form or cognate of it, or across languages its translation."""
    return given.states(word) or given.resembles(word.text, _SIMILAR) or (across and given.means(word))
