"""`evals label export RUN FILE` and `evals label compare RUN FILE`: does the checker agree with people?"""

import argparse
from pathlib import Path

from corpus.bilingual import Text
from corpus.language import Language
from evals.commands.command import Command, print_json
from evals.usage import Parser, tell


def _arguments(parser: Parser) -> None:
    parser.option(
        "action",
        choices=("export", "compare"),
        help=Text("export: wypisz pary; compare: porównaj", "export the pairs; compare with labels"),
    )
    parser.option("run", metavar="RUN", type=Path, help=Text("folder przebiegu", "folder of the run"))
    parser.option("file", metavar="FILE", type=Path, help=Text("plik CSV", "CSV file"))
    parser.option(
        "--count", metavar="N", type=int, default=100, help=Text("liczba par", "number of pairs (100)")
    )
    parser.option("--seed", metavar="S", type=int, default=1, help=Text("ziarno losowania (1)", "seed (1)"))


def _run(options: argparse.Namespace, language: Language) -> int:
    from dataclasses import asdict

    from evals.label import agreement, pairs, write_pairs
    from evals.render import agreement_text
    from evals.run import Run

    run = Run(options.run)
    run.cases()
    if options.action == "export":
        chosen = pairs(run.rows(), options.count, options.seed)
        write_pairs(options.file, chosen)
        if options.json:
            print_json({"file": str(options.file), "pairs": len(chosen)})
        else:
            tell(
                Text(
                    f"{len(chosen)} par w {options.file}; wypełnij „supported” (1, 0) i „labelled_by”.",
                    f"{len(chosen)} pairs in {options.file}. Fill in “supported” (1 or 0) and “labelled_by”.",
                ).to(language)
            )
        return 0
    found = agreement(options.file, run.rows())
    told = {"pl": agreement_text(found, "pl"), "en": agreement_text(found, "en")}
    run.write_facts({**run.facts(), "agreement": told})
    if options.json:
        print_json(asdict(found) | {"trusted": found.trusted})
    else:
        print(agreement_text(found, language))
    return 0


LABEL = Command(
    "label",
    Text("oceny ludzi: wypisz pary zdanie–fragment, porównaj", "people's labels: export pairs, compare"),
    _arguments,
    _run,
)
