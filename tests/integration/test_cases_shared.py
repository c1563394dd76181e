"""Cases and suites over outside data: every gold document, quote, fact and public set is really there."""

from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from foreign_cases import FOREIGN

from evals.case import Case, load_cases
from evals.case_gold import gold_problems
from evals.suites import SUITES, data_folder, load_suite

pytestmark = pytest.mark.shared

ROOT = Path(__file__).parents[2]
OUTSIDE = ROOT.parent / "shared"
CASES = [case for name in FOREIGN for case in load_cases(ROOT / "evals" / "cases" / f"{name}.jsonl")]


@cache
def read(document: str) -> str | None:
    """The text of an outside document, read apart from the product's own readers."""
    folder, _, rest = document.partition("/")
    path = data_folder(OUTSIDE, folder) / rest
    if not path.is_file():
        return None
    if path.suffix != ".pdf":
        return path.read_text(encoding="utf-8")
    pdf = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(pdf[number].get_textpage().get_text_range() for number in range(len(pdf)))
    finally:
        pdf.close()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_outside_documents_hold_the_gold(case: Case) -> None:
    assert gold_problems(case, read) == []


@pytest.mark.parametrize(
    ("name", "passages", "questions"),
    [
        ("poquad_open", 2558, 1022),
        ("poquad_answers", 2558, 300),
        ("poquad_absent", 2379, 100),
        ("dyk", 5180, 246),
        ("protego_pl_pl", 170, 26),
        ("protego_en_en", 170, 26),
        ("protego_pl_en", 170, 26),
        ("protego_en_pl", 170, 26),
        ("belebele_en_en", 488, 284),
        ("belebele_en_pl", 348, 284),
        ("udhr_pl_en", 30, 30),
        ("udhr_en_pl", 30, 30),
        ("injection", 0, 465),
    ],
)
def test_a_public_set_has_its_known_size(name: str, passages: int, questions: int) -> None:
    suite = load_suite(name, OUTSIDE)
    assert (suite.name, len(suite.passages), len(suite.questions)) == (name, passages, questions)


@pytest.mark.parametrize("name", SUITES)
def test_every_positive_is_a_passage_of_its_suite(name: str) -> None:
    suite = load_suite(name, OUTSIDE)
    known = {passage.id for passage in suite.passages}
    assert [question.id for question in suite.questions if not set(question.positives) <= known] == []
    assert [
        question.id for question in suite.questions if question.answerable and not question.positives
    ] == []


def test_the_answering_sample_is_half_impossible_and_always_the_same() -> None:
    first, second = load_suite("poquad_answers", OUTSIDE), load_suite("poquad_answers", OUTSIDE)
    assert sum(question.answerable is False for question in first.questions) == 150
    assert first.questions == second.questions
