"""Word documents, made here with the library's own writer."""

import zipfile
from io import BytesIO

import docx as word
import pytest
from docx.oxml import OxmlElement

from corpus.errors import DocumentError
from corpus.readers import docx
from corpus.readers.blocks import assemble
from corpus.readers.docx_archive import LARGEST_UNPACKED


def _bytes(document: object) -> bytes:
    made = BytesIO()
    document.save(made)  # type: ignore[attr-defined]
    return made.getvalue()


def _document() -> bytes:
    document = word.Document()
    document.add_heading("Strategia gminy", 1)
    document.add_paragraph("Cele na lata 2021–2027:")
    document.add_paragraph("czyste powietrze", style="List Bullet")
    document.add_paragraph("zielona energia", style="List Bullet")
    document.add_heading("Budget", 2)
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(
        table._cells, ["Zadanie", "Rok", "Kwota", "Remont", "2022", "5 tys. zł"], strict=True
    ):
        cell.text = text
    hidden = document.add_paragraph("Widać. ").add_run("Nie widać.")
    hidden._r.get_or_add_rPr().append(OxmlElement("w:vanish"))
    return _bytes(document)


def test_headings_lists_and_tables_in_order() -> None:
    assert assemble(docx.read(_document(), "a.docx").blocks).text == (
        "Strategia gminy\n\nCele na lata 2021–2027:\n\n• czyste powietrze\n• zielona energia\n\nBudget\n\n"
        "Zadanie: Remont | Rok: 2022 | Kwota: 5 tys. zł\n\nWidać."
    )


def test_headings_have_the_level_of_their_style() -> None:
    headings = assemble(docx.read(_document(), "a.docx").blocks).headings
    assert [(heading.level, heading.title) for heading in headings] == [(1, "Strategia gminy"), (2, "Budget")]


@pytest.mark.parametrize("data", [b"PK\x03\x04 no archive", b"plain text", b"PK\x05\x06" + bytes(18)])
def test_a_broken_file_is_a_document_error(data: bytes) -> None:
    with pytest.raises(DocumentError, match="damaged"):
        docx.read(data, "a.docx")


def test_an_old_or_locked_word_file_says_so() -> None:
    with pytest.raises(DocumentError, match="old Word format or protected"):
        docx.read(b"\xd0\xcf\x11\xe0" + bytes(600), "a.docx")


def test_an_archive_that_unpacks_beyond_measure_is_not_opened() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in range(6):
            archive.writestr(f"word/part{part}.xml", bytes(LARGEST_UNPACKED // 5))
    with pytest.raises(DocumentError, match="suspiciously large"):
        docx.read(made.getvalue(), "a.docx")


def test_entities_are_not_expanded() -> None:
    source = BytesIO(_document())
    made = BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "word/document.xml":
                declared = b'<!DOCTYPE d [<!ENTITY a "BOOM"><!ENTITY b "&a;&a;&a;">]><w:document'
                content = content.replace(b"<w:document", declared, 1).replace(b"Budget", b"&b;")
            new.writestr(part.filename, content)
    assert "BOOM" not in assemble(docx.read(made.getvalue(), "a.docx").blocks).text
