"""A text in, its dates and numbers out, each in one canonical form whatever the language.

`21 marca 2018`, `21.03.2018`, `March 21, 2018` and `2018-03-21` are one date; `3,33 mln`,
`3.33 million` and `3 330 000` are one number.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from corpus.dates import dates

__all__ = ["Number", "dates", "numbers"]

_SCALES = {
    "tys": 3, "tysi": 3, "thou": 3, "k": 3, "mln": 6, "milion": 6, "mili": 6, "mill": 6, "m": 6,
    "mld": 9, "miliard": 9, "billion": 9, "bn": 9, "bill": 9, "bilion": 12,
}  # fmt: skip
_NUMBER = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*)"
    r"(?:[\s-]*(tys\.?|tysi[ęeąa]\w*|thousand|mln\.?|milion\w*|million\w*|mld\.?|miliard\w*|billion\w*|bn|bilion\w*)\b\.?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Number:
    """A number with its canonical value and its span; numbers inside dates are not repeated."""

    value: Decimal
    start: int
    end: int


def numbers(text: str) -> list[Number]:
    """The numbers of `text` outside its dates, in order of place."""
    taken = dates(text)
    found = []
    for match in _NUMBER.finditer(text):
        if any(match.start() < date.end and date.start < match.end() for date in taken):
            continue
        found.append(Number(_value(match[1], match[2]), match.start(), match.end()))
    return found


def _value(digits: str, scale: str | None) -> Decimal:
    plain = re.sub(r"\s", "", digits)
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", plain) and scale is None:
        plain = plain.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(\.\d{3})+,\d+", plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(\.\d{3}){2,}", plain):
        plain = plain.replace(".", "")
    elif plain.count(",") + plain.count(".") == 1:
        plain = plain.replace(",", ".")
    else:
        plain = plain.replace(",", "").rstrip(".")
        if plain.count(".") > 1:
            plain = plain.replace(".", "")
    value = Decimal(plain)
    if scale is not None:
        stems = [stem for stem in _SCALES if scale.lower().startswith(stem)]
        value *= Decimal(10) ** _SCALES[max(stems, key=len)]
    return value.normalize()
