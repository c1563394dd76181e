"""`evals score RUN`: measure what was answered, as often as wanted, without the model."""

import argparse
from pathlib import Path

from corpus.bilingual import Text
from corpus.language import Language
from evals.commands.command import Command, print_json
from evals.usage import Parser


def _arguments(parser: Parser) -> None:
    parser.option("run", metavar="RUN", type=Path, help=Text("folder przebiegu", "folder of the run"))
    parser.option(
        "--suite", help=Text("tabela tylko tej kolekcji przypadków", "table of this collection of cases only")
    )
    parser.option("--split", choices=("tune", "holdout"), help=Text("tylko ten podział", "this split only"))
    parser.option(
        "--markdown",
        action="store_true",
        help=Text("tabela jakości do README", "the quality table for the README"),
    )
    parser.option(
        "--into",
        metavar="FILE",
        type=Path,
        help=Text(
            "wpisz tę tabelę do pliku między znaczniki", "write that table into a file between its marks"
        ),
    )
    parser.option(
        "--marks",
        metavar="NAME",
        default="quality",
        help=Text("nazwa znaczników (quality)", "name of the marks (quality)"),
    )


def _run(options: argparse.Namespace, language: Language) -> int:
    from evals.marked_text import write_between
    from evals.quality import quality
    from evals.render import tables
    from evals.run import Run
    from evals.score import ALL, score_run, write_scores

    run = Run(options.run)
    scored = score_run(run)
    scores = write_scores(run, scored)
    if options.into is not None:
        write_between(options.into, options.marks, quality(scored, scores["run"], language))
    if options.json:
        print_json({key: scores[key] for key in ("run", "outcomes", "beaten", "table")})
    elif options.markdown:
        print(quality(scored, scores["run"], language))
    else:
        print(tables(scores, language, suite=options.suite or ALL, split=options.split or ALL))
    return 0


SCORE = Command(
    "score",
    Text("policz miary przebiegu (bez modelu)", "compute the measures of a run (without the model)"),
    _arguments,
    _run,
)
