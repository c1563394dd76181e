"""Drawing: shapes with their attributes and text, and words that say the same; a template writes the SVG.

Coordinates are pixels of a drawing 400 wide, so that its text stays readable on a phone. Colour is never
the only sign: every shape stands beside a number or a name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.bilingual import Text

WIDTH = 400
LABEL = 118
"""Where the plotted area begins, right of the row names."""

RIGHT = 376
"""Where it ends."""

INK = "#1a2230"
MUTED = "#4a5565"
GRID = "#c9d1db"
BLUE = "#1f5fa8"
GREEN = "#1d6b45"
AMBER = "#8a5a00"
RED = "#a32a22"
GREY = "#5b6470"


@dataclass(frozen=True)
class Shape:
    """One SVG element."""

    tag: str
    attributes: Mapping[str, str | float]
    text: str = ""


@dataclass(frozen=True)
class Drawing:
    """Shapes on a field of WIDTH × `height`; `words` is its text alternative."""

    height: int
    words: str
    shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class Numbers:
    """What a plot shows as a table: names of columns, and rows."""

    columns: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True)
class Plot:
    """A plot in both languages with its numbers."""

    name: str
    title: Text
    note: Text
    pl: Drawing
    en: Drawing
    numbers: Numbers


def text(x: float, y: float, words: str, *, anchor: str = "start", colour: str = INK) -> Shape:
    """Words whose base line is at `y`."""
    place: dict[str, str | float] = {"x": round(x, 1), "y": round(y, 1), "text-anchor": anchor}
    return Shape("text", {**place, "fill": colour, "font-size": 13}, words)


def bold(shape: Shape, size: int = 13) -> Shape:
    """The same words in bold, and in another size."""
    return Shape(shape.tag, {**shape.attributes, "font-weight": "bold", "font-size": size}, shape.text)


def level(x1: float, x2: float, y: float, *, colour: str = GRID, width: float = 1) -> Shape:
    """A line from left to right."""
    ends = {"x1": round(x1, 1), "y1": round(y, 1), "x2": round(x2, 1), "y2": round(y, 1)}
    return Shape("line", {**ends, "stroke": colour, "stroke-width": width})


def upright(x: float, top: float, bottom: float, *, colour: str = GRID, width: float = 1) -> Shape:
    """A line from top to bottom."""
    ends = {"x1": round(x, 1), "y1": round(top, 1), "x2": round(x, 1), "y2": round(bottom, 1)}
    return Shape("line", {**ends, "stroke": colour, "stroke-width": width})


def rect(x: float, y: float, width: float, height: float, colour: str) -> Shape:
    """A filled box."""
    box = {"x": round(x, 1), "y": round(y, 1), "width": round(width, 1), "height": round(height, 1)}
    return Shape("rect", {**box, "fill": colour})


def dot(x: float, y: float, radius: float, colour: str, *, opacity: float = 1) -> Shape:
    """A filled circle."""
    place: dict[str, str | float] = {"cx": round(x, 1), "cy": round(y, 1), "r": radius}
    return Shape("circle", {**place, "fill": colour, "fill-opacity": opacity})


def place(value: float, top: float) -> float:
    """Where `value` lies on an axis from 0 to `top`."""
    return LABEL + (RIGHT - LABEL) * min(1.0, value / top if top else 0.0)


def axis_top(values: Sequence[float]) -> float:
    """The next round number at or above all values."""
    highest = max(values, default=0.0)
    step = 0.01
    while True:
        for factor in (1, 1.5, 2, 3, 4, 5, 6, 8):
            if highest <= factor * step:
                return factor * step
        step *= 10


def axis(top: float, height: float, spell: Mapping[float, str]) -> list[Shape]:
    """Grid lines at the keys of `spell` with their names under them; `top` is the end of the axis."""
    shapes = []
    for value, name in spell.items():
        x = place(value, top)
        shapes += [upright(x, 8, height - 22), text(x, height - 6, name, anchor="middle", colour=MUTED)]
    return shapes
