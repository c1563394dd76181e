"""Step 8: the model writes plain sentences from the fragments."""

from collections.abc import Iterator

from assistant.answer import Event
from assistant.context import Context, Tools
from assistant.copies import in_marks
from assistant.fencing import fenced, shown
from assistant.prompting import load_prompt
from indexing.passage import HEADING_SEPARATOR
from indexing.sentences import sentences

LONGEST_QUOTATION = 400
"""Characters quoted where there is no model, unless one sentence is longer."""

LOOP_CHARACTERS = 25
"""Characters that, said three times within one sentence, show that the model is caught in a loop."""


def compose(context: Context, tools: Tools) -> Iterator[Event]:
    """Sets the draft: sentences as the model writes them, each with the white space before it, so that
    the lines of a list stay lines. Without a model it is a quotation of the leading fragment."""
    written = tools.model.identity.engine != "none"
    context.draft = _written(context, tools) if written else _quoted(context)
    yield from ()


def _quoted(context: Context) -> Iterator[str]:
    """The beginning of the leading fragment in quotation marks, whole sentences of it."""
    fragment = context.fragments[context.lead]
    title = fragment.hit.passage.heading.rpartition(HEADING_SEPARATOR)[2]
    spans = [span for span in sentences(fragment.text) if fragment.text[slice(*span)] != title]
    start = end = spans[0].start if spans else 0
    for span in spans:
        if end > start and span.end - start > LONGEST_QUOTATION:
            break
        end = span.end
    yield in_marks(fragment.text[start:end])


def _written(context: Context, tools: Tools) -> Iterator[str]:
    prompt = load_prompt("answer", context.answer_language)
    context.prompts[prompt.name] = prompt.hash
    messages = prompt.filled({"fragments": shown(context.fragments), "question": fenced(context.query)})
    buffer = ""
    for piece in tools.model.stream(messages, limits=tools.limits, cancelled=tools.cancelled):
        context.clock("first_token")
        buffer += piece.text
        context.usage = piece.usage or context.usage
        complete = sentences(buffer)[:-1]
        if complete:
            done = complete[-1].end
            yield from whole(buffer[:done])
            buffer = buffer[done:]
        if piece.cut or _in_a_loop(buffer):
            return  # the last sentence was not finished
    if not tools.cancelled():
        yield from whole(buffer)


def _in_a_loop(text: str) -> bool:
    """Whether a sentence under way says the same again and again."""
    tail = text[-LOOP_CHARACTERS:]
    return len(text) > 3 * LOOP_CHARACTERS and text.count(tail) >= 3


def whole(text: str) -> Iterator[str]:
    """The sentences of a finished text, each with the white space before it."""
    before = 0
    for _, end in sentences(text):
        yield text[before:end]
        before = end
