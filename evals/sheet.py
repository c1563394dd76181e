"""Cases in a spreadsheet: a CSV file in, cases out; or what is wrong with each of its rows."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from corpus.bilingual import Text
from corpus.language import Language
from evals.case import Case, CaseError, read_case, refusal
from evals.sheet_cells import COLUMNS, NOTE, CellError, case_json

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

_SEPARATORS = ";,\t"
_WRITTEN: Mapping[Language, str] = {"pl": ";", "en": ","}
_NEEDED = ("lang", "question", "answerable", "kind")


class SheetError(CaseError):
    """Rows of a spreadsheet cannot be used; the message lists each with its column and reason."""


def template(language: Language) -> str:
    """A CSV file of the columns with two example rows."""
    return written([{column: row.get(column, "") for column in COLUMNS} for row in EXAMPLES], language)


def written(rows: Sequence[Mapping[str, str]], language: Language) -> str:
    """CSV of rows as spreadsheets of that language open it: Polish ones expect semicolons. The mark at its
    beginning tells them that it is UTF-8."""
    columns = [*COLUMNS, *([NOTE] if any(NOTE in row for row in rows) else [])]
    file = io.StringIO()
    writer = csv.DictWriter(file, columns, restval="", lineterminator="\r\n", delimiter=_WRITTEN[language])
    writer.writeheader()
    writer.writerows(rows)
    return "\ufeff" + file.getvalue()


def read_sheet(path: Path) -> list[Case]:
    """The cases of a CSV file. Raises SheetError with every wrong row, its column and the reason; the
    heading is line 1."""
    rows = _rows(path)
    cases: list[Case] = []
    problems: list[Text] = []
    first_row: dict[str, int] = {}
    for number, row in rows:
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


def refuse(problems: Sequence[Text]) -> None:
    """Raise SheetError where there are problems."""
    if problems:
        raise SheetError(
            Text("\n".join(text.pl for text in problems), "\n".join(text.en for text in problems)),
            Text("Popraw te wiersze; nic nie zapisano.", "Mend these lines; nothing was written."),
        )


def _rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Number (the heading is row 1) and cells of each row that is not empty."""
    if path.suffix.lower() != ".csv":
        raise SheetError(
            Text(f"{path} nie jest plikiem CSV.", f"{path} is no CSV file."),
            Text("Zapisz arkusz jako „CSV UTF-8”.", "Save the sheet as “CSV UTF-8”."),
        )
    text = _text(path)
    heading = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=heading.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    columns = [name.strip().lower() for name in next(reader, [])]
    unknown = [name for name in columns if name and name not in (*COLUMNS, NOTE)]
    missing = [name for name in _NEEDED if name not in columns]
    if unknown or missing:
        pl = [f"nieznana kolumna: {name}" for name in unknown] + [f"brak kolumny: {name}" for name in missing]
        en = [f"unknown column: {name}" for name in unknown] + [f"missing column: {name}" for name in missing]
        raise SheetError(
            Text(f"{path}: {', '.join(pl)}.", f"{path}: {', '.join(en)}."),
            Text("Wzór: evals add --template.", "Template: evals add --template."),
        )
    return [
        (number, dict(zip(columns, (cell.strip() for cell in cells), strict=False)))
        for number, cells in enumerate(reader, 2)
        if any(cell.strip() for cell in cells)
    ]


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SheetError(
            Text(f"Nie można odczytać pliku {path}: {error}.", f"The file {path} cannot be read: {error}.")
        ) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1250", errors="replace")  # what Polish Excel calls plain CSV
