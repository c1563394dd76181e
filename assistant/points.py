"""The sentences of an answer's fragments, as pieces that may be quoted."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.asked import asked_kinds, unstated
from assistant.asking import Asking, Unit
from assistant.claims import claims_of, holds_claim
from assistant.context import Context, Fragment, Tools
from assistant.echo import only_asks
from assistant.excerpt import excerpt
from assistant.labels import labelled_lines, labels_of
from indexing.passage import HEADING_SEPARATOR
from indexing.sentences import Span, sentences

SHORTEST = 15
"""Characters of a line that says something by itself."""


@dataclass(frozen=True)
class Point:
    """A sentence of a fragment, how well it bears on the question, and the share of its terms it holds."""

    index: int
    span: Span
    text: str
    score: float
    share: float
    labelled: bool


class Points:
    """The sentences of the fragments, headings and questions left out; where the question names a labelled
    item, its lines alone."""

    def __init__(self, context: Context, tools: Tools) -> None:
        self._context = context
        self._asking = Asking(context, tools)
        self._glossary = tools.glossary
        self._kinds = asked_kinds(context.query, context.question_language)
        labels = labels_of(context.query)
        labelled = self._spans(lambda text: labelled_lines(text, labels))
        found = labelled or self._spans(_sentences)
        units = [_unit(context.fragments[index], span) for index, span in found]
        shares = self._asking.shares([f"{unit.text} {unit.above}" for unit in units], units)
        self.all = [
            Point(index, span, unit.text, bearing, share, bool(labelled))
            for (index, span), unit, bearing, share in zip(
                found, units, self._asking.bearing(units), shares, strict=True
            )
        ]

    def cut(self, index: int, span: Span, most: int) -> Span:
        """The part of a passage of more than `most` words that bears on the question; all of it where that
        part would only lead to a list."""
        fragment = self._context.fragments[index]

        def worth(part: str) -> float:
            left = unstated(part, self._kinds, self._context.query)
            return self._asking.share(part, fragment.hit) - len(left)

        part = excerpt(fragment.text, span, most, worth)
        return span if fragment.text[slice(*part)].rstrip().endswith(":") else part

    def said(self, point: Point) -> float:
        """Share of the figures and dates that the answer adds to the question, held by a sentence in another
        language than the answer; 0 in its own language and without any."""
        context = self._context
        if context.fragments[point.index].hit.info.language == context.answer_language:
            return 0.0
        figures = [claim for claim in self._added() if claim.startswith(("number:", "date:"))]
        held = [self._holds(point.text, claim) for claim in figures]
        return sum(held) / max(len(held), 1)

    def proves(self, point: Point) -> bool:
        """Whether the answer adds figures, dates or names to the question and a sentence holds them all."""
        added = self._added()
        return bool(added) and all(self._holds(point.text, claim) for claim in added)

    def _added(self) -> list[str]:
        context = self._context
        asked = claims_of(context.query, context.question_language)
        return [
            claim
            for claim in claims_of(context.said, context.answer_language)
            if claim not in asked and not self._holds(context.query, claim)
        ]

    def _holds(self, text: str, claim: str) -> bool:
        return holds_claim(text, claim, self._context.answer_language, self._glossary)

    def _spans(self, cut: Callable[[str], list[Span]]) -> list[tuple[int, Span]]:
        return [
            (index, span)
            for index, fragment in enumerate(self._context.fragments)
            for span in cut(fragment.text)
            if span.end - span.start >= SHORTEST
            and not only_asks(fragment.text[slice(*span)])
            and fragment.text[slice(*span)] not in fragment.hit.passage.heading.split(HEADING_SEPARATOR)
        ]


def _sentences(text: str) -> list[Span]:
    """The sentences of a text without lines above them that no mark ends: a page puts categories there."""
    found = []
    for start, end in sentences(text):
        above, blank, below = text[start:end].rpartition("\n\n")
        found.append(Span(start + len(above + blank) if len(below) >= SHORTEST else start, end))
    return found


def _unit(fragment: Fragment, span: Span) -> Unit:
    offset = fragment.start - fragment.hit.passage.start
    return Unit(fragment.hit, offset + span.start, offset + span.end)
