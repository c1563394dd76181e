"""Amounts, shares and days as Polish and English write them."""

from corpus.language import Language

_MONTHS = {
    "pl": (
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
    ),
    "en": "January February March April May June July August September October November December",
}
_MONTHS_ALONE = (
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień"
)
_SIGNS = {"PLN": "zł"}
"""Currencies that Polish names otherwise than by their code."""


def day(iso: str, language: Language) -> str:
    """A day, month or year: `2026-03-01` is `1 marca 2026` and `1 March 2026`."""
    year, *rest = iso.split("-")
    if not rest:
        return year
    names = _MONTHS_ALONE if language == "pl" and len(rest) == 1 else _MONTHS[language]
    month = names.split()[int(rest[0]) - 1]
    return f"{month} {year}" if len(rest) == 1 else f"{int(rest[1])} {month} {year}"


def amount(value: int, currency: str | None, language: Language) -> str:
    """`2 000 000 zł`, `PLN 2,000,000`; the bare number where the currency is not known."""
    if language == "en":
        return f"{currency} {value:,}" if currency else f"{value:,}"
    number = f"{value:,}".replace(",", " ")
    return f"{number} {_SIGNS.get(currency, currency)}" if currency else number


def share(percent: float, language: Language) -> str:
    """`85%`, `62,5%`, `62.5%`."""
    number = f"{percent:g}"
    return f"{number.replace('.', ',') if language == 'pl' else number}%"
