"""PDF: pages of placed lines to paragraphs, headings and lists, scans told apart."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.boilerplate import running_lines
from corpus.normalise import PAGE_MARK, unwrap, vocabulary
from corpus.readers import refusals
from corpus.readers.blocks import Block, Draft
from corpus.readers.pdf_headings import heading_levels
from corpus.readers.pdf_lines import Sheet, read_sheets
from corpus.readers.pdf_paragraphs import ITEM, Paragraph, paragraphs
from corpus.readers.titles import shortened, usable_title

_SCAN_LETTERS = 15
_LEGIBLE = 0.5
# Minutes of the hour are set as raised figures, which the text of a PDF runs together: `godz. 1420`.
_RAISED_MINUTES = re.compile(r"\b(godz\.|godzin\w+)(\s+)(\d|1\d|2[0-3])([0-5]\d)\b(?![.:])")
_SHORT = 60


def read(data: bytes, name: str) -> Draft:
    """The Draft of a PDF. DocumentError for scans, passwords, damage, and text without letters."""
    found = read_sheets(data, name)
    _refuse_scans(found.pages, name)
    groups = paragraphs(_without_running_lines(found.pages))
    levels = heading_levels(groups)
    blocks = _blocks(groups, levels)
    return Draft(blocks, title=usable_title(found.title) or _first_words(groups))


def _refuse_scans(pages: Sequence[Sheet], name: str) -> None:
    """A scan: no letters at all, or next to none on pages that are pictures."""
    text = "".join(line.text for sheet in pages for line in sheet.lines)
    letters = sum(character.isalpha() for character in text)
    pictured = any(sheet.has_picture for sheet in pages)
    if not text or (pictured and letters < _SCAN_LETTERS * len(pages)):
        raise refusals.scan(name)
    visible = sum(not character.isspace() for character in text)
    if sum(character.isalnum() for character in text) < _LEGIBLE * visible and visible > _SCAN_LETTERS:
        raise refusals.garbled(name)


def _without_running_lines(pages: Sequence[Sheet]) -> list[Sheet]:
    """Pages without header, footer and page number; judged by height, whatever order they are stored in."""
    ordered = [sorted(sheet.lines, key=lambda line: -line.bottom) for sheet in pages]
    found = running_lines([[line.text for line in lines] for lines in ordered])
    kept = []
    for sheet, lines, indices in zip(pages, ordered, found, strict=True):
        gone = {id(lines[index]) for index in indices}
        kept.append(replace(sheet, lines=tuple(line for line in sheet.lines if id(line) not in gone)))
    return kept


def _blocks(groups: Sequence[Paragraph], levels: Sequence[int]) -> tuple[Block, ...]:
    known = vocabulary("\n".join(line.text for group in groups for line in group.lines))
    blocks: list[Block] = []
    page = 0
    for group, level in zip(groups, levels, strict=True):
        lines = []
        for line in group.lines:
            marks = PAGE_MARK * (line.page - page)
            page = line.page
            lines.append(marks + line.text)
        text = _RAISED_MINUTES.sub(r"\1\2\3.\4", unwrap("\n".join(lines), known))
        blocks.append(Block(text, level=level, tight=_is_tight(blocks, text, level)))
    return tuple(blocks)


def _is_tight(blocks: Sequence[Block], text: str, level: int) -> bool:
    """List items and runs of short lines (votes, addresses) stay together."""
    if level or not blocks or blocks[-1].level:
        return False
    former = blocks[-1].text.lstrip(PAGE_MARK)
    if ITEM.match(text.lstrip(PAGE_MARK)) and (ITEM.match(former) or former.endswith(":")):
        return True
    return len(text) <= _SHORT and len(former) <= _SHORT


def _first_words(groups: Sequence[Paragraph]) -> str | None:
    return shortened(groups[0].words) if groups else None
