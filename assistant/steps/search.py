"""Step 5: candidates for the answer."""

from collections.abc import Iterator

from assistant.answer import Event, Found, Searching
from assistant.context import Context, Tools
from corpus.bilingual import Text


def search(context: Context, tools: Tools) -> Iterator[Event]:
    """Sets the evidence; ends with `no_evidence` where nothing at all was found."""
    yield Searching(context.query, context.query != context.question.text)
    context.evidence = tools.search(context.query, context.question_language, context.question.narrowed)
    context.clock("search")
    yield Found(context.evidence)
    if not context.evidence.hits:
        context.end("no_evidence", NOTHING_FOUND)


NOTHING_FOUND = Text("Dokumenty tego nie podają.", "The documents do not say.")
