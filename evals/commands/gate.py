"""`evals gate RUN`: exit code 1 and the names of what fell short, or 0."""

import argparse
from pathlib import Path

from corpus.bilingual import Text
from corpus.errors import UsageError
from corpus.language import Language
from evals.commands.command import Command, print_json
from evals.usage import Parser


def _arguments(parser: Parser) -> None:
    parser.option("run", metavar="RUN", type=Path, help=Text("folder przebiegu", "folder of the run"))
    parser.option(
        "--min",
        metavar="M=V",
        nargs="+",
        default=[],
        help=Text("co najmniej, np. strict=0.9 pl:strict=0.8", "at least, such as strict=0.9 pl:strict=0.8"),
    )
    parser.option(
        "--max",
        metavar="M=V",
        nargs="+",
        default=[],
        help=Text("co najwyżej, np. wrong_refusal=0.08", "at most, such as wrong_refusal=0.08"),
    )
    parser.option(
        "--invariants",
        action="store_true",
        help=Text(
            "bez awarii, właściwy język, liczby ze źródeł, odmowa, gdy brak odpowiedzi, kontrakt",
            "nothing failed, right language, numbers sourced, unanswerable refused, contract kept",
        ),
    )


def _run(options: argparse.Namespace, language: Language) -> int:
    from evals.gate import bound, shortfalls, violations
    from evals.run import Run
    from evals.score import score_run

    bounds = [bound("min", text) for text in options.min] + [bound("max", text) for text in options.max]
    if not bounds and not options.invariants:
        raise UsageError(Text("Podaj --min, --max albo --invariants.", "Give --min, --max or --invariants."))
    run = Run(options.run)
    short = shortfalls(bounds, score_run(run)) if bounds else []
    if options.invariants:
        short += violations(run.cases(), run.rows())
    if options.json:
        print_json({"passed": not short, "shortfalls": [text.to(language) for text in short]})
    else:
        passed = Text("Próg osiągnięty.", "The gate is passed.")
        print("\n".join(text.to(language) for text in short) or passed.to(language))
    return 1 if short else 0


GATE = Command(
    "gate",
    Text("sprawdź progi i niezmienniki przebiegu", "check a run's bounds and invariants"),
    _arguments,
    _run,
)
