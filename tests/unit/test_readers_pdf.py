"""PDFs, written here by hand."""

import pytest

from corpus.document import Page
from corpus.errors import DocumentError
from corpus.readers import pdf
from corpus.readers.blocks import Assembled, assemble
from evals.injected.pdf import Line, pdf_bytes

LONG = "Rada Gminy przyjęła uchwałę w sprawie programu ochrony powietrza i polsko-"


def _read(data: bytes) -> Assembled:
    return assemble(pdf.read(data, "a.pdf").blocks)


def _page(number: int, *lines: Line) -> list[Line]:
    return [Line("Urząd Gminy Przykładowa", 71, 800, 9), *lines, Line(str(number), 500, 40, 9)]


def _minutes() -> bytes:
    return pdf_bytes(
        [
            _page(
                1,
                Line("PUNKT 1", 268, 760, 14, bold=True),
                Line("SPRAWY REGULAMINOWE", 206, 736, 14, bold=True),
                Line("ANNA WZÓR – Radna Gminy", 71, 700, 12, bold=True),
                Line(LONG, 71, 680),
                Line("niemieckiej współpracy, co potwierdziło głosowanie w tej spra-", 71, 666),
                Line("wie.", 71, 652),
                Line("Za 23", 389, 620, 12, bold=True),
                Line("Przeciw 1", 389, 600, 12, bold=True),
            ),
            _page(
                2,
                Line("1) w sprawie programu (druk 7);", 89, 760),
                Line("JAN MODEL - Skarbnik", 71, 740, 12, bold=True),
            ),
            _page(
                3,
                Line("Początek obrad godz. 1420", 71, 760),
                Line("Radni wysłuchali całej informacji o stanie budżetu gminy na rok 2024 i", 71, 740),
            ),
            _page(4, Line("przeszli do głosowania.", 71, 760)),
        ]
    )


def test_minutes_read_as_paragraphs_without_headers_and_page_numbers() -> None:
    assert _read(_minutes()).text == (
        "PUNKT 1 SPRAWY REGULAMINOWE\n\n"
        "ANNA WZÓR – Radna Gminy\n\n"
        "Rada Gminy przyjęła uchwałę w sprawie programu ochrony powietrza i polsko-niemieckiej współpracy, "
        "co potwierdziło głosowanie w tej sprawie.\n\n"
        "Za 23\nPrzeciw 1\n\n"
        "1) w sprawie programu (druk 7);\n\n"
        "JAN MODEL - Skarbnik\n\n"
        "Początek obrad godz. 14.20\n\n"
        "Radni wysłuchali całej informacji o stanie budżetu gminy na rok 2024 i przeszli do głosowania."
    )


def test_agenda_points_items_and_speakers_are_headings() -> None:
    assert [(heading.level, heading.title) for heading in _read(_minutes()).headings] == [
        (1, "PUNKT 1 SPRAWY REGULAMINOWE"),
        (3, "ANNA WZÓR – Radna Gminy"),
        (2, "1) w sprawie programu (druk 7);"),
        (3, "JAN MODEL - Skarbnik"),
    ]


def test_pages_follow_one_another_and_may_start_inside_a_paragraph() -> None:
    read = _read(_minutes())
    assert [page.number for page in read.pages] == [1, 2, 3, 4]
    assert read.pages[0].start == 0
    assert read.pages[-1].end == len(read.text)
    assert read.text[read.pages[3].start :] == "przeszli do głosowania."


def test_pages_turned_on_their_side_are_read() -> None:
    data = pdf_bytes([[Line("Treść strony obróconej.", 71, 700)]], rotated=90)
    assert _read(data).text == "Treść strony obróconej."


def test_a_pdf_of_pictures_is_a_scan() -> None:
    with pytest.raises(DocumentError) as caught:
        pdf.read(pdf_bytes([[], []], picture=True), "skan.pdf")
    assert "no text layer" in caught.value.sentence.en
    assert "ocrmypdf" in caught.value.sentence.pl


def test_a_stamp_on_a_scan_does_not_make_it_text() -> None:
    with pytest.raises(DocumentError, match="scan"):
        pdf.read(pdf_bytes([[Line("Podpis", 71, 40)], [], []], picture=True), "skan.pdf")


def test_a_pdf_with_some_pages_scanned_is_read() -> None:
    text = [Line(f"{LONG[:-1]} {n}.", 71, 700 - 14 * n) for n in range(9)]
    read = _read(pdf_bytes([[], text], picture=True))
    assert read.pages == (Page(2, 0, len(read.text)),)


@pytest.mark.parametrize("data", [b"%PDF-1.4\n garbage", b"no pdf at all", _minutes()[:300]])
def test_a_broken_pdf_is_a_document_error(data: bytes) -> None:
    with pytest.raises(DocumentError):
        pdf.read(data, "a.pdf")


def test_text_that_maps_to_no_letters_is_reported() -> None:
    with pytest.raises(DocumentError, match="unreadable"):
        pdf.read(pdf_bytes([[Line("#$%&*+=<>" * 5, 71, 700)]]), "a.pdf")
