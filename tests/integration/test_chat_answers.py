"""Answers and lists of the running chat over its socket: who may have them, who waits for whom."""

import asyncio
from typing import Any

import httpx
from chat_client import ChatClient, Running


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
