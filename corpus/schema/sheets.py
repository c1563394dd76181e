"""Files of records: CSV and XLSX in, a Sheet out: the names of its columns and numbered rows.

CSV may be in UTF-8 with or without a mark, UTF-16 or an eight-bit encoding of Polish files; commas,
semicolons or tabulators may stand between cells. Rows are numbered as a spreadsheet numbers them.
"""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.bilingual import Text
from corpus.errors import DocumentError, RecordsError
from corpus.readers.encoding import decode
from corpus.schema.columns import COLUMNS
from corpus.schema.workbook import WorkbookError, read_workbook

ENDINGS = (".csv", ".xlsx")
MOST_ROWS = 100_000
"""Rows that one file may hold."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Signs with which a spreadsheet takes a cell of a CSV file for a formula."""

_SEPARATORS = ",;\t"
_SEPARATOR_LINE = re.compile(r"\ufeff?\"?sep=(.)\"?\r?\n", re.IGNORECASE)
_KNOWN = frozenset(column.name for columns in COLUMNS.values() for column in columns)


@dataclass(frozen=True)
class Row:
    """The cells of a row by column; `surplus` where it has filled cells beyond the columns."""

    number: int
    cells: Mapping[str, str]
    surplus: bool = False


@dataclass(frozen=True)
class Sheet:
    """The names of the columns, in order, and the rows that are not empty."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_sheet(path: Path) -> Sheet:
    """The sheet in a CSV file or on the first page of a workbook. Raises RecordsError."""
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise _unreadable(path, Text("to nie jest plik CSV ani XLSX", "it is neither CSV nor XLSX"))
    try:
        content = path.read_bytes()
    except OSError as error:
        problem = Text(f"nie można go otworzyć: {error.strerror}", f"it cannot be opened: {error.strerror}")
        raise _unreadable(path, problem) from error
    grid = _csv_grid(path, content) if ending == ".csv" else _xlsx_grid(path, content)
    if len(grid) > MOST_ROWS:
        raise _unreadable(path, Text(f"ma ponad {MOST_ROWS} wierszy", f"it has more than {MOST_ROWS} rows"))
    return _sheet(path, grid)


def marked(cell: str) -> str:
    """A cell of a CSV file with the apostrophe that keeps spreadsheets from taking it for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def unmarked(cell: str) -> str:
    """A cell without that apostrophe."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _sheet(path: Path, grid: list[list[str]]) -> Sheet:
    head = next((number for number, cells in enumerate(grid) if any(map(str.strip, cells))), None)
    if head is None:
        raise _unreadable(path, Text("jest pusty", "it is empty"))
    columns = [cell.strip().strip("\ufeff").lower() for cell in grid[head]]
    named = tuple(name for name in columns if name)
    rows = []
    for number, cells in enumerate(grid[head + 1 :], start=head + 2):
        if any(map(str.strip, cells)):
            pairs = list(zip(columns, map(unmarked, cells), strict=False))
            beyond = [cell for name, cell in pairs if not name] + cells[len(columns) :]
            by_name = {name: cell for name, cell in pairs if name}
            rows.append(Row(number, by_name, any(map(str.strip, beyond))))
    return Sheet(path.name, named, tuple(rows))


def _csv_grid(path: Path, content: bytes) -> list[list[str]]:
    try:
        text = decode(content, path.name)
    except DocumentError as error:
        raise _unreadable(path, Text("to nie jest tekst", "it is no text")) from error
    declared = _SEPARATOR_LINE.match(text)
    if declared:
        text = text[declared.end() :]
    separator = declared[1] if declared else _separator(text)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        problem = Text(
            "któreś pole nie ma końca: brakuje cudzysłowu",
            "some cell has no end: a quotation mark is missing",
        )
        raise _unreadable(path, problem) from error


def _separator(text: str) -> str:
    """The sign that divides the first line into most names of columns."""
    first = next((line for line in text.splitlines() if line.strip()), "")

    def known(separator: str) -> int:
        names = first.strip("\ufeff").split(separator)
        return sum(name.strip().strip('"').lower() in _KNOWN for name in names)

    return max(_SEPARATORS, key=lambda separator: (known(separator), first.count(separator)))


def _xlsx_grid(path: Path, content: bytes) -> list[list[str]]:
    try:
        return read_workbook(content, MOST_ROWS + 1)
    except WorkbookError as error:
        problem = Text("to nie jest arkusz XLSX albo ma hasło", "it is no XLSX workbook, or has a password")
        raise _unreadable(path, problem) from error


def _unreadable(path: Path, problem: Text) -> RecordsError:
    return RecordsError(
        Text(
            f"Pliku {path.name} nie można wczytać: {problem.pl}.",
            f"The file {path.name} cannot be read: {problem.en}.",
        ),
        Text(
            "Zapisz arkusz jako „CSV UTF-8” albo XLSX; wzór: assistant records template.",
            "Save the sheet as “CSV UTF-8” or XLSX; template: assistant records template.",
        ),
    )
