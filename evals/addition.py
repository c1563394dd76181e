"""Checked cases in, lines added to a case file out; all of them or none."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus.bilingual import Text
from evals.case import Case, load_cases
from evals.case_gold import gold_problems
from evals.run import case_to_json, write_whole
from evals.sheet import refuse

Reader = Callable[[str], str | None]
"""The text of a document by its name, `None` where there is no such document."""


def add_cases(cases: Sequence[Case], out: Path, read: Reader | None = None) -> None:
    """Add `cases` to the case file `out`, which need not exist.

    With `read`, their documents, quotes and vital facts are looked up as well. Raises SheetError with every
    case that is wrong; then the file stays as it was.
    """
    known = load_cases(out) if out.exists() else []
    taken = {case.id for case in known}
    problems = [
        Text(f"{case.id}: ten id jest już w {out}", f"{case.id}: this id is in {out} already")
        for case in cases
        if case.id in taken
    ]
    if read is not None:
        problems += [problem for case in cases for problem in gold_problems(case, read)]
    refuse(problems)
    lines = [json.dumps(case_to_json(case), ensure_ascii=False) + "\n" for case in [*known, *cases]]
    out.parent.mkdir(parents=True, exist_ok=True)
    write_whole(out, "".join(lines))
