"""Lines of a PDF put together to paragraphs by where they stand."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from corpus.readers.pdf_lines import Line, Sheet

ITEM = re.compile(
    r"^(?:[•\-–−*▪◦·]\s?(?=\S)|\(?\d{1,3}[A-Za-z]?\)\s?|\d{1,3}(?:\.\d{1,2})*\.(?:\s|(?=[^\W\d]))|[a-z]\)\s|§\s?\d|"
    r"(?:art|rozdział|chapter)\.?\s\d|[IVXL]{1,6}\.\s)",
    re.IGNORECASE,
)
"""How a list item or a numbered clause begins."""
CHAPTER = re.compile(
    r"^(?:punkt|rozdział|dział|część|załącznik|chapter|part|section|annex)\s+(?:nr\s+)?(?:\d+|[IVXL]+)\b|^[IVXL]{1,6}\.\s",
    re.IGNORECASE,
)
"""How a chapter or a point of an agenda begins."""
VOTE = re.compile(
    r"^(?:za|przeciw|wstrzymał[oa]? się|nieobecn\w+|nie głosował\w*|for|against|abstain\w*|abstentions?)"
    r"\s*[-–:.]*\s*\d+\W*$",
    re.IGNORECASE,
)
"""A line with one figure of a vote."""
_GOES_ON = re.compile(r"^[^\W\d_A-ZĄĆĘŁŃÓŚŹŻ]")
_CUT_WORD = re.compile(r"[^\W\d_]-$")
_STOPS = (".", ";", ":", "!", "?")
_SAME_COLUMN = 60.0
_NARROWEST = 0.38
_WIDER_GAP = 1.25
_USUAL_PITCH = 1.25
_FARTHEST = 3.6
_FARTHEST_AFTER_NUMBER = 5.0
_NUMBER_ALONE = 12
_SAME_SIZE = 0.8
_CENTRED_WITHIN = 6.0


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together. `centred`: set in the middle of the page, away from the left margin."""

    lines: tuple[Line, ...]
    centred: bool

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def words(self) -> str:
        return " ".join(line.text for line in self.lines)


def paragraphs(sheets: Sequence[Sheet]) -> list[Paragraph]:
    """Paragraphs over all pages, in reading order; one may run over the end of a page."""
    layout = _Layout(sheets)
    lines = [line for sheet in sheets for line in sheet.lines]
    groups: list[list[Line]] = []
    for position, line in enumerate(lines):
        if position and layout.continues(lines[position - 1], line, groups[-1]):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Paragraph(tuple(group), layout.is_centred(group)) for group in groups]


class _Layout:
    """Margins and distances of a document, and whether a line goes on with the former one."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._widths = {sheet.number: sheet.width or 595.0 for sheet in sheets}
        self._margins = {line: edge for sheet in sheets for line, edge in _right_margins(sheet, sheets)}
        self._pitch = _pitch(sheets)
        lefts = [line.left for sheet in sheets for line in sheet.lines]
        self._left = Counter(round(left) for left in lefts).most_common(1)[0][0] if lefts else 0

    def continues(self, former: Line, line: Line, group: Sequence[Line]) -> bool:
        """Whether `line` belongs to the paragraph `group` that ends with `former`."""
        if VOTE.match(line.text) or VOTE.match(former.text):
            return False
        if self._is_stacked_title(former, line):
            return True
        if abs(line.size - former.size) > _SAME_SIZE or ITEM.match(line.text):
            return False
        if line.page == former.page and not self._is_next(former, line):
            return False
        goes_on = bool(_GOES_ON.match(line.text)) and not former.text.endswith(_STOPS)
        goes_on = goes_on or bool(_CUT_WORD.search(former.text))
        if line.bold and not former.bold and line.page != former.page:
            return False
        if all(each.bold for each in group) and not line.bold:
            return goes_on
        return goes_on or self._is_full(former, line)

    def _is_next(self, former: Line, line: Line) -> bool:
        """At the usual distance below, or at the head of the next column."""
        gap = former.bottom - line.bottom
        return 0 < gap <= _WIDER_GAP * self._pitch * line.size or (gap <= 0 and line.left > former.left)

    def is_centred(self, group: Sequence[Line]) -> bool:
        middle = self._widths[group[0].page] / 2
        return all(abs((line.left + line.right) / 2 - middle) <= _CENTRED_WITHIN for line in group) and any(
            line.left > self._left + 8 for line in group
        )

    def _is_full(self, former: Line, line: Line) -> bool:
        """The next word would not have fitted behind `former`, so its end is no end of a paragraph."""
        width = (former.right - former.left) / max(len(former.text), 1)
        # A preposition of one letter is tied to the word after it and moves to the next line with it.
        words = line.text.split(" ", 2)
        word = " ".join(words[:2]) if len(words[0]) == 1 else words[0]
        return former.right + width * (len(word) + 0.5) > self._margins[former] - 0.5 * width

    def _is_stacked_title(self, former: Line, line: Line) -> bool:
        """Lines of one title: bold, same size, centred under each other, no figures of a vote."""
        if not (former.bold and line.bold and former.page == line.page) or CHAPTER.match(line.text):
            return False
        gap = former.bottom - line.bottom
        farthest = (
            _FARTHEST_AFTER_NUMBER
            if len(former.text) <= _NUMBER_ALONE and CHAPTER.match(former.text)
            else _FARTHEST
        )
        return (
            abs(line.size - former.size) <= _SAME_SIZE
            and 0 < gap <= farthest * line.size
            and self.is_centred([former])
            and self.is_centred([line])
        )


def _right_margins(sheet: Sheet, sheets: Sequence[Sheet]) -> list[tuple[Line, float]]:
    """How far to the right each line could have gone: on one column that of the document, else of the
    lines around it in its column."""
    if not _has_columns(sheet):
        edges = sorted(line.right for each in sheets for line in each.lines if line.right <= each.width)
        edge = edges[int(0.97 * (len(edges) - 1))] if edges else sheet.width
        return [(line, edge) for line in sheet.lines]
    margins = []
    for position, line in enumerate(sheet.lines):
        around = sheet.lines[max(0, position - 8) : position + 9]
        edges = [other.right for other in around if abs(other.left - line.left) <= _SAME_COLUMN]
        margins.append((line, max(*edges, line.left + _NARROWEST * sheet.width)))
    return margins


def _has_columns(sheet: Sheet) -> bool:
    """A quarter of the longer lines start in the right half of the page."""
    longer = [line for line in sheet.lines if len(line.text) >= 20]
    right = sum(line.left >= 0.45 * sheet.width for line in longer)
    return len(longer) >= 8 and right >= 0.25 * len(longer)


def _pitch(sheets: Sequence[Sheet]) -> float:
    """The usual distance from line to line, in sizes of the font."""
    ratios = [
        (upper.bottom - lower.bottom) / lower.size
        for sheet in sheets
        for upper, lower in zip(sheet.lines, sheet.lines[1:], strict=False)
        if 0.9 <= (upper.bottom - lower.bottom) / lower.size <= 2.2
    ]
    if len(ratios) < 5:
        return _USUAL_PITCH
    rounded = Counter(round(ratio, 1) for ratio in ratios).most_common(1)[0][0]
    near = [ratio for ratio in ratios if abs(ratio - rounded) <= 0.1]
    return max(1.0, median(near))
