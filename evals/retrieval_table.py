"""Retrieval figures in, the tables of `evals retrieval` out, for people or as Markdown."""

from collections.abc import Sequence

from corpus.bilingual import Text
from corpus.language import Language
from evals.render import figure, grid, number
from evals.retrieval import Against, Line

SHOWN = ("hit@1", "hit@3", "hit@5", "ndcg@10")

_SET, _DIRECTION, _SYSTEM = Text("zestaw", "set"), Text("kierunek", "direction"), Text("system", "system")
_MS = Text("ms na pytanie", "ms a question")
_AGAINST = Text("produkt minus", "product less")
_LOSS = Text("strata", "loss")


def systems_table(lines: Sequence[Line], language: Language) -> list[list[str]]:
    """Set, direction and system down, measures across, and the median time of a search."""
    head = [text.to(language) for text in (_SET, _DIRECTION, _SYSTEM)]
    rows: dict[tuple[str, str, str], list[str]] = {}
    times: dict[tuple[str, str, str], float] = {}
    for line in lines:
        if line.measure in SHOWN:
            group = (line.suite, line.direction, line.system)
            rows.setdefault(group, [*group]).append(_figure(line, language))
            times[group] = line.median_ms
    body = [[*row, number(times[group], language, 1)] for group, row in rows.items()]
    return [[*head, *SHOWN, _MS.to(language)], *body]


def differences_table(found: Sequence[Against], language: Language) -> list[list[str]]:
    """The product less another system, paired; a loss that chance does not explain is named."""
    head = [text.to(language) for text in (_SET, _DIRECTION, _AGAINST)]
    rows: dict[tuple[str, str, str], dict[str, str]] = {}
    for one in found:
        row = rows.setdefault((one.suite, one.direction, one.system), {})
        shown = f"{number(one.difference.value, language)} ({number(one.difference.low, language)}"
        shown += f"…{number(one.difference.high, language)})"
        row[one.measure] = f"{shown} {_LOSS.to(language)}" if one.loses else shown
    body = [[*group, *(row.get(name, "–") for name in SHOWN)] for group, row in rows.items()]
    return [[*head, *SHOWN], *body]


def text_of(tables: Sequence[Sequence[Sequence[str]]]) -> str:
    """Tables for a terminal, one under the other."""
    return "\n\n".join(grid(table) for table in tables if len(table) > 1)


def markdown_of(tables: Sequence[Sequence[Sequence[str]]]) -> str:
    """The same as Markdown."""
    return "\n\n".join(
        "\n".join(
            [_row(table[0]), "|" + "---|" * len(table[0]), *(_row(row) for row in table[1:])],
        )
        for table in tables
        if len(table) > 1
    )


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _figure(line: Line, language: Language) -> str:
    return figure({**vars(line.estimate), "statistic": "mean"}, language)
