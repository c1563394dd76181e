"""A folded question and today in, the spans of time that it speaks of out: first and last day, both included.

`do konca roku`, `w ciagu 30 dni`, `next month`, `w marcu`, `Q1 2027`, `przed 15.03.2027`. A month or a day
without a year is the next one that is not over; an open end is `None`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Literal

from assistant.finding import period_words as said
from assistant.finding.days import Unit, later, month_end, unit_around
from assistant.finding.numerals import in_digits
from indexing.figures import dates


@dataclass(frozen=True)
class Period:
    """From `first` to `last`, said by the characters `start:end`. `edge`: the day of a call that it is about
    where the words tell it."""

    first: date | None
    last: date | None
    start: int
    end: int
    edge: Literal["", "closes"] = ""


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
    yield from _days(text, today)
    for match in said.AT_LEAST.finditer(text):
        if said.APPLYING.search(text):
            yield Period(
                later(today, _counted(match["count"] or "1"), _unit(match)), None, *match.span(), "closes"
            )
    yield from _seasons(text, today)
    for match in said.END_OF.finditer(text):
        if (end := _end_of(match, today)) is not None:
            before = re.fullmatch(said.BEFORE, match["edge"])
            yield _bounded("do" if before else match["edge"], end, end, match.span())
    for match in said.HALF_MONTH.finditer(text):
        first, last = _month(match, "m", match["year"], today)
        halves = (first, first.replace(day=15)), (first.replace(day=16), last)
        yield Period(*halves[_ordinal(match) > 1], *match.span())
    for match in said.QUARTER.finditer(text):
        number = int(match["q"]) if match["q"] else _ordinal(match)
        yield _part(match, today, number, 3)
    for match in said.HALF.finditer(text):
        number = int(match["h"]) if match["h"] else _ordinal(match)
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
        yield _bounded(match["edge"], *unit_around(today, _unit(match), int(ahead)), match.span())
    yield from _months(text, today)
    for match in said.IN_YEAR.finditer(text):
        year = int(match["year"])
        yield _bounded(match["edge"], date(year, 1, 1), date(year, 12, 31), match.span())
    for match in said.WEEKDAY.finditer(text):
        number = next(number for number in range(7) if match[f"d{number}"])
        day = today + timedelta(days=(number - today.weekday()) % 7)
        yield _bounded(match["edge"], day, day, match.span())
    for match in said.TODAY.finditer(text):
        yield Period(today, today, *match.span())
    for match in said.TOMORROW.finditer(text):
        yield Period(today + timedelta(days=1), today + timedelta(days=1), *match.span())


def _seasons(text: str, today: date) -> Iterator[Period]:
    """The turn of the year and the middle of a month."""
    for match in said.YEAR_END.finditer(text):
        yield _bounded(
            match["edge"] or "do", date(today.year, 12, 31), date(today.year, 12, 31), match.span()
        )
    for match in said.NEW_YEAR.finditer(text):
        new = date(today.year + 1, 1, 1)
        later_on = re.fullmatch(f"{said.AFTER}|{said.SINCE}", match["edge"])
        yield (
            Period(new, None, *match.span())
            if later_on
            else Period(None, new - timedelta(days=1), *match.span())
        )
    for match in said.MIDDLE.finditer(text):
        first, _ = _month(match, "m", match["year"], today)
        yield _bounded(match["edge"], first.replace(day=15), first.replace(day=15), match.span())


def _months(text: str, today: date) -> Iterator[Period]:
    """A month, or from one month to another."""
    for match in said.MONTHS_JOINED.finditer(text):
        first, _ = _month(match, "a", match["from_year"], today)
        _, last = _month(match, "m", match["year"], max(first, today))
        if match["year"] and not match["from_year"]:
            first = first.replace(year=last.year - (first.month > last.month))
        if first <= last:
            yield Period(first, last, *match.span())
    for match in said.IN_MONTH.finditer(text):
        if match["m5"] in ("may", "maja") and match["edge"] in (None, "we") and not match["year"]:
            continue  # the verbs `may` and `mają`
        yield _bounded(match["edge"], *_month(match, "m", match["year"], today), match.span())


def _month(match: re.Match[str], group: str, year: str | None, today: date) -> tuple[date, date]:
    """First and last day of the month that a group names; without a year the next one that is not over,
    after a verb of the past the last one."""
    number = next(number for number in range(1, 13) if match[f"{group}{number}"])
    past = said.PAST.search(match.string) is not None
    its = int(year) if year else today.year + (-(number > today.month) if past else number < today.month)
    return date(its, number, 1), month_end(its, number)


def _days(text: str, today: date) -> Iterator[Period]:
    """Named days, with the word before them; `from … to …` and `between … and …` are one span."""
    named = [(day, found) for found in dates(text) if (day := _day(found.iso, today)) is not None]
    place = 0
    while place < len(named):
        day, found = named[place]
        before = text[: found.start]
        if place + 1 < len(named):
            other, later = named[place + 1]
            opening = said.BETWEEN.search(before)
            if opening and said.JOINED.fullmatch(text[found.end : later.start]) and day <= other:
                yield Period(day, other, opening.start(), later.end)
                place += 2
                continue
        edge = said.EDGE.search(before)
        span = (edge.start() if edge else found.start, found.end)
        yield _bounded(edge["edge"] if edge else None, day, day, span)
        place += 1


def _day(iso: str, today: date) -> date | None:
    """The day of an ISO date; without a year the next one. `None` for a month or no day of the calendar."""
    try:
        if iso.startswith("--"):
            day = date.fromisoformat(f"{today.year}{iso[1:]}")
            return day if day >= today else day.replace(year=today.year + 1)
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _bounded(edge: str | None, first: date, last: date, span: tuple[int, int]) -> Period:
    """The span of time that a word such as `before` or `since` makes of a day, a month or a year."""
    if edge == said.LASTING:
        return Period(last, None, *span, "closes")
    if edge and re.fullmatch(said.BEFORE, edge):
        return Period(None, first - timedelta(days=1), *span)
    if edge and re.fullmatch(said.UNTIL, edge):
        return Period(None, last, *span)
    if edge and re.fullmatch(said.AFTER, edge):
        return Period(last + timedelta(days=1), None, *span)
    if edge and re.fullmatch(said.SINCE, edge):
        return Period(first, None, *span)
    return Period(first, last, *span)


def _part(match: re.Match[str], today: date, number: int, months: int) -> Period:
    """A quarter or half of a year; without a year the next one that is not over."""
    year = int(match["year"]) if match["year"] else today.year + bool(match["ahead"])
    last = month_end(year, number * months)
    if not match["year"] and last < today:
        year, last = year + 1, month_end(year + 1, number * months)
    first = last if match["end"] else date(year, (number - 1) * months + 1, 1)
    return _bounded(match["edge"], first, last, match.span())


def _end_of(match: re.Match[str], today: date) -> date | None:
    if match["bare"]:
        return date(int(match["bare"]), 12, 31)
    if any(match[f"m{number}"] for number in range(1, 13)):
        return _month(match, "m", match["year"], today)[1]
    if match["year"]:
        return date(int(match["year"]), 12, 31)
    ahead = match["which"] is not None and re.match(r"przy|nast|next", match["which"]) is not None
    return unit_around(today, _unit(match), int(ahead))[1]


def _unit(match: re.Match[str]) -> Unit:
    return next(name for name in said.UNITS if match[f"in_{name}"])


def _ordinal(match: re.Match[str]) -> int:
    return next(number for number in said.ORDINALS if match[f"o{number}"])


def _counted(written: str) -> int:
    """A count in digits or words; `a` is one, and of `dwa trzy` the last counts."""
    if written == "a":
        return 1
    digits = in_digits(written).strip()
    return int(digits if digits.isdigit() else in_digits(re.split(r"[\s-]+", digits)[-1]))
