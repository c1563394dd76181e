"""`evals report RUN`: one HTML page that opens anywhere, without a network."""

import argparse
from pathlib import Path

from corpus.bilingual import Text
from corpus.language import Language
from evals.commands.command import Command, print_json
from evals.usage import Parser


def _arguments(parser: Parser) -> None:
    parser.option("run", metavar="RUN", type=Path, help=Text("folder przebiegu", "folder of the run"))
    parser.option(
        "--out",
        metavar="FILE",
        type=Path,
        help=Text(
            "plik strony (report.html w folderze przebiegu)", "the page (report.html in the run's folder)"
        ),
    )


def _run(options: argparse.Namespace, language: Language) -> int:
    from evals.report.page import write_report
    from evals.run import Run

    run = Run(options.run)
    path: Path = options.out or run.report_file
    count = write_report(run, path, language)
    if options.json:
        print_json({"report": str(path), "cases": count})
    else:
        print(path)
    return 0


REPORT = Command(
    "report",
    Text("napisz stronę HTML o przebiegu", "write an HTML page about a run"),
    _arguments,
    _run,
)
