"""Run folder in, HTML out: one page that needs nothing but itself.

Everything that is not our own markup is escaped by the template engine. As a second wall the page's
Content-Security-Policy lets only our own style and script run, by their hashes, and loads nothing.
"""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from corpus.language import Language
from evals.case import Case
from evals.measures.table import MEASURES
from evals.render import number
from evals.reply import PRODUCT, Row
from evals.report import labels, run_facts, tables
from evals.report.case_view import CaseView, case_view, where, worst_first
from evals.report.plots.cells import cells_plot
from evals.report.plots.drawing import WIDTH, Plot
from evals.report.plots.refusals import refusals_plot
from evals.report.plots.spread import time_plot, words_plot
from evals.report.plots.systems import systems_plot
from evals.report.tables import Lines
from evals.run import Run, write_whole
from evals.score import score_run, write_scores

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Choices:
    """What the filters offer: values that occur among the cases, in a steady order."""

    langs: tuple[str, ...]
    cells: tuple[str, ...]
    kinds: tuple[str, ...]
    outcomes: tuple[str, ...]
    suites: tuple[str, ...]
    splits: tuple[str, ...]


def write_report(run: Run, path: Path, language: Language) -> int:
    """Score the run, write scores.json and the page at `path`; how many cases it shows.

    `language` is the one that the page opens in. Raises RunError where nothing was generated.
    """
    scores = write_scores(run, score_run(run))
    views = case_views(run.cases(), run.rows(), scores)
    write_whole(path, page(run.folder.resolve().name, scores, views, language))
    return len(views)


def case_views(cases: Sequence[Case], rows: Sequence[Row], scores: Mapping[str, Any]) -> list[CaseView]:
    """The cases that the product was asked, worst first."""
    values: dict[str, dict[str, Mapping[str, float | None]]] = {}
    for one in scores["cases"]:
        values.setdefault(one["case"], {})[one["system"]] = one["values"]
    rows_of: dict[str, dict[str, Row]] = {}
    for row in rows:
        rows_of.setdefault(row.case, {})[row.system] = row
    return worst_first(
        [
            case_view(case, rows_of[case.id], values[case.id])
            for case in cases
            if PRODUCT in rows_of.get(case.id, {})
        ]
    )


def page(name: str, scores: Mapping[str, Any], views: Sequence[CaseView], language: Language) -> str:
    """The whole page."""
    lines = Lines(scores["table"])
    style = _file("report.css")
    script = _file("report.js")
    return (
        _environment()
        .get_template("report.html")
        .render(
            name=name,
            opens_in=language,
            style=style,
            script=script,
            style_hash=_hash(style),
            script_hash=_hash(script),
            facts=run_facts.main_facts(scores["run"]),
            fact_details=run_facts.details(scores["run"]),
            headlines=tables.headlines(lines),
            not_beaten=_not_beaten(scores["beaten"]),
            rivals=[system for system in lines.systems if system != PRODUCT],
            few=tables.FEW,
            plots=plots(scores, lines, views),
            by_system=tables.by_system(lines),
            by_group=tables.by_group(lines),
            by_collection=tables.by_collection(lines),
            measures=MEASURES,
            views=views,
            right=sum(view.right is True for view in views),
            choices=_choices(views),
        )
    )


def plots(scores: Mapping[str, Any], lines: Lines, views: Sequence[CaseView]) -> list[Plot]:
    """All plots that have something to show."""
    answerable = {view.case.id: view.case.answerable for view in views}
    shown = [one for one in scores["cases"] if one["case"] in answerable]
    found = (
        systems_plot(lines, "strict"),
        cells_plot(lines),
        refusals_plot(shown, answerable, lines.systems),
        systems_plot(lines, "density"),
        words_plot(shown, lines),
        time_plot(shown, lines),
    )
    return [plot for plot in found if plot is not None]


def _choices(views: Sequence[CaseView]) -> Choices:
    return Choices(
        langs=_sorted(view.case.lang for view in views),
        cells=_sorted(view.case.cell or "" for view in views),
        kinds=_sorted(view.case.kind for view in views),
        outcomes=_sorted(view.outcome for view in views),
        suites=_sorted(view.suite for view in views),
        splits=_sorted(view.case.split for view in views),
    )


def _sorted(values: Any) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))


def _not_beaten(beaten: Mapping[str, bool]) -> list[tuple[str, str]]:
    """System and measure of each baseline that the product is not above."""
    pairs = [name.rsplit(" ", 1) for name, above in beaten.items() if not above]
    return [(system, measure) for system, measure in pairs]


@lru_cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(labels=labels, number=number, plot_width=WIDTH, where=where)
    return environment


def _file(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
