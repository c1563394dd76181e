"""Quotation marks."""

import pytest

from assistant.copies import in_marks


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("zwykłe słowa", "„zwykłe słowa”"),
        ("w ramach „Tritii” od 2012", "„w ramach «Tritii» od 2012”"),
        ('the "Example" and the “Other”', "„the «Example» and the «Other»”"),
        ("niedomknięty „cudzysłów", "„niedomknięty „cudzysłów”"),
    ],
)
def test_marks_within_a_quotation_are_the_inner_ones(text: str, quoted: str) -> None:
    assert in_marks(text) == quoted
