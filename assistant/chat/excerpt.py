"""A cited span of a document -> the page or section around it, ready to be shown with the span marked."""

from dataclasses import dataclass

from corpus.document import Document

MOST_CHARACTERS = 3_000
"""Text shown on each side of the span; beyond it the whole document is a click away."""


@dataclass(frozen=True)
class Excerpt:
    """`before + quote + after` is text of the document. `page` and `heading` tell where it stands;
    `cut_before` and `cut_after` that the page or section goes on."""

    before: str
    quote: str
    after: str
    page: int | None
    heading: str
    cut_before: bool
    cut_after: bool


def excerpt(document: Document, start: int, end: int) -> Excerpt:
    """The surroundings of `document.text[start:end]`; a span outside the text is moved into it."""
    text = document.text
    start = max(0, min(start, len(text)))
    end = max(start, min(end, len(text)))
    first, last = _section(document, start, end)
    shown_from = _word_start(text, max(first, start - MOST_CHARACTERS), start)
    shown_to = _word_end(text, min(last, end + MOST_CHARACTERS), end)
    return Excerpt(
        before=text[shown_from:start].lstrip("\n"),
        quote=text[start:end],
        after=text[end:shown_to].rstrip("\n"),
        page=next((page.number for page in document.pages if page.start <= start < page.end), None),
        heading=" › ".join(_headings_above(document, start)),
        cut_before=shown_from > first,
        cut_after=shown_to < last,
    )


def _section(document: Document, start: int, end: int) -> tuple[int, int]:
    """The span of the pages that hold the quotation, or else of its section."""
    touched = [page for page in document.pages if page.start < end and page.end > start]
    if touched:
        return touched[0].start, touched[-1].end
    starts = [heading.start for heading in document.headings]
    first = max((s for s in starts if s <= start), default=0)
    last = min((s for s in starts if s >= end and s > start), default=len(document.text))
    return first, last


def _headings_above(document: Document, start: int) -> list[str]:
    path: list[tuple[int, str]] = []
    for heading in document.headings:
        if heading.start > start:
            break
        path = [(level, title) for level, title in path if level < heading.level]
        path.append((heading.level, heading.title))
    return [title for _, title in path]


def _word_start(text: str, position: int, limit: int) -> int:
    if position == 0 or text[position - 1].isspace():
        return position
    while position < limit and not text[position].isspace():
        position += 1
    return position


def _word_end(text: str, position: int, limit: int) -> int:
    if position >= len(text) or text[position].isspace():
        return position
    while position > limit and not text[position - 1].isspace():
        position -= 1
    return position
