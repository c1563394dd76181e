"""`evals checker`: does the sentence check tell true sentences from changed ones?"""

import argparse
from pathlib import Path

from corpus.bilingual import Text
from corpus.language import Language
from evals.commands.command import Command, print_json
from evals.commands.counting import counting
from evals.commands.folders import add_data, add_outside_data, outside_data_if_any
from evals.usage import Parser

PAIRS = Path(__file__).resolve().parents[1] / "cases" / "checker_pairs.jsonl"


def _arguments(parser: Parser) -> None:
    parser.option(
        "pairs",
        metavar="PAIRS",
        nargs="?",
        type=Path,
        default=PAIRS,
        help=Text(
            "plik z parami; bez tego evals/cases/checker_pairs.jsonl",
            "file of pairs; else evals/cases/checker_pairs.jsonl",
        ),
    )
    parser.option(
        "--part",
        choices=("tune", "holdout"),
        help=Text(
            "tune: do strojenia; holdout: tylko do pomiaru; bez tego obie",
            "tune: may steer choices; holdout: only measured; else both",
        ),
    )
    parser.option(
        "--own",
        action="store_true",
        help=Text("tylko pary z własnych dokumentów", "only pairs over our own documents"),
    )
    parser.option(
        "--wrong",
        action="store_true",
        help=Text("wypisz także zdania ocenione błędnie", "list the sentences judged wrongly as well"),
    )
    parser.option(
        "--markdown", action="store_true", help=Text("tabela do README", "the table for the README")
    )
    parser.option(
        "--into",
        metavar="FILE",
        type=Path,
        help=Text(
            "wpisz tę tabelę do pliku między znaczniki „checker”",
            "write that table into a file between the marks “checker”",
        ),
    )
    add_outside_data(parser)
    add_data(parser)


def _run(options: argparse.Namespace, language: Language) -> int:
    from assistant.settings import data_folder, read_settings
    from assistant.wiring import open_embedder
    from evals.checker_table import markdown, table, wrong
    from evals.checker_trial import lines, try_pairs
    from evals.marked_text import write_between
    from evals.pair_passages import OWN, PairPassages
    from evals.pairs import load_pairs
    from indexing.glossary import read_glossary

    pairs = [
        pair
        for pair in load_pairs(options.pairs)
        if options.part in (None, pair.part) and (not options.own or pair.document.startswith(f"{OWN}/"))
    ]
    embedder = open_embedder(read_settings(data_folder(options.data)))
    with counting(len(pairs), unit=Text(" zdań", " sentences").to(language)) as tried_one:
        tried = try_pairs(
            pairs,
            PairPassages(outside_data_if_any(options.eval_data)),
            embedder=embedder,
            glossary=read_glossary(),
            tried=tried_one,
        )
    found = lines(tried)
    if options.into is not None:
        write_between(options.into, "checker", markdown(found, language))
    if options.json:
        print_json([{**vars(line), "estimate": vars(line.estimate)} for line in found])
        return 0
    print(markdown(found, language) if options.markdown else table(found, language))
    if options.wrong:
        print(f"\n{wrong(tried)}")
    return 0


CHECKER = Command(
    "checker",
    Text("zmierz sprawdzanie zdań na parach z etykietami", "measure the sentence check on labelled pairs"),
    _arguments,
    _run,
)
