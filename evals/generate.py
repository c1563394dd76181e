"""Cases in, rows out: the product is called once per case, and every row is on the disk before the next.

Cases are asked in an order in which every beginning is a fair sample (kinds, languages and answerability
mixed), so that the time of the first ones tells the time of all.
"""

import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corpus.bilingual import Text
from corpus.errors import AssistantError
from evals import provenance
from evals.baselines import PASTED, PLAIN, pasted, plain_prompt, prompt_hashes
from evals.case import Case
from evals.product import Opened, Product, found_passages
from evals.reply import PRODUCT, FoundPassage, Row
from evals.run import Run, RunError

FIRST_CASES = 12
"""Cases after which the length of the run is told; fewer say too little where questions differ in length."""

DEPTH = 10
"""Passages searched per case for the ranking measures."""

_SAME = ("model", "index", "settings")


@dataclass(frozen=True)
class Progress:
    """After each case: how many are done of how many, failed so far, and the seconds still to go.

    `remaining_s` is `None` before the first; until FIRST_CASES are measured it is a first guess.
    """

    done: int
    total: int
    failed: int
    remaining_s: float | None


def generate(
    cases: Sequence[Case],
    opened: Opened,
    run: Run,
    *,
    baselines: bool,
    told: Callable[[Progress], None] = lambda progress: None,
) -> Progress:
    """Ask every case that has no row yet; return the last progress. A run made without the baselines gets
    them without the product being asked again.

    Raises RunError where the folder belongs to other cases or another product.
    """
    ordered = spread(cases)
    run.start(ordered)
    run.mend()
    known = {(row.case, row.system): row for row in run.rows()}
    facts = _facts(opened, run, cases)
    run.write_facts(facts)
    left = pending(ordered, run, wanted(opened, baselines=baselines))
    first_s = 0.0
    progress = Progress(len(cases) - len(left), len(cases), 0, None)
    started = time.monotonic()
    for count, case in enumerate(left, 1):
        row = known.get((case.id, PRODUCT)) or answer(case, opened.product)
        rows = [row, *(_baselines(case, opened, row) if baselines else ())]
        # The product's row comes last: a case counts as done only when its baselines are written too.
        run.append(row for row in reversed(rows) if (row.case, row.system) not in known)
        elapsed = time.monotonic() - started
        # The first case also loads the model: it tells nothing of the others.
        first_s = elapsed if count == 1 else first_s
        each = elapsed if count == 1 else (elapsed - first_s) / (count - 1)
        remaining = each * (len(left) - count)
        if count == min(FIRST_CASES, len(left)):
            facts["estimate_s"] = round(elapsed + remaining, 1)
        failures = progress.failed + (rows[0].reply.outcome == "failed")
        progress = Progress(progress.done + 1, len(cases), failures, remaining)
        told(progress)
    if left:
        took = round(time.monotonic() - started, 1)
        facts["seconds"] = round(facts.get("seconds", 0.0) + took, 1)
        facts["finished"] = provenance.now()
        facts["peak_memory_mib"] = provenance.peak_memory_mib()
        run.write_facts(facts | _identity(opened, facts, baselines=baselines))
    return progress


def wanted(opened: Opened, *, baselines: bool) -> tuple[str, ...]:
    """The systems that a run asks: the product alone, or the baselines as well."""
    plain = (PLAIN,) if opened.chat_model is not None else ()
    return (PRODUCT, *PASTED, *plain) if baselines else (PRODUCT,)


def pending(cases: Sequence[Case], run: Run, systems: Sequence[str] = (PRODUCT,)) -> list[Case]:
    """The cases that lack a row of one of the systems, in their order; a case for which the product found
    nothing has no baselines."""
    rows = run.rows()
    known = {(row.case, row.system) for row in rows}
    alone = {row.case for row in rows if row.system == PRODUCT and row.found is None}
    return [
        case
        for case in cases
        if any((case.id, name) not in known for name in systems if name == PRODUCT or case.id not in alone)
    ]


def _baselines(case: Case, opened: Opened, row: Row) -> Iterator[Row]:
    if row.found is not None:
        yield from pasted(case, row.found)
        if opened.chat_model is not None:
            yield plain_prompt(case, row.found, opened.chat_model)


def answer(case: Case, product: Product) -> Row:
    """One case asked; whatever breaks becomes a failed row that says so."""
    started = time.perf_counter()
    result: dict[str, Any] | None = None
    found: tuple[FoundPassage, ...] | None = None
    error: str | None = None
    seconds: float | None = None
    try:
        result = product.ask(case)
        seconds = time.perf_counter() - started
        query = str(result.get("rewritten") or case.question)
        found = found_passages(product.search(query, DEPTH, role=case.as_role or "staff"))
    except AssistantError as known:
        error = f"{known.sentence.pl} / {known.sentence.en}"
    except Exception as unknown:
        error = "".join(traceback.format_exception_only(unknown)).strip()
    return Row(case.id, PRODUCT, seconds or time.perf_counter() - started, result, error, found)


def spread(cases: Sequence[Case]) -> list[Case]:
    """The cases so ordered that every beginning of the list is spread over all sorts of cases."""
    alike = sorted(cases, key=lambda case: (case.answerable, case.cell or case.lang, case.kind, case.id))
    bits = max(1, (len(alike) - 1).bit_length())
    places = (int(f"{number:0{bits}b}"[::-1], 2) for number in range(2**bits))
    return [alike[place] for place in places if place < len(alike)]


def _facts(opened: Opened, run: Run, cases: Sequence[Case]) -> dict[str, Any]:
    """The facts of a new run, or those of the one that goes on."""
    before = run.facts()
    now = dict(opened.identity())
    for name in _SAME:
        # What only answers tell (the prompts used) is empty before the first of them.
        if before.get(name) and now.get(name) and before[name] != now[name]:
            raise RunError(
                Text(
                    f"Przebieg {run.folder} zaczęto z inną wartością: {name}.",
                    f"The run {run.folder} was begun with another {name}.",
                ),
                Text("Podaj inny --out.", "Give another --out."),
            )
    return {
        "schema": 1,
        "started": provenance.now(),
        "cases": len(cases),
        "commit": provenance.commit(),
        "machine": provenance.machine(),
        "versions": provenance.versions(),
        **{name: value for name, value in now.items() if value},
        **before,
    }


def _identity(opened: Opened, before: Mapping[str, Any], *, baselines: bool) -> dict[str, Any]:
    known = dict(opened.identity())
    if "prompts" in known:
        known["prompts"] = {**before.get("prompts", {}), **known["prompts"]}
    return known | ({"plain_prompts": prompt_hashes()} if baselines else {})
