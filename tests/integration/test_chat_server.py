"""The running chat over HTTP and its socket: what is open, what is closed, who waits for whom."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from chat_client import ChatClient

from assistant.chat.conversations import Conversations

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "tests" / "browser" / "scripted_server.py"


@dataclass
class Running:
    address: str
    data: Path
    process: subprocess.Popen[str]


@pytest.fixture(scope="module")
def chat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("chat")
    process = subprocess.Popen(
        [sys.executable, str(SERVER), str(folder), "0", "0.02"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    address = next(word for word in line.split() if word.startswith("http://"))
    yield Running(address, folder, process)
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=20)
    assert rest.strip() == "The chat has stopped."  # no warning, no question, no trace of an error
    assert process.returncode == 0


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


async def _answered(chat: Running, question: str, language: str = "pl") -> ChatClient:
    client = ChatClient(chat.address, language=language)
    await client.open()
    await client.ask(question)
    await client.until("done", "failed", "stopped")
    return client


def test_an_answer_comes_and_is_exported_to_its_owner(chat: Running) -> None:
    async def course() -> tuple[ChatClient, int, int]:
        client = await _answered(chat, "Kto podpisał porozumienie?")
        export = f"/export/{client.shown[-1]['message']}.docx"
        async with httpx.AsyncClient(base_url=chat.address) as http:
            mine = await http.get(export, headers={"Cookie": client.cookie})
            while mine.status_code == 404:  # stored a moment after it is shown
                mine = await http.get(export, headers={"Cookie": client.cookie})
            nobody = await http.get(export)
        await client.close()
        return client, mine.status_code, nobody.status_code

    client, mine, nobody = asyncio.run(course())
    states = [view["state"] for view in client.shown]
    assert states[0] == "searching"
    assert states[-1] == "done"
    assert [len(view["sentences"]) for view in client.shown][-1] == 2
    assert (mine, nobody) == (200, 401)


def test_uploads_are_refused(chat: Running) -> None:
    async def course() -> httpx.Response:
        client = await _answered(chat, "Kto podpisał porozumienie?")
        async with httpx.AsyncClient(base_url=chat.address) as http:
            answer = await http.post(
                f"/project/file?session_id={client.session}",
                files={"file": ("a.txt", b"x", "text/plain")},
                headers={"Cookie": client.cookie},
            )
        await client.close()
        return answer

    assert asyncio.run(course()).status_code == 400


def test_the_second_waits_in_view_and_a_lost_first_frees_the_place(chat: Running) -> None:
    async def course() -> tuple[list[str], dict[str, object]]:
        first, second = ChatClient(chat.address), ChatClient(chat.address, language="en")
        await first.open()
        await second.open()
        await first.ask("Opowiadaj wolno o centrum")
        await first.until("writing")
        await second.ask("Who signed the agreement?")
        waiting = await second.until("waiting")
        assert "Ahead of you in the queue: 1." in waiting["status"]
        await first.close()
        ended = await second.until("done", timeout_s=30)
        await second.close()
        return [view["state"] for view in second.shown], ended

    states, ended = asyncio.run(course())
    assert states[:2] == ["searching", "waiting"]
    assert ended["outcome"] == "answered"


def test_a_list_is_narrowed_widened_and_saved_by_its_owner(chat: Running) -> None:
    async def course() -> tuple[dict[str, Any], dict[str, Any], list[httpx.Response], httpx.Response]:
        client = ChatClient(chat.address)
        await client.open()
        await client.ask("Islandzkie firmy z Portugalii od geotermii, znajdź")
        first = await client.until("done")
        names = ("question", "finder", "language", "dropped", "limit", "message", "element")
        payload = {name: first[name] for name in names}
        await client.act("refine_list", **{**payload, "dropped": first["relaxed"][0]["names"]})
        while client.shown[-1] is first:
            await asyncio.sleep(0.02)  # the socket may be later than the reply
        second = client.shown[-1]
        foreign = await client.act("refine_list", **{**payload, "message": "another", "dropped": []})
        assert foreign["response"] == {}
        async with httpx.AsyncClient(base_url=chat.address) as http:
            address = f"/list/{first['message']}"
            mine = {"Cookie": client.cookie}
            while (await http.get(f"{address}.csv", headers=mine)).status_code == 404:
                await asyncio.sleep(0.05)  # stored a moment after it is shown
            files = [await http.get(f"{address}.{form}", headers=mine) for form in ("csv", "xlsx", "ics")]
            nobody = await http.get(f"{address}.csv")
        await client.close()
        return first, second, files, nobody

    first, second, files, nobody = asyncio.run(course())
    assert first["title"] == "Nic nie spełnia wszystkich warunków."
    assert second["element"] == first["element"]
    assert [chip["on"] for chip in second["chips"]].count(False) == len(second["dropped"]) > 0
    assert second["title"].startswith("Organizacje, które pasują:")
    assert [file.status_code for file in files] == [200, 200, 200]
    assert files[0].headers["content-disposition"] == 'attachment; filename="lista.csv"'
    assert second["entries"][0]["title"] in files[0].text
    assert nobody.status_code == 401


def test_a_wish_may_be_answered_from_the_documents_all_the_same(chat: Running) -> None:
    async def course() -> list[str]:
        client = ChatClient(chat.address, language="en")
        await client.open()
        question = "Who works on the circular economy in Finland?"
        await client.ask(question)
        await client.until("done")
        await client.act("rather_answer", question=question)
        await client.ask(question)
        while "outcome" not in client.shown[-1] or client.shown[-1]["state"] != "done":
            await asyncio.sleep(0.02)
        await client.close()
        return [str(view.get("kind", view.get("outcome"))) for view in client.shown]

    kinds = asyncio.run(course())
    assert kinds[0] == "list"
    assert kinds[-1] == "no_evidence"


def _stored(chat: Running, words: str) -> int:
    """Rows of the stored conversations that hold `words`."""
    connection = sqlite3.connect(chat.data / "chat" / "conversations.sqlite")
    count = 0
    for table, column in (
        ("steps", "output"),
        ("steps", "input"),
        ("threads", "name"),
        ("elements", "props"),
    ):
        query = f'SELECT COUNT(*) FROM {table} WHERE "{column}" LIKE ?'
        count += connection.execute(query, (f"%{words}%",)).fetchone()[0]
    connection.close()
    return count


def test_a_question_with_personal_data_is_stored_only_after_a_yes(chat: Running) -> None:
    async def course() -> list[int]:
        client = ChatClient(chat.address)
        await client.open()
        await client.ask("Czy Jan, PESEL 44051401458, podpisał porozumienie?")
        told = await client.pointed_out()
        assert told["found"] == [{"name": "numer PESEL", "text": "44051401458"}]
        assert "90 dni" in told["told"]
        counts = [_stored(chat, "44051401458")]
        await client.act("ask_question")
        await client.until("done")
        while not _stored(chat, "44051401458"):  # stored a moment after it is shown
            await asyncio.sleep(0.05)
        await client.close()
        return [*counts, _stored(chat, "ask_question")]

    assert asyncio.run(course()) == [0, 0]


def test_a_question_that_is_taken_back_is_never_stored(chat: Running) -> None:
    async def course() -> None:
        client = ChatClient(chat.address, language="en")
        await client.open()
        await client.ask("Did PL61 1090 1014 0000 0712 1981 2874 sign?")
        assert (await client.pointed_out())["language"] == "en"
        await client.act("withdraw_question")
        await client.ask("Who signed the agreement?")
        await client.until("done")
        await client.close()

    asyncio.run(course())
    assert _stored(chat, "1090 1014") == 0
    assert _stored(chat, "withdraw_question") == 0


def test_ratings_are_kept_for_the_evaluation(chat: Running) -> None:
    async def course() -> None:
        client = ChatClient(chat.address)
        runs: list[dict[str, str]] = []

        async def message(step: dict[str, str]) -> None:
            runs.append(step)

        client.socket.on("new_message", message)
        await client.open()
        await client.ask("Kto podpisał porozumienie?")
        await client.until("done")
        answer = next(step for step in runs if step["type"] == "assistant_message")
        feedback = {
            "forId": answer["parentId"],
            "threadId": answer["threadId"],
            "value": 0,
            "comment": "Za krótko.",
        }
        async with httpx.AsyncClient(base_url=chat.address) as http:
            stored = await http.put(
                "/feedback",
                json={"feedback": feedback, "sessionId": client.session},
                headers={"Cookie": client.cookie},
            )
        assert stored.status_code == 200
        await client.close()

    asyncio.run(course())
    rated = Conversations(chat.data / "chat" / "conversations.sqlite").rated()
    assert [(one.question, one.helpful, one.comment) for one in rated] == [
        ("Kto podpisał porozumienie?", False, "Za krótko.")
    ]
    assert rated[0].answer["sources"][0]["title"] == "Porozumienie o Centrum Zielonych Dachów"
