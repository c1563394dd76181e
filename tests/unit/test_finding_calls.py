"""Amounts in words, ends of dates, rates and the state of calls in wishes for funding."""

from typing import Any

import pytest
from wishes_to_read import understood, wish_of


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("nabory od lutego", {"opens_after": "2027-02-01"}),
        ("calls from February", {"opens_after": "2027-02-01"}),
        ("konkursy od 1 marca 2027", {"opens_after": "2027-03-01"}),
        ("calls from March onwards", {"opens_after": "2027-03-01"}),
        ("nabory od przyszłego roku", {"opens_after": "2027-01-01"}),
        ("calls from next year", {"opens_after": "2027-01-01"}),
        ("nabory z terminem nie wcześniejszym niż 1 marca 2027", {"closes_after": "2027-03-01"}),
        ("termin nie wcześniej niż w lutym", {"closes_after": "2027-02-01"}),
        ("calls with a deadline not before 1 March 2027", {"closes_after": "2027-03-01"}),
        ("deadline no earlier than February", {"closes_after": "2027-02-01"}),
        ("nabory kończące się nie później niż 15 grudnia", {"closes_before": "2026-12-15"}),
        ("termin najpóźniej w styczniu", {"closes_before": "2027-01-31"}),
        ("calls closing not later than 15 December", {"closes_before": "2026-12-15"}),
        ("deadline at the latest on 15 December", {"closes_before": "2026-12-15"}),
        ("nabory czynne co najmniej do końca stycznia", {"closes_after": "2027-01-31"}),
        ("nabór trwający przynajmniej do 31 stycznia 2027", {"closes_after": "2027-01-31"}),
        ("calls open until at least 31 January 2027", {"closes_after": "2027-01-31"}),
        ("calls that run at least until the end of January", {"closes_after": "2027-01-31"}),
        ("potrzebujemy co najmniej dwóch miesięcy na wniosek", {"closes_after": "2027-01-22"}),
        ("we need at least two months to apply", {"closes_after": "2027-01-22"}),
        ("nabory do końca roku", {"closes_before": "2026-12-31"}),
        ("calls by the end of the year", {"closes_before": "2026-12-31"}),
        ("calls closing by year-end", {"closes_before": "2026-12-31"}),
        ("nabory zamykane do połowy stycznia", {"closes_before": "2027-01-15"}),
        ("calls closing by mid-January", {"closes_before": "2027-01-15"}),
        ("nabory w pierwszym półroczu", {"closes_after": "2027-01-01", "closes_before": "2027-06-30"}),
        ("calls in the first half of the year", {"closes_after": "2027-01-01",
                                                 "closes_before": "2027-06-30"}),
        ("calls closing in Q1", {"closes_after": "2027-01-01", "closes_before": "2027-03-31"}),
        ("nabory otwierane w I kwartale", {"opens_after": "2027-01-01", "opens_before": "2027-03-31"}),
        ("nabory, najbliższe 30 dni", {"closes_after": "2026-11-22", "closes_before": "2026-12-22"}),
        ("calls, next 30 days", {"closes_after": "2026-11-22", "closes_before": "2026-12-22"}),
        ("co się kończy w najbliższych dwóch tygodniach", {"closes_after": "2026-11-22",
                                                          "closes_before": "2026-12-06"}),
        ("calls closing within a fortnight", {"closes_after": "2026-11-22", "closes_before": "2026-12-06"}),
        ("nabory kończące się w styczniu lub lutym", {"closes_after": "2027-01-01",
                                                      "closes_before": "2027-02-28"}),
        ("calls closing in January or February", {"closes_after": "2027-01-01",
                                                  "closes_before": "2027-02-28"}),
        ("nabory kończące się między styczniem a marcem", {"closes_after": "2027-01-01",
                                                           "closes_before": "2027-03-31"}),
        ("calls closing between January and March", {"closes_after": "2027-01-01",
                                                     "closes_before": "2027-03-31"}),
        ("nabory otwierane od stycznia do marca 2027", {"opens_after": "2027-01-01",
                                                        "opens_before": "2027-03-31"}),
        ("nabory, których termin mija jutro", {"closes_after": "2026-11-23", "closes_before": "2026-11-23"}),
        ("calls opening after the new year", {"opens_after": "2027-01-01"}),
        ("nabory ruszające po Nowym Roku", {"opens_after": "2027-01-01"}),
        ("calls closing before 1 December", {"closes_before": "2026-11-30"}),
        ("nabory kończące się po 15 grudnia", {"closes_after": "2026-12-16"}),
        ("calls that close in Feburary", {"closes_after": "2027-02-01", "closes_before": "2027-02-28"}),
        ("nabory kończące się w grudnu", {"closes_after": "2026-12-01", "closes_before": "2026-12-31"}),
        ("nabór rusza nie wcześniej niż 1 lutego 2027", {"opens_after": "2027-02-01"}),
        ("calls opening no later than March", {"opens_before": "2027-03-31"}),
        ("nabór do 15 stycznia", {"closes_before": "2027-01-15"}),
    ],
)  # fmt: skip
def test_ends_of_dates(question: str, expected: dict[str, Any]) -> None:
    assert understood(question, "funding") == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("brakuje ćwierć miliona złotych", {"amount": 250_000, "currency": "PLN"}),
        ("we lack a quarter of a million euros", {"amount": 250_000, "currency": "EUR"}),
        ("quarter of a million zlotys", {"amount": 250_000, "currency": "PLN"}),
        ("półtora miliona zł", {"amount": 1_500_000, "currency": "PLN"}),
        ("one and a half million zloty", {"amount": 1_500_000, "currency": "PLN"}),
        ("a million and a half euros", {"amount": 1_500_000, "currency": "EUR"}),
        ("trzy czwarte miliona złotych", {"amount": 750_000, "currency": "PLN"}),
        ("three quarters of a million euros", {"amount": 750_000, "currency": "EUR"}),
        ("pół miliona euro", {"amount": 500_000, "currency": "EUR"}),
        ("half a million euros", {"amount": 500_000, "currency": "EUR"}),
        ("half million euros", {"amount": 500_000, "currency": "EUR"}),
        ("dwieście tysięcy złotych", {"amount": 200_000, "currency": "PLN"}),
        ("two hundred thousand zlotys", {"amount": 200_000, "currency": "PLN"}),
        ("trzysta pięćdziesiąt tysięcy zł", {"amount": 350_000, "currency": "PLN"}),
        ("three hundred and fifty thousand PLN", {"amount": 350_000, "currency": "PLN"}),
        ("sto tys. zł", {"amount": 100_000, "currency": "PLN"}),
        ("a hundred thousand euros", {"amount": 100_000, "currency": "EUR"}),
        ("dwa i pół miliona złotych", {"amount": 2_500_000, "currency": "PLN"}),
        ("two and a half million euros", {"amount": 2_500_000, "currency": "EUR"}),
        ("czterdzieści pięć tysięcy złotych", {"amount": 45_000, "currency": "PLN"}),
        ("forty-five thousand zloty", {"amount": 45_000, "currency": "PLN"}),
        ("do trzydziestu tysięcy złotych", {"amount_max": 30_000, "currency": "PLN"}),
        ("up to thirty thousand zloty", {"amount_max": 30_000, "currency": "PLN"}),
        ("co najmniej pół miliona złotych", {"amount_min": 500_000, "currency": "PLN"}),
        ("at least half a million zlotys", {"amount_min": 500_000, "currency": "PLN"}),
        ("od 100 do 500 tys. zł", {"amount_min": 100_000, "amount_max": 500_000, "currency": "PLN"}),
        ("from 100 to 500 thousand PLN", {"amount_min": 100_000, "amount_max": 500_000, "currency": "PLN"}),
        ("od stu do dwustu tysięcy złotych", {"amount_min": 100_000, "amount_max": 200_000,
                                              "currency": "PLN"}),
        ("between half a million and a million euros", {"amount_min": 500_000, "amount_max": 1_000_000,
                                                        "currency": "EUR"}),
        ("od pół miliona do miliona złotych", {"amount_min": 500_000, "amount_max": 1_000_000,
                                               "currency": "PLN"}),
        ("najwyżej milion zł", {"amount_max": 1_000_000, "currency": "PLN"}),
        ("no more than one million euros", {"amount_max": 1_000_000, "currency": "EUR"}),
        ("nie mniej niż 200 000 zł", {"amount_min": 200_000, "currency": "PLN"}),
        ("500 tysiecy zlotych", {"amount": 500_000, "currency": "PLN"}),
        ("2 milony zł", {"amount": 2_000_000, "currency": "PLN"}),
        ("2 milion euros", {"amount": 2_000_000, "currency": "EUR"}),
        ("300 thosand euros", {"amount": 300_000, "currency": "EUR"}),
        ("dotacja 200 tysiaków", {"form": "grant", "amount": 200_000}),
        ("minimum 80% dofinansowania", {"rate_min_percent": 80}),
        ("a minimum of 80% support", {"rate_min_percent": 80}),
        ("without own contribution", {"rate_min_percent": 100}),
        ("bez własnego wkładu", {"rate_min_percent": 100}),
        ("no co-financing from our side", {"rate_min_percent": 100}),
        ("finansowanie całości kosztów", {"rate_min_percent": 100}),
        ("covers all the costs", {"rate_min_percent": 100}),
        ("co najmniej połowa kosztów", {"rate_min_percent": 50}),
        ("at least half of the costs", {"rate_min_percent": 50}),
        ("wkład własny do 10%", {"rate_min_percent": 90}),
        ("own contribution no higher than 10 percent", {"rate_min_percent": 90}),
        ("osiemdziesiąt procent dofinansowania", {"rate_min_percent": 80}),
        ("eighty percent funding", {"rate_min_percent": 80}),
    ],
)  # fmt: skip
def test_amounts_and_rates_in_words(question: str, expected: dict[str, Any]) -> None:
    assert understood(question, "funding") == expected


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("kilkaset tysięcy złotych dla gminy", "kilkaset tysięcy złotych"),
        ("several hundred thousand euros for a municipality", "several hundred thousand euros"),
        ("parę milionów dla gminy", "parę milionów"),
        ("a few million for a municipality", "a few million"),
    ],
)
def test_a_vague_amount_is_said_to_be_not_understood(question: str, words: str) -> None:
    wish = wish_of(question, "funding")
    assert wish.understood == {"applicants": "municipality"}
    assert wish.unread == (words,)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("zamykające się wkrótce nabory", "closing"),
        ("nabory kończące się niebawem", "closing"),
        ("który nabór kończy się lada dzień?", "closing"),
        ("nabory, które się kończą", "closing"),
        ("calls soon closing", "closing"),
        ("calls ending shortly", "closing"),
        ("calls which close shortly", "closing"),
        ("last-minute calls", "closing"),
        ("nabory jeszcze otwarte", "open"),
        ("still open", "open"),
        ("nabory w toku", "open"),
        ("nabory, które nie są jeszcze zamknięte", "open"),
        ("calls that are not closed yet", "open"),
        ("gdzie można już składać wnioski?", "open"),
        ("calls accepting applications", "open"),
        ("nabory, które przyjmują wnioski", "open"),
        ("calls we can apply to right away", "open"),
        ("otwierające się wkrótce", "planned"),
        ("nabory, które niedługo ruszą", "planned"),
        ("ruszające nabory", "planned"),
        ("zapowiedziane konkursy", "planned"),
        ("nabory w przygotowaniu", "planned"),
        ("calls opening soon", "planned"),
        ("calls about to open", "planned"),
        ("announced calls", "planned"),
        ("calls coming up", "planned"),
        ("nieotwarte jeszcze nabory", "planned"),
        ("nabory zamknięte", "closed"),
        ("calls that have already closed", "closed"),
        ("nabory, które się już skończyły", "closed"),
        ("expired calls", "closed"),
        ("nabór stały", "continuous"),
        ("stale otwarte nabory", "continuous"),
        ("always open", "continuous"),
        ("calls on a rolling basis", "continuous"),
        ("permanent calls", "continuous"),
        ("calls with no end date", "continuous"),
        ("nabory bezterminowe", "continuous"),
    ],
)
def test_where_a_call_stands(question: str, status: str) -> None:
    assert understood(question, "funding") == {"status": status}


@pytest.mark.parametrize(
    "question",
    [
        "otwarte dane dla urzędu",
        "open data for a town hall",
        "zamknięty obieg dla miast",
        "closed-loop economy for cities",
        "a current heat network for cities",
    ],
)
def test_a_word_of_the_subject_is_no_state_of_a_call(question: str) -> None:
    assert "status" not in understood(question, "funding")
