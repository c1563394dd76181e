"""The chat as a person handles it: one method for each thing that is done or seen."""

import re

from playwright.sync_api import Locator, Page, expect


class ChatPage:
    """One page of the chat."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def ask(self, question: str) -> Locator:
        """Ask and wait for the end, and until the conversation is stored: the page is drawn anew then, and
        what is written at that moment is lost; the new answer."""
        answer = self.begin(question)
        expect(answer).not_to_have_attribute("aria-busy", "true", timeout=30_000)
        expect(self.page.locator("#stop-button")).to_have_count(0)
        self.saved()
        expect(answer).to_be_visible()
        return answer

    def begin(self, question: str) -> Locator:
        """Ask; the new answer as soon as it is there."""
        before = self.answers.count()
        self.send(question)
        expect(self.answers).to_have_count(before + 1)
        return self.answers.nth(before)

    def send(self, question: str) -> None:
        """Write into the field and press the button."""
        self.page.locator("#chat-input").fill(question)
        expect(self.page.locator("#chat-submit")).to_be_enabled(timeout=15_000)
        self.page.locator("#chat-submit").click()

    def start_anew(self) -> None:
        """Begin a new conversation."""
        self.page.locator("#new-chat-button").first.click()
        expect(self.page.locator("#welcome-screen")).to_be_visible()

    @property
    def answers(self) -> Locator:
        return self.page.locator(".answer")

    @property
    def lists(self) -> Locator:
        return self.page.locator(".answer.list")

    @property
    def panel(self) -> Locator:
        return self.page.locator("#side-view-content .source-panel")

    @property
    def conversations(self) -> Locator:
        return self.page.locator('#thread-history li[id^="thread-"]')

    def open_first_source(self, answer: Locator) -> Locator:
        """Click the first footnote number; the panel."""
        answer.locator("a.mark").first.click()
        expect(self.panel).to_be_visible()
        return self.panel

    def saved(self) -> None:
        """Wait until the conversation has its address, which it gets when it is stored."""
        expect(self.page).to_have_url(re.compile(r"/thread/"))

    def snap(self, path: str) -> None:
        self.page.screenshot(path=path)
