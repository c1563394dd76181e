"""Ranking measures: worked by hand, and equal to ir_measures to 1e-9."""

import random

import ir_measures
import pytest
from ir_measures import RR, R, Success, nDCG
from scripted_product import case

from evals.case import Gold
from evals.measures import ranking
from evals.measures.table import MEASURE_NAMES
from evals.reply import FoundPassage, Row


def found(*passages: tuple[str, str]) -> tuple[FoundPassage, ...]:
    return tuple(
        FoundPassage(rank, document, f"{document}#{rank}", text, "pl")
        for rank, (document, text) in enumerate(passages, 1)
    )


def test_by_hand() -> None:
    ranked, relevant = ["a", "b", "c", "d"], {"b", "d", "x"}
    assert ranking.recall(ranked, relevant, 2) == pytest.approx(1 / 3)
    assert ranking.reciprocal_rank(ranked, relevant, 10) == 0.5
    assert ranking.reciprocal_rank(ranked, relevant, 1) == 0
    assert (ranking.hit(ranked, relevant, 1), ranking.hit(ranked, relevant, 2)) == (0, 1)
    # (1/log2 3 + 1/log2 5) / (1 + 1/log2 3 + 1/2)
    assert ranking.ndcg(ranked, dict.fromkeys(relevant, 1), 10) == pytest.approx(0.49818925746641285)


def test_nothing_found_is_a_miss() -> None:
    assert ranking.recall([], {"a"}, 5) == ranking.ndcg([], {"a": 1}, 10) == 0


def test_equal_to_an_independent_implementation() -> None:
    chance = random.Random(7)
    names = [f"d{number:02}" for number in range(30)]
    qrels, run, ours = {}, {}, {}
    for query in range(50):
        gains = {name: chance.choice((1, 2, 3)) for name in chance.sample(names, chance.randint(1, 8))}
        ranked = chance.sample(names, chance.randint(1, 25))
        qrels[str(query)] = gains
        run[str(query)] = {name: 100.0 - rank for rank, name in enumerate(ranked)}
        relevant = frozenset(gains)
        for k in (1, 5, 10):
            ours[str(query), f"R@{k}"] = ranking.recall(ranked, relevant, k)
            ours[str(query), f"RR@{k}"] = ranking.reciprocal_rank(ranked, relevant, k)
            ours[str(query), f"Success@{k}"] = ranking.hit(ranked, relevant, k)
            ours[str(query), f"nDCG@{k}"] = ranking.ndcg(ranked, gains, k)
    measures = [measure @ k for measure in (R, RR, Success, nDCG) for k in (1, 5, 10)]
    theirs = list(ir_measures.iter_calc(measures, qrels, run))
    assert len(theirs) == 600
    for value in theirs:
        assert ours[value.query_id, str(value.measure)] == pytest.approx(value.value, abs=1e-9)


def test_documents_count_once_and_twins_count_as_gold() -> None:
    row = Row("x", "product", 1.0, {}, found=found(("a/1", "x"), ("a/1", "y"), ("a/2", "z")))
    asked = case("oplata", gold=(Gold("a/2"),))
    assert ranking.documents(asked, row) == (["a/1", "a/2"], {"a/2"})
    assert MEASURE_NAMES["doc_rr@10"].compute(asked, row) == 0.5
    twin = FoundPassage(1, "b/copy", "b#0", "z", "pl", also_in=("a/2",))
    assert ranking.documents(asked, Row("x", "product", 1.0, {}, found=(twin,))) == (["a/2"], {"a/2"})


def test_a_passage_is_the_gold_one_when_it_holds_the_quote() -> None:
    row = Row(
        "x",
        "product",
        1.0,
        {},
        found=found(("g/1", "Nic."), ("other/1", "Opłata to 32 zł."), ("g/1", "OPŁATA  to 32\u00a0zł.")),
    )
    asked = case("oplata", gold=(Gold("g/1", "opłata to 32 zł."),))
    assert ranking.passages(asked, row) == (["g/1#1", "other/1#2", "gold 0"], {"gold 0"})
    assert MEASURE_NAMES["passage_hit@1"].compute(asked, row) == 0
    assert MEASURE_NAMES["passage_hit@5"].compute(asked, row) == 1


def test_two_quotes_in_one_passage_are_one_place() -> None:
    asked = case("oplata", gold=(Gold("g/1", "pierwszy cytat"), Gold("g/1", "drugi cytat")))
    row = Row("x", "product", 1.0, {}, found=found(("g/1", "pierwszy cytat i drugi cytat")))
    assert MEASURE_NAMES["passage_recall@5"].compute(asked, row) == 1


def test_without_gold_or_search_nothing_is_scored() -> None:
    row = Row("x", "product", 1.0, {}, found=found(("g/1", "tekst")))
    assert MEASURE_NAMES["doc_recall@5"].compute(case("basen"), row) is None
    assert MEASURE_NAMES["doc_recall@5"].compute(case("oplata"), Row("x", "product", 1.0, {})) is None
