"""Two by two: languages of questions down, languages of documents across, right answers in each cell."""

from corpus.bilingual import Text
from corpus.language import Language
from evals.report.plots.drawing import (
    INK,
    MUTED,
    RIGHT,
    Drawing,
    Numbers,
    Plot,
    Shape,
    bold,
    rect,
    text,
)
from evals.report.tables import Figure, Line, Lines, spelled

_LANGUAGES: tuple[Language, ...] = ("pl", "en")
_LEFT = 100
_SIDE = 96
_TITLE = Text(
    "Dobre odpowiedzi: język pytania i dokumentu",
    "Right answers: language of question and document",
)
_QUESTIONS = {
    "pl": Text("pytanie po polsku", "question in Polish"),
    "en": Text("pytanie po angielsku", "question in English"),
}
_DOCUMENTS = {
    "pl": Text("dokument polski", "Polish document"),
    "en": Text("dokument angielski", "English document"),
}
_NONE = Text("brak przypadków", "no cases")


def cells_plot(lines: Lines) -> Plot | None:
    """The plot; `None` where no cell was scored."""
    found = {
        (asked, told): lines.get("strict", group=f"{asked}-{told}")
        for asked in _LANGUAGES
        for told in _LANGUAGES
    }
    if not any(found.values()):
        return None
    rows = []
    for (asked, told), one in found.items():
        figure = spelled(one)
        cell = (_NONE, Text("–", "–"), Text("0", "0"))
        if figure is not None:
            cell = (figure.value, figure.interval, Text(str(figure.scored), str(figure.scored)))
        rows.append((_QUESTIONS[asked], _DOCUMENTS[told], *cell))
    return Plot(
        name="cells",
        title=_TITLE,
        note=Text(
            "Im ciemniejsze pole, tym więcej dobrych odpowiedzi.", "The darker, the more right answers."
        ),
        pl=_drawing(found, "pl"),
        en=_drawing(found, "en"),
        numbers=Numbers(
            (
                Text("pytanie", "question"),
                Text("dokument", "document"),
                Text("wynik", "figure"),
                Text("przedział", "interval"),
                Text("przypadki", "cases"),
            ),
            tuple(rows),
        ),
    )


def _drawing(found: dict[tuple[Language, Language], Line | None], language: Language) -> Drawing:
    width = (RIGHT - _LEFT) / 2
    shapes: list[Shape] = []
    words = []
    for column, told in enumerate(_LANGUAGES):
        x = _LEFT + column * width + width / 2
        shapes.append(text(x, 14, _DOCUMENTS[told].to(language), anchor="middle", colour=MUTED))
    for row, asked in enumerate(_LANGUAGES):
        first, _, rest = _QUESTIONS[asked].to(language).partition(" ")
        y = 24 + row * _SIDE
        shapes += [text(0, y + 44, first, colour=MUTED), text(0, y + 60, rest, colour=MUTED)]
        for column, told in enumerate(_LANGUAGES):
            one = found[asked, told]
            figure = spelled(one)
            x = _LEFT + column * width
            value = float(one["value"]) if one is not None else 0.0
            shapes.append(rect(x + 2, y + 2, width - 4, _SIDE - 4, _shade(value) if figure else "#f1f3f5"))
            shapes += _cell(x + width / 2, y, figure, language)
            said = (
                f"{figure.value.to(language)} ({figure.interval.to(language)})"
                if figure
                else _NONE.to(language)
            )
            words.append(f"{_QUESTIONS[asked].to(language)}, {_DOCUMENTS[told].to(language)}: {said}")
    return Drawing(24 + 2 * _SIDE, f"{_TITLE.to(language)}. {'; '.join(words)}", tuple(shapes))


def _cell(x: float, y: float, figure: Figure | None, language: Language) -> list[Shape]:
    if figure is None:
        return [text(x, y + 54, _NONE.to(language), anchor="middle", colour=MUTED)]
    return [
        bold(text(x, y + 48, figure.value.to(language), anchor="middle"), 22),
        text(x, y + 68, figure.interval.to(language), anchor="middle", colour=INK),
        text(x, y + 84, f"n = {figure.scored}", anchor="middle", colour=INK),
    ]


def _shade(value: float) -> str:
    """From nearly white at 0 to a mid blue at 1, on which dark text keeps a contrast above 4.5."""
    light, dark = (236, 243, 250), (126, 178, 226)
    red, green, blue = (round(a + (b - a) * value) for a, b in zip(light, dark, strict=True))
    return f"#{red:02x}{green:02x}{blue:02x}"
