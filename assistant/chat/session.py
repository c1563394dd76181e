"""The seam between the chat and the assistant: what the chat asks of it, and how its thread is run.

The assistant is synchronous; `events` runs one question in a worker thread and hands its events to the
chat's loop one by one.
"""

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from assistant.answer import Event, Question, Role
from assistant.chat.listing import Searched, Wanted
from assistant.finding.news import News
from corpus.document import Document
from indexing.passage import Evidence

MOST_THREADS = 8
"""Questions and searches in progress at once; generating is limited further by the queue."""


@dataclass(frozen=True)
class Facts:
    """What the assistant knows, for the page that says so. Days are ISO; `None` means unknown."""

    documents: int
    passages: int
    languages: dict[str, int]
    kinds: dict[str, int]
    oldest: str | None
    newest: str | None
    refreshed: str | None
    model: str


class Answering(Protocol):
    """The assistant as the chat sees it. Every method may be called from any thread."""

    def ask(self, question: Question, cancelled: Callable[[], bool]) -> Iterator[Event]: ...

    def search(self, query: str, role: Role) -> Evidence: ...

    def find(self, wanted: Wanted, role: Role) -> Searched: ...

    def news(self, since: date, role: Role) -> News: ...

    def document(self, document_id: str) -> Document: ...

    def facts(self) -> Facts: ...


@dataclass(frozen=True)
class _End:
    """The last thing a worker hands over: how its generator ended."""

    error: BaseException | None


class Worker:
    """Runs questions in threads. `close` cancels what still runs and waits for no thread."""

    def __init__(self, answering: Answering) -> None:
        self.answering = answering
        self._pool = ThreadPoolExecutor(MOST_THREADS, thread_name_prefix="question")

    async def search(self, query: str, role: Role) -> Evidence:
        """The passages for `query`; raises what the search raises."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, self.answering.search, query, role)

    async def events(
        self, question: Question, cancelled: threading.Event, *, finished: Callable[[], None]
    ) -> AsyncGenerator[Event, None]:
        """The events of `question`. Raises what the assistant raises. `finished` is called on the loop
        when the thread has really ended, which after a cancellation is later than the end of this
        iterator: the model is free only then."""
        loop = asyncio.get_running_loop()
        arrived: asyncio.Queue[Event | _End] = asyncio.Queue()

        def hand_over(item: Event | _End) -> None:
            if not loop.is_closed():
                loop.call_soon_threadsafe(arrived.put_nowait, item)

        def work() -> None:
            error: BaseException | None = None
            try:
                for event in self.answering.ask(question, cancelled.is_set):
                    hand_over(event)
            except Exception as caught:  # handed over whole, raised again on the loop below
                error = caught
            hand_over(_End(error))
            if not loop.is_closed():
                loop.call_soon_threadsafe(finished)

        self._pool.submit(work)
        try:
            while not isinstance(item := await arrived.get(), _End):
                yield item
            if item.error is not None:
                raise item.error
        finally:
            cancelled.set()

    def close(self) -> None:
        """Take no more questions."""
        self._pool.shutdown(wait=False, cancel_futures=True)
