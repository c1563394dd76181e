"""ProteGO Safe: a government app's texts in Polish and English, aligned, in four directions.

Origin: github.com/ProteGO-Safe/web, GPL-3.0. Questions are the app's own headings and stand inside their
passages, so within a language the task is trivial; across languages it is not. 26 questions a direction:
read the figures with their intervals.
"""

from collections.abc import Callable
from pathlib import Path

from corpus.language import Language
from evals.suites.suite import PassageRow, Row, Suite, SuiteQuestion, data_folder, rows

FOLDER = "protego_plen"


class _Question(Row):
    id: str
    question: str
    lang: Language
    answers: list[str]
    positive_ids: list[str]


def direction(asked: Language, searched: Language) -> Callable[[Path], Suite]:
    """The loader of questions in `asked` over passages in `searched`."""

    def load(root: Path) -> Suite:
        folder = data_folder(root, FOLDER)
        every = rows(folder / "passages.jsonl", PassageRow)
        passages = tuple(row.passage() for row in every if row.lang == searched)
        known = {passage.id for passage in passages}
        questions = tuple(
            SuiteQuestion(
                id=row.id,
                lang=asked,
                text=row.question,
                positives=tuple(name for name in row.positive_ids if name in known),
                answers=tuple(row.answers) if asked == searched else (),
            )
            for row in rows(folder / "questions.jsonl", _Question)
            if row.lang == asked
        )
        return Suite(f"protego_{asked}_{searched}", passages, questions)

    return load
