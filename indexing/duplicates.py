"""Passages that say the same: one result is enough, as long as it names every document.

The same are texts with the same words in the same order, whatever their case, diacritics, punctuation, white
space, page numbers and numbering of lines, also where one has up to MOST_EXTRA words (a tenth, in a long
one) more at either end. One other word or figure inside, or a negation at an end, makes them different.
"""

import re

from indexing.words import fold, raw_words

MOST_EXTRA = 3
_FEWEST_WORDS = 8
_NUMBERING = re.compile(r"^\s*(?:(?:§\s*)?\d{1,3}[.)]|§\s*\d{1,3}|[-–—•*]|\d{1,4}\s*$)", re.MULTILINE)
_NEGATIONS = frozenset("nie bez not no never without".split())


def essence(text: str) -> str:
    """The words by which texts are compared, a space around each."""
    words = raw_words(fold(_NUMBERING.sub(" ", text))) or raw_words(fold(text))
    return f" {' '.join(words)} "


def say_the_same(first: str, second: str) -> bool:
    """Whether two essences are those of texts that say the same."""
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    before, found, after = long.partition(short)
    words = short.split()
    if not found or len(words) < _FEWEST_WORDS:
        return False
    extra = [*before.split(), *after.split()]
    return len(extra) <= max(MOST_EXTRA, len(words) // 10) and _NEGATIONS.isdisjoint(extra)
