"""The part of a long sentence that bears on a question, cut at commas and dashes."""

import re
from collections.abc import Callable

from indexing.sentences import Span
from indexing.words import raw_words

PER_WORD = 0.012
"""What every word of an excerpt costs, in shares of the question."""

_BORDER = re.compile(r"(?<=[,;:])\s+|\s+(?=[–—]\s)")


def excerpt(text: str, span: Span, most: int, worth: Callable[[str], float]) -> Span:
    """The run of clauses within `span` of `text` that is worth most for its length, of at most `most` words
    where a clause is so short; `worth` in [0, 1]. `span` itself where it is no longer."""
    sentence = text[span.start : span.end]
    if len(raw_words(sentence)) <= most:
        return span
    cuts = [0, *(match.end() for match in _BORDER.finditer(sentence)), len(sentence)]
    best, best_worth = (0, len(sentence)), float("-inf")
    for first, start in enumerate(cuts[:-1]):
        for end in cuts[first + 1 :]:
            part = sentence[start:end]
            if part.count("(") != part.count(")"):
                continue  # a bracket would be torn
            words = len(raw_words(part))
            gain = worth(part) - PER_WORD * words - (words > most)
            if gain > best_worth:
                best, best_worth = (start, end), gain
    start, end = best
    part = sentence[start:end]
    lead = len(part) - len(part.lstrip(" –—"))
    return Span(span.start + start + lead, span.start + start + len(part.rstrip(" ,;:–—")))
