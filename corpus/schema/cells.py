"""One cell of a spreadsheet in, its value out; or a CellError that says why it cannot be read.

Cells arrive as text, those of workbooks too (corpus/schema/sheets.py). A cell that is empty, or holds only
a sign for "not known", is no value.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date

from corpus.bilingual import Text
from corpus.normalise import clean_characters, fold
from corpus.schema.columns import Column, Form
from corpus.schema.taxonomy import TaxonomyName, taxonomy

LONGEST = 10_000
"""Characters that one cell may hold."""

_UNKNOWN = frozenset({"", "-", "–", "—", "?", "n/a", "n/d", "nd.", "b/d", "brak danych", "unknown"})
_BETWEEN = re.compile(r"[;|\n]")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SLUG_LONGEST = 80
_SPACES_IN_NUMBER = re.compile(r"(?<=\d)[ '](?=\d{3}(?!\d))")
_AMOUNT = re.compile(r"(\d{1,15})(?:[.,]0{1,2})?")
_SHARE = re.compile(r"(\d{1,3}(?:[.,]\d+)?) ?%?")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_POLISH_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ADDRESS = re.compile(r"https?://[^\s/$.?#][^\s]*\.[^\s]+")
_YES_NO = {
    **dict.fromkeys(("tak", "t", "yes", "y", "true", "prawda", "1"), True),
    **dict.fromkeys(("nie", "n", "no", "false", "falsz", "0"), False),
}
_SPELT = {"zł": "PLN", "zl": "PLN", "€": "EUR", "euro": "EUR", "kč": "CZK", "ft": "HUF", "$": "USD"}


class CellError(ValueError):
    """Why a cell cannot be read, what to write instead, and the allowed value that comes nearest."""

    def __init__(self, reason: Text, remedy: Text, nearest: str | None = None) -> None:
        super().__init__(reason.en)
        self.reason = reason
        self.remedy = remedy
        self.nearest = nearest


def value_of(column: Column, cell: str) -> object:
    """The value of a cell, `None` where it holds none. Raises CellError."""
    if len(cell) > LONGEST:
        reason = Text(f"za długa ({len(cell)} znaków)", f"too long ({len(cell)} characters)")
        raise CellError(reason, Text(f"Najwyżej {LONGEST} znaków.", f"At most {LONGEST} characters."))
    written = clean_characters(cell).strip()
    if fold(written) in _UNKNOWN:
        return None
    return _READERS[column.form](column, written)


def slug(name: str) -> str:
    """An id made from a name: its first words in lower-case letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", fold(name)).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    return "-".join(words)[:_SLUG_LONGEST].strip("-")


def _id(column: Column, written: str) -> str:
    if _SLUG.fullmatch(written) and len(written) <= _SLUG_LONGEST:
        return written
    raise CellError(
        Text("niedozwolone znaki w skrócie", "signs that an id may not have"),
        Text(
            "Użyj małych liter bez znaków diakrytycznych, cyfr i łączników albo zostaw puste.",
            "Use lower-case letters, digits and hyphens, or leave it empty.",
        ),
        slug(written) or None,
    )


def _text(column: Column, written: str) -> str:
    return " ".join(written.split())


def _texts(column: Column, written: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_text(column, part) for part in _BETWEEN.split(written) if part.strip()))


def _choice(column: Column, written: str) -> str:
    name = _taxonomy_of(column)
    term = taxonomy(name).find(written)
    if term is not None:
        return term.key
    nearest = taxonomy(name).nearest(written)
    shown = list(taxonomy(name).terms)[:8]
    listed = ", ".join(shown) + (", …" if len(taxonomy(name).terms) > len(shown) else "")
    raise CellError(
        Text(f"nieznana wartość „{_short(written)}”", f"unknown value “{_short(written)}”"),
        Text(f"Użyj „{nearest}”.", f"Use “{nearest}”.")
        if nearest
        else Text(f"Dozwolone: {listed}.", f"Allowed: {listed}."),
        nearest,
    )


def _choices(column: Column, written: str) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(_choice(column, part.strip()) for part in _BETWEEN.split(written) if part.strip())
    )


def _word(column: Column, written: str) -> str:
    wanted = _SPELT.get(written.lower(), written).lower()
    for word in column.words:
        if word.lower() == wanted:
            return word
    allowed = ", ".join(column.words)
    raise CellError(
        Text(f"nieznana wartość „{_short(written)}”", f"unknown value “{_short(written)}”"),
        Text(f"Dozwolone: {allowed}.", f"Allowed: {allowed}."),
        next((word for word in column.words if word.lower().startswith(wanted[:2])), None),
    )


def _address(column: Column, written: str) -> str:
    if _ADDRESS.fullmatch(written):
        return written
    near = f"https://{written}" if _ADDRESS.fullmatch(f"https://{written}") else None
    raise CellError(
        Text("to nie jest adres strony", "not the address of a page"),
        Text("Podaj adres od https:// na początku.", "Give the address from https:// on."),
        near,
    )


def _number(column: Column, written: str) -> float:
    match = _SHARE.fullmatch(written)
    value = float(match[1].replace(",", ".")) if match else -1.0
    if 0 <= value <= 100:
        return value
    raise CellError(
        Text("to nie jest liczba od 0 do 100", "not a number from 0 to 100"),
        Text("Podaj procent, np. 85.", "Give a percentage, such as 85."),
    )


def _amount(column: Column, written: str) -> int:
    match = _AMOUNT.fullmatch(_SPACES_IN_NUMBER.sub("", written))
    if match:
        return int(match[1])
    raise CellError(
        Text("to nie jest pełna kwota", "not a whole amount"),
        Text(
            "Podaj samą liczbę, np. 2000000; walutę wpisz w kolumnie currency.",
            "Give the number alone, such as 2000000; the currency goes into the column currency.",
        ),
    )


def _day(column: Column, written: str) -> date:
    try:
        return date.fromisoformat(_iso(written) if len(_iso(written)) == 10 else "")
    except ValueError:
        raise CellError(
            Text("to nie jest dzień z kalendarza", "not a day of the calendar"),
            Text("Podaj dzień jako RRRR-MM-DD, np. 2026-03-31.", "Give a day as YYYY-MM-DD: 2026-03-31."),
        ) from None


def _span(column: Column, written: str) -> str:
    iso = _iso(written)
    try:
        date.fromisoformat((iso + "-01-01")[:10] if re.fullmatch(r"\d{4}(-\d\d){0,2}", iso) else "")
    except ValueError:
        raise CellError(
            Text("to nie jest rok, miesiąc ani dzień", "neither a year, nor a month, nor a day"),
            Text("Podaj RRRR, RRRR-MM albo RRRR-MM-DD.", "Give YYYY, YYYY-MM or YYYY-MM-DD."),
        ) from None
    return iso


def _yes_no(column: Column, written: str) -> bool:
    value = _YES_NO.get(fold(written))
    if value is None:
        raise CellError(
            Text("to nie jest ani „tak”, ani „nie”", "neither “yes” nor “no”"),
            Text("Wpisz tak albo nie.", "Write yes or no."),
        )
    return value


def _iso(written: str) -> str:
    """A Polish day as ISO, and a day without its hour; anything else as it is."""
    if polish := _POLISH_DAY.fullmatch(written):
        return f"{polish[3]}-{int(polish[2]):02d}-{int(polish[1]):02d}"
    return re.sub(r"[T ]\d\d:\d\d(?::\d\d)?$", "", written)


def _taxonomy_of(column: Column) -> TaxonomyName:
    if column.taxonomy is None:
        raise ValueError(f"column {column.name} has no taxonomy")
    return column.taxonomy


def _short(written: str) -> str:
    return written if len(written) <= 60 else f"{written[:59]}…"


_READERS: Mapping[Form, Callable[[Column, str], object]] = {
    "id": _id,
    "text": _text,
    "texts": _texts,
    "choice": _choice,
    "choices": _choices,
    "word": _word,
    "address": _address,
    "number": _number,
    "amount": _amount,
    "day": _day,
    "span": _span,
    "yes_no": _yes_no,
}
