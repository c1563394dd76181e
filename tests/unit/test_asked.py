"""The kinds of facts that a question asks for, and which of them a text states."""

import pytest

from assistant.asked import Asked, asked_kinds, asks_nothing_else, asks_reason, unstated
from corpus.language import Language


@pytest.mark.parametrize(
    ("question", "language", "kinds"),
    [
        ("Kiedy podpisano porozumienie?", "pl", ("time",)),
        ("Kiedy i w jakim mieście przyjęto strategię?", "pl", ("time", "place")),
        ("Ile firm liczy klaster i jaką moc mają instalacje?", "pl", ("number", "number")),
        ("A gdzie je podpisano?", "pl", ("place",)),
        ("Pod jakim adresem mieści się biuro?", "pl", ("address",)),
        ("Jaki jest numer telefonu biura?", "pl", ("contact",)),
        ("Na jakie lata zaplanowano projekt?", "pl", ("time",)),
        ("w ktorych latach dzialal fundusz", "pl", ("time",)),
        ("Jak długo trwał nabór?", "pl", ("time",)),
        ("Czym zajmuje się klaster?", "pl", ()),
        ("For which years was it planned?", "en", ("time",)),
        ("How long did the call last?", "en", ("time",)),
        ("How long is the river?", "en", ()),
        ("When and in which city was it adopted?", "en", ("time", "place")),
        ("How many firms are there?", "en", ("number",)),
        ("Where was it signed?", "en", ("place",)),
        ("What does the cluster do?", "en", ()),
    ],
)
def test_kinds_asked_for(question: str, language: Language, kinds: tuple[Asked, ...]) -> None:
    assert asked_kinds(question, language) == kinds


@pytest.mark.parametrize(
    ("text", "kinds", "left"),
    [
        ("Przyjęto ją 5 kwietnia 2013 r.", ("time", "place"), ("place",)),
        ("Przyjęto ją 5 kwietnia 2013 r. w Krakowie.", ("time", "place"), ()),
        ("Klaster liczy 47 firm.", ("number", "number"), ("number",)),
        ("It has 47 firms and 20 megawatts.", ("number", "number"), ()),
        ("Mieści się w Brukseli.", ("address",), ("address",)),
        ("Mieści się przy ul. Przykładowej 5.", ("address",), ()),
        ("It was signed in Brussels.", ("place",), ()),
        ("Dwie gminy.", ("number",), ()),
        ("Brali udział w imprezach na terenie Brukseli.", ("place",), ()),
        ("Podpisał je Jan Przykładowy.", ("place",), ("place",)),
        ("Klaster skupia 150 firm.", ("time",), ("time",)),
        ("W ciągu 14 dni.", ("time",), ()),
        ("It began in 2014.", ("time",), ()),
        ("It met in 2014.", ("number",), ("number",)),
    ],
)
def test_what_a_text_leaves_unstated(text: str, kinds: tuple[Asked, ...], left: tuple[Asked, ...]) -> None:
    assert unstated(text, kinds, "Gdzie i kiedy?") == left


@pytest.mark.parametrize(
    ("text", "question", "left"),
    [
        ("Krok 2 – Audyt i grupa ekspertów.", "Ilu ekspertów liczyła grupa?", ("number",)),
        ("1. Wybór gmin", "Ilu ekspertów liczyła grupa?", ("number",)),
        ("Step 2 has 5 experts.", "How many experts are there?", ()),
    ],
)
def test_the_number_of_a_step_is_no_figure(text: str, question: str, left: tuple[Asked, ...]) -> None:
    assert unstated(text, ("number",), question) == left


@pytest.mark.parametrize(
    ("text", "question", "left"),
    [
        ("Od stycznia 2018 mają wspólną siedzibę.", "Do którego roku obowiązuje umowa?", ("time",)),
        ("Obowiązuje do 2027 roku.", "Do którego roku obowiązuje umowa?", ()),
        ("Strategia na lata 2014-2020.", "Do kiedy obowiązuje?", ()),
        ("It began in 2014.", "Until when is it valid?", ("time",)),
        ("It is valid until 31 May 2027.", "Until when is it valid?", ()),
        ("W 2018 roku.", "Kiedy podpisano umowę?", ()),
    ],
)
def test_an_end_is_told_as_an_end(text: str, question: str, left: tuple[Asked, ...]) -> None:
    assert unstated(text, ("time",), question) == left


def test_what_the_question_brought_along_states_nothing() -> None:
    question = "Kiedy i w jakim mieście podpisano porozumienie z 2018 roku z Krakowem?"
    assert unstated("Porozumienie z 2018 roku podpisano w Krakowie.", ("time", "place"), question) == (
        "time",
        "place",
    )


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Dlaczego marszałek odmówił?", True),
        ("Czemu nie ma w nim Czechów?", True),
        ("Z jakiego powodu zamknięto biuro?", True),
        ("Jakie były przyczyny spadku liczby ludności?", True),
        ("Why was the bid turned down?", True),
        ("How come the cluster lost jobs?", True),
        ("What caused the decline?", True),
        ("Czemu ma służyć to biuro?", False),
        ("Streść proszę, czemu ma służyć biuro.", False),
        ("Co robi biuro?", False),
        ("What made-to-measure services are there?", False),
        ("Who signed it?", False),
    ],
)
def test_questions_for_a_reason(question: str, expected: bool) -> None:
    assert asks_reason(question) is expected


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("Ilu mieszkańców ma gmina?", "pl", True),
        ("Kiedy i kto podpisał umowę?", "pl", False),
        ("Jakie gminy podpisały umowę?", "pl", False),
        ("How many towns signed?", "en", True),
        ("How many towns signed, and which ones?", "en", False),
        ("When was it signed, and where?", "en", False),
    ],
)
def test_questions_for_a_figure_or_a_time_alone(question: str, language: Language, expected: bool) -> None:
    assert asks_nothing_else(question, asked_kinds(question, language), language) is expected
