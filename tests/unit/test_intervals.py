"""Bootstrap intervals: clustered, seeded, unscored apart from zero."""

import pytest

from evals.intervals import Estimate, Sample, estimate


def samples(*values: float | None, clusters: str | None = None) -> list[Sample]:
    names = clusters or "abcdefghijklmnopqrstuvwxyz"
    return [Sample(value, names[index]) for index, value in enumerate(values)]


def test_unscored_is_left_out_and_counted() -> None:
    found = estimate(samples(1.0, None, 0.0, None))
    assert (found.value, found.scored, found.unscored) == (0.5, 2, 2)


def test_nothing_scored_is_no_zero() -> None:
    assert estimate(samples(None, None)) == Estimate(None, None, None, 0, 2)
    assert estimate([]) == Estimate(None, None, None, 0, 0)


def test_equal_values_leave_no_doubt() -> None:
    found = estimate(samples(1.0, 1.0, 1.0))
    assert (found.value, found.low, found.high) == (1.0, 1.0, 1.0)


def test_the_interval_of_a_share_is_near_the_normal_one() -> None:
    # 100 independent cases, half right: 0.5 ± 1.96 · sqrt(0.25 / 100) = 0.402 to 0.598.
    found = estimate([Sample(float(number % 2), number) for number in range(100)])
    assert found.value == 0.5
    assert found.low == pytest.approx(0.402, abs=0.02)
    assert found.high == pytest.approx(0.598, abs=0.02)


def test_cases_of_one_document_are_not_independent() -> None:
    apart = estimate([Sample(float(number >= 50), number) for number in range(100)])
    together = estimate([Sample(float(number >= 50), number // 10) for number in range(100)])
    assert together.value == apart.value
    assert together.high - together.low > 2 * (apart.high - apart.low)


def test_the_same_twice() -> None:
    given = samples(0.1, 0.9, 0.4, 0.7, 0.2)
    assert estimate(given) == estimate(given)


def test_strata_weigh_the_same() -> None:
    # 3 of 4 answerable and 0 of 1 unanswerable: (0.75 + 0) / 2.
    given = [Sample(value, number, number < 4) for number, value in enumerate((1.0, 1.0, 1.0, 0.0, 0.0))]
    assert estimate(given).value == 0.375
    assert estimate([*given[:4], Sample(None, 9, False)]).value is None


def test_sum_and_quantiles() -> None:
    given = samples(1.0, 2.0, 3.0, 10.0)
    assert estimate(given, "sum") == Estimate(16.0, None, None, 4, 0)
    median = estimate(given, "median")
    assert median.value == 2.5
    assert 1.0 <= median.low <= 2.5 <= median.high <= 10.0
    assert estimate(given, "p95").value == pytest.approx(8.95)
