"""A text in, its tables and long lists out, as far as a passage cut from them needs what stands above.

Readers write a table as lines. Under a known header a row explains itself (`column: value | column: value`);
other rows (`a | b | c`, or label and figures as PDFs have them) mean nothing without the first line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

LIST_ITEM = re.compile(r"\s*(?:[•–—*-]|\d{1,2}[.)]|[a-z]\)|G\d\d\b|(?:Step|Krok|Etap)\s+\d+)\s*\S")
"""How an item of a list begins."""

LONGEST_LEAD = 200
"""Characters of a header row or lead-in that are kept, cut at a word."""

_SEPARATOR = " | "
_NAMED_CELL = re.compile(r"[^|:\n]{1,80}: \S")
_FIGURE = re.compile(
    r"(?<!\S)[-–−+]?(?:\d{1,3}(?: \d{3})+|\d+)(?:[.,]\d+)*(?: ?%)?(?!\S)|(?<!\S)[-–−](?= [-–−\d]|$)"
)
_CAPTION = re.compile(r"(?:tabela|tablica|tab\.|zestawienie|wykaz|table)\b", re.IGNORECASE)
_FEWEST_ROWS = 3
_ENDS_SENTENCE = (".", "!", "?", ";")


@dataclass(frozen=True)
class Table:
    """Characters `text[start:end]`, the header row included. `lead`: what a passage that begins further
    down must be told, `""` where rows explain themselves and there is no caption. `named`: they do."""

    start: int
    end: int
    lead: str
    named: bool


@dataclass(frozen=True)
class _Line:
    start: int
    text: str


def tables(text: str) -> list[Table]:
    """The tables of `text` in order; three rows at least where only figures tell them."""
    lines = _lines(text)
    found: list[Table] = []
    place = 0
    while place < len(lines):
        end = _piped_end(lines, place)
        first = place
        if end == place:
            end = _figures_end(lines, place)
            first = place - 1
        if end > place:
            found.append(_table(lines, first, end))
            place = end
        else:
            place += 1
    return found


def lead_at(text: str, start: int, known: Sequence[Table]) -> str:
    """What a passage that begins at `start` continues: header row of its table, lead-in of its list."""
    inside = next((table for table in known if table.start < start < table.end), None)
    if inside is not None:
        return inside.lead
    above = _lines(text[: text.find("\n", start) if "\n" in text[start:] else len(text)])
    if not above or not LIST_ITEM.match(above[-1].text):
        return ""
    lead = next((line.text for line in reversed(above) if not LIST_ITEM.match(line.text)), "")
    return _shortened(lead) if lead.endswith(":") else ""


def _lines(text: str) -> list[_Line]:
    """The lines that are not empty."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(_Line(start, line.strip()))
        start += len(line) + 1
    return found


def _piped_end(lines: Sequence[_Line], place: int) -> int:
    end = place
    while end < len(lines) and _SEPARATOR in lines[end].text:
        end += 1
    return end if end > place + 1 else place


def _figures_end(lines: Sequence[_Line], place: int) -> int:
    """Index after rows that all hold the same number of figures, two or more, under a line of names."""
    count = _figures(lines[place])
    if count < 2 or place == 0 or not _names(lines[place - 1], count):
        return place
    end = place
    while end < len(lines) and _figures(lines[end]) == count:
        end += 1
    return end if end - place >= _FEWEST_ROWS else place


def _figures(line: _Line) -> int:
    prose = line.text.endswith(_ENDS_SENTENCE) or LIST_ITEM.match(line.text)
    return 0 if prose else len(_FIGURE.findall(line.text))


def _names(line: _Line, columns: int) -> bool:
    """Whether a line can name so many columns."""
    words = line.text.split()
    lettered = sum(any(sign.isalpha() for sign in word) for word in words)
    prose = line.text.endswith((*_ENDS_SENTENCE, ":")) or LIST_ITEM.match(line.text)
    return lettered * 2 >= len(words) >= columns and not prose


def _table(lines: Sequence[_Line], first: int, end: int) -> Table:
    named = all(_NAMED_CELL.match(line.text) for line in lines[first:end])
    above = lines[first - 1].text if first else ""
    caption = above if _CAPTION.match(above) or above.endswith(":") else ""
    header = "" if named else lines[first].text
    last = lines[end - 1]
    lead = _shortened(" ".join(part for part in (caption, header) if part))
    return Table(lines[first].start, last.start + len(last.text), lead, named)


def _shortened(text: str) -> str:
    if len(text) <= LONGEST_LEAD:
        return text
    return text[:LONGEST_LEAD].rsplit(" ", 1)[0] + "…"
