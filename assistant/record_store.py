"""The records that people imported: one CSV file for each kind in the data folder, free to be edited by hand.

Beside them a note says which file each record was imported from, so that a file that is imported again
takes away what it no longer holds, and nothing of any other.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.bilingual import Text
from corpus.document import Access
from corpus.errors import RecordsError
from corpus.schema.header import check_header
from corpus.schema.records import AnyRecord, RecordKind
from corpus.schema.rows import Defaults, Problem, read_rows
from corpus.schema.sheets import read_sheet
from corpus.schema.writing import csv_bytes, replace_file
from indexing.choice import RECORDS

FILES: dict[RecordKind, str] = {"organisation": "organisations.csv", "funding": "funding.csv"}
_NOTE = ".imports.json"


@dataclass(frozen=True)
class Brought:
    """Ids of the records that an import added, changed and removed, and of those that it found the same."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]


class RecordStore:
    """The imported records of a data folder. Writing belongs to the holder of the writer's lock."""

    def __init__(self, data: Path, access: Access) -> None:
        self.folder = data / RECORDS
        self._access: Access = access

    def path(self, kind: RecordKind) -> Path:
        return self.folder / FILES[kind]

    def read(self, kind: RecordKind) -> list[AnyRecord]:
        """The records of a kind. Raises RecordsError naming the bad rows of a file edited by hand."""
        path = self.path(kind)
        if not path.exists():
            return []
        sheet = read_sheet(path)
        check_header(sheet, kind)
        read = read_rows(sheet.rows, kind, Defaults(self._access))
        if read.problems:
            raise broken(path, read.problems)
        return [record for _, record in read.records]

    def bring_in(self, origin: Path, kind: RecordKind, records: Sequence[AnyRecord]) -> Brought:
        """Put `records`, read from the file `origin`, in the place of what that file gave before.

        Raises RecordsError or StorageError; then everything is as it was.
        """
        stored = {record.id: record for record in self.read(kind)}
        note = self._note()
        owned = note.setdefault(kind, {})
        fresh = {record.id: record for record in records}
        gone = [name for name in owned.get(str(origin), []) if name in stored and name not in fresh]
        brought = Brought(
            added=tuple(name for name in fresh if name not in stored),
            changed=tuple(name for name in fresh if name in stored and stored[name] != fresh[name]),
            removed=tuple(gone),
            unchanged=tuple(name for name in fresh if stored.get(name) == fresh[name]),
        )
        kept = {name: record for name, record in stored.items() if name not in gone}
        for path in owned:
            owned[path] = [name for name in owned[path] if name not in fresh]
        owned[str(origin)] = list(fresh)
        if brought.added or brought.changed or brought.removed:
            replace_file(self.path(kind), csv_bytes(kind, list((kept | fresh).values())))
        replace_file(self.folder / _NOTE, json.dumps(note, ensure_ascii=False, indent=1).encode())
        return brought

    def _note(self) -> dict[str, dict[str, list[str]]]:
        """Kind -> imported file -> ids; empty where the note is lost, and then nothing is ever taken away."""
        try:
            note = json.loads((self.folder / _NOTE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return note if isinstance(note, dict) else {}


def broken(path: Path, problems: Sequence[Problem]) -> RecordsError:
    """The refusal of a file with bad rows."""
    shown = problems[:20]
    more = Text(f" (i {len(problems) - 20} dalszych)", f" (and {len(problems) - 20} more)")
    tail = more if len(problems) > len(shown) else Text("", "")
    return RecordsError(
        Text(
            f"{path.name}: nic nie wczytano. " + " ".join(item.sentence.pl for item in shown) + tail.pl,
            f"{path.name}: nothing was taken. " + " ".join(item.sentence.en for item in shown) + tail.en,
        )
    )
