"""Partners, funding and news in the chat, over the shipped examples and the real finders."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from chat_page import ChatPage
from playwright.sync_api import Locator, expect

pytestmark = pytest.mark.browser
OpenChat = Callable[..., ChatPage]
HERE = Path(__file__).parent
SCREENSHOTS = HERE.parents[1] / ".build" / "screenshots"
SCHOOL = "Dofinansowanie dla gminy na termomodernizację szkoły, do 2 mln zł"
WISHES = {
    "pl": {
        "funding": SCHOOL,
        "nothing": "Szukam islandzkich szpitali, które pracują nad wodorem",
        "news": "Co nowego?",
    },
    "en": {
        "funding": "Funding for a municipality for thermal modernisation of a school, up to PLN 2 million",
        "nothing": "Find Icelandic hospitals that work on hydrogen",
        "news": "What is new?",
    },
}


def wish(chat: ChatPage, text: str) -> Locator:
    """Ask for a list and wait for it."""
    before = chat.lists.count()
    chat.send(text)
    expect(chat.lists).to_have_count(before + 1)
    chat.saved()
    return chat.lists.nth(before)


def test_a_wish_for_funding_gets_cards_that_say_why(open_chat: OpenChat) -> None:
    listed = wish(open_chat("pl-PL"), SCHOOL)
    expect(listed.locator(".chip")).to_have_count(4)
    expect(listed.locator(".list-title")).to_contain_text("Programy i nabory, które pasują:")
    first = listed.locator(".entry").first
    expect(first.locator(".reasons.fits")).to_contain_text("tematy: termomodernizacja")
    expect(first.locator(".badge.call")).to_contain_text("Nabór: otwarty")
    expect(first).to_contain_text("przykład zmyślony")
    expect(first).to_contain_text("stan na")


def test_a_condition_is_taken_out_and_put_back(open_chat: OpenChat) -> None:
    listed = wish(open_chat("pl-PL"), SCHOOL)
    title = listed.locator(".list-title").inner_text()
    chip = listed.locator(".chip", has_text="termomodernizacja")
    expect(chip).to_have_accessible_name("Usuń warunek: tematy: termomodernizacja")
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "false")
    expect(listed.locator(".list-title")).not_to_have_text(title)
    chip.click()
    expect(listed.locator(".list-title")).to_have_text(title)


def test_where_nothing_fits_a_button_relaxes_the_wish(open_chat: OpenChat) -> None:
    listed = wish(open_chat("en-GB"), WISHES["en"]["nothing"])
    expect(listed.locator(".list-title")).to_have_text("Nothing meets every condition.")
    expect(listed.locator(".entry .badge.standing").first).to_have_text("does not meet everything")
    listed.locator(".relaxed button").first.click()
    expect(listed.locator(".list-title")).to_contain_text("Organisations that fit:")


def test_the_source_of_an_entry_opens_beside_the_list(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    listed = wish(chat, SCHOOL)
    quoted = listed.locator(".entry .snippet").first.inner_text()
    listed.locator(".entry .spot").first.click()
    expect(chat.panel.locator("mark")).to_have_text(quoted)


def test_up_to_four_are_compared_side_by_side(open_chat: OpenChat) -> None:
    listed = wish(open_chat("pl-PL"), SCHOOL)
    button = listed.get_by_role("button", name="Porównaj (")
    expect(button).to_be_disabled()
    for number in range(5):
        listed.locator(".choose input").nth(number).check()
    expect(listed.locator(".choose input:checked")).to_have_count(4)
    button.click()
    table = listed.get_by_role("region", name="Porównanie").locator("table")
    expect(table.locator("thead th")).to_have_count(4)
    expect(table.locator("tbody th", has_text="kwota wsparcia")).to_be_visible()
    listed.get_by_role("button", name="Zamknij porównanie").click()
    expect(table).to_have_count(0)


def test_a_list_is_saved_for_spreadsheet_and_calendar(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    listed = wish(chat, SCHOOL)
    saved = {}
    for name, file in (("Zapisz CSV", "lista.csv"), ("Zapisz XLSX", "lista.xlsx"), ("ICS", "terminy.ics")):
        with chat.page.expect_download() as download:
            listed.get_by_role("link", name=name).click()
        assert download.value.suggested_filename == file
        saved[file] = Path(download.value.path()).read_bytes()
    rows = list(csv.reader(saved["lista.csv"].decode("utf-8-sig").splitlines(), delimiter=";"))
    assert len(rows) == listed.locator(".entry").count() + 1
    assert saved["lista.xlsx"].startswith(b"PK")
    assert saved["terminy.ics"].startswith(b"BEGIN:VCALENDAR")


def test_a_question_about_an_entry_is_answered(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    listed = wish(chat, SCHOOL)
    title = listed.locator(".entry .card-title").first.inner_text()
    listed.get_by_role("button", name=f"Zapytaj o to: {title}").click()
    expect(chat.page.locator('[data-step-type="user_message"]').last).to_contain_text(
        f"Co wiadomo o: {title}?"
    )
    expect(chat.answers).to_have_count(2)
    expect(chat.answers.last).to_have_attribute("data-state", "done")


def test_what_is_new_is_a_starter(open_chat: OpenChat) -> None:
    chat = open_chat("en-GB")
    chat.page.get_by_role("button", name="What is new").click()
    chat.page.locator("#starters").get_by_role("button", name="What is new?").click()
    expect(chat.lists.first.locator(".group")).to_contain_text(["Added (6)"])


def test_a_list_comes_back_after_a_reload_and_can_be_changed(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    wish(chat, SCHOOL)
    chat.page.reload()
    listed = chat.lists.first
    chip = listed.locator(".chip", has_text="termomodernizacja")
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "false")
    chat.page.reload()
    expect(chat.lists.first.locator(".chip", has_text="termomodernizacja")).to_have_attribute(
        "aria-pressed", "false"
    )


def test_the_keyboard_alone_removes_a_condition_and_compares(open_chat: OpenChat) -> None:
    chat = open_chat("pl-PL")
    listed = wish(chat, SCHOOL)
    chip = listed.locator(".chip", has_text="waluta")
    chip.focus()
    chat.page.keyboard.press("Enter")
    expect(chip).to_have_attribute("aria-pressed", "false")
    expect(chip).to_be_focused()
    for number in range(2):
        listed.locator(".choose input").nth(number).focus()
        chat.page.keyboard.press("Space")
    listed.get_by_role("button", name="Porównaj (2)").focus()
    chat.page.keyboard.press("Enter")
    expect(listed.get_by_role("region", name="Porównanie")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("language", ["pl", "en"])
def test_lists_fit_and_can_be_read(open_chat: OpenChat, language: str, width: int) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    chat = open_chat({"pl": "pl-PL", "en": "en-GB"}[language], width=width, height=900)
    wishes = WISHES[language]
    contrast = (HERE / "contrast.js").read_text(encoding="utf-8")

    def seen(state: str) -> None:
        assert chat.page.evaluate("document.documentElement.scrollWidth") <= width
        chat.page.wait_for_timeout(300)  # Chainlit scrolls
        assert chat.page.evaluate(contrast) == []
        chat.page.screenshot(path=SCREENSHOTS / f"{language}-list-{state}-{width}.png")

    listed = wish(chat, wishes["funding"])
    seen("1-funding")
    for number in range(3):
        listed.locator(".choose input").nth(number).check()
    listed.locator(".compare button").click()
    listed.locator(".comparison").scroll_into_view_if_needed()
    seen("2-comparison")
    chat.start_anew()
    wish(chat, wishes["nothing"])
    seen("3-nothing-fits")
    chat.start_anew()
    wish(chat, wishes["news"])
    seen("4-news")
