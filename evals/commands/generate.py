"""`evals generate CASES --out RUN`: ask the product once per case."""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from corpus.bilingual import Text
from corpus.language import Language
from evals.case import Case, CaseError
from evals.commands.command import Command, print_json
from evals.durations import duration
from evals.usage import Parser, tell


def _arguments(parser: Parser) -> None:
    parser.option(
        "cases",
        metavar="CASES",
        nargs="+",
        type=Path,
        help=Text(
            "pliki z przypadkami (JSONL, XLSX, CSV) albo foldery plików JSONL",
            "files of cases (JSONL, XLSX, CSV), or folders of JSONL files",
        ),
    )
    parser.option(
        "--out", metavar="RUN", type=Path, required=True, help=Text("folder przebiegu", "folder of the run")
    )
    parser.option(
        "--data",
        metavar="DIR",
        help=Text("folder danych asystenta", "data folder of the assistant"),
    )
    parser.option(
        "--sample",
        metavar="N",
        type=int,
        help=Text("tylko N losowych przypadków", "only N random cases"),
    )
    parser.option(
        "--seed",
        metavar="S",
        type=int,
        default=1,
        help=Text("ziarno losowania (1)", "seed of sampling (1)"),
    )
    parser.option(
        "--baselines",
        action="store_true",
        help=Text(
            "także wklejone fragmenty i zwykłe polecenie dla tego samego modelu",
            "also pasted passages and a plain prompt to the same model",
        ),
    )


def _run(options: argparse.Namespace, language: Language) -> int:
    from evals.generate import FIRST_CASES, Progress, generate
    from evals.product import open_product
    from evals.run import Run

    cases = chosen_cases(options.cases, options.sample, options.seed)
    run = Run(options.out)
    opened = open_product(options.data)
    bar = tqdm(total=len(cases), unit=Text(" przyp.", " case").to(language), dynamic_ncols=True)

    def told(progress: Progress) -> None:
        bar.update(progress.done - bar.n)
        if progress.done in (2, FIRST_CASES) and progress.remaining_s:
            left = duration(progress.remaining_s, language)
            bar.write(
                Text(
                    f"Po pierwszych przypadkach ({progress.done}): zostało około {left}.",
                    f"Measured on the first cases ({progress.done}): about {left} to go.",
                ).to(language),
                file=bar.fp,
            )

    with bar:
        last = generate(cases, opened, run, baselines=options.baselines, told=told)
    facts = run.facts()
    if options.json:
        keys = ("cases", "estimate_s", "seconds", "peak_memory_mib")
        print_json({"run": str(run.folder), "failed": last.failed, **{key: facts.get(key) for key in keys}})
    else:
        tell(
            Text(
                f"Zapisano {last.done} przypadków w {run.folder}; awarie: {last.failed}.",
                f"{last.done} cases in {run.folder}; failed: {last.failed}.",
            ).to(language)
        )
    return 0


def chosen_cases(paths: Sequence[Path], sample: int | None, seed: int) -> list[Case]:
    """The cases of all files, a random sample of them where wanted.

    Raises CaseError for an absent path, no cases at all, or one id in two files.
    """
    from evals.case_files import case_files, cases_of

    files = [file for path in paths for file in case_files(path)]
    cases = [case for file in files for case in cases_of(file)]
    twice = {case.id for case in cases if sum(other.id == case.id for other in cases) > 1}
    if twice:
        names = ", ".join(sorted(twice)[:5])
        raise CaseError(Text(f"Ten sam id w dwóch plikach: {names}.", f"The same id in two files: {names}."))
    if not cases:
        names = ", ".join(str(path) for path in paths)
        raise CaseError(Text(f"Brak przypadków w {names}.", f"There are no cases in {names}."))
    if sample is not None and sample < len(cases):
        kept = set(random.Random(seed).sample(range(len(cases)), max(sample, 1)))
        cases = [case for place, case in enumerate(cases) if place in kept]
    return cases


GENERATE = Command(
    "generate",
    Text("zadaj przypadki asystentowi i zapisz odpowiedzi", "ask the assistant the cases and record answers"),
    _arguments,
    _run,
)
