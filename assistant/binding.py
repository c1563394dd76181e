"""Whether a source tells a figure of another name.

`Tarnów (118 thousand), Nowy Sącz (85 thousand)` holds both names and both figures, and still does not say
that Nowy Sącz has 118 thousand inhabitants: that figure stands beside another name, and Nowy Sącz beside
another figure.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from indexing.figures import Number, numbers
from indexing.sentences import Span

BESIDE = 6
"""Characters between a name and a figure that stand together."""

_NAME = re.compile(r"\b[A-ZĄĆĘŁŃÓŚŹŻ][\w’-]+(?:\s+[A-ZĄĆĘŁŃÓŚŹŻ][\w’-]+)*")
_YEARS = range(1800, 2101)


class _Mark(NamedTuple):
    """A name or a figure of a source, and whether the claim has it."""

    span: Span
    claimed: bool


def capitalised(text: str) -> list[str]:
    """The words and runs of words of `text` that begin with a capital, also where a sentence begins."""
    return [match.group() for match in _NAME.finditer(text)]


class Placed(NamedTuple):
    """A figure of a source, and what stands around it up to the figures before and after, as spans."""

    figure: Span
    around: Span


def figures_of(source: str, sentences: Sequence[Span]) -> list[Placed]:
    """The figures of the sentences of `source`, years left out."""
    found = []
    for start, end in sentences:
        figures = _figures(source[start:end])
        for place, each in enumerate(figures):
            before = figures[place - 1].end if place else 0
            after = figures[place + 1].start if place + 1 < len(figures) else end - start
            own = Span(start + each.start, start + each.end)
            found.append(Placed(own, Span(start + before, start + after)))
    return found


def told_of_another(
    source: str, is_claimed_name: Callable[[str], bool], is_figure: Callable[[str], bool]
) -> bool | None:
    """Whether in `source`, one sentence, the figure stands beside another name and a claimed name beside
    another figure; `None` where it holds not both. `is_figure` and `is_claimed_name` tell whether a piece
    of the source is what the claim says."""
    names = [_Mark(Span(*match.span()), is_claimed_name(match.group())) for match in _NAME.finditer(source)]
    figures = [
        _Mark(Span(each.start, each.end), is_figure(source[each.start : each.end]))
        for each in _figures(source)
    ]
    own_names = [mark for mark in names if mark.claimed]
    own_figures = [mark for mark in figures if mark.claimed]
    if not own_names or not own_figures:
        return None
    return all(_beside_another(mark, names) for mark in own_figures) and any(
        _beside_another(mark, figures) for mark in own_names
    )


def _figures(text: str) -> list[Number]:
    return [each for each in numbers(text) if each.value not in _YEARS]


def _beside_another(mark: _Mark, others: Sequence[_Mark]) -> bool:
    near = min(others, key=lambda other: _gap(mark.span, other.span))
    return not near.claimed and _gap(mark.span, near.span) <= BESIDE


def _gap(first: Span, second: Span) -> int:
    return max(second.start - first.end, first.start - second.end, 0)
