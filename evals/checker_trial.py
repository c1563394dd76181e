"""Labelled pairs in, how well the product's sentence checker tells true from false out, kind by kind.

The checker is called as the pipeline calls it: the passage is the one fragment, the sentence is in the
language of the answer. `caught` is recall over faulty sentences, `dropped` the share of true sentences
refused, `precision` the share of refused sentences that are faulty indeed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.checking import Checker
from evals.intervals import Estimate, Sample, estimate
from evals.pair_passages import PairPassages
from evals.pairs import KINDS, Pair
from indexing.embedding import Embedder
from indexing.glossary import Glossary

Measure = Literal["caught", "dropped", "precision"]
GROUPS = ("all", "pl", "en", "same", "across", "pl-pl", "en-en", "pl-en", "en-pl")
"""All pairs; by the sentence's language; sentence and passage in one language or in two; and the four
cells sentence language – passage language."""


@dataclass(frozen=True)
class Tried:
    """A pair and what the checker made of it; `doc_lang` is the passage's language."""

    pair: Pair
    doc_lang: str
    supported: bool
    support: float
    missing: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether the checker agrees with the label."""
        return self.supported == self.pair.true

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of GROUPS that the pair counts in."""
        across = "same" if self.pair.lang == self.doc_lang else "across"
        return ("all", self.pair.lang, across, f"{self.pair.lang}-{self.doc_lang}")


@dataclass(frozen=True)
class Line:
    """One figure: `kind` is a kind of fault, `true`, or `faulty` for all faults together."""

    kind: str
    group: str
    measure: Measure
    estimate: Estimate


def try_pairs(
    pairs: Iterable[Pair],
    passages: PairPassages,
    *,
    embedder: Embedder,
    glossary: Glossary,
    tried: Callable[[], None] = lambda: None,
) -> list[Tried]:
    """The checker's verdict on every pair, in their order."""
    found = []
    checkers: dict[str, Checker] = {}
    for pair in pairs:
        fragment = passages.fragment(pair)
        passage = fragment.hit.passage.id
        if passage not in checkers:
            # No question: what it would excuse (a small count that it names) is excused for nobody.
            checkers[passage] = Checker([fragment], "", embedder=embedder, glossary=glossary)
        verdict = checkers[passage].check(pair.sentence, pair.lang)
        language = fragment.hit.info.language
        found.append(Tried(pair, language, verdict.supported, verdict.support, verdict.missing))
        tried()
    return found


def lines(tried: Sequence[Tried]) -> list[Line]:
    """Every figure that has a case: kinds first, then all faults, precision last; intervals are clustered
    by document."""
    found = []
    for group in GROUPS:
        inside = [one for one in tried if group in one.groups]
        for kind in KINDS:
            of_kind = [one for one in inside if one.pair.kind == kind]
            found.append(Line(kind, group, "dropped" if kind == "true" else "caught", _refused(of_kind)))
        found.append(Line("faulty", group, "caught", _refused([one for one in inside if not one.pair.true])))
        refused = [one for one in inside if not one.supported]
        samples = [Sample(float(not one.pair.true), one.pair.document) for one in refused]
        found.append(Line("faulty", group, "precision", estimate(samples)))
    return [line for line in found if line.estimate.value is not None]


def _refused(tried: Sequence[Tried]) -> Estimate:
    return estimate([Sample(float(not one.supported), one.pair.document) for one in tried])
