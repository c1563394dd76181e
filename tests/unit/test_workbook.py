"""Workbooks: what a spreadsheet shows of them, and what is refused before it fills the memory."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from corpus.schema import workbook
from corpus.schema.workbook import Leaf, WorkbookError, read_workbook, workbook_bytes
from evals.sheet_files import SheetError, read_rows

ROWS = [["id", "pytanie"], ["x", "Ile wynosi opłata?\nOd kiedy? " + "Dlaczego? " * 5]]


@pytest.mark.parametrize(("wrapped", "widths"), [(True, (14, 48)), (False, (24, 24))])
def test_a_wrapped_sheet_shows_long_texts_whole(wrapped: bool, widths: tuple[int, int]) -> None:
    sheet = load_workbook(io.BytesIO(workbook_bytes([Leaf("pytania", ROWS, wrapped)]))).worksheets[0]
    assert (sheet.title, sheet.freeze_panes) == ("pytania", "A2")
    assert (sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width) == widths
    assert bool(sheet["B2"].alignment.wrap_text) is wrapped
    assert (sheet["A1"].font.bold, sheet["A2"].font.bold) == (True, False)


def test_a_workbook_too_large_when_unpacked_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = workbook_bytes([Leaf("pytania", ROWS)])
    assert read_workbook(content, 1) == ROWS[:1]
    monkeypatch.setattr(workbook, "LARGEST", 100)
    with pytest.raises(WorkbookError, match="too large"):
        read_workbook(content, 1)
    (tmp_path / "pytania.xlsx").write_bytes(content)
    with pytest.raises(SheetError, match="is no XLSX workbook"):
        read_rows(tmp_path / "pytania.xlsx")
