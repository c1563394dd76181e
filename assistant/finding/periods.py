"""A folded question and today in, the spans of time that it speaks of out: first and last day, both included.

`do konca roku`, `w ciagu 30 dni`, `next month`, `w marcu`, `Q1 2027`, `przed 15.03.2027`. A month or a day
without a year is the next one that is not over; an open end is `None`.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from assistant.finding import period_words as said
from assistant.finding.day_spans import named_days
from assistant.finding.days import Unit, later, month_end, unit_around
from assistant.finding.numerals import in_digits
from assistant.finding.seasons import seasons
from assistant.finding.spans import Period, bounded, month_of, ordinal

__all__ = ["Period", "periods", "plain_edges"]


def periods(text: str, today: date) -> list[Period]:
    """The spans of time in `text`, in order, none inside another."""
    text = plain_edges(text)
    found: list[Period] = []
    for period in _candidates(text, today):
        if not any(period.start < other.end and other.start < period.end for other in found):
            found.append(period)
    return sorted(found, key=lambda period: period.start)


def plain_edges(text: str) -> str:
    """The text with one word for `no earlier than`, `at least until` and the like, and as long as before."""
    text = said.NOT_BEFORE.sub(lambda found: f"{found['verb']}{'od'.ljust(len(found['edge']))}", text)
    for word, spelled in said.EDGES.items():
        text = spelled.sub(partial(_for, word), text)
    return text


def _for(word: str, found: re.Match[str]) -> str:
    return word.ljust(len(found[0]))


def _candidates(text: str, today: date) -> Iterator[Period]:
    """Surer readings first."""
    yield from named_days(text, today)
    for match in said.AT_LEAST.finditer(text):
        if said.APPLYING.search(text):
            yield Period(
                later(today, _counted(match["count"] or "1"), _unit(match)), None, *match.span(), "closes"
            )
    for match in said.END_OF.finditer(text):
        if (end := _end_of(match, today)) is not None:
            before = re.fullmatch(said.BEFORE, match["edge"])
            yield bounded("do" if before else match["edge"], end, end, match.span())
    for match in said.HALF_MONTH.finditer(text):
        first, last = month_of(match, "m", match["year"], today)
        halves = (first, first.replace(day=15)), (first.replace(day=16), last)
        yield Period(*halves[ordinal(match) > 1], *match.span())
    yield from seasons(text, today)
    for match in said.QUARTER.finditer(text):
        number = int(match["q"] or match["qq"] or 0) or ordinal(match)
        yield _part(match, today, number, 3)
    for match in said.HALF.finditer(text):
        number = int(match["h"]) if match["h"] else ordinal(match)
        if number <= 2:
            yield _part(match, today, number, 6)
    for match in said.WITHIN.finditer(text):
        yield Period(today, later(today, _counted(match["count"]), _unit(match)), *match.span())
    for match in said.FORTNIGHT.finditer(text):
        yield Period(today, later(today, 2, "week"), *match.span())
    for match in said.WITHIN_ONE.finditer(text):
        yield Period(today, later(today, 1, _unit(match)), *match.span())
    for match in said.RELATIVE.finditer(text):
        ahead = re.match(r"przysz|nast|kolejn|najbl|next|com", match["which"]) is not None
        yield bounded(match["edge"], *unit_around(today, _unit(match), int(ahead)), match.span())
    yield from _months(text, today)
    for match in said.IN_YEAR.finditer(text):
        year = int(match["year"])
        yield bounded(match["edge"], date(year, 1, 1), date(year, 12, 31), match.span())
    for match in said.WEEKDAY.finditer(text):
        number = next(number for number in range(7) if match[f"d{number}"])
        day = today + timedelta(days=(number - today.weekday()) % 7)
        yield bounded(match["edge"], day, day, match.span())
    for match in said.TODAY.finditer(text):
        yield Period(today, today, *match.span())
    for match in said.TOMORROW.finditer(text):
        yield Period(today + timedelta(days=1), today + timedelta(days=1), *match.span())


def _months(text: str, today: date) -> Iterator[Period]:
    """A month, or from one month to another."""
    for match in said.MONTHS_JOINED.finditer(text):
        first, _ = month_of(match, "a", match["from_year"], today)
        _, last = month_of(match, "m", match["year"], max(first, today))
        if match["year"] and not match["from_year"]:
            first = first.replace(year=last.year - (first.month > last.month))
        if first <= last:
            yield Period(first, last, *match.span())
    for match in said.IN_MONTH.finditer(text):
        if match["m5"] in ("may", "maja") and match["edge"] in (None, "we") and not match["year"]:
            continue  # the verbs `may` and `mają`
        yield bounded(match["edge"], *month_of(match, "m", match["year"], today), match.span())


def _part(match: re.Match[str], today: date, number: int, months: int) -> Period:
    """A quarter or half of a year; without a year the next one that is not over."""
    year = int(match["year"]) if match["year"] else today.year + bool(match["ahead"])
    last = month_end(year, number * months)
    if not match["year"] and last < today:
        year, last = year + 1, month_end(year + 1, number * months)
    first = last if match["end"] else date(year, (number - 1) * months + 1, 1)
    return bounded(match["edge"], first, last, match.span())


def _end_of(match: re.Match[str], today: date) -> date | None:
    if match["bare"]:
        return date(int(match["bare"]), 12, 31)
    if any(match[f"m{number}"] for number in range(1, 13)):
        return month_of(match, "m", match["year"], today)[1]
    if match["year"]:
        return date(int(match["year"]), 12, 31)
    ahead = match["which"] is not None and re.match(r"przy|nast|next", match["which"]) is not None
    return unit_around(today, _unit(match), int(ahead))[1]


def _unit(match: re.Match[str]) -> Unit:
    return next(name for name in said.UNITS if match[f"in_{name}"])


def _counted(written: str) -> int:
    """A count in digits or words; `a` is one, and of `dwa trzy` the last counts."""
    if written == "a":
        return 1
    digits = in_digits(written).strip()
    return int(digits if digits.isdigit() else in_digits(re.split(r"[\s-]+", digits)[-1]))
