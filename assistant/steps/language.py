"""Step 2: the language of the question, and of the answer."""

from collections.abc import Iterator

from assistant.answer import Event
from assistant.context import Context, Tools
from assistant.conversation.wishes import language_wish, lasting_language
from corpus.language import detect_question


def language(context: Context, tools: Tools) -> Iterator[Event]:
    """The question's own language; where it does not tell, that of the conversation, else the interface's.

    What decides the answer's, first to last: a wish in the message, the user's setting, a lasting wish said
    earlier, the question's language. The wish is taken out of the query, which is empty where it was all.
    """
    wish = language_wish(context.query)
    history = context.question.history
    earlier = [language_wish(turn.text).rest for turn in reversed(history) if turn.role == "user"]
    told = (detect_question(text) for text in (wish.rest, *earlier))
    context.query = wish.rest
    context.question_language = next((found for found in told if found), context.question.ui_language)
    context.answer_language = (
        wish.language or context.question.language or lasting_language(history) or context.question_language
    )
    yield from ()
