"""Behaviour: refusing what the documents do not say, and only that.

A refusal is the outcome `no_evidence` or `declined`. `failed` is never one, nor is `clarification`. Where
the question rests on a false premise, an answer that corrects it is as right as a refusal.
"""

import re

from corpus.bilingual import Text
from evals.case import Case
from evals.measures.answer import stated
from evals.measures.measure import Measure
from evals.reply import Row
from evals.text import occurs, tokens

_NEGATION = re.compile(
    r"\b(?:nie|nigdy|żad\w+|zad(?:en|na|nego|nych)|brak\w*|wbrew|not|no|never|none|neither|nor|without"
    r"|\w+n['’]t)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SHARED_WORDS = 2
"""Longer words that a negating sentence shares with the question when it speaks of its premise."""


def refusal_recall(case: Case, row: Row) -> float | None:
    """Over unanswerable cases: 1 where it was recognised."""
    return None if case.answerable else float(recognised(case, row))


def refusal_precision(case: Case, row: Row) -> float | None:
    """Over refusals: 1 where the case is unanswerable indeed."""
    return float(not case.answerable) if row.reply.refused else None


def wrong_refusal(case: Case, row: Row) -> float | None:
    """Over answerable cases: 1 where it was refused."""
    return float(row.reply.refused) if case.answerable else None


def right_choice(case: Case, row: Row) -> float | None:
    """1 where an answerable case was answered or an unanswerable one recognised; its mean over the two
    sorts of cases is `balanced_accuracy`."""
    return float(row.reply.answered if case.answerable else recognised(case, row))


def failed(_case: Case, row: Row) -> float | None:
    """1 where something broke."""
    return float(row.reply.outcome == "failed")


def recognised(case: Case, row: Row) -> bool:
    """Whether an unanswerable case was refused, or its false premise corrected."""
    if row.reply.refused:
        return True
    if case.unanswerable_kind != "false_premise" or not row.reply.answered:
        return False
    text = row.reply.text
    if any(occurs(wrong, text) for wrong in case.forbidden):
        return False
    return any(stated(nugget, text) for nugget in case.nuggets) or negates(case.question, text)


def negates(question: str, answer: str) -> bool:
    """Whether a sentence of `answer` negates and shares at least two longer words with `question`."""
    asked = [token for token in tokens(question) if len(token.text) > 3 or token.sort != "word"]
    for sentence in _SENTENCE.split(answer):
        if not _NEGATION.search(sentence):
            continue
        said = tokens(sentence)
        if sum(any(token.satisfies(wanted) for token in said) for wanted in asked) >= _SHARED_WORDS:
            return True
    return False


BEHAVIOUR: tuple[Measure, ...] = (
    Measure(
        "refusal_recall",
        "behaviour",
        refusal_recall,
        Text("rozpoznane pytania bez odpowiedzi", "unanswerable questions recognised"),
        yes_no=True,
    ),
    Measure(
        "refusal_precision",
        "behaviour",
        refusal_precision,
        Text("słuszne odmowy", "refusals that were right"),
        yes_no=True,
    ),
    Measure(
        "wrong_refusal",
        "behaviour",
        wrong_refusal,
        Text("odmowy mimo odpowiedzi w dokumentach", "refusals although the documents answer"),
        better="lower",
        yes_no=True,
    ),
    Measure(
        "balanced_accuracy",
        "behaviour",
        right_choice,
        Text("trafny wybór: odpowiedzieć czy odmówić", "right choice between answer and refusal"),
        yes_no=True,
        balanced=True,
    ),
    Measure(
        "failed",
        "behaviour",
        failed,
        Text("awarie", "failures"),
        sort="count",
        better="lower",
        yes_no=True,
    ),
)
