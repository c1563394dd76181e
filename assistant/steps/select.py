"""Step 6: the few sentences that bear on the question; prompt tokens are the waiting time on a processor.

Every sentence (or short list with its lead-in) of the best passages is scored by what it shares with the
question: words, meaning, and the rank of its passage. The best ones within the budget, put together again
where they are neighbours, are the fragments that the model reads.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.answer import Event
from assistant.asking import Asking, Unit
from assistant.context import Context, Fragment, Tools
from assistant.furniture import only_points
from assistant.labels import labelled_lines, labels_of
from assistant.steps.search import NOTHING_FOUND
from assistant.translations import in_one_language
from indexing.passage import Hit
from indexing.split import units

PASSAGES = 8
"""Passages whose sentences are weighed."""

BUDGET_CHARACTERS = 1_200
"""Length of all fragments together; about 350 tokens in Polish."""

LONGEST_COUNTED = 700
"""Characters of one unit that count; a long list shall not keep out the sentence that leads to it."""

MOST_CHARACTERS = 2_000
"""Length of all fragments together in any case."""

PASSAGE = 1.5
"""What the best passage's score adds to how well its sentences bear on the question (assistant/asking.py)."""

LEAST, LEAST_ACROSS = 0.65, 0.4
"""Share of the best score below which a sentence is left out even where there is room; in another language
than the question less, since few words are shared there and scores lie close together."""

SHORTEST = 25
"""Characters; a shorter line says nothing by itself."""

BESIDE = 0.9
"""How far a better neighbour lifts a sentence."""


def select(context: Context, tools: Tools) -> Iterator[Event]:
    """Sets the fragments, in the order of their passages; `no_evidence` where there are none."""
    found = context.evidence.hits if context.evidence else ()
    hits = in_one_language(found, context.question_language)[:PASSAGES]
    candidates = [unit for hit in hits for unit in _units(hit)]
    asked = Asking(context, tools)
    scores = _with_neighbours(candidates, _scores(asked, candidates))
    chosen: list[Unit] = []
    best = max(scores, default=0.0)
    for score, unit in sorted(zip(scores, candidates, strict=True), key=lambda item: -item[0]):
        own = unit.hit.info.language == context.question_language
        if score >= (LEAST if own else LEAST_ACROSS) * best and (not chosen or fits([*chosen, unit])):
            chosen.append(unit)
    if chosen:
        context.features = asked.features(candidates, chosen)
    chosen = _narrowed(chosen, labels_of(context.query))
    context.fragments = tuple(_joined(hits, chosen))
    context.lead = _lead(context.fragments, chosen)
    if not chosen:
        context.end("no_evidence", NOTHING_FOUND)
    yield from ()


def fits(units: Sequence[Unit]) -> bool:
    """Whether units are few and short enough to be read together."""
    lengths = [unit.end - unit.start for unit in units]
    counted = sum(min(length, LONGEST_COUNTED) for length in lengths)
    return counted <= BUDGET_CHARACTERS and sum(lengths) <= MOST_CHARACTERS


def _units(hit: Hit) -> Iterator[Unit]:
    start = 0
    for piece in units(hit.passage.text):
        text = piece.strip()
        at = start + len(piece) - len(piece.lstrip())
        if (len(text) >= SHORTEST or len(hit.passage.text) < SHORTEST) and not only_points(text):
            yield Unit(hit, at, at + len(text))
        start += len(piece)


def _scores(asked: Asking, candidates: Sequence[Unit]) -> list[float]:
    if not candidates:
        return []
    top, bottom = (pick(unit.hit.score for unit in candidates) for pick in (max, min))
    height = max(top - bottom, 1e-6)
    return [
        bearing + PASSAGE * (unit.hit.score - bottom) / height
        for unit, bearing in zip(candidates, asked.bearing(candidates), strict=True)
    ]


def _narrowed(chosen: list[Unit], labels: tuple[str, ...]) -> list[Unit]:
    """Of a list that holds the labelled items asked for (`G07`, `step 5`), its lead-in and those items."""
    narrowed: list[Unit] = []
    for unit in chosen:
        lines = labelled_lines(unit.text, labels)
        if lines and unit.text.count("\n") > len(lines):
            lead_in = unit.text.partition("\n")[0]
            if lead_in.rstrip().endswith(":"):
                narrowed.append(Unit(unit.hit, unit.start, unit.start + len(lead_in)))
            narrowed += [Unit(unit.hit, unit.start + start, unit.start + end) for start, end in lines]
        else:
            narrowed.append(unit)
    return narrowed


def _with_neighbours(candidates: Sequence[Unit], scores: Sequence[float]) -> list[float]:
    """A sentence next to one that bears on the question often completes it (`Signatories were: …`), also
    where the next passage begins between them."""
    lifted = list(scores)
    order = sorted(range(len(candidates)), key=lambda place: _position(candidates[place]))
    for before, after in pairwise(order):
        if _adjacent(candidates[before], candidates[after]):
            for own, other in ((before, after), (after, before)):
                lifted[own] = max(lifted[own], (1 - BESIDE) * scores[own] + BESIDE * scores[other])
    return lifted


def _position(unit: Unit) -> tuple[str, int]:
    return unit.hit.passage.document, unit.hit.passage.start + unit.start


def _adjacent(before: Unit, after: Unit) -> bool:
    """Whether two units of one document follow each other, in one passage or in two that do."""
    first, second = before.hit.passage, after.hit.passage
    return first.document == second.document and second.position - first.position in (0, 1)


def _joined(hits: Sequence[Hit], chosen: Sequence[Unit]) -> Iterator[Fragment]:
    """Neighbouring units of a passage as one fragment; others of the same passage apart."""
    number = 0
    for hit in hits:
        spans: list[list[int]] = []
        for unit in sorted((unit for unit in chosen if unit.hit is hit), key=lambda unit: unit.start):
            if spans and not hit.passage.text[spans[-1][1] : unit.start].strip():
                spans[-1][1] = unit.end
            else:
                spans.append([unit.start, unit.end])
        for start, end in spans:
            number += 1
            yield Fragment(number, hit, hit.passage.start + start, hit.passage.text[start:end])


def _lead(fragments: Sequence[Fragment], chosen: Sequence[Unit]) -> int:
    """Index of the fragment that holds the first, best unit."""
    for place, fragment in enumerate(fragments):
        if chosen and fragment.hit is chosen[0].hit and chosen[0].text in fragment.text:
            return place
    return 0
