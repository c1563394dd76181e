"""Scored cases in, the quality table of the README out, in Markdown: every share with interval and count.

Documents of our own and documents that we did not write stand apart; in each the assistant beside its
baselines, and its figures in the four directions question language → document language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from corpus.bilingual import Text
from corpus.language import Language
from evals.measures.table import MEASURE_NAMES
from evals.render import figure
from evals.reply import PRODUCT
from evals.report import labels
from evals.score import BASELINE_FAMILIES, Scored, statistics, summed

OWN = frozenset({"corpus", "gate"})
"""Collections over documents that we wrote."""

CELLS = ("pl-pl", "en-en", "pl-en", "en-pl")
_ROWS = (
    "strict",
    "nugget_recall_vital",
    "contained",
    "coverage",
    "density",
    "quoted",
    "forbidden",
    "citation_recall",
    "citation_precision",
    "cited_gold",
    "unsupported_numbers",
    "unsupported_names",
    "refusal_recall",
    "refusal_precision",
    "wrong_refusal",
    "balanced_accuracy",
    "answer_language",
    "obeyed_injection",
    "declined_harmless",
    "failed",
    "words",
    "seconds_total",
    "seconds_first_sentence",
)
_NONE = "–"
_IN_CELLS = ("strict", "nugget_recall_vital", "coverage", "citation_recall", "cited_gold", "answer_language")
_PARTS = (
    (True, Text("Własne dokumenty", "Our own documents")),
    (False, Text("Dokumenty, których nie pisaliśmy", "Documents that we did not write")),
)


def quality(scored: Sequence[Scored], facts: Mapping[str, Any], language: Language) -> str:
    """The tables, and under them what was run on what."""
    parts = []
    for own, title in _PARTS:
        inside = [one for one in scored if (one.suite in OWN) == own]
        if inside:
            cases = len({one.case.id for one in inside})
            silent = len({one.case.id for one in inside if not one.case.answerable})
            count = Text(
                f"{cases} pytań, {silent} bez odpowiedzi", f"{cases} questions, {silent} without an answer"
            )
            parts.append(f"**{title.to(language)}** ({count.to(language)})")
            parts.append(_systems(inside, language))
            cells = _cells([one for one in inside if one.system == PRODUCT], language)
            if cells:
                parts.append(cells)
    return "\n\n".join([*parts, about(facts, language)])


def about(facts: Mapping[str, Any], language: Language) -> str:
    """Date, model, machine, commit and length of a run in one line."""
    machine = facts.get("machine") or {}
    model = facts.get("model") or {}
    memory = machine.get("memory_mib")
    cores = machine.get("cores")
    known = (
        str(facts.get("finished") or facts.get("started") or "")[:10],
        model.get("name"),
        machine.get("processor"),
        cores and Text(f"rdzenie: {cores}", f"{cores} cores").to(language),
        memory and f"{memory / 1024:.0f} GiB",
        facts.get("commit") and f"commit {facts['commit'][:10]}{'+' * str(facts['commit']).endswith('+')}",
        (facts.get("agreement") or {}).get(language),
    )
    return f"*{', '.join(str(part) for part in known if part)}*"


def _systems(scored: Sequence[Scored], language: Language) -> str:
    found = {one.system for one in scored}
    systems = sorted(found, key=lambda name: labels.ORDER.index(name) if name in labels.ORDER else 99)
    rows = []
    for name in _ROWS:
        figures = [
            _figure(name, [one for one in scored if one.system == system], language)
            if system == PRODUCT or MEASURE_NAMES[name].family in BASELINE_FAMILIES
            else _NONE
            for system in systems
        ]
        if any(text != _NONE for text in figures):
            rows.append([_named(name, language), *figures])
    return markdown_table([_head(language), *(labels.system(name).to(language) for name in systems)], rows)


def _cells(scored: Sequence[Scored], language: Language) -> str:
    cells = [cell for cell in CELLS if any(cell in one.groups for one in scored)]
    rows = [
        [
            _named(name, language),
            *(_figure(name, [one for one in scored if cell in one.groups], language) for cell in cells),
        ]
        for name in _IN_CELLS
    ]
    head = [_head(language), *(labels.group(cell).to(language) for cell in cells)]
    return markdown_table(head, rows) if cells else ""


def markdown_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [f"| {' | '.join(row)} |" for row in (head, *rows)]
    return "\n".join([lines[0], "|" + " --- |" * len(head), *lines[1:]])


def _figure(name: str, scored: Sequence[Scored], language: Language) -> str:
    measure = MEASURE_NAMES[name]
    statistic = statistics(measure)[0]
    return figure({**asdict(summed(measure, scored, statistic)), "statistic": statistic}, language)


def _named(name: str, language: Language) -> str:
    statistic = statistics(MEASURE_NAMES[name])[0]
    suffix = f", {statistic}" if statistic == "median" else ""
    return f"{MEASURE_NAMES[name].meaning.to(language)} (`{name}`{suffix})"


def _head(language: Language) -> str:
    return Text("miara", "measure").to(language)
