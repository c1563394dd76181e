"""Vectors of passages and sentences on disk: written, kept, and weighed against a question by hand."""

from pathlib import Path

import numpy as np
import pytest

from indexing.vector_rows import Rows, VectorRows, weighed_sentences, write_rows


def rows(*vectors: tuple[float, float]) -> Rows:
    return np.array(vectors, dtype=np.float16)


def test_the_whole_passage_and_its_best_sentence_are_weighed_apart(tmp_path: Path) -> None:
    fresh = {"a": rows((1, 0), (0, 1), (0.5, 0.5)), "b": rows((0, 1), (1, 0))}
    write_rows(tmp_path / "rows", ["a", "b"], fresh)
    found = VectorRows(tmp_path / "rows").closeness(np.array([0.0, 1.0], dtype=np.float32), ["b", "a"])
    assert list(found) == ["b", "a"]
    assert found["a"] == (0.0, 1.0)
    assert found["b"] == (1.0, 0.0)


def test_rows_are_kept_for_passages_that_stay_and_dropped_for_others(tmp_path: Path) -> None:
    write_rows(tmp_path, ["a", "b"], {"a": rows((1, 0), (1, 0)), "b": rows((0, 1), (0, 1))})
    write_rows(tmp_path, ["c", "b"], {"c": rows((0.5, 0.5), (1, 0), (0, 1))})
    kept = VectorRows(tmp_path)
    assert kept.rows("b").tolist() == [[0, 1], [0, 1]]
    assert len(kept.rows("c")) == 3
    with pytest.raises(KeyError):
        kept.rows("a")


def test_a_passage_without_vectors_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write_rows(tmp_path / "rows", ["a"], {})


def test_nothing_asked_is_nothing_found(tmp_path: Path) -> None:
    write_rows(tmp_path, ["a"], {"a": rows((1, 0), (1, 0))})
    assert VectorRows(tmp_path).closeness(np.array([1.0, 0.0], dtype=np.float32), []) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rada przyjęła uchwałę. Tak. Budżet wynosi 3 mln zł.",
            ["Rada przyjęła uchwałę.", "Budżet wynosi 3 mln zł."],
        ),
        ("The council agreed in May.\nWhy?", ["The council agreed in May."]),
        ("Tak. Nie.", ["Tak. Nie."]),
    ],
)
def test_short_sentences_have_no_vector_of_their_own(text: str, expected: list[str]) -> None:
    assert weighed_sentences(text) == expected
