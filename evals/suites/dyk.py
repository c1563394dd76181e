"""DYK ("Czy wiesz…?"): Polish trivia questions with passages of Wikipedia, judged by people.

Origin: the KLEJ benchmark (CLARIN-PL 11321/39), CC BY-SA 3.0. All questions that have a right passage,
over all passages. Passages have no titles; only judged ones are known to be right, so an unjudged
right one counts as a miss and figures are a lower bound.
"""

from pathlib import Path

from evals.suites.suite import PassageRow, Row, Suite, SuiteQuestion, data_folder, rows

FOLDER = "klej_dyk"


class _Question(Row):
    id: str
    question: str
    positive_ids: list[str]


def retrieval(root: Path) -> Suite:
    """Every question with a passage judged right, over all passages."""
    folder = data_folder(root, FOLDER)
    return Suite(
        "dyk",
        tuple(row.passage() for row in rows(folder / "passages.jsonl", PassageRow)),
        tuple(
            SuiteQuestion(id=row.id, lang="pl", text=row.question, positives=tuple(row.positive_ids))
            for row in rows(folder / "questions.jsonl", _Question)
        ),
    )
