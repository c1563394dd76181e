"""Spreadsheet files: CSV and XLSX in, numbered rows out; rows in, either file out.

The first row holds the names of the columns; of a workbook the first sheet is read. Rows are numbered as
a spreadsheet numbers them.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from corpus.bilingual import Text
from corpus.language import Language
from corpus.schema.sheets import ENDINGS, marked, unmarked
from corpus.schema.workbook import Leaf, WorkbookError, read_workbook, workbook_bytes
from evals.case import CaseError
from evals.sheet_cells import COLUMNS, NOTE

MOST_ROWS = 20_000
"""Rows read of a workbook; whoever formats whole columns leaves a million empty ones."""

_SEPARATORS = ";,\t"
_WRITTEN: Mapping[Language, str] = {"pl": ";", "en": ","}
_NEEDED = ("lang", "question", "answerable", "kind")


class SheetError(CaseError):
    """Rows of a spreadsheet cannot be used; the message lists each with its column and reason."""


def read_rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Number (the heading is row 1) and cells of each row that is not empty.

    Raises SheetError for a file that is no such sheet, an unknown column or a missing one.
    """
    rows = _cells(path)
    columns = [name.strip().lower() for name in next(iter(rows), [])]
    unknown = [name for name in columns if name and name not in (*COLUMNS, NOTE)]
    missing = [name for name in _NEEDED if name not in columns]
    twice = sorted({name for name in columns if name and columns.count(name) > 1})
    if unknown or missing or twice:
        told = [Text(f"nieznana kolumna: {name}", f"unknown column: {name}") for name in unknown]
        told += [Text(f"brak kolumny: {name}", f"missing column: {name}") for name in missing]
        told += [Text(f"kolumna dwa razy: {name}", f"column twice: {name}") for name in twice]
        raise SheetError(
            Text(
                f"{path}: {', '.join(one.pl for one in told)}.",
                f"{path}: {', '.join(one.en for one in told)}.",
            ),
            Text("Wzór: evals add --template.", "Template: evals add --template."),
        )
    return [
        (number, dict(zip(columns, (unmarked(cell.strip()) for cell in cells), strict=False)))
        for number, cells in enumerate(rows[1:], 2)
        if any(cell.strip() for cell in cells)
    ]


def csv_text(rows: Sequence[Mapping[str, str]], language: Language) -> str:
    """CSV of rows as spreadsheets of that language open it: Polish ones expect semicolons. The mark at its
    beginning tells them that it is UTF-8."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n", delimiter=_WRITTEN[language])
    head, *cells = _grid(rows)
    writer.writerow(head)
    writer.writerows([marked(cell) for cell in row] for row in cells)
    return "\ufeff" + file.getvalue()


def write_rows(path: Path, rows: Sequence[Mapping[str, str]], language: Language) -> None:
    """Write a CSV or XLSX file, by the ending of its name. Raises SheetError for another ending."""
    if path.suffix.lower() == ".xlsx":
        name = Text("pytania", "questions").to(language)
        path.write_bytes(workbook_bytes([Leaf(name, _grid(rows), wrapped=True)]))
    elif path.suffix.lower() == ".csv":
        path.write_text(csv_text(rows, language), encoding="utf-8", newline="")
    else:
        raise _no_sheet(path)


def _grid(rows: Sequence[Mapping[str, str]]) -> list[list[str]]:
    columns = [*COLUMNS, *([NOTE] if any(NOTE in row for row in rows) else [])]
    return [columns, *([row.get(column, "") for column in columns] for row in rows)]


def _cells(path: Path) -> list[list[str]]:
    if path.suffix.lower() not in ENDINGS:
        raise _no_sheet(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SheetError(
            Text(f"Nie można odczytać pliku {path}: {error}.", f"The file {path} cannot be read: {error}.")
        ) from error
    if path.suffix.lower() == ".csv":
        return _csv_cells(content)
    try:
        return read_workbook(content, MOST_ROWS)
    except WorkbookError as error:
        raise SheetError(
            Text(f"{path} nie jest arkuszem XLSX.", f"{path} is no XLSX workbook."),
            Text("Zapisz arkusz jako XLSX albo „CSV UTF-8”.", "Save the sheet as XLSX or as “CSV UTF-8”."),
        ) from error


def _csv_cells(content: bytes) -> list[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1250", errors="replace")  # what Polish Excel calls plain CSV
    heading = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=heading.count)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def _no_sheet(path: Path) -> SheetError:
    return SheetError(
        Text(f"{path} nie jest plikiem CSV ani XLSX.", f"{path} is neither CSV nor XLSX."),
        Text("Zapisz arkusz jako XLSX albo „CSV UTF-8”.", "Save the sheet as XLSX or as “CSV UTF-8”."),
    )
