"""Step 7: whether the fragments can answer at all, before the model writes a word.

What the fragments share with the question is weighed together with what the model itself says when it is
asked whether they state the answer: the probability of `yes`, read from its first token. Both prompts
begin alike, so that the model reads the fragments once. Labelled items that the fragments hold need no
weighing, nor do those that a series which was found does not have.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Event
from assistant.asked import asked_kinds, asks_reason
from assistant.context import Context, Tools
from assistant.fencing import fenced, shown
from assistant.labels import labelled_lines, labels_of, lacks_items
from assistant.prompting import load_prompt
from assistant.steps.search import NOTHING_FOUND
from assistant.sufficiency import LEAST_SHARED, probability, sufficient
from indexing.words import fold

CHANCES = 15
"""Most probable first tokens that are looked at."""

_YES, _NO = ("yes", "tak"), ("no", "nie")


def weigh(context: Context, tools: Tools) -> Iterator[Event]:
    """Ends with `no_evidence` where the fragments are not taken to hold the answer."""
    if _holds_labelled_item(context):
        context.sufficiency = 1.0
        return
    if context.features is not None and not _asks_missing_item(context):
        worth_asking = probability(context.features) >= LEAST_SHARED
        stated = _stated(context, tools) if worth_asking and tools.model.tells_chances else None
        context.sufficiency = probability(context.features, stated)
        if sufficient(context.features, stated, reason=asks_reason(context.query)):
            return
    context.end("no_evidence", NOTHING_FOUND)
    yield from ()


def _holds_labelled_item(context: Context) -> bool:
    """Whether the question is about labelled items (`G07`, `step 5`), all of which the fragments hold, and
    asks for no figure, time or other fact that they may leave out."""
    labels = labels_of(context.query)
    if not labels or asked_kinds(context.query, context.question_language):
        return False
    return all(
        any(labelled_lines(fragment.text, (label,)) for fragment in context.fragments) for label in labels
    )


def _asks_missing_item(context: Context) -> bool:
    """Whether the question is about a labelled item of a series that the evidence holds without it."""
    hits = context.evidence.hits if context.evidence else ()
    return lacks_items([hit.passage.text for hit in hits], labels_of(context.query))


def _stated(context: Context, tools: Tools) -> float | None:
    """The probability that the model says yes, `None` where it says something else."""
    prompt = load_prompt("judge", context.answer_language)
    context.prompts[prompt.name] = prompt.hash
    messages = prompt.filled({"fragments": shown(context.fragments), "question": fenced(context.query)})
    limits = replace(tools.limits, output_tokens=1, chances=CHANCES)
    stated = None
    for piece in tools.model.stream(messages, limits=limits, cancelled=tools.cancelled):
        context.read = piece.usage or context.read
        yes, no = _mass(piece.chances, _YES), _mass(piece.chances, _NO)
        if yes + no:
            stated = yes / (yes + no)
    return stated


def _mass(chances: Sequence[tuple[str, float]], words: Sequence[str]) -> float:
    """Probability of the tokens with which one of `words` may begin."""
    told = [(fold(token.strip()), chance) for token, chance in chances]
    return sum(chance for token, chance in told if token and any(word.startswith(token) for word in words))
