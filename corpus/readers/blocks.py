"""Blocks, what readers hand over, and how they become the text of a Document with its spans."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.document import Heading, Page
from corpus.front_matter import Declared
from corpus.normalise import PAGE_MARK, clean_characters, close_spaced_words, tidy_spaces


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, list item, table row or code block.

    `level` > 0 makes it a heading. `tight` puts it on the line after the former block, without a blank
    line between. `verbatim` keeps spaces and lines as they are. PAGE_MARK in `text` starts a page.
    """

    text: str
    level: int = 0
    tight: bool = False
    verbatim: bool = False


@dataclass(frozen=True)
class Draft:
    """What a reader found in a file: blocks in reading order, the title the file itself names, and
    what its front matter declares."""

    blocks: tuple[Block, ...]
    title: str | None = None
    declared: Declared | None = None


@dataclass(frozen=True)
class Assembled:
    """The final text and the spans in it."""

    text: str
    headings: tuple[Heading, ...]
    pages: tuple[Page, ...]


def assemble(blocks: Sequence[Block]) -> Assembled:
    """Normalise and join `blocks`; every span is an offset into the text that is returned.

    Pages follow one another without gaps; a page without text has no span.
    """
    parts: list[str] = []
    headings: list[Heading] = []
    starts: list[tuple[int, int]] = []
    length = page = 0
    pending = ""
    for block in blocks:
        marked = pending + _clean(block)
        pending = PAGE_MARK * marked.count(PAGE_MARK)
        text = marked.replace(PAGE_MARK, "")
        if not text.strip():
            continue
        pending = ""
        separator = "" if not parts else "\n" if block.tight else "\n\n"
        length += len(separator)
        if block.level:
            headings.append(Heading(length, block.level, " ".join(text.split())))
        for piece_number, piece in enumerate(marked.split(PAGE_MARK)):
            if piece_number:
                page += 1
                starts.append((page, length))
            length += len(piece)
        parts.append(separator + text)
    return Assembled("".join(parts), tuple(headings), _pages(starts, length))


def _clean(block: Block) -> str:
    text = clean_characters(block.text, keep_marks=True)
    if block.verbatim:
        return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")
    return close_spaced_words(tidy_spaces(text))


def _pages(starts: Sequence[tuple[int, int]], length: int) -> tuple[Page, ...]:
    """Spans from the starts of pages; text before the first mark belongs to the first page."""
    if not starts:
        return ()
    offsets = [0] + [offset for _, offset in starts[1:]] + [length]
    numbers = [number for number, _ in starts]
    return tuple(
        Page(number, start, end)
        for number, start, end in zip(numbers, offsets, offsets[1:], strict=False)
        if end > start
    )
