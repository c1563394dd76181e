"""The surroundings of a cited span."""

from assistant.chat.excerpt import MOST_CHARACTERS, excerpt
from corpus.document import Document, DocumentInfo, Heading, Page

INFO = DocumentInfo("a.md", "A", "pl")
TEXT = "Umowa\n\nWstęp jest tu.\n\nStrony\n\nPodpisał wójt. Podpisał rektor.\n\nKwoty\n\nPo 100 zł."
HEADINGS = (
    Heading(0, 1, "Umowa"),
    Heading(TEXT.index("Strony"), 2, "Strony"),
    Heading(TEXT.index("Kwoty"), 2, "Kwoty"),
)


def test_a_section_surrounds_the_quotation() -> None:
    start = TEXT.index("Podpisał rektor.")
    found = excerpt(Document(INFO, TEXT, HEADINGS), start, start + 16)
    assert found.before == "Strony\n\nPodpisał wójt. "
    assert found.quote == "Podpisał rektor."
    assert found.after == ""
    assert found.heading == "Umowa › Strony"
    assert found.page is None
    assert not found.cut_before
    assert not found.cut_after


def test_pages_come_before_sections() -> None:
    half = TEXT.index("Podpisał rektor.")
    pages = (Page(1, 0, half), Page(2, half, len(TEXT)))
    found = excerpt(Document(INFO, TEXT, HEADINGS, pages), half, half + 16)
    assert found.before == ""
    assert found.after == "\n\nKwoty\n\nPo 100 zł."
    assert found.page == 2


def test_a_quotation_over_two_pages_shows_both() -> None:
    half = TEXT.index("Podpisał rektor.")
    pages = (Page(1, 0, half), Page(2, half, len(TEXT)))
    found = excerpt(Document(INFO, TEXT, HEADINGS, pages), half - 10, half + 16)
    assert found.before + found.quote + found.after == TEXT
    assert found.page == 1


def test_a_long_section_is_cut_at_words() -> None:
    text = "słowo " * 2_000
    start = 6_000
    found = excerpt(Document(INFO, text), start, start + 5)
    assert found.quote == "słowo"
    assert found.cut_before
    assert found.cut_after
    assert len(found.before) <= MOST_CHARACTERS
    assert found.before.split()[0] == "słowo"
    assert found.after.split()[-1] == "słowo"


def test_a_span_outside_the_text_is_moved_into_it() -> None:
    found = excerpt(Document(INFO, "Krótki."), 500, 900)
    assert (found.before, found.quote, found.after) == ("Krótki.", "", "")
