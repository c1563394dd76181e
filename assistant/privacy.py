"""A question in, the personal data that it seems to hold out: pointed out before the question is stored.

Numbers with a check digit count only where it is right. Telephone numbers and e-mail addresses have none:
there the form decides, and amounts of money are left alone.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["pesel", "nip", "id_card", "iban", "email", "phone"]

_PESEL_WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
_NIP_WEIGHTS = (6, 5, 7, 2, 3, 4, 5, 6, 7)
_ID_CARD_WEIGHTS = (7, 3, 1, 9, 7, 3, 1, 7, 3)
_CENTURIES = {0: 1900, 20: 2000, 40: 2100, 60: 2200, 80: 1800}
"""What is added to the month of a PESEL -> the century of birth."""

_MOBILE = r"(?:4[5]|5[0137]|6[069]|7[2389]|88)"
_NOT_MONEY = r"(?!\d|[ ]?\d|[ ]?(?:zł|zl|pln|eur|usd|czk|huf|€|\$|%|tys|mln|m2|m²|kwh|mwh|t\b|kg))"
_CALLED = r"(?:tel(?:efon\w*|\.)?|kom(?:órk\w*|ork\w*|\.)|phone|mobile|call|zadzwo\w*|numer\w*(?: telefonu)?)"


@dataclass(frozen=True)
class Personal:
    """A piece of personal data: what it is, and its span in the question."""

    kind: Kind
    start: int
    end: int


def personal_data(text: str) -> tuple[Personal, ...]:
    """All that is found, in the order of the text; spans do not overlap."""
    found: list[Personal] = []
    for kind, pattern, holds in _RULES:
        for match in pattern.finditer(text):
            start, end = match.span("n")
            free = all(end <= other.start or other.end <= start for other in found)
            if free and holds(match["n"]):
                found.append(Personal(kind, start, end))
    return tuple(sorted(found, key=lambda one: one.start))


def is_pesel(number: str) -> bool:
    """Eleven digits: a date of birth, a serial number, and the check digit (10 - sum of the weighted digits
    modulo 10) modulo 10 (Act on population registration, art. 15)."""
    digits = list(_digits(number))
    if len(digits) != 11:
        return False
    month = digits[2] * 10 + digits[3]
    century = _CENTURIES.get(20 * (month // 20))
    try:
        date((century or 0) + digits[0] * 10 + digits[1], month % 20, digits[4] * 10 + digits[5])
    except ValueError:
        return False
    return (10 - _weighted(digits, _PESEL_WEIGHTS) % 10) % 10 == digits[10]


def is_nip(number: str) -> bool:
    """Ten digits; the weighted sum of the first nine modulo 11 is the tenth (never 10)."""
    digits = list(_digits(number))
    return len(digits) == 10 and _weighted(digits, _NIP_WEIGHTS) % 11 == digits[9]


def is_id_card(number: str) -> bool:
    """Three letters (A = 10 … Z = 35) and six digits, the first of which is the check digit: the weighted sum
    of all nine is divisible by 10."""
    signs = [int(sign, 36) for sign in number.upper() if sign.isalnum()]
    return len(signs) == 9 and _weighted(signs, _ID_CARD_WEIGHTS) % 10 == 0


def is_iban(number: str) -> bool:
    """ISO 13616: with the first four signs moved to the end and letters read as 10 … 35 it leaves 1 when
    divided by 97. A Polish account may be written without its PL."""
    signs = "".join(sign for sign in number.upper() if sign.isalnum())
    if signs.isdigit():
        signs = f"PL{signs}"
    moved = "".join(str(int(sign, 36)) for sign in signs[4:] + signs[:4])
    return 15 <= len(signs) <= 34 and int(moved) % 97 == 1


def _is_phone(number: str) -> bool:
    digits = "".join(str(digit) for digit in _digits(number))
    return number.startswith(("+", "00")) or not digits.endswith("000")


def _digits(number: str) -> Iterator[int]:
    return (int(sign) for sign in number if sign.isdigit())


def _weighted(digits: list[int], weights: tuple[int, ...]) -> int:
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=False))


def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


def _always(number: str) -> bool:
    return True


_RULES: tuple[tuple[Kind, re.Pattern[str], Callable[[str], bool]], ...] = (
    ("email", _pattern(r"(?P<n>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"), _always),
    ("iban", _pattern(r"(?<!\w)(?P<n>(?:PL ?)?\d{2}(?:[ -]?\d{4}){6})(?!\d)"), is_iban),
    (
        "iban",  # in capitals, or words after it would be taken for its groups
        re.compile(r"(?<!\w)(?P<n>[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?)(?!\w)"),
        is_iban,
    ),
    ("pesel", _pattern(r"(?<!\d)(?P<n>\d{11})(?!\d)"), is_pesel),
    (
        "nip",
        _pattern(r"(?<![\d-])(?P<n>\d{3}-?(?:\d{3}-?\d{2}-?\d{2}|\d{2}-?\d{2}-?\d{3}))(?![\d-])"),
        is_nip,
    ),
    ("nip", _pattern(r"\bNIP\W{0,2}(?P<n>(?:PL ?)?\d{3} \d{3} \d{2} \d{2})(?!\d)"), is_nip),
    ("id_card", _pattern(r"(?<![^\W_])(?P<n>[A-Z]{3} ?\d{6})(?!\d)"), is_id_card),
    ("phone", _pattern(r"(?<![\d\w])(?P<n>(?:\+|00)\d{1,3}(?:[ ().-]{0,2}\d){7,12})(?!\d)"), _is_phone),
    ("phone", _pattern(rf"\b{_CALLED}\W{{0,3}}(?P<n>\(?\d{{2}}\)?(?:[ -]?\d){{7}})(?!\d)"), _is_phone),
    (
        "phone",
        _pattern(rf"(?<![\d,.€$-])(?<!\d )(?P<n>{_MOBILE}\d[ -]?\d{{3}}[ -]?\d{{3}}){_NOT_MONEY}"),
        _is_phone,
    ),
)
"""Kind, the pattern whose group `n` is the number, and the check; earlier rules win."""
