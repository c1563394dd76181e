"""Suites that the whole product answers: a name in, its cases and the product opened over its documents out.

The index of a suite is built once, under the data folder, by the product's own functions.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.bilingual import Text
from evals.case import Case
from evals.injected.suite import FOLDER, asked_themselves, fingerprint, injected, written_to
from evals.product import Opened, opened
from evals.suite_cases import cases_of_suite
from evals.suite_index import open_suite
from evals.suites import Suite, SuiteError, load_suite
from indexing.build import Progress

if TYPE_CHECKING:
    from assistant.settings import Settings


@dataclass(frozen=True)
class Answering:
    """The cases of a suite; `open` builds its index where there is none and opens the product over it."""

    cases: list[Case]
    open: Callable[[Progress], Opened]


def answering(name: str, root: Path, settings: "Settings", data: Path) -> Answering:
    """The suite `name` of `evals.suites.ANSWERING` over the outside data at `root`. Raises SuiteError."""
    suite = load_suite(name, root)
    if name == "injection":
        return _injection(suite, settings, data)

    def open_it(told: Progress) -> Opened:
        count = 0

        def stored(more: int) -> None:
            nonlocal count
            count += more
            told(_INDEXING, count, len(suite.passages))

        return opened(open_suite(suite, settings, data, stored=stored, chat=True), settings)

    return Answering(cases_of_suite(suite), open_it)


def _injection(suite: Suite, settings: "Settings", data: Path) -> Answering:
    documents = list(injected(suite))

    def open_it(told: Progress) -> Opened:
        from assistant.wiring import open_assistant, open_builder

        folder = data / "evals" / "suites" / f"injection-{fingerprint(suite)}"
        written_to(folder / FOLDER, documents)
        report = open_builder(settings, folder, told).run([folder / FOLDER])
        if report.failed:
            broken = ", ".join(failure.document for failure in report.failed)
            raise SuiteError(
                Text(f"Nie zindeksowano dokumentów: {broken}.", f"Documents were not indexed: {broken}.")
            )
        return opened(open_assistant(settings, folder), settings)

    return Answering([*(document.case for document in documents), *asked_themselves(suite)], open_it)


_INDEXING = Text("indeksowanie", "indexing")
