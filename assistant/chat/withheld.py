"""Questions that hold personal data wait here, stored nowhere, until their asker says yes or no.

Chainlit stores a message before its callback runs, so this stands in front: it takes what the browser sends.
"""

import asyncio
from dataclasses import dataclass

import chainlit as cl
from chainlit.context import init_ws_context
from chainlit.session import WebsocketSession
from chainlit.socket import process_message
from chainlit.types import MessagePayload

from assistant.chat import texts
from assistant.chat.export import inert
from assistant.chat.language_choice import language_of_connection
from assistant.chat.texts import say
from assistant.privacy import personal_data
from corpus.language import Language, detect_question


@dataclass(frozen=True)
class _Held:
    """A question that waits: what the browser sent, the notice under it, and whether the conversation had
    begun before."""

    payload: MessagePayload
    notice: cl.Message
    begun: bool


class Withheld:
    """The waiting questions of one server, one for each open chat."""

    def __init__(self, kept_days: int) -> None:
        self._kept_days = kept_days
        self._held: dict[str, _Held] = {}

    async def received(self, sid: str, payload: MessagePayload) -> None:
        """A message came from the browser: pass it on, or hold it and point out what it holds."""
        session = WebsocketSession.require(sid)
        await self.drop(session)
        question = payload["message"]["output"]
        if not personal_data(question):
            _pass_on(session, payload)
            return
        init_ws_context(session)
        notice = await self._point_out(question, language_of_connection(session.environ))
        self._held[session.id] = _Held(payload, notice, session.has_first_interaction)
        session.has_first_interaction = True  # or Chainlit would begin a conversation at the button's click

    async def ask(self, action: cl.Action) -> None:
        """The asker wants it answered all the same."""
        session = cl.context.session
        held = self._held.pop(session.id, None)
        if held is not None and isinstance(session, WebsocketSession):
            session.has_first_interaction = held.begun
            await cl.context.emitter.delete_step(held.notice.to_dict())
            _pass_on(session, held.payload)

    async def withdraw(self, action: cl.Action) -> None:
        """The asker takes it back."""
        if isinstance(cl.context.session, WebsocketSession):
            await self.drop(cl.context.session)

    async def drop(self, session: WebsocketSession) -> None:
        """Forget what waits in this chat, and take it off its page."""
        held = self._held.pop(session.id, None)
        if held is not None:
            session.has_first_interaction = held.begun
            emitter = init_ws_context(session).emitter
            await emitter.delete_step(held.notice.to_dict())
            await emitter.delete_step(held.payload["message"])

    async def _point_out(self, question: str, chosen: Language) -> cl.Message:
        language = detect_question(question) or chosen
        found = [
            {"name": texts.PERSONAL[one.kind].to(language), "text": question[one.start : one.end]}
            for one in personal_data(question)
        ]
        title = texts.PERSONAL_FOUND.to(language)
        told = say(texts.PERSONAL_STORED, language, days=self._kept_days)
        notice = cl.Message(content=inert(title))
        props = {"language": language, "title": title, "found": found, "told": told, "question": question}
        element = cl.CustomElement(name="Withheld", props=props, url="/public/elements/Withheld.jsx")
        await cl.context.emitter.send_step(notice.to_dict())
        await element.send(for_id=notice.id, persist=False)
        return notice


def _pass_on(session: WebsocketSession, payload: MessagePayload) -> None:
    session.current_task = asyncio.create_task(process_message(session, payload))
