"""One question from asking to its end: place in the queue, search meanwhile, events, errors, stopping.

Nothing here knows Chainlit: `show` is called with every new view, and the last view is returned.
"""

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace

from assistant.answer import Found, Question
from assistant.chat import texts
from assistant.chat.cards import Reader
from assistant.chat.queue import AnswerQueue, Place, QueueFull
from assistant.chat.session import Worker
from assistant.chat.view import AnswerView, begun, failed, heard, stopped, waiting
from corpus.bilingual import Text
from corpus.errors import AssistantError

MOST_CHARACTERS = 2_000
"""Length of a question; longer ones are documents, not questions."""

Show = Callable[[AnswerView], Awaitable[None]]

_log = logging.getLogger(__name__)


class Attempt:
    """A question being answered, and the way to stop it. `why` is said when it was stopped."""

    def __init__(self, question: Question, reader: Reader) -> None:
        self.question = question
        self.reader = reader
        self.cancelled = threading.Event()
        self.why = texts.STOPPED
        self.task = asyncio.current_task()

    def stop(self, why: Text) -> None:
        """End the answer now; the model is freed as soon as it looks at its flag."""
        self.why = why
        self.cancelled.set()
        if self.task is not None:
            self.task.cancel()


class Desk:
    """Where questions are taken: one worker and one queue for a server."""

    def __init__(self, worker: Worker, queue: AnswerQueue) -> None:
        self.worker = worker
        self.queue = queue

    async def answer(self, attempt: Attempt, show: Show) -> AnswerView:
        """Answer the question, showing each step; the last view is returned, not shown. Never raises for
        a failed or stopped answer: that view says what happened."""
        course = _Course(begun(attempt.question.text, attempt.reader), show)
        try:
            refused = _refused(attempt.question.text)
            if refused is not None:
                return failed(course.view, refused)
            await course.to(course.view)
            await self._answer(attempt, course)
            return course.view
        except asyncio.CancelledError:
            return stopped(course.view, attempt.why)
        except QueueFull as error:
            n = error.waiting
            return failed(course.view, Text(*(text.format(n=n) for text in texts.QUEUE_FULL)))
        except AssistantError as error:
            return failed(course.view, error.sentence)
        except Exception:
            _log.exception("a question ended in an unexpected error")
            return failed(course.view, texts.UNEXPECTED)

    async def _answer(self, attempt: Attempt, course: "_Course") -> None:
        place = self.queue.join()
        generating = False
        try:
            await self._wait(place, attempt, course)
            generating = True
            events = self.worker.events(
                attempt.question, attempt.cancelled, finished=lambda: self.queue.leave(place)
            )
            async with aclosing(events):
                async for event in events:
                    view = heard(course.view, event)
                    if view.running:
                        await course.to(view)
                    course.view = view
        finally:
            if not generating:
                self.queue.leave(place)

    async def _wait(self, place: Place, attempt: Attempt, course: "_Course") -> None:
        """Until the turn has come; who waits sees the candidates meanwhile."""
        searched = False
        async for standing in self.queue.turn(place):
            await course.to(waiting(course.view, standing))
            if not searched:
                evidence = await self.worker.search(attempt.question.text, attempt.question.role)
                found = heard(course.view, Found(evidence))
                await course.to(replace(found, state="waiting", status=course.view.status))
                searched = True


class _Course:
    """The view that is on the page."""

    def __init__(self, view: AnswerView, show: Show) -> None:
        self.view = view
        self._show = show

    async def to(self, view: AnswerView) -> None:
        self.view = view
        await self._show(view)


def _refused(question: str) -> Text | None:
    """Why a question is not even searched for."""
    if not question.strip():
        return texts.EMPTY_QUESTION
    if len(question) > MOST_CHARACTERS:
        values = {"n": len(question), "most": MOST_CHARACTERS}
        return Text(*(text.format(**values) for text in texts.TOO_LONG))
    return None
