"""The chat over the real index and real models: an answer in both languages, and a model that is killed."""

import contextlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from chat_page import ChatPage
from playwright.sync_api import Browser, BrowserContext, expect

from assistant.settings import ROOT, read_settings
from assistant.wiring import open_builder

pytestmark = [pytest.mark.browser, pytest.mark.model]

DOCUMENTS = {
    "umowa.md": "# Porozumienie o zielonych dachach\n\nPorozumienie o zielonych dachach podpisała wójt Anna "
    "Przykładowa dnia 5 maja 2020 r. Gmina wnosi 12 500 zł rocznie.\n",
    "roofs.md": "# Green roofs\n\nThe pilot on green roofs advised 14 schools in 2022. Example Ltd supplied "
    "the humidity sensors.\n",
}

ONE_SENTENCE = re.compile(
    r"Nie udało się odpowiedzieć. (?:Model \S+ przestał działać|Nie udało się uruchomić modelu)[^.]*.*"
)


@dataclass(frozen=True)
class RealChat:
    """A running chat over the real assistant."""

    address: str
    pid: int

    def kill_engine(self) -> None:
        """Kill the process that holds the model, where one runs."""
        for children in Path(f"/proc/{self.pid}/task").glob("*/children"):
            for child in children.read_text("utf-8").split():
                with contextlib.suppress(OSError):  # it may have ended meanwhile
                    if "engine_process" in Path(f"/proc/{child}/cmdline").read_text("utf-8"):
                        os.kill(int(child), signal.SIGKILL)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("real")
    corpus = folder / "documents"
    corpus.mkdir()
    for name, text in DOCUMENTS.items():
        (corpus / name).write_text(text, encoding="utf-8")
    data = folder / "data"
    data.mkdir()
    open_builder(read_settings(data), data, lambda stage, done, total: None).run([corpus])
    return data


@contextlib.contextmanager
def running(data: Path, model: str) -> Iterator[RealChat]:
    """The chat over the index in `data`, with one of the models that set-up fetches."""
    server = Path(__file__).with_name("product_server.py")
    own = {"PYTHONPATH": str(ROOT), "ASSISTANT_MODEL": model, "ASSISTANT_THREADS": "1"}
    environment = {**os.environ, **own}
    process = subprocess.Popen(
        [sys.executable, str(server), str(data), "0"], env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    try:
        yield RealChat(next(word for word in line.split() if word.startswith("http://")), process.pid)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)


@pytest.fixture(scope="module")
def starter(data: Path) -> Iterator[RealChat]:
    with running(data, "starter") as chat:
        yield chat


def opened(context: BrowserContext, chat: RealChat) -> ChatPage:
    page = context.new_page()
    with page.expect_websocket():
        page.goto(chat.address)
    return ChatPage(page)


@pytest.mark.parametrize(
    ("locale", "question", "document"),
    [
        ("pl-PL", "Kto podpisał porozumienie o zielonych dachach?", "documents/umowa.md"),
        ("en-GB", "How many schools did the pilot on green roofs advise?", "documents/roofs.md"),
    ],
)
def test_a_question_finds_its_document(
    starter: RealChat, chromium: Browser, locale: str, question: str, document: str
) -> None:
    context = chromium.new_context(locale=locale)
    answer = opened(context, starter).begin(question)
    expect(answer.locator(f'.card[data-document="{document}"]').first).to_be_visible(timeout=30_000)
    expect(answer).to_have_attribute("data-state", "done", timeout=180_000)
    expect(answer.locator(f'.card[data-document="{document}"]').first).to_be_attached()
    context.close()


def test_a_model_killed_while_it_answers_is_said_and_the_next_question_works(
    data: Path, chromium: Browser
) -> None:
    context = chromium.new_context(locale="pl-PL")
    with running(data, "starter") as real:
        chat = opened(context, real)
        first = chat.begin("Who supplied the humidity sensors?")
        expect(first).to_have_attribute("data-state", "done", timeout=180_000)  # the model is loaded
        answer = chat.begin("Kto podpisał porozumienie o zielonych dachach?")
        expect(answer.locator(".candidates .card").first).to_be_visible(timeout=60_000)
        while answer.get_attribute("aria-busy") == "true":
            real.kill_engine()  # again where the first hit between two of its replies and it was started anew
            chat.page.wait_for_timeout(300)
        expect(answer).to_have_attribute("data-state", "failed")
        expect(answer.locator(".headline")).to_have_text(ONE_SENTENCE)
        again = chat.begin("How many schools did the pilot on green roofs advise?")
        expect(again).to_have_attribute("data-state", "done", timeout=180_000)
    context.close()
