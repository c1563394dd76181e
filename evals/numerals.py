"""Numbers and dates in running text, in Polish and English spelling, as values.

"3,33 mln", "3.33 million" and "3 330 000" are one number; "21 marca 2018", "21.03.2018",
"March 21, 2018" and "2018-03-21" are one day. A spelling that may mean two values ("1.234") yields both.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

_MONTH_NAMES = (
    "stycz(?:eń|nia|niu|en)|january|jan\\.?",
    "lut(?:y|ego|ym)|february|feb\\.?",
    "mar(?:zec|ca|cu)|march|mar\\.?",
    "kwie(?:cień|tnia|tniu|cien)|april|apr\\.?",
    "maj[au]?|may",
    "czerw(?:iec|ca|cu)|june|jun\\.?",
    "lip(?:iec|ca|cu)|july|jul\\.?",
    "sierp(?:ień|nia|niu|ien)|august|aug\\.?",
    "wrze(?:sień|śnia|śniu|sien|snia|sniu)|september|sept?\\.?",
    "październik(?:a|u)?|pazdziernik(?:a|u)?|october|oct\\.?",
    "listopad(?:a|zie)?|november|nov\\.?",
    "grud(?:zień|nia|niu|zien)|december|dec\\.?",
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MONTH = "(?P<month>" + "|".join(_MONTH_NAMES) + ")"
_ORDINAL = r"(?:st|nd|rd|th|-?go|-?ego|\.)?"
_YEAR = r"(?P<year>[12]\d{3})"

_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}-(?P<number>\d{{1,2}})-(?P<day>\d{{1,2}})\b",
        rf"\b(?P<day>\d{{1,2}})(?:\. ?|/|-)(?P<number>\d{{1,2}})(?:\. ?|/|-){_YEAR}\b",
        rf"\b(?P<day>\d{{1,2}}){_ORDINAL}(?: of)? {_MONTH},? {_YEAR}\b",
        rf"\b(?P<day>\d{{1,2}}) (?P<roman>(?-i:[IVX]+)) {_YEAR}\b",
        rf"\b{_MONTH} (?P<day>\d{{1,2}}){_ORDINAL},? {_YEAR}\b",
        rf"\b(?P<day>\d{{1,2}}){_ORDINAL}(?: of)? {_MONTH}(?!\w)",
        rf"\b(?-i:(?=[A-Z])){_MONTH} (?P<day>\d{{1,2}}){_ORDINAL}(?![\w.,]*\d)",
        rf"\b{_MONTH},? {_YEAR}\b",
        rf"\b{_YEAR}-(?P<number>0[1-9]|1[0-2])(?![\d-])",
    )
)
_MULTIPLIERS = (
    (re.compile(r"tys(?:\.|iąc\w*|iec\w*|ięcy|iac\w*)?(?!\w)|thousand\b", re.IGNORECASE), 1_000),
    (re.compile(r"mln\b\.?|milion\w*|million\w*", re.IGNORECASE), 1_000_000),
    (re.compile(r"mld\b\.?|miliard\w*|billion\w*|bn\b", re.IGNORECASE), 1_000_000_000),
)
_NUMBER = re.compile(
    r"\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d{1,3}(?:\.\d{3})+(?!\d),\d+|\d{1,3}(?:,\d{3})+(?!\d)\.\d+"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d{1,3}(?:,\d{3}){2,}(?!\d)"
    r"|\d+[.,]\d+|\d+"
)
_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?!\d)")
_AMBIGUOUS = re.compile(r"\d{1,3}[.,]\d{3}")
_AFTER_NUMBER = re.compile(r"(?:st|nd|rd|th|-?go|-?ego)\b")


class Numeral(NamedTuple):
    """A number or date at `start:end`. `needs` and `offers` as in `lemmas.WordKeys`: a date needs itself,
    and offers its year, its month and its day as well."""

    start: int
    end: int
    sort: Literal["number", "date"]
    needs: frozenset[str]
    offers: frozenset[str]


def numerals(text: str) -> Iterator[Numeral]:
    """Numbers and dates of `text` in reading order, never overlapping.

    Digits inside a word ("G07", "CO2") belong to the word. `text` has plain spaces and hyphens.
    """
    position = 0
    for digit in re.finditer(r"(?<![^\W_])\d|[^\W\d_]+", text):
        if digit.start() < position:
            continue
        found = _date_at(text, digit.start())
        if found is None and digit.group().isdigit():
            found = _number_at(text, digit.start())
        if found is not None:
            position = found.end
            yield found


def multiplier_at(text: str, position: int) -> tuple[int, int] | None:
    """(factor, end) of "tys.", "mln", "billion" … that starts at `position`; `None` where none does."""
    for pattern, factor in _MULTIPLIERS:
        match = pattern.match(text, position)
        if match:
            return factor, match.end()
    return None


def number_key(value: Decimal) -> str:
    """The key of a value, the same for 3.30 and 3.3."""
    return f"num:{value.normalize():f}"


def _date_at(text: str, position: int) -> Numeral | None:
    for pattern in _DATES:
        match = pattern.match(text, position)
        if match is None:
            continue
        parts = match.groupdict()
        month = _month(parts)
        day = int(parts["day"]) if parts.get("day") else None
        if day is not None and month > 12 >= day:
            day, month = month, day
        if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
            continue
        return _date(match.start(), match.end(), parts.get("year"), month, day)
    return None


def _date(start: int, end: int, year: str | None, month: int, day: int | None) -> Numeral:
    keys = []
    if year and day:
        keys.append(f"date:{year}-{month:02}-{day:02}")
    if day:
        keys.append(f"day:{month:02}-{day:02}")
    if year:
        keys += [f"date:{year}-{month:02}", f"num:{year}"]
    return Numeral(start, end, "date", frozenset(keys[:1]), frozenset(keys))


def _month(parts: dict[str, str | None]) -> int:
    """1 to 12, or 99 where the spelling is none."""
    if number := parts.get("number"):
        return int(number)
    if roman := parts.get("roman"):
        return _ROMAN.index(roman) + 1 if roman in _ROMAN else 99
    name = parts["month"] or ""
    return next(n for n, names in enumerate(_MONTH_NAMES, 1) if re.fullmatch(names, name, re.IGNORECASE))


def _number_at(text: str, position: int) -> Numeral | None:
    if clock := _CLOCK.match(text, position):
        key = frozenset({f"time:{int(clock[1])}:{clock[2]}"})
        return Numeral(position, clock.end(), "number", key, key)
    match = _NUMBER.match(text, position)
    if match is None:
        return None
    values = _values(match.group())
    end = match.end()
    space = end + 1 if text[end : end + 1] == " " else end
    if times := multiplier_at(text, space):
        factor, end = times
        # 3.330 million is a decimal: nobody writes thousands of millions.
        values = [values[-1] * factor]
    elif suffix := _AFTER_NUMBER.match(text, end):
        end = suffix.end()
    keys = frozenset(number_key(value) for value in values)
    return Numeral(position, end, "number", keys, keys | _clock_or_day(match.group()))


def _values(digits: str) -> list[Decimal]:
    """The values a spelling may have; the decimal reading last."""
    plain = digits.replace(" ", "")
    if _AMBIGUOUS.fullmatch(plain) and not plain.startswith("0"):
        return [Decimal(re.sub(r"[.,]", "", plain)), Decimal(plain.replace(",", "."))]
    separators = re.findall(r"[.,]", plain)
    if len(separators) > 1 and len(set(separators)) == 1:
        return [Decimal(re.sub(r"[.,]", "", plain))]
    if separators:
        head, _, tail = plain.rpartition(separators[-1])
        return [Decimal(re.sub(r"[.,]", "", head) + "." + tail)]
    return [Decimal(plain)]


def _clock_or_day(digits: str) -> set[str]:
    """What "10.30" may also be: a time of day, or a day and a month."""
    match = re.fullmatch(r"(\d{1,2})\.(\d{2})", digits)
    if match is None:
        return set()
    first, second = int(match[1]), int(match[2])
    keys = {f"time:{first}:{match[2]}"} if first <= 24 and second < 60 else set()
    if 1 <= first <= 31 and 1 <= second <= 12:
        keys.add(f"day:{second:02}-{first:02}")
    return keys
