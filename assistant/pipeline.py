"""How a question becomes an answer: one literal list of steps, run in order until one ends the run."""

import logging
from collections.abc import Callable, Iterator

from assistant.answer import Answer, Event, ModelIdentity, Question
from assistant.context import Context, Tools
from assistant.steps.complete import complete
from assistant.steps.compose import compose
from assistant.steps.conclude import conclude
from assistant.steps.guard import guard
from assistant.steps.language import language
from assistant.steps.rewrite import rewrite
from assistant.steps.route import route
from assistant.steps.search import search
from assistant.steps.select import select
from assistant.steps.verify import verify
from assistant.steps.weigh import weigh
from corpus.bilingual import Text
from corpus.errors import AssistantError

Step = Callable[[Context, Tools], Iterator[Event]]

STEPS: tuple[Step, ...] = (
    guard,  # empty, far too long
    language,  # of the question and of the answer
    rewrite,  # a follow-up becomes a question that stands alone
    route,  # greetings and thanks need no search
    search,  # candidates
    select,  # the few fragments that the model reads
    weigh,  # can they answer at all
    compose,  # the model's plain sentences
    verify,  # each checked, cited, or left out
    complete,  # what the answer still owes, quoted from the fragments
    conclude,  # the outcome, and what is missing
)

_log = logging.getLogger(__name__)

_BROKEN = Text(
    "Coś się zepsuło przy szukaniu odpowiedzi. Spróbuj ponownie; "
    "jeśli to nie pomoże, uruchom assistant doctor.",
    "Something broke while looking for the answer. Try again; if that does not help, run assistant doctor.",
)


def answer(question: Question, tools: Tools) -> Iterator[Event]:
    """The events of one question, the Answer last, always: errors end as outcome `failed`."""
    context = Context(question, question_language=question.ui_language, answer_language=question.ui_language)
    try:
        for step in STEPS:
            yield from step(context, tools)
            if context.outcome is not None:
                break
    except AssistantError as error:
        context.end("failed", error.sentence)
    except Exception:  # the last boundary: a person must never be left without an answer
        _log.exception("a step failed")
        context.end("failed", _BROKEN)
    yield context.answer(tools.model.identity)


def failed(question: Question, reason: Text) -> Answer:
    """The answer where not even a chat model could be had."""
    context = Context(question, question_language=question.ui_language, answer_language=question.ui_language)
    context.end("failed", reason)
    return context.answer(ModelIdentity("none", "none", "unavailable"))
