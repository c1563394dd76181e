"""Step 3: a follow-up becomes a question that stands alone."""

import re
from collections.abc import Iterator

from assistant.answer import Event
from assistant.context import Context, Tools
from corpus.language import Language

SHORT = 3
"""Words up to which a question with a history is taken to lean on it."""

_LEANS: dict[Language, re.Pattern[str]] = {
    "pl": re.compile(
        r"^(a|i|oraz|ale|to)\b|\b(to|ten|ta|te|tego|tej|tych|tym|ich|jego|jej|oni|one|on|ona|je|ją|nim|niej|nich|tam|wtedy|"
        r"ponadto|jeszcze)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^(and|or|but|so)\b|\b(it|its|they|them|their|this|that|these|those|he|she|his|her|there|then|else|one)\b",
        re.IGNORECASE,
    ),
}


def rewrite(context: Context, tools: Tools) -> Iterator[Event]:
    """Sets the query: the earlier question of the user goes before one that leans on it."""
    text = context.question.text
    earlier = next((turn.text for turn in reversed(context.question.history) if turn.role == "user"), None)
    leans = _LEANS[context.question_language].search(text) is not None or len(text.split()) <= SHORT
    context.query = f"{earlier.strip()} {text}" if earlier and leans else text
    yield from ()
