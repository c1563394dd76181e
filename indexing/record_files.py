"""The tables of a source in, its records and the documents that tell them out.

A table is a file of records where its columns say so. A file with a bad row gives nothing new: what it gave
before stays, and every bad row is named.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus.bilingual import Text
from corpus.document import Access, Document
from corpus.errors import RecordsError
from corpus.schema.header import check_header, kind_of
from corpus.schema.records import AnyRecord, RecordKind
from corpus.schema.rows import Defaults, Problem, read_rows
from corpus.schema.sheets import ENDINGS, Sheet, read_sheet
from corpus.schema.telling import document_id, languages_of, tell
from indexing.catalogue import Failure
from indexing.records import Filed, SourceRecords, canonical

IMPORTED = "imported"
"""Name of the source that holds the records of `assistant records import`; its records go before others of
the same id."""

_MOST_NAMED = 100
"""Bad rows of a file that are named one by one."""


@dataclass(frozen=True)
class Told:
    """A document that tells a record, and a hash of all that it was made from."""

    document: Document
    hash: str


@dataclass(frozen=True)
class RecordFiles:
    """What the tables of a source hold. `kept` documents stay as they were, since their file is at fault;
    `other` files are no tables of records."""

    records: SourceRecords
    told: tuple[Told, ...]
    kept: tuple[str, ...]
    failures: tuple[Failure, ...]
    other: tuple[Path, ...]


class RecordReader:
    """Reads the record files of the sources of one run, in their order. An id belongs to the source that
    had it first, except that imported records take it from any other."""

    def __init__(self, former: Sequence[Filed], sources: Iterable[str], access: Access) -> None:
        self._former: dict[str, list[Filed]] = defaultdict(list)
        for filed in former:
            self._former[filed.source].append(filed)
        self._known = {(filed.record.kind, filed.record.id): filed for filed in former}
        self._access: Access = access
        elsewhere = (filed for filed in former if filed.source not in set(sources))
        self._taken = {(filed.record.kind, filed.record.id): filed.source for filed in elsewhere}

    def former(self, source: str) -> SourceRecords:
        """What the source held when the run began."""
        return SourceRecords(source, tuple(self._former[source]))

    def read(self, source: str, root: Path, paths: Sequence[Path]) -> RecordFiles:
        """The records in those of `paths` that are tables of records."""
        filed: list[Filed] = []
        kept: list[Filed] = []
        failures: list[Failure] = []
        other: list[Path] = []
        for path in paths:
            name = path.relative_to(root).as_posix()
            try:
                sheet, kind = _opened(path)
            except RecordsError as error:
                failures.append(_failed(f"{source}/{name}", source, error))
                kept += [before for before in self._former[source] if before.file == name]
                continue
            if kind is None:
                other.append(path)
                continue
            records, wrong = self._records(sheet, kind, source, name)
            failures += wrong
            if wrong:
                kept += [before for before in self._former[source] if before.file == name]
            else:
                filed += [self._filed(record, source, name) for record in records]
                self._taken.update({(kind, record.id): source for record in records})
        return RecordFiles(
            SourceRecords(source, (*filed, *kept)),
            tuple(told for item in filed for told in _told(item.record, source)),
            tuple(document for item in kept for document in _documents(item)),
            tuple(failures),
            tuple(other),
        )

    def _filed(self, record: AnyRecord, source: str, file: str) -> Filed:
        """The record with its days: it keeps those of the former run as far as it reads as it did."""
        today = date.today().isoformat()
        before = self._known.get((record.kind, record.id))
        if before is None:
            return Filed(record, source, file, today, today)
        return Filed(record, source, file, before.since, before.changed if before.record == record else today)

    def _records(
        self, sheet: Sheet, kind: RecordKind, source: str, name: str
    ) -> tuple[list[AnyRecord], list[Failure]]:
        read = read_rows(sheet.rows, kind, Defaults(self._access))
        records, wrong = [], list(read.problems)
        for row, record in read.records:
            holder = self._taken.get((kind, record.id))
            if holder is None or (source == IMPORTED and holder != IMPORTED):
                records.append(record)
            elif holder != IMPORTED or source == IMPORTED:
                wrong.append(_taken(row, record, holder))
        return records, _row_failures(f"{source}/{name}", source, wrong)


def _opened(path: Path) -> tuple[Sheet, RecordKind | None]:
    """The sheet in a file and its kind, `None` where it is no table of records. Raises RecordsError where it
    is one with wrong columns, or cannot be read."""
    sheet = read_sheet(path) if path.suffix.lower() in ENDINGS else Sheet(path.name, (), ())
    kind = kind_of(sheet.columns)
    if kind is not None:
        check_header(sheet, kind)
    return sheet, kind


def _told(record: AnyRecord, source: str) -> list[Told]:
    documents = [tell(record, language, source) for language in languages_of(record)]
    made_from = canonical(record)
    return [
        Told(document, hashlib.sha256(f"{document.info}\n{document.text}\n{made_from}".encode()).hexdigest())
        for document in documents
    ]


def _documents(filed: Filed) -> list[str]:
    return [document_id(filed.source, filed.record, language) for language in languages_of(filed.record)]


def _row_failures(document: str, source: str, problems: Sequence[Problem]) -> list[Failure]:
    """One failure for each bad row, in their order."""
    by_row: dict[int, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_row[problem.row].append(problem)
    failures = []
    for row in sorted(by_row)[:_MOST_NAMED]:
        sentences = [problem.sentence for problem in by_row[row]]
        reason = Text(" ".join(one.pl for one in sentences), " ".join(one.en for one in sentences))
        remedy = Text(
            "Żadnego rekordu z tego pliku nie wczytano; popraw wiersz i uruchom indeksowanie ponownie.",
            "No record of this file was taken; mend the row and index again.",
        )
        failures.append(Failure(f"{document}:{row}", source, "", reason, remedy))
    return failures


def _failed(document: str, source: str, error: RecordsError) -> Failure:
    remedy = Text("Popraw plik i uruchom indeksowanie ponownie.", "Mend the file and index again.")
    return Failure(document, source, "", error.message, error.remedy or remedy)


def _taken(row: int, record: AnyRecord, holder: str) -> Problem:
    return Problem(
        row,
        "id",
        record.id,
        Text(
            f"skrót „{record.id}” ma już rekord źródła {holder}",
            f"the id “{record.id}” belongs to a record of the source {holder}",
        ),
        Text("Podaj inny skrót.", "Give another id."),
    )
