"""Which language a message wishes the answer in, and what it asks beside that."""

import pytest

from assistant.answer import Turn
from assistant.conversation.wishes import language_wish, lasting_language

ASKED_PL, ASKED_EN = "Kto podpisał porozumienie?", "Who signed the agreement?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in English please", "en"),
        ("In English, please.", "en"),
        ("po angielsku", "en"),
        ("a po angielsku?", "en"),
        ("po angielsku proszę", "en"),
        ("odpowiedz po angielsku", "en"),
        ("Odpowiedz mi proszę po angielsku.", "en"),
        ("przetłumacz to na angielski", "en"),
        ("przetlumacz na angielski", "en"),
        ("can you answer in English?", "en"),
        ("translate it into English", "en"),
        ("po polsku", "pl"),
        ("Po polsku poproszę!", "pl"),
        ("and in Polish?", "pl"),
        ("answer in Polish please", "pl"),
        ("say that in Polish", "pl"),
        ("w języku polskim", "pl"),
        ("w jezyku angielskim prosze", "en"),
    ],
)
def test_a_message_that_only_wishes_for_a_language(text: str, expected: str) -> None:
    wish = language_wish(text)
    assert (wish.language, wish.rest) == (expected, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ASKED_PL} Odpowiedz po angielsku.", "en"),
        (f"{ASKED_PL} Po angielsku proszę.", "en"),
        (f"{ASKED_PL} (odpowiedz po angielsku)", "en"),
        (f"{ASKED_PL} Please answer in English.", "en"),
        (f"Po angielsku: {ASKED_PL}", "en"),
        (f"{ASKED_EN} Answer in Polish please.", "pl"),
        (f"{ASKED_EN} In Polish.", "pl"),
        (f"In Polish: {ASKED_EN}", "pl"),
        (f"Answer in Polish – {ASKED_EN}", "pl"),
    ],
)
def test_a_wish_beside_a_question_is_taken_out_of_it(text: str, expected: str) -> None:
    wish = language_wish(text)
    assert wish.language == expected
    assert wish.rest in (ASKED_PL, ASKED_EN)


@pytest.mark.parametrize(
    "text",
    [
        "Jak po angielsku nazywa się Dom Polski Południowej?",
        "Jak nazywa się to po angielsku?",
        "How is the House of Southern Poland called in Polish?",
        "Which documents are in Polish?",
        "Ile dokumentów jest po angielsku?",
        "Czy strona jest po polsku, czy tylko po angielsku?",
        "Kto przetłumaczył strategię na angielski w 2013 roku?",
        "English",
    ],
)
def test_a_language_that_is_only_spoken_of_is_no_wish(text: str) -> None:
    wish = language_wish(text)
    assert (wish.language, wish.rest) == (None, text)


def test_a_lasting_wish_holds_until_another_one() -> None:
    always = Turn("user", "Od teraz odpowiadaj po angielsku.")
    once = Turn("user", "po polsku")
    back = Turn("user", "From now on answer in Polish.")
    assert lasting_language((always, Turn("assistant", "OK"), once)) == "en"
    assert lasting_language((always, back)) == "pl"
    assert lasting_language((once,)) is None
    assert lasting_language(()) is None
