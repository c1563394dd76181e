"""Tables and headline figures of the page, taken line by line from scores.json; nothing is computed anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corpus.bilingual import Text
from evals.measures.table import MEASURE_NAMES, MEASURES
from evals.render import number
from evals.reply import PRODUCT
from evals.report import labels
from evals.score import ALL, statistics

Line = Mapping[str, Any]

FEW = 100
"""Below so many cases a figure is nothing without its interval."""

_HEADLINE = (
    "strict",
    "nugget_recall_vital",
    "coverage",
    "density",
    "forbidden",
    "citation_recall",
    "citation_precision",
    "cited_gold",
    "unsupported_numbers",
    "refusal_recall",
    "wrong_refusal",
    "answer_language",
    "failed",
    "words",
)
_CARDS: Mapping[str, Text] = {
    "strict": Text(
        "udział dobrych odpowiedzi: pełnych, bez błędu, zwięzłych",
        "share of right answers: complete, correct, concise",
    ),
    "refusal_recall": Text(
        "udział rozpoznanych pytań, na które dokumenty milczą",
        "share of questions recognised on which the documents are silent",
    ),
    "wrong_refusal": Text(
        "udział odmów, choć dokumenty odpowiadają", "share of refusals although the documents answer"
    ),
    "citation_recall": Text(
        "udział zdań popartych cytowanymi źródłami", "share of sentences supported by the sources they cite"
    ),
    "answer_language": Text(
        "udział odpowiedzi w języku pytania", "share of answers in the language of the question"
    ),
    "seconds_total": Text(
        "sekundy do końca odpowiedzi (mediana)", "seconds to the end of an answer (median)"
    ),
}


@dataclass(frozen=True)
class Figure:
    """A value with its interval and count, spelled for both languages."""

    value: Text
    interval: Text
    scored: int


@dataclass(frozen=True)
class Headline:
    """A headline figure with those of the baselines beside it. `better` says which way is good."""

    measure: str
    name: Text
    figure: Figure
    rivals: tuple[tuple[Text, Figure], ...]
    better: str | None


@dataclass(frozen=True)
class TableRow:
    """A measure down the side, with its meaning, and a figure a column (`None` = unscored)."""

    measure: str
    meaning: Text
    better: str | None
    figures: tuple[Figure | None, ...]


@dataclass(frozen=True)
class Table:
    """Measures down, `columns` across."""

    columns: tuple[Text, ...]
    rows: tuple[TableRow, ...]


class Lines:
    """The lines of scores.json's table, found by what they stand for."""

    def __init__(self, table: Sequence[Line]) -> None:
        self._lines = {
            (one["suite"], one["split"], one["group"], one["system"], one["measure"], one["statistic"]): one
            for one in table
        }
        self.systems = sorted(_distinct(table, "system"), key=_place)
        self.suites = _distinct(table, "suite")
        self.splits = _distinct(table, "split")
        self.groups = sorted(_distinct(table, "group"), key=lambda name: (name != ALL, len(name), name))

    def get(
        self, measure: str, *, system: str = PRODUCT, group: str = ALL, suite: str = ALL, split: str = ALL
    ) -> Line | None:
        """The line of a measure; of one with several statistics the first. `None` where unscored."""
        statistic = statistics(MEASURE_NAMES[measure])[0]
        return self._lines.get((suite, split, group, system, measure, statistic))

    def statistic(self, measure: str, statistic: str, system: str = PRODUCT) -> Line | None:
        """A named statistic over all cases."""
        return self._lines.get((ALL, ALL, ALL, system, measure, statistic))


def spelled(line: Line | None) -> Figure | None:
    """The figure of a line; a sum is spelled whole and has no interval."""
    if line is None or line["value"] is None:
        return None
    if line["statistic"] == "sum":
        whole = f"{line['value']:.0f}"
        return Figure(Text(whole, whole), Text("", ""), line["scored"])
    value, low, high = (in_both(line[name]) for name in ("value", "low", "high"))
    return Figure(value, Text(f"{low.pl}–{high.pl}", f"{low.en}–{high.en}"), line["scored"])


def in_both(value: float) -> Text:
    """A number in both languages: two decimals, from 10 on one."""
    digits = 1 if abs(value) >= 10 else 2
    return Text(number(value, "pl", digits), number(value, "en", digits))


def headlines(lines: Lines) -> list[Headline]:
    """The first figures to read, product and baselines."""
    found = []
    for measure, name in _CARDS.items():
        figure = spelled(lines.get(measure))
        if figure is None:
            continue
        rivals = [
            (labels.system(system), rival)
            for system in lines.systems
            if system != PRODUCT and (rival := spelled(lines.get(measure, system=system))) is not None
        ]
        found.append(Headline(measure, name, figure, tuple(rivals), MEASURE_NAMES[measure].better))
    return found


def by_system(lines: Lines) -> Table:
    """The headline measures of every system."""
    rows = [
        _row(measure, [spelled(lines.get(measure, system=system)) for system in lines.systems])
        for measure in _HEADLINE
    ]
    return _table([labels.system(system) for system in lines.systems], rows)


def by_group(lines: Lines) -> Table:
    """Every measure of the product by language and direction."""
    rows = [
        _row(measure.name, [spelled(lines.get(measure.name, group=group)) for group in lines.groups])
        for measure in MEASURES
    ]
    return _table([labels.group(group) for group in lines.groups], rows)


def by_collection(lines: Lines) -> Table:
    """The headline measures of the product by suite and by split."""
    suites = [name for name in lines.suites if name != ALL]
    splits = [name for name in lines.splits if name != ALL]
    rows = [
        _row(
            measure,
            [spelled(lines.get(measure, suite=suite)) for suite in suites]
            + [spelled(lines.get(measure, split=split)) for split in splits],
        )
        for measure in _HEADLINE
    ]
    return _table(
        [*(Text(name, name) for name in suites), *(labels.split(name) for name in splits)],
        rows,
    )


def _row(measure: str, figures: Sequence[Figure | None]) -> TableRow:
    known = MEASURE_NAMES[measure]
    return TableRow(measure, known.meaning, known.better, tuple(figures))


def _table(columns: Sequence[Text], rows: Sequence[TableRow]) -> Table:
    return Table(tuple(columns), tuple(row for row in rows if any(row.figures)))


def _place(system: str) -> int:
    return labels.ORDER.index(system) if system in labels.ORDER else len(labels.ORDER)


def _distinct(table: Sequence[Line], name: str) -> list[str]:
    return list(dict.fromkeys(str(line[name]) for line in table))
