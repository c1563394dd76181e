"""Conditions that a person gives as `field=value` in, conditions for a Wish out; bad ones are refused."""

from collections.abc import Iterable
from datetime import date

from assistant.finding.fields import FIELDS
from assistant.finding.matching import STATUS_MEANS
from assistant.finding.telling import NAMES
from assistant.finding.wish import EXCLUDED, Finder, Value
from corpus.bilingual import Text
from corpus.errors import UsageError
from corpus.schema.taxonomy import TaxonomyName, taxonomy

_NUMBERS = ("amount", "amount_min", "amount_max", "rate_min_percent")
_DAYS = ("closes_after", "closes_before", "opens_after", "opens_before")
_OTHERS: dict[Finder, tuple[str, ...]] = {
    "partners": ("place", "role"),
    "funding": ("funder", *_NUMBERS, "currency", "status", *_DAYS),
}
_ALIASES: dict[Finder, dict[str, str]] = {
    "partners": {"countries": "country", "regions": "region"},
    "funding": {"country": "countries", "region": "regions"},
}


def fields_of(finder: Finder) -> tuple[str, ...]:
    """Every field that a condition of this finder may be about."""
    return (*FIELDS[finder], *_OTHERS[finder])


def given(written: Iterable[str], finder: Finder) -> dict[str, tuple[Value, ...]]:
    """Field -> values of `field=value` and `field=value;value`. A value may be a key, a label or a synonym.

    Raises UsageError, which names the nearest value.
    """
    found: dict[str, tuple[Value, ...]] = {}
    for entry in written:
        name, equals, values = entry.partition("=")
        parts = [part.strip() for part in values.split(";") if part.strip()]
        if not equals or not parts:
            raise UsageError(
                Text(f"Filtr „{entry}” nie ma postaci pole=wartość.", f"Filter “{entry}” is not field=value.")
            )
        field = field_named(name.strip(), finder)
        bare = field.removesuffix(EXCLUDED)
        found[field] = (*found.get(field, ()), *(_value(bare, part) for part in parts))
    return found


def field_named(name: str, finder: Finder) -> str:
    """The field that a person means, `_not` kept at its end. Raises UsageError naming those there are."""
    bare = name.removesuffix(EXCLUDED)
    field = _ALIASES[finder].get(bare, bare)
    if field not in fields_of(finder):
        fields = ", ".join(fields_of(finder))
        raise UsageError(
            Text(f"Nie ma filtra „{name}”.", f"There is no filter “{name}”."),
            Text(
                f"Do wyboru: {fields}; z {EXCLUDED} na końcu wyklucza.",
                f"Choose from: {fields}; {EXCLUDED} at its end excludes.",
            ),
        )
    return f"{field}{EXCLUDED}" if name.endswith(EXCLUDED) else field


def _value(field: str, written: str) -> Value:
    for fields in FIELDS.values():
        if field in fields:
            return _key(field, fields[field], written)
    if field in _NUMBERS:
        plain = written.replace(" ", "").replace("\u00a0", "").removesuffix("%")
        if not plain.isdigit():
            raise _refused(
                field, written, Text("liczba całkowita, np. 500000", "a whole number, as in 500000")
            )
        return int(plain)
    if field in _DAYS:
        try:
            return date.fromisoformat(written).isoformat()
        except ValueError as error:
            raise _refused(field, written, Text("dzień RRRR-MM-DD", "a day, YYYY-MM-DD")) from error
    if field == "status" and written not in STATUS_MEANS:
        raise _refused(field, written, Text(*[", ".join(STATUS_MEANS)] * 2))
    return written.upper() if field == "currency" else written


def _key(field: str, name: TaxonomyName, written: str) -> str:
    terms = taxonomy(name)
    term = terms.find(written)
    if term is None:
        nearest = terms.nearest(written)
        keys = ", ".join(terms.terms)
        raise _refused(field, written, Text(f"np. {nearest or keys}", f"for instance {nearest or keys}"))
    return term.key


def _refused(field: str, written: str, wanted: Text) -> UsageError:
    name = NAMES[field]
    return UsageError(
        Text(
            f"Filtr {field} ({name.pl}) nie przyjmuje „{written}”.",
            f"Filter {field} ({name.en}) does not take “{written}”.",
        ),
        Text(f"Możliwe: {wanted.pl}.", f"Possible: {wanted.en}."),
    )


def day_given(written: str | None) -> date:
    """The day that a person gives, else the clock's. Raises UsageError."""
    if written is None:
        return date.today()
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise UsageError(
            Text(
                f"„{written}” nie jest dniem w postaci RRRR-MM-DD.",
                f"“{written}” is not a day as YYYY-MM-DD.",
            )
        ) from error
