"""Vectors kept in memory: each text computed once, the oldest forgotten, order kept."""

from collections.abc import Sequence

import numpy as np
import pytest

from corpus.bilingual import Text
from corpus.errors import ModelUnavailable
from indexing.embedding import Vectors
from indexing.recent_vectors import RecentVectors


class Counting:
    """A text's vector is its length, twice; what was asked for is written down."""

    name, dimension = "counting", 2

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.broken = False

    def question(self, text: str) -> Vectors:
        return self.passages([text])[0]

    def passages(self, texts: Sequence[str]) -> Vectors:
        if self.broken:
            raise ModelUnavailable(Text("Nie działa.", "Does not work."), Text("Napraw.", "Mend it."))
        self.asked.append(list(texts))
        return np.array([[len(text)] * 2 for text in texts], dtype=np.float32)


def test_each_text_is_computed_once_and_comes_back_in_its_place() -> None:
    inner = Counting()
    recent = RecentVectors(inner)
    assert recent.passages(["gmina", "las", "gmina"])[:, 0].tolist() == [5, 3, 5]
    assert recent.passages(["woda", "las", "gmina"])[:, 0].tolist() == [4, 3, 5]
    assert inner.asked == [["gmina", "las"], ["woda"]]


def test_the_text_not_used_for_longest_is_forgotten() -> None:
    inner = Counting()
    recent = RecentVectors(inner, most=2)
    recent.passages(["a", "bb"])
    recent.passages(["a"])
    recent.passages(["ccc"])
    recent.passages(["a", "bb"])
    assert inner.asked == [["a", "bb"], ["ccc"], ["bb"]]


def test_nothing_asked_is_nothing_computed() -> None:
    inner = Counting()
    assert RecentVectors(inner).passages([]).shape == (0, 2)
    assert inner.asked == []


def test_what_failed_is_not_kept() -> None:
    inner = Counting()
    recent = RecentVectors(inner)
    inner.broken = True
    with pytest.raises(ModelUnavailable):
        recent.passages(["gmina"])
    inner.broken = False
    assert recent.passages(["gmina"])[0, 0] == 5


def test_it_is_known_by_the_name_of_what_it_stands_for() -> None:
    recent = RecentVectors(Counting())
    assert (recent.name, recent.dimension) == ("counting", 2)
    assert recent.question("las").tolist() == [3, 3]
