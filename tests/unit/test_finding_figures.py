"""Money, rates and spans of time in questions; expected values worked by hand."""

from datetime import date

import pytest

from assistant.finding.amounts import money
from assistant.finding.periods import periods
from assistant.finding.rates import rates
from corpus.normalise import fold

TODAY = date(2026, 11, 2)
"""A Monday."""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("dofinansowanie do 2 mln zł", (None, 2_000_000, "PLN")),
        ("powyżej 500 tys. euro", (500_000, None, "EUR")),
        ("between 100,000 and 2 million EUR", (100_000, 2_000_000, "EUR")),
        ("od 1 do 2 mln zł", (1_000_000, 2_000_000, "PLN")),
        ("100 000 - 500 000 PLN", (100_000, 500_000, "PLN")),
        ("na projekt za 2,5 mln zł", (2_500_000, 2_500_000, "PLN")),
        ("€2m grant", (2_000_000, 2_000_000, "EUR")),
        ("up to EUR 500k", (None, 500_000, "EUR")),
        ("pół miliona złotych", (500_000, 500_000, "PLN")),
        ("dwa miliony złotych", (2_000_000, 2_000_000, "PLN")),
        ("a million euros", (1_000_000, 1_000_000, "EUR")),
        ("1.500.000 zł", (1_500_000, 1_500_000, "PLN")),
        ("100.000 zł", (100_000, 100_000, "PLN")),
        ("1,200,000 PLN", (1_200_000, 1_200_000, "PLN")),
        ("at least PLN 1.5 million", (1_500_000, None, "PLN")),
        ("nie więcej niż 300 000 zł", (None, 300_000, "PLN")),
        ("grant o wartości 750 000", (750_000, 750_000, None)),
    ],
)
def test_money_is_read_in_both_ways_of_writing(
    question: str, expected: tuple[int | None, int | None, str | None]
) -> None:
    (amount,) = money(fold(question))
    assert (amount.least, amount.most, amount.currency) == expected


@pytest.mark.parametrize(
    "question",
    [
        "gmina 50 tys. mieszkańców",
        "w ciągu 30 dni, do 15.03.2027",
        "cel 11, SDG 7",
        "do końca 2027 roku",
        "up to 10 partners",
        "od 1 stycznia 2027 do 31 marca 2027",
        "at least 85 %",
        "12 000 people",
    ],
)
def test_other_numbers_are_no_money(question: str) -> None:
    assert money(fold(question)) == []


@pytest.mark.parametrize(
    ("question", "percent"),
    [
        ("co najmniej 85 %", 85),
        ("85% dofinansowania", 85),
        ("80 per cent", 80),
        ("wkład własny najwyżej 15%", 85),
        ("own contribution of 10%", 90),
        ("15 procent wkładu własnego", 85),
        ("bez wkładu własnego", 100),
        ("full funding", 100),
    ],
)
def test_a_rate_of_support_is_read_also_from_the_own_contribution(question: str, percent: int) -> None:
    assert [rate.percent for rate in rates(fold(question))] == [percent]


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("kończą się w tym kwartale", "2026-10-01", "2026-12-31"),
        ("do końca roku", None, "2026-12-31"),
        ("by the end of March", None, "2027-03-31"),
        ("before the end of next month", None, "2026-12-31"),
        ("w ciągu 30 dni", "2026-11-02", "2026-12-02"),
        ("within the next three months", "2026-11-02", "2027-02-02"),
        ("w ciągu czterdziestu pięciu dni", "2026-11-02", "2026-12-17"),
        ("within twenty-one days", "2026-11-02", "2026-11-23"),
        ("w ciągu dwóch trzech miesięcy", "2026-11-02", "2027-02-02"),
        ("within a month", "2026-11-02", "2026-12-02"),
        ("w najbliższych 2 tygodniach", "2026-11-02", "2026-11-16"),
        ("w marcu", "2027-03-01", "2027-03-31"),
        ("closing in May", "2027-05-01", "2027-05-31"),
        ("w grudniu", "2026-12-01", "2026-12-31"),
        ("next month", "2026-12-01", "2026-12-31"),
        ("this week", "2026-11-02", "2026-11-08"),
        ("w przyszłym roku", "2027-01-01", "2027-12-31"),
        ("in Q1 2027", "2027-01-01", "2027-03-31"),
        ("w pierwszym kwartale 2027", "2027-01-01", "2027-03-31"),
        ("w II kwartale przyszłego roku", "2027-04-01", "2027-06-30"),
        ("w pierwszej połowie 2027", "2027-01-01", "2027-06-30"),
        ("przed 15.03.2027", None, "2027-03-14"),
        ("until 15 December", None, "2026-12-15"),
        ("closing by 2026-12-31", None, "2026-12-31"),
        ("po 1 stycznia 2027", "2027-01-02", None),
        ("after March 2027", "2027-04-01", None),
        ("from 1 March 2027", "2027-03-01", None),
        ("between 1 January 2027 and 31 March 2027", "2027-01-01", "2027-03-31"),
        ("od 1.01.2027 do 31.03.2027", "2027-01-01", "2027-03-31"),
        ("w 2027 roku", "2027-01-01", "2027-12-31"),
    ],
)
def test_spans_of_time_are_counted_from_today(question: str, first: str | None, last: str | None) -> None:
    (period,) = periods(fold(question), TODAY)
    assert (period.first and period.first.isoformat(), period.last and period.last.isoformat()) == (
        first,
        last,
    )


@pytest.mark.parametrize("question", ["who may apply", "may we apply", "na marsz klimatyczny"])
def test_no_span_of_time_is_read_into_other_words(question: str) -> None:
    assert periods(fold(question), TODAY) == []


def test_the_last_day_of_a_short_month_is_kept() -> None:
    found = periods("w ciagu miesiaca, w ciagu 1 miesiaca", date(2027, 1, 31))
    assert [period.last for period in found] == [date(2027, 2, 28)] * 2
