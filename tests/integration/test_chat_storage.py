"""What the running chat stores: questions with personal data only after a yes, and ratings."""

import asyncio
import sqlite3

import httpx
from chat_client import ChatClient, Running

from assistant.chat.conversations import Conversations


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
