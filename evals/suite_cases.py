"""A public suite in, cases for `evals generate` out: its short answers become facts, its passages gold."""

import re
from collections.abc import Mapping, Sequence

from evals.case import Case, Gold, Nugget, UnanswerableKind
from evals.suite_index import indexed_id
from evals.suites import Suite, SuiteQuestion

_BEFORE = re.compile(r"^(?:w|we|na|do|od|z|ze|o|po|przy|przez|dla|za|ku|ok\.|około|in|on|at|by|to)\s+", re.I)
_AFTER = re.compile(r"(?<=\d)\s*(?:roku|rok|r\.|\.)$", re.I)
_WHY: Mapping[str, UnanswerableKind] = {"topic_absent": "topic_absent"}
"""Why no passage answers, by the tag of a question; else the topic is there and the fact is not."""


def cases_of_suite(suite: Suite) -> list[Case]:
    """One case a question, only measured (`holdout`), in the suite's order. The suite's name is the first
    tag. Questions that the set does not call answerable or not are left out."""
    known = {passage.id: passage.lang for passage in suite.passages}
    return [
        _answerable(question, suite.name, known)
        if question.answerable
        else _unanswerable(question, suite.name)
        for question in suite.questions
        if question.answerable is not None
    ]


def _answerable(question: SuiteQuestion, suite: str, known: Mapping[str, str]) -> Case:
    return Case(
        id=_identifier(question.id),
        lang=question.lang,
        question=question.text,
        answerable=True,
        kind="fact",
        split="holdout",
        doc_lang="en" if known[question.positives[0]] == "en" else "pl",
        gold=tuple(Gold(indexed_id(name)) for name in question.positives),
        nuggets=(Nugget("answer", True, _spellings(question.answers)),),
        tags=(suite, *question.tags),
    )


def _unanswerable(question: SuiteQuestion, suite: str) -> Case:
    return Case(
        id=_identifier(question.id),
        lang=question.lang,
        question=question.text,
        answerable=False,
        kind="fact",
        split="holdout",
        unanswerable_kind=next((_WHY[tag] for tag in question.tags if tag in _WHY), "fact_absent"),
        tags=(suite, *question.tags),
    )


def _spellings(answers: Sequence[str]) -> tuple[str, ...]:
    """The answers of the set, and each without the preposition before it and the word "year" after it, which
    a whole sentence puts elsewhere ("w 1998 roku": "od 1998 r.")."""
    bare = [_AFTER.sub("", _BEFORE.sub("", answer)).strip() for answer in answers]
    return tuple(dict.fromkeys(spelling for spelling in (*answers, *bare) if spelling))


def _identifier(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
