"""Lines of text in, a PDF out, written by hand, so that neither a file nor another library is needed.

White letters, tiny ones, bold ones, turned pages, a picture and a subject can be had.
"""

from collections.abc import Sequence
from typing import NamedTuple

_NAMES = {
    "ą": "aogonek", "ć": "cacute", "ę": "eogonek", "ł": "lslash", "ń": "nacute", "ó": "oacute",
    "ś": "sacute", "ź": "zacute", "ż": "zdotaccent", "Ą": "Aogonek", "Ć": "Cacute", "Ę": "Eogonek",
    "Ł": "Lslash", "Ń": "Nacute", "Ó": "Oacute", "Ś": "Sacute", "Ź": "Zacute", "Ż": "Zdotaccent",
    "–": "endash",
}  # fmt: skip
_CODES = {letter: 128 + number for number, letter in enumerate(_NAMES)}
_ENCODING = f"<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[128 /{'/'.join(_NAMES.values())}]>>"
_IMAGE = "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
_RESOURCES = "<</Font<</F0 4 0 R/F1 5 0 R>>/XObject<</I 6 0 R>>>>"
_FOOT = 40.0
_TOP = 800.0


class Line(NamedTuple):
    """A line at `x`, `y` points from the left and the foot of an A4 page."""

    text: str
    x: float
    y: float
    size: float = 12.0
    white: bool = False
    bold: bool = False


def pdf_bytes(
    pages: Sequence[Sequence[Line]], *, subject: str = "", rotated: int = 0, picture: bool = False
) -> bytes:
    """A PDF with these lines, its pages turned by `rotated` degrees; `picture` puts a grey dot as an image on
    each. Letters beyond ASCII and Polish become question marks."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", f"<</Subject <{_hex(subject)}>>>"]
    for name in ("Helvetica", "Helvetica-Bold"):
        objects.append(f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding {_ENCODING}>>")
    objects.append(f"{_IMAGE}stream\n0\nendstream")
    kids = []
    for lines in pages:
        content = "".join(_shown(line) for line in lines) + ("q 9 0 0 9 0 0 cm /I Do Q" if picture else "")
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate {rotated}"
            f"/Resources {_RESOURCES}/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    return _file(objects)


def paged(lines: Sequence[Line]) -> list[list[Line]]:
    """Pages of lines that run on downwards: what lies below the foot of a page goes on the next."""
    pages: list[list[Line]] = [[]]
    height = _TOP - _FOOT
    for line in lines:
        number = max(0, int(-(line.y - _FOOT) // height) + 1) if line.y < _FOOT else 0
        while len(pages) <= number:
            pages.append([])
        pages[number].append(line._replace(y=line.y + number * height))
    return pages


def _shown(line: Line) -> str:
    colour = "1 1 1 rg" if line.white else "0 0 0 rg"
    font = f"/F{int(line.bold)} {line.size} Tf"
    return f"BT {colour} {font} {line.x} {line.y:.1f} Td ({_codes(line.text)}) Tj ET\n"


def _codes(text: str) -> str:
    return "".join(f"\\{_CODES[sign]:o}" if sign in _CODES else _escaped(sign) for sign in text)


def _escaped(sign: str) -> str:
    if sign in "\\()":
        return f"\\{sign}"
    return sign if " " <= sign <= "~" else "?"


def _hex(text: str) -> str:
    return ("\ufeff" + text).encode("utf-16-be").hex()


def _file(objects: Sequence[str]) -> bytes:
    made = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info 3 0 R>>\nstartxref\n{len(made)}\n%%EOF"
    return made + (end + trailer).encode("latin-1")
