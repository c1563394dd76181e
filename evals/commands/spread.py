"""`evals spread RUN RUN…`: how far do runs of the same product lie apart?"""

import argparse
from pathlib import Path

from corpus.bilingual import Text
from corpus.language import Language
from evals.commands.command import Command, print_json
from evals.usage import Parser, tell


def _arguments(parser: Parser) -> None:
    parser.option(
        "runs",
        metavar="RUN",
        nargs="+",
        type=Path,
        help=Text("co najmniej dwa przebiegi tych samych przypadków", "two or more runs of the same cases"),
    )


def _run(options: argparse.Namespace, language: Language) -> int:
    from dataclasses import asdict

    from evals.render import grid, number
    from evals.run import Run
    from evals.score import score_run
    from evals.spread import spread, unlike

    runs = [Run(folder) for folder in options.runs]
    found = spread([score_run(run) for run in runs])
    names = unlike(runs)
    if names:
        listed = ", ".join(names)
        tell(
            Text(f"Przebiegi różnią się też tym: {listed}.", f"The runs also differ in: {listed}.").to(
                language
            )
        )
    if options.json:
        print_json({"unlike": names, "spread": [asdict(one) for one in found]})
        return 0
    head = [
        Text("miara", "measure").to(language),
        *(folder.name for folder in options.runs),
        Text("rozrzut", "spread").to(language),
        Text("odch. std.", "st. dev.").to(language),
        Text("różnych", "differing").to(language),
    ]
    rows = [
        [
            one.measure if one.statistic in ("mean", "sum") else f"{one.measure} {one.statistic}",
            *(number(value, language, 3) for value in one.values),
            number(one.width, language, 3),
            number(one.deviation, language, 3),
            f"{one.differing}/{one.scored}",
        ]
        for one in found
    ]
    print(grid([head, *rows]))
    return 0


SPREAD = Command(
    "spread",
    Text("pokaż rozrzut przebiegów tej samej wersji", "show how far runs of the same version lie apart"),
    _arguments,
    _run,
)
