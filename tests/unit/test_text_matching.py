"""Phrases found in texts: inflection, diacritics, numbers, dates and word borders, Polish beside English."""

import pytest

from evals.text import Span, find, occurs, words

SAME = [
    ("3,33 mln", "W 2019 r. region liczył 3 330 000 osób."),
    ("3.33 million", "region o ludności 3,33 mln"),
    ("3330000", "some 3.33 million people"),
    ("15 tys.", "15,000 zł"),
    ("15 000", "15 tysięcy"),
    ("1.234", "1234 osoby"),
    ("2 mln", "dwa miliony złotych"),
    ("25", "twenty-five partners"),
    ("dwadzieścia pięć", "25 gmin"),
    ("9", "dziewięciu platform"),
    ("nine platforms", "9 platforms"),
    ("50%", "50 procent"),
    ("3,5 proc.", "by 3.5 per cent"),
    ("50 zł", "50 PLN"),
    ("21 marca 2018", "w dniu 21.03.2018 r."),
    ("March 21, 2018", "21 marca 2018 roku"),
    ("2018-03-21", "on 21st of March 2018"),
    ("21 March 2018", "21 III 2018"),
    ("marzec 2018", "on 21 March 2018"),
    ("21 marca", "21.03.2018"),
    ("2018", "21.03.2018"),
    ("10:30", "o godz. 10.30"),
    ("klaster", "współpraca z klastrami"),
    ("podpisał porozumienie", "Kowalski podpisal porozumienia"),
    ("członek", "lista czlonkow"),
    ("Kraków", "w Krakowie"),
    ("Nowak", "panu Nowakowi"),
    ("municipality", "two municipalities"),
    ("signed agreement", "the signed the agreement"),
    ("G07", "obszar problemowy G07."),
    ("2021-2027", "w latach 2021–2027"),
]
DIFFERENT = [
    ("cat", "a category"),
    ("rada", "narada"),
    ("2020", "20200"),
    ("1", "dwa"),
    ("21 marca 2018", "w marcu 2018"),
    ("21 marca 2018", "22.03.2018"),
    ("21", "21 marca 2018"),
    ("32 zł", "28 zł"),
    ("podpisany", "umowa niepodpisana"),
    ("G07", "G08"),
    ("3,33 mln", "3,34 mln"),
    ("0,333", "333"),
    ("smart city", "smart new city"),
    ("", "cokolwiek"),
    ("...", "cokolwiek ..."),
]


@pytest.mark.parametrize(("phrase", "text"), SAME)
def test_a_phrase_is_found_in_any_form(phrase: str, text: str) -> None:
    assert occurs(phrase, text)


@pytest.mark.parametrize(("phrase", "text"), DIFFERENT)
def test_another_phrase_is_not_found(phrase: str, text: str) -> None:
    assert not occurs(phrase, text)


def test_the_place_is_told_in_characters() -> None:
    assert find("porozumienie", "O porozumieniu z gminą") == Span(2, 14)


def test_words_are_counted_as_people_count_them() -> None:
    assert words("Opłata – 3 330 zł (miesięcznie).") == ["Opłata", "3", "330", "zł", "(miesięcznie)."]
