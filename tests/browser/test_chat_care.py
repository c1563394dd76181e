"""What the chat does for people's care: personal data, where questions go, paper, screen readers."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from chat_page import ChatPage
from conftest import start_server, stop_server
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
OpenChat = Callable[..., ChatPage]
PESEL = "Czy Jan o numerze PESEL 44051401458 podpisał porozumienie?"


def test_personal_data_is_pointed_out_and_the_question_asked_all_the_same(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.send(PESEL)
    notice = chat.page.get_by_role("alert")
    expect(notice).to_contain_text("W pytaniu są dane osobowe.")
    expect(notice.locator("li")).to_have_text("numer PESEL: 44051401458")
    expect(notice.get_by_role("button", name="Nie zadawaj, poprawię")).to_be_focused()
    expect(chat.conversations.filter(has_text="44051401458")).to_have_count(0)
    expect(chat.page.locator("#chat-input")).to_have_value("")
    chat.page.keyboard.press("Tab")
    chat.page.keyboard.press("Enter")
    expect(chat.answers.first.locator(".sentences")).to_contain_text("Anna Wzorcowa")
    expect(notice).to_have_count(0)
    chat.saved()
    expect(chat.conversations.filter(has_text="44051401458")).to_have_count(1)


def test_a_question_with_personal_data_is_taken_back_and_changed(open_chat: OpenChat) -> None:
    chat = open_chat("en-GB")
    chat.send("Who signed the agreement, jan@gmina.example.pl?")
    notice = chat.page.get_by_role("alert")
    expect(notice).to_contain_text("e-mail address: jan@gmina.example.pl")
    notice.get_by_role("button", name="Do not ask, let me change it").click()
    expect(notice).to_have_count(0)
    expect(chat.page.locator('[data-step-type="user_message"]')).to_have_count(0)
    expect(chat.page.locator("#chat-input")).to_have_value("Who signed the agreement, jan@gmina.example.pl?")
    chat.ask("Who signed the agreement?")
    chat.saved()
    expect(chat.conversations.filter(has_text="jan@gmina")).to_have_count(0)


def test_where_questions_go_is_said_on_every_page(chromium: Browser) -> None:
    with tempfile.TemporaryDirectory() as folder:
        server = start_server(Path(folder), remote=True)
        context = chromium.new_context(locale="pl-PL")
        try:
            page = context.new_page()
            for path in ("/", "/about", "/accessibility", "/conversations"):
                page.goto(server.address + path)
                expect(page.get_by_role("note")).to_contain_text("wysyłane poza tę sieć, do: 203.0.113.7")
            page.goto(server.address + "/?lang=en")
            expect(page.get_by_role("note")).to_contain_text("sent outside this network, to: 203.0.113.7")
            page.locator("#readme-button").click()
            expect(page.get_by_role("dialog")).to_contain_text("sent outside this network")
        finally:
            context.close()
            stop_server(server)


def test_paper_gets_question_answer_and_footnotes_only(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.open_first_source(chat.ask("Kto podpisał porozumienie?"))
    chat.page.emulate_media(media="print")
    for kept in ("pre", ".sentences", ".sources .card-title", ".sources .snippet", ".on-paper"):
        expect(chat.page.locator(kept).first).to_be_visible()
    expect(chat.answers.first.locator(".sources")).to_contain_text("stan na 29.01.2021")
    for left_out in ("button", "#chat-input", "#header", "[data-sidebar]", ".tools", "#side-view-content"):
        expect(chat.page.locator(left_out).locator("visible=true")).to_have_count(0)
    box = chat.answers.first.bounding_box()
    assert box is not None
    assert box["width"] > 700  # not squeezed beside the panel
    assert chat.page.pdf().startswith(b"%PDF")


def test_the_button_prints_its_own_answer_only(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.ask("Kto podpisał porozumienie?")
    chat.saved()
    second = chat.ask("Ile kosztuje centrum? Jaka kwota?")
    chat.page.evaluate(
        "window.print = () => { window.onPaper = [...document.querySelectorAll('.printed')]"
        ".map((one) => one.dataset.stepType); }"
    )
    second.get_by_role("button", name="Drukuj").click()
    assert chat.page.evaluate("window.onPaper") == ["user_message", "assistant_message"]
    expect(chat.page.locator(".printed")).to_have_count(0)


def test_what_is_typed_while_the_conversation_gets_its_address_is_kept(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.begin("Opowiadaj wolno o centrum")
    chat.page.locator("#chat-input").fill("Następne pytanie")
    chat.saved()
    expect(chat.page.locator("#chat-input")).to_have_value("Następne pytanie")
    chat.page.locator("#stop-button").click()


def accessible(page: Page) -> list[dict[str, Any]]:
    """The nodes of Chromium's accessibility tree that a screen reader meets: role, name, properties."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        {
            "role": node["role"]["value"],
            "name": node.get("name", {}).get("value", ""),
            **{one["name"]: one["value"].get("value") for one in node.get("properties", [])},
        }
        for node in nodes
        if not node["ignored"]
    ]


def test_a_screen_reader_meets_names_headings_and_live_regions(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.ask("Kto podpisał porozumienie?")
    nodes = accessible(chat.page)
    handled = [
        node for node in nodes if node["role"] in ("button", "link", "textbox", "searchbox", "combobox")
    ]
    assert [node for node in handled if not node["name"].strip()] == []
    headings = [(node["level"], node["name"]) for node in nodes if node["role"] == "heading"]
    assert (1, "Asystent SPCleantech") in headings
    assert (2, "Źródła") in headings
    regions = [node["name"] for node in nodes if node["role"] == "region"]
    assert "Odpowiedź" in regions
    live = [node for node in nodes if node["role"] == "status" and node["live"] == "polite"]
    assert live
    expect(chat.answers.first.get_by_role("status")).to_have_text("Odpowiedź gotowa.")


def test_a_screen_reader_hears_that_the_search_runs(open_chat: OpenChat) -> None:
    chat = open_chat("en-GB")
    answer = chat.begin("Tell me slowly about the centre")
    expect(answer).to_have_attribute("aria-busy", "true")
    expect(answer.get_by_role("status").first).to_contain_text("Checking these documents")
    chat.page.locator("#stop-button").click()


def test_the_first_tab_leads_past_the_conversations(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.ask("Kto podpisał porozumienie?")
    chat.saved()
    chat.page.locator("#skip").evaluate("(skip) => { document.activeElement.blur(); skip.focus(); }")
    expect(chat.page.locator("#skip")).to_be_in_viewport()
    chat.page.keyboard.press("Enter")
    expect(chat.page.locator("#chat-input")).to_be_focused()


def test_tab_goes_from_the_navigation_over_the_answer_to_the_question(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.ask("Kto podpisał porozumienie?")
    chat.saved()
    chat.page.locator("#assistant-nav a.page").focus()
    reached: list[str] = []
    while "Twoje pytanie" not in reached and len(reached) < 40:
        chat.page.keyboard.press("Tab")
        focused = [node for node in accessible(chat.page) if node.get("focused")]
        reached.append(focused[-1]["name"] if focused else "")
    wanted = [
        "EN",
        "Źródło 1: Porozumienie o Centrum Zielonych Dachów",
        "Kopiuj z przypisami",
        "Pomocna odpowiedź",
        "Twoje pytanie",
    ]
    assert [name for name in reached if name in wanted] == wanted
