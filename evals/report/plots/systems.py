"""Product and baselines on one measure: a point with its 95 % interval each."""

from corpus.bilingual import Text
from corpus.language import Language
from evals.render import number
from evals.reply import PRODUCT
from evals.report import labels
from evals.report.plots.drawing import (
    BLUE,
    GREY,
    RIGHT,
    Drawing,
    Numbers,
    Plot,
    Shape,
    axis,
    axis_top,
    dot,
    level,
    place,
    text,
)
from evals.report.tables import Line, Lines, spelled

_ROW = 44
_TITLES = {
    "strict": Text("Dobre odpowiedzi obok wklejania", "Right answers beside pasting"),
    "density": Text("Istotne fakty na 100 słów", "Vital facts per 100 words"),
}
_NOTE = Text(
    "Punkt to wynik, kreska to przedział 95 %. Im dalej w prawo, tym lepiej.",
    "A point is the figure, a bar its 95 % interval. Further right is better.",
)


def systems_plot(lines: Lines, measure: str) -> Plot | None:
    """The plot of `strict` or `density`; `None` where nothing was scored."""
    found = {
        system: line
        for system in lines.systems
        if (line := lines.get(measure, system=system)) is not None and line["low"] is not None
    }
    if not found:
        return None
    rows = []
    for system, one in found.items():
        figure = spelled(one)
        if figure is not None:
            count = str(figure.scored)
            rows.append((labels.system(system), figure.value, figure.interval, Text(count, count)))
    return Plot(
        name=f"systems-{measure}",
        title=_TITLES[measure],
        note=_NOTE,
        pl=_drawing(found, measure, "pl"),
        en=_drawing(found, measure, "en"),
        numbers=Numbers(
            (
                Text("system", "system"),
                Text("wynik", "figure"),
                Text("przedział", "interval"),
                Text("przypadki", "cases"),
            ),
            tuple(rows),
        ),
    )


def _drawing(found: dict[str, Line], measure: str, language: Language) -> Drawing:
    top = 1.0 if measure == "strict" else axis_top([line["high"] for line in found.values()])
    height = 30 + _ROW * len(found)
    ticks = {part * top: number(part * top, language, 2 if top <= 1 else 1) for part in (0.0, 0.5, 1.0)}
    shapes: list[Shape] = axis(top, height, ticks)
    words = []
    for index, (system, one) in enumerate(found.items()):
        y = 30 + index * _ROW
        colour = BLUE if system == PRODUCT else GREY
        name = labels.system(system).to(language)
        value = number(one["value"], language)
        shapes += [
            text(0, y + 4, name),
            level(place(one["low"], top), place(one["high"], top), y, colour=colour, width=3),
            dot(place(one["value"], top), y, 6, colour),
            _value(place(one["value"], top), y, value, colour),
        ]
        low, high = number(one["low"], language), number(one["high"], language)
        words.append(f"{name} {value} ({low}–{high})")
    return Drawing(height, f"{_TITLES[measure].to(language)}: {'; '.join(words)}", tuple(shapes))


def _value(x: float, y: float, value: str, colour: str) -> Shape:
    """The figure above its point, kept inside the field."""
    return text(min(x, RIGHT), y - 10, value, anchor="middle", colour=colour)
