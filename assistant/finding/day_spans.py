"""A folded question and today in, the named days in it out, with the words that bound them.

`do 15.03.2027`, `between 5 and 20 January`, `1-15 grudnia`, `8 Jan at the latest`, `22 XII or later`.
"""

import re
from collections.abc import Iterator
from datetime import date

from assistant.finding import period_words as said
from assistant.finding.spans import Period, bounded
from indexing.figures import dates

_ROMAN = {
    name: number for number, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), start=1)
}
_ROMAN_DAY = re.compile(
    r"(?<![\w.,-])(?P<day>\d{1,2})[\s.]\s?(?P<month>[ivx]{1,4})(?:[\s.]\s?(?P<year>20\d\d))?(?!\w)"
)
_FIRST_OF_TWO = re.compile(
    r"(?:\b(?P<open>od|from|between|miedzy|pomiedzy)\s+)?(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
    r"\s*(?:-|–|—|\b(?:a|do|and|to|until|i)\b)\s*(?:the\s+)?$"
)
_MONTH_FIRST = re.compile(
    r"\s*(?:-|–|—|\b(?:and|to|until)\b)\s*(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
)


def named_days(text: str, today: date) -> Iterator[Period]:
    """Named days, with the words at their edges; `from … to …` and `between … and …` are one span."""
    named = _days(text, today)
    place = 0
    while place < len(named):
        day, start, end = named[place]
        before = text[:start]
        if place + 1 < len(named):
            other, later_start, later_end = named[place + 1]
            opening = said.BETWEEN.search(before)
            if opening and said.JOINED.fullmatch(text[end:later_start]) and day <= other:
                yield Period(day, other, opening.start(), later_end)
                place += 2
                continue
        yield _of_two(text, day, start, end) or _edged(text, day, start, end)
        place += 1


def _days(text: str, today: date) -> list[tuple[date, int, int]]:
    """Each day with its characters, in order."""
    written = [(found.iso, found.start, found.end) for found in dates(text)]
    for found in _ROMAN_DAY.finditer(text):
        if (month := _ROMAN.get(found["month"])) is not None:
            year = found["year"] or "-"
            written.append((f"{year}-{month:02}-{int(found['day']):02}", found.start(), found.end()))
    days = [(_day(iso, today), start, end) for iso, start, end in written]
    return sorted(((day, start, end) for day, start, end in days if day), key=lambda one: one[1])


def _of_two(text: str, day: date, start: int, end: int) -> Period | None:
    """A span whose other day is a bare number: `5 and 20 January`, `1-15 grudnia`, `January 5 to 20`."""
    if found := _FIRST_OF_TWO.search(text[:start]):
        first = _same_month(day, found["day"])
        joins = found["open"] or re.search(r"[-–—]|do|to", found[0])
        if first and first < day and joins:
            return Period(first, day, found.start(), end)
    if found := _MONTH_FIRST.match(text, end):
        last = _same_month(day, found["day"])
        opening = said.BETWEEN.search(text[:start])
        if last and day < last and not re.match(r"\s*(?:%|\w)", text[found.end() : found.end() + 2]):
            return Period(day, last, opening.start() if opening else start, found.end())
    return None


def _same_month(day: date, number: str) -> date | None:
    try:
        return day.replace(day=int(number))
    except ValueError:
        return None


def _edged(text: str, day: date, start: int, end: int) -> Period:
    """A day with the word before it or, where there is none, after it."""
    if edge := said.EDGE.search(text[:start]):
        return bounded(edge["edge"], day, day, (edge.start(), end))
    after = said.EDGE_AFTER.match(text, end)
    if after is None:
        return bounded(None, day, day, (start, end))
    return bounded("od" if after["later"] else "do", day, day, (start, after.end()))


def _day(iso: str, today: date) -> date | None:
    """The day of an ISO date; without a year the next one. `None` for a month or no day of the calendar."""
    try:
        if iso.startswith("--"):
            day = date.fromisoformat(f"{today.year}{iso[1:]}")
            return day if day >= today else day.replace(year=today.year + 1)
        return date.fromisoformat(iso)
    except ValueError:
        return None
