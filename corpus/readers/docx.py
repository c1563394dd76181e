"""Word documents (.docx): paragraphs, headings by style, lists and tables in their order."""

import re
from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from corpus.readers import refusals
from corpus.readers.blocks import Block, Draft
from corpus.readers.docx_archive import checked_archive
from corpus.readers.tables import row_blocks
from corpus.readers.titles import usable_title

_HEADING_STYLE = re.compile(r"^(?:heading|nagłówek|naglowek)\s*(\d)$", re.IGNORECASE)
_TITLE_STYLES = {"title": 1, "tytuł": 1, "subtitle": 2, "podtytuł": 2}
_LIST_STYLE = re.compile(r"list|lista|bullet|punkt", re.IGNORECASE)
_SHORT = 120
_DEEPEST_TABLE = 4


def read(data: bytes, name: str) -> Draft:
    """The Draft of a Word document. Text deleted under revision is left out, inserted text read."""
    archive = checked_archive(data, name)
    try:
        document = docx.Document(BytesIO(archive))
        blocks = tuple(_content(document, 0))
        title = usable_title(document.core_properties.title)
    except Exception as error:  # the library lets whatever a damaged part causes through
        raise refusals.broken(name, "DOCX") from error
    styled = next((block.text for block in blocks if block.level == 1), None)
    return Draft(blocks, title=styled or title)


def _content(container: WordDocument | _Cell, depth: int) -> Iterator[Block]:
    in_list = False
    for item in container.iter_inner_content():
        if isinstance(item, Table):
            yield from _table(item, depth)
            in_list = False
            continue
        block = _paragraph(item, in_list=in_list)
        if block is not None:
            in_list = block.text.startswith("• ")
            yield block


def _paragraph(paragraph: Paragraph, *, in_list: bool) -> Block | None:
    text = _visible_text(paragraph)
    if not text:
        return None
    style = (paragraph.style.name if paragraph.style is not None else "") or ""
    level = _level(style, paragraph, text)
    if level:
        return Block(" ".join(text.split()), level=level)
    if _is_item(paragraph, style):
        return Block(text if text.startswith("•") else f"• {text}", tight=in_list)
    return Block(text)


def _level(style: str, paragraph: Paragraph, text: str) -> int:
    """Heading level by style; a short line that is bold throughout counts as one, 0 for none."""
    match = _HEADING_STYLE.match(style)
    if match:
        return max(1, min(6, int(match[1])))
    if style.lower() in _TITLE_STYLES:
        return _TITLE_STYLES[style.lower()]
    runs = [run for run in paragraph.runs if run.text.strip()]
    bold = bool(runs) and all(run.bold for run in runs)
    if bold and len(text) <= _SHORT and not text.endswith((".", ",", ";")) and not _is_item(paragraph, style):
        return 3
    return 0


def _is_item(paragraph: Paragraph, style: str) -> bool:
    properties = paragraph._p.pPr
    numbered = properties is not None and properties.numPr is not None
    return numbered or bool(_LIST_STYLE.search(style))


def _visible_text(paragraph: Paragraph) -> str:
    """Words of a paragraph with its links, insertions and text boxes; hidden and deleted runs left out."""
    parts: list[str] = []
    for node in paragraph._p.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:noBreakHyphen")):
        run = node.getparent()
        if run is None or run.tag != qn("w:r") or _is_hidden(run) or _is_fallback(node):
            continue
        if node.tag == qn("w:t"):
            parts.append(node.text or "")
        elif node.tag == qn("w:noBreakHyphen"):
            parts.append("-")
        else:
            parts.append(" " if node.tag == qn("w:tab") else "\n")
    return "".join(parts).strip()


def _is_hidden(run: object) -> bool:
    properties = run.find(qn("w:rPr"))  # type: ignore[attr-defined]
    vanish = None if properties is None else properties.find(qn("w:vanish"))
    return vanish is not None and vanish.get(qn("w:val")) not in ("0", "false")


def _is_fallback(node: object) -> bool:
    """Text boxes are stored twice; the copy for old programs is passed over."""
    return any(True for _ in node.iterancestors(_FALLBACK))  # type: ignore[attr-defined]


_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def _table(table: Table, depth: int) -> Iterator[Block]:
    rows = [_distinct(row.cells) for row in table.rows]
    cells = [cell for row in rows for cell in row]
    width = max((len(row) for row in rows), default=0)
    if width < 2 and depth < _DEEPEST_TABLE:
        for cell in cells:
            yield from _content(cell, depth + 1)
        return
    texts = [[_cell_text(cell, depth) for cell in row] for row in rows]
    has_header = len(rows) > 1 and _is_header(table, texts)
    yield from row_blocks(texts[1:] if has_header else texts, header=texts[0] if has_header else None)


def _distinct(cells: tuple[_Cell, ...]) -> list[_Cell]:
    """Cells of a row, each merged one once."""
    seen: list[_Cell] = []
    for cell in cells:
        if not seen or seen[-1]._tc is not cell._tc:
            seen.append(cell)
    return seen


def _cell_text(cell: _Cell, depth: int) -> str:
    if depth >= _DEEPEST_TABLE:
        return str(cell.text)
    return "; ".join(block.text for block in _content(cell, depth + 1))


def _is_header(table: Table, texts: list[list[str]]) -> bool:
    """Marked as repeated on each page, or short names, all different, over three columns or more."""
    first = texts[0]
    if len(first) != max(len(row) for row in texts) or not all(first):
        return False
    properties = table.rows[0]._tr.trPr
    if properties is not None and properties.find(qn("w:tblHeader")) is not None:
        return True
    short = all(len(cell) <= 60 and not re.fullmatch(r"[\d\s.,%–-]+", cell) for cell in first)
    return short and len(set(first)) == len(first) and (len(first) > 2 or _is_bold(table))


def _is_bold(table: Table) -> bool:
    runs = [run for cell in table.rows[0].cells for paragraph in cell.paragraphs for run in paragraph.runs]
    return bool(runs) and all(run.bold for run in runs if run.text.strip())
