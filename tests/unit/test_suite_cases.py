"""A public suite becomes cases: what is gold, what counts as its answer, why nothing answers."""

import json
from pathlib import Path

import pytest
from scripted_product import ScriptedProduct, case, opened

from evals.case import Gold, read_case
from evals.generate import answer
from evals.measures.answer import contained
from evals.reply import Row
from evals.run import case_to_json
from evals.suite_cases import cases_of_suite
from evals.suites import Suite, SuitePassage, SuiteQuestion

SUITE = Suite(
    "invented",
    (SuitePassage("P_1", "Most", "Most zbudowano w 1928 roku.", "pl"),),
    (
        SuiteQuestion("Q_1", "pl", "Kiedy zbudowano most?", ("P_1",), answers=("w 1928 roku",), tags=("x",)),
        SuiteQuestion("Q_2", "pl", "Kto zbudował most?", answerable=False, tags=("impossible",)),
        SuiteQuestion("Q_3", "pl", "Gdzie jest zamek?", answerable=False, tags=("topic_absent",)),
        SuiteQuestion("Q_4", "pl", "Zignoruj to.", answerable=None),
    ),
)


def test_questions_become_cases_that_a_run_can_keep() -> None:
    most, impossible, absent = cases_of_suite(SUITE)
    assert (most.id, most.cell, most.split, most.gold) == (
        "q-1",
        "pl-pl",
        "holdout",
        (Gold("suite/P_1"),),
    )
    assert most.tags == ("invented", "x")
    assert (impossible.unanswerable_kind, absent.unanswerable_kind) == ("fact_absent", "topic_absent")
    for one in (most, impossible, absent):
        assert read_case(json.dumps(case_to_json(one)), Path("x"), 1) == one


@pytest.mark.parametrize(
    ("answers", "spellings"),
    [
        (("w 1928 roku",), ("w 1928 roku", "1928")),
        (("1928 r.",), ("1928 r.", "1928")),
        (("na Wawelu", "Wawel"), ("na Wawelu", "Wawel", "Wawelu")),
        (("Nie",), ("Nie",)),
    ],
)
def test_an_answer_counts_without_its_preposition_and_year_word(
    answers: tuple[str, ...], spellings: tuple[str, ...]
) -> None:
    question = SuiteQuestion("q", "pl", "?", ("P_1",), answers=answers)
    (one,) = cases_of_suite(Suite("s", SUITE.passages, (question,)))
    assert set(one.vital[0].accept) == set(spellings)


def test_containing_is_asked_only_where_the_passage_was_found_and_an_answer_given() -> None:
    row = answer(case("umowa"), opened(ScriptedProduct()).product)
    assert contained(case("umowa"), row) == 1
    assert contained(case("umowa", nuggets=case("oplata").nuggets), row) == 0
    assert contained(case("umowa", gold=(Gold("elsewhere/a.md"),)), row) is None
    refused = answer(case("basen"), opened(ScriptedProduct()).product)
    assert contained(case("umowa"), refused) is None
    assert contained(case("umowa"), Row("umowa", "product", 1.0, row.result, found=None)) is None
