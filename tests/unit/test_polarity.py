"""Denials and limits: whether a sentence says the contrary of its source."""

import pytest

from assistant.polarity import contradicts_bounds, denied_words, denies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gmina nie segreguje odpadów.", True),
        ("Nikt nie był przeciw.", True),
        ("The cluster does not sell energy.", True),
        ("It didn't sign.", True),
        ("Za 31, przeciw 0.", True),
        ("Gmina segreguje nie tylko szkło.", False),
        ("Nie więcej niż 10 gmin.", False),
        ("No later than 3 May.", False),
        ("Budynek nr 10 jest ogrzewany.", False),
        ("The cluster sells energy.", False),
    ],
)
def test_denials(text: str, expected: bool) -> None:
    assert denies(text) is expected


def test_what_is_denied() -> None:
    assert "pamietac" in denied_words("Aplikacja nie pamięta kontaktów.", "pl")
    assert denied_words("Aplikacja pamięta kontakty.", "pl") == frozenset()


@pytest.mark.parametrize(
    ("sentence", "source", "expected"),
    [
        ("Sesja może mieć ponad 10 000 faktur.", "Sesja mieści najwyżej 10 000 faktur.", True),
        ("At least 30 firms joined.", "Up to 30 firms may join.", True),
        ("Ponad 150 firm.", "More than 150 firms.", False),
        ("It has 150 firms.", "More than 150 firms.", False),
        ("Najwyżej 5 lat.", "Najwyżej 7 lat.", False),
    ],
)
def test_a_limit_told_the_wrong_way_round(sentence: str, source: str, expected: bool) -> None:
    assert contradicts_bounds(sentence, source) is expected
