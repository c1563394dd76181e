"""A question beside sentences that may answer it: shared words, meaning, names."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from assistant.asked import asked_kinds, unstated
from assistant.claims import claims_of, holds_claim
from assistant.context import Context, Tools
from assistant.forms import Forms, content_terms, forms_of
from assistant.sufficiency import Features
from indexing.embedding import Vectors
from indexing.languages import polish
from indexing.passage import Hit

WORDS, MEANING, STATES = 2.5, 0.4, 1.0
"""Weights of a sentence's score: shared words, cosine (in deviations), and whether it gives a figure, a time
or another kind of fact that is asked for. Tried on 300 questions of PoQuAD and 376 of evals/cases (see
evals/README.md)."""


@dataclass(frozen=True)
class Unit:
    """A sentence or short list of a passage, by its place in the passage's text."""

    hit: Hit
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.hit.passage.text[self.start : self.end]

    @property
    def above(self) -> str:
        """Title and headings over it."""
        return f"{self.hit.info.title} {self.hit.passage.heading}"


class Asking:
    """One question, with what is computed of it once."""

    def __init__(self, context: Context, tools: Tools) -> None:
        self._question = context.query
        self._language = context.question_language
        self._kinds = asked_kinds(context.query, context.question_language)
        self._tools = tools
        self._known: dict[str, Vectors] = {}

    def shares(self, texts: Sequence[str], units: Sequence[Unit]) -> list[float]:
        """For every text the share of the question's terms that it holds, rare ones counting more."""
        held = [
            self._held(forms_of(text, unit.hit.info.language))
            for text, unit in zip(texts, units, strict=True)
        ]
        weights = self._weights(held)
        whole = sum(weights) or 1.0
        return [
            sum(weight for weight, found in zip(weights, row, strict=True) if found) / whole for row in held
        ]

    def bearing(self, units: Sequence[Unit]) -> list[float]:
        """For every unit how well it bears on the question. Terms that its title or headings hold count for
        each sentence below them, so that the one which only names the subject does not come first."""
        if not units:
            return []
        shares = self.shares([self._titled(unit) for unit in units], units)
        return [
            WORDS * share + MEANING * float(meaning) + STATES * self._states(unit.text)
            for unit, share, meaning in zip(units, shares, self.deviations(units), strict=True)
        ]

    def _titled(self, unit: Unit) -> str:
        """A unit under its title and headings, where they are in the question's language."""
        own = unit.hit.info.language == self._language
        return f"{unit.text} {unit.above}" if own else unit.text

    def _states(self, text: str) -> bool:
        return bool(self._kinds) and not unstated(text, self._kinds, self._question)

    def share(self, text: str, hit: Hit) -> float:
        """Share of the question's terms that a text of `hit` holds."""
        held = self._held(forms_of(text, hit.info.language))
        return sum(held) / len(held) if held else 0.0

    def cosines(self, units: Sequence[Unit]) -> Vectors:
        """Cosines with the question, the gap between languages made up for, shape `(len(units),)`."""
        vectors = self._vectors([unit.text for unit in units])
        across = [unit.hit.info.language != self._language for unit in units]
        return np.asarray(
            vectors @ self._vector + np.array(across) * self._tools.calibration().gap, dtype=np.float32
        )

    def deviations(self, units: Sequence[Unit]) -> Vectors:
        """Cosines in standard deviations above their mean."""
        cosines = self.cosines(units)
        scaled: Vectors = (cosines - cosines.mean()) / max(float(cosines.std()), 1e-3)
        return scaled

    def features(self, units: Sequence[Unit], chosen: Sequence[Unit]) -> Features:
        """What tells whether the chosen units can answer."""
        held = [self._held(forms_of(f"{unit.text} {unit.above}", unit.hit.info.language)) for unit in units]
        weights = self._weights(held)
        whole = sum(weights) or 1.0
        rows = [row for unit, row in zip(units, held, strict=True) if unit in chosen]
        together = [any(row[place] for row in rows) for place in range(len(weights))]
        text = " ".join(f"{unit.text} {unit.above} {unit.hit.info.date or ''}" for unit in chosen)
        claims = claims_of(self._question, self._language)
        named = [holds_claim(text, claim, self._language, self._tools.glossary) for claim in claims]
        return Features(
            coverage=sum(weight for weight, found in zip(weights, together, strict=True) if found) / whole,
            best=max(sum(weight for weight, found in zip(weights, row, strict=True) if found) for row in held)
            / whole,
            names=sum(named) / len(named) if named else 1.0,
            meaning=float(self.cosines(units).max()) / self._tools.calibration().unit,
        )

    @cached_property
    def _terms(self) -> list[str]:
        return content_terms(self._question, self._language, self._tools.glossary)

    @cached_property
    def _vector(self) -> Vectors:
        return self._tools.embedder.question(self._question)

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        """Shape `(len(texts), dimension)`; scores and features ask for the same ones."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, self._tools.embedder.passages(new), strict=True))
        return np.stack([self._known[text] for text in texts])

    def _held(self, forms: Forms) -> list[bool]:
        return [
            forms.holds(term, self._language, self._tools.glossary)
            or (misspelt and forms.language == self._language and forms.resembles(term))
            for term, misspelt in self._misspelt.items()
        ]

    @cached_property
    def _misspelt(self) -> dict[str, bool]:
        """The terms, and whether each may be a slip: one word that no dictionary knows."""
        return {
            term: " " not in term and (self._language == "en" or not polish.lemmas(term.lower()))
            for term in self._terms
        }

    def _weights(self, held: Sequence[Sequence[bool]]) -> list[float]:
        """Terms that few texts hold weigh more, and phrases as much as their words."""
        return [
            len(term.split()) * math.log(1 + len(held) / (1 + sum(row[place] for row in held)))
            for place, term in enumerate(self._terms)
        ]
