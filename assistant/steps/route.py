"""Step 4: what needs no search."""

import re
from collections.abc import Iterator

from assistant.answer import Event
from assistant.context import Context, Tools
from corpus.bilingual import Text

_GREETING = re.compile(
    r"^(cześć|czesc|hej|witam|witaj|dzień dobry|dzien dobry|dobry wieczór|hello|hi|hey|"
    r"good (morning|afternoon|evening))[\s!.,]*$",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"^(dzięki|dzieki|dziękuję|dziekuje|wielkie dzięki|thanks|thank you)"
    r"( (bardzo|very much|a lot))?[\s!.,]*$",
    re.IGNORECASE,
)


def route(context: Context, tools: Tools) -> Iterator[Event]:
    """Ends with `clarification` for a greeting or thanks."""
    if _GREETING.match(context.question.text):
        context.end(
            "clarification",
            Text(
                "Dzień dobry! O co chcesz zapytać dokumenty klastra?",
                "Hello! What would you like to ask the cluster's documents?",
            ),
        )
    elif _THANKS.match(context.question.text):
        context.end(
            "clarification",
            Text(
                "Proszę bardzo. Czy mam poszukać czegoś jeszcze?",
                "You are welcome. Shall I look for anything else?",
            ),
        )
    yield from ()
