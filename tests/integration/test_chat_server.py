"""The running chat over HTTP: what is open and what is closed, and its one folder."""

import httpx
import pytest
from chat_client import Running


def test_it_is_well_and_writes_only_into_its_data_folder(chat: Running) -> None:
    assert httpx.get(chat.address + "/health").json() == {"status": "ok"}
    assert [path.name for path in chat.data.iterdir()] == ["chat"]


def test_the_page_names_no_other_host(chat: Running) -> None:
    page = httpx.get(chat.address + "/", headers={"Accept-Language": "pl-PL"})
    assert '<html lang="pl">' in page.text
    assert "https://" not in page.text
    assert "http://" not in page.text
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert 'lang="en"' in httpx.get(chat.address + "/?lang=en", headers={"Accept-Language": "pl"}).text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/source?document=example/pl/program.md", 401),
        ("/conversations", 401),
        ("/export/x.docx", 401),
        ("/about", 200),
        ("/accessibility", 200),
        ("/docs", 200),
    ],
)
def test_without_the_cookie_nothing_of_the_documents_is_given(chat: Running, path: str, status: int) -> None:
    answer = httpx.get(chat.address + path)
    assert answer.status_code == status
    assert "Program wsparcia" not in answer.text


def test_other_pages_and_other_names_are_refused(chat: Running) -> None:
    assert httpx.get(chat.address + "/", headers={"Host": "evil.example"}).status_code == 403
    origin = {"Origin": "https://evil.example"}
    assert httpx.post(chat.address + "/auth/header", headers=origin).status_code == 403
    assert "access-control-allow-origin" not in httpx.get(chat.address + "/health").headers


def _cookie(chat: Running) -> dict[str, str]:
    return dict(httpx.get(chat.address + "/").cookies)


def test_a_document_opens_with_its_span_marked(chat: Running) -> None:
    where = {"document": "example/pl/program.md", "start": "0", "end": "16"}
    page = httpx.get(chat.address + "/source", params=where, cookies=_cookie(chat))
    assert "<mark id='passage'>Program wsparcia</mark>" in page.text
    absent = httpx.get(chat.address + "/source", params={"document": "x"}, cookies=_cookie(chat))
    assert absent.status_code == 404
