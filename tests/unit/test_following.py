"""Follow-ups made to stand alone: expected wordings worked out by hand, Polish beside English."""

import pytest

from assistant.answer import Turn
from assistant.conversation.corrections import correction
from assistant.conversation.following import Exchange, standing_alone
from assistant.conversation.pronouns import names_nobody, pointing
from assistant.conversation.standing import last_exchange
from assistant.conversation.topic import topic
from corpus.language import Language

SIGNED = ("pl", "Kto podpisał nowe porozumienie o Zielonym Dachu?")
PLAN = ("en", "Who finances the Green Roof Plan?")


def exchange(question: tuple[str, str], answer: str = "") -> Exchange:
    language: Language = "pl" if question[0] == "pl" else "en"
    return Exchange(question[1], topic(question[1], language), language, answer)


@pytest.mark.parametrize(
    ("language", "question", "expected"),
    [
        ("pl", "Kto podpisał nowe porozumienie o Zielonym Dachu?", "nowe porozumienie o Zielonym Dachu"),
        (
            "pl",
            "Kiedy było spotkanie Rady Gminy z udziałem klastra?",
            "spotkanie Rady Gminy z udziałem klastra",
        ),
        ("pl", "Ile kroków ma pilotaż Centrum Przykładowego?", "kroków, pilotaż Centrum Przykładowego"),
        ("pl", "Co to jest sieć ciepłownicza?", "sieć ciepłownicza"),
        ("en", "Who finances the Green Roof Plan?", "Green Roof Plan"),
        ("en", "When was the agreement with Example Ltd signed?", "agreement with Example Ltd signed"),
        ("en", "What is the Example Cluster?", "Example Cluster"),
        ("pl", "A kiedy?", ""),
    ],
)
def test_what_a_question_is_about(language: Language, question: str, expected: str) -> None:
    assert topic(question, language) == expected


FOLLOW_UPS = [
    # a pronoun: the topic in brackets
    (SIGNED, "A kto to podpisał?", "Kto to podpisał? (nowe porozumienie o Zielonym Dachu)"),
    (SIGNED, "a gdzie je podpisano?", "Gdzie je podpisano? (nowe porozumienie o Zielonym Dachu)"),
    (SIGNED, "ilu ich było?", "Ilu ich było? (nowe porozumienie o Zielonym Dachu)"),
    (SIGNED, "wymień ich", "Wymień ich (nowe porozumienie o Zielonym Dachu)"),
    (PLAN, "And who leads it?", "Who leads it? (Green Roof Plan)"),
    (PLAN, "how long will that last", "How long will that last? (Green Roof Plan)"),
    (PLAN, "list them", "List them (Green Roof Plan)"),
    # another thing asked of the topic
    (SIGNED, "a budżet?", "Budżet? (nowe porozumienie o Zielonym Dachu)"),
    (SIGNED, "Jaki jest cel?", "Jaki jest cel? (nowe porozumienie o Zielonym Dachu)"),
    (PLAN, "and the budget?", "The budget? (Green Roof Plan)"),
    (PLAN, "What about the partners?", "The partners? (Green Roof Plan)"),
    # another asking word
    (SIGNED, "A kiedy?", "Kiedy podpisano nowe porozumienie o Zielonym Dachu?"),
    (("pl", "Kiedy podpisano umowę o gazie?"), "A kto?", "Kto podpisał umowę o gazie?"),
    (("pl", "Kiedy przyjęto strategię rady?"), "a kto", "Kto przyjął strategię rady?"),
    (("pl", "Kto zatwierdził budżet gminy?"), "kiedy?", "Kiedy zatwierdzono budżet gminy?"),
    (("en", "When was the plan signed?"), "and who?", "Who? (When was the plan signed)"),
    (("pl", "Gdzie odbyło się spotkanie rady?"), "a kiedy dokładnie?", "Kiedy odbyło się spotkanie rady?"),
    (("en", "Where was the meeting held?"), "and when?", "When was the meeting held?"),
    (PLAN, "why?", "Why? (Who finances the Green Roof Plan)"),
    # another year, code or place
    (("pl", "Ile wydano na zieleń w 2018 roku?"), "a w 2019?", "Ile wydano na zieleń w 2019 roku?"),
    (("pl", "Ile gmina wydała na zieleń?"), "a w 2019?", "Ile gmina wydała na zieleń w 2019?"),
    (("en", "How much was spent on parks in 2018?"), "and in 2019?", "How much was spent on parks in 2019?"),
    (("pl", "Co oznacza G02?"), "a G07?", "Co oznacza G07?"),
    (("en", "What does G02 mean?"), "G07", "What does G07 mean?"),
    (("pl", "Ile osób mieszka w Przykładowie?"), "a w Wymyślonej?", "Ile osób mieszka w Wymyślonej?"),
    (("en", "How many people live in Tarnów?"), "And Zakopane?", "How many people live in Zakopane?"),
    (("pl", "Ile osób mieszka w Tarnowie?"), "And in Zakopane?", "Ile osób mieszka w Zakopane?"),
    (
        ("pl", "Czy trzeba szyfrować faktury w sesji wsadowej?"),
        "a w trybie interaktywnym też?",
        "Czy trzeba szyfrować faktury w sesji wsadowej – a w trybie interaktywnym też?",
    ),
    # corrections
    (("pl", "Ile osób mieszka w Tarnowie?"), "nie, chodziło mi o Zakopane", "Ile osób mieszka w Zakopane?"),
    (SIGNED, "chodzilo mi o umowę z gminą", "Kto podpisał umowę z gminą?"),
    (("en", "What does G02 mean?"), "Sorry, I meant G03", "What does G03 mean?"),
    (PLAN, "no, I meant the bicycle paths", "Who finances the Green Roof Plan – the bicycle paths?"),
    (SIGNED, "nie, pytałem o to, kiedy otwarto biuro gminy", "Kiedy otwarto biuro gminy"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), FOLLOW_UPS)
def test_a_follow_up_stands_alone(before: tuple[str, str], text: str, expected: str) -> None:
    earlier = exchange(before)
    english = text.split()[0].lower().strip(",") in {
        "and", "who", "how", "list", "what", "why?", "no", "sorry",
    }  # fmt: skip
    assert standing_alone(text, earlier, "en" if english else earlier.language).question == expected


@pytest.mark.parametrize(
    "text",
    [
        "G07",
        "dziewięć platform",
        "Co to jest biogaz?",
        "Czym jest klaster?",
        "Jakie oświetlenie wybrała Rada Gminy Przykładowa?",
        "Co zawiera strategia rozwoju klastra do 2030 roku?",
        "Ile faktur wystawiła gmina w pierwszym miesiącu działania systemu?",
    ],
)
def test_a_clear_question_is_left_as_it_is(text: str) -> None:
    assert standing_alone(text, exchange(SIGNED), "pl").question == text
    assert standing_alone(text, None, "pl").question == text


@pytest.mark.parametrize(
    "text", ["What is a smart grid?", "Is there a deadline for applications this year?", "nine platforms"]
)
def test_a_clear_english_question_is_left_as_it_is(text: str) -> None:
    assert standing_alone(text, exchange(PLAN), "en").question == text


def test_a_personal_pronoun_brings_the_people_of_the_answer() -> None:
    asked = exchange(
        ("pl", "Z kim rozmawiał prezes klastra we wrześniu?"), "Z Anną Przykładową i Janem Wzorem."
    )
    assert standing_alone("a kim oni byli?", asked, "pl").question == (
        "Kim oni byli? (Anną Przykładową; Janem Wzorem; prezes klastra we wrześniu)"
    )
    signed = exchange(("en", "Who signed the roof agreement?"), "Anna Example and Jan Sample signed it.")
    assert standing_alone("what offices did they hold", signed, "en").question == (
        "What offices did they hold? (Anna Example; Jan Sample; roof agreement)"
    )
    assert "Anna" not in standing_alone("where was it signed?", signed, "en").question


def test_the_topic_is_kept_through_a_chain_of_follow_ups() -> None:
    first = Exchange("Co to jest Klaster Zielony?", "Klaster Zielony", "pl")
    second = standing_alone("a kto do niego należy?", first, "pl")
    third = standing_alone("od kiedy?", second, "pl")
    fourth = standing_alone("A co to jest Sojusz Błękitny?", third, "pl")
    fifth = standing_alone("kto nim kieruje?", fourth, "pl")
    assert second.question == "Kto do niego należy? (Klaster Zielony)"
    assert third.question == "Od kiedy? (Klaster Zielony)"
    assert fourth.question == "Co to jest Sojusz Błękitny?"
    assert fifth.question == "Kto nim kieruje? (Sojusz Błękitny)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nie, chodziło mi o Opole", "Opole"),
        ("Nie. Chodzi mi o budżet na 2019 rok!", "budżet na 2019 rok"),
        ("mialam na mysli strategie", "strategie"),
        ("nie o Kraków, tylko o Tarnów", "Tarnów"),
        ("raczej o G03", "o G03"),
        ("I meant the second one.", "the second one"),
        ("not Kraków but Tarnów", "Tarnów"),
        ("nie chodziło mi o Opole", None),
        ("Nie wszystkie gminy podpisały porozumienie?", None),
        ("No deadline?", None),
        ("Kto miał na myśli fotowoltaikę?", None),
    ],
)
def test_what_a_correction_means(text: str, expected: str | None) -> None:
    assert correction(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pl", "A kto to podpisał?", True),
        ("pl", "a kiedy?", True),
        ("pl", "Jaki jest jego budżet?", True),
        ("pl", "wymień je", True),
        ("en", "Who signed it?", True),
        ("en", "What is its budget?", True),
        ("en", "tell me more", True),
        ("pl", "Kto podpisał to porozumienie?", False),
        ("pl", "G07", False),
        ("pl", "budżet", False),
        ("pl", "2019", False),
        ("pl", "Dlaczego warto segregować?", False),
        ("en", "nine platforms", False),
        ("en", "Is it possible to join?", False),
        ("en", "Who leads the Example Cluster and its office?", False),
    ],
)
def test_whether_a_message_without_conversation_names_anything(
    language: Language, text: str, expected: bool
) -> None:
    assert names_nobody(text, language) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pl", "Co to jest smart grid?", False),
        ("pl", "Kto to jest Jan Wzór?", False),
        ("pl", "Kto to jest?", True),
        ("pl", "Co Jan Wzór powiedział o nich?", False),
        ("en", "Was that plan meant to work?", True),
        ("en", "Does the agreement say that members pay?", False),
        ("en", "Are there any deadlines?", False),
    ],
)
def test_pronouns_that_point_outside(language: Language, text: str, expected: bool) -> None:
    assert pointing(text, language) is expected


def turns(*texts: str) -> tuple[Turn, ...]:
    """Messages of a person, and replies after `>`."""
    return tuple(Turn("assistant", text[1:]) if text[0] == ">" else Turn("user", text) for text in texts)


def test_the_exchange_that_a_message_may_lean_on() -> None:
    asked = turns("Dzień dobry", ">Dzień dobry!", "Co to jest Klaster Zielony?", ">Grupa gmin.")
    assert last_exchange((), "pl") is None
    assert last_exchange(asked[:2], "pl") is None
    expected = Exchange("Co to jest Klaster Zielony?", "Klaster Zielony", "pl", "Grupa gmin.")
    assert last_exchange(asked, "pl") == expected
    for more in (("dzięki", ">Proszę."), ("opowiedz dowcip", ">Nie opowiadam."), ("krócej", ">Grupa gmin.")):
        assert last_exchange((*asked, *turns(*more)), "pl") == expected
    again = last_exchange((*asked, *turns("po angielsku", ">A group of communes.")), "pl")
    assert again == Exchange(expected.question, expected.topic, "pl", "A group of communes.")
    further = last_exchange((*asked, *turns("a kto nim kieruje?")), "pl")
    assert further == Exchange("Kto nim kieruje? (Klaster Zielony)", "Klaster Zielony", "pl", "")
