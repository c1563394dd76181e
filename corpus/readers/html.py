"""Web pages: the words of the page itself, without what surrounds it."""

import re

from bs4 import BeautifulSoup
from bs4.element import CData, NavigableString, PageElement, Tag

from corpus.normalise import clean_characters
from corpus.readers.blocks import Block, Draft
from corpus.readers.encoding import decode
from corpus.readers.html_main import main_part, strip_unseen
from corpus.readers.tables import row_blocks

_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,30})""", re.I
)
_HEADING = re.compile(r"h[1-6]$")
_BLOCK = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form header hgroup hr html legend li main ol p pre section summary table tbody td tfoot "
    "th thead tr ul".split()
) | {f"h{level}" for level in range(1, 7)}
_HOLDS_LAYOUT = ["table", "h1", "h2", "h3", "h4", "h5", "h6"]
_LONG_CELL = 400
_SHORT = 60
_FEWEST_IN_ITEM = 2


def read(data: bytes, name: str) -> Draft:
    """The Draft of a web page."""
    charset = _CHARSET.search(data[:4096])
    declared = charset[1].decode("ascii") if charset else None
    soup = BeautifulSoup(clean_characters(decode(data, name, declared=declared)), "lxml")
    title = _title(soup)
    strip_unseen(soup)
    blocks = tuple(_Walk().of(main_part(soup)))
    top = next((block.text for block in blocks if block.level == 1), None)
    return Draft(blocks, title=top or title)


def fragment_blocks(markup: str) -> list[Block]:
    """Blocks of a piece of HTML that stands inside another format."""
    soup = BeautifulSoup(markup, "lxml")
    strip_unseen(soup)
    return _Walk().of(soup)


def _title(soup: BeautifulSoup) -> str | None:
    """What the page calls itself, without the name of the site behind a bar."""
    if soup.title is None:
        return None
    whole = " ".join(soup.title.get_text().split())
    return re.split(r"\s+[|–—»]\s+", whole)[0] or None


class _Walk:
    """One pass over the tree; words gather in a line until a block begins or ends."""

    def __init__(self) -> None:
        self._made: list[Block] = []
        self._words: list[str] = []
        self._lead = ""
        self._tight = False
        self._in_paragraph = False

    def of(self, root: Tag) -> list[Block]:
        self._children(root)
        self._flush()
        return self._made

    def _children(self, tag: Tag) -> None:
        for child in tag.children:
            self._take(child)

    def _take(self, node: PageElement) -> None:
        if isinstance(node, Tag):
            self._tag(node)
        elif type(node) in (NavigableString, CData):
            self._words.append(str(node).replace("\n", " "))

    def _tag(self, tag: Tag) -> None:
        name = tag.name
        if name == "br":
            self._words.append("\n")
        elif name not in _BLOCK:
            self._children(tag)
        elif _HEADING.match(name):
            self._flush()
            self._heading(tag)
        elif name == "pre":
            self._flush()
            self._made.append(Block(tag.get_text(), verbatim=True))
        elif name == "table":
            self._flush()
            self._table(tag)
        else:
            self._flush()
            self._block(tag)
            self._flush()
            self._in_paragraph = False

    def _heading(self, tag: Tag) -> None:
        text = " ".join(tag.get_text(" ", strip=True).split())
        if text:
            self._made.append(Block(text, level=int(tag.name[1])))

    def _block(self, tag: Tag) -> None:
        if tag.name == "li":
            self._lead = _marker(tag)
            self._tight = bool(self._made) and not self._made[-1].level
        elif tag.name == "dd":
            self._tight = True
        elif tag.name == "dt":
            self._tight = False
        self._in_paragraph = tag.name in ("p", "dt")
        self._children(tag)

    def _flush(self) -> None:
        words = "\n".join(" ".join(line.split()) for line in "".join(self._words).split("\n"))
        text = re.sub(r"\n{2,}", "\n", words).strip()
        self._words = []
        if sum(character.isalnum() for character in text) < (_FEWEST_IN_ITEM if self._lead else 1):
            return
        self._made.append(Block(self._lead + text, tight=self._tight or self._follows_short(text)))
        self._lead, self._tight = "", False

    def _follows_short(self, text: str) -> bool:
        """A label and its value, an address line by line: short lines that no paragraph holds."""
        if self._lead or self._in_paragraph or not self._made or self._made[-1].level:
            return False
        return len(text) <= _SHORT and len(self._made[-1].text) <= _SHORT

    def _table(self, table: Tag) -> None:
        """A table of data becomes rows; a table that only lays the page out is walked through."""
        rows = [_cells(row) for row in table.find_all("tr") if row.find_parent("table") is table]
        rows = [row for row in rows if row]
        if _is_layout(rows):
            self._children(table)
            return
        caption = table.find("caption")
        if caption is not None:
            self._made.append(Block(caption.get_text(" ", strip=True)))
        header = rows[0] if _is_header(rows, table) else None
        body = rows[1:] if header else rows
        if header is None and all(len(row) == 2 and row[0].name == "th" for row in body):
            pairs = [[f"{_text(row[0]).rstrip(':')}: {_text(row[1])}"] for row in body]
            self._made += row_blocks(pairs, header=None)
        else:
            names = [_text(cell) for cell in header] if header else None
            self._made += row_blocks([[_text(cell) for cell in row] for row in body], header=names)


def _cells(row: Tag) -> list[Tag]:
    return list(row.find_all(["td", "th"], recursive=False))


def _is_layout(rows: list[list[Tag]]) -> bool:
    if max((len(row) for row in rows), default=0) < 2:
        return True
    cells = [cell for row in rows for cell in row]
    if any(cell.find(_HOLDS_LAYOUT) is not None for cell in cells):
        return True
    if any(cell.name == "th" for cell in cells):
        return False
    return any(cell.find(["ul", "ol"]) is not None or len(_text(cell)) > _LONG_CELL for cell in cells)


def _is_header(rows: list[list[Tag]], table: Tag) -> bool:
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    head = table.find("thead")
    if head is not None and rows[0][0].find_parent("thead") is head:
        return True
    return all(cell.name == "th" or cell.find(["b", "strong"]) is not None for cell in rows[0])


def _text(cell: Tag) -> str:
    items = cell.find_all("li")
    if items and not cell.find(["p", "table"]):
        return "; ".join(" ".join(item.get_text(" ").split()) for item in items)
    return " ".join(cell.get_text(" ").split())


def _marker(item: Tag) -> str:
    """The bullet or number in front of a list item."""
    parent = item.parent
    if parent is None or parent.name != "ol":
        return "• "
    position = sum(1 for former in item.find_previous_siblings("li")) + 1
    start = str(parent.get("start") or "1")
    return f"{position - 1 + (int(start) if start.isdigit() else 1)}. "
