"""Ten states of the chat in both languages as pictures in `.build/screenshots`, for people to look at."""

from collections.abc import Callable
from pathlib import Path

import pytest
from chat_page import ChatPage
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
OpenChat = Callable[..., ChatPage]

FOLDER = Path(__file__).parents[2] / ".build" / "screenshots"
QUESTIONS = {
    "pl": {
        "signed": "Kto podpisał porozumienie?",
        "slow": "Opowiadaj wolno o centrum",
        "absent": "Ile kosztuje bilet na Marsa?",
        "follow": "A ile wnosi?",
        "die": "Padnij w trakcie odpowiedzi",
        "personal": "Czy Jan, PESEL 44051401458, podpisał porozumienie?",
    },
    "en": {
        "signed": "Who signed the agreement?",
        "slow": "Tell me slowly about the centre",
        "absent": "What does a ticket to Mars cost?",
        "follow": "And how much?",
        "die": "Please die in the middle of the answer",
        "personal": "Did jan@gmina.example.pl sign the agreement?",
    },
}
LOCALES = {"pl": "pl-PL", "en": "en-GB"}


@pytest.mark.parametrize("language", ["pl", "en"])
def test_ten_states_can_be_looked_at(open_chat: OpenChat, language: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    ask = QUESTIONS[language]

    def snap(chat: ChatPage, state: str) -> None:
        if state != "1-welcome":
            chat.saved()
            expect(chat.answers.last).to_be_visible()
        chat.snap(str(FOLDER / f"{language}-{state}.png"))

    chat = open_chat(LOCALES[language])
    expect(chat.page.locator("#tagline")).to_be_visible()
    chat.page.locator("#starters button").nth(1).click()
    expect(chat.page.locator("#starters button")).to_have_count(6)
    chat.page.wait_for_function("getComputedStyle(document.querySelector('#welcome-screen')).opacity === '1'")
    snap(chat, "1-welcome")

    slow = chat.begin(ask["slow"])
    expect(slow.locator(".sentence")).not_to_have_count(0)
    snap(chat, "2-writing")
    chat.page.locator("#stop-button").click()
    expect(slow).to_have_attribute("data-state", "stopped")
    snap(chat, "3-stopped")

    chat.start_anew()
    answer = chat.ask(ask["signed"])
    chat.open_first_source(answer)
    chat.page.wait_for_timeout(400)  # the panel slides in
    snap(chat, "4-answer-and-source")
    chat.page.locator("#side-view-title button").click()
    chat.ask(ask["follow"])
    snap(chat, "5-follow-up")

    chat.start_anew()
    chat.ask(ask["absent"])
    snap(chat, "6-documents-silent")
    chat.start_anew()
    chat.ask(ask["die"])
    snap(chat, "7-failed")

    chat.start_anew()
    chat.send(ask["personal"])
    expect(chat.page.get_by_role("alert")).to_be_visible()
    chat.snap(str(FOLDER / f"{language}-9-personal-data.png"))

    chat.start_anew()
    chat.ask(ask["signed"])
    chat.page.emulate_media(media="print")
    chat.snap(str(FOLDER / f"{language}-10-on-paper.png"))

    phone = open_chat(LOCALES[language], width=390, height=844)
    phone.ask(ask["signed"])
    snap(phone, "8-phone")
    assert len(list(FOLDER.glob(f"{language}-*.png"))) >= 10
