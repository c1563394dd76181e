"""Files of cases: JSONL or a spreadsheet of the same columns in, cases out; and which files hold cases."""

from pathlib import Path

from corpus.schema.sheets import ENDINGS
from evals.case import Case, load_cases
from evals.sheet import read_sheet

OF_ANOTHER_FORM = frozenset({"checker_pairs", "finders"})
"""Files beside the cases that another command reads; a folder of cases is taken without them."""


def case_files(path: Path) -> list[Path]:
    """The JSONL files of cases of a folder in the order of their names, or the file itself."""
    if not path.is_dir():
        return [path]
    return [file for file in sorted(path.glob("*.jsonl")) if file.stem not in OF_ANOTHER_FORM]


def cases_of(path: Path) -> list[Case]:
    """The cases of a JSONL, CSV or XLSX file, by its ending. Raises CaseError."""
    return read_sheet(path) if path.suffix.lower() in ENDINGS else load_cases(path)
