"""`evals retrieval`: how well the product finds, beside BM25, vectors alone and plain fusion, per set."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.bilingual import Text
from corpus.language import Language
from evals.commands.command import Command, print_json
from evals.commands.counting import counting
from evals.commands.folders import add_data, add_outside_data, outside_data
from evals.perturb import PERTURBATIONS
from evals.suites import SUITES, Suite, load_suite
from evals.usage import Parser

if TYPE_CHECKING:
    from assistant.settings import Settings
    from evals.retrieval import Asked

PARTS_LEFT_OUT = ("glossary", "neighbours")
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
    add_outside_data(parser)
    add_data(parser)


def _run(options: argparse.Namespace, language: Language) -> int:
    from assistant.settings import data_folder, read_settings
    from evals.retrieval import FUSION, against, against_better_part, by_relation, lines, pooled
    from evals.retrieval_table import differences_table, markdown_of, systems_table, text_of

    root = outside_data(options.eval_data)
    data = data_folder(options.data)
    settings = read_settings(data)
    asked: list[Asked] = []
    for name in options.sets or SUITES:
        suite = load_suite(name, root)
        if suite.passages and any(question.positives for question in suite.questions):
            asked += _asked(suite, settings, data, options, language)
    every = [*asked, *by_relation(asked), *pooled(asked)]
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

    with counting(len(suite.passages), title=f"{suite.name}: {_INDEXING.to(language)}") as stored:
        assistant = open_suite(suite, settings, data, stored=stored)
    count = sum(bool(question.positives) for question in suite.questions)
    systems = searches(suite, assistant, without=options.without, perturb=options.perturb)
    with counting(count, title=f"{suite.name}: {_ASKING.to(language)}") as asked_one:
        return ask_suite(suite, systems, asked=asked_one)


RETRIEVAL = Command(
    "retrieval",
    Text("zmierz wyszukiwanie na zbiorach publicznych", "measure retrieval on public sets"),
    _arguments,
    _run,
)
