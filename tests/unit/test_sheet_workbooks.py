"""XLSX workbooks of cases, read and written; what goes out comes back."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from evals.case_files import case_files, cases_of
from evals.sheet import exported, read_sheet
from evals.sheet_files import SheetError, csv_text, write_rows

CASES = Path(__file__).parents[2] / "evals" / "cases"


def workbook(folder: Path, rows: Sequence[Sequence[object]]) -> Path:
    """A workbook as a person fills it: real numbers, truth values and dates in its cells."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    path = folder / "rows.xlsx"
    book.save(path)
    return path


def test_a_workbook_says_the_same_as_a_csv_file(tmp_path: Path) -> None:
    head = ["lang", "question", "answerable", "kind", "doc_lang", "gold", "nuggets", "forbidden"]
    row = ["pl", "Ile wynosi opłata?", True, "fact", "pl", "d/oplaty.md :: 32 zł od osoby", "32 zł", 28.0]
    path = workbook(tmp_path, [head, row, [None] * 8, [*row[:1], "Od kiedy?", *row[2:7], date(2024, 3, 1)]])
    fee, start = read_sheet(path)
    assert (fee.id, fee.answerable, fee.forbidden) == ("ile-wynosi-oplata", True, ("28",))
    assert start.forbidden == ("2024-03-01",)


def test_a_wrong_row_of_a_workbook_has_the_number_that_the_spreadsheet_shows(tmp_path: Path) -> None:
    head = ["lang", "question", "answerable", "kind", "unanswerable_kind"]
    right = ["pl", "Kto?", "nie", "fact", "fact_absent"]
    path = workbook(tmp_path, [head, right, [None] * 5, ["pl", "Kiedy?", "nie", "fakt", "fact_absent"]])
    with pytest.raises(SheetError) as refusal:
        read_sheet(path)
    assert refusal.value.message.pl == f'{path}, wiersz 4, pole kind: niedozwolona wartość "fakt".'
    assert refusal.value.sentence.en.endswith("Mend these lines; nothing was written.")


def test_what_is_no_workbook_is_named(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")
    with pytest.raises(SheetError, match=r"is no XLSX workbook"):
        read_sheet(path)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_every_shipped_case_goes_out_to_a_sheet_and_comes_back_the_same(ending: str, tmp_path: Path) -> None:
    names = {".csv": CASES, ".xlsx": CASES / "corpus.jsonl"}[ending]
    cases = [case for file in case_files(names) for case in cases_of(file)]
    path = tmp_path / f"cases{ending}"
    write_rows(path, exported(cases), "pl")
    assert len(cases) >= 47
    assert cases_of(path) == cases


def test_words_of_a_person_never_become_a_formula(tmp_path: Path) -> None:
    draft = {"id": "x", "question": "=1+1", "note": "-5 zł"}
    assert "'=1+1" in csv_text([draft], "pl")
    write_rows(tmp_path / "rows.xlsx", [draft], "pl")
    sheet_of = openpyxl.load_workbook(tmp_path / "rows.xlsx").active
    assert [(cell.value, cell.data_type) for cell in sheet_of[2] if cell.value] == [
        ("x", "s"),
        ("=1+1", "s"),
        ("-5 zł", "s"),
    ]
