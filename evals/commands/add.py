"""`evals add`: rows of a spreadsheet become cases, cases and thumbs-down rows to work on."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.bilingual import Text
from corpus.errors import DocumentUnknown, UsageError
from corpus.language import Language
from evals.commands.command import Command, print_json
from evals.usage import Parser, tell

if TYPE_CHECKING:
    from evals.addition import Reader


def _arguments(parser: Parser) -> None:
    parser.option(
        "rows",
        metavar="ROWS",
        nargs="?",
        type=Path,
        help=Text("arkusz z pytaniami: XLSX albo CSV", "spreadsheet of questions: XLSX or CSV"),
    )
    parser.option(
        "--template",
        action="store_true",
        help=Text("wypisz wzór arkusza", "write a template of the spreadsheet"),
    )
    parser.option(
        "--feedback",
        action="store_true",
        help=Text("wypisz złe oceny z czatu jako szkice", "write the chat's thumbs-down as drafts"),
    )
    parser.option(
        "--export",
        metavar="CASES",
        nargs="+",
        type=Path,
        help=Text(
            "wypisz pytania z plików JSONL jako arkusz", "write the questions of JSONL files as a sheet"
        ),
    )
    parser.option(
        "--out",
        metavar="FILE",
        type=Path,
        help=Text(
            "plik JSONL, do którego dopisać pytania; dla wzoru, szkiców i --export plik XLSX albo CSV",
            "JSONL file to add the questions to; for template, drafts and --export an XLSX or CSV file",
        ),
    )
    parser.option(
        "--data",
        metavar="DIR",
        help=Text(
            "folder danych: z ocenami; przy arkuszu szuka dokumentów i cytatów w jego indeksie",
            "data folder: holds the ratings; with a sheet, looks documents and quotes up in its index",
        ),
    )


def _run(options: argparse.Namespace, language: Language) -> int:
    wanted = [options.rows is not None, options.template, options.feedback, options.export is not None]
    if wanted.count(True) != 1:
        raise UsageError(
            Text(
                "Podaj arkusz, --template, --feedback albo --export.",
                "Give a sheet, --template, --feedback or --export.",
            )
        )
    if options.rows is not None:
        return _add(options, language)
    from evals.sheet import exported, template

    if options.template:
        return _write(template(), options, language)
    if options.export is not None:
        from evals.commands.generate import chosen_cases

        return _write(exported(chosen_cases(options.export, None, 1)), options, language)
    from assistant.settings import data_folder
    from evals.drafts import drafts

    return _write(drafts(data_folder(options.data)), options, language)


def _add(options: argparse.Namespace, language: Language) -> int:
    from evals.addition import add_cases
    from evals.sheet import read_sheet

    if options.out is None:
        raise UsageError(Text("Podaj --out PYTANIA.jsonl.", "Give --out CASES.jsonl."))
    cases = read_sheet(options.rows)
    add_cases(cases, options.out, _reader(options.data) if options.data else None)
    if options.json:
        print_json({"file": str(options.out), "added": [case.id for case in cases]})
    else:
        count, out = len(cases), options.out
        tell(Text(f"Dopisano do {out}: {count}.", f"Added to {out}: {count}.").to(language))
    return 0


def _reader(data: str) -> "Reader":
    from assistant.settings import data_folder
    from assistant.wiring import open_index

    folder = data_folder(data)
    index = open_index(folder).current()

    def read(document: str) -> str | None:
        try:
            return index.document(document, "admin").text
        except DocumentUnknown:
            return None

    return read


def _write(rows: Sequence[Mapping[str, str]], options: argparse.Namespace, language: Language) -> int:
    from evals.sheet_files import csv_text, write_rows

    if options.out is not None:
        write_rows(options.out, rows, language)
    if options.json:
        print_json({"csv": csv_text(rows, language)} if options.out is None else {"file": str(options.out)})
    elif options.out is None:
        sys.stdout.write(csv_text(rows, language))
    else:
        tell(Text(f"Zapisano {options.out}.", f"Written: {options.out}.").to(language))
    return 0


ADD = Command(
    "add",
    Text(
        "dodaj pytania z arkusza albo ze złych ocen w czacie",
        "add questions from a sheet or from thumbs-down",
    ),
    _arguments,
    _run,
)
