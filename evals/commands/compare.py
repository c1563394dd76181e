"""`evals compare RUN_A RUN_B`: is B better than A, or is no difference shown?"""

import argparse
from pathlib import Path

from corpus.bilingual import Text
from corpus.language import Language
from evals.commands.command import Command, print_json
from evals.usage import Parser


def _arguments(parser: Parser) -> None:
    parser.option("a", metavar="RUN_A", type=Path, help=Text("pierwszy przebieg", "the first run"))
    parser.option("b", metavar="RUN_B", type=Path, help=Text("drugi przebieg", "the second run"))
    parser.option(
        "--groups",
        action="store_true",
        help=Text("także języki i cztery kierunki", "languages and the four directions as well"),
    )


def _run(options: argparse.Namespace, language: Language) -> int:
    from dataclasses import asdict

    from evals.compare import compare
    from evals.render import differences
    from evals.run import Run
    from evals.score import ALL, score_run

    found = compare(score_run(Run(options.a)), score_run(Run(options.b)))
    shown = [one for one in found if options.groups or one.group == ALL]
    if options.json:
        print_json([asdict(one) for one in shown])
    else:
        print(differences(shown, language))
    return 0


COMPARE = Command(
    "compare",
    Text("porównaj dwa przebiegi tych samych przypadków", "compare two runs of the same cases"),
    _arguments,
    _run,
)
