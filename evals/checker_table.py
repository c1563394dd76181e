"""Figures of the checker in, tables for people out: a grid, the README's Markdown, the wrong verdicts."""

from collections.abc import Mapping, Sequence

from corpus.bilingual import Text
from corpus.language import Language
from evals.checker_trial import GROUPS, Line, Measure, Tried
from evals.pairs import KINDS
from evals.quality import markdown_table
from evals.render import figure, grid

_NAMES: Mapping[tuple[str, Measure], Text] = {
    ("true", "dropped"): Text("zdania prawdziwe: odrzucone", "true sentences: dropped"),
    ("number", "caught"): Text("zmieniona liczba: wykryta", "changed number: caught"),
    ("date", "caught"): Text("zmieniona data: wykryta", "changed date: caught"),
    ("name", "caught"): Text("zmieniona nazwa: wykryta", "changed name: caught"),
    ("negation", "caught"): Text("przeczenie: wykryte", "negation: caught"),
    ("subject", "caught"): Text("zamieniony podmiot: wykryty", "swapped subject: caught"),
    ("neighbour", "caught"): Text("fakt o czymś innym: wykryty", "fact of a neighbour: caught"),
    ("faulty", "caught"): Text("wszystkie błędy: wykryte", "all faults: caught"),
    ("faulty", "precision"): Text("odrzucone słusznie", "refused rightly (precision)"),
}
_GROUPS: Mapping[str, Text] = {
    "all": Text("wszystkie", "all"),
    "same": Text("w jednym języku", "one language"),
    "across": Text("między językami", "across languages"),
}
README_GROUPS = ("all", "pl", "en", "same", "across")


def table(lines: Sequence[Line], language: Language) -> str:
    """Kinds down, groups across."""
    return grid(_rows(lines, GROUPS, language))


def markdown(lines: Sequence[Line], language: Language) -> str:
    """The same for the README, the groups that it shows."""
    head, *rows = _rows(lines, README_GROUPS, language)
    return markdown_table(head, rows)


def wrong(tried: Sequence[Tried]) -> str:
    """The pairs on which the checker disagrees with the label: support, what it missed, the sentence."""
    order = sorted(
        (one for one in tried if not one.right), key=lambda one: (KINDS.index(one.pair.kind), one.pair.id)
    )
    return "\n".join(
        f"{one.pair.id}  {one.pair.lang}-{one.doc_lang}  {one.support:.2f}  {', '.join(one.missing) or '-'}"
        f"  {one.pair.sentence}"
        for one in order
    )


def _rows(lines: Sequence[Line], groups: Sequence[str], language: Language) -> list[list[str]]:
    cells = {(line.kind, line.measure, line.group): line for line in lines}
    shown = [group for group in groups if any(line.group == group for line in lines)]
    head = [
        Text("rodzaj zdania", "kind of sentence").to(language),
        *(_GROUPS[group].to(language) if group in _GROUPS else group for group in shown),
    ]
    return [
        head,
        *(
            [name.to(language), *(_cell(cells.get((*key, group)), language) for group in shown)]
            for key, name in _NAMES.items()
            if any((*key, group) in cells for group in shown)
        ),
    ]


def _cell(line: Line | None, language: Language) -> str:
    return figure({**vars(line.estimate), "statistic": "mean"} if line else None, language)
