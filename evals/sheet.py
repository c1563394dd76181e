"""Cases in a spreadsheet: a CSV or XLSX file in, cases out; or what is wrong with each of its rows.

The way back too: rows that read in again as the same cases.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from corpus.bilingual import Text
from evals.case import Case, CaseError, read_case, refusal
from evals.sheet_cells import COLUMNS, CellError, case_json, case_row
from evals.sheet_files import SheetError, read_rows

EXAMPLES: tuple[Mapping[str, str], ...] = (
    {
        "id": "przyklad-oplata",
        "lang": "pl",
        "question": "Ile wynosi opłata za odbiór odpadów w Gminie Przykładowa?",
        "answerable": "tak",
        "kind": "fact",
        "doc_lang": "pl",
        "gold": "documents/pl/oplaty.md :: 32 zł miesięcznie od osoby",
        "nuggets": "32 zł ; 32 złote | okay: od 1 marca 2024",
        "forbidden": "28 zł",
        "tags": "przyklad",
        "split": "tune",
    },
    {
        "id": "example-mayor",
        "lang": "en",
        "question": "Who was mayor of the Example Municipality in 1950?",
        "answerable": "no",
        "kind": "fact",
        "unanswerable_kind": "fact_absent",
        "tags": "przyklad",
        "split": "tune",
    },
)
"""Rows of the template that show how each sort of case is written."""


def template() -> list[dict[str, str]]:
    """Two example rows that hold every column of a sheet."""
    return [{column: row.get(column, "") for column in COLUMNS} for row in EXAMPLES]


def read_sheet(path: Path) -> list[Case]:
    """The cases of a CSV or XLSX file. Raises SheetError with every wrong row, its column and the reason; the
    heading is line 1."""
    cases: list[Case] = []
    problems: list[Text] = []
    first_row: dict[str, int] = {}
    for number, row in read_rows(path):
        try:
            case = read_case(json.dumps(case_json(row), ensure_ascii=False), path, number)
            if case.id in first_row:
                before = first_row[case.id]
                raise CellError(
                    "id", Text(f"taki sam jak w wierszu {before}", f"the same as in line {before}")
                )
        except CellError as cell:
            problems.append(refusal(path, number, cell.column, cell.problem).message)
        except CaseError as error:
            problems.append(error.message)
        else:
            first_row[case.id] = number
            cases.append(case)
    refuse(problems)
    return cases


def exported(cases: Sequence[Case]) -> list[dict[str, str]]:
    """The rows of a sheet that say the same as the cases."""
    return [case_row(case) for case in cases]


def refuse(problems: Sequence[Text]) -> None:
    """Raise SheetError where there are problems."""
    if problems:
        raise SheetError(
            Text("\n".join(text.pl for text in problems), "\n".join(text.en for text in problems)),
            Text("Popraw te wiersze; nic nie zapisano.", "Mend these lines; nothing was written."),
        )
