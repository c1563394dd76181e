"""What reaches the chat model before it writes a word: `python -m evals.reading CASES`.

Of the answerable cases that stand alone, the share whose vital facts all stand in the fragments that the
product would have its model read, the share for which its best single sentence holds them, and how long the
fragments are. No chat model is needed, so that a choice of sentences is measured in a minute.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

import numpy as np

from assistant.answer import Question
from assistant.context import Context, Tools
from assistant.pipeline import STEPS
from assistant.points import Points
from assistant.settings import data_folder, read_settings
from assistant.steps.select import select
from assistant.wiring import Assistant, open_assistant
from corpus.errors import AssistantError
from evals.case import Case, load_cases
from evals.measures.answer import stated
from evals.suite_cases import cases_of_suite
from evals.suite_index import open_suite
from evals.suites import load_suite

ALL = "all"


@dataclass(frozen=True)
class Reading:
    """Of one case: its direction, whether the fragments and the best sentence hold all vital facts, and the
    characters of the fragments."""

    direction: str
    facts: bool
    sentence: bool
    characters: int


def read(case: Case, tools: Tools) -> Reading | None:
    """What the model would read for a case; `None` where the steps end before anything is chosen."""
    question = Question(case.question, role=case.as_role or "staff", ui_language=case.lang)
    context = Context(question, question_language=case.lang, answer_language=case.lang)
    for step in STEPS[: STEPS.index(select) + 1]:
        list(step(context, tools))
        if context.outcome is not None:
            return None
    text = "\n".join(fragment.text for fragment in context.fragments)
    points = Points(context, tools).all
    best = max(points, key=lambda point: point.score).text if points else ""
    return Reading(case.cell or "", _all_in(case, text), _all_in(case, best), len(text))


def readings(cases: Iterable[Case], assistant: Assistant) -> list[Reading]:
    """One for each answerable case that stands alone; nothing chosen counts as nothing read."""
    tools = assistant.tools(lambda: False)
    asked = [case for case in cases if case.answerable and case.vital and not case.history]
    return [read(case, tools) or Reading(case.cell or "", False, False, 0) for case in asked]


def told(found: Sequence[Reading]) -> str:
    """A line for each direction and one for all."""
    groups = {ALL: list(found)}
    for one in found:
        groups.setdefault(one.direction, []).append(one)
    lines = [f"{'direction':<10}{'n':>5}{'facts read':>12}{'best sentence':>15}{'characters':>12}{'p95':>7}"]
    for name, group in groups.items():
        lengths = [one.characters for one in group]
        large = np.percentile(lengths, 95)
        shares = f"{mean(one.facts for one in group):>12.3f}{mean(one.sentence for one in group):>15.3f}"
        lines.append(f"{name:<10}{len(group):>5}{shares}{median(lengths):>12.0f}{large:>7.0f}")
    return "\n".join(lines)


def _all_in(case: Case, text: str) -> bool:
    return all(stated(nugget, text) for nugget in case.vital)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the shares for case files over an index, or for a public set over an index of its own."""
    parser = argparse.ArgumentParser(prog="python -m evals.reading", description=__doc__)
    parser.add_argument("cases", nargs="*", type=Path, help="files of cases (JSONL)")
    parser.add_argument("--suite", choices=("poquad_answers",), help="instead of files: a public set")
    parser.add_argument("--data", help="data folder of the assistant")
    parser.add_argument("--eval-data", type=Path, default=os.environ.get("ASSISTANT_EVAL_DATA"))
    options = parser.parse_args(arguments)
    if bool(options.cases) == bool(options.suite):
        parser.error("name files of cases, or --suite")
    if options.suite and options.eval_data is None:
        parser.error("--eval-data or ASSISTANT_EVAL_DATA must name the outside data")
    try:
        data = data_folder(options.data)
        settings = read_settings(data)
        if options.suite:
            suite = load_suite(options.suite, options.eval_data)
            assistant = open_suite(suite, settings, data, stored=lambda _more: None)
            cases = cases_of_suite(suite)
        else:
            assistant = open_assistant(settings.model_copy(update={"model": "none"}), data)
            cases = [case for path in options.cases for case in load_cases(path)]
        found = readings(cases, assistant)
    except AssistantError as error:
        print(error.sentence.en, file=sys.stderr)
        return 1
    if not found:
        parser.error("no answerable case with a vital fact")
    print(told(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
