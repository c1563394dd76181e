"""The names of a sheet's columns in, the kind of its records out; or what is wrong with them."""

import difflib
from collections.abc import Sequence

from corpus.bilingual import Text
from corpus.errors import RecordsError
from corpus.schema.columns import COLUMNS
from corpus.schema.records import RecordKind
from corpus.schema.sheets import Sheet

_ENOUGH = 3


def names(kind: RecordKind) -> tuple[str, ...]:
    """The columns of a kind, in order."""
    return tuple(column.name for column in COLUMNS[kind])


def kind_of(columns: Sequence[str]) -> RecordKind | None:
    """The kind whose columns these are, `None` where they are those of no record: at least three, the name
    among them, all of one kind and one that no other kind has."""
    for kind in COLUMNS:
        own = set(names(kind))
        others = {name for other in COLUMNS if other != kind for name in names(other)}
        given = set(columns)
        if len(given) >= _ENOUGH and "name" in given and given <= own and given - others:
            return kind
    return None


def check_header(sheet: Sheet, kind: RecordKind) -> tuple[str, ...]:
    """The columns of `kind` that the sheet leaves out, whose fields are then unknown.

    Raises RecordsError for a column that is unknown, stands twice or is needed and missing, and for a sheet
    of another kind.
    """
    given = kind_of(sheet.columns)
    if given is not None and given != kind:
        raise RecordsError(
            Text(
                f"Kolumny pliku {sheet.name} są kolumnami rodzaju {given}, a nie {kind}.",
                f"The columns of {sheet.name} are those of the kind {given}, not {kind}.",
            ),
            Text(f"Podaj --kind {given}.", f"Give --kind {given}."),
        )
    own = names(kind)
    wrong = [_unknown(name, own) for name in sheet.columns if name not in own]
    twice = sorted({name for name in sheet.columns if sheet.columns.count(name) > 1})
    wrong += [Text(f"kolumna „{name}” jest dwa razy", f"column “{name}” stands twice") for name in twice]
    wrong += [
        Text(f"brak kolumny „{column.name}”", f"column “{column.name}” is missing")
        for column in COLUMNS[kind]
        if column.required and column.name not in sheet.columns
    ]
    if wrong:
        raise RecordsError(
            Text(
                f"{sheet.name}: {'; '.join(text.pl for text in wrong)}.",
                f"{sheet.name}: {'; '.join(text.en for text in wrong)}.",
            ),
            Text(
                f"Wzór z kolumnami: assistant records template --kind {kind}.",
                f"A template with the columns: assistant records template --kind {kind}.",
            ),
        )
    return tuple(name for name in own if name not in sheet.columns)


def _unknown(name: str, own: Sequence[str]) -> Text:
    close = difflib.get_close_matches(name, own, n=1)
    if close:
        return Text(
            f"nieznana kolumna „{name}” (może „{close[0]}”)",
            f"unknown column “{name}” (perhaps “{close[0]}”)",
        )
    return Text(f"nieznana kolumna „{name}”", f"unknown column “{name}”")
