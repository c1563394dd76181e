"""How long people wait for the first checked sentence, beside the engine's own time for the same tokens.

A question goes through the shipped chat desk, up to what is put on the page. The messages that its pipeline
sent are then sent straight to the same model, and the time until the same number of pieces has come is the
engine's own time. Both are measured twice: with a fresh engine that has read an unrelated prompt, and once
more at once, when its cache holds the prompt. How many tokens it really took from there is told with each.
"""

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.answer import Answer, Event, ModelIdentity, Question, Role, Said, Usage
from assistant.chat.asking import Attempt, Desk
from assistant.chat.cards import Reader
from assistant.chat.listing import Searched, Wanted
from assistant.chat.queue import AnswerQueue
from assistant.chat.session import Answering, Facts, Worker
from assistant.chat.view import AnswerView
from assistant.finding.news import News
from assistant.models.embedded import EmbeddedModel
from assistant.models.protocol import Cancelled, ChatModel, Limits, Message, Piece
from corpus.document import Document
from indexing.passage import Evidence

State = Literal["uncached", "cached"]

_UNRELATED = (Message("user", "Policz do trzech. Count to three."),)


@dataclass(frozen=True)
class Call:
    """What the pipeline asked of the model, and how many pieces had come when the first sentence was said."""

    messages: Sequence[Message]
    limits: Limits
    pieces: int


@dataclass(frozen=True)
class Waited:
    """Seconds of one question. `sentence_s` and `engine_s` run to the first checked sentence and to the same
    pieces of the model alone; usage is that of the whole reply."""

    question: str
    state: State
    candidates_s: float
    sentence_s: float
    engine_s: float
    product_usage: Usage
    engine_usage: Usage

    @property
    def ratio(self) -> float:
        """The product's time over the engine's own."""
        return self.sentence_s / self.engine_s


class Watched:
    """A chat model that notes what it is asked."""

    def __init__(self, model: ChatModel) -> None:
        self._model = model
        self.identity: ModelIdentity = model.identity
        self.calls: list[Call] = []

    @property
    def tells_chances(self) -> bool:
        return self._model.tells_chances

    def start(self) -> None:
        self._model.start()

    def forget(self) -> None:
        """Leave as little as possible in the engine's cache: the embedded engine, which keeps former prompts
        in memory, is started anew; every one reads something else."""
        if isinstance(self._model, EmbeddedModel):
            self._model.stop()
        for _ in self.stream(_UNRELATED, limits=Limits(output_tokens=1), cancelled=lambda: False):
            pass

    def stream(self, messages: Sequence[Message], *, limits: Limits, cancelled: Cancelled) -> Iterator[Piece]:
        """As the model's own; the last of `calls` counts the pieces."""
        place = len(self.calls)
        self.calls.append(Call(messages, limits, 0))
        for piece in self._model.stream(messages, limits=limits, cancelled=cancelled):
            self.calls[place] = Call(messages, limits, self.calls[place].pieces + 1)
            yield piece


class _Overheard:
    """The product behind the chat's seam; keeps what the model had been asked at the first sentence, and the
    answer."""

    def __init__(self, product: Answering, model: Watched) -> None:
        self._product = product
        self._model = model
        self.at_sentence: tuple[Call, ...] = ()
        self.answer: Answer | None = None

    def ask(self, question: Question, cancelled: Callable[[], bool]) -> Iterator[Event]:
        self._model.calls = []
        for event in self._product.ask(question, cancelled):
            if isinstance(event, Said) and not self.at_sentence:
                self.at_sentence = tuple(self._model.calls)
            if isinstance(event, Answer):
                self.answer = event
            yield event

    def search(self, query: str, role: Role) -> Evidence:
        return self._product.search(query, role)

    def find(self, wanted: Wanted, role: Role) -> Searched:
        return self._product.find(wanted, role)

    def news(self, since: date, role: Role) -> News:
        return self._product.news(since, role)

    def document(self, document_id: str) -> Document:
        return self._product.document(document_id)

    def facts(self) -> Facts:
        return self._product.facts()


@dataclass(frozen=True)
class _Seen:
    """One question as the page saw it, in seconds from its asking; `None` where that never came."""

    candidates_s: float | None
    sentence_s: float | None
    calls: tuple[Call, ...]
    usage: Usage


def waits(
    questions: Sequence[Question], product: Answering, model: Watched, *, asked: Callable[[], None]
) -> list[Waited]:
    """Both states of every question whose answer has a sentence that the model wrote. `asked` is called after
    each question. The order of product and engine changes from question to question."""
    found: list[Waited] = []
    for number, question in enumerate(questions):
        found += _both_states(question, product, model, engine_first=bool(number % 2))
        asked()
    return found


def _both_states(
    question: Question, product: Answering, model: Watched, *, engine_first: bool
) -> Iterator[Waited]:
    model.forget()
    seen = _see(question, product, model)
    if seen.sentence_s is None or not any(call.pieces for call in seen.calls):
        return
    model.forget()
    alone = _alone(model, seen.calls)
    yield _waited(question, "uncached", seen, alone)
    if engine_first:
        alone = _alone(model, seen.calls)
        again = _see(question, product, model)
    else:
        again = _see(question, product, model)
        alone = _alone(model, seen.calls)
    if again.sentence_s is not None:
        yield _waited(question, "cached", again, alone)


def _see(question: Question, product: Answering, model: Watched) -> _Seen:
    overheard = _Overheard(product, model)
    worker = Worker(overheard)
    begun = time.perf_counter()
    first: dict[str, float] = {}

    async def show(view: AnswerView) -> None:
        for name, there in (("candidates", view.candidates), ("sentence", view.sentences)):
            if there:
                first.setdefault(name, time.perf_counter() - begun)

    async def course() -> None:
        attempt = Attempt(question, Reader(question.ui_language, date.today()))
        await Desk(worker, AnswerQueue()).answer(attempt, show)

    asyncio.run(course())
    worker.close()
    usage = overheard.answer.usage if overheard.answer else Usage()
    return _Seen(first.get("candidates"), first.get("sentence"), overheard.at_sentence, usage)


@dataclass(frozen=True)
class _Alone:
    seconds: float
    usage: Usage


def _alone(model: Watched, calls: Sequence[Call]) -> _Alone:
    """The same calls straight to the model: seconds until the same pieces had come, or the whole reply where
    the model says less this time."""
    seconds, usages = 0.0, []
    for call in calls:
        begun = time.perf_counter()
        pieces = model.stream(call.messages, limits=call.limits, cancelled=lambda: False)
        until: float | None = None
        for number, piece in enumerate(pieces, 1):
            if number == call.pieces:
                until = time.perf_counter() - begun
            if piece.usage is not None:
                usages.append(piece.usage)
        seconds += time.perf_counter() - begun if until is None else until
    return _Alone(seconds, _together(usages))


def _together(usages: Sequence[Usage]) -> Usage:
    """The tokens of several replies; `None` where one of them does not tell."""

    def added(counts: Sequence[int | None]) -> int | None:
        told = [count for count in counts if count is not None]
        return sum(told) if counts and len(told) == len(counts) else None

    return Usage(
        added([usage.prompt for usage in usages]),
        added([usage.cached for usage in usages]),
        added([usage.output for usage in usages]),
    )


def _waited(question: Question, state: State, seen: _Seen, alone: _Alone) -> Waited:
    return Waited(
        question.text,
        state,
        seen.candidates_s or 0.0,
        seen.sentence_s or 0.0,
        alone.seconds,
        seen.usage,
        alone.usage,
    )
