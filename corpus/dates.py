"""A text in, its dates out, each in one form whatever the language.

`21 marca 2018`, `21.03.2018`, `March 21, 2018` and `2018-03-21` are one date.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_MONTHS = {
    "stycz": 1, "luty": 2, "lutego": 2, "lutym": 2, "marc": 3, "marz": 3, "kwie": 4, "maj": 5, "czerw": 6,
    "lip": 7, "sierp": 8, "wrze": 9, "październik": 10, "pazdziernik": 10, "listopad": 11, "grud": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
_MONTH = (
    r"(?=[slmkcwpgjfanod])"  # the first letters of all names: elsewhere no name is tried
    r"(stycze?[nń]\w*|luty|lutego|lutym|marzec|marca|marcu|kwie[ct]\w+|maj|maja|maju|czerwiec|czerwca|czerwcu|"
    r"lipiec|lipca|lipcu|sierp\w+|wrzesie[nń]|wrze[sś]ni\w+|pa[zź]dziernik\w*|listopad\w*|grud\w+|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY_MONTH_YEAR = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?{_MONTH}\.?,?(?:\s+(\d{{4}}))?\b", re.IGNORECASE
)
_MONTH_DAY_YEAR = re.compile(
    rf"\b{_MONTH}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(\d{{4}}))\b", re.IGNORECASE
)
_MONTH_YEAR = re.compile(rf"\b{_MONTH}\.?,?\s+(?:of\s+)?(\d{{4}})\b", re.IGNORECASE)
_DOTTED = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b")
_DIGITS = re.compile(r"\d+")
_MONTH_AND_NUMBER = re.compile(rf"\b{_MONTH}\.?,?\s+(?:of\s+)?\d", re.IGNORECASE)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


@dataclass(frozen=True)
class Date:
    """A day (`2018-03-21`), a month (`2018-03`) or a day of an unnamed year (`--03-21`), and its span."""

    iso: str
    start: int
    end: int


def dates(text: str) -> list[Date]:
    """The dates of `text` in order of place; a year alone is a number, not a date."""
    found: list[Date] = []

    def add(match: re.Match[str], year: str | None, month: int, day: int | None) -> None:
        if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
            return
        if any(match.start() < other.end and other.start < match.end() for other in found):
            return
        full = year if year is None or len(year) == 4 else f"20{year}"
        iso = f"{full or '-'}-{month:02d}" + (f"-{day:02d}" if day is not None else "")
        found.append(Date(iso, match.start(), match.end()))

    numbers = [match.start() for match in _DIGITS.finditer(text)]
    if not numbers:
        return []
    months = [match.start() for match in _MONTH_AND_NUMBER.finditer(text)]
    for match in _matches(_ISO, text, numbers):
        add(match, match[1], int(match[2]), int(match[3]))
    for match in _matches(_DOTTED, text, numbers):
        add(match, match[3], int(match[2]), int(match[1]))
    for match in _matches(_MONTH_DAY_YEAR, text, months):
        add(match, match[3], _month(match[1]), int(match[2]))
    for match in _matches(_DAY_MONTH_YEAR, text, numbers):
        add(match, match[3], _month(match[2]), int(match[1]))
    for match in _matches(_MONTH_YEAR, text, months):
        add(match, match[2], _month(match[1]), None)
    return sorted(found, key=lambda date: date.start)


def _matches(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` finds, where its matches begin at some of `starts`: in half the time."""
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(text, start)):
            end = match.end()
            yield match


@lru_cache(maxsize=1_000)
def _month(name: str) -> int:
    lower = name.lower()
    known = [stem for stem in _MONTHS if lower.startswith(stem)]
    return _MONTHS[max(known, key=len)] if known else 0
