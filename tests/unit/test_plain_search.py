"""Plain rankings by hand."""

import math

import pytest

from evals.plain_search import PlainBM25, fused, words


def test_words_are_taken_as_written() -> None:
    assert words("Gmina, gminy i G07!") == ["gmina", "gminy", "i", "g07"]


def test_bm25_by_hand() -> None:
    index = PlainBM25({"a": "woda woda las", "b": "las pole dom", "c": "dom dom dom"})
    # Three words each, so the length norm is 1: "las" is in 2 of 3 texts, once each.
    assert index.search("las", 10) == ["a", "b"]
    assert index.search("Dom", 10) == ["c", "b"]
    assert index.search("woda dom", 1) == ["a"]
    assert index.search("rzeka", 10) == []
    idf = math.log(1 + 2.5 / 1.5)
    assert idf * 2 / 3.2 == pytest.approx(0.613018283)  # the score of "woda" in a


def test_fusion_by_hand() -> None:
    # b: 1/62 + 1/61, a: 1/61, c: 1/62
    assert fused((["a", "b"], ["b", "c"]), 10) == ["b", "a", "c"]
    assert fused((["a", "b"], ["b", "c"]), 1) == ["b"]
