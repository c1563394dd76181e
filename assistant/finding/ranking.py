"""Records and a wish in, the records in their order out: conditions decide, meaning ranks what they leave.

A condition is judged once for every distinct value of its field and the verdict then taken for all records
that hold the value, so that ten thousand records cost little more than a hundred.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.finding.found import Relaxation, Standing
from assistant.finding.matching import Verdict, held, judge_of
from assistant.finding.telling import asked
from assistant.finding.wish import Condition, Wish
from corpus.bilingual import Text
from corpus.schema.records import AnyRecord, Funding

MOST_RELAXED = 2
"""Conditions that are dropped at once at most, where dropping one leaves nothing either."""

VERDICTS: tuple[Verdict, ...] = ("fits", "unknown", "misses")
"""By their numbers in a Judgement."""

FITS, UNKNOWN, MISSES = range(3)

Places = NDArray[np.intp]
"""Places of records in their table."""


@dataclass(frozen=True)
class Judged:
    """A record with a verdict for each condition of the wish, in its order."""

    record: AnyRecord
    verdicts: tuple[Verdict, ...]

    @property
    def standing(self) -> Standing:
        if "misses" in self.verdicts:
            return "near"
        return "unknown" if "unknown" in self.verdicts else "fits"


class Table:
    """The records of one kind, ready to be judged and put in order."""

    def __init__(self, records: Sequence[AnyRecord]) -> None:
        self.records = records
        self.place_of = {record.id: place for place, record in enumerate(records)}
        self._named = _ranks([(record.name, record.id) for record in records])
        self._closes = _ranks([_closing(record) for record in records])
        self._coded = lru_cache(maxsize=None)(self._codes)

    def judgement(self, wish: Wish) -> "Judgement":
        """All records with their verdicts on the conditions of `wish`."""
        rows = [self._verdicts(condition, wish) for condition in wish.conditions]
        shape = len(rows), len(self.records)
        return Judgement(self, wish, np.array(rows, dtype=np.int8).reshape(shape))

    def over(self, wish: Wish) -> NDArray[np.bool_]:
        """Whose call is over on the day of the wish, shape `(records,)`."""
        codes, examples = self._coded("status")
        told = [isinstance(each, Funding) and each.status(wish.today) == "closed" for each in examples]
        return np.array(told, dtype=bool)[codes]

    def order(self, places: Places, keys: Sequence[NDArray[Any]]) -> Places:
        """`places` by the keys, the first one counting most, then by closing day and name."""
        columns = (self._named[places], self._closes[places], *(key[places] for key in reversed(keys)))
        return places[np.lexsort(columns)]

    def _verdicts(self, condition: Condition, wish: Wish) -> NDArray[np.int8]:
        codes, examples = self._coded(condition.field)
        judge = judge_of(condition, wish.today)
        return np.array([VERDICTS.index(judge(each)) for each in examples], dtype=np.int8)[codes]

    def _codes(self, field: str) -> tuple[Places, list[AnyRecord]]:
        """For every record the number of its value of `field`, and an example of each value."""
        numbers: dict[object, int] = {}
        examples: list[AnyRecord] = []
        codes = np.empty(len(self.records), dtype=np.intp)
        for place, record in enumerate(self.records):
            value = _value(record, field)
            if value not in numbers:
                numbers[value] = len(examples)
                examples.append(record)
            codes[place] = numbers[value]
        return codes, examples


class Judgement:
    """Verdicts of one wish: numbers of VERDICTS, shape `(conditions, records)`."""

    def __init__(self, table: Table, wish: Wish, verdicts: NDArray[np.int8]) -> None:
        self._table = table
        self._wish = wish
        self._verdicts = verdicts
        self._misses = (verdicts == MISSES).sum(axis=0)
        self._unknown = (verdicts == UNKNOWN).sum(axis=0)

    @property
    def near(self) -> Places:
        """Records that miss a condition."""
        return np.flatnonzero(self._misses)

    def listed(self, several: int) -> Places:
        """Records that miss none; of `several` conditions or more they meet one at least."""
        speaks = self._unknown < len(self._verdicts) if len(self._verdicts) >= several else True
        return np.flatnonzero((self._misses == 0) & speaks)

    def fitting(self, places: Places) -> int:
        """How many of `places` fit every condition."""
        return int(np.count_nonzero(self._unknown[places] + self._misses[places] == 0))

    def ordered(self, places: Places, meaning: Mapping[str, float]) -> Places:
        """Those that fit before those that may, calls that are over last, then by meaning, deadline, name."""
        close = np.zeros(len(self._table.records))
        for name, score in meaning.items():
            if name in self._table.place_of:
                close[self._table.place_of[name]] = -round(score, 6)
        return self._table.order(places, (self._misses, self._unknown, self._table.over(self._wish), close))

    def judged(self, place: int) -> Judged:
        """One record with its verdicts."""
        told = tuple(VERDICTS[number] for number in self._verdicts[:, place])
        return Judged(self._table.records[place], told)

    def relaxed(self) -> list[Relaxation]:
        """What to let go so that something fits: single demands, else pairs; the most fruitful first."""
        conditions = self._wish.conditions
        for size in range(1, MOST_RELAXED + 1):
            options = []
            for chosen in combinations(_demands(conditions), size):
                dropped = {place for demand in chosen for place in demand}
                kept = [place for place in range(len(conditions)) if place not in dropped]
                fits = int(np.count_nonzero((self._verdicts[kept] == FITS).all(axis=0)))
                if fits and kept:
                    gone = [conditions[place] for place in sorted(dropped)]
                    options.append(_relaxation(gone, fits, self._wish))
            if options:
                return sorted(options, key=lambda option: -option.fits)
        return []


def _value(record: AnyRecord, field: str) -> object:
    """What the verdict on a condition of `field` depends on."""
    if field.startswith(("amount", "rate", "opens", "closes", "status")):
        if not isinstance(record, Funding):
            return None
        if field.startswith("amount"):
            return record.amount_min, record.amount_max
        if field.startswith("rate"):
            return record.rate_max_percent
        return record.opens, record.closes, record.continuous
    return held(record, field)


def _closing(record: AnyRecord) -> str:
    return record.closes.isoformat() if isinstance(record, Funding) and record.closes else "9999"


def _ranks(keys: Sequence[Any]) -> NDArray[np.intp]:
    """For every key its number among the sorted distinct ones."""
    numbers = {key: number for number, key in enumerate(sorted(set(keys)))}
    return np.array([numbers[key] for key in keys], dtype=np.intp)


def _demands(conditions: Sequence[Condition]) -> list[tuple[int, ...]]:
    """Places of conditions that were said as one: both ends of a span of time, an amount and its currency."""
    together: dict[str, list[int]] = {}
    for place, condition in enumerate(conditions):
        edge, _, side = condition.name.partition("_")
        one = edge if side in ("after", "before", "min", "max") else condition.name
        together.setdefault("amount" if one == "currency" else one, []).append(place)
    return [tuple(places) for places in together.values()]


def _relaxation(dropped: Sequence[Condition], fits: int, wish: Wish) -> Relaxation:
    told = "; ".join(asked(condition, wish.language) for condition in dropped)
    text = Text(f"Bez warunku „{told}” pasuje: {fits}.", f"Without “{told}”, {fits} would fit.")
    return Relaxation(tuple(condition.name for condition in dropped), fits, text.to(wish.language))
