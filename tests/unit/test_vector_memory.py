"""Vectors are computed once for each text and model, whatever run asks for them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from indexing.embedding import BATCH, VectorMemory, Vectors


class Counting:
    """A vector from the number in a text; keeps what it was asked for."""

    dimension = 2

    def __init__(self, name: str = "counting") -> None:
        self.name = name
        self.asked: list[str] = []

    def question(self, text: str) -> Vectors:
        vector: Vectors = self.passages([text])[0]
        return vector

    def passages(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([[float(text), 1.0] for text in texts], dtype=np.float32)


@pytest.fixture
def embedder() -> Counting:
    return Counting()


@pytest.fixture
def memory(tmp_path: Path, embedder: Counting) -> Iterator[VectorMemory]:
    opened = VectorMemory(tmp_path / "vectors.sqlite", embedder)
    yield opened
    opened.close()


def test_vectors_come_in_the_order_of_the_texts_and_equal_texts_are_read_once(
    memory: VectorMemory, embedder: Counting
) -> None:
    told: list[int] = []
    found = memory.passages(["7", "3", "7"], told.append)
    assert found.tolist() == [[7.0, 1.0], [3.0, 1.0], [7.0, 1.0]]
    assert embedder.asked == ["7", "3"]
    memory.passages(["3", "5"], told.append)
    assert embedder.asked == ["7", "3", "5"]


def test_a_later_run_computes_none_of_a_thousand_again(tmp_path: Path, memory: VectorMemory) -> None:
    texts = [str(number) for number in range(1000)]
    told: list[int] = []
    memory.passages(texts, told.append)
    assert told == [0] + [BATCH] * 62 + [8]  # 1000 = 62 x 16 + 8
    later = Counting()
    again = VectorMemory(tmp_path / "vectors.sqlite", later)
    assert again.passages(texts[::-1], told.append)[:, 0].tolist() == [float(999 - n) for n in range(1000)]
    again.close()
    assert later.asked == []


def test_vectors_of_another_model_are_not_taken(tmp_path: Path, memory: VectorMemory) -> None:
    memory.passages(["7"], lambda _: None)
    other = Counting("other")
    again = VectorMemory(tmp_path / "vectors.sqlite", other)
    again.passages(["7"], lambda _: None)
    again.close()
    assert other.asked == ["7"]


def test_no_texts_have_no_vectors(memory: VectorMemory) -> None:
    assert memory.passages([], lambda _: None).shape == (0, 2)
