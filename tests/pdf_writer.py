"""A PDF of a few lines, written by hand, so that tests need no file and no other library."""

from collections.abc import Sequence
from typing import NamedTuple

_NAMES = {
    "ą": "aogonek", "ć": "cacute", "ę": "eogonek", "ł": "lslash", "ń": "nacute", "ó": "oacute",
    "ś": "sacute", "ź": "zacute", "ż": "zdotaccent", "Ł": "Lslash", "Ó": "Oacute", "Ś": "Sacute",
    "Ż": "Zdotaccent", "–": "endash",
}  # fmt: skip
_CODES = {letter: 128 + number for number, letter in enumerate(_NAMES)}
_ENCODING = f"<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[128 /{'/'.join(_NAMES.values())}]>>"


class Written(NamedTuple):
    """A line at `x`, `y` points from the left and the foot of an A4 page."""

    text: str
    x: float
    y: float
    size: float = 12.0
    bold: bool = False


def pdf_bytes(pages: Sequence[Sequence[Written]], *, rotated: int = 0, picture: bool = False) -> bytes:
    """A PDF with these lines; `picture` puts a grey dot as an image on each page."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    fonts = []
    for name in ("Helvetica", "Helvetica-Bold"):
        objects.append(f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding {_ENCODING}>>")
        fonts.append(len(objects))
    image = (
        "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    )
    objects.append(f"{image}stream\n0\nendstream")
    resources = f"<</Font<</F0 {fonts[0]} 0 R/F1 {fonts[1]} 0 R>>/XObject<</I {len(objects)} 0 R>>>>"
    kids = []
    for lines in pages:
        content = "".join(_shown(line) for line in lines) + ("q 9 0 0 9 0 0 cm /I Do Q" if picture else "")
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate {rotated}"
            f"/Resources {resources}/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    return _file(objects)


def _shown(line: Written) -> str:
    codes = "".join(f"\\{_CODES[letter]:o}" if letter in _CODES else letter for letter in _escaped(line.text))
    return f"BT /F{int(line.bold)} {line.size} Tf {line.x} {line.y} Td ({codes}) Tj ET\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: Sequence[str]) -> bytes:
    made = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(made)}\n%%EOF"
    return made + (end + trailer).encode("latin-1")
