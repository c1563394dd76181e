"""Languages, keyboard, sizes and pages of the chat, in real Chromium."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from chat_page import ChatPage
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
OpenChat = Callable[..., ChatPage]
CONTRAST = Path(__file__).with_name("contrast.js")


@pytest.mark.parametrize(
    ("locale", "lang", "tagline", "starter"),
    [
        ("pl", "pl", "Pytaj o dokumenty klastra.", "Znajdź partnera"),
        ("pl-PL", "pl", "Pytaj o dokumenty klastra.", "Znajdź partnera"),
        ("en-US", "en", "Ask about the cluster's documents.", "Find a partner"),
        ("de-DE", "en", "Ask about the cluster's documents.", "Find a partner"),
    ],
)
def test_the_interface_follows_the_browser(
    open_chat: OpenChat, locale: str, lang: str, tagline: str, starter: str
) -> None:
    chat = open_chat(locale)
    expect(chat.page.locator("#tagline")).to_contain_text(tagline)
    expect(chat.page.locator("html")).to_have_attribute("lang", lang)
    expect(chat.page.get_by_role("button", name=starter)).to_be_visible()


def test_the_language_is_switched_and_remembered(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.page.get_by_role("link", name="EN", exact=True).click()
    expect(chat.page.locator("#chat-input")).to_have_attribute("placeholder", "Ask about the documents…")
    chat.page.goto(chat.page.url.split("?")[0])
    expect(chat.page.locator("html")).to_have_attribute("lang", "en")
    expect(chat.page.locator("#tagline")).to_contain_text("Ask about")


def test_a_switch_of_language_keeps_the_conversation(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.ask("Kto podpisał porozumienie?")
    chat.saved()
    chat.page.get_by_role("link", name="EN", exact=True).click()
    expect(chat.page).to_have_url(re.compile(r"/thread/.*lang=en"))
    expect(chat.answers.first.locator(".sentences")).to_contain_text("Anna Wzorcowa")


def test_the_readme_is_polish(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.page.locator("#readme-button").click()
    expect(chat.page.get_by_role("dialog")).to_contain_text("Nic nie opuszcza tego komputera")


def test_a_starter_asks_its_question(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.page.get_by_role("button", name="Zapytaj o dokumenty").click()
    chat.page.locator("#starters").get_by_role("button", name="Kto podpisał porozumienie").click()
    expect(chat.answers.first.locator(".sentences")).to_contain_text("Anna Wzorcowa")


def test_the_keyboard_alone_is_enough(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    keyboard = chat.page.keyboard
    expect(chat.page.locator("#chat-input")).to_be_focused()
    keyboard.type("Kto podpisał porozumienie?")
    expect(chat.page.locator("#chat-submit")).to_be_enabled()
    keyboard.press("Enter")
    expect(chat.answers.first).to_have_attribute("data-state", "done")
    chat.saved()
    chat.answers.first.locator("a.mark").first.focus()
    keyboard.press("Enter")
    expect(chat.panel.locator("mark")).to_be_focused()


def test_icon_buttons_have_polish_names(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.ask("Kto podpisał porozumienie?")
    for name in ("Nowa rozmowa", "Szukaj w rozmowach", "Wyślij pytanie", "Pomocna odpowiedź"):
        expect(chat.page.get_by_role("button", name=name).first).to_be_attached()


def test_a_phone_shows_everything_without_sideways_scrolling(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL", width=390, height=844)
    answer = chat.ask("Kto podpisał porozumienie?")
    assert chat.page.evaluate("document.documentElement.scrollWidth") <= 390
    box = answer.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    answer.locator("a.mark").first.click()
    expect(chat.panel.locator("mark")).to_be_visible()
    chat.saved()
    chat.page.reload()
    expect(chat.answers.first.locator(".sentences")).to_contain_text("Anna Wzorcowa")


@pytest.mark.parametrize("look", ["light", "dark"])
def test_contrast_is_aa_in_both_looks(open_chat: OpenChat, look: str) -> None:
    chat = open_chat("pl-PL")
    chat.page.evaluate(f"localStorage.setItem('vite-ui-theme', '{look}')")
    chat.page.reload()
    expect(chat.page.locator("html")).to_have_class(look)
    expect(chat.page.locator("#welcome-screen")).to_have_css("opacity", "1")
    measure = CONTRAST.read_text(encoding="utf-8")
    assert chat.page.evaluate(measure) == []
    chat.open_first_source(chat.ask("Kto podpisał porozumienie?"))
    chat.ask("Padnij w trakcie odpowiedzi")
    chat.page.locator(".answer summary").first.click()
    assert chat.page.evaluate(measure) == []
    chat.page.screenshot(path=str(CONTRAST.parents[2] / ".build" / "screenshots" / f"look-{look}.png"))


def test_the_page_on_what_it_knows(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL", path="/about")
    expect(chat.page.locator("h1")).to_have_text("Co wie asystent")
    expect(chat.page.locator("table")).to_contain_text("20.11.2026")
    expect(chat.page.locator("table")).to_contain_text("program: 1")
    chat.page.get_by_role("link", name="English").click()
    expect(chat.page.locator("h1")).to_have_text("What it knows")
    expect(chat.page.locator("table")).to_contain_text("20 November 2026")


def test_all_conversations_are_deleted(open_chat: OpenChat) -> None:
    chat = open_chat("en-GB")
    chat.ask("Who signed the agreement?")
    chat.saved()
    expect(chat.conversations).not_to_have_count(0)
    chat.page.goto(chat.page.url.split("/thread/")[0] + "/conversations")
    chat.page.get_by_role("checkbox").check()
    chat.page.get_by_role("button", name="Delete all conversations").click()
    expect(chat.page.get_by_role("status")).to_have_text("All conversations were deleted.")
    chat.page.get_by_role("link", name="Back to the chat").click()
    expect(chat.page.locator("#tagline")).to_be_visible()
    expect(chat.conversations).to_have_count(0)
