"""Step 10: what the answer still owes is taken from the fragments word for word: items of a list that it
began, a fact that was asked for, what a failed sentence should have said.

A small model cuts lists short and answers half of a double question. Where its own sentences all fail the
check and the passage is clear, the passage stands in their place.
"""

from collections.abc import Iterator

from assistant.answer import Event
from assistant.asked import asked_kinds, asks_nothing_else, unstated
from assistant.context import Context, Tools
from assistant.lists import asks_for_stages, enumerated, lists_of, narrowest
from assistant.points import Point, Points
from assistant.quoting import LONGEST_SAID, Quoting
from assistant.telling import ENOUGH_WORDS, Telling
from assistant.verdict import Verdict
from indexing.sentences import sentences
from indexing.words import raw_words

BEGUN = 2
"""Items of a list that an answer tells when it is taken to tell the list."""

ENOUGH_ASKED = 0.6
"""Least share of the question's terms that a quoted sentence holds with its title and headings."""

LONGEST_LIST = 115
"""Words of an answer with the items of a list quoted after it."""

REPAIRABLE, REPAIRABLE_ACROSS = 0.5, 0.8
"""Least support of a failed sentence that is put right from its source, within and between languages."""

CLEAR = 0.4
"""Probability that the fragments hold the answer, above which they are quoted where the model fails."""

SURE = 0.6
"""Probability that the fragments hold the answer, above which they are quoted though the model only repeats
the question, and the list that an answer only announces, or the steps that a question asks for, are taken to
be those of the leading fragment."""

ENOUGH_LABELLED = 0.8
"""Least share of a labelled item's terms that an answer which tells it holds; more than of others, since the
question brings its name along."""

SAID = 1.0
"""What a sentence in another language than the answer gets where it holds all its figures and dates: the
original of what is said comes before another sentence near the question."""

FEWEST_WORDS = 6
"""Fewest words of a sentence that adds something to what is said."""


def complete(context: Context, tools: Tools) -> Iterator[Event]:
    """Yields what is missing; see Quoting for where it stands in quotation marks."""
    quoting = Quoting(context)
    if context.sentences:
        yield from _rest_of_lists(context, tools, quoting)
        yield from _rest_of_sentences(context, tools, quoting)
        yield from _repaired(context, quoting)
    points = Points(context, tools)
    silent = context.denied or (context.echoed and context.sufficiency < SURE)
    if not silent and not context.sentences:
        yield from _instead(context, points, quoting)
    if not silent and (context.unstated or not context.sentences):
        yield from _missing_fact(context, points, quoting)
    if context.sentences or (context.sufficiency >= CLEAR and not context.unstated and not silent):
        yield from _heart(context, tools, points, quoting)


def _rest_of_lists(context: Context, tools: Tools, quoting: Quoting) -> Iterator[Event]:
    """The items that the answer leaves out of a list that it tells; between two languages those, too,
    of which it holds the meaning alone."""
    telling = Telling(context, tools)
    for index, fragment in enumerate(context.fragments):
        language = fragment.hit.info.language
        for found in lists_of(fragment.text):
            texts = [fragment.text[slice(*item)] for item in found.items]
            told = telling.tells(texts, language)
            announced = context.said.endswith(":") or (found.staged and asks_for_stages(context.query))
            promised = announced and index == context.lead and context.sufficiency >= SURE
            if sum(told) < BEGUN and not promised:
                continue
            named = told if language == context.answer_language else telling.names(texts, language)
            begun = narrowest(fragment.text, found, told)
            left = [
                item
                for item, is_named in zip(found.items, named, strict=True)
                if not is_named and item in begun
            ]
            if left and quoting.room(index, left) >= LONGEST_SAID - LONGEST_LIST:
                yield quoting.quote(index, left)


def _rest_of_sentences(context: Context, tools: Tools, quoting: Quoting) -> Iterator[Event]:
    """The sentence of which the answer tells some of the items that it names one after another."""
    telling = Telling(context, tools)
    for index, fragment in enumerate(context.fragments):
        language = fragment.hit.info.language
        for span in sentences(fragment.text):
            items = enumerated(fragment.text[slice(*span)])
            told = telling.tells(items, language) if items else []
            if sum(told) < BEGUN or all(told) or quoting.has(index, span):
                continue
            if quoting.room(index, [span]) >= 0:
                yield quoting.quote(index, [span])
                return


def _repaired(context: Context, quoting: Quoting) -> Iterator[Event]:
    """For a sentence that failed only in part, what the source says in its place."""
    for dropped in context.dropped:
        verdict = dropped.verdict
        if dropped.source is None or verdict.held < max(len(verdict.missing), 1):
            continue
        index = verdict.fragments[0]
        if verdict.support < _repairable(context, verdict):
            continue
        if quoting.room(index, [dropped.source]) >= 0 and not quoting.has(index, dropped.source):
            yield quoting.quote(index, [dropped.source])
            context.unstated = unstated(context.said, context.unstated, context.query)


def _instead(context: Context, points: Points, quoting: Quoting) -> Iterator[Event]:
    """Where every sentence failed, none by a name out of nowhere, what the source of the best one says."""
    failed = [
        (dropped.verdict.support, dropped.verdict.fragments[0], dropped.source)
        for dropped in context.dropped
        if dropped.source is not None and dropped.verdict.support >= _repairable(context, dropped.verdict)
    ]
    invented = any(
        claim.startswith("name:") for dropped in context.dropped for claim in dropped.verdict.missing
    )
    if failed and not invented:
        _, index, source = max(failed)
        span = points.cut(index, source, quoting.left)
        stated = context.fragments[index].text[slice(*span)]
        if quoting.room(index, [span]) >= 0 and not unstated(stated, context.unstated, context.query):
            yield quoting.quote(index, [span])
            context.unstated = ()


def _repairable(context: Context, verdict: Verdict) -> float:
    """Least support of a failed sentence for its source to stand in its place."""
    own = context.fragments[verdict.fragments[0]].hit.info.language == context.answer_language
    return REPAIRABLE if own else REPAIRABLE_ACROSS


def _missing_fact(context: Context, points: Points, quoting: Quoting) -> Iterator[Event]:
    """The sentence that states what was asked for and no shown sentence states."""
    holding = [
        point
        for point in points.all
        if (point.share >= ENOUGH_ASKED or context.sufficiency >= SURE)
        and (context.unstated or point.labelled)
        and not unstated(point.text, context.unstated, context.query)
    ]
    if holding:
        best = max(holding, key=lambda point: point.score)
        yield quoting.quote(best.index, [points.cut(best.index, best.span, quoting.left)])
        context.unstated = ()


def _heart(context: Context, tools: Tools, points: Points, quoting: Quoting) -> Iterator[Event]:
    """The sentence that bears on the question most: in the original where that is another language, else
    where the answer does not tell it; never where the answer would grow long."""
    if not points.all:
        return
    best = max(points.all, key=lambda point: point.score + SAID * points.said(point))
    if not context.sentences and context.sufficiency < SURE and best.share < ENOUGH_ASKED:
        return
    if _proven(context, points, best):
        return
    span = points.cut(best.index, best.span, quoting.left)
    fragment = context.fragments[best.index]
    text = fragment.text[slice(*span)]
    if quoting.room(best.index, [span]) < 0 or text.endswith(":") or quoting.has(best.index, span):
        return
    if context.said and len(raw_words(text)) < FEWEST_WORDS and not best.labelled:
        return
    telling = Telling(context, tools)
    language = fragment.hit.info.language
    told = telling.share(text, language) >= (ENOUGH_LABELLED if best.labelled else ENOUGH_WORDS)
    if language != context.answer_language or not told:
        yield quoting.quote(best.index, [span])


def _proven(context: Context, points: Points, best: Point) -> bool:
    """Whether the answer gives what was asked for and its citation shows it: the question asks for a figure,
    a time or the like and for nothing else, and all that the answer adds to it stands in the sentence that
    would be quoted."""
    kinds = asked_kinds(context.query, context.question_language)
    if not context.sentences or context.unstated or best.labelled:
        return False
    return asks_nothing_else(context.query, kinds, context.question_language) and points.proves(best)
