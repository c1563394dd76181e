"""How questions that the documents answer, and those that they do not, ended; system by system."""

from collections.abc import Mapping, Sequence
from typing import Any

from corpus.bilingual import Text
from corpus.language import Language
from evals.reply import ANSWERED, REFUSED
from evals.report import labels
from evals.report.plots.drawing import (
    AMBER,
    BLUE,
    GREEN,
    GREY,
    LABEL,
    RED,
    RIGHT,
    Drawing,
    Numbers,
    Plot,
    Shape,
    bold,
    rect,
    text,
)

_ENDS: Mapping[str, tuple[Text, str]] = {
    "answer": (Text("odpowiedź", "answer"), BLUE),
    "correction": (Text("sprostowanie", "correction"), GREEN),
    "refusal": (Text("odmowa", "refusal"), AMBER),
    "other": (Text("dopytanie", "asked back"), GREY),
    "failed": (Text("awaria", "failure"), RED),
}
_PANELS = {
    True: Text("Dokumenty odpowiadają (odmowa to błąd)", "Documents answer (a refusal is wrong)"),
    False: Text("Dokumenty milczą (odpowiedź to błąd)", "Documents are silent (an answer is wrong)"),
}
_TITLE = Text("Odpowiedzi i odmowy", "Answers and refusals")
_ROW = 34

Counts = dict[tuple[bool, str], dict[str, int]]


def refusals_plot(
    cases: Sequence[Mapping[str, Any]], answerable: Mapping[str, bool], systems: Sequence[str]
) -> Plot | None:
    """The plot of the `cases` of scores.json; `answerable` by case id, `systems` in the order shown."""
    counts: Counts = {}
    for one in cases:
        place = (answerable[one["case"]], one["system"])
        counts.setdefault(place, dict.fromkeys(_ENDS, 0))
        counts[place][_end(one, answerable=answerable[one["case"]])] += 1
    if not counts:
        return None
    ordered = dict(sorted(counts.items(), key=lambda item: systems.index(item[0][1])))
    shown = [end for end in _ENDS if any(ends[end] for ends in counts.values())]
    rows = [
        (_PANELS[panel], labels.system(system), *(Text(str(ends[end]), str(ends[end])) for end in shown))
        for panel in (True, False)
        for (other, system), ends in ordered.items()
        if other == panel
    ]
    return Plot(
        name="refusals",
        title=_TITLE,
        note=Text(
            "Liczba w pasku to liczba pytań; zera pominięto.",
            "The number in a bar is the number of questions; zeros are left out.",
        ),
        pl=_drawing(ordered, shown, "pl"),
        en=_drawing(ordered, shown, "en"),
        numbers=Numbers(
            (Text("pytania", "questions"), Text("system", "system"), *(_ENDS[end][0] for end in shown)),
            tuple(rows),
        ),
    )


def _end(one: Mapping[str, Any], *, answerable: bool) -> str:
    if one["outcome"] == "failed":
        return "failed"
    if one["outcome"] in REFUSED:
        return "refusal"
    if one["outcome"] not in ANSWERED:
        return "other"
    return "correction" if not answerable and one["values"].get("refusal_recall") == 1 else "answer"


def _drawing(counts: Counts, shown: Sequence[str], language: Language) -> Drawing:
    shapes: list[Shape] = []
    words = []
    x = 0.0
    for end in shown:
        name, colour = _ENDS[end]
        shapes += [rect(x, 2, 12, 12, colour), text(x + 17, 13, name.to(language))]
        x += 30 + 7.2 * len(name.to(language))
    y = 44
    for panel in (True, False):
        inside = {system: ends for (other, system), ends in counts.items() if other == panel}
        if not inside:
            continue
        shapes.append(bold(text(0, y, _PANELS[panel].to(language))))
        y += 10
        for system, ends in inside.items():
            who = labels.system(system).to(language)
            shapes += [text(0, y + 20, who), *_bar(ends, y + 4)]
            said = ", ".join(f"{_ENDS[end][0].to(language)} {ends[end]}" for end in shown if ends[end])
            words.append(f"{_PANELS[panel].to(language)}, {who}: {said}")
            y += _ROW
        y += 24
    return Drawing(y - 12, f"{_TITLE.to(language)}. {'; '.join(words)}", tuple(shapes))


def _bar(ends: Mapping[str, int], y: float) -> list[Shape]:
    total = sum(ends.values())
    shapes = []
    x = float(LABEL)
    for end, count in ends.items():
        width = (RIGHT - LABEL) * count / total
        if count:
            shapes.append(rect(x, y, max(width - 1, 1), 24, _ENDS[end][1]))
        if width >= 8 * len(str(count)) + 4:
            shapes.append(bold(text(x + width / 2, y + 17, str(count), anchor="middle", colour="#ffffff")))
        x += width
    return shapes
