"""One collection and a question in, its best passages with their scores out (see indexing/rank.py)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.language import Language
from indexing.embedding import Vectors
from indexing.glossary import Glossary
from indexing.index import Index
from indexing.rank import Signals, Wanted, length, level, score, title_and_together
from indexing.store import Collection, Term
from indexing.terms import question_terms, translated_terms

READ = 30
"""Passages of a collection whose text is read to weigh them."""

CLOSE = 150
"""Passages whose vectors, and those of their sentences, are looked at one by one."""


@dataclass(frozen=True)
class Asked:
    """A question with its vector and its language, `None` where it is not known."""

    question: str
    vector: Vectors
    language: Language | None

    def across(self, place: Collection) -> bool:
        """Whether the passages of a collection are in another language than the question."""
        return self.language is not None and place.language != self.language


def terms_for(index: Index, asked: Asked, place: Collection, glossary: Glossary) -> list[Term]:
    """The terms of a question as the texts of a collection may spell them."""
    if asked.language is None or not asked.across(place):
        return question_terms(asked.question, index.store, place, glossary)
    return translated_terms(asked.question, asked.language, place, glossary)


@dataclass(frozen=True)
class Weighed:
    """What one collection has for a question: the scores of its passages by id, and the signals of the READ
    best. `across`: their language is not the question's."""

    across: bool
    scores: Mapping[str, float]
    best: Mapping[str, Signals]


def weighed(index: Index, place: Collection, asked: Asked, glossary: Glossary, depth: int) -> Weighed:
    """The `depth` passages nearest in meaning and the `depth` with most words.

    The more is known of a passage, the better its place: texts are read for the best by vectors alone, those
    by what the lists say; a passage left behind at one step stands below all that went on.
    """
    terms = terms_for(index, asked, place, glossary)
    near = dict(index.store.nearest(asked.vector, place, depth))
    weighing = index.store.weighing(terms, place, depth, near)
    across = asked.across(place)
    floor = min(near.values(), default=0.0)
    guessed = {
        name: score(_listed(index, near.get(name, floor), share, across=across), across=across)
        for name, share in weighing.shares.items()
    }
    measured = _measured(index, place, asked, {name: weighing.shares[name] for name in _best(guessed, CLOSE)})
    closer = {name: score(signals, across=across) for name, signals in measured.items()}
    read = _read(
        index, {name: measured[name] for name in _best(closer, READ)}, Wanted(terms, weighing.rarity)
    )
    found = {name: score(signals, across=across) for name, signals in read.items()}
    return Weighed(across, _below(_below(found, closer), guessed), read)


def comparable(places: Sequence[Weighed]) -> tuple[dict[str, float], float]:
    """The scores of all collections, by id, those of another language raised to the level of the question's
    own; and by how much they were raised."""
    own = {name: signals for place in places if not place.across for name, signals in place.best.items()}
    best = _best({name: score(signals, across=False) for name, signals in own.items()}, READ)
    raised = level(own[name] for name in best)
    found = {name: value + raised * place.across for place in places for name, value in place.scores.items()}
    return found, raised


def signals_of(
    index: Index, place: Collection, asked: Asked, glossary: Glossary, names: Sequence[str]
) -> dict[str, Signals]:
    """The signals of passages that a search found, to tell why they stand where they do."""
    terms = terms_for(index, asked, place, glossary)
    weighing = index.store.weighing(terms, place, 0, names)
    return _read(index, _measured(index, place, asked, weighing.shares), Wanted(terms, weighing.rarity))


def _listed(index: Index, cosine: float, share: float, *, across: bool) -> Signals:
    """What the lists say of a passage whose vectors were not looked at one by one."""
    meaning = (cosine + (index.calibration.gap if across else 0.0)) / index.calibration.unit
    return Signals(meaning, meaning, share, 0.0, 0.0, 0.0)


def _measured(
    index: Index, place: Collection, asked: Asked, shares: Mapping[str, float]
) -> dict[str, Signals]:
    """The same with the cosines of passages and their best sentences."""
    gap = index.calibration.gap if asked.across(place) else 0.0
    unit = index.calibration.unit
    close = index.store.closeness(asked.vector, place, list(shares))
    return {
        name: Signals((whole + gap) / unit, (sentence + gap) / unit, shares[name], 0.0, 0.0, 0.0)
        for name, (whole, sentence) in close.items()
    }


def _read(index: Index, signals: Mapping[str, Signals], wanted: Wanted) -> dict[str, Signals]:
    """The same with what title and text add."""
    passages = index.catalogue.passages(list(signals))
    infos = index.catalogue.infos(sorted({passage.document for passage in passages.values()}))
    found = {}
    for name, known in signals.items():
        passage = passages[name]
        info = infos[passage.document]
        above = f"{info.title} {passage.heading}"
        title, together = title_and_together(wanted, above, passage.text, info.language)
        found[name] = replace(known, title=title, together=together, length=length(passage.text))
    return found


def _best(found: Mapping[str, float], count: int) -> list[str]:
    return sorted(found, key=lambda name: (-found[name], name))[:count]


def _below(found: dict[str, float], others: Mapping[str, float]) -> dict[str, float]:
    """`found`, and what else is in `others` below it, in the order and at the distances that it has there."""
    left = {name: value for name, value in others.items() if name not in found}
    drop = min(found.values(), default=0.0) - max(left.values(), default=0.0)
    return found | {name: value + drop for name, value in left.items()}
