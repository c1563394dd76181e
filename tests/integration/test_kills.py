"""Indexing killed with SIGKILL at random moments loses nothing; `python -m evals.kills` does it at length."""

import random
from pathlib import Path

from evals import kills


def test_killed_runs_lose_nothing_and_are_completed(tmp_path: Path) -> None:
    played = kills.play(tmp_path, random.Random(7), kills=2)
    assert played.wrong == ()
    assert played.kills >= 1


def test_the_stand_in_for_the_model_gives_unit_vectors() -> None:
    vectors = kills.Quick().passages(["a", "b", "a"])
    assert vectors.shape == (3, 16)
    assert (vectors[0] == vectors[2]).all()
    assert abs(float(vectors[1] @ vectors[1]) - 1) < 1e-5
