"""A folded question in, the money that it speaks of out, with its spans.

Polish and English spellings: `2,5 mln zl`, `PLN 2.5 million`, `100 000`, `100,000`, `€2m`, `500k`,
`pol miliona`. A number is money when it has a currency or a scale, or when it is large and a bound stands
before it; numbers of people, tonnes or days are not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.finding.numerals import in_digits
from indexing.figures import dates

Bound = Literal["least", "most", "exact"]

LARGE = 10_000
"""From here on a number after `do`, `up to` and the like is money even without a currency."""

_CURRENCIES = {
    "PLN": r"pln|zl(?:ot\w+)?(?: polsk\w+)?|polish zlot\w+",
    "EUR": r"eur|euro|euros|€",
    "USD": r"usd|\$|dolar\w*(?: amerykansk\w+)?|(?:us )?dollars?",
    "CZK": r"czk|koron\w* czesk\w*|czesk\w+ koron\w*|czech (?:crowns?|korunas?)",
    "HUF": r"huf|(?:hungarian )?forint\w*(?: wegiersk\w+)?|wegiersk\w+ forint\w*",
    "GBP": r"gbp|£|funt(?:y|ow|ach)?(?: (?:brytyjsk|szterling)\w*)?|(?:british )?pounds?(?: sterling)?",
    "CHF": r"chf|frank\w* szwajcarsk\w*|swiss francs?",
    "SEK": r"sek|koron\w* szwedzk\w*|swedish (?:krona|kronor|crowns?)",
    "NOK": r"nok|koron\w* norwesk\w*|norwegian (?:krone|kroner|crowns?)",
    "DKK": r"dkk|koron\w* dunsk\w*|danish (?:krone|kroner|crowns?)",
    "UAH": r"uah|hrywn\w*|hryvnias?",
    "RON": r"ron|lej\w* rumunsk\w*|romanian lei",
}
_CURRENCY = "|".join(f"(?P<{{0}}{code}>{spelled})" for code, spelled in _CURRENCIES.items())
_SCALES = {
    3: r"tys\.?|tysi\w+|thousands?|grand|k",
    6: r"mln\.?|mil+i?on\w*|mio|m",
    9: r"mld\.?|miliard\w*|billions?|bn",
}
_SCALE = "|".join(f"(?P<{{0}}e{power}>{spelled})" for power, spelled in _SCALES.items())
_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*"


def _number(prefix: str) -> str:
    money = _CURRENCY.replace("{0}", prefix + "b")
    after = _CURRENCY.replace("{0}", prefix + "a")
    scale = _SCALE.replace("{0}", prefix)
    return (
        rf"(?:(?:{money})\s?)?(?:(?P<{prefix}n>{_DIGITS})|(?=milion|million))"
        rf"(?:[\s-]*(?:{scale})(?![^\W\d_]))?(?:\s*(?:{after})(?![^\W\d_]))?"
    )


_LEAST = (
    r"od|powyzej|pow\.|ponad|co najmniej|conajmniej|przynajmniej|minimum|min\.?|minimalnie|wiecej niz|"
    r"nie mniej(?:sz\w+)? (?:niz|od)|wieksz\w+ (?:niz|od)|wyzsz\w+ (?:niz|od)|poczawszy od|zaczynajac od|"
    r"at least|over|above|more than|not less than|no less than|not below|from|starting (?:from|at)|exceeding|"
    r"of at least|a minimum of|minimum of|upwards of|no smaller than|larger than|bigger than|>=?"
)
_MOST = (
    r"do|maksymalnie|maksimum|max\.?|maks\.?|nie (?:wiecej|wieksz\w+|wyzsz\w+) (?:niz|od)|ponizej|mniej niz|"
    r"najwyzej|co najwyzej|nie ponad|nie powyzej|nieprzekraczajac\w+|nie przekraczajac\w+|"
    r"mniejsz\w+ (?:niz|od)|nizsz\w+ (?:niz|od)|w granicach do|gora|"
    r"up to|at most|under|below|less than|not (?:more|larger|bigger|higher) than|no (?:more|larger|"
    r"bigger|higher) "
    r"than|(?:a )?maximum(?: of)?|not exceeding|not above|not over|within|smaller than|capped at|<=?"
)
_NEAR = (
    r"(?:(?:of|o|about|around|roughly|approximately|approx\.?|some|circa|ca\.?|okolo|ok\.|jakies|mniej "
    r"wiecej|"
    r"rzedu|w okolicach|w granicach|sumy|a total of|the amount of|an amount of|"
    r"the sum of) )*"
)
_NAMED = r"kwot\w+|wysokosc\w*|wartosc\w*|koszt\w*|amount\w*|worth|value|cost\w*"
_AFTER = (
    r"(?:(?P<plus>\s?\+)|\s+(?:(?P<less>(?:or|lub|albo) (?:less|mniej)|or below|maximum|max|at most)|"
    r"(?P<more>(?:or|and|lub|i) (?:more|wiecej|above|powyzej)|wzwyz|minimum))\b)?"
)
_RANGE = re.compile(
    rf"(?<![\w.,])(?:(?:od|miedzy|pomiedzy|between|from)\s+)?{_number('x')}"
    rf"\s*(?:-|–|—|\bdo\b|\ba\b|\bi\b|\band\b|\bto\b)\s*{_number('y')}(?!\w)",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    rf"(?<![\w.,])(?:(?P<named>{_NAMED})\s+)?(?:(?P<least>{_LEAST})\s+|"
    rf"(?P<most>{_MOST})\s+)?{_NEAR}{_number('x')}"
    rf"(?!\w){_AFTER}",
    re.IGNORECASE,
)
_NO_MONEY = re.compile(
    r"\s*(?:%|procent|proc\.|per ?cent|percent|punkt|mieszka|inhabitant|people|person|osob|resident|"
    r"citizen|ton|mw|kw|gw|m2|km|ha\b|dni|day|month|week|year|lat\b|rok|tygod|miesi|pracownik|employe|"
    r"firm|compan|szkol|school|gmin|building|budynk)",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:kilka|kilku|kilkaset|kilkuset|kilkanascie|kilkunastu|kilkadziesiat|kilkudziesieciu|pare|paru|"
    r"paruset|"
    r"pareset|parenascie|several|some|a few|few|a couple(?: of)?|couple of|dozens of|hundreds of)\s+"
    r"(?:hundred\s+|dozen\s+)?(?:of\s+)?(?:tys\.?|tysi\w+|thousands?|mln\.?|mil+i?on\w*|mld\.?|miliard\w*)"
    rf"(?:\s+(?:{'|'.join(_CURRENCIES.values())}))?(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Money:
    """An amount in whole units. `currency` is `None` where none was said; characters `start:end`."""

    least: int | None
    most: int | None
    currency: str | None
    start: int
    end: int


def vague(text: str) -> list[tuple[int, int]]:
    """The spans of amounts that no number tells: `kilkaset tysiecy zl`."""
    return [match.span() for match in _VAGUE.finditer(text)]


def money(text: str) -> list[Money]:
    """The amounts of `text`, in order. `least == most` where the amount is exact."""
    found: list[Money] = []

    def add(amount: Money) -> None:
        if not any(amount.start < other.end and other.start < amount.end for other in found):
            found.append(amount)

    text = in_digits(_without_dates(text))
    for match in _RANGE.finditer(text):
        if (amount := _range(match, text)) is not None:
            add(amount)
    for match in _SINGLE.finditer(text):
        if (amount := _single(match, text)) is not None:
            add(amount)
    return sorted(found, key=lambda amount: amount.start)


def _without_dates(text: str) -> str:
    """The text with blanks in the place of its dates, so that places stay."""
    for day in dates(text):
        text = text[: day.start] + " " * (day.end - day.start) + text[day.end :]
    return text


def _range(match: re.Match[str], text: str) -> Money | None:
    low, high = _value(match, "x"), _value(match, "y")
    if low is None or high is None or _NO_MONEY.match(text, match.end()):
        return None
    powers = _power(match, "x"), _power(match, "y")
    if powers[0] is None and powers[1] is not None and low < 1000:
        low *= Decimal(10) ** powers[1]
    currency = _currency(match, "y") or _currency(match, "x")
    if currency is None and powers == (None, None) and high < LARGE:
        return None
    if low > high:
        return None
    return Money(int(low), int(high), currency, match.start(), match.end())


def _single(match: re.Match[str], text: str) -> Money | None:
    value = _value(match, "x")
    if value is None or _NO_MONEY.match(text, match.end()):
        return None
    currency, power = _currency(match, "x"), _power(match, "x")
    bounded = match["least"] or match["most"] or match["named"]
    if currency is None and power is None and not (bounded and value >= LARGE):
        return None
    least = None if match["most"] or match["less"] else int(value)
    most = None if match["least"] or match["more"] or match["plus"] else int(value)
    return Money(least, most, currency, match.start(), match.end())


def _value(match: re.Match[str], name: str) -> Decimal | None:
    power = _power(match, name)
    if match[f"{name}n"]:
        number = _decimal(match[f"{name}n"], scaled=power is not None)
    elif power is not None:
        number = Decimal(1)
    else:
        return None
    return number * Decimal(10) ** (power or 0)


def _decimal(digits: str, *, scaled: bool) -> Decimal:
    """The number that digits spell: groups of three are thousands unless a scale follows (`2,500 mln`)."""
    plain = re.sub(r"\s", "", digits)
    marks = [mark for mark in plain if mark in ",."]
    if len(set(marks)) == 2:
        last = marks[-1]
        return Decimal(plain.replace("," if last == "." else ".", "").replace(",", "."))
    if len(marks) > 1 or (marks and not scaled and re.fullmatch(r"\d{1,3}[.,]\d{3}", plain)):
        return Decimal(re.sub("[.,]", "", plain))
    return Decimal(plain.replace(",", "."))


def _power(match: re.Match[str], name: str) -> int | None:
    return next((power for power in _SCALES if match[f"{name}e{power}"]), None)


def _currency(match: re.Match[str], name: str) -> str | None:
    return next((code for code in _CURRENCIES if match[f"{name}b{code}"] or match[f"{name}a{code}"]), None)


_IN_CURRENCY = r"(?:\b(?:w|we|in|waluta|walucie|waluty|currency|denominated in|:)[\s:]+(?:the )?)"


def currencies(text: str) -> Iterator[tuple[str, int, int]]:
    """Currencies named without an amount (`w euro`, `in PLN`): code, start, end."""
    for code, spelled in _CURRENCIES.items():
        alone = rf"(?:{_IN_CURRENCY}(?P<code>{spelled})(?!\w)|(?<=, )(?P<alone>{spelled})(?=\s*(?:[,;.]|$)))"
        for match in re.finditer(alone, text, re.IGNORECASE):
            yield code, *match.span("code" if match["code"] else "alone")
