"""How many threads a model gets: what a measurement finds worth it."""

import pytest

from assistant.models import threads


@pytest.mark.parametrize(
    ("speeds", "cores", "expected"),
    [
        ({1: 100, 2: 190, 4: 350}, 4, 4),
        ({1: 100, 2: 110, 4: 120}, 4, 1),
        ({1: 100, 2: 195, 4: 200}, 4, 2),
        ({1: 100}, 1, 1),
        ({1: 100, 2: 60}, 2, 1),
    ],
)
def test_more_threads_only_where_they_are_clearly_faster(
    speeds: dict[int, int], cores: int, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def speed(count: int) -> int:
        asked.append(count)
        return speeds.get(count, 0)

    monkeypatch.setattr(threads, "_speed", speed)
    monkeypatch.setattr(threads.os, "cpu_count", lambda: cores)
    monkeypatch.setattr(threads.time, "sleep", lambda seconds: None)
    assert threads.best_threads() == expected
    assert max(asked) <= cores


@pytest.mark.parametrize(
    ("found", "expected"),
    [([1, 2, 2], 2), ([1, 2, 1], 1), ([1, 1, 1], 1), ([2], 2)],
)
def test_a_core_that_is_busy_for_a_moment_does_not_count(
    found: list[int], expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = iter(found)
    monkeypatch.setattr(threads, "_measured", lambda most: next(left))
    monkeypatch.setattr(threads.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(threads.time, "sleep", lambda seconds: None)
    assert threads.best_threads() == expected
    assert next(left, None) is None


def test_a_limit_is_kept_and_a_real_measurement_ends() -> None:
    assert threads.best_threads(limit=1) == 1
    assert 1 <= threads.best_threads(limit=2) <= 2
