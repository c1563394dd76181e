"""Scores in, tables for people out: in Polish or English, every share with its interval and its count."""

from collections.abc import Mapping, Sequence
from typing import Any

from corpus.bilingual import Text
from corpus.language import Language
from evals.compare import VERDICTS, Difference
from evals.label import Agreement
from evals.measures.table import MEASURES
from evals.reply import PRODUCT
from evals.score import ALL, statistics

_UNSCORED = "–"


def number(value: float | None, language: Language, digits: int = 2) -> str:
    """A number with the decimal sign of the language; a dash for what is unscored."""
    if value is None:
        return _UNSCORED
    shown = f"{value:.0f}" if abs(value) >= 1000 else f"{value:.{digits}f}"
    return shown.replace(".", ",") if language == "pl" else shown


def figure(line: Mapping[str, Any] | None, language: Language) -> str:
    """A value with its interval and how many cases it rests on."""
    if line is None or line["value"] is None:
        return _UNSCORED
    if line["statistic"] == "sum":
        return f"{line['value']:.0f} (n={line['scored']})"
    low, high = number(line["low"], language), number(line["high"], language)
    return f"{number(line['value'], language)} ({low}–{high}, n={line['scored']})"


def tables(scores: Mapping[str, Any], language: Language, *, suite: str, split: str) -> str:
    """Systems side by side, the product by language and direction, outcomes, and what is not beaten."""
    lines = [line for line in scores["table"] if line["suite"] == suite and line["split"] == split]
    systems = list(dict.fromkeys(line["system"] for line in lines))
    groups = list(dict.fromkeys(line["group"] for line in lines if line["system"] == PRODUCT))
    groups.sort(key=lambda name: (name != ALL, len(name), name))
    parts = [
        _title(Text("Systemy", "Systems").to(language)),
        grid(_matrix(lines, systems, "system", {"group": ALL}, language)),
        "",
        _title(Text("Produkt: języki i kierunki", "The product: languages and directions").to(language)),
        grid(_matrix(lines, groups, "group", {"system": PRODUCT}, language)),
        "",
        _title(Text("Zakończenia", "Outcomes").to(language)),
        *(
            f"{system}: " + ", ".join(f"{outcome} {count}" for outcome, count in sorted(counts.items()))
            for system, counts in scores["outcomes"].items()
        ),
        *_warnings(scores, language),
    ]
    return "\n".join(parts)


def differences(found: Sequence[Difference], language: Language) -> str:
    """Measure, group, A, B, difference with interval, p, cases that differ, verdict."""
    head = [
        Text(pl, en).to(language)
        for pl, en in (
            ("miara", "measure"),
            ("grupa", "group"),
            ("A", "A"),
            ("B", "B"),
            ("B − A", "B − A"),
            ("p", "p"),
            ("różnych", "differing"),
            ("wniosek", "verdict"),
        )
    ]
    rows = [
        [
            one.measure,
            one.group,
            number(one.a, language),
            number(one.b, language),
            f"{number(one.difference.value, language)} "
            f"({number(one.difference.low, language)}–{number(one.difference.high, language)})",
            number(one.p, language, 3),
            f"{one.differing}/{one.difference.scored}",
            VERDICTS[one.verdict].to(language),
        ]
        for one in found
    ]
    return grid([head, *rows])


def agreement_text(found: Agreement, language: Language) -> str:
    """κ of the checker and of the product with the labels, whose labels, and whether to trust it."""
    who = ", ".join(found.labelled_by) or "?"
    kappa, own = number(found.checker, language), number(found.product, language)
    text = Text(
        f"κ sprawdzarki {kappa}, κ produktu {own}; etykiety: {found.labels} ({who}), "
        f"bez oceny: {found.unscored}.",
        f"κ of the checker {kappa}, κ of the product {own}; labels: {found.labels} ({who}), "
        f"unscored: {found.unscored}.",
    )
    distrust = Text(" Nie należy ufać.", " Not to be trusted.")
    return text.to(language) + ("" if found.trusted else distrust.to(language))


def _warnings(scores: Mapping[str, Any], language: Language) -> list[str]:
    missed = [name for name, beaten in scores["beaten"].items() if not beaten]
    if not missed:
        return []
    names = ", ".join(missed)
    return [
        "",
        Text(f"Produkt nie jest lepszy od: {names}.", f"The product does not beat: {names}.").to(language),
    ]


def _matrix(
    lines: Sequence[Mapping[str, Any]],
    columns: Sequence[str],
    axis: str,
    fixed: Mapping[str, str],
    language: Language,
) -> list[list[str]]:
    """Measures down, `columns` of `axis` across."""
    inside = [line for line in lines if all(line[name] == value for name, value in fixed.items())]
    cells = {(line["measure"], line["statistic"], line[axis]): line for line in inside}
    head = [Text("miara", "measure").to(language), *columns]
    rows = []
    for measure in MEASURES:
        for statistic in statistics(measure):
            found = [cells.get((measure.name, statistic, column)) for column in columns]
            name = measure.name if statistic in ("mean", "sum") else f"{measure.name} {statistic}"
            if any(found):
                rows.append([name, *(figure(line, language) for line in found)])
    return [head, *rows]


def _title(text: str) -> str:
    return f"{text}\n{'=' * len(text)}"


def grid(rows: Sequence[Sequence[str]]) -> str:
    """Rows as columns of equal width."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
