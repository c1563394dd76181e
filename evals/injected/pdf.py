"""Lines of text in, a PDF out, written by hand: white letters, tiny ones and a subject can be had."""

from collections.abc import Sequence
from typing import NamedTuple

_NAMES = {
    "ą": "aogonek", "ć": "cacute", "ę": "eogonek", "ł": "lslash", "ń": "nacute", "ó": "oacute",
    "ś": "sacute", "ź": "zacute", "ż": "zdotaccent", "Ą": "Aogonek", "Ć": "Cacute", "Ę": "Eogonek",
    "Ł": "Lslash", "Ń": "Nacute", "Ó": "Oacute", "Ś": "Sacute", "Ź": "Zacute", "Ż": "Zdotaccent",
}  # fmt: skip
_CODES = {letter: 128 + number for number, letter in enumerate(_NAMES)}
_ENCODING = f"<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[128 /{'/'.join(_NAMES.values())}]>>"
_FOOT = 40.0
_TOP = 800.0


class Line(NamedTuple):
    """A line at `x`, `y` points from the left and the foot of an A4 page; below its foot it goes on the
    next page."""

    text: str
    x: float
    y: float
    size: float = 11.0
    white: bool = False


def pdf_bytes(lines: Sequence[Line], *, subject: str = "") -> bytes:
    """A PDF with these lines; letters beyond Latin-1 and Polish become question marks."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", f"<</Subject <{_hex(subject)}>>>"]
    objects.append(f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding {_ENCODING}>>")
    kids = []
    for page in _pages(lines):
        content = "".join(_shown(line) for line in page)
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
            f"/Resources<</Font<</F0 4 0 R>>>>/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    return _file(objects)


def _pages(lines: Sequence[Line]) -> list[list[Line]]:
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
    return f"BT {colour} /F0 {line.size} Tf {line.x} {line.y:.1f} Td ({_codes(line.text)}) Tj ET\n"


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
