"""Step 2: the language of the question, and of the answer."""

from collections.abc import Iterator

from assistant.answer import Event
from assistant.context import Context, Tools
from corpus.language import detect_question


def language(context: Context, tools: Tools) -> Iterator[Event]:
    """The question's own language; where it does not tell, that of the conversation, else the
    interface's. An override by the user decides the answer only."""
    earlier = [turn.text for turn in reversed(context.question.history) if turn.role == "user"]
    told = (detect_question(text) for text in (context.question.text, *earlier))
    context.question_language = next((found for found in told if found), context.question.ui_language)
    context.answer_language = context.question.language or context.question_language
    yield from ()
