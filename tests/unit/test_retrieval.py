"""Questions put to several systems: directions, pooling and paired differences, worked by hand."""

from dataclasses import replace

import ir_measures
import pytest
from ir_measures import Success, nDCG

from evals.retrieval import (
    ACROSS,
    FUSION,
    POOLED,
    PRODUCT,
    WITHIN,
    Asked,
    against,
    against_better_part,
    ask_suite,
    by_relation,
    lines,
    measured,
    pooled,
)
from evals.retrieval_table import differences_table, markdown_of, systems_table, text_of
from evals.suites import Suite, SuitePassage, SuiteQuestion

SUITE = Suite(
    "invented",
    (SuitePassage("p", "", "Opłata.", "pl"), SuitePassage("e", "", "A fee.", "en")),
    (
        SuiteQuestion("q1", "pl", "opłata", ("p",)),
        SuiteQuestion("q2", "pl", "kaucja", ("e",)),
        SuiteQuestion("q3", "en", "deposit", ("e", "p"), searched="pl"),
        SuiteQuestion("q4", "en", "nothing"),
    ),
)


def one(question: str, system: str, value: float, direction: str = "pl-pl") -> Asked:
    return Asked("s", direction, question, system, question, dict.fromkeys(MEASURES, value), 1.0)


MEASURES = ("hit@1", "hit@3", "hit@5", "ndcg@10", "rr@10")


def test_questions_are_told_by_their_direction_and_those_without_an_answer_left_out() -> None:
    found = ask_suite(SUITE, {PRODUCT: lambda query: [("suite/p",), ("suite/e",)]})
    assert [(asked.question, asked.direction) for asked in found] == [
        ("q1", "pl-pl"),
        ("q2", "pl-en"),
        ("q3", "en-pl"),
    ]
    assert [asked.values["hit@1"] for asked in found] == [1.0, 0.0, 1.0]
    # 1 / log2(3) where the only right one is second.
    assert found[1].values["ndcg@10"] == pytest.approx(0.6309, abs=1e-4)


def test_only_questions_across_languages_are_pooled_each_counting_once() -> None:
    found = [one("a", PRODUCT, 1.0), one("b", PRODUCT, 1.0, "pl-en"), one("c", PRODUCT, 0.0, "pl-en")]
    together = pooled(found)
    assert [asked.question for asked in together] == ["s/b", "s/c"]
    (line,) = [line for line in lines(together) if line.measure == "hit@5"]
    assert (line.suite, line.direction, line.estimate.value) == (POOLED, "pl-en", 0.5)


def test_a_set_in_both_languages_is_told_within_and_across_them() -> None:
    found = [
        one("a", PRODUCT, 1.0),
        one("b", PRODUCT, 0.0, "en-en"),
        one("c", PRODUCT, 1.0, "pl-en"),
        replace(one("d", PRODUCT, 0.0), suite="polish"),
    ]
    told = [line for line in lines(by_relation(found)) if line.measure == "hit@3"]
    assert [(line.suite, line.direction, line.estimate.value) for line in told] == [
        ("s", WITHIN, 0.5),
        ("s", ACROSS, 1.0),
    ]


def test_differences_are_paired_by_question() -> None:
    found = [
        *(one(name, PRODUCT, value) for name, value in (("a", 1.0), ("b", 1.0), ("c", 0.0), ("d", 1.0))),
        *(one(name, FUSION, value) for name, value in (("a", 0.0), ("b", 1.0), ("c", 0.0))),
    ]
    (first, *_) = against(found, FUSION)
    assert (first.difference.value, first.difference.scored) == (pytest.approx(1 / 3), 3)
    assert not first.loses


def test_the_better_part_is_chosen_for_each_measure() -> None:
    names = [str(number) for number in range(40)]
    found = [
        *(one(name, PRODUCT, 0.0) for name in names),
        *(one(name, "bm25", 1.0) for name in names),
        *(one(name, "vectors", 0.5) for name in names),
    ]
    differences = against_better_part(found)
    assert {(difference.system, difference.difference.value) for difference in differences} == {
        ("bm25", -1.0)
    }
    assert all(difference.loses for difference in differences)
    assert "strata" in text_of([differences_table(differences, "pl")])
    assert "loss" in text_of([differences_table(differences, "en")])


def test_measures_of_a_ranking_equal_those_of_an_independent_implementation() -> None:
    question = SuiteQuestion("q", "pl", "?", ("a", "d"))
    ranked = [f"suite/{name}" for name in "bacd"]
    ours = measured([(name,) for name in ranked], question)
    run = {"q": {name: 10.0 - rank for rank, name in enumerate(ranked)}}
    qrels = {"q": {"suite/a": 1, "suite/d": 1}}
    for ours_name, theirs in (("hit@1", Success @ 1), ("hit@3", Success @ 3), ("ndcg@10", nDCG @ 10)):
        (value,) = ir_measures.iter_calc([theirs], qrels, run)
        assert ours[ours_name] == pytest.approx(value.value, abs=1e-9)


def test_right_passages_that_share_a_result_count_once() -> None:
    question = SuiteQuestion("q", "pl", "?", ("a", "d"))
    assert measured([("suite/b", "suite/a", "suite/d"), ("suite/c",)], question)["ndcg@10"] == 1.0
    apart = measured([("suite/b",), ("suite/a", "suite/d")], question)
    assert (apart["hit@1"], apart["hit@3"], apart["rr@10"]) == (0.0, 1.0, 0.5)


def test_tables_are_shown_as_text_and_as_markdown() -> None:
    table = systems_table(lines([one("a", PRODUCT, 1.0)]), "en")
    assert text_of([table]).splitlines()[0].split()[:3] == ["set", "direction", "system"]
    assert markdown_of([table]).splitlines()[1] == "|---|---|---|---|---|---|---|---|"
    assert markdown_of([table]).splitlines()[2].startswith("| s | pl-pl | product | 1.00 (1.00–1.00, n=1) |")
