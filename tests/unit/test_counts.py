"""Counts in words, and sources that count otherwise."""

import pytest

from assistant.counts import counted_otherwise, counts

LIST = "Obszary:\n• oświetlenie\n• woda\n• zieleń"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dwanaście gmin i dziewięciu partnerów.", {12, 9}),
        ("The fourth of five steps.", {4, 5}),
        ("Na czwartym miejscu.", {4}),
        ("47 gmin.", set()),
    ],
)
def test_counts_in_words(text: str, expected: set[int]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("sentence", "source", "expected"),
    [
        ("Jest pięć obszarów.", LIST, {5}),
        ("Są trzy obszary.", LIST, set()),
        ("It came second.", "It came fourth.", {2}),
        ("Seven towns signed.", "Signed by 7 towns and two counties.", set()),
        ("Five towns signed.", "Wieliczka and Skawina signed.", set()),
    ],
)
def test_a_source_that_counts_otherwise(sentence: str, source: str, expected: set[int]) -> None:
    assert counted_otherwise(sentence, source, source) == expected
