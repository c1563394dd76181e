"""PoQuAD: Polish questions about paragraphs of Wikipedia, some of them impossible to answer.

Origin: the PoQuAD authors' repository (github.com/ipipan/poquad), texts CC BY-SA, data GPL-3.0; SOURCE.txt
beside the data has commits. `poquad_open` keeps the answerable questions that name the title of their
article, since the others make no sense away from their paragraph, over all passages. `poquad_answers`
is a fixed sample of answerable and impossible questions for answering and refusing; `poquad_absent` asks
answerable ones over an index without their articles, so that their topic is absent.
"""

import random
from collections.abc import Iterable, Set
from pathlib import Path

from evals.suites.suite import PassageRow, Row, Suite, SuiteQuestion, data_folder, rows

FOLDER = "poquad"
SAMPLE_SEED = 20260401
SAMPLE_SIZE = 150
"""Of answerable and of impossible questions each."""

ABSENT_SIZE = 100
"""Questions whose articles are left out."""


class _Question(Row):
    id: str
    question: str
    answers: list[str]
    positive_ids: list[str]
    answerable: bool
    mentions_title: bool
    title: str = ""


def open_retrieval(root: Path) -> Suite:
    """Every answerable question that names its article, over all passages."""
    asked = [row for row in _questions(root) if row.answerable and row.mentions_title]
    return _suite("poquad_open", root, asked)


def answering(root: Path) -> Suite:
    """150 answerable and 150 impossible questions, the same ones every time, in the set's order.

    For an impossible question `positives` stays empty: no passage answers it.
    """
    asked = list(_questions(root))
    chosen = _sample(row.id for row in asked if row.answerable and row.mentions_title)
    chosen |= _sample(row.id for row in asked if not row.answerable and row.mentions_title)
    return _suite("poquad_answers", root, [row for row in asked if row.id in chosen])


def absent(root: Path) -> Suite:
    """100 answerable questions over the passages of all articles but theirs, the same ones every time."""
    asked = list(_questions(root))
    chosen = _sample((row.id for row in asked if row.answerable and row.mentions_title), ABSENT_SIZE)
    kept = [row for row in asked if row.id in chosen]
    return _suite("poquad_absent", root, kept, without={row.title for row in kept})


def _questions(root: Path) -> Iterable[_Question]:
    return rows(data_folder(root, FOLDER) / "questions.jsonl", _Question)


def _sample(ids: Iterable[str], size: int = SAMPLE_SIZE) -> set[str]:
    return set(random.Random(SAMPLE_SEED).sample(sorted(ids), size))


def _suite(name: str, root: Path, asked: Iterable[_Question], without: Set[str] = frozenset()) -> Suite:
    passages = rows(data_folder(root, FOLDER) / "passages.jsonl", PassageRow)
    return Suite(
        name,
        tuple(row.passage() for row in passages if row.title not in without),
        tuple(
            SuiteQuestion(
                id=row.id,
                lang="pl",
                text=row.question,
                positives=tuple(row.positive_ids) if row.answerable and not without else (),
                answerable=row.answerable and not without,
                answers=tuple(row.answers),
                tags=("topic_absent" if without else "answerable" if row.answerable else "impossible",),
            )
            for row in asked
        ),
    )
