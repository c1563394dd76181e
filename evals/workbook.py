"""The bytes of an XLSX workbook in, the cells of its first sheet out as text; and the way back.

The only user of openpyxl in the evaluation. Formulas come in as the value that the spreadsheet saved.
"""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

MOST_ROWS = 20_000
"""Rows read of a sheet; whoever formats whole columns leaves a million empty ones."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_WIDE = 48
_NARROW = 14


class WorkbookError(Exception):
    """The bytes are no readable workbook."""


def read_workbook(content: bytes) -> list[list[str]]:
    """The rows of the first sheet, empty ones between them kept, so that their numbers are right.

    Raises WorkbookError.
    """
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        raise WorkbookError(str(error)) from error
    if not book.worksheets:
        raise WorkbookError("no worksheet")
    rows = book.worksheets[0].iter_rows(max_row=MOST_ROWS, values_only=True)
    return [[_text(value) for value in row] for row in rows]


def workbook_bytes(rows: Sequence[Sequence[str]]) -> bytes:
    """A workbook of one sheet; the first row is the heading and stays in view."""
    book = Workbook()
    sheet = book.active or book.create_sheet()
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, _CONTROL.sub("", value))
            cell.data_type = "s"  # never a formula, whatever it begins with
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True)
    for column, name in enumerate(rows[0], 1):
        longest = max(len(row[column - 1]) for row in rows)
        width = _WIDE if longest > _WIDE else max(_NARROW, longest, len(name))
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _text(value: object) -> str:
    """A cell as it would stand in a CSV file: whole numbers without ".0", dates as ISO, true as "true"."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
