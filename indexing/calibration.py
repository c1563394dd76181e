"""How an embedding model's cosines are to be read: the width of chance, and the gap between languages.

Every model has its own. Both are measured on a few unrelated sentences in both languages when an index is
made, and kept with it, so that cosines of passages in two languages can be compared.
"""

from dataclasses import dataclass

import numpy as np

from indexing.embedding import Embedder, Vectors

PROBES: tuple[tuple[str, str], ...] = (
    ("Kiedy mija termin składania wniosków?", "What is the deadline for applications?"),
    ("Kto jest burmistrzem miasta?", "Who is the mayor of the town?"),
    ("Ile kosztuje wywóz śmieci?", "How much does waste collection cost?"),
    ("Jak działa pompa ciepła?", "How does a heat pump work?"),
    ("Rada przyjęła uchwałę w sprawie budżetu.", "The council adopted a resolution on the budget."),
    (
        "Szkoła podstawowa otrzymała nowe okna i ocieplenie.",
        "The primary school got new windows and insulation.",
    ),
    (
        "Most nad rzeką zostanie zamknięty do końca lata.",
        "The bridge over the river stays closed until late summer.",
    ),
    ("Firma produkuje czujniki jakości powietrza.", "The company makes air quality sensors."),
    ("W bibliotece odbędą się warsztaty dla seniorów.", "The library will hold workshops for older people."),
    ("Uniwersytet prowadzi badania nad wodorem.", "The university does research on hydrogen."),
)


@dataclass(frozen=True)
class Calibration:
    """`unit`: standard deviation of the cosines of a question with passages that have nothing to do with
    it. `gap`: how much lower such cosines are when question and passage differ in language."""

    unit: float
    gap: float


def calibrate(embedder: Embedder) -> Calibration:
    """Measure a model on PROBES, every sentence as a question and as a passage."""
    polish, english = ([pair[place] for pair in PROBES] for place in (0, 1))
    asked = [np.stack([embedder.question(text) for text in texts]) for texts in (polish, english)]
    stored = [embedder.passages(texts) for texts in (polish, english)]
    same = [_unrelated(asked[place] @ stored[place].T) for place in (0, 1)]
    across = [_unrelated(asked[place] @ stored[1 - place].T) for place in (0, 1)]
    unit = float(np.mean([values.std() for values in (*same, *across)]))
    gap = float(np.mean([values.mean() for values in same]) - np.mean([values.mean() for values in across]))
    return Calibration(max(unit, 1e-3), max(gap, 0.0))


def _unrelated(cosines: Vectors) -> Vectors:
    """The cosines of different probes."""
    return cosines[~np.eye(len(cosines), dtype=bool)]
