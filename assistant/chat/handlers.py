"""Chainlit's callbacks: each takes what the browser sent, calls the desk, and shows the view it returns."""

import asyncio
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from typing import Any
from urllib.parse import urlencode

import chainlit as cl
from chainlit.server import sio
from chainlit.session import WebsocketSession
from chainlit.types import ThreadDict

from assistant.answer import Question, Role, Turn
from assistant.chat import texts
from assistant.chat.asking import Attempt, Desk
from assistant.chat.cards import Reader, place
from assistant.chat.conversations import USER
from assistant.chat.datalayer import LocalLayer
from assistant.chat.excerpt import excerpt
from assistant.chat.export import footnoted, inert
from assistant.chat.language_choice import language_of_connection
from assistant.chat.lists import Lists
from assistant.chat.messages import redraw, send
from assistant.chat.view import AnswerView, props
from assistant.chat.withheld import Withheld
from corpus.errors import AssistantError
from corpus.language import Language, detect_question

TURNS = 6
"""Earlier messages that a question is understood with."""

GRACE_S = 5.0
"""A browser that lost its connection may come back for this long before its question is stopped."""


class Handlers:
    """The callbacks of one server."""

    def __init__(self, desk: Desk, withheld: Withheld, *, role: Role) -> None:
        self._desk = desk
        self._withheld = withheld
        self._role = role
        self._lists = Lists(desk.worker, role=role)
        self._attempts: dict[str, Attempt] = {}
        self._watches: set[asyncio.Task[None]] = set()

    def register(self, layer: Callable[[], LocalLayer]) -> None:
        """Give the callbacks to Chainlit, replacing those that are registered. `layer` makes its storage."""
        cl.data_layer(layer)
        cl.header_auth_callback(_local_user)
        cl.set_starter_categories(_starters)
        cl.on_chat_resume(self.resume)
        cl.on_message(self.message)
        cl.on_chat_end(self.left)
        cl.action_callback("open_source")(self.open_source)
        cl.action_callback("refine_list")(self._lists.refine)
        cl.action_callback("rather_answer")(self._lists.rather_answer)
        cl.action_callback("ask_question")(self._withheld.ask)
        cl.action_callback("withdraw_question")(self._withheld.withdraw)
        sio.on("client_message", self._withheld.received)  # Chainlit's own one stores the message at once
        sio.on("stop", self.stop)  # Chainlit's own one says "Task manually stopped." in English

    async def message(self, message: cl.Message) -> None:
        """A question was sent."""
        session = cl.context.session
        language = detect_question(message.content) or _ui_language(session)
        running = self._attempts.get(session.id)
        if running is not None and not running.cancelled.is_set():
            busy = cl.Message(content=inert(texts.BUSY.to(language)))
            await send(busy)
            return
        if await self._lists.answered(message.content, language):
            return
        history = _history(message.id)
        question = Question(message.content, history=history, role=self._role, ui_language=language)
        attempt = Attempt(question, Reader(language, date.today()))
        self._attempts[session.id] = attempt
        try:
            shown = _Shown(message.content, language)
            await shown.begin()
            view = await self._desk.answer(attempt, shown.update)
            await shown.end(view)
        finally:
            if self._attempts.get(session.id) is attempt:
                del self._attempts[session.id]

    async def stop(self, sid: str) -> None:
        """The person pressed stop, or gave up the place in the queue."""
        session = WebsocketSession.get(sid)
        attempt = self._attempts.get(session.id) if session is not None else None
        if attempt is not None:
            attempt.stop(texts.STOPPED)

    async def left(self) -> None:
        """The browser's connection ended; unless it comes back soon, its question frees the queue."""
        session = cl.context.session
        if not isinstance(session, WebsocketSession):
            return
        self._lists.left(session.id)
        attempt = self._attempts.get(session.id)
        if attempt is None:
            return
        watch = asyncio.create_task(self._watch(session, attempt))
        self._watches.add(watch)
        watch.add_done_callback(self._watches.discard)

    async def _watch(self, session: WebsocketSession, attempt: Attempt) -> None:
        lost = session.socket_id
        await asyncio.sleep(GRACE_S)
        if session.socket_id == lost and self._attempts.get(session.id) is attempt:
            attempt.stop(texts.LEFT)

    async def resume(self, thread: ThreadDict) -> None:
        """A stored conversation is opened: an answer that never ended says so."""
        language = _ui_language(cl.context.session)
        for step in thread["steps"]:
            metadata = step.get("metadata") or {}
            if isinstance(metadata, dict) and metadata.get("state") == "running":
                step["output"] = inert(texts.INTERRUPTED.to(language))

    async def open_source(self, action: cl.Action) -> dict[str, Any]:
        """A source was clicked: its passage opens in the side panel, inside its page or section."""
        language = _ui_language(cl.context.session)
        wanted = action.payload
        start, end = int(wanted["start"]), int(wanted["end"])
        try:
            document = await asyncio.to_thread(self._desk.worker.answering.document, str(wanted["document"]))
        except AssistantError:
            return {"error": texts.SOURCE_GONE.to(language)}
        found = excerpt(document, start, end)
        query = urlencode({"document": document.info.id, "start": start, "end": end})
        panel = {
            **asdict(found),
            "where": place(found.page, found.heading, language),
            "dated": wanted.get("dated", ""),
            "marks": wanted.get("marks", []),
            "language": document.info.language,
            "href": f"/source?{query}",
        }
        element = cl.CustomElement(name="Source", props=panel, url="/public/elements/Source.jsx")
        await cl.ElementSidebar.set_elements([element], key=element.id)
        await cl.ElementSidebar.set_title(document.info.title)  # last: new elements drop the title
        return {}


class _Shown:
    """An answer on the page: a message whose element is drawn anew at each step, and stored at the end.

    The message's own text is what searching the history finds, and what shows should the element fail.
    """

    def __init__(self, question: str, language: Language) -> None:
        self._message = cl.Message(
            content=inert(texts.SEARCHING.to(language)), metadata={"state": "running", "question": question}
        )
        # With an address Chainlit writes no file for it.
        self._element = cl.CustomElement(name="Answer", props={}, url="/public/elements/Answer.jsx")

    async def begin(self) -> None:
        await send(self._message)

    async def update(self, view: AnswerView) -> None:
        await self._draw(view, persist=False)

    async def end(self, view: AnswerView) -> None:
        answer = props(view)
        lines = (view.headline, view.reason, view.text)
        self._message.content = inert("\n".join(line for line in lines if line))
        self._message.metadata = {"state": view.state, "outcome": view.outcome, "text": view.text}
        message, thread = self._message.id, self._message.thread_id
        await self._draw(view, persist=True, copy=footnoted(answer), message=message, thread=thread)
        await redraw(self._message)

    async def _draw(self, view: AnswerView, *, persist: bool, **more: str) -> None:
        self._element.props = {**props(view), **more}
        await self._element.send(for_id=self._message.id, persist=persist)


def _history(current: str) -> tuple[Turn, ...]:
    """The turns before the message `current`, oldest first."""
    turns: list[Turn] = []
    for message in cl.chat_context.get():
        if message.id == current:
            continue
        if message.type == "user_message":
            turns.append(Turn("user", message.content))
        elif text := (message.metadata or {}).get("text"):
            turns.append(Turn("assistant", str(text)))
    return tuple(turns[-TURNS:])


def _ui_language(session: Any) -> Language:
    return language_of_connection(session.environ)


async def _local_user(headers: object) -> cl.User:
    return cl.User(identifier=USER)


async def _starters(user: object, language: str | None, chat_profile: str | None) -> list[cl.StarterCategory]:
    chosen: Language = "pl" if (language or "").startswith("pl") else "en"
    return [
        cl.StarterCategory(
            label=label.to(chosen),
            icon=f"/public/icons/{icon}.svg",
            starters=[cl.Starter(label=q.to(chosen), message=q.to(chosen)) for q in questions],
        )
        for label, icon, questions in texts.STARTERS
    ]
