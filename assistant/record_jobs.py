"""What `assistant records` does, without words: import, export and check, each with its result."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistant.answer import Role
from assistant.record_store import Brought, RecordStore
from corpus.bilingual import Text
from corpus.document import Access
from corpus.errors import IndexMissing, RecordsError, UsageError
from corpus.schema.check import Finding, Held, findings
from corpus.schema.header import check_header, kind_of
from corpus.schema.records import RECORD_TYPES, AnyRecord, RecordKind
from corpus.schema.rows import Defaults, Problem, Read, read_rows
from corpus.schema.sheets import Sheet, read_sheet
from indexing.index import OpenIndex, readable
from indexing.lock import writer
from indexing.record_files import IMPORTED


@dataclass(frozen=True)
class Table:
    """A file of records as read: its kind, what its rows hold, and the columns that it leaves out."""

    name: str
    kind: RecordKind
    read: Read
    left_out: tuple[str, ...]


@dataclass(frozen=True)
class Imported:
    """The result of an import; `brought` is `None` where rows are at fault, and then nothing was stored."""

    table: Table
    brought: Brought | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Checked:
    """The result of a check: numbers of records, the bad rows of each file, what there is to say."""

    records: dict[str, int]
    problems: tuple[tuple[str, Problem], ...]
    findings: tuple[Finding, ...]


def read_table(path: Path, kind: RecordKind | None, access: Access) -> Table:
    """The records in a file. Raises RecordsError, or UsageError where the kind is neither said nor seen."""
    sheet = read_sheet(path)
    kind = kind or _seen(sheet)
    left_out = check_header(sheet, kind)
    if not sheet.rows:
        raise RecordsError(
            Text(f"W pliku {path.name} nie ma ani jednego rekordu.", f"There is no record in {path.name}."),
            Text("Wpisz choć jeden wiersz pod nagłówkiem.", "Write at least one row below the heading."),
        )
    return Table(path.name, kind, read_rows(sheet.rows, kind, Defaults(access, path.name)), left_out)


def import_file(path: Path, kind: RecordKind | None, data: Path, access: Access, today: date) -> Imported:
    """Take over the records of a file, or of a file with bad rows nothing."""
    full = path.expanduser().resolve()
    table = read_table(full, kind, access)
    if table.read.problems:
        return Imported(table, None)
    records = [record for _, record in table.read.records]
    with writer(data):
        brought = RecordStore(data, access).bring_in(full, table.kind, records)
    return Imported(table, brought, tuple(findings([Held(record, full.name) for record in records], today)))


def known_records(kind: RecordKind, store: RecordStore, index: OpenIndex, role: Role) -> list[AnyRecord]:
    """The imported records and those of the index that `role` may read, by id."""
    found: dict[str, AnyRecord] = {}
    with suppress(IndexMissing):  # what was imported is known before it is indexed
        found = {record.id: record for record in index.current().records(kind, role)}
    allowed = readable(role)
    imported = {record.id: record for record in store.read(kind) if record.access in allowed}
    return [record for _, record in sorted((found | imported).items())]


def check_files(paths: Sequence[Path], kind: RecordKind | None, access: Access, today: date) -> Checked:
    """Look at files as an import would, and at their records together."""
    tables = [read_table(path, kind, access) for path in paths]
    held = [Held(record, f"{table.name}:{row}") for table in tables for row, record in table.read.records]
    problems = tuple((table.name, problem) for table in tables for problem in table.read.problems)
    return Checked(_counted(held), problems, tuple(findings(held, today)))


def check_known(store: RecordStore, index: OpenIndex, role: Role, today: date) -> Checked:
    """Look at all records that are imported or indexed."""
    held = []
    for kind in RECORD_TYPES:
        imported = {record.id for record in store.read(kind)}
        sources = _sources(index, kind, role)
        for record in known_records(kind, store, index, role):
            held.append(Held(record, IMPORTED if record.id in imported else sources[record.id]))
    return Checked(_counted(held), (), tuple(findings(held, today)))


def _sources(index: OpenIndex, kind: RecordKind, role: Role) -> dict[str, str]:
    """The source of each indexed record, by its id."""
    with suppress(IndexMissing):
        documents = index.current().record_documents(kind, role)
        return {name: next(iter(told.values())).partition("/")[0] for name, told in documents.items()}
    return {}


def _counted(held: Sequence[Held]) -> dict[str, int]:
    return {kind: sum(one.record.kind == kind for one in held) for kind in RECORD_TYPES}


def _seen(sheet: Sheet) -> RecordKind:
    kind = kind_of(sheet.columns)
    if kind is None:
        raise UsageError(
            Text(
                f"Z kolumn pliku {sheet.name} nie widać, jakie to rekordy.",
                f"The columns of {sheet.name} do not tell what records these are.",
            ),
            Text(
                "Podaj --kind organisation albo --kind funding.",
                "Give --kind organisation or --kind funding.",
            ),
        )
    return kind
