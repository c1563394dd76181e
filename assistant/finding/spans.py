"""A stretch of days and how the words before it bound it; what all readers of time share."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from assistant.finding import period_words as said
from assistant.finding.days import month_end


@dataclass(frozen=True)
class Period:
    """From `first` to `last`, said by the characters `start:end`. `edge`: the day of a call that it is about
    where the words tell it."""

    first: date | None
    last: date | None
    start: int
    end: int
    edge: Literal["", "closes"] = ""


def bounded(edge: str | None, first: date, last: date, span: tuple[int, int]) -> Period:
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


def month_of(match: re.Match[str], group: str, year: str | None, today: date) -> tuple[date, date]:
    """First and last day of the month that a group names; without a year the next one that is not over,
    after a verb of the past the last one."""
    number = next(number for number in range(1, 13) if match[f"{group}{number}"])
    past = said.PAST.search(match.string) is not None
    its = int(year) if year else today.year + (-(number > today.month) if past else number < today.month)
    return date(its, number, 1), month_end(its, number)


def ordinal(match: re.Match[str]) -> int:
    """The number that `first`, `II` or `drugi` is."""
    return next(number for number in said.ORDINALS if match[f"o{number}"])
