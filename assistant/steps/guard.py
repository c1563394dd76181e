"""Step 1: questions that cannot be asked at all."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import Event
from assistant.context import Context, Tools
from corpus.bilingual import Text

LONGEST = 2_000
"""Characters; a longer text is a document, not a question."""


def guard(context: Context, tools: Tools) -> Iterator[Event]:
    """Removes invisible characters; ends with `clarification` for an empty or an over-long question."""
    visible = "".join(
        sign for sign in context.question.text if sign.isspace() or unicodedata.category(sign)[0] != "C"
    )
    text = " ".join(visible.split())
    context.question = replace(context.question, text=text)
    context.query = text
    if not any(sign.isalnum() for sign in text):
        context.end("clarification", Text("O co chcesz zapytać?", "What would you like to ask?"))
    elif len(text) > LONGEST:
        context.end(
            "clarification",
            Text(
                f"Pytanie jest za długie (ponad {LONGEST} znaków). Zadaj je krócej.",
                f"The question is too long (over {LONGEST} characters). Ask it in fewer words.",
            ),
        )
    yield from ()
