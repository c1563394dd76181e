"""The part of a long sentence that bears on a question."""

from assistant.excerpt import excerpt
from indexing.sentences import Span

CLAUSE = "podpisano je 21 marca 2018 r. w Krakowie"
LONG_ONE = (
    "Podstawą była współpraca trwająca wiele lat i obejmująca wszystkie gminy, powiaty oraz uczelnie "
    "w obu województwach leżących na południu kraju wraz z ich jednostkami, "
    f"{CLAUSE}, a potem ogłoszono je we wszystkich urzędach i na stronach internetowych obu regionów."
)


def worth(part: str) -> float:
    return float("podpisano" in part)


def test_a_long_sentence_is_cut_to_the_clause_that_is_worth_most() -> None:
    text = f"Wstęp. {LONG_ONE}"
    start, end = excerpt(text, Span(7, len(text)), 32, worth)
    assert text[start:end] == CLAUSE
    assert len(LONG_ONE.split()) > 32


def test_a_short_sentence_stays_whole() -> None:
    text = "The agreement, signed in Kraków, is valid."
    assert excerpt(text, Span(0, len(text)), 32, worth) == Span(0, len(text))


def test_an_excerpt_is_not_longer_than_may_be_shown() -> None:
    text = "We met the mayor of the town, signed the deed in Graz, and went home by train in the evening."
    start, end = excerpt(text, Span(0, len(text)), 6, lambda part: float("signed" in part))
    assert text[start:end] == "signed the deed in Graz"


def test_a_bracket_is_not_torn() -> None:
    text = "Smart Towns (in Polish: Mądre Miasta, long title) is a project, and it unites four towns."
    start, end = excerpt(text, Span(0, len(text)), 12, lambda part: float("Smart" in part))
    assert text[start:end] == "Smart Towns (in Polish: Mądre Miasta, long title) is a project"
