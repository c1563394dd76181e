"""A folded question and today in, the seasons, feasts and parts of months and years that it speaks of out.

Seasons are whole months (spring March to May). The beginning, middle and end of a month are its first ten
days, the next ten and the rest; of a year its first and last quarter; a week of a month has seven days from
the first on, the last one the last seven.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from assistant.finding import period_words as said
from assistant.finding.days import month_end
from assistant.finding.spans import Period, bounded, month_of, ordinal


def seasons(text: str, today: date) -> Iterator[Period]:
    """The turn of the year, seasons, feasts, and parts of months and years."""
    yield from _turn_of_year(text, today)
    for match in said.MIDDLE.finditer(text):
        first, _ = month_of(match, "m", match["year"], today)
        if match["edge"] and not re.fullmatch(r"w|we|in|na|during|within", match["edge"]):
            yield bounded(match["edge"], first.replace(day=15), first.replace(day=15), match.span())
        else:
            yield Period(first.replace(day=11), first.replace(day=20), *match.span())
    for match in said.WEEK_OF_MONTH.finditer(text):
        first, last = month_of(match, "m", match["year"], today)
        weeks = 7 * (ordinal(match) - 1) if not match["last"] else (last - first).days - 6
        start = first + timedelta(days=weeks)
        yield bounded(match["edge"], start, start + timedelta(days=6), match.span())
    for match in said.PART_OF_MONTH.finditer(text):
        first, last = month_of(match, "m", match["year"], today)
        begins = first.replace(day=10) if match["early"] else last
        yield bounded(match["edge"], first if match["early"] else first.replace(day=21), begins, match.span())
    for match in said.PART_OF_YEAR.finditer(text):
        year = int(match["year"]) if match["year"] else today.year + bool(match["ahead"])
        spring, autumn = (date(year, 1, 1), date(year, 3, 31)), (date(year, 10, 1), date(year, 12, 31))
        yield bounded(match["edge"], *(spring if match["early"] else autumn), match.span())
    for match in said.SEASON.finditer(text):
        yield bounded(match["edge"], *_season(match, today), match.span())
    for match in said.FEAST.finditer(text):
        year = today.year + (date(today.year, 12, 26) < today)
        before = not re.fullmatch(f"{said.AFTER}|{said.SINCE}", match["edge"])
        edge = "do" if before else "od"
        yield bounded(edge, date(year, 12, 27), date(year, 12, 24), match.span())


def _turn_of_year(text: str, today: date) -> Iterator[Period]:
    for match in said.YEAR_END.finditer(text):
        end = date(today.year, 12, 31)
        yield bounded(match["edge"] or "do", end, end, match.span())
    for match in said.NEW_YEAR.finditer(text):
        new = date(today.year + 1, 1, 1)
        later_on = re.fullmatch(f"{said.AFTER}|{said.SINCE}", match["edge"])
        until = new - timedelta(days=1)
        yield Period(new if later_on else None, None if later_on else until, *match.span())


def _season(match: re.Match[str], today: date) -> tuple[date, date]:
    """First and last day of the season of the year named, else of the next one that is not over."""
    number = next(number for number in range(4) if match[f"s{number}"])
    year = int(match["year"]) if match["year"] else today.year
    if number == 3:
        found = date(year - (not match["year"]), 12, 1), month_end(year + bool(match["year"]), 2)
        later = date(year, 12, 1), month_end(year + 1, 2)
    else:
        months = 3 + 3 * number
        found = date(year, months, 1), month_end(year, months + 2)
        later = date(year + 1, months, 1), month_end(year + 1, months + 2)
    return found if match["year"] or found[1] >= today else later
