"""One question from asking to its end, over an assistant whose course each test writes down."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from datetime import date

from assistant.answer import (
    Answer,
    Citation,
    Event,
    Found,
    ModelIdentity,
    Question,
    Role,
    Said,
    Searching,
    Sentence,
)
from assistant.chat import texts
from assistant.chat.asking import MOST_CHARACTERS, Attempt, Desk
from assistant.chat.cards import Reader
from assistant.chat.queue import AnswerQueue
from assistant.chat.session import Facts, Worker
from assistant.chat.view import AnswerView
from corpus.bilingual import Text
from corpus.document import Document, DocumentInfo
from corpus.errors import ModelDied
from indexing.passage import Evidence, Hit, Passage

READER = Reader("pl", date(2026, 11, 22))
EVIDENCE = Evidence(
    "q", (Hit(1, 1.0, Passage("p", "a.md", 0, 0, 5, "Treść"), DocumentInfo("a.md", "Umowa", "pl")),)
)
SAID = Said(
    Sentence("Umowę podpisał wójt.", (1,), True, 0.9), (Citation(1, "a.md", "U", None, "", "p", "T", 0, 1),)
)
ANSWER = Answer(
    question="q",
    rewritten="q",
    question_language="pl",
    answer_language="pl",
    outcome="answered",
    reason="",
    answer=SAID.sentence.text,
    sentences=(SAID.sentence,),
    citations=SAID.citations,
    reading=(),
    model=ModelIdentity("m", "scripted", ""),
)


class Course:
    """An assistant that plays `steps`: events are yielded, exceptions raised, `hold` waits until it is
    cancelled or released."""

    hold = threading.Event()

    def __init__(self, *steps: Event | Exception | threading.Event) -> None:
        self.steps = steps
        self.asked = 0

    def ask(self, question: Question, cancelled: Callable[[], bool]) -> Iterator[Event]:
        self.asked += 1
        for step in self.steps:
            if isinstance(step, threading.Event):
                while not step.wait(0.005) and not cancelled():
                    pass
            elif isinstance(step, Exception):
                raise step
            else:
                yield step

    def search(self, query: str, role: Role) -> Evidence:
        return EVIDENCE

    def document(self, document_id: str) -> Document:
        raise NotImplementedError

    def facts(self) -> Facts:
        raise NotImplementedError


async def _ask(desk: Desk, text: str, views: list[AnswerView], attempts: list[Attempt]) -> AnswerView:
    attempt = Attempt(Question(text), READER)
    attempts.append(attempt)

    async def show(view: AnswerView) -> None:
        views.append(view)

    return await desk.answer(attempt, show)


def _run(course: Course, text: str = "Kto podpisał?") -> tuple[AnswerView, list[AnswerView]]:
    views: list[AnswerView] = []
    worker = Worker(course)
    ended = asyncio.run(_ask(Desk(worker, AnswerQueue()), text, views, []))
    worker.close()
    return ended, views


def test_each_step_is_shown_and_the_end_returned() -> None:
    ended, views = _run(Course(Searching("q", False), Found(EVIDENCE), SAID, ANSWER))
    assert [view.state for view in views] == ["searching", "searching", "writing", "writing"]
    assert ended.state == "done"
    assert ended.text == "Umowę podpisał wójt."


def test_a_known_error_is_said_in_the_language_of_the_question() -> None:
    died = ModelDied(Text("Model padł.", "The model died."), Text("Zapytaj znowu.", "Ask again."))
    ended, _ = _run(Course(Found(EVIDENCE), SAID, died))
    assert ended.state == "failed"
    assert ended.reason == "Model padł. Zapytaj znowu."
    assert ended.text == "Umowę podpisał wójt."


def test_an_unknown_error_never_shows_its_own_words() -> None:
    ended, _ = _run(Course(ValueError("secret path /x")))
    assert ended.reason == texts.UNEXPECTED.pl
    assert "secret" not in str(ended)


def test_empty_and_overlong_questions_are_not_asked() -> None:
    course = Course(ANSWER)
    assert _run(course, "  ")[0].reason == texts.EMPTY_QUESTION.pl
    long = _run(course, "a" * (MOST_CHARACTERS + 1))[0]
    assert "2001" in long.reason
    assert course.asked == 0


def test_stopping_keeps_what_was_said_and_frees_the_queue() -> None:
    async def course() -> tuple[AnswerView, AnswerView]:
        assistant = Course(Found(EVIDENCE), SAID, threading.Event(), ANSWER)
        worker = Worker(assistant)
        desk = Desk(worker, AnswerQueue())
        views: list[AnswerView] = []
        attempts: list[Attempt] = []
        running = asyncio.create_task(_ask(desk, "Kto?", views, attempts))
        while not any(view.text for view in views):
            await asyncio.sleep(0.001)
        attempts[0].stop(texts.STOPPED)
        first = await asyncio.wait_for(running, 5)
        assistant.steps = (ANSWER,)
        second = await asyncio.wait_for(_ask(desk, "Kto?", views, attempts), 5)
        worker.close()
        return first, second

    first, second = asyncio.run(course())
    assert (first.state, first.text) == ("stopped", "Umowę podpisał wójt.")
    assert second.state == "done"


def test_who_waits_sees_the_place_and_the_candidates_and_may_leave() -> None:
    async def course() -> tuple[list[AnswerView], AnswerView, AnswerView]:
        release = threading.Event()
        worker = Worker(Course(Found(EVIDENCE), release, ANSWER))
        desk = Desk(worker, AnswerQueue())
        seen: list[AnswerView] = []
        attempts: list[Attempt] = []
        first = asyncio.create_task(_ask(desk, "Kto?", [], attempts))
        await asyncio.sleep(0.01)
        waiting = asyncio.create_task(_ask(desk, "Co?", seen, attempts))
        while not (seen and seen[-1].candidates):
            await asyncio.sleep(0.001)
        attempts[1].stop(texts.LEFT)
        left = await asyncio.wait_for(waiting, 5)
        release.set()
        ended = await asyncio.wait_for(first, 5)
        worker.close()
        return seen, left, ended

    seen, left, ended = asyncio.run(course())
    assert [view.state for view in seen] == ["searching", "waiting", "waiting"]
    assert seen[-1].candidates[0].title == "Umowa"
    assert "Przed Tobą w kolejce: 1." in seen[-1].status
    assert (left.state, left.headline) == ("stopped", texts.LEFT.pl)
    assert ended.state == "done"


def test_a_full_queue_says_so() -> None:
    async def course() -> AnswerView:
        release = threading.Event()
        worker = Worker(Course(release, ANSWER))
        desk = Desk(worker, AnswerQueue(most_waiting=1))
        running = [asyncio.create_task(_ask(desk, "Kto?", [], [])) for _ in range(2)]
        await asyncio.sleep(0.02)
        refused = await asyncio.wait_for(_ask(desk, "Co?", [], []), 5)
        release.set()
        await asyncio.gather(*running)
        worker.close()
        return refused

    refused = asyncio.run(course())
    assert refused.state == "failed"
    assert "Czeka już 1 pytań" in refused.reason
