"""What people do with the chat, in real Chromium. Every test also fails when a request leaves for another
host or the page breaks (see `open_chat`)."""

import re
from collections.abc import Callable

import pytest
from chat_page import ChatPage
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
OpenChat = Callable[..., ChatPage]


def test_a_polish_question_gets_a_cited_polish_answer(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    answer = chat.ask("Kto podpisał porozumienie?")
    expect(answer).to_have_attribute("data-outcome", "answered")
    expect(answer).to_have_attribute("lang", "pl")
    expect(answer.locator(".sentences")).to_contain_text("wójt Jan Przykładowy i rektor Anna Wzorcowa.")
    expect(answer.locator("a.mark")).to_have_text(["1", "2"])
    expect(answer.locator(".sources .card")).to_have_count(1)
    expect(answer.locator(".sources")).to_contain_text("stan na 29.01.2021")
    expect(answer.locator(".sources")).to_contain_text("przykład zmyślony")


def test_an_english_question_gets_an_english_answer_even_in_the_polish_interface(open_chat: OpenChat) -> None:
    answer = open_chat("pl-PL").ask("Who signed the agreement?")
    expect(answer).to_have_attribute("lang", "en")
    expect(answer.locator(".sentences")).to_contain_text("was signed by Jan Przykładowy")
    expect(answer.locator("h2").first).to_have_text("Sources")
    expect(answer.locator(".sources .card")).to_have_count(2)
    expect(answer.locator(".sources .card").first).to_contain_text("in Polish")


def test_a_question_without_diacritics_is_polish(open_chat: OpenChat) -> None:
    answer = open_chat("en-GB").ask("Kto podpisal to porozumienie?")
    expect(answer).to_have_attribute("lang", "pl")
    expect(answer.locator(".sentences")).to_contain_text("Anna Wzorcowa")


def test_candidates_are_shown_before_the_answer(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    answer = chat.begin("Opowiadaj wolno o centrum")
    expect(answer.locator(".candidates .card")).to_have_count(3)
    expect(answer.locator(".candidates .card.grey").first).to_be_visible()
    expect(answer.locator(".sentence").first).to_be_visible()
    expect(answer.locator(".candidates .card.grey")).to_have_count(2)
    chat.page.locator("#stop-button").click()


def test_a_source_opens_beside_the_chat_with_its_passage_marked(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    answer = chat.ask("Kto podpisał porozumienie?")
    panel = chat.open_first_source(answer)
    expect(panel.locator("mark")).to_have_text(
        "Porozumienie podpisali 29 stycznia 2021 r. wójt Jan Przykładowy i rektor Anna Wzorcowa."
    )
    expect(panel).to_contain_text("Umowa obowiązuje pięć lat.")
    expect(chat.page.locator("#side-view-title")).to_contain_text("Porozumienie o Centrum Zielonych Dachów")
    answer.locator(".spot").nth(1).click()
    expect(panel.locator("mark")).to_have_text("Obie strony wnoszą po 12 500 zł rocznie.")


def test_the_whole_document_opens_as_a_page_of_its_own(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    panel = chat.open_first_source(chat.ask("Kto podpisał porozumienie?"))
    with chat.page.expect_popup() as opened:
        panel.locator(".whole").click()
    expect(opened.value.locator("mark")).to_contain_text("wójt Jan Przykładowy")
    expect(opened.value.locator("html")).to_have_attribute("lang", "pl")


def test_an_absent_topic_says_that_the_documents_are_silent(open_chat: OpenChat) -> None:
    answer = open_chat("pl-PL").ask("Ile kosztuje bilet na Marsa?")
    expect(answer).to_have_attribute("data-outcome", "no_evidence")
    expect(answer.locator(".headline")).to_contain_text("W dokumentach nie ma odpowiedzi")
    expect(answer.locator(".sources")).to_have_count(0)
    expect(answer.locator(".reading[open] .card")).to_have_count(3)


def test_a_follow_up_shows_how_it_was_understood(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.ask("Kto podpisał porozumienie?")
    answer = chat.ask("A ile wnosi?")
    expect(answer.locator(".understood")).to_contain_text("A ile wnosi? (Kto podpisał porozumienie?)")
    expect(answer.locator(".sentences")).to_contain_text("12 500 zł")


def test_stop_ends_the_answer_and_keeps_what_was_said(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    answer = chat.begin("Opowiadaj wolno o centrum")
    expect(answer.locator(".sentence")).not_to_have_count(0)
    chat.page.locator("#stop-button").click()
    expect(answer).to_have_attribute("data-state", "stopped")
    expect(answer.locator(".headline")).to_contain_text("Zatrzymano na Twoje żądanie.")
    expect(answer.locator(".sentence").first).to_contain_text("To jest zdanie numer 1.")
    expect(answer.locator(".sources .card")).to_have_count(1)
    expect(chat.page.locator("body")).not_to_contain_text("Task manually stopped")
    assert chat.ask("Kto podpisał porozumienie?").get_attribute("data-state") == "done"


def test_a_model_that_dies_leaves_a_sentence_in_the_language_of_the_question(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    answer = chat.ask("Padnij w trakcie odpowiedzi")
    expect(answer).to_have_attribute("data-state", "failed")
    expect(answer.locator(".headline")).to_contain_text("Nie udało się odpowiedzieć.")
    expect(answer.locator(".headline")).to_contain_text("przestał działać w trakcie odpowiedzi")
    expect(answer.locator(".sentences")).to_contain_text("Umowa obowiązuje pięć lat.")
    english = chat.ask("Please die in the middle of the answer")
    expect(english.locator(".headline")).to_contain_text("The language model stopped.")


def test_a_reload_brings_the_conversation_back(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.ask("Kto podpisał porozumienie?")
    chat.saved()
    chat.page.reload()
    expect(chat.answers).to_have_count(1)
    expect(chat.answers.first.locator(".sentences")).to_contain_text("Anna Wzorcowa")
    expect(chat.open_first_source(chat.answers.first).locator("mark")).to_contain_text("wójt")
    answer = chat.ask("A ile wnosi?")
    expect(answer.locator(".understood")).to_be_visible()


def test_thumbs_with_a_comment_are_stored_and_come_back(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.ask("Kto podpisał porozumienie?")
    chat.saved()
    chat.page.get_by_role("button", name="Niepomocna odpowiedź").click()
    chat.page.get_by_placeholder("Co było dobre, a czego zabrakło?").fill("Brakuje daty.")
    chat.page.locator("#submit-feedback").click()
    expect(chat.page.locator(".negative-feedback-on")).to_have_count(1)
    chat.page.reload()
    expect(chat.page.locator(".negative-feedback-on")).to_have_count(1)


def test_a_conversation_is_renamed_and_deleted(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    chat.ask("Kto podpisał porozumienie?")
    chat.saved()
    mine = chat.page.locator(f"#thread-{chat.page.url.rsplit('/', 1)[1]}")
    mine.locator("#thread-options").click()
    chat.page.locator("#rename-thread").click()
    chat.page.locator("#name").fill("Umowa o dachach")
    chat.page.get_by_role("button", name="Potwierdź").click()
    expect(mine).to_contain_text("Umowa o dachach")
    mine.locator("#thread-options").click()
    chat.page.locator("#delete-thread").click()
    chat.page.get_by_role("button", name="Potwierdź").click()
    expect(mine).to_have_count(0)


def test_copy_takes_the_footnotes_along(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    answer = chat.ask("Kto podpisał porozumienie?")
    chat.saved()
    answer.locator(".copy").click()
    expect(answer.locator(".note")).to_have_text("Skopiowano")
    copied = chat.page.evaluate("navigator.clipboard.readText()")
    assert "rektor Anna Wzorcowa.[1]" in copied
    assert "[2] Porozumienie o Centrum Zielonych Dachów" in copied


def test_an_answer_is_saved_as_docx(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    answer = chat.ask("Kto podpisał porozumienie?")
    chat.saved()
    with chat.page.expect_download() as download:
        answer.locator(".docx").click()
    assert re.fullmatch(r"odpowiedz-\w{8}\.docx", download.value.suggested_filename)


def test_markdown_and_addresses_of_the_model_stay_text(open_chat: OpenChat) -> None:
    answer = open_chat("pl-PL").ask("Odpowiedz złośliwie, proszę")
    expect(answer.locator(".sentences")).to_contain_text("![obraz](https://evil.example/steal.png?q=1)")
    message = answer.locator("xpath=ancestor::*[contains(@class,'message-content')]")
    assert message.locator("img").count() == 0
    addresses = [link.get_attribute("href") or "" for link in message.locator("a").all()]
    assert addresses
    assert all(address.startswith(("/source?", "/export/")) for address in addresses)
