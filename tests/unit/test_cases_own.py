"""The shipped cases: enough of every kind, balanced, and true to the project's own documents."""

from collections import Counter
from pathlib import Path

import pytest
from foreign_cases import FOREIGN

from evals.case import Case, load_cases
from evals.case_files import case_files
from evals.case_gold import gold_problems

ROOT = Path(__file__).parents[2]
CASES = ROOT / "evals" / "cases"
OWN = ("corpus", "gate")


def cases_of(*names: str) -> list[Case]:
    return [case for name in names for case in load_cases(CASES / f"{name}.jsonl")]


def read_own(document: str) -> str | None:
    path = ROOT / "corpus" / document
    return path.read_text(encoding="utf-8") if path.is_file() else None


def test_every_case_file_is_known() -> None:
    assert sorted(path.stem for path in case_files(CASES)) == sorted(FOREIGN + OWN)


@pytest.mark.parametrize("case", cases_of(*OWN), ids=lambda case: case.id)
def test_own_documents_hold_the_gold(case: Case) -> None:
    assert gold_problems(case, read_own) == []


def test_ids_are_unique_across_files() -> None:
    counts = Counter(case.id for case in cases_of(*FOREIGN, *OWN))
    assert [name for name, count in counts.items() if count > 1] == []


def test_no_question_is_asked_twice() -> None:
    counts = Counter((case.question.casefold(), case.history) for case in cases_of(*FOREIGN, *OWN))
    assert [question for question, count in counts.items() if count > 1] == []


def test_there_are_enough_cases_of_each_class() -> None:
    every, foreign = cases_of(*FOREIGN, *OWN), cases_of(*FOREIGN)
    refused = Counter(case.unanswerable_kind for case in every if not case.answerable)
    assert len(every) >= 200
    assert len(foreign) >= 100
    assert refused.total() >= 70
    assert min(refused[kind] for kind in ("topic_absent", "fact_absent", "false_premise")) >= 15


def test_every_cell_and_kind_is_asked_often_enough() -> None:
    answerable = [case for case in cases_of(*FOREIGN, *OWN) if case.answerable]
    cells = Counter(case.cell for case in answerable)
    kinds = Counter(case.kind for case in answerable)
    assert min(cells[cell] for cell in ("pl-pl", "en-en", "pl-en", "en-pl")) >= 20
    assert min(kinds.values()) >= 8
    assert len(kinds) == 7
    assert sum(bool(case.history) for case in answerable) >= 10


def test_seed_cases_are_halved_alike() -> None:
    tune, holdout = cases_of("seeds_tune"), cases_of("seeds_holdout")
    assert {case.split for case in tune} == {"tune"}
    assert {case.split for case in holdout} == {"holdout"}
    for key in ("pl-pl", "en-en", "pl-en", "en-pl", None):
        here, there = (sum(case.cell == key for case in half) for half in (tune, holdout))
        assert abs(here - there) <= 3, key


def test_the_gate_is_small_and_has_five_unanswerable_in_both_languages() -> None:
    gate = cases_of("gate")
    refused = [case for case in gate if not case.answerable]
    assert len(gate) == 12
    assert len(refused) == 5
    assert {case.lang for case in refused} == {"pl", "en"}
