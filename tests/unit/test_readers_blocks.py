"""Spans of headings and pages."""

from corpus.document import Page
from corpus.normalise import PAGE_MARK
from corpus.readers.blocks import Block, assemble
from corpus.readers.tables import row_blocks


def test_a_page_may_start_inside_a_paragraph() -> None:
    assembled = assemble([Block(f"{PAGE_MARK}Ala ma", level=1), Block(f"kota, {PAGE_MARK}a kot Alę")])
    assert assembled.text == "Ala ma\n\nkota, a kot Alę"
    assert assembled.pages == (Page(1, 0, 14), Page(2, 14, 23))
    assert assembled.text[14:] == "a kot Alę"


def test_pages_without_text_have_no_span() -> None:
    assembled = assemble([Block(f"{PAGE_MARK}a"), Block(f"{PAGE_MARK * 2}b")])
    assert assembled.pages == (Page(1, 0, 3), Page(3, 3, 4))


def test_a_block_that_vanishes_hands_its_page_on() -> None:
    assembled = assemble([Block(f"{PAGE_MARK}\u200b"), Block("a")])
    assert (assembled.text, assembled.pages) == ("a", (Page(1, 0, 1),))


def test_hidden_characters_do_not_shift_headings() -> None:
    assembled = assemble([Block("a\u200b\U000e0041b"), Block("Ty\u00adtuł", level=2), Block("c", tight=True)])
    assert assembled.text == "ab\n\nTytuł\nc"
    assert (assembled.headings[0].start, assembled.headings[0].title) == (4, "Tytuł")


def test_rows_repeat_their_header() -> None:
    rows = row_blocks([["Kraków", "3,33", ""], ["Tarnów", "", "x"]], header=["Miasto:", "Liczba", "Uwagi"])
    assert [row.text for row in rows] == ["Miasto: Kraków | Liczba: 3,33", "Miasto: Tarnów | Uwagi: x"]


def test_rows_without_header() -> None:
    assert [row.text for row in row_blocks([["a", "b\nc"], ["", ""]], header=None)] == ["a | b c"]
