"""Lines of a PDF as they stand on their pages. The only user of pypdfium2."""

import ctypes
import re
import threading
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from corpus.normalise import clean_characters
from corpus.readers import refusals

# pdfium keeps state of its own for the whole process: two threads in it at once can end the process.
_ONE_AT_A_TIME = threading.Lock()
# pdfium writes this character for a hyphen that ends a line, and no line end after it.
_HYPHEN = "\ufffe"
_LINE_END = re.compile(rf"(\r\n|\r|\n|(?<=\w){_HYPHEN}(?=\w))")
_BOLD_FROM = 600
_BOLD_NAME = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_LONGEST_FONT_NAME = 128
_MOST_CHARACTERS = 20_000_000
_IMAGE_DEPTH = 3


@dataclass(frozen=True)
class Line:
    """A line of text: `page` from 1; edges, height of the base line and size in points, from the left and
    from the foot of the page. `bold`: its first and its last letter are."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    bold: bool


@dataclass(frozen=True)
class Sheet:
    """One page: its lines in reading order, its width in points, whether it shows a picture."""

    number: int
    lines: tuple[Line, ...]
    width: float
    has_picture: bool


@dataclass(frozen=True)
class Sheets:
    """All pages of a PDF and the title in its properties."""

    pages: tuple[Sheet, ...]
    title: str


def read_sheets(data: bytes, name: str) -> Sheets:
    """The pages of a PDF. DocumentError when it is broken, needs a password or is beyond all measure."""
    with _ONE_AT_A_TIME:
        document = _open(data, name)
        try:
            return _sheets(document, name)
        except (pypdfium2.PdfiumError, ValueError, OSError) as error:
            raise refusals.broken(name, "PDF") from error
        finally:
            document.close()


def _open(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise refusals.encrypted(name) from error
        raise refusals.broken(name, "PDF") from error


def _sheets(document: pypdfium2.PdfDocument, name: str) -> Sheets:
    pages: list[Sheet] = []
    characters = 0
    for index in range(len(document)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            # One page that cannot be opened is a page without text; the others are still worth reading.
            pages.append(Sheet(index + 1, (), 0.0, has_picture=False))
            continue
        sheet = _sheet(page, index + 1)
        page.close()
        characters += sum(len(line.text) for line in sheet.lines)
        if characters > _MOST_CHARACTERS:
            raise refusals.unpacks_too_large(name)
        pages.append(sheet)
    return Sheets(tuple(pages), document.get_metadata_dict().get("Title", ""))


def _sheet(page: pypdfium2.PdfPage, number: int) -> Sheet:
    textpage = page.get_textpage()
    lines: list[Line] = []
    position = 0
    upright = page.get_rotation() % 180 == 0
    whole = textpage.get_text_range()
    pieces = _LINE_END.split(whole)
    for piece, end in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        text = clean_characters(piece.replace(_HYPHEN, "-") + ("-" if end == _HYPHEN else ""))
        if text.strip():
            lines.append(_line(textpage, piece, position, (text, number, upright)))
        position += _units(piece) + _units(end)
    textpage.close()
    images = () if lines else page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=_IMAGE_DEPTH)
    has_picture = any(True for _ in images)
    return Sheet(number, tuple(lines), page.get_width(), has_picture=has_picture)


def _units(text: str) -> int:
    """Length in the 16-bit units that pdfium counts in."""
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def _line(textpage: pypdfium2.PdfTextPage, piece: str, position: int, known: tuple[str, int, bool]) -> Line:
    text, number, upright = known
    first = _character(textpage, position + _units(piece[: len(piece) - len(piece.lstrip())]))
    last = _character(textpage, position + _units(piece.rstrip()) - 1)
    size = max(raw.FPDFText_GetFontSize(textpage, index) for index in (first, last))
    left, bottom, _, top = textpage.get_charbox(first, loose=True)
    right = textpage.get_charbox(last, loose=True)[2]
    size = size if size > 1.5 else max(top - bottom, 1.0)  # a size of 1 stands for a scaled font
    if not upright or right <= left:
        left, right = 0.0, 0.5 * size * len(text)
    bold = all(_is_bold(textpage, index) for index in (first, last))
    return Line(text.strip(), number, left, right, bottom, size, bold)


def _is_bold(textpage: pypdfium2.PdfTextPage, index: int) -> bool:
    """By the weight of the font, or by its name where the file does not describe it."""
    if raw.FPDFText_GetFontWeight(textpage, index) >= _BOLD_FROM:
        return True
    name = ctypes.create_string_buffer(_LONGEST_FONT_NAME)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(textpage, index, name, _LONGEST_FONT_NAME, flags)
    return bool(_BOLD_NAME.search(name.value))


def _character(textpage: pypdfium2.PdfTextPage, unit: int) -> int:
    """Index of a character by its place in the text; characters that are not printed have an index too."""
    return max(0, int(raw.FPDFText_GetCharIndexFromTextIndex(textpage, unit)))
