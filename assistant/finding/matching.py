"""A condition and a record in, a verdict out: fits, misses, or unknown where the record's field is empty."""

from collections.abc import Callable, Collection
from datetime import date
from functools import lru_cache
from typing import Literal

from assistant.finding.wish import Condition
from corpus.normalise import fold
from corpus.schema.records import AnyRecord, Funding, Status

Verdict = Literal["fits", "misses", "unknown"]

STATUS_MEANS: dict[str, frozenset[Status]] = {
    "open": frozenset(("open", "closing", "continuous")),
    "closing": frozenset(("closing",)),
    "planned": frozenset(("planned",)),
    "closed": frozenset(("closed",)),
    "continuous": frozenset(("continuous",)),
}
"""Asked for -> what it may be on the day: an open call may close soon or never."""

OPPOSITE: dict[Verdict, Verdict] = {"fits": "misses", "misses": "fits", "unknown": "unknown"}
"""The verdict where a condition excludes."""

Judge = Callable[[AnyRecord], Verdict]


def judge_of(condition: Condition, today: date) -> Judge:
    """What tells whether a record meets `condition` on `today`."""
    judge = _judge_of(condition, today)
    if not condition.excluded:
        return judge

    return lambda record: OPPOSITE[judge(record)]


def _judge_of(condition: Condition, today: date) -> Judge:
    field = condition.field
    if field == "status":
        allowed = frozenset[Status]().union(*(STATUS_MEANS[str(value)] for value in condition.values))
        return lambda record: _of_status(record, allowed, today)
    if field in ("amount", "amount_min", "amount_max"):
        amount = int(condition.values[0])
        least = None if field == "amount_max" else amount
        most = None if field == "amount_min" else amount
        return lambda record: _overlapping(record, least, most)
    if field == "rate_min_percent":
        rate = int(condition.values[0])
        return lambda record: _of_rate(record, rate)
    edge, _, side = field.partition("_")
    if side in ("after", "before"):
        day = date.fromisoformat(str(condition.values[0]))
        return lambda record: _of_day(record, edge, side, day, today)
    wanted = frozenset(map(str, condition.values))
    if field == "place":
        plain = frozenset(map(fold, wanted))
        return lambda record: _among(tuple(map(_plain, held(record, field))), plain)
    return lambda record: _among(held(record, field), wanted)


def held(record: AnyRecord, field: str) -> tuple[str, ...]:
    """The values of a field that holds one or several; empty where it is unknown or not of this kind."""
    value = getattr(record, field, ())
    if isinstance(value, tuple):
        return value
    return (str(value),) if value else ()


def _among(values: tuple[str, ...], wanted: frozenset[str]) -> Verdict:
    if not values:
        return "unknown"
    return "misses" if wanted.isdisjoint(values) else "fits"


@lru_cache(maxsize=50_000)
def _plain(place: str) -> str:
    """A place as it may be typed; there are few of them among many records."""
    return fold(place)


def _of_status(record: AnyRecord, allowed: Collection[Status], today: date) -> Verdict:
    status = record.status(today) if isinstance(record, Funding) else "unknown"
    if status == "unknown":
        return "unknown"
    return "fits" if status in allowed else "misses"


def _overlapping(record: AnyRecord, least: int | None, most: int | None) -> Verdict:
    """Whether what one applicant may get and what is asked for have an amount in common."""
    if not isinstance(record, Funding) or (record.amount_min is None and record.amount_max is None):
        return "unknown"
    if least is not None and record.amount_max is not None and record.amount_max < least:
        return "misses"
    if most is not None and record.amount_min is not None and record.amount_min > most:
        return "misses"
    return "fits"


def _of_rate(record: AnyRecord, percent: int) -> Verdict:
    if not isinstance(record, Funding) or record.rate_max_percent is None:
        return "unknown"
    return "fits" if record.rate_max_percent >= percent else "misses"


def _of_day(record: AnyRecord, edge: str, side: str, day: date, today: date) -> Verdict:
    """A call that never closes meets no closing day; one that is over, none that lies ahead."""
    if not isinstance(record, Funding):
        return "unknown"
    if record.continuous and record.closes is None and edge == "closes":
        return "misses"
    own = record.closes if edge == "closes" else record.opens
    if own is None:
        return "unknown"
    if edge == "closes" and side == "before" and own < today <= day:
        return "misses"
    return "fits" if (own >= day if side == "after" else own <= day) else "misses"
