"""A text cut into pieces, some marked: where an answer states the facts that it must, or must not."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from evals.text import Span, find, plain


class Piece(NamedTuple):
    """A piece of a text; `mark` is empty, `fact` or `wrong`."""

    text: str
    mark: str


def marked(text: str, facts: Iterable[str], wrong: Iterable[str]) -> list[Piece]:
    """The pieces of `text` in order; joined they are `text`, spelled as `plain` spells it where its length
    differs. Of spans that overlap the first one found is marked."""
    shown = text if len(plain(text)) == len(text) else plain(text)
    spans: list[tuple[Span, str]] = []
    for mark, phrases in (("wrong", wrong), ("fact", facts)):
        for phrase in phrases:
            span = find(phrase, text)
            if span is not None and not any(_overlap(span, other) for other, _ in spans):
                spans.append((span, mark))
    return _cut(shown, sorted(spans))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _cut(text: str, spans: Sequence[tuple[Span, str]]) -> list[Piece]:
    pieces = []
    position = 0
    for span, mark in spans:
        pieces += [Piece(text[position : span.start], ""), Piece(text[span.start : span.end], mark)]
        position = span.end
    pieces.append(Piece(text[position:], ""))
    return [piece for piece in pieces if piece.text]
