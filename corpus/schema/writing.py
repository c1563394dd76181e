"""Records in, a CSV or XLSX file out that reads in again as the same records."""

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path

from corpus.bilingual import Text
from corpus.errors import StorageError, UsageError
from corpus.language import Language
from corpus.schema.columns import COLUMNS, Column
from corpus.schema.records import Record, RecordKind
from corpus.schema.sheets import ENDINGS, marked
from corpus.schema.taxonomy import taxonomy
from corpus.schema.workbook import Leaf, Value, workbook_bytes

_SEPARATOR = {"pl": ";", "en": ","}
"""What the spreadsheets of a language expect between cells."""


def write_sheet(path: Path, kind: RecordKind, records: Sequence[Record], language: Language) -> None:
    """Write the records as the ending of `path` says. Raises UsageError or StorageError."""
    if path.suffix.lower() not in ENDINGS:
        raise UsageError(
            Text(
                f"{path.name} nie kończy się na .csv ani .xlsx.",
                f"{path.name} ends in neither .csv nor .xlsx.",
            )
        )
    as_csv = path.suffix.lower() == ".csv"
    content = csv_bytes(kind, records, language) if as_csv else _workbook(kind, records, language)
    replace_file(path, content)


def csv_bytes(kind: RecordKind, records: Sequence[Record], language: Language = "en") -> bytes:
    """CSV in UTF-8 with the mark by which spreadsheets know it."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=_SEPARATOR[language], lineterminator="\r\n")
    writer.writerow([column.name for column in COLUMNS[kind]])
    for row in _rows(kind, records):
        writer.writerow([marked(_written(value)) for value in row])
    return file.getvalue().encode("utf-8-sig")


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in the place of `path` at one stroke: the former file stays whole until the new one is
    on the disk. Raises StorageError."""
    name = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(path.stat().st_mode if path.exists() else 0o644)
        Path(name).replace(path)
    except OSError as error:
        with suppress(OSError):
            Path(name or path.with_name(f".{path.name}.none")).unlink()
        raise StorageError(
            Text(f"Nie można zapisać {path}: {error.strerror}.", f"Cannot write {path}: {error.strerror}."),
            Text(
                "Nic nie przepadło. Zamknij plik w arkuszu, zwolnij miejsce albo wskaż inne miejsce.",
                "Nothing was lost. Close the file in the spreadsheet, free space or name another place.",
            ),
        ) from error


def _workbook(kind: RecordKind, records: Sequence[Record], language: Language) -> bytes:
    heading: list[Value] = [column.name for column in COLUMNS[kind]]
    about: list[Sequence[Value]] = [
        Text("kolumna opis dozwolone", "column meaning allowed").to(language).split(),
        *([column.name, column.about.to(language), _allowed(column, language)] for column in COLUMNS[kind]),
    ]
    title = Text("opis", "about").to(language)
    return workbook_bytes([Leaf(kind, [heading, *_rows(kind, records)]), Leaf(title, about)])


def _allowed(column: Column, language: Language) -> str:
    if column.taxonomy:
        terms = taxonomy(column.taxonomy).terms.values()
        return "; ".join(f"{term.key} ({term.label.to(language)})" for term in terms)
    return "; ".join(column.words)


def _rows(kind: RecordKind, records: Iterable[Record]) -> Iterable[list[Value]]:
    for record in records:
        fields = asdict(record)
        yield [_value(fields[column.name]) for column in COLUMNS[kind]]


def _value(field: object) -> Value:
    if isinstance(field, bool):
        return "yes" if field else "no"
    if isinstance(field, tuple):
        return ";".join(field)
    return field if isinstance(field, str | int | float | date) else None


def _written(value: Value) -> str:
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
