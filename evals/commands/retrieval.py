"""`evals retrieval`: how well the product finds, beside BM25, vectors alone and plain fusion, per set."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from corpus.bilingual import Text
from corpus.errors import SettingsError
from corpus.language import Language
from evals.commands.command import Command, print_json
from evals.suites import SUITES, Suite, load_suite
from evals.suites.suite import SETTING
from evals.usage import Parser

if TYPE_CHECKING:
    from assistant.settings import Settings
    from evals.retrieval import Line

_SETS = ", ".join(SUITES)
_INDEXING = Text("indeksowanie", "indexing")
_ASKING = Text("pytania", "questions")


def _arguments(parser: Parser) -> None:
    parser.option(
        "--sets",
        nargs="+",
        metavar="SET",
        help=Text(
            f"zestawy; bez tego wszystkie: {', '.join(SUITES)}", f"sets; else all: {', '.join(SUITES)}"
        ),
    )
    parser.option(
        "--eval-data",
        metavar="DIR",
        type=Path,
        help=Text(f"folder danych zewnętrznych (albo {SETTING})", f"folder of outside data (or {SETTING})"),
    )
    parser.option(
        "--data", metavar="DIR", help=Text("folder danych asystenta", "data folder of the assistant")
    )


def _run(options: argparse.Namespace, language: Language) -> int:
    from assistant.settings import data_folder, read_settings
    from evals.render import retrieval_table

    root = outside_data(options.eval_data)
    data = data_folder(options.data)
    settings = read_settings(data)
    lines: list[Line] = []
    for name in options.sets or SUITES:
        suite = load_suite(name, root)
        if not suite.passages or not any(question.positives for question in suite.questions):
            continue
        lines += _measured(suite, settings, data, language)
    if options.json:
        print_json([{**vars(line), "estimate": vars(line.estimate)} for line in lines])
    else:
        print(retrieval_table(lines, language))
    return 0


def _measured(suite: Suite, settings: "Settings", data: Path, language: Language) -> "list[Line]":
    from evals.retrieval import measure_suite, searches
    from evals.suite_index import open_suite

    with tqdm(total=len(suite.passages), desc=f"{suite.name}: {_INDEXING.to(language)}", leave=False) as bar:

        def stored(count: int) -> None:
            bar.update(count)

        assistant = open_suite(suite, settings, data, stored=stored)
    asked = sum(bool(question.positives) for question in suite.questions)
    with tqdm(total=asked, desc=f"{suite.name}: {_ASKING.to(language)}", leave=False) as bar:

        def one_more() -> None:
            bar.update(1)

        return measure_suite(suite, searches(suite, assistant), asked=one_more)


def outside_data(named: Path | None) -> Path:
    """The folder of outside data. Raises SettingsError where none was named: there is no default."""
    chosen = named or os.environ.get(SETTING)
    if not chosen:
        raise SettingsError(
            Text("Nie podano folderu danych zewnętrznych.", "The folder of outside data was not named."),
            Text(f"Podaj --eval-data albo ustaw {SETTING}.", f"Give --eval-data or set {SETTING}."),
        )
    return Path(chosen)


RETRIEVAL = Command(
    "retrieval",
    Text("zmierz wyszukiwanie na zbiorach publicznych", "measure retrieval on public sets"),
    _arguments,
    _run,
)
