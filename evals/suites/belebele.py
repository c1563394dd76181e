"""Belebele: English reading questions over English passages and over their Polish translations.

Origin: Belebele (CC BY-SA 4.0) joined with the Polish FLORES-200 sentences found in SIB-200. Only the
questions whose passage is whole in Polish are kept, in both directions, so that the two can be compared;
many ask "according to the passage" and are hard to place among other passages.
"""

from collections.abc import Callable
from pathlib import Path

from corpus.language import Language
from evals.suites.suite import PassageRow, Row, Suite, SuiteQuestion, data_folder, rows

FOLDER = "belebele_en_flores_pl"
WHOLE = 0.95
"""Share of a passage that must exist in Polish for it to count as whole."""


class _Question(Row):
    id: str
    question: str
    answers: list[str]
    positive_ids: list[str]
    pl_coverage: float


def over(searched: Language) -> Callable[[Path], Suite]:
    """The loader of the English questions over passages in `searched`."""

    def load(root: Path) -> Suite:
        folder = data_folder(root, FOLDER)
        passages = tuple(row.passage() for row in rows(folder / f"passages_{searched}.jsonl", PassageRow))
        known = {passage.id for passage in passages}
        questions = tuple(
            SuiteQuestion(
                id=row.id,
                lang="en",
                text=row.question,
                positives=tuple(name for name in row.positive_ids if name in known),
                answers=tuple(row.answers),
            )
            for row in rows(folder / "questions.jsonl", _Question)
            if row.pl_coverage >= WHOLE
        )
        return Suite(f"belebele_en_{searched}", passages, questions)

    return load
