"""`evals add`: rows of a spreadsheet become cases, thumbs-down become rows to fill in."""

import argparse
import sys
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
        metavar="ROWS.csv",
        nargs="?",
        type=Path,
        help=Text("arkusz z pytaniami, zapisany jako CSV", "spreadsheet of questions, saved as CSV"),
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
        "--out",
        metavar="FILE",
        type=Path,
        help=Text(
            "plik JSONL, do którego dopisać pytania; dla wzoru i szkiców plik CSV",
            "JSONL file to add the questions to; for template and drafts a CSV file",
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
    if [options.rows is not None, options.template, options.feedback].count(True) != 1:
        raise UsageError(
            Text(
                "Podaj arkusz CSV, --template albo --feedback.", "Give a CSV file, --template or --feedback."
            )
        )
    if options.rows is not None:
        return _add(options, language)
    from evals.sheet import template, written

    if options.template:
        return _write(template(language), options, language)
    from assistant.settings import data_folder
    from evals.drafts import drafts

    return _write(written(drafts(data_folder(options.data)), language), options, language)


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
    from assistant.settings import data_folder, read_settings
    from assistant.wiring import open_index

    folder = data_folder(data)
    index = open_index(read_settings(folder), folder).current()

    def read(document: str) -> str | None:
        try:
            return index.document(document, "admin").text
        except DocumentUnknown:
            return None

    return read


def _write(content: str, options: argparse.Namespace, language: Language) -> int:
    if options.out is not None:
        options.out.write_text(content, encoding="utf-8", newline="")
    if options.json:
        print_json({"csv": content} if options.out is None else {"file": str(options.out)})
    elif options.out is None:
        sys.stdout.write(content)
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
