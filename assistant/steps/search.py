"""Step 5: candidates for the answer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from assistant.answer import Event, Found, Searching
from assistant.context import Context, Tools
from assistant.conversation.asking_back import ambiguous, question_back
from assistant.validity import about_the_past, in_force_first
from corpus.bilingual import Text


def search(context: Context, tools: Tools) -> Iterator[Event]:
    """Sets the evidence, documents in force first; ends with `no_evidence` where nothing at all was found,
    and with `clarification` where one common word may mean several subjects."""
    yield Searching(context.query, context.query != context.question.text)
    found = tools.search(context.query, context.question_language, context.question.narrowed)
    hits = in_force_first(found.hits, date.today(), past=about_the_past(context.query))
    context.evidence = replace(found, hits=hits)
    context.clock("search")
    yield Found(context.evidence)
    if not context.evidence.hits:
        context.end("no_evidence", NOTHING_FOUND)
        return
    meant = ambiguous(context.query, context.evidence.hits, context.question_language, tools.glossary)
    if meant:
        context.end("clarification", question_back(meant))


NOTHING_FOUND = Text("Dokumenty tego nie podają.", "The documents do not say.")
