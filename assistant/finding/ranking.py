"""Records and a wish in, the records in their order out: conditions decide, meaning ranks what they leave."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from assistant.finding.found import Relaxation, Standing
from assistant.finding.matching import Verdict, judge_of
from assistant.finding.telling import asked
from assistant.finding.wish import Condition, Wish
from corpus.bilingual import Text
from corpus.schema.records import AnyRecord, Funding

MOST_RELAXED = 2
"""Conditions that are dropped at once at most, where dropping one leaves nothing either."""


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


def judged(records: Iterable[AnyRecord], wish: Wish) -> list[Judged]:
    """Every record with its verdicts."""
    judges = [judge_of(condition, wish.today) for condition in wish.conditions]
    return [Judged(record, tuple(judge(record) for judge in judges)) for record in records]


def ordered(found: Iterable[Judged], meaning: Mapping[str, float], today: date) -> list[Judged]:
    """Those that fit before those that may, calls that are over last, then by meaning, deadline and name."""

    def place(item: Judged) -> tuple[int, int, bool, float, str, str, str]:
        record = item.record
        closes = record.closes.isoformat() if isinstance(record, Funding) and record.closes else "9999"
        return (
            item.verdicts.count("misses"),
            item.verdicts.count("unknown"),
            is_over(record, today),
            -round(meaning.get(record.id, 0.0), 6),
            closes,
            record.name,
            record.id,
        )

    return sorted(found, key=place)


def is_over(record: AnyRecord, today: date) -> bool:
    return isinstance(record, Funding) and record.status(today) == "closed"


def relaxed(found: Sequence[Judged], wish: Wish) -> list[Relaxation]:
    """What to let go so that something fits: single demands, else pairs; the most fruitful first."""
    demands = _demands(wish.conditions)
    for size in range(1, MOST_RELAXED + 1):
        options = []
        for chosen in combinations(demands, size):
            dropped = {place for demand in chosen for place in demand}
            kept = [place for place in range(len(wish.conditions)) if place not in dropped]
            fits = sum(all(item.verdicts[place] == "fits" for place in kept) for item in found)
            if fits and kept:
                options.append(_relaxation([wish.conditions[place] for place in sorted(dropped)], fits, wish))
        if options:
            return sorted(options, key=lambda option: -option.fits)
    return []


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
