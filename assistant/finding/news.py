"""Records and a span of days in, what is new out: added, changed, calls that open or close in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from assistant.finding.found import Result
from corpus.bilingual import Text
from corpus.schema.records import AnyRecord, Funding
from indexing.records import Filed

AHEAD_DAYS = 30
"""Days after today for which openings and closings are told."""

What = Literal["added", "changed", "opening", "closing"]

HEADINGS: dict[What, Text] = {
    "added": Text("Dodane", "Added"),
    "changed": Text("Zmienione", "Changed"),
    "opening": Text("Nabory, które się otwierają", "Calls that open"),
    "closing": Text("Nabory, które się kończą", "Calls that close"),
}


@dataclass(frozen=True)
class Item:
    """One piece of news: the day on which it happened or will."""

    what: What
    day: date
    record: AnyRecord


@dataclass(frozen=True)
class News:
    """What happened from `since` to `today`, and which calls open or close until AHEAD_DAYS later."""

    since: date
    today: date
    items: tuple[Item, ...]


def news(filed: Iterable[Filed], since: date, today: date, wanted: frozenset[str] | None = None) -> News:
    """News by kind, each in order of days. `wanted` narrows to records of these ids.

    A record that came in the span is added, not changed. Calls that closed in the span are told, too.
    """
    items = [
        item
        for entry in filed
        if wanted is None or entry.record.id in wanted
        for item in _items(entry, since, today)
    ]
    order = list(HEADINGS)
    ordered = sorted(
        items, key=lambda item: (order.index(item.what), item.day, item.record.name, item.record.id)
    )
    return News(since, today, tuple(ordered))


def _items(entry: Filed, since: date, today: date) -> Iterable[Item]:
    came, changed = _day(entry.since), _day(entry.changed)
    if came is not None and since <= came <= today:
        yield Item("added", came, entry.record)
    elif changed is not None and since <= changed <= today:
        yield Item("changed", changed, entry.record)
    if isinstance(entry.record, Funding):
        ahead = today + timedelta(days=AHEAD_DAYS)
        for what, day in (("opening", entry.record.opens), ("closing", entry.record.closes)):
            if day is not None and since <= day <= ahead:
                yield Item("opening" if what == "opening" else "closing", day, entry.record)


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None


def narrowed(results: Sequence[Result]) -> frozenset[str]:
    """The ids of what a finder found for `--for`: those that fit or may."""
    return frozenset(result.record.id for result in results if result.standing != "near")
