"""Rows of a sheet in, Records out; or every bad cell with its row, column, value, reason and remedy.

The only user of pydantic in the corpus: a row becomes a checked model, the model a frozen record.
"""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from functools import cache, partial
from typing import Annotated, Any, get_type_hints

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, create_model

from corpus.bilingual import Text
from corpus.document import Access
from corpus.schema.cells import CellError, slug, value_of
from corpus.schema.columns import COLUMNS, Column
from corpus.schema.records import RECORD_TYPES, AnyRecord, RecordKind
from corpus.schema.sense import nonsense
from corpus.schema.sheets import Row


@dataclass(frozen=True)
class Problem:
    """What is wrong in a row (as the sheet numbers it). `column` is `""` where the row as a whole is meant,
    `nearest` the allowed value that comes nearest to `value`."""

    row: int
    column: str
    value: str
    reason: Text
    remedy: Text
    nearest: str | None = None

    @property
    def sentence(self) -> Text:
        """The problem in one line."""
        where = Text(f"wiersz {self.row}", f"row {self.row}")
        if self.column:
            where = Text(f"{where.pl}, kolumna {self.column}", f"{where.en}, column {self.column}")
        return Text(
            f"{where.pl}: {self.reason.pl}. {self.remedy.pl}",
            f"{where.en}: {self.reason.en}. {self.remedy.en}",
        )


@dataclass(frozen=True)
class Read:
    """The records of a sheet, each with its row number, and the problems of all other rows."""

    records: tuple[tuple[int, AnyRecord], ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Defaults:
    """What holds where a row says nothing: who may see it, and where it comes from."""

    access: Access = "public"
    source: str = ""


def read_rows(rows: Sequence[Row], kind: RecordKind, defaults: Defaults) -> Read:
    """The records in `rows`. An id must not occur twice."""
    records: list[tuple[int, AnyRecord]] = []
    problems: list[Problem] = []
    taken: dict[str, int] = {}
    for row in rows:
        if row.surplus:
            problems.append(_too_long(row))
            continue
        try:
            record = read_record(row.cells, kind, defaults)
        except ValidationError as error:
            problems.extend(_told(row, error))
            continue
        wrong = [
            Problem(row.number, item.column, row.cells.get(item.column, ""), item.reason, item.remedy)
            for item in nonsense(record)
        ]
        if record.id in taken:
            wrong.append(_twice(row, record.id, taken[record.id]))
        if not wrong:
            records.append((row.number, record))
        taken.setdefault(record.id, row.number)
        problems.extend(wrong)
    return Read(tuple(records), tuple(problems))


def read_record(cells: Mapping[str, str], kind: RecordKind, defaults: Defaults) -> AnyRecord:
    """The record of one row. Raises pydantic's ValidationError."""
    values = _model(kind).model_validate(dict(cells)).model_dump()
    given = {name: value for name, value in values.items() if value is not None}
    given.setdefault("id", slug(str(given["name"])))
    given.setdefault("access", defaults.access)
    given.setdefault("source", defaults.source)
    return RECORD_TYPES[kind](**given)


@cache
def _model(kind: RecordKind) -> type[BaseModel]:
    """The model of a row: each column's cell is read by its form and must come out as the record's type."""
    hints = get_type_hints(RECORD_TYPES[kind])
    obliged = {item.name for item in fields(RECORD_TYPES[kind]) if item.default is MISSING} - {"id"}
    columns: dict[str, Any] = {
        column.name: (
            Annotated[hints[column.name] | None, BeforeValidator(partial(_cell, column))],
            ... if column.name in obliged else None,
        )
        for column in COLUMNS[kind]
    }
    return create_model(f"{kind}_row", __config__=ConfigDict(extra="forbid", frozen=True), **columns)


def _cell(column: Column, cell: str) -> object:
    value = value_of(column, cell)
    if value is None and column.required:
        raise CellError(
            Text("pusta, a jest konieczna", "empty, but needed"),
            Text(f"Wpisz: {column.about.pl}.", f"Fill it in: {column.about.en}."),
        )
    if column.name == "name" and not slug(str(value)):
        raise CellError(
            Text("nie ma w niej liter ani cyfr", "no letters or digits in it"),
            Text("Wpisz nazwę.", "Write a name."),
        )
    return value


def _told(row: Row, error: ValidationError) -> list[Problem]:
    found = []
    for item in error.errors():
        column = str(item["loc"][0]) if item["loc"] else ""
        cause = item.get("ctx", {}).get("error")
        if not isinstance(cause, CellError):
            cause = CellError(
                Text("tej wartości nie można przyjąć", "this value cannot be taken"),
                Text("Popraw ją.", "Mend it."),
            )
        value = row.cells.get(column, "")
        found.append(Problem(row.number, column, value, cause.reason, cause.remedy, cause.nearest))
    return found


def _too_long(row: Row) -> Problem:
    return Problem(
        row.number,
        "",
        "",
        Text("więcej pól niż kolumn", "more cells than columns"),
        Text(
            "Pole, w którym jest znak rozdzielający, ujmij w cudzysłów albo rozdziel wartości znakiem |.",
            "Put a cell that holds the separator in quotation marks, or divide its values by |.",
        ),
    )


def _twice(row: Row, name: str, before: int) -> Problem:
    return Problem(
        row.number,
        "id",
        name,
        Text(
            f"skrót „{name}” jest już w wierszu {before}", f"the id “{name}” stands in row {before} already"
        ),
        Text("Podaj inny skrót albo usuń jeden z wierszy.", "Give another id, or remove one of the rows."),
    )
