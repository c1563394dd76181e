"""`evals generate CASES --out RUN`: ask the product once per case."""

import argparse
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from assistant.settings import data_folder
from corpus.bilingual import Text
from corpus.errors import UsageError
from corpus.language import Language
from evals.case import Case, CaseError
from evals.commands.command import Command, print_json
from evals.commands.folders import add_data, add_outside_data, outside_data
from evals.suites import ANSWERING
from evals.usage import Parser, tell

if TYPE_CHECKING:
    from evals.generate import Progress
    from evals.product import Opened
    from evals.run import Run


def _arguments(parser: Parser) -> None:
    parser.option(
        "cases",
        metavar="CASES",
        nargs="*",
        type=Path,
        help=Text(
            "pliki z przypadkami (JSONL, XLSX, CSV) albo foldery plików JSONL",
            "files of cases (JSONL, XLSX, CSV), or folders of JSONL files",
        ),
    )
    parser.option(
        "--suite",
        choices=ANSWERING,
        help=Text(
            "zamiast plików: zbiór publiczny z własnym indeksem",
            "instead of files: a public set with an index of its own",
        ),
    )
    parser.option(
        "--out", metavar="RUN", type=Path, required=True, help=Text("folder przebiegu", "folder of the run")
    )
    add_data(parser)
    add_outside_data(parser)
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
    from evals.generate import FIRST_CASES, Progress, generate, pending, wanted
    from evals.pace import PaceNotes, Promise, pace_key, pace_of_rows
    from evals.provenance import machine
    from evals.run import Run

    if bool(options.cases) == bool(options.suite):
        raise UsageError(Text("Podaj pliki przypadków albo --suite.", "Give files of cases or --suite."))
    cases, open_it = _suite(options, language) if options.suite else _files(options)
    run = Run(options.out)
    opened = open_it()
    left = len(pending(cases, run, wanted(opened, baselines=options.baselines)))
    promise = Promise(left)
    notes = PaceNotes(data_folder(options.data) / "evals" / "pace.json")
    key = pace_key(opened.identity(), machine()["processor"], baselines=options.baselines)
    if left:
        tell(promise.at_start(pace_of_rows(run.rows()) or notes.of(key)).to(language))
    started = time.monotonic()
    bar = tqdm(total=len(cases), unit=Text(" przyp.", " case").to(language), dynamic_ncols=True)

    def told(progress: Progress) -> None:
        bar.update(progress.done - bar.n)
        said = promise.after(progress, time.monotonic() - started)
        if said is not None:
            bar.write(said.to(language), file=bar.fp)

    with bar:
        last = generate(cases, opened, run, baselines=options.baselines, told=told)
    took = time.monotonic() - started
    if left >= FIRST_CASES:
        notes.note(key, took / left)
    if left:
        run.write_facts({**run.facts(), "promised_s": promise.seconds, "took_s": round(took, 1)})
    _tell_end(run, last, promise.kept(took, language) if left else "", options, language)
    return 0


def _tell_end(
    run: "Run", last: "Progress", kept: str, options: argparse.Namespace, language: Language
) -> None:
    if options.json:
        facts = run.facts()
        keys = ("cases", "estimate_s", "promised_s", "took_s", "seconds", "peak_memory_mib")
        print_json({"run": str(run.folder), "failed": last.failed, **{key: facts.get(key) for key in keys}})
        return
    tell(
        Text(
            f"Zapisano {last.done} przypadków w {run.folder}; awarie: {last.failed}. {kept}",
            f"{last.done} cases in {run.folder}; failed: {last.failed}. {kept}",
        )
        .to(language)
        .strip()
    )


def _files(options: argparse.Namespace) -> "tuple[list[Case], Callable[[], Opened]]":
    from evals.product import open_product

    cases = chosen_cases(options.cases, options.sample, options.seed)
    return cases, lambda: open_product(options.data)


def _suite(options: argparse.Namespace, language: Language) -> "tuple[list[Case], Callable[[], Opened]]":
    from assistant.progress import Bars
    from assistant.settings import read_settings
    from evals.answering import answering

    data = data_folder(options.data)
    chosen = answering(options.suite, outside_data(options.eval_data), read_settings(data), data)

    def open_it() -> "Opened":
        with Bars(language) as bars:
            return chosen.open(bars)

    return sampled(chosen.cases, options.sample, options.seed), open_it


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
    return sampled(cases, sample, seed)


def sampled(cases: list[Case], sample: int | None, seed: int) -> list[Case]:
    """A random sample in the order of the cases; all of them where none is wanted or there are fewer."""
    if sample is None or sample >= len(cases):
        return cases
    kept = set(random.Random(seed).sample(range(len(cases)), max(sample, 1)))
    return [case for place, case in enumerate(cases) if place in kept]


GENERATE = Command(
    "generate",
    Text("zadaj przypadki asystentowi i zapisz odpowiedzi", "ask the assistant the cases and record answers"),
    _arguments,
    _run,
)
