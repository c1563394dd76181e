"""Records of an index folder, beside its vectors, words and catalogue: one file of JSON lines for each kind.

Written whole with every new folder; read whole, once, by whoever opens the folder. An index that was made
before there were records has none of these files, and no records.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_type_hints

from corpus.bilingual import Text
from corpus.errors import IndexDamaged
from corpus.schema.records import RECORD_TYPES, AnyRecord, RecordKind

_FOLDER = "records"


@dataclass(frozen=True)
class Filed:
    """A record, the source of the index that it came with and the file of that source.

    `since` is the day on which it was first indexed, `changed` the day since which it reads as it does, both
    ISO; `""` in an index that was made before they were kept.
    """

    record: AnyRecord
    source: str
    file: str
    since: str = ""
    changed: str = ""


@dataclass(frozen=True)
class SourceRecords:
    """What the records of a source are from now on."""

    source: str
    filed: tuple[Filed, ...] = ()


def read_all(folder: Path) -> tuple[Filed, ...]:
    """The records of every kind in an index folder. Raises IndexDamaged."""
    return tuple(filed for kind in RECORD_TYPES for filed in read_records(folder, kind))


def read_records(folder: Path, kind: RecordKind) -> tuple[Filed, ...]:
    """The records of one kind in an index folder, by id. Raises IndexDamaged."""
    try:
        lines = (folder / _FOLDER / f"{kind}.jsonl").read_bytes().splitlines()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise _damaged(folder) from error
    try:
        return tuple(_filed(kind, json.loads(line)) for line in lines)
    except (ValueError, TypeError, KeyError) as error:
        raise _damaged(folder) from error


def write_records(folder: Path, changed: Sequence[SourceRecords], forgotten: Iterable[str]) -> None:
    """Bring the records of an unfinished index folder up to date. Other sources keep theirs."""
    if not changed and not forgotten:
        return
    replaced = {item.source for item in changed}.union(forgotten)
    for kind in RECORD_TYPES:
        kept = [filed for filed in read_records(folder, kind) if filed.source not in replaced]
        fresh = [filed for item in changed for filed in item.filed if filed.record.kind == kind]
        ordered = sorted([*kept, *fresh], key=lambda filed: (filed.record.id, filed.source))
        (folder / _FOLDER).mkdir(exist_ok=True)
        path = folder / _FOLDER / f"{kind}.jsonl"
        path.write_text("".join(f"{_line(filed)}\n" for filed in ordered), encoding="utf-8")


def canonical(record: AnyRecord) -> str:
    """The fields of a record that are known, as JSON."""
    return _json(_known(record))


def _known(record: AnyRecord) -> dict[str, Any]:
    return {name: value for name, value in vars(record).items() if value not in (None, "", ())}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=date.isoformat)


def _line(filed: Filed) -> str:
    return _json([filed.source, filed.file, _known(filed.record), filed.since, filed.changed])


def _filed(kind: RecordKind, line: list[Any]) -> Filed:
    source, file, known, *days = line
    for name in _LISTS[kind].intersection(known):
        known[name] = tuple(known[name])
    for name in _DAYS[kind].intersection(known):
        known[name] = date.fromisoformat(known[name])
    return Filed(RECORD_TYPES[kind](**known), source, file, *days)


def _fields_that_hold(wanted: object) -> dict[RecordKind, frozenset[str]]:
    return {
        kind: frozenset(name for name, hint in get_type_hints(record).items() if hint == wanted)
        for kind, record in RECORD_TYPES.items()
    }


_LISTS = _fields_that_hold(tuple[str, ...])
_DAYS = _fields_that_hold(date | None)


def _damaged(folder: Path) -> IndexDamaged:
    return IndexDamaged(
        Text(
            f"Nie można odczytać rekordów indeksu {folder.name}.",
            f"The records of index {folder.name} cannot be read.",
        ),
        Text("Odbuduj go: assistant index --rebuild.", "Rebuild it: assistant index --rebuild."),
    )
