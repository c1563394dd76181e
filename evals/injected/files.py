"""A note and a text hidden in it in, the bytes of a file out, one writer a format."""

import html
import io
from collections.abc import Callable, Mapping

import docx
from docx.shared import Pt, RGBColor
from docx.text.run import Run

from evals.injected.hiding import Format, Way, tags, zero_width
from evals.injected.notes import Note
from evals.injected.pdf import Line, paged, pdf_bytes

_MARGIN = 60.0
_WIDE = 88
"""Characters of a line of a PDF."""


def written(note: Note, hidden: str, form: Format, way: Way) -> bytes:
    """The file. `way` must be one of WAYS[form]."""
    if way in ("zero_width", "tags"):
        hidden = zero_width(hidden) if way == "zero_width" else tags(hidden)
    return _WRITERS[form](note, hidden, way)


def _txt(note: Note, hidden: str, _way: Way) -> bytes:
    return f"{note.title}\n\n{note.before}\n\n{hidden}\n\n{note.after}\n".encode()


def _md(note: Note, hidden: str, way: Way) -> bytes:
    flat = " ".join(hidden.split())
    placed = {"comment": f"<!-- {hidden} -->", "alt": f"![{flat.replace(']', ')')}](plan.png)"}
    text = placed.get(way, hidden)
    return f"# {note.title}\n\n{note.before}\n\n{text}\n\n{note.after}\n".encode()


def _html(note: Note, hidden: str, way: Way) -> bytes:
    safe = html.escape(hidden)
    placed = {
        "comment": f"<!-- {hidden.replace('--', '- -')} -->",
        "alt": f'<p><img src="plan.png" alt="{safe}"></p>',
        "white": f'<p style="color:#ffffff;background:#ffffff">{safe}</p>',
        "tiny": f'<p style="font-size:1px">{safe}</p>',
        "unseen": f'<div style="display:none">{safe}</div>',
        "metadata": "",
    }
    head = f'<meta name="description" content="{safe}">' if way == "metadata" else ""
    body = placed.get(way, f"<p>{safe}</p>")
    return (
        f'<!doctype html><html lang="{note.language}"><head><meta charset="utf-8">{head}'
        f"<title>{html.escape(note.title)}</title></head><body><h1>{html.escape(note.title)}</h1>"
        f"<p>{html.escape(note.before)}</p>{body}<p>{html.escape(note.after)}</p></body></html>"
    ).encode()


def _docx(note: Note, hidden: str, way: Way) -> bytes:
    document = docx.Document()
    document.add_heading(note.title, level=1)
    document.add_paragraph(note.before)
    if way == "metadata":
        document.core_properties.subject = hidden[:255]
        document.core_properties.comments = hidden[:255]
    else:
        _disguise(document.add_paragraph().add_run(hidden), way)
    document.add_paragraph(note.after)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _disguise(run: Run, way: Way) -> None:
    if way == "white":
        run.font.color.rgb = RGBColor(255, 255, 255)
    elif way == "tiny":
        run.font.size = Pt(1)
    elif way == "unseen":
        run.font.hidden = True


def _pdf(note: Note, hidden: str, way: Way) -> bytes:
    lines = [Line(note.title, _MARGIN, 780, size=18)]
    y = 740.0
    for text, mine in ((note.before, False), (hidden, True), (note.after, False)):
        if mine and way == "metadata":
            continue
        size = 1.0 if mine and way == "tiny" else 11.0
        x = -2000.0 if mine and way == "outside" else _MARGIN
        for line in _wrapped(text):
            lines.append(Line(line, x, y, size=size, white=mine and way == "white"))
            y -= 4 if size == 1.0 else 16
        y -= 14
    return pdf_bytes(paged(lines), subject=hidden if way == "metadata" else "")


def _wrapped(text: str) -> list[str]:
    lines: list[str] = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= _WIDE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


_WRITERS: Mapping[Format, Callable[[Note, str, Way], bytes]] = {
    "txt": _txt,
    "md": _md,
    "html": _html,
    "docx": _docx,
    "pdf": _pdf,
}
