"""Step 6: the few fragments that the model reads; prompt tokens are the waiting time on a processor."""

from collections.abc import Iterator

from assistant.answer import Event
from assistant.context import Context, Fragment, Tools

MOST_FRAGMENTS = 4
BUDGET_CHARACTERS = 3_000


def select(context: Context, tools: Tools) -> Iterator[Event]:
    """Sets the fragments: the best passages within the budget."""
    hits = context.evidence.hits if context.evidence else ()
    chosen: list[Fragment] = []
    used = 0
    for hit in hits[:MOST_FRAGMENTS]:
        if chosen and used + len(hit.passage.text) > BUDGET_CHARACTERS:
            break
        used += len(hit.passage.text)
        chosen.append(Fragment(len(chosen) + 1, hit, hit.passage.start, hit.passage.text))
    context.fragments = tuple(chosen)
    yield from ()
