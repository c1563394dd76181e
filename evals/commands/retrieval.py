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
from evals.perturb import PERTURBATIONS
from evals.suites import SUITES, Suite, load_suite
from evals.suites.suite import SETTING
from evals.usage import Parser

if TYPE_CHECKING:
    from assistant.settings import Settings
    from evals.retrieval import Asked

PARTS_LEFT_OUT = ("glossary",)
"""What `--without` can take from the product."""

_SETS = ", ".join(SUITES)
_INDEXING = Text("indeksowanie", "indexing")
_ASKING = Text("pytania", "questions")


def _arguments(parser: Parser) -> None:
    parser.option(
        "--sets",
        nargs="+",
        metavar="SET",
        help=Text(f"zestawy; bez tego wszystkie: {_SETS}", f"sets; else all: {_SETS}"),
    )
    parser.option(
        "--without",
        nargs="+",
        default=[],
        choices=PARTS_LEFT_OUT,
        help=Text("także produkt bez tej części", "the product without this part as well"),
    )
    parser.option(
        "--perturb",
        nargs="+",
        default=[],
        choices=tuple(PERTURBATIONS),
        help=Text(
            "także pytania bez znaków diakrytycznych lub z jedną literówką",
            "the questions without diacritics or with one typo as well",
        ),
    )
    parser.option("--markdown", action="store_true", help=Text("tabele w Markdownie", "tables as Markdown"))
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
    from evals.retrieval import FUSION, against, against_better_part, lines, pooled
    from evals.retrieval_table import differences_table, markdown_of, systems_table, text_of

    root = outside_data(options.eval_data)
    data = data_folder(options.data)
    settings = read_settings(data)
    asked: list[Asked] = []
    for name in options.sets or SUITES:
        suite = load_suite(name, root)
        if suite.passages and any(question.positives for question in suite.questions):
            asked += _asked(suite, settings, data, options, language)
    every = [*asked, *pooled(asked)]
    figures, plain, part = lines(every), against(every, FUSION), against_better_part(every)
    if options.json:
        print_json(
            {
                "lines": [{**vars(line), "estimate": vars(line.estimate)} for line in figures],
                "differences": [{**vars(one), "difference": vars(one.difference)} for one in (*plain, *part)],
            }
        )
        return 0
    tables = [
        systems_table(figures, language),
        *(differences_table(found, language) for found in (plain, part)),
    ]
    print(markdown_of(tables) if options.markdown else text_of(tables))
    return 0


def _asked(
    suite: Suite, settings: "Settings", data: Path, options: argparse.Namespace, language: Language
) -> "list[Asked]":
    from evals.retrieval import ask_suite
    from evals.suite_index import open_suite
    from evals.systems import searches

    with tqdm(total=len(suite.passages), desc=f"{suite.name}: {_INDEXING.to(language)}", leave=False) as bar:

        def stored(count: int) -> None:
            bar.update(count)

        assistant = open_suite(suite, settings, data, stored=stored)
    count = sum(bool(question.positives) for question in suite.questions)
    systems = searches(suite, assistant, without=options.without, perturb=options.perturb)
    with tqdm(total=count, desc=f"{suite.name}: {_ASKING.to(language)}", leave=False) as bar:

        def one_more() -> None:
            bar.update(1)

        return ask_suite(suite, systems, asked=one_more)


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
