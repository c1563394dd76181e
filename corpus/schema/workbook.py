"""The bytes of an XLSX workbook in, the cells of its first sheet out as text; and the way back.

The only user of openpyxl. Numbers, days and percentages come in as a person would write them
in a CSV file, and go out as numbers and days that a spreadsheet can sort. Formulas come in as the value that
was saved with them; nothing goes out as a formula.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

LARGEST = 300 * 1024 * 1024
"""Bytes of a workbook when unpacked; a larger one is refused before it fills the memory."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_WIDTH = 24
_NARROWEST = 14
_WIDEST = 48

Value = str | int | float | date | None


class WorkbookError(Exception):
    """The bytes are no workbook that can be read."""


@dataclass(frozen=True)
class Leaf:
    """One sheet to write: its name and rows; the first row is the heading and stays in view.

    `wrapped` sheets show long texts whole: columns as wide as what they hold, within bounds, lines broken.
    """

    name: str
    rows: Sequence[Sequence[Value]]
    wrapped: bool = False


def read_workbook(content: bytes, most_rows: int) -> list[list[str]]:
    """The first `most_rows` rows of the first sheet, empty ones between them kept, so that their numbers are
    right. Raises WorkbookError."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(member.file_size for member in archive.infolist()) > LARGEST:
                raise WorkbookError("too large when unpacked")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        if not book.worksheets:
            raise WorkbookError("no worksheet")
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        return [[_text(cell) for cell in row] for row in sheet.iter_rows(max_row=most_rows)]
    except (
        InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError, EOFError
    ) as error:  # fmt: skip
        raise WorkbookError(str(error)) from error


def workbook_bytes(leaves: Iterable[Leaf]) -> bytes:
    """A workbook of these sheets."""
    book = Workbook(write_only=True)
    for leaf in leaves:
        sheet = book.create_sheet(leaf.name)
        sheet.freeze_panes = "A2"
        for column in range(len(leaf.rows[0])):
            sheet.column_dimensions[get_column_letter(column + 1)].width = _width(leaf, column)
        for number, row in enumerate(leaf.rows):
            sheet.append([_cell(sheet, value, heading=number == 0, wrapped=leaf.wrapped) for value in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _width(leaf: Leaf, column: int) -> int:
    """In characters."""
    if not leaf.wrapped:
        return _WIDTH
    longest = max(len(str(row[column] or "")) for row in leaf.rows)
    return min(_WIDEST, max(_NARROWEST, longest))


def _cell(sheet: Any, value: Value, *, heading: bool, wrapped: bool) -> Any:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, _CONTROL.sub("", value))
    cell.data_type = "s"  # never a formula, whatever it begins with
    if wrapped:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if heading:
        cell.font = Font(bold=True)
    return cell


def _text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        if "%" in (cell.number_format or ""):
            value *= 100
        value = round(value, 6)
        return str(int(value)) if value == int(value) else str(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
