"""The chat over the real index and the real starter model, once, in both languages."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from chat_page import ChatPage
from playwright.sync_api import Browser, expect

from assistant.settings import ROOT, read_settings
from assistant.wiring import open_builder

pytestmark = [pytest.mark.browser, pytest.mark.model]

DOCUMENTS = {
    "umowa.md": "# Porozumienie o zielonych dachach\n\nPorozumienie o zielonych dachach podpisała wójt Anna "
    "Przykładowa dnia 5 maja 2020 r. Gmina wnosi 12 500 zł rocznie.\n",
    "roofs.md": "# Green roofs\n\nThe pilot on green roofs advised 14 schools in 2022. Example Ltd supplied "
    "the humidity sensors.\n",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("real")
    corpus = folder / "documents"
    corpus.mkdir()
    for name, text in DOCUMENTS.items():
        (corpus / name).write_text(text, encoding="utf-8")
    data = folder / "data"
    data.mkdir()
    open_builder(read_settings(data), data, lambda stage, done, total: None).run([corpus])
    server = Path(__file__).with_name("product_server.py")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "ASSISTANT_MODEL": "starter"}
    process = subprocess.Popen(
        [sys.executable, str(server), str(data), "0"], env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    yield next(word for word in line.split() if word.startswith("http://"))
    process.send_signal(2)
    process.communicate(timeout=30)


@pytest.mark.parametrize(
    ("locale", "question", "document"),
    [
        ("pl-PL", "Kto podpisał porozumienie o zielonych dachach?", "documents/umowa.md"),
        ("en-GB", "How many schools did the pilot on green roofs advise?", "documents/roofs.md"),
    ],
)
def test_a_question_finds_its_document(
    address: str, chromium: Browser, locale: str, question: str, document: str
) -> None:
    context = chromium.new_context(locale=locale)
    page = context.new_page()
    with page.expect_websocket():
        page.goto(address)
    answer = ChatPage(page).begin(question)
    expect(answer.locator(f'.card[data-document="{document}"]').first).to_be_visible(timeout=30_000)
    expect(answer).to_have_attribute("data-state", "done", timeout=180_000)
    expect(answer.locator(f'.card[data-document="{document}"]').first).to_be_attached()
    context.close()
