"""CSV files of words beside the taxonomies: their rows in, cells without blanks and lists of words out."""

import csv
from collections.abc import Sequence
from pathlib import Path

from corpus.bilingual import Text
from corpus.errors import SettingsError


def read_lists(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a file with these columns, an absent cell being empty. Raises SettingsError where it cannot
    be read."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise unusable(path, columns, Text("nie można go odczytać", "it cannot be read")) from error
    return [{column: (row.get(column) or "").strip() for column in columns} for row in rows]


def parts(cell: str) -> tuple[str, ...]:
    """The words of a cell, `;` between several."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def unusable(path: Path, columns: Sequence[str], problem: Text) -> SettingsError:
    """The error of a file that cannot be used."""
    return SettingsError(
        Text(f"Plik {path.name}: {problem.pl}.", f"File {path.name}: {problem.en}."),
        Text(
            f"Zapisz go jako CSV w UTF-8 z kolumnami: {', '.join(columns)}.",
            f"Save it as CSV in UTF-8 with the columns: {', '.join(columns)}.",
        ),
    )
