"""A folded question and today in, the spans of time that it speaks of out: first and last day, both included.

`do konca roku`, `w ciagu 30 dni`, `next month`, `w marcu`, `Q1 2027`, `przed 15.03.2027`. A month or a day
without a year is the next one that is not over; an open end is `None`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.finding.days import Unit, later, month_end, unit_around
from indexing.figures import dates


@dataclass(frozen=True)
class Period:
    """From `first` to `last`, said by the characters `start:end`."""

    first: date | None
    last: date | None
    start: int
    end: int


_UNITS: dict[Unit, str] = {
    "day": r"dni\w*|dzien|dnia|dniu|days?",
    "week": r"tygodn\w+|tydzien|weeks?",
    "month": r"miesiac\w*|miesiec\w+|months?",
    "quarter": r"kwarta\w+|quarters?",
    "half": r"polrocz\w+|half[- ]years?",
    "year": r"rok|roku|lat|lata|latach|years?",
}
_UNIT = "|".join(f"(?P<in_{name}>{spelled})" for name, spelled in _UNITS.items())
_MONTHS = (
    r"styczni\w*|styczen|jan(?:uary)?", r"luty|lutym|lutego|feb(?:ruary)?", r"marzec|marca|marcu|march",
    r"kwiecien|kwietni\w+|apr(?:il)?", r"maj|maja|maju|may", r"czerwiec|czerwc\w+|june?",
    r"lipiec|lipc\w+|july?", r"sierpien|sierpni\w+|aug(?:ust)?", r"wrzesien|wrzesni\w+|sept?(?:ember)?",
    r"pazdziernik\w*|oct(?:ober)?", r"listopad\w*|nov(?:ember)?", r"grudzien|grudni\w+|dec(?:ember)?",
)  # fmt: skip
_MONTH = "|".join(f"(?P<m{number}>{spelled})" for number, spelled in enumerate(_MONTHS, start=1))
_ORDINALS = {1: r"i|1|pierwsz\w+|first|1st", 2: r"ii|2|drugi\w*|second|2nd", 3: r"iii|3|trzeci\w*|third|3rd",
             4: r"iv|4|czwart\w+|fourth|4th"}  # fmt: skip
_ORDINAL = "|".join(f"(?P<o{number}>{spelled})" for number, spelled in _ORDINALS.items())
_COUNTED = {
    1: r"jeden|jednego|one|a",
    2: r"dwa|dwoch|dwie|two",
    3: r"trzy|trzech|three",
    4: r"cztery|czterech|four",
    5: r"piec|pieciu|five",
    6: r"szesc|szesciu|six",
    7: r"siedem|siedmiu|seven",
    10: r"dziesiec|dziesieciu|ten",
    14: r"czternascie|czternastu|fourteen",
    30: r"trzydziesci|trzydziestu|thirty",
    60: r"szescdziesiat|szescdziesieciu|sixty",
    90: r"dziewiecdziesiat|dziewiecdziesieciu|ninety",
}
_COUNT = rf"\d{{1,3}}|{'|'.join(_COUNTED.values())}"

_BEFORE = r"przed|before|prior to|earlier than"
_UNTIL = r"do|until|till|by|no later than|not later than|najpozniej|do dnia|nie pozniej niz(?: do)?|through"
_AFTER = r"po|after|later than"
_SINCE = r"od|od dnia|since|from|starting|poczawszy od"

_END_OF = re.compile(
    rf"(?P<edge>{_UNTIL}|{_BEFORE}|przed|before)\s+(?:the\s+)?(?:koncem|konca|koniec|end)\s+(?:of\s+)?(?:the\s+)?"
    rf"(?P<which>tego|biezacego|this|current|przyszlego|nastepnego|next)?\s*"
    rf"(?:(?:{_UNIT})|(?P<bare>\d{{4}})|(?:{_MONTH}))(?:\s+(?P<year>\d{{4}}))?\b"
)
_AT_END_OF = re.compile(rf"\b(?:w|z|na|at|by)?\s*(?:koncu|end of)\s+(?:the\s+)?(?:{_UNIT})\b")
_WITHIN = re.compile(
    rf"\b(?:w ciagu|w terminie|przez|within|in|over|during|w|za)?\s*(?:the\s+)?"
    rf"(?P<near>najblizsz\w+|nastepn\w+|kolejn\w+|next|coming|following)?\s*(?P<count>{_COUNT})\s+(?:{_UNIT})\b"
)
_RELATIVE = re.compile(
    rf"\b(?:w|we|na|in|during|within)?\s*(?:the\s+)?"
    rf"(?P<which>tym|biezacym|obecnym|ten|this|current|przyszl\w+|nastepn\w+|kolejn\w+|najblizsz\w+|next|coming)\s+"
    rf"(?:{_UNIT})\b"
)
_NEXT_YEAR = r"(?P<ahead>(?:of\s+)?(?:przyszlego|nastepnego|next)\s+(?:roku|year))"
_QUARTER = re.compile(
    rf"\b(?:w|we|in|the)?\s*(?:the\s+)?(?:q(?P<q>[1-4])|(?:{_ORDINAL})\s+(?:kwarta\w+|quarter)(?:\s+of)?)"
    rf"(?:\s+(?:(?P<year>\d{{4}})|{_NEXT_YEAR}))?\b"
)
_HALF = re.compile(
    rf"\b(?:w|in|the)?\s*(?:the\s+)?(?:h(?P<h>[12])|(?:{_ORDINAL})\s+(?:polow\w+|polrocz\w+|half)(?:\s+of)?)"
    rf"(?:\s+(?:(?P<year>\d{{4}})|{_NEXT_YEAR}))?\b"
)
_IN_MONTH = re.compile(rf"\b(?P<edge>w|we|in|na|during|{_UNTIL}|{_BEFORE}|{_AFTER}|{_SINCE})?\s*(?:{_MONTH})"
                       rf"(?:\s+(?:of\s+)?(?P<year>\d{{4}}))?\b")  # fmt: skip
_IN_YEAR = re.compile(
    rf"\b(?P<edge>w|we|in|na|during|{_UNTIL}|{_BEFORE}|{_AFTER}|{_SINCE})\s+(?:roku\s+)?(?P<year>20\d\d)\b(?:\s*(?:r\.|roku|rok))?"
)
_BETWEEN = re.compile(r"\b(?:miedzy|pomiedzy|between|od|from)\s*$")
_JOINED = re.compile(r"\s*(?:-|–|a|do|and|to|until)\s*$")
_EDGE = re.compile(
    rf"\b(?P<edge>{_BEFORE}|{_UNTIL}|{_AFTER}|{_SINCE})\s*(?:dniem\s+|dniu\s+|dnia\s+|the\s+)?$"
)
_TODAY = re.compile(r"\b(?:dzisiaj|dzis|today)\b")
_TOMORROW = re.compile(r"\b(?:jutro|tomorrow)\b")


def periods(text: str, today: date) -> list[Period]:
    """The spans of time in `text`, in order, none inside another."""
    found: list[Period] = []
    for period in _candidates(text, today):
        if not any(period.start < other.end and other.start < period.end for other in found):
            found.append(period)
    return sorted(found, key=lambda period: period.start)


def _candidates(text: str, today: date) -> Iterator[Period]:
    """Surer readings first."""
    yield from _days(text, today)
    for match in _END_OF.finditer(text):
        if (end := _end_of(match, today)) is not None:
            last = end - timedelta(days=1) if re.fullmatch(_BEFORE, match["edge"]) else end
            yield Period(None, last, *match.span())
    for match in _QUARTER.finditer(text):
        number = int(match["q"]) if match["q"] else _ordinal(match)
        yield _part(match, today, number, 3)
    for match in _HALF.finditer(text):
        number = int(match["h"]) if match["h"] else _ordinal(match)
        if number <= 2:
            yield _part(match, today, number, 6)
    for match in _WITHIN.finditer(text):
        yield Period(today, later(today, _counted(match["count"]), _unit(match)), *match.span())
    for match in _RELATIVE.finditer(text):
        ahead = re.match(r"przysz|nast|kolejn|najbl|next|com", match["which"]) is not None
        yield Period(*unit_around(today, _unit(match), int(ahead)), *match.span())
    for match in _IN_MONTH.finditer(text):
        if (period := _in_month(match, today)) is not None:
            yield period
    for match in _IN_YEAR.finditer(text):
        year = int(match["year"])
        yield _bounded(match["edge"], date(year, 1, 1), date(year, 12, 31), match.span())
    for match in _TODAY.finditer(text):
        yield Period(today, today, *match.span())
    for match in _TOMORROW.finditer(text):
        yield Period(today + timedelta(days=1), today + timedelta(days=1), *match.span())


def _days(text: str, today: date) -> Iterator[Period]:
    """Named days, with the word before them; `from … to …` and `between … and …` are one span."""
    named = [(day, found) for found in dates(text) if (day := _day(found.iso, today)) is not None]
    place = 0
    while place < len(named):
        day, found = named[place]
        before = text[: found.start]
        if place + 1 < len(named):
            other, later = named[place + 1]
            opening = _BETWEEN.search(before)
            if opening and _JOINED.fullmatch(text[found.end : later.start]) and day <= other:
                yield Period(day, other, opening.start(), later.end)
                place += 2
                continue
        edge = _EDGE.search(before)
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
    if edge and re.fullmatch(_BEFORE, edge):
        return Period(None, first - timedelta(days=1), *span)
    if edge and re.fullmatch(_UNTIL, edge):
        return Period(None, last, *span)
    if edge and re.fullmatch(_AFTER, edge):
        return Period(last + timedelta(days=1), None, *span)
    if edge and re.fullmatch(_SINCE, edge):
        return Period(first, None, *span)
    return Period(first, last, *span)


def _in_month(match: re.Match[str], today: date) -> Period | None:
    number = next(number for number in range(1, 13) if match[f"m{number}"])
    if match[f"m{number}"] == "may" and match["edge"] in (None, "we") and not match["year"]:
        return None  # the verb
    year = int(match["year"]) if match["year"] else today.year + (number < today.month)
    return _bounded(match["edge"], date(year, number, 1), month_end(year, number), match.span())


def _part(match: re.Match[str], today: date, number: int, months: int) -> Period:
    """A quarter or half of a year; without a year the next one that is not over."""
    year = int(match["year"]) if match["year"] else today.year + bool(match["ahead"])
    last = month_end(year, number * months)
    if not match["year"] and last < today:
        year, last = year + 1, month_end(year + 1, number * months)
    return Period(date(year, (number - 1) * months + 1, 1), last, *match.span())


def _end_of(match: re.Match[str], today: date) -> date | None:
    if match["bare"]:
        return date(int(match["bare"]), 12, 31)
    number = next((number for number in range(1, 13) if match[f"m{number}"]), None)
    if number is not None:
        year = int(match["year"]) if match["year"] else today.year + (number < today.month)
        return month_end(year, number)
    if match["year"]:
        return date(int(match["year"]), 12, 31)
    ahead = match["which"] is not None and re.match(r"przy|nast|next", match["which"]) is not None
    return unit_around(today, _unit(match), int(ahead))[1]


def _unit(match: re.Match[str]) -> Unit:
    return next(name for name in _UNITS if match[f"in_{name}"])


def _ordinal(match: re.Match[str]) -> int:
    return next(number for number in _ORDINALS if match[f"o{number}"])


def _counted(written: str) -> int:
    if written.isdigit():
        return int(written)
    return next(count for count, spelled in _COUNTED.items() if re.fullmatch(spelled, written))
