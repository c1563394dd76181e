"""Step 4: what needs no search, or none but that for the last answer's sources."""

from collections.abc import Iterator

from assistant.answer import Event
from assistant.context import Context, Tools
from assistant.conversation.asking_back import WHAT, question_back, subjects
from assistant.conversation.following import Exchange
from assistant.conversation.pronouns import names_nobody
from assistant.conversation.replies import (
    BRIEFLY,
    DECLINED,
    IN_THIS_LANGUAGE,
    NOTHING_SAID_YET,
    SAID,
    SOURCES,
)
from assistant.conversation.scope import outside
from assistant.conversation.signals import signal
from assistant.conversation.standing import last_exchange
from assistant.steps.recheck import in_brief, recheck
from corpus.language import detect_question

OFFERED = 3
"""Subjects offered where a message without a conversation names none."""


def route(context: Context, tools: Tools) -> Iterator[Event]:
    """Ends with `clarification` for greetings, thanks and what asks about nothing, with `declined` for what
    is not ours, and with the last answer where that is asked for once more."""
    earlier = last_exchange(context.question.history, context.question_language)
    sign = signal(context.query) if context.query else None
    why = outside(context.query)
    if not context.query:
        context.end("clarification", IN_THIS_LANGUAGE)
    elif sign in ("shorter", "again", "sources"):
        yield from _last_answer(context, tools, earlier, sign)
    elif sign is not None:
        context.end("clarification", SAID[sign])
    elif why is not None:
        context.end("declined", DECLINED[why])
    elif earlier is None and names_nobody(context.query, context.question_language):
        hits = tools.search(context.query, context.question_language, context.question.narrowed).hits
        found = subjects(hits)[:OFFERED]
        context.end("clarification", question_back(found) if len(found) > 1 else WHAT)


def _last_answer(context: Context, tools: Tools, earlier: Exchange | None, sign: str) -> Iterator[Event]:
    if earlier is None or not earlier.answer:
        context.end("clarification", NOTHING_SAID_YET)
        return
    context.question_language = earlier.language
    brief = in_brief(earlier.answer) if sign == "shorter" else earlier.answer
    if not brief:
        context.query = f"{BRIEFLY.to(earlier.language)}: {earlier.question}"
        return
    context.query = earlier.question
    context.answer_language = detect_question(earlier.answer) or context.answer_language
    if sign == "sources":
        context.reason = SOURCES.to(context.answer_language)
    yield from recheck(context, tools, brief)
