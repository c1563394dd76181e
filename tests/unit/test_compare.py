"""Two runs compared: paired tests worked by hand, and "no difference shown" where none is."""

import pytest
from scripted_product import CASES, case

from evals.compare import VERDICTS, compare, mcnemar, paired
from evals.measures.table import MEASURE_NAMES
from evals.score import Scored

STRICT = MEASURE_NAMES["strict"]
EMPTY = dict.fromkeys(MEASURE_NAMES)


def scored(number: int, **values: float | None) -> Scored:
    one = case("oplata", id=f"c{number}", gold=())
    return Scored(one, "product", "answered", EMPTY | values)


@pytest.mark.parametrize(
    ("only_a", "only_b", "p"),
    [
        (0, 0, 1.0),
        (5, 5, 1.0),
        (0, 5, 2 / 32),
        (0, 6, 2 / 64),
        (1, 9, 2 * (1 + 10) / 1024),
        (9, 1, 2 * (1 + 10) / 1024),
    ],
)
def test_mcnemar_by_hand(only_a: int, only_b: int, p: float) -> None:
    assert mcnemar(only_a, only_b) == pytest.approx(p)


def test_a_clear_gain_is_better() -> None:
    pairs = [(scored(n, strict=0.0), scored(n, strict=1.0 if n < 12 else 0.0)) for n in range(30)]
    found = paired(STRICT, "all", pairs)
    assert (found.a, found.b, found.differing, found.verdict) == (0.0, 0.4, 12, "better")
    assert found.difference.low > 0
    assert found.p == pytest.approx(2 / 2**12)


def test_a_clear_loss_is_worse_also_where_less_is_better() -> None:
    pairs = [(scored(n, wrong_refusal=0.0), scored(n, wrong_refusal=float(n < 12))) for n in range(30)]
    assert paired(MEASURE_NAMES["wrong_refusal"], "all", pairs).verdict == "worse"


def test_one_case_shows_no_difference() -> None:
    pairs = [(scored(n, strict=1.0), scored(n, strict=float(n > 0))) for n in range(30)]
    found = paired(STRICT, "all", pairs)
    assert found.verdict == "no_difference"
    assert VERDICTS[found.verdict] == ("nie wykazano różnicy", "no difference shown")


def test_numbers_are_compared_without_mcnemar() -> None:
    pairs = [(scored(n, density=5.0 + n % 3), scored(n, density=7.0 + n % 3)) for n in range(10)]
    found = paired(MEASURE_NAMES["density"], "all", pairs)
    assert (found.p, found.verdict, found.spread) == (None, "better", 2.0)


def test_a_case_unscored_on_one_side_is_no_pair() -> None:
    pairs = [(scored(1, strict=1.0), scored(1, strict=None)), (scored(2, strict=1.0), scored(2, strict=1.0))]
    assert paired(STRICT, "all", pairs).difference.scored == 1
    assert paired(STRICT, "all", pairs[:1]) is None


def test_only_cases_that_are_the_same_in_both_runs_count() -> None:
    ours = [Scored(one, "product", "answered", EMPTY | {"strict": 1.0}) for one in CASES]
    changed = Scored(case("oplata", question="Inne?"), "product", "answered", EMPTY | {"strict": 0.0})
    found = compare(ours, [changed, *ours[1:3]])
    assert {one.group: one.difference.scored for one in found} == {
        "all": 2,
        "en": 2,
        "en-en": 1,
        "en-pl": 1,
    }
