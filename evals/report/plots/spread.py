"""One dot a case: words per answer by system, and the seconds of the product by stage, with medians."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corpus.bilingual import Text
from corpus.language import Language
from evals.render import number
from evals.reply import PRODUCT
from evals.report import labels
from evals.report.plots.drawing import (
    AMBER,
    BLUE,
    GREY,
    INK,
    RIGHT,
    Drawing,
    Numbers,
    Plot,
    Shape,
    axis,
    axis_top,
    dot,
    place,
    text,
    upright,
)
from evals.report.tables import Lines, in_both

_ROW = 46
_MEDIAN = Text("mediana", "median")
_STAGES = {
    "seconds_search": Text("źródła", "sources"),
    "seconds_first_sentence": Text("pierwsze zdanie", "first sentence"),
    "seconds_total": Text("koniec", "end"),
}
_LIMITS = (60, 120, 180)


@dataclass(frozen=True)
class Strip:
    """A row of dots; median and 95th percentile as scores.json has them."""

    name: Text
    values: tuple[float, ...]
    median: float
    p95: float
    colour: str


def words_plot(cases: Sequence[Mapping[str, Any]], lines: Lines) -> Plot | None:
    """Words of the answers of every system."""
    strips = [
        strip
        for system in lines.systems
        if (strip := _strip(cases, lines, "words", system, labels.system(system))) is not None
    ]
    title = Text("Słowa w odpowiedzi", "Words per answer")
    note = Text(
        "Każda kropka to odpowiedź, czarna kreska to mediana. Brązowe linie to granice: 60 słów dla jednego "
        "faktu, 120 dla listy, 180 dla porównania.",
        "Each dot is an answer, a black bar the median. Brown lines are the limits: 60 words for a single "
        "fact, 120 for a list, 180 for a comparison.",
    )
    return _plot("words", title, note, strips, _LIMITS)


def time_plot(cases: Sequence[Mapping[str, Any]], lines: Lines) -> Plot | None:
    """Seconds of the product until the sources, the first checked sentence and the end."""
    strips = [
        strip
        for stage, name in _STAGES.items()
        if (strip := _strip(cases, lines, stage, PRODUCT, name)) is not None
    ]
    title = Text("Sekundy od pytania", "Seconds from the question")
    note = Text(
        "Każda kropka to pytanie, czarna kreska to mediana.",
        "Each dot is a question, a black bar the median.",
    )
    return _plot("time", title, note, strips, ())


def _strip(
    cases: Sequence[Mapping[str, Any]], lines: Lines, measure: str, system: str, name: Text
) -> Strip | None:
    values = [one["values"][measure] for one in cases if one["system"] == system]
    scored = tuple(sorted(value for value in values if value is not None))
    median, p95 = (lines.statistic(measure, which, system) for which in ("median", "p95"))
    if not scored or median is None or p95 is None:
        return None
    return Strip(name, scored, median["value"], p95["value"], BLUE if system == PRODUCT else GREY)


def _plot(name: str, title: Text, note: Text, strips: Sequence[Strip], limits: Sequence[int]) -> Plot | None:
    if not strips:
        return None
    columns = (
        Text("", ""),
        Text("przypadki", "cases"),
        _MEDIAN,
        Text("95. percentyl", "95th percentile"),
        Text("najwięcej", "highest"),
    )
    rows = tuple(
        (
            strip.name,
            Text(str(len(strip.values)), str(len(strip.values))),
            *(in_both(value) for value in (strip.median, strip.p95, strip.values[-1])),
        )
        for strip in strips
    )
    drawings = [_drawing(title, strips, limits, language) for language in ("pl", "en")]
    return Plot(name, title, note, drawings[0], drawings[1], Numbers(columns, rows))


def _drawing(title: Text, strips: Sequence[Strip], limits: Sequence[int], language: Language) -> Drawing:
    top = axis_top([strip.values[-1] for strip in strips])
    first = 52 if limits else 34
    height = first + _ROW * len(strips)
    shapes: list[Shape] = axis(top, height, {part * top: _tick(part * top, language) for part in (0, 0.5, 1)})
    for limit in limits:
        if limit < top:
            x = place(limit, top)
            shapes += [
                upright(x, 16, height - 22, colour=AMBER),
                text(x, 12, str(limit), anchor="middle", colour=AMBER),
            ]
    words = []
    for index, strip in enumerate(strips):
        y = first + index * _ROW
        median = in_both(strip.median).to(language)
        shapes += [text(0, y + 4, strip.name.to(language))]
        shapes += [
            dot(place(value, top), y + _lift(number_), 4, strip.colour, opacity=0.55)
            for number_, value in enumerate(strip.values)
        ]
        x = place(strip.median, top)
        shapes += [upright(x, y - 13, y + 13, colour=INK, width=2.5)]
        shapes += [text(min(x, RIGHT), y - 17, median, anchor="middle")]
        words.append(f"{strip.name.to(language)}: {_MEDIAN.to(language)} {median}")
    return Drawing(height, f"{title.to(language)}. {'; '.join(words)}", tuple(shapes))


def _lift(index: int) -> float:
    """Dots that would cover each other are set apart, always in the same way."""
    return (-6.0, 2.0, 6.0, -2.0, 0.0)[index % 5]


def _tick(value: float, language: Language) -> str:
    return number(value, language, 0 if value == int(value) else 1)
