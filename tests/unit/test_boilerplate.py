"""Headers, footers and page numbers."""

from corpus.boilerplate import running_lines


def test_headers_and_growing_page_numbers_are_found() -> None:
    pages = [["Urząd Gminy", f"tekst {word}", f"Strona {n} z 3"] for n, word in enumerate("abc", start=1)]
    assert running_lines(pages) == [frozenset({0, 2})] * 3


def test_figures_of_votes_at_the_head_of_pages_stay() -> None:
    pages = [["Za 23", "tekst a", "1"], ["Za 31", "tekst b", "2"], ["Za 29", "tekst c", "3"]]
    assert running_lines(pages) == [frozenset({2})] * 3


def test_footers_that_alternate_left_and_right() -> None:
    pages = [
        [f"tekst {n} {word}", f"{n} Rada" if n % 2 == 0 else f"Protokół {n}"]
        for n, word in enumerate("abcdefgh", start=1)
    ]
    assert running_lines(pages) == [frozenset({1})] * 8


def test_a_lone_page_number_on_two_pages() -> None:
    assert running_lines([["tekst", "1"], ["- 2 -", "dalej"]]) == [frozenset({1}), frozenset({0})]


def test_one_page_keeps_its_lines() -> None:
    assert running_lines([["Tytuł", "2024"]]) == [frozenset()]
