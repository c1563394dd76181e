"""Lists of partners, funding and news on the page: Chainlit's side of them."""

import asyncio
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import chainlit as cl

from assistant.answer import Role
from assistant.chat import list_texts
from assistant.chat.export import inert
from assistant.chat.listing import MOST, SHOWN, Wanted, in_words, list_props, news_props
from assistant.chat.messages import redraw, send
from assistant.chat.session import Worker
from assistant.chat.wishing import wished
from assistant.finding.wish import Finder
from corpus.errors import AssistantError
from corpus.language import Language

NEWS_DAYS = 30
"""How far the news look back."""

_URL = "/public/elements/List.jsx"


class Lists:
    """The lists of one server, for people of one role."""

    def __init__(self, worker: Worker, *, role: Role) -> None:
        self._worker = worker
        self._role = role
        self._rather_answered: dict[str, str] = {}

    async def answered(self, question: str, language: Language) -> bool:
        """Show the list that `question` wishes for. False where it is a question for the documents: no wish,
        or one of which nothing is understood."""
        wish = wished(question)
        if wish is None or self._rather_answered.pop(cl.context.session.id, None) == question:
            return False
        try:
            if wish == "news":
                props = await self._news(question, language)
            else:
                props = await self._found(Wanted(question, wish, language))
        except AssistantError as error:
            message = cl.Message(content=inert(error.sentence.to(language)))
            await send(message)
            return True
        if wish != "news" and not props["chips"] and not props["entries"]:
            return False
        message = cl.Message(content=inert(list_texts.LOOKING.to(language)))
        await send(message)
        element = cl.CustomElement(name="List", props={}, url=_URL)
        await _show(message, element, props)
        return True

    async def refine(self, action: cl.Action) -> dict[str, Any]:
        """A condition was taken out or put back, or more entries are wanted: the list is drawn anew."""
        wanted = _wanted(action.payload)
        message = next(
            (one for one in cl.chat_context.get() if one.id == action.payload.get("message")), None
        )
        if wanted is None or message is None:
            return {}
        try:
            props = await self._found(wanted)
        except AssistantError as error:
            return {"error": error.sentence.to(wanted.language)}
        element = cl.CustomElement(name="List", props={}, url=_URL, id=str(action.payload["element"]))
        await _show(message, element, props)
        return {}

    async def rather_answer(self, action: cl.Action) -> None:
        """The next message, which repeats this question, is for the documents."""
        self._rather_answered[cl.context.session.id] = str(action.payload.get("question", ""))

    def left(self, session: str) -> None:
        """A chat has ended."""
        self._rather_answered.pop(session, None)

    async def _found(self, wanted: Wanted) -> dict[str, Any]:
        searched = await asyncio.to_thread(self._worker.answering.find, wanted, self._role)
        return list_props(wanted, searched)

    async def _news(self, question: str, language: Language) -> dict[str, Any]:
        since = date.today() - timedelta(days=NEWS_DAYS)
        found = await asyncio.to_thread(self._worker.answering.news, since, self._role)
        return news_props(question, found, language)


async def _show(message: cl.Message, element: cl.CustomElement, props: dict[str, Any]) -> None:
    words = in_words(props)
    message.content = inert(words)
    message.metadata = {"state": "done", "outcome": "listed", "text": words}
    element.props = {**props, "state": "done", "message": message.id, "element": element.id}
    element.props["thread"] = message.thread_id
    await element.send(for_id=message.id)
    await redraw(message)


def _wanted(payload: Mapping[str, Any]) -> Wanted | None:
    """What the browser asks for, `None` where it is nothing that our page sends."""
    dropped, limit = payload.get("dropped"), payload.get("limit")
    if not isinstance(dropped, list) or not isinstance(limit, int) or "question" not in payload:
        return None
    finder: Finder = "funding" if payload.get("finder") == "funding" else "partners"
    language: Language = "en" if payload.get("language") == "en" else "pl"
    names = tuple(str(name) for name in dropped)
    return Wanted(str(payload["question"]), finder, language, names, min(MOST, max(SHOWN, limit)))
