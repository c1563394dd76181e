"""Cards: what is said of a source before it is opened."""

from datetime import date

import pytest

from assistant.answer import Citation
from assistant.chat.cards import Reader, candidates, place, snippet, sources, spoken_date
from corpus.document import DocumentInfo
from corpus.language import Language
from indexing.passage import Hit, Passage

POLISH = Reader("pl", date(2026, 11, 22))
ENGLISH = Reader("en", date(2026, 11, 22))


@pytest.mark.parametrize(
    ("iso", "polish", "english"),
    [
        ("2021-01-29", "29.01.2021", "29 January 2021"),
        ("2021-01", "01.2021", "January 2021"),
        ("2021", "2021", "2021"),
        ("wiosna 2021", "wiosna 2021", "wiosna 2021"),
        ("2021-13-01", "01.13.2021", "2021-13-01"),
    ],
)
def test_dates_are_spoken_in_the_reader_s_language(iso: str, polish: str, english: str) -> None:
    assert spoken_date(iso, "pl") == polish
    assert spoken_date(iso, "en") == english


@pytest.mark.parametrize(
    ("page", "heading", "language", "said"),
    [
        (3, "Strony", "pl", "s. 3 · Strony"),
        (3, "Parties", "en", "p. 3 · Parties"),
        (None, "Strony", "pl", "Strony"),
        (None, "Umowa › Strony › Gmina", "pl", "Strony › Gmina"),
        (None, "", "en", ""),
    ],
)
def test_where_a_passage_stands(page: int | None, heading: str, language: Language, said: str) -> None:
    assert place(page, heading, language) == said


def test_a_snippet_is_one_line_cut_at_a_word() -> None:
    assert snippet("Jedno\n  zdanie.") == "Jedno zdanie."
    assert snippet("Strony\n\nPodpisał wójt.", "Umowa › Strony") == "Podpisał wójt."
    assert snippet("Strony", "Strony") == "Strony"
    cut = snippet("słowo " * 100)
    assert cut.endswith("słowo…")
    assert len(cut) <= 241


def _hit(rank: int, document: str, *, text: str = "Treść.") -> Hit:
    passage = Passage(f"p{rank}", document, 0, 0, len(text), text)
    return Hit(rank, 1.0, passage, DocumentInfo(document, document.title(), "pl"))


def test_candidates_name_each_document_once_best_first() -> None:
    hits = [
        _hit(1, "b"),
        _hit(2, "a"),
        _hit(3, "b", text="Druga."),
        *(_hit(n, f"d{n}") for n in range(4, 12)),
    ]
    cards = candidates(hits, POLISH)
    assert [card.document for card in cards] == ["b", "a", "d4", "d5", "d6", "d7"]
    assert cards[0].spots[0].snippet == "Treść."
    assert cards[0].spots[0].n is None


def test_sources_of_one_document_share_a_card() -> None:
    citations = [
        Citation(1, "a", "A", None, "", "p1", "Pierwszy.", 0, 9),
        Citation(2, "b", "B", 2, "", "p2", "Drugi.", 0, 6),
        Citation(3, "a", "A", None, "", "p3", "Trzeci.", 10, 17),
    ]
    cards = sources(citations, {"a": DocumentInfo("a", "A", "pl", date="2021")}, POLISH)
    assert [(card.document, [spot.n for spot in card.spots]) for card in cards] == [("a", [1, 3]), ("b", [2])]
    assert [card.dated for card in cards] == ["stan na 2021", "bez daty"]


@pytest.mark.parametrize(
    ("info", "reader", "marks"),
    [
        (DocumentInfo("a", "A", "pl", basis="source"), POLISH, ()),
        (DocumentInfo("a", "A", "pl", basis="general"), POLISH, ("sprawdź u źródła",)),
        (DocumentInfo("a", "A", "en", basis="example"), ENGLISH, ("fictitious example",)),
        (DocumentInfo("a", "A", "pl"), ENGLISH, ("in Polish",)),
        (DocumentInfo("a", "A", "other"), POLISH, ("w innym języku",)),
        (DocumentInfo("a", "A", "pl", valid_until="2023-12-31"), POLISH, ("obowiązywał do 31.12.2023",)),
        (DocumentInfo("a", "A", "pl", valid_until="2027-01-01"), POLISH, ()),
    ],
)
def test_marks_warn_of_basis_language_and_age(
    info: DocumentInfo, reader: Reader, marks: tuple[str, ...]
) -> None:
    citation = Citation(1, "a", "A", None, "", "p1", "x", 0, 1)
    assert sources([citation], {"a": info}, reader)[0].marks == marks
