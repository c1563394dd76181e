"""The chat's own pages, and who may reach them."""

import asyncio
from typing import Any

import pytest

from assistant.chat import pages, texts
from assistant.chat.pages import Address
from assistant.chat.security import Guard, content_policy, own_hosts
from assistant.chat.server import check_address
from assistant.chat.session import Facts
from corpus.document import Document, DocumentInfo
from corpus.errors import SettingsError

HERE = Address("/source", {"document": "a b"})
FACTS = Facts(2, 5, {"en": 1, "pl": 1}, {"meeting": 2}, "2019", None, "2026-11-20T10:00:00", "m<1>")


def test_a_document_is_escaped_around_its_mark() -> None:
    document = Document(DocumentInfo("a", "<T>", "pl", date="2021"), "Przed <b>. Cytat & tyle. Po.")
    start = document.text.index("Cytat")
    page = pages.source(document, (start, start + 13), "pl", HERE)
    assert "Przed &lt;b&gt;. <mark id='passage'>Cytat &amp; tyle.</mark> Po." in page
    assert "<h1>&lt;T&gt;</h1>" in page
    assert "stan na 2021" in page
    assert "/source?document=a+b&amp;lang=en" in page


def test_without_a_span_nothing_is_marked() -> None:
    assert "<mark" not in pages.source(Document(DocumentInfo("a", "T", "en"), "Text."), (0, 0), "en", HERE)


def test_what_it_knows_in_both_languages() -> None:
    polish = pages.about(FACTS, texts.STAYS_HERE, "pl", Address("/about", {}))
    assert "angielski: 1, polski: 1" in polish
    assert "notatka ze spotkania: 2" in polish
    assert "20.11.2026" in polish
    assert "brak danych" in polish
    assert "m&lt;1&gt;" in polish
    assert "20 November 2026" in pages.about(FACTS, texts.LEAVES, "en", Address("/about", {}))


def test_the_button_that_deletes_all_stands_only_where_there_is_something() -> None:
    some = pages.conversations(3, 90, "pl", Address("/conversations", {}))
    none = pages.conversations(0, 90, "en", Address("/conversations", {"deleted": "1"}))
    assert "Zapisane rozmowy: 3." in some
    assert "<form method='post'" in some
    assert "<form" not in none
    assert "All conversations were deleted." in none


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.0.1", "::", "example.org"])
def test_only_loopback_is_served(host: str) -> None:
    with pytest.raises(SettingsError) as refusal:
        check_address(host, 8000)
    assert host in refusal.value.sentence.pl
    assert "127.0.0.1" in refusal.value.sentence.en


def test_a_policy_names_no_other_host() -> None:
    policy = content_policy("127.0.0.1:8000")
    assert "connect-src 'self' ws://127.0.0.1:8000;" in policy
    assert "http" not in policy
    assert "*" not in policy


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"host": "127.0.0.1:8000"}, 200),
        ({"host": "localhost:8000", "origin": "http://localhost:8000"}, 200),
        ({"host": "evil.example:8000"}, 403),
        ({"host": "127.0.0.1:8000", "origin": "https://evil.example"}, 403),
        ({"host": "127.0.0.1:8000", "origin": "http://localhost:9000"}, 403),
        ({"host": "127.0.0.1:8000", "origin": "null"}, 403),
        ({}, 403),
    ],
)
def test_only_our_own_host_and_origin_pass(headers: dict[str, str], status: int) -> None:
    sent: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def receive() -> Any:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        sent.append(message)

    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    guard = Guard(app, own_hosts(8000))
    asyncio.run(guard({"type": "http", "path": "/", "headers": raw}, receive, send))
    assert sent[0]["status"] == status
    names = [name for name, _ in sent[0]["headers"]]
    assert (b"content-security-policy" in names) == (status == 200)
