"""Step 11: what became of the question, and what the answer lacks."""

from collections.abc import Iterator

from assistant.answer import Event
from assistant.asked import Asked
from assistant.context import Context, Tools
from assistant.steps.search import NOTHING_FOUND
from corpus.bilingual import Text

_NAMES: dict[Asked, Text] = {
    "number": Text("liczby", "the figure"),
    "time": Text("czasu", "the time"),
    "place": Text("miejsca", "the place"),
    "contact": Text("kontaktu", "the contact"),
    "address": Text("adresu", "the address"),
}


def conclude(context: Context, _tools: Tools) -> Iterator[Event]:
    """Sets the outcome: answered, partial with what is missing, or no_evidence."""
    if not context.sentences:
        context.end("no_evidence", NOTHING_FOUND)
    elif context.unstated:
        missing = [_NAMES[kind] for kind in dict.fromkeys(context.unstated)]
        context.end(
            "partial",
            Text(
                f"Dokumenty nie podają: {', '.join(name.pl for name in missing)}.",
                f"The documents do not give {', '.join(name.en for name in missing)}.",
            ),
        )
    elif left := sum(not dropped.verdict.supported for dropped in context.dropped):
        whole = left + len(context.sentences)
        context.end(
            "partial",
            Text(
                f"Pominięto zdania, których dokumenty nie potwierdzają ({left} z {whole}).",
                f"Sentences that the documents do not confirm were left out ({left} of {whole}).",
            ),
        )
    else:
        context.outcome = "answered"
    yield from ()
