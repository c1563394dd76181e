"""The last answer said once more: looked up and checked anew, sentence by sentence, without the model."""

from collections.abc import Iterator

from assistant.answer import Event
from assistant.context import Context, Tools
from assistant.steps.compose import whole
from assistant.steps.conclude import conclude
from assistant.steps.search import search
from assistant.steps.select import select
from assistant.steps.verify import verify


def recheck(context: Context, tools: Tools, answer: str) -> Iterator[Event]:
    """Runs the steps of the context's query with `answer` in the place of what the model would write."""
    for step in (search, select):
        yield from step(context, tools)
        if context.outcome is not None:
            return
    context.draft = whole(answer)
    yield from verify(context, tools)
    yield from conclude(context, tools)


def in_brief(answer: str) -> str:
    """The first sentence of an answer; empty for a list, which must not lose an item, and for an answer of
    one sentence."""
    said = list(whole(answer))
    return said[0].strip() if len(said) > 1 and "\n" not in answer.strip() else ""
