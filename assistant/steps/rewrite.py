"""Step 3: a follow-up becomes a question that stands alone."""

from collections.abc import Iterator

from assistant.answer import Event
from assistant.context import Context, Tools
from assistant.conversation.following import standing_alone
from assistant.conversation.scope import outside
from assistant.conversation.signals import signal
from assistant.conversation.standing import last_exchange


def rewrite(context: Context, tools: Tools) -> Iterator[Event]:
    """Sets the query, and the language that it is in. A message that only wishes for a language asks the
    earlier question again; what is no question about the documents stays as it is."""
    earlier = last_exchange(context.question.history, context.question_language)
    text = context.query
    if not text and earlier is not None:
        context.query, context.question_language = earlier.question, earlier.language
    elif text and signal(text) is None and outside(text) is None:
        alone = standing_alone(text, earlier, context.question_language)
        context.query, context.question_language = alone.question, alone.language
    yield from ()
