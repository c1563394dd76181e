"""Step 6: the few sentences that bear on the question; prompt tokens are the waiting time on a processor.

Every sentence (or short list with its lead-in) of the best passages is scored by what it shares with the
question: words, meaning, and the rank of its passage. The best ones within the budget, put together again
where they are neighbours, are the fragments that the model reads.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.answer import Event
from assistant.context import Context, Fragment, Tools
from assistant.forms import content_terms, forms_of
from indexing.embedding import Vectors
from indexing.passage import Hit
from indexing.split import units

PASSAGES = 8
"""Passages whose sentences are weighed."""

BUDGET_CHARACTERS = 1_200
"""Length of all fragments together; about 350 tokens in Polish."""

WORDS, MEANING, PASSAGE, CONTEXT = 2.0, 0.6, 2.5, 0.5
"""Weights of a sentence's score: shared words, cosine (in deviations), score of its passage, shared words
of its title and headings."""


LEAST = 0.4
"""Share of the best score below which a sentence is left out even where there is room."""

SHORTEST = 25
"""Characters; a shorter line says nothing by itself."""

BESIDE = 0.8
"""How far a better neighbour lifts a sentence."""


@dataclass(frozen=True)
class _Unit:
    """A sentence or list of a passage, by its place in the passage's text."""

    hit: Hit
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.hit.passage.text[self.start : self.end]


def select(context: Context, tools: Tools) -> Iterator[Event]:
    """Sets the fragments, in the order of their passages."""
    hits = context.evidence.hits[:PASSAGES] if context.evidence else ()
    candidates = [unit for hit in hits for unit in _units(hit)]
    scores = _with_neighbours(candidates, _scores(context, tools, candidates))
    chosen: list[_Unit] = []
    used = 0
    least = LEAST * max(scores, default=0.0)
    for score, unit in sorted(zip(scores, candidates, strict=True), key=lambda item: -item[0]):
        if score < least:
            break
        length = unit.end - unit.start
        if chosen and used + length > BUDGET_CHARACTERS:
            continue
        used += length
        chosen.append(unit)
    context.fragments = tuple(_joined(hits, chosen))
    yield from ()


def _units(hit: Hit) -> Iterator[_Unit]:
    start = 0
    for piece in units(hit.passage.text):
        text = piece.strip()
        at = start + len(piece) - len(piece.lstrip())
        if len(text) >= SHORTEST or len(hit.passage.text) < SHORTEST:
            yield _Unit(hit, at, at + len(text))
        start += len(piece)


def _scores(context: Context, tools: Tools, candidates: Sequence[_Unit]) -> list[float]:
    if not candidates:
        return []
    words = _shares(context, tools, [unit.text for unit in candidates], candidates)
    above = _shares(
        context,
        tools,
        [f"{unit.hit.info.title} {unit.hit.passage.heading}" for unit in candidates],
        candidates,
    )
    top, bottom = (pick(unit.hit.score for unit in candidates) for pick in (max, min))
    height = max(top - bottom, 1e-6)
    meaning = _deviations(tools, context.query, candidates)
    return [
        WORDS * words[place]
        + MEANING * meaning[place]
        + PASSAGE * (unit.hit.score - bottom) / height
        + CONTEXT * above[place]
        for place, unit in enumerate(candidates)
    ]


def _with_neighbours(candidates: Sequence[_Unit], scores: Sequence[float]) -> list[float]:
    """A sentence next to one that bears on the question often completes it (`Signatories were: …`)."""
    lifted = list(scores)
    for place, unit in enumerate(candidates):
        beside = [
            scores[other]
            for other in (place - 1, place + 1)
            if 0 <= other < len(candidates) and candidates[other].hit is unit.hit
        ]
        lifted[place] = max(
            scores[place], (1 - BESIDE) * scores[place] + BESIDE * max(beside, default=scores[place])
        )
    return lifted


def _shares(context: Context, tools: Tools, texts: Sequence[str], candidates: Sequence[_Unit]) -> list[float]:
    """For every text the share of the question's words that it holds, rare ones counting more."""
    asked = content_terms(context.query, context.question_language, tools.glossary)
    held = [
        [forms.holds(word, context.question_language, tools.glossary) for word in asked]
        for forms in (
            forms_of(text, unit.hit.info.language) for text, unit in zip(texts, candidates, strict=True)
        )
    ]
    weights = [
        math.log(1 + len(texts) / (1 + sum(row[place] for row in held))) for place in range(len(asked))
    ]
    whole = sum(weights) or 1.0
    return [sum(weight for weight, found in zip(weights, row, strict=True) if found) / whole for row in held]


def _deviations(tools: Tools, question: str, candidates: Sequence[_Unit]) -> Vectors:
    """Cosines with the question, in standard deviations above the mean of their language."""
    cosines = tools.embedder.passages([unit.text for unit in candidates]) @ tools.embedder.question(question)
    scaled = np.zeros_like(cosines)
    languages = np.array([unit.hit.info.language for unit in candidates])
    for language in set(languages):
        own = languages == language
        scaled[own] = (cosines[own] - cosines[own].mean()) / max(float(cosines[own].std()), 1e-3)
    return scaled


def _joined(hits: Sequence[Hit], chosen: Sequence[_Unit]) -> Iterator[Fragment]:
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
