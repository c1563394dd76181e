"""`assistant records import|export|template|check`."""

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from assistant.arguments import Parser
from assistant.progress import Bars
from assistant.record_jobs import (
    Imported,
    check_files,
    check_known,
    import_file,
    known_records,
)  # fmt: skip
from assistant.record_render import checked_json, checked_words, column_json, imported_json, imported_words
from assistant.record_store import RecordStore
from assistant.render import report_json
from assistant.settings import Settings, interface_language
from assistant.wiring import open_builder, open_index
from corpus.bilingual import Text
from corpus.errors import RecordsError, UsageError
from corpus.language import Language
from corpus.schema.check import errors_of
from corpus.schema.columns import COLUMNS
from corpus.schema.records import Record, RecordKind
from corpus.schema.writing import csv_bytes, write_sheet
from indexing.choice import Scope

_REASONS_ABOVE = Text("Powody są wymienione wyżej.", "The reasons are listed above.")


def arguments(parser: Parser) -> None:
    parser.add(
        "action",
        about=Text(
            "import: wczytuje plik; export: zapisuje rekordy; template: pusty wzór z kolumnami; "
            "check: szuka duplikatów, sprzeczności i starych danych",
            "import: take over a file; export: write the records; template: an empty sheet with the columns; "
            "check: look for duplicates, contradictions and old facts",
        ),
        choices=("import", "export", "template", "check"),
        metavar="import|export|template|check",
    )
    parser.add(
        "files",
        about=Text("plik CSV albo XLSX (import, check)", "CSV or XLSX file (import, check)"),
        nargs="*",
        metavar="FILE",
        type=Path,
    )
    parser.add("--kind", about=Text("rodzaj rekordów", "kind of the records"), choices=tuple(COLUMNS))
    parser.add(
        "--out",
        about=Text("plik .csv albo .xlsx (export, template)", "a .csv or .xlsx file (export, template)"),
        metavar="FILE",
        type=Path,
    )
    parser.add(
        "--no-text",
        about=Text(
            "import bez tekstów: rekordy są od razu w find, teksty (wolne) doda następne assistant index",
            "import without texts: find has the records at once, the next assistant index adds texts (slow)",
        ),
        action="store_true",
    )
    parser.add(
        "--today",
        about=Text("dzień, na który liczyć (RRRR-MM-DD)", "the day to reckon by (YYYY-MM-DD)"),
        type=date.fromisoformat,
        metavar="DAY",
    )


def run(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    """Do one action, then print its result."""
    actions: dict[str, Callable[[argparse.Namespace, Path, Settings], int]] = {
        "import": _import,
        "export": _export,
        "template": _template,
        "check": _check,
    }
    return actions[options.action](options, data, settings)


def _import(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    language = interface_language(settings.language)
    if len(options.files) != 1:
        raise UsageError(Text("Podaj jeden plik CSV albo XLSX.", "Give one CSV or XLSX file."))
    access, today = settings.default_access, options.today or date.today()
    done = import_file(options.files[0], options.kind, data, access, today)
    indexed = None
    if done.brought is not None:
        scope: Scope = "records_without_text" if options.no_text else "records"
        with Bars(language) as bars:
            indexed = report_json(open_builder(settings, data, bars).run(scope=scope), language)
    _print(options, imported_json(done, indexed, language), imported_words(done, indexed, language))
    if done.brought is None:
        raise _nothing_taken(done)
    return 0


def _export(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    kind = _kind(options)
    store = RecordStore(data, settings.default_access)
    records = known_records(kind, store, open_index(data), settings.role)
    listed = [json.loads(json.dumps(asdict(record), default=date.isoformat)) for record in records]
    return _deliver(options, kind, records, {"records": listed}, interface_language(settings.language))


def _template(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    kind, language = _kind(options), interface_language(settings.language)
    columns = [column_json(column, language) for column in COLUMNS[kind]]
    return _deliver(options, kind, [], {"columns": columns}, language)


def _check(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    language, today = interface_language(settings.language), options.today or date.today()
    if options.files:
        done = check_files(options.files, options.kind, settings.default_access, today)
    else:
        store = RecordStore(data, settings.default_access)
        done = check_known(store, open_index(data), settings.role, today)
    _print(options, checked_json(done, language), checked_words(done, language))
    if wrong := len(done.problems) + len(errors_of(done.findings)):
        raise _to_mend(wrong)
    return 0


def _deliver(
    options: argparse.Namespace,
    kind: RecordKind,
    records: list[Any],
    inline: dict[str, object],
    language: Language,
) -> int:
    """Write a file, or print what would be in it: CSV, with --json the records or columns themselves."""
    chosen: list[Record] = records
    if options.files:
        raise UsageError(Text("Plik wynikowy podaj w --out.", "Name the file to write with --out."))
    if options.out is not None:
        write_sheet(options.out, kind, chosen, language)
        written = {"kind": kind, "file": str(options.out), "records": len(chosen)}
        told = Text(f"Zapisano {options.out}: {len(chosen)}.", f"Written {options.out}: {len(chosen)}.")
        _print(options, written, told.to(language))
    elif options.json:
        print(json.dumps({"kind": kind} | inline, ensure_ascii=False))
    else:
        sys.stdout.write(csv_bytes(kind, chosen, language).decode("utf-8-sig"))
    return 0


def _kind(options: argparse.Namespace) -> RecordKind:
    if options.kind is None:
        raise UsageError(
            Text(
                "Podaj --kind organisation albo --kind funding.",
                "Give --kind organisation or --kind funding.",
            )
        )
    kind: RecordKind = options.kind
    return kind


def _print(options: argparse.Namespace, value: dict[str, Any], words: str) -> None:
    print(json.dumps(value, ensure_ascii=False) if options.json else words)


def _nothing_taken(done: Imported) -> RecordsError:
    rows = len({problem.row for problem in done.table.read.problems})
    return RecordsError(
        Text(
            f"{done.table.name}: błędne wiersze: {rows}, niczego nie wczytano.",
            f"{done.table.name}: rows at fault: {rows}, nothing was taken.",
        ),
        _REASONS_ABOVE,
    )


def _to_mend(wrong: int) -> RecordsError:
    return RecordsError(
        Text(f"Do poprawy: {wrong}.", f"To be mended: {wrong}."),
        _REASONS_ABOVE,
    )
