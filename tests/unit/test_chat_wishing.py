"""Which messages get a list of partners, funding or news, and which an answer from the documents."""

import pytest

from assistant.chat import texts
from assistant.chat.wishing import wished


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Znajdź partnera do projektu o wodorze", "partners"),
        ("Kto na Węgrzech zajmuje się strategiami smart city?", "partners"),
        ("Szukam uczelni z Krakowa", "partners"),
        ("Which Czech companies work on air quality?", "partners"),
        ("Find a cluster in Hungary", "partners"),
        ("universities in Hungary or Ukraine", "partners"),
        ("Dofinansowanie dla gminy na termomodernizację szkoły, do 2 mln zł", "funding"),
        ("Kto sfinansuje ocieplenie szkoły?", "funding"),
        ("Jakie nabory kończą się w tym kwartale?", "funding"),
        ("Skad wziac pieniadze na fotowoltaike?", "funding"),
        ("Who can fund a new boiler for our school?", "funding"),
        ("Which calls close this quarter?", "funding"),
        ("open calls for NGOs", "funding"),
        ("Co nowego?", "news"),
        ("What's new?", "news"),
    ],
)
def test_a_wish_gets_its_list(message: str, expected: str) -> None:
    assert wished(message) == expected


@pytest.mark.parametrize(
    "message",
    [
        "Kto podpisał porozumienie o Domu Polski Południowej?",
        "Co oznacza obszar problemowy G07?",
        "Ile kosztuje program promocji zatrudnienia?",
        "Jakie są platformy współpracy klastra?",
        "Co wiadomo o: Fundusz Przykładowy?",
        "What is known about Example Grants for Municipalities?",
        "Who chairs the cluster?",
        "When was the new agreement signed?",
        "How many companies belong to the cluster?",
        "Co nowego wnosi uchwała nr 7 w sprawie planu zagospodarowania przestrzennego gminy?",
        "A gmina?",
        "dziękuję",
        "",
    ],
)
def test_a_question_about_a_fact_gets_an_answer(message: str) -> None:
    assert wished(message) is None


@pytest.mark.parametrize("language", ["pl", "en"])
def test_each_starter_gets_what_it_is_offered_under(language: str) -> None:
    kinds = {"ask": None, "partner": "partners", "funding": "funding", "news": "news"}
    for _, icon, questions in texts.STARTERS:
        for question in questions:
            assert wished(question.to("pl" if language == "pl" else "en")) == kinds[icon], question
